"""Several processes make the same bytes as one."""

import pytest

from tests.bench.corpus import write_corpus
from tests.built_site import ROOT
from tests.laws.trees import differences
from tests.laws.workshop import Workshop, open_workshop


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """A site of so many articles that each kind of work comes in several batches."""
    place = tmp_path_factory.mktemp("parallel")
    write_corpus(place / "project", 300, seed=3)
    with open_workshop(place, {"site.toml": (ROOT / "site.toml").read_bytes()}) as workshop:
        yield workshop


def test_one_two_and_three_processes_make_the_same_bytes(workshop: Workshop):
    one, wanted = workshop.build_clean("--workers", "1")
    assert (one.status, one.err) == (0, "")
    assert len(wanted) > 600
    for number in ("2", "3"):
        many, found = workshop.build_clean("--workers", number)
        assert (many.status, many.err) == (0, "")
        assert differences(found, wanted) == []


def test_an_edit_built_by_several_processes_is_a_clean_build(workshop: Workshop):
    workshop.check(workers=3)
    for path in workshop.sources.list("content/articles", ".md")[::3]:
        workshop.sources.write(path, workshop.sources.read(path) + "\n再加一段。\n")
    workshop.check(workers=3)
