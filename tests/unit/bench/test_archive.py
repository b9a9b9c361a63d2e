"""The archive that is measured."""

import pytest

from plugins.content.assemble import assemble
from plugins.content.between_items import between_items
from plugins.content.reader import ItemReader
from plugins.core.config_file import load_site
from tests.bench.archive import ACCOUNT, PERSON, PLAN
from tests.bench.growth import Size
from tests.bench.old_accounts import write_archive
from tests.builders import LABELS, NOW
from tests.built_site import ROOT

SIZE = Size(10, 60)


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """The content of a small archive."""
    folder = tmp_path_factory.mktemp("archive")
    write_archive(folder, SIZE.named, SIZE.items, seed=1)
    return folder / "content"


def read_all(content):
    """The items of all files; fails if one has problems."""
    config = load_site(ROOT / "site.toml")
    labels = dict.fromkeys(config.written, LABELS["en"])
    reader = ItemReader(config, labels)
    items = [reader.read(p.relative_to(content).as_posix(), p.read_bytes())[0] for p in sorted(content.rglob("*.md"))]
    return config, items


def test_the_archive_that_is_measured_is_in_order(content):
    config, items = read_all(content)
    versions, problems = assemble(config, items, NOW.timestamp(), preview=False)
    assert [*problems, *between_items(config, items, versions, NOW.timestamp())] == []
    kinds = [item.kind for item in items if item.language == "zh"]
    assert (kinds.count("biography"), kinds.count("record")) == (SIZE.named, SIZE.items)


def test_every_scenario_but_the_clean_one_and_that_without_a_change_changes_one_file(content):
    for scenario, change in PLAN.scenarios:
        before = {path: path.read_bytes() for path in content.rglob("*.md")}
        change(content, SIZE)
        changed = [path for path, data in before.items() if path.read_bytes() != data]
        assert len(changed) == (scenario in (ACCOUNT, PERSON)), scenario
