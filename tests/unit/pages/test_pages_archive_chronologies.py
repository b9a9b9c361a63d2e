"""Chronologies: their pages, their list, and what of them stands elsewhere."""

import json

import pytest

from plugins.core.chronology import Row
from plugins.core.historical_dates.parser import read_date
from plugins.pages.archive import timelines
from plugins.pages.archive.written_dates import date_in_year, life_span
from tests.builders import item
from tests.unit.pages.archive_people_site import archive_pages, biography, chronology, place, record

ROWS = """日期,显示,年龄,内容,英文内容,出处,确定性,人物,地点,篇目
1903年,,1,生。,Born.,,,沈延毅,盖平,
1934年5月3日,,32,"雅集。
作长卷。",,《日记》；《县志》,大致,沈延毅、于右任、无名,盖平,r1
民国二十三年,是年,,编书。,,,确切,于右任,,
约1935年,,,游历。,,,存疑,,,
不详,,,题刻。,,,,无名,,
"""
SHEN, YU = biography("shen", title="沈延毅"), biography("yu", title="于右任")
SITE = (SHEN, YU, place("gaiping", title="盖平"), record("r1"))


def one(*more, rows=ROWS, code="zh", **fields):
    pages = archive_pages(*SITE, chronology("n1", **fields), *more, code=code, chronologies={"n1": rows})
    return pages["/archive/n1/" if code == "zh" else "/en/archive/n1/"]


def rows_of(page):
    return [row for period in page.timeline for year in period.years for row in year.rows]


def test_rows_stand_in_years_and_decades():
    page = one()
    assert [(period.title, period.anchor) for period in page.timeline] == [
        ("1900—1909", "d1900"), ("1930—1939", "d1930"), ("Date unknown", "d-unknown")
    ]  # fmt: skip
    years = [(year.title, year.anchor, len(year.rows)) for period in page.timeline for year in period.years]
    assert years == [("1903", "y1903", 1), ("1934", "y1934", 2), ("1935", "y1935", 1), ("", "unknown", 1)]
    assert (page.span, page.count, page.total) == ("1903—1935", 5, 5)


def test_a_row_says_what_its_year_does_not():
    assert [row.date for row in rows_of(one())] == ["", "5月3日", "是年", "约1935年", ""]


def test_a_row_has_its_age_its_certainty_and_its_sources():
    row = rows_of(one())[1]
    assert (row.datetime, row.age, row.certainty) == ("", "aged 32", "Approximate")
    assert (row.text, row.sources) == (("雅集。", "作长卷。"), "《日记》；《县志》")
    assert [row.certainty for row in rows_of(one())] == ["", "Approximate", "", "Doubtful", ""]


def test_a_row_leads_to_whom_and_what_it_names():
    row = rows_of(one())[1]
    assert [(link.title, link.url) for link in row.names] == [
        ("沈延毅", "/archive/shen/"), ("于右任", "/archive/yu/"), ("无名", ""), ("盖平", "/archive/gaiping/")
    ]  # fmt: skip
    assert [link.url for link in row.records] == ["/archive/r1/"]


def test_whom_a_chronology_is_of_is_not_named_in_every_row():
    page = one(person="shen")
    assert page.person.url == "/archive/shen/"
    assert "沈延毅" not in page.people
    assert [[link.title for link in row.names] for row in rows_of(page)[:2]] == [["盖平"], ["于右任", "无名", "盖平"]]


def test_people_by_whom_it_can_be_filtered_are_those_named_most_often_first():
    page = one()
    assert page.people == ("于右任", "无名", "沈延毅")
    assert [row.who for row in rows_of(page)] == ["2", "2 0 1", "0", "", "1"]


def test_what_is_not_closed_is_not_led_to():
    pages = archive_pages(record("r1", open=False), chronology("n1"), chronologies={"n1": ROWS})
    assert rows_of(pages["/archive/n1/"])[1].records == ()


def test_in_another_language_a_row_without_one_is_marked_as_chinese():
    english = chronology("n1", language="en", type="", title="Chronology")
    page = one(english, biography("yu", language="en", type="", title="Yu Youren"), code="en")
    rows = rows_of(page)
    assert [(row.text[0], row.tag) for row in rows[:2]] == [("Born.", ""), ("雅集。", "zh-CN")]
    assert rows[1].date == "3 May"
    assert rows[1].sources_tag == "zh-CN"
    assert "Yu Youren" in [link.title for link in rows[1].names]
    assert page.span == "1903–1935"


