"""The benchmark of the search works, from the builds to the queries in Chromium; Pagefind is left to the command."""

from dataclasses import replace
from pathlib import Path

from tests.bench.search.__main__ import SMOKE
from tests.bench.search.builds import OURS, SCENARIOS
from tests.bench.search.queries import KINDS
from tests.bench.search.run import run
from tests.bench.search.transfer import CASES


def test_two_hundred_articles_are_built_asked_and_searched(tmp_path: Path) -> None:
    results = run(replace(SMOKE, engines=(OURS,), queries=3, typed=1, keep=tmp_path))
    assert [built.scenario for built in results.built] == list(SCENARIOS)
    assert all(0 < built.index_bytes < built.all_bytes for built in results.built)
    assert [(found.kind, found.summary.recall) for found in results.found] == [(kind, 1) for kind in KINDS]
    assert [visit.case for visit in results.visits if visit.bytes and visit.requests] == [CASES[0], CASES[2], CASES[1]]
    assert results.script > 0
