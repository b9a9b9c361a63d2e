"""What the reading campaign adds to articles, and the anthology."""

import pytest

from plugins.core.items import MediaFile
from plugins.core.views import Heading
from plugins.pages.reading.anthology import within
from tests.builders import item
from tests.unit.pages.reading_site import anthology, book, call, campaign, essay, event, pages, proposal, review, room


def reading(address, *items, **settings):
    return pages(*items, **settings)[address].reading


def test_an_article_of_no_campaign_has_nothing_added():
    assert reading("/news/2022/a1/", item("a1")) is None


def test_what_reading_led_to_is_linked_both_ways():
    items = (essay("e1", title="读", author=("甲",), leads_to=("p1", "gone")), proposal("p1", title="提案"))
    (target,) = reading("/reading/2022/e1/", *items).led_to
    (cause,) = reading("/reading/2022/p1/", *items).led_by
    assert (target.teaser.title, target.kind) == ("提案", "Proposal")
    assert (cause.teaser.title, cause.author) == ("读", "甲")


def test_books_stand_beside_the_text():
    items = (
        book("b1", title="边城", authors=("沈从文",), publisher="某社", year=2017),
        review("r1", books=("b1",), recommender=("甲",), reason="耐读。"),
        room("m1", books=("b1", "gone")),
    )
    made = reading("/reading/2022/r1/", *items)
    assert [(x.title, x.authors, x.published) for x in made.books] == [("边城", "沈从文", "某社 2017")]
    assert made.reason == "耐读。"
    assert [link.title for link in made.readers] == ["甲"]
    assert len(reading("/reading/m1/", *items).books) == 1


def test_the_essays_for_a_call_stand_by_their_awards():
    awards = {"e1": "优秀奖", "e2": "", "e3": "二等奖", "e4": "一等奖"}
    essays = [essay(name, title=name, call="k1", award=award or None) for name, award in awards.items()]
    made = reading("/reading/2022/k1/", call("k1", results="a1"), item("a1", title="结果"), *essays)
    assert [line.teaser.title for line in made.essays] == ["e4", "e3", "e1", "e2"]
    assert (made.essay_count, made.results.title) == (4, "结果")
    written = reading("/reading/2022/e1/", call("k1", title="启事"), *essays)
    assert written.call.title == "启事"


def test_an_event_has_its_state_its_file_and_its_materials():
    lecture = event(
        "v1",
        start="2025-04-23T14:00:00+08:00",
        carrier="club",
        no=2,
        venue="报告厅",
        materials=({"file": "files/a.pdf", "title": "讲稿"},),
    )
    page = pages(lecture, media=(MediaFile("files/a.pdf", "/files/a.pdf", 2000),))["/reading/2022/v1/"]
    assert (page.reading.state.until, page.reading.file) == ("2025-04-24T00:00:00+08:00", "/reading/2022/v1/v1.ics")
    assert [(x.title, x.kind, x.size) for x in page.attachments] == [("讲稿", "PDF", "2 KB")]
    assert [(x.name, x.content) for x in page.facts] == [
        ("Held by", "读书会 No. 2"),
        ("Time", "2025年4月23日 14:00"),
        ("Venue", "报告厅"),
    ]


def test_of_a_withdrawn_event_nothing_is_said():
    page = pages(event("v1", status="withdrawn", start="2025-04-23T14:00:00+08:00"))["/reading/2022/v1/"]
    assert (page.reading, page.facts) == (None, ())


def test_an_anthology_has_its_essays_in_full_in_their_order():
    essays = [
        essay(
            f"e{n}", title=f"文{n}", date=f"2022-0{n}-01T09:00:00+08:00", author=("甲",), html="<p>正文。</p>", words=3
        )
        for n in (1, 2, 3)
    ]
    whole = pages(campaign("c1", period="2022"), anthology("a1", title="集", campaign="c1"), *essays)["/reading/a1/"]
    assert [(x.plain_title, x.anchor, x.html) for x in whole.chapters] == [
        (f"文{n}", f"essay-{n}", "<p>正文。</p>") for n in (1, 2, 3)
    ]
    assert (whole.words, whole.epub) == (9, "/reading/a1/a1.epub")
    chosen = pages(anthology("a1", essays=("e3", "gone", "e1")), *essays)["/reading/a1/"]
    assert [x.plain_title for x in chosen.chapters] == ["文3", "文1"]


def test_an_essay_without_a_version_is_named_and_led_to():
    foreign = essay("e1", title_en="Story", summary_en="Of a book.", html="<p>正文。</p>")
    english = anthology("a1", language="en", essays=("e1",))
    (chapter,) = pages(anthology("a1", essays=("e1",)), english, foreign, code="en")["/en/reading/a1/"].chapters
    assert (chapter.plain_title, chapter.html, chapter.url) == ("Story", "", "/reading/2022/e1/")


def test_an_empty_anthology_has_no_file():
    assert pages(anthology("a1"))["/reading/a1/"].epub == ""


@pytest.mark.parametrize(
    ("html", "chapter"),
    [
        ('<h2 id="a">一</h2>', '<h3 id="x-a">一</h3>'),
        ('<h6 id="a">一</h6>', '<h6 id="x-a">一</h6>'),
        ('<a class="footnote-ref" href="#fn-1">1</a>', '<a class="footnote-ref" href="#x-fn-1">1</a>'),
        ('<li id="fn-1">注<a href="#r">↩</a></li>', '<li id="x-fn-1">注<a href="#x-r">↩</a></li>'),
        ('<p>id="a" href="#a"</p>', '<p>id="a" href="#a"</p>'),
        ('<a href="/news/#a">去</a>', '<a href="/news/#a">去</a>'),
    ],
)
def test_a_chapter_has_anchors_of_its_own_and_headings_one_level_down(html, chapter):
    assert within(html, "x") == chapter


def test_headings_of_a_body_are_anchors_in_both_places():
    body = {"html": '<h2 id="s1">一</h2>', "headings": (Heading(level=2, title="一", anchor="s1"),)}
    made = pages(anthology("a1", essays=("e1", "e2")), essay("e1", **body), essay("e2", **body))["/reading/a1/"]
    assert [x.html for x in made.chapters] == [f'<h3 id="essay-{n}-s1">一</h3>' for n in (1, 2)]
