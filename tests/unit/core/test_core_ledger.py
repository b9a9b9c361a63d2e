"""The ledger: what the last build made. One that is damaged is as good as none."""

import os
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.inventory import sign
from plugins.core.ledger import NAME, Ledger, Output, is_current, read_ledger, write_ledger
from tests.builders import write_files

NUMBERS = st.integers(0, 2**63 - 1)
SIGNATURES = st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
PATHS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
LEDGERS = st.builds(
    Ledger,
    inputs=st.binary(max_size=16),
    version=st.binary(max_size=16),
    due=st.floats(0, 4e9),
    summary=st.text(st.characters(exclude_categories=("Cs",)), max_size=12),
    warnings=st.lists(PATHS, max_size=3).map(tuple),
    outputs=st.dictionaries(PATHS, st.builds(Output, st.binary(max_size=16), st.none() | SIGNATURES), max_size=5),
)


@settings(max_examples=100, deadline=None)
@given(LEDGERS)
def test_what_is_written_is_read_back(tmp_path_factory, ledger):
    folder = tmp_path_factory.mktemp("output")
    write_ledger(folder, ledger)
    assert read_ledger(folder) == ledger
    assert [path.name for path in folder.iterdir()] == [NAME]


def written(folder):
    """The bytes of a ledger of two files."""
    outputs = {"index.html": Output(b"key", (1, 2, 3, 4)), "a/b.html": Output(b"", None)}
    write_ledger(folder, Ledger(inputs=b"inputs", version=b"version", summary="2 个页面", outputs=outputs))
    return (folder / NAME).read_bytes()


def test_a_ledger_with_any_byte_changed_is_none(tmp_path):
    whole = written(tmp_path)
    chance = random.Random(1)
    for place in range(len(whole)):
        damaged = bytearray(whole)
        damaged[place] ^= chance.randrange(1, 256)
        (tmp_path / NAME).write_bytes(damaged)
        assert read_ledger(tmp_path) is None


def test_a_ledger_that_is_cut_off_or_longer_is_none(tmp_path):
    whole = written(tmp_path)
    for data in (*(whole[:length] for length in range(len(whole))), whole + b"\0", whole + whole):
        (tmp_path / NAME).write_bytes(data)
        assert read_ledger(tmp_path) is None


def test_a_folder_without_a_ledger_has_none(tmp_path):
    assert read_ledger(tmp_path) is None
    assert read_ledger(tmp_path / "none") is None


def test_a_ledger_that_cannot_be_written_leaves_the_one_before(tmp_path):
    whole = written(tmp_path)
    (tmp_path / f"{NAME}.part").mkdir()
    with pytest.raises(OSError, match="part"):
        write_ledger(tmp_path, Ledger())
    assert (tmp_path / NAME).read_bytes() == whole


@pytest.fixture
def ledger(tmp_path):
    """The ledger of a site of two files that stand in ``tmp_path``."""
    write_files(tmp_path, {"a.html": "1", "b/c.html": "2"})
    outputs = {path: Output(b"key", sign(str(tmp_path / path))) for path in ("a.html", "b/c.html")}
    return Ledger(inputs=b"inputs", due=1000.0, outputs=outputs)


def test_where_the_same_was_read_and_every_file_is_there_nothing_is_to_be_done(ledger, tmp_path):
    assert is_current(ledger, tmp_path, b"inputs", now=999.0)


def test_where_something_else_was_read_there_is_something_to_do(ledger, tmp_path):
    assert not is_current(ledger, tmp_path, b"others", now=0.0)


def test_a_fingerprint_that_is_not_known_is_never_the_same(ledger, tmp_path):
    unsure = Ledger(inputs=b"", outputs=ledger.outputs)
    assert not is_current(unsure, tmp_path, b"", now=0.0)
    assert not is_current(ledger, tmp_path, b"", now=0.0)


def test_what_was_held_back_is_due_at_its_very_moment(ledger, tmp_path):
    assert not is_current(ledger, tmp_path, b"inputs", now=1000.0)


def test_a_site_that_holds_nothing_back_is_never_due(ledger, tmp_path):
    assert is_current(Ledger(inputs=b"inputs", outputs=ledger.outputs), tmp_path, b"inputs", now=4e9)


def _touch(file):
    os.utime(file, (1, 1))


def _rewrite(file):
    status = file.stat()
    file.write_text("3", encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def _replace_by_folder(file):
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "harm", [os.unlink, _touch, _rewrite, _replace_by_folder], ids=["removed", "touched", "rewritten", "a folder"]
)
def test_a_file_that_is_not_as_it_was_left_is_something_to_do(harm, ledger, tmp_path):
    harm(tmp_path / "b" / "c.html")
    assert not is_current(ledger, tmp_path, b"inputs", now=0.0)


def test_a_file_of_an_unsure_build_is_something_to_do(ledger, tmp_path):
    unsure = Ledger(inputs=b"inputs", outputs=ledger.outputs | {"a.html": Output(b"key", None)})
    assert not is_current(unsure, tmp_path, b"inputs", now=0.0)


def test_a_file_that_is_there_no_more_and_was_not_known_to_be_is_something_to_do(tmp_path):
    unsure = Ledger(inputs=b"inputs", outputs={"a.html": Output(b"key", None)})
    assert not is_current(unsure, tmp_path, b"inputs", now=0.0)
