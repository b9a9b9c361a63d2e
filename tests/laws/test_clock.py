"""Time alone is a change when an article waits for it, whichever way it runs."""

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.laws.campaign import reading_item
from tests.laws.specimen import article
from tests.laws.trees import read_tree
from tests.laws.workshop import Workshop

NEWS = "content/articles/news/2023"
MOMENTS = (
    "2026-12-31T23:59:59",
    "2027-01-01T00:00:00",
    "2028-01-01T00:00:00",
    "2027-06-01T00:00:00",
    "2029-01-01T08:00:10",
    "2030-01-01T00:00:00",
    "2029-01-01T08:00:29",
    "2026-12-01T00:00:00",
    "2020-01-01T00:00:00",
    "2028-12-31T00:00:00",
)


def shown(workshop: Workshop) -> set[str]:
    """Which of the articles that wait are on the site."""
    return {path.split("/")[2] for path in read_tree(workshop.output) if "/waiting-" in path}


def test_an_article_appears_when_its_time_has_come_although_no_file_has_changed(workshop):
    workshop.check()
    began = time.monotonic()
    workshop.sources.write(f"{NEWS}/there-1.md", article("已发布", "2022-12-30"))
    workshop.check()
    # Four times what it takes to look at the site once: this machine may be slow, or busy.
    moment = datetime.now(ZoneInfo("Asia/Shanghai")) + timedelta(seconds=4 * (time.monotonic() - began) + 2)
    workshop.sources.write(f"{NEWS}/waiting-1.md", article("到时发布", f"{moment:%Y-%m-%d %H:%M:%S}"))
    workshop.check()
    time.sleep(0.1)
    workshop.check()
    assert shown(workshop) == set()
    time.sleep(max(0, moment.timestamp() - time.time()) + 1)
    workshop.check()
    assert shown(workshop) == {"waiting-1"}


def test_the_site_is_right_wherever_the_clock_is_set(workshop):
    dates = {"waiting-1": "2027-01-01", "waiting-2": "2029-01-01 08:00", "waiting-3": "2029-01-01 08:00:30"}
    for name, date in dates.items():
        workshop.sources.write(f"{NEWS}/{name}.md", article(name, date))
    for moment in MOMENTS:
        workshop.moment = datetime.fromisoformat(f"{moment}+08:00").timestamp()
        workshop.check()
        due = {name for name, date in dates.items() if date.replace(" ", "T") <= moment[: len(date)]}
        assert shown(workshop) == due, moment


def test_a_pin_ends_when_its_time_has_come(workshop):
    for name, head in {"pinned-1": "置顶至: 2027-05-31\n", "pinned-2": "置顶: 是\n置顶至: 2028-12-31 12:00\n"}.items():
        text = article(name, "2022-01-01").replace("---\n", f"---\n{head}", 1)
        workshop.sources.write(f"{NEWS}/{name}.md", text)
    for moment in MOMENTS:
        workshop.moment = datetime.fromisoformat(f"{moment}+08:00").timestamp()
        workshop.check()
        page = (workshop.output / "news" / "index.html").read_text(encoding="utf-8")
        pinned = {name for name in ("pinned-1", "pinned-2") if name in page}
        ends = {"pinned-1": "2027-06-01T00:00", "pinned-2": "2028-12-31T12:00"}
        assert pinned == {name for name, end in ends.items() if moment < end}, moment


def test_an_open_call_is_told_as_soon_as_its_deadline_has_passed_although_no_file_has_changed(workshop):
    deadlines = {"call-1": "2027-05-31", "call-2": "2028-12-31 12:00"}
    for name, deadline in deadlines.items():
        head = {"日期": "2022-01-01", "截止": deadline, "征集状态": "征集中"}
        workshop.sources.write(f"content/reading/calls/{name}.md", reading_item(name, "征文启事", **head))
    for moment in MOMENTS:
        workshop.moment = datetime.fromisoformat(f"{moment}+08:00").timestamp()
        lines = workshop.check().err.splitlines()
        told = {line.partition(".md")[0].rpartition("/")[2] for line in lines if " W020 " in line}
        ends = {"call-1": "2027-06-01T00:00", "call-2": "2028-12-31T12:00"}
        assert told == {name for name, end in ends.items() if moment >= end}, moment
