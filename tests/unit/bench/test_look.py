"""What the measurement of the look reads from Lighthouse, and what it says of it."""

from tests.bench.look.lighthouse import Audit, median, read
from tests.bench.look.report import missed, write_audits
from tests.bench.look.sites import choose_stories
from tests.builders import write_files

TIMINGS = {
    "first-contentful-paint": 900.4,
    "largest-contentful-paint": 1200.0,
    "total-blocking-time": 10.0,
    "cumulative-layout-shift": 0.02,
}


def report(score=1.0):
    resources = [("total", 4, 30_000), ("document", 1, 5000), ("stylesheet", 1, 4000), ("script", 1, 600)]
    rows = [{"resourceType": kind, "requestCount": n, "transferSize": size} for kind, n, size in resources]
    audits = {name: {"score": 1, "numericValue": value} for name, value in TIMINGS.items()}
    audits |= {"contrast": {"score": score}, "resource-summary": {"score": None, "details": {"items": rows}}}
    categories = {
        name: {"score": score if name == "accessibility" else 1, "auditRefs": [{"id": "contrast", "weight": 1}]}
        for name in ("performance", "accessibility", "best-practices", "seo")
    }
    return {"categories": categories, "audits": audits}


def test_a_report_gives_scores_timings_requests_and_sizes():
    audit = read(report())
    assert audit.scores == (100, 100, 100, 100)
    assert audit.timings == (900.4, 1200.0, 10.0, 0.02)
    assert (audit.requests, audit.text, audit.failed) == (4, 9600, ())


def test_what_fails_is_named():
    assert read(report(0.5)).failed == ("contrast",)


def test_the_medians_of_several_runs_count():
    audits = [Audit((score, 100, 100, 100), (time, 0, 0, 0), 1, {}) for score, time in ((90, 3), (99, 1), (98, 2))]
    assert median(audits).scores[0] == 98
    assert median(audits).timings[0] == 2


def test_the_table_has_a_row_for_each_page_and_names_what_misses_its_target():
    audits = {("ours", "home"): read(report(0.9)), ("other", "home"): read(report(0.1))}
    assert list(missed(audits, "ours")) == ["home: accessibility 90, target 100"]
    first, second = write_audits(audits).splitlines()[2:]
    assert first.startswith(
        "| ours: home | 100 / 90 / 100 / 100 | 900 | 1200 | 10 | 0.020 | 4 | 5.0 | 4.0 | 0.6 | – | –"
    )
    assert second.endswith("| 9.6 | contrast |")


def test_the_compared_article_has_a_picture_and_is_about_as_long_as_wanted(tmp_path):
    picture = '\n\n![船](images/2025/a.jpg "港口")\n'
    bodies = {"1": "长" * 1490, "2": "长" * 1500 + picture, "3": "短" + picture}
    head = "---\n标题: 甲\n日期: 2025-01-0{0} 08:00\n栏目: [news]\n---\n{1}"
    write_files(
        tmp_path / "content",
        {f"articles/news/2025/2025010{n}-01.md": head.format(n, body) for n, body in bodies.items()}
        | {"pages/about.md": "---\n标题: 简介\n日期: 2025-01-01\n---\n文"},
    )
    chosen, *others = choose_stories(tmp_path)
    assert chosen.id == "20250102-01"
    assert len(others) == 2
