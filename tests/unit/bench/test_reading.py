"""The campaign that is measured, and how its figures are judged."""

import pytest

from plugins.content.assemble import assemble
from plugins.content.between_items import between_items
from plugins.content.reader import ItemReader
from plugins.core.config_file import load_site
from tests.bench.campaign import write_campaign
from tests.bench.growth import CLEAN, NOTHING, Figure, Size, check_growth, parse_sizes, write_table
from tests.bench.measure import Usage
from tests.bench.reading import BOOK, ESSAY, PLAN
from tests.builders import LABELS, NOW
from tests.built_site import ROOT

SIZE = Size(10, 50)


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """The content of a small campaign."""
    folder = tmp_path_factory.mktemp("campaign")
    write_campaign(folder, SIZE.named, SIZE.items, seed=1)
    return folder / "content"


def read_all(content):
    """The items of all files; fails if one has problems."""
    config = load_site(ROOT / "site.toml")
    labels = dict.fromkeys(config.written, LABELS["en"])
    reader = ItemReader(config, labels)
    items = [reader.read(p.relative_to(content).as_posix(), p.read_bytes())[0] for p in sorted(content.rglob("*.md"))]
    return config, items


def test_the_campaign_that_is_measured_is_in_order(content):
    config, items = read_all(content)
    versions, problems = assemble(config, items, NOW.timestamp(), preview=False)
    assert [*problems, *between_items(config, items, versions, NOW.timestamp())] == []
    kinds = [item.kind for item in items if item.language == "zh"]
    assert (kinds.count("book"), kinds.count("essay")) == (SIZE.named, SIZE.items)


def test_every_scenario_but_the_clean_one_and_that_without_a_change_changes_one_file(content):
    for scenario, change in PLAN.scenarios:
        before = {path: path.read_bytes() for path in content.rglob("*.md")}
        change(content, SIZE)
        changed = [path for path, data in before.items() if path.read_bytes() != data]
        assert len(changed) == (scenario in (ESSAY, BOOK)), scenario


def figure(size, scenario, cpu):
    return Figure(size, scenario, Usage(0, cpu, cpu, 10**6, 0), pages=4, all_pages=8)


def test_growth_is_held_against_that_of_the_essays():
    small, large = parse_sizes("2000x10000,500x2500")[::1]
    figures = [figure(small, name, 1.0) for name in (CLEAN, ESSAY, BOOK, NOTHING)]
    figures += [figure(large, name, cpu) for name, cpu in ((CLEAN, 4.6), (ESSAY, 4.61), (BOOK, 1.0), (NOTHING, 99.0))]
    assert [holds for _, holds in check_growth(PLAN, figures)] == [True, False, True]
    lines = list(write_table(PLAN, figures))
    assert len(lines) == 2 + len(figures)
    assert "| 500 × 2,500 | clean | 4 of 8 | 1.00 | 1.00 | 250.00 | 1 |" in lines