def test_what_is_long_is_cut_between_decades(monkeypatch):
    monkeypatch.setattr(timelines, "ROWS", 12)
    rows = "日期,内容\n" + "".join(f"{year}年,某事。\n" for year in range(1900, 1930))
    pages = archive_pages(chronology("n1"), biography("x", title="某"), chronologies={"n1": rows})
    first, second = pages["/archive/n1/"], pages["/archive/n1/page/2/"]
    assert (first.count, second.count, first.total, first.pagination.total) == (10, 10, 30, 3)
    assert [link.url for link in first.periods] == ["#d1900", "/archive/n1/page/2/#d1910", "/archive/n1/page/3/#d1920"]
    assert (first.html, second.html, second.tags) == ("", "", ())
    assert second.frame.head.canonical.endswith("/archive/n1/page/2/")
    assert second.frame.head.alternates == ()


def test_a_decade_that_is_too_long_is_cut_between_years(monkeypatch):
    monkeypatch.setattr(timelines, "ROWS", 4)
    rows = "日期,内容\n" + "".join(f"{year}年,某事。\n" * 3 for year in (1901, 1902))
    pages = archive_pages(chronology("n1"), chronologies={"n1": rows})
    assert [pages[f"/archive/n1/{page}"].count for page in ("", "page/2/")] == [3, 3]


def test_a_chronology_without_a_file_in_its_preview_has_a_page():
    page = archive_pages(chronology("n1"))["/archive/n1/"]
    assert (page.timeline, page.span, page.periods) == ((), "", ())


def test_the_list_has_their_years_and_how_long_they_are():
    pages = archive_pages(
        *SITE, chronology("n1", title="年谱", person="shen"), chronology("n2", title="大事记"),
        item("a1", channels=("archive/chronologies",)),
        chronologies={"n1": ROWS, "n2": "日期,内容\n1840年,甲。\n"},
    )  # fmt: skip
    page = pages["/archive/chronologies/"]
    assert [(line.teaser.title, line.span, line.count) for line in page.lines] == [
        ("大事记", "1840", 1), ("年谱", "1903—1935", 5)
    ]  # fmt: skip
    assert page.lines[1].person.url == "/archive/shen/"
    assert [teaser.title for teaser in page.others] == ["标题a1"]


def test_a_chronology_is_said_to_machines():
    data = json.loads(one(person="shen").frame.head.json_ld)
    assert (data["@type"], data["temporalCoverage"], data["about"]["name"]) == ("Dataset", "1903/1935", "沈延毅")


HISTORY = """
[[blocks]]
kind = "history"
channel = "archive"
"""


@pytest.mark.parametrize("code", ["zh", "en"])
def test_a_row_of_a_day_is_told_on_that_day(code):
    rows = (
        "日期,内容,英文内容,确定性\n1931年9月18日,事变。,The Incident.,\n1932年9月18日,疑。,,存疑\n1933年9月,月。,,\n"
    )
    english = chronology("n1", language="en", type="", title="Chronology")
    pages = archive_pages(chronology("n1"), english, code=code, blocks=HISTORY, chronologies={"n1": rows})
    prefix, text = ("", "事变。") if code == "zh" else ("/en", "The Incident.")
    told = json.loads(pages[f"{prefix}/on-this-day/09.json"].json)
    assert told == {"18": [["1931", text, f"{prefix}/archive/n1/#y1931"]]}


@pytest.mark.parametrize(
    ("date", "chinese", "english"),
    [
        ("1934年", "", ""),
        ("1934年5月", "5月", "May"),
        ("1934/5/3", "5月3日", "3 May"),
        ("1934年春", "春", "spring"),
        ("民国二十三年", "民国二十三年", "Republic of China year 23"),
        ("民国二十三年冬", "民国二十三年冬", "winter (Republic of China year 23)"),
        (
            "光绪三十年正月十五",
            "光绪三十年正月十五（3月1日）",
            "1 March (Guangxu year 30, month 1, day 15, lunar calendar)",
        ),
        ("1934年前后", "1934年前后", "c. 1934"),
        ("1934年至1936年", "1934年至1936年", "1934–1936"),
    ],
)
def test_a_date_under_its_year_does_not_say_it_again(date, chinese, english):
    row = Row(line=2, date=read_date(date), texts={"zh": "甲"})
    assert [date_in_year(row, locale) for locale in ("zh_Hans_CN", "en_GB")] == [chinese, english]


@pytest.mark.parametrize(
    ("birth", "death", "chinese", "english"),
    [
        ("1903", "1992-05-03", "1903—1992", "1903–1992"),
        ("1903~", "1992?", "约1903—1992？", "c. 1903–1992?"),
        ("1933", "", "1933—", "1933–"),
        ("", "1968", "？—1968", "?–1968"),
        ("XXXX", "", "", ""),
        ("188X", "1953", "19世纪80年代—1953", "1880s–1953"),
    ],
)
def test_a_life_is_its_years(birth, death, chinese, english):
    person = item("x", birth=birth or None, death=death or None)
    assert [life_span(person, locale) for locale in ("zh_Hans_CN", "en_GB")] == [chinese, english]
