"""What of an item is cited."""

import json
from datetime import date

import pytest

from plugins.core.citation import Creator, cite
from plugins.pages.citations import citation_of, reference, volume_of
from tests.builders import item, make_editions, make_site

VOLUME = {
    "type": "volume", "open": True, "date": None, "title": "示例文史资料", "kind": "selection", "no": "3",
    "author": ("文史委员会",), "publisher": "示例出版社", "city": "沈阳", "year": 1983,
}  # fmt: skip
RECORD = {"type": "record", "open": True, "author": ("某甲",), "recorder": "某乙", "volume": "v3", "pages": "12—20"}


def cited(*items, code="zh"):
    return citation_of(make_editions(make_site(*items))[code], items[0])


def entry(*items, code="zh"):
    return "…".join(cite(cited(*items, code=code), "2025"))


def test_an_article_is_cited_by_its_author_else_by_its_source_else_by_the_site():
    article = item("a1", title="甲|乙", author=("王某",))
    assert entry(article) == "王某. 甲乙[EB/OL].（2022-12-30）[…]. https://www.example.cn/news/2022/a1/."
    assert entry(item("a1", source="示例日报")).startswith("示例日报. 标题a1[EB/OL]")
    assert entry(item("a1")).startswith("政协示例市委员会. 标题a1[EB/OL]")


def test_a_book_is_cited_itself_once_it_is_known_who_published_it_and_when():
    facts = {
        "type": "volume",
        "open": True,
        "date": None,
        "author": ("费孝通",),
        "publisher": "某出版社",
        "year": 1948,
        "city": "上海",
    }
    assert entry(item("b1", **facts)) == "费孝通. 标题b1[M]. 上海：某出版社，1948."
    assert entry(item("b1", kind="selection", no="3", **facts)).startswith("费孝通. 标题b1：第3辑[G]. ")
    assert "标题b1[EB/OL]. […]" in entry(item("b1", type="volume", open=True, date=None))


def test_a_record_is_cited_as_part_of_its_volume_at_its_own_address():
    volume = item("v3", **VOLUME)
    record = item("r1", **RECORD)
    assert entry(record, volume) == (
        "某甲. 标题r1[G/OL]. 某乙，整理//文史委员会. 示例文史资料：第3辑. 沈阳：示例出版社，1983：12-20. "
        "https://www.example.cn/news/r1/."
    )
    assert cited(record, volume).editors == (Creator("文史委员会", "editor"),)


@pytest.mark.parametrize(
    ("kind", "code"), [("selection", "[G/OL]"), ("gazetteer", "[M/OL]"), ("periodical", "[J/OL]"), (None, "[M/OL]")]
)
def test_a_record_has_the_code_of_what_its_volume_is(kind, code):
    assert code in entry(item("r1", **RECORD), item("v3", **VOLUME | {"kind": kind}))


def test_a_record_of_a_journal_names_the_issue():
    volume = item("v3", **VOLUME | {"kind": "periodical", "no": "第2期"})
    assert "示例文史资料，1983（2）：12-20." in entry(item("r1", **RECORD), volume)


def test_a_volume_is_cited_by_those_who_compiled_it():
    volume = item("v3", **VOLUME | {"author": None, "compilers": ("主编甲",)})
    assert entry(volume) == "主编甲. 示例文史资料：第3辑[G]. 沈阳：示例出版社，1983."
    assert cited(item("r1", **RECORD), volume).editors == (Creator("主编甲", "editor"),)


def test_a_record_of_no_volume_with_a_number_is_the_file_of_an_archive():
    record = item("r1", type="record", open=True, author=("某甲",), archive_no="JC10-1-1", written="1948-05")
    assert entry(record) == "某甲. 标题r1：JC10-1-1[A/OL]. 1948-05. https://www.example.cn/news/r1/."


def test_a_record_whose_volume_is_not_there_is_cited_as_a_page():
    assert "[EB/OL]" in entry(item("r1", **RECORD))
    assert "[EB/OL]" in entry(item("r1", **RECORD), item("v3", status="withdrawn", **VOLUME))
    assert "[EB/OL]" in entry(item("r1", **RECORD), item("v3"))


def test_a_record_names_the_volume_in_its_own_language_if_it_can():
    volume, english = item("v3", **VOLUME), item("v3", language="en", **VOLUME | {"title": "Sample Accounts"})
    record = item("r1", language="en", **RECORD)
    edition = make_editions(make_site(record, volume, english))["en"]
    assert volume_of(edition, record).title == "Sample Accounts"
    assert citation_of(edition, record).volume == "No. 3"


def test_what_hangs_in_a_gallery_is_cited_by_its_maker_and_its_number():
    work = item("w1", type="artwork", date=None, author=("某丙",), accession_no="W0012", event_date="1982")
    assert entry(work) == "某丙. 标题w1：W0012[Z/OL]. 1982. https://www.example.cn/news/w1/."
    photo = item("p1", type="photo", date=None, photographer=("某丁",), author=("某戊",), event_date="1935~")
    assert entry(photo) == "某丁. 标题p1[Z/OL]. [1935]. https://www.example.cn/news/p1/."


def test_an_oral_history_is_cited_by_who_told_it():
    oral = item("o1", type="oral", narrator="某己", interviewer="某庚")
    assert entry(oral).startswith("某己. 标题o1[Z/OL]. 某庚，采访. 2022-12-30. ")


def test_a_date_that_only_a_calendar_of_its_own_knows_is_left_out():
    assert cited(item("p1", type="photo", date=None, event_date="193X")).issued == ""
    assert cited(item("p1", type="photo", date=None, event_date="1930-23")).issued == "1930"


def test_nobody_is_responsible_for_a_picture_whose_maker_is_unknown():
    assert cited(item("p1", type="photo", date=None)).creators == ()


@pytest.mark.parametrize("status", ["published", "archived", "withdrawn"])
def test_what_is_cited_is_the_permanent_address_whatever_became_of_the_item(status):
    assert cited(item("a1", status=status, title="改过的标题")).url == "https://www.example.cn/news/2022/a1/"


def test_the_reference_for_programs_is_csl_json_that_ends_no_script():
    text = reference(cited(item("a1", title="<b>标题</b>", updated=date(2023, 1, 1))))
    assert "<" not in text
    assert json.loads(text) == {
        "id": "a1",
        "type": "webpage",
        "title": "<b>标题</b>",
        "author": [{"literal": "政协示例市委员会"}],
        "issued": {"date-parts": [[2022, 12, 30]]},
        "URL": "https://www.example.cn/news/2022/a1/",
        "language": "zh-CN",
    }


def test_a_date_in_the_words_of_its_time_is_cited_by_the_gregorian_year():
    record = item("r1", type="record", open=True, author=("某甲",), archive_no="JC10-1-1", written="民国二十三年")
    assert "[A/OL]. 1934. " in entry(record)
