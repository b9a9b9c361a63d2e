"""The pages of articles."""

import json
from datetime import date, datetime

import pytest

from plugins.core.article_views import Attachment, Correction, Figure, Recording, RecordingFile
from plugins.core.items import REFERENCE_MARK, MediaFile, Reference
from plugins.core.reading import ReadingIndex
from plugins.core.views import Heading, Link, Picture
from plugins.pages.article import ArticleMaker
from plugins.pages.frame import FrameMaker
from plugins.pages.reading.lines import LineMaker
from plugins.pages.reading.parts import PartMaker
from plugins.pages.teasers import TeaserMaker
from tests.builders import ZONE, item, make_editions, make_site

PHOTO = MediaFile("images/x.jpg", "/images/x.jpg", 1000, 800, 600)
OTHER = MediaFile("images/y.jpg", "/images/y.jpg", 1000, 400, 300)
PAPER = MediaFile("files/x.pdf", "/files/x.pdf", 12_345)


def article_pages(*items, code="zh", media=(), preview=False):
    """Address → page of every article and simple page of one language."""
    editions = make_editions(make_site(*items, media=media, preview=preview))
    index = ReadingIndex(editions[code])
    parts = PartMaker(index, LineMaker(index, TeaserMaker(editions[code])))
    pages = list(ArticleMaker(editions, code, FrameMaker(editions, code), parts).pages())
    return {page.address: page for page in pages}


def view(*items, **more):
    """The view of the first item's page."""
    pages = article_pages(*items, **more)
    return next(page.make() for address, page in pages.items() if f"/{items[0].id}/" in address)


def day(number):
    return datetime(2022, 12, number, tzinfo=ZONE)


def test_an_article_shows_its_facts():
    page = view(
        item(
            "a1", title="凝心聚力|谱新篇", kicker="引题", subtitle="——副题", source="示例日报", source_date=date(2022, 12, 29),
            source_page="1版", source_url="https://a.cn/1", author=("王某", "李某"), editor=("赵某",), rights="版权所有",
            updated=day(31), html="<p>正文</p>", words=2, headings=(Heading(level=2, title="一", anchor="s1"),),
        )
    )  # fmt: skip
    assert (page.kicker, page.title, page.subtitle) == ("引题", ("凝心聚力", "谱新篇"), "副题")
    assert (page.date, page.datetime) == ("2022年12月30日 10:13", "2022-12-30T10:13:00+08:00")
    assert page.updated == "2022年12月31日"
    assert page.source == Link(title="示例日报 2022-12-29 1版", url="https://a.cn/1")
    assert (page.author, page.editor, page.photographer) == ("王某、李某", "赵某", "")
    assert (page.html, page.words, [x.anchor for x in page.contents]) == ("<p>正文</p>", 2, ["s1"])
    assert page.rights == Link(title="版权所有", url="")
    assert [x.url for x in page.frame.breadcrumb] == ["/", "/news/"]


def test_an_article_without_facts_shows_none():
    page = view(item("a1"))
    assert (page.kicker, page.subtitle, page.source, page.updated, page.author) == ("", "", None, "", "")
    assert (page.notices, page.gallery, page.attachments, page.tags, page.related, page.facts) == (
        (),
        (),
        (),
        (),
        (),
        (),
    )


def test_the_breadcrumb_leads_through_the_section():
    page = view(item("a1", channels=("news/local",)))
    assert [x.title for x in page.frame.breadcrumb] == ["Home", "要闻动态", "本地要闻"]
    assert [x.link.current for x in page.frame.chrome.navigation] == [True]


def test_the_facts_of_a_type_are_printed_with_their_labels():
    notice = item("a1", type="notice", doc_no="示政协〔2022〕1号", valid_until=date(2023, 1, 31), media="不属于通知")
    assert [(x.name, x.content) for x in view(notice).facts] == [
        ("Document number", "示政协〔2022〕1号"),
        ("Valid until", "2023年1月31日"),
    ]
    assert [x.content for x in view(item("a1", type="event", speakers=("王某", "李某"))).facts] == ["王某、李某"]
    assert [x.content for x in view(item("a1", type="consultation", solved=0)).facts] == ["0"]


def test_a_notice_says_its_last_day_to_the_script_that_marks_it():
    page = view(item("a1", type="notice", doc_no="示政协〔2022〕1号", valid_until=date(2023, 1, 31)))
    assert [(x.content, x.until) for x in page.facts] == [("示政协〔2022〕1号", ""), ("2023年1月31日", "2023-01-31")]
    assert page.has_end
    assert not view(item("a1", type="notice")).has_end


def test_an_article_leads_to_the_topics_that_have_a_page_in_its_language():
    parts = {"part_of": ("t2", "t1", "a2", "t2")}
    items = (
        item("a1", **parts), item("a1", language="en", **parts), item("a2", title="不是专题"),
        item("t1", type="topic", title="两会"), item("t2", type="topic", title="读书"),
        item("t2", type="topic", title="Reading", language="en"),
    )  # fmt: skip
    assert view(*items).topics == (Link(title="读书", url="/news/2022/t2/"), Link(title="两会", url="/news/2022/t1/"))
    assert view(*items, code="en").topics == (Link(title="Reading", url="/en/news/2022/t2/"),)
    assert view(items[2]).topics == ()


# Neighbours, related, translations


def test_previous_is_the_older_and_next_the_newer_of_the_same_channel():
    pages = article_pages(
        item("a1", date=day(1)),
        item("b1", date=day(2), channels=("highlights",)),
        item("a2", date=day(3), channels=("news/local",)),
    )
    old, new = pages["/news/2022/a1/"].make(), pages["/news/2022/a2/"].make()
    assert (old.previous, old.next.url) == (None, "/news/2022/a2/")
    assert (new.previous.url, new.next) == ("/news/2022/a1/", None)
    assert (pages["/highlights/2022/b1/"].make().previous, pages["/highlights/2022/b1/"].make().next) == (None, None)


def test_a_withdrawn_article_is_nobodys_neighbour():
    pages = article_pages(item("a1", date=day(1)), item("a2", date=day(2), status="withdrawn"), item("a3", date=day(3)))
    assert pages["/news/2022/a1/"].make().next.url == "/news/2022/a3/"
    assert (pages["/news/2022/a2/"].make().previous, pages["/news/2022/a2/"].make().next) == (None, None)


def test_related_articles_share_most_tags_and_stand_near_in_time():
    page = view(
        item("a3", date=day(3), keywords=("提案", "监督")),
        item("a1", date=day(1), keywords=("提案",)),
        item("a2", date=day(2), keywords=("提案", "监督")),
        item("a4", date=day(4), keywords=("监督",)),
        item("a5", date=day(5), keywords=("读书",)),
        item("a6", date=day(6), keywords=("提案",), status="withdrawn"),
    )
    assert [x.url.split("/")[3] for x in page.related] == ["a2", "a4", "a1"]


def test_at_most_five_articles_are_related_and_never_the_article_itself():
    items = [item(f"a{n}", date=day(n), keywords=("提案", "提案")) for n in range(1, 12)]
    page = view(*items[5:], *items[:5])
    assert [x.url.split("/")[3] for x in page.related] == ["a5", "a7", "a4", "a8", "a3"]


def test_related_articles_are_of_the_language():
    english = item("a1", language="en", keywords=("CPPCC",))
    page = view(english, item("a2", keywords=("CPPCC",)), item("a3", language="en", keywords=("CPPCC",)), code="en")
    assert [x.url for x in page.related] == ["/en/news/2022/a3/"]


def test_a_translation_is_linked_with_its_language():
    page = view(item("a1"), item("a1", language="en", title="English"))
    assert page.translations == (Link(title="English", url="/en/news/2022/a1/", tag="en"),)


# Pictures and files


def test_the_gallery_shows_the_pictures_that_the_body_does_not():
    page = view(
        item(
            "a1",
            images=(
                {"file": PHOTO.path, "alt": "甲"},
                {"file": OTHER.path, "alt": "乙", "caption": "图", "credit": "王某"},
            ),
            html=REFERENCE_MARK, references=(Reference("picture", PHOTO.path),),
        ), media=(PHOTO, OTHER),
    )  # fmt: skip
    (shown,) = page.gallery
    assert shown == Picture(
        src=OTHER.url, width=400, height=300, alt="乙", caption="图", credit="王某", large=OTHER.url
    )


@pytest.mark.parametrize(
    ("fields", "cover"),
    [
        ({"cover": OTHER.path, "references": (Reference("picture", PHOTO.path),)}, OTHER.url),
        (
            {"references": (Reference("link", "/x/"), Reference("picture", PHOTO.path)), "html": REFERENCE_MARK * 2},
            PHOTO.url,
        ),
        ({"images": ({"file": OTHER.path},)}, OTHER.url),
    ],
    ids=["its cover", "the first of the body", "the first of the gallery"],
)
def test_a_shared_link_shows_a_picture_of_the_article(fields, cover):
    fields = {"html": REFERENCE_MARK * len(fields.get("references", ())), **fields}
    properties = view(item("a1", **fields), media=(PHOTO, OTHER)).frame.head.properties
    assert [x.content for x in properties if x.name == "og:image"] == [f"https://www.example.cn{cover}"]


def test_attachments_say_what_they_are():
    page = view(item("a1", attachments=({"file": PAPER.path, "title": "名单"}, {"file": PAPER.path})), media=(PAPER,))
    assert page.attachments == (
        Attachment(title="名单", url="/files/x.pdf", kind="PDF", size="12 KB"),
        Attachment(title="x.pdf", url="/files/x.pdf", kind="PDF", size="12 KB"),
    )


def test_the_tags_lead_to_their_lists():
    assert view(item("a1", keywords=("提案/监督", "提案/监督"))).tags == (
        Link(title="提案/监督", url="/tags/%E6%8F%90%E6%A1%88-%E7%9B%91%E7%9D%A3/"),
    )


# Recordings

VIDEO = MediaFile("files/x.mp4", "/files/x.mp4", 1000)
CAPTIONS = MediaFile("files/x.vtt", "/files/x.vtt", 100)


def test_a_video_has_the_shape_of_its_poster_and_its_transcript_in_paragraphs():
    named = {"file": VIDEO.path, "title": "短片", "poster": PHOTO.path, "captions": CAPTIONS.path}
    page = view(
        item("a1", video=({**named, "transcript": "# 片头\n\n第一段\n续行\n\n\n第二段"},)),
        media=(VIDEO, CAPTIONS, PHOTO),
    )
    assert page.videos == (
        Recording(
            files=(RecordingFile(url=VIDEO.url, kind="video/mp4"),), title="短片",
            transcript=("片头", "第一段 续行", "第二段"), poster=PHOTO.url,
            captions=CAPTIONS.url, width=800, height=600,
        ),
    )  # fmt: skip


def test_a_video_without_a_poster_is_wide_and_an_audio_has_no_shape():
    page = view(
        item("a1", video=({"file": VIDEO.path},), audio=({"file": VIDEO.path, "title": "录音"},)), media=(VIDEO,)
    )
    assert [(x.title, x.width, x.height, x.poster, x.captions) for x in page.videos] == [("x.mp4", 1280, 720, "", "")]
    assert page.audios == (Recording(files=(RecordingFile(url=VIDEO.url, kind="video/mp4"),), title="录音"),)


def test_a_recording_is_offered_in_every_format_that_there_is_in_the_order_given():
    other, odd = (MediaFile(f"files/x.{end}", f"/files/x.{end}", 1000) for end in ("webm", "avi"))
    named = {"file": other.path, "also": ["", VIDEO.path, odd.path]}
    (video,) = view(item("a1", video=(named,)), media=(VIDEO, other, odd)).videos
    assert [(x.url, x.kind) for x in video.files] == [
        ("/files/x.webm", "video/webm"), ("/files/x.mp4", "video/mp4"), ("/files/x.avi", "")
    ]  # fmt: skip


# Pictures by themselves


def test_a_picture_of_a_figure_leads_to_itself_and_one_in_a_sentence_does_not():
    both = (Reference("picture", PHOTO.path, (("alt", "会场"),)), Reference("picture", OTHER.path, (("alt", "图标"),)))
    html = f"<figure>{REFERENCE_MARK}</figure><p>图{REFERENCE_MARK}</p>"
    page = view(item("a1", html=html, references=both), media=(PHOTO, OTHER))
    assert page.html.count('<a class="enlarge" href="/images/x.jpg"><img alt="会场"') == 1
    assert page.html.count("enlarge") == 1
    assert page.has_pictures
    assert not view(item("a1", html="<p>文</p>")).has_pictures


def test_a_picture_without_words_is_no_link_since_it_would_have_no_name():
    html = f"<figure>{REFERENCE_MARK}</figure>"
    page = view(item("a1", html=html, references=(Reference("picture", PHOTO.path),)), media=(PHOTO,))
    assert "<a" not in page.html


# Tools


def test_a_reprint_is_cited_as_the_newspaper_printed_it_and_says_where_it_was_first():
    fields = {
        "type": "reprint",
        "media": "示例日报",
        "source_date": date(2022, 12, 29),
        "edition": "第3版",
        "author": ("丁某",),
    }
    page = view(item("a1", **fields))
    assert page.citation == (
        "丁某. 标题a1[N/OL]. 示例日报，2022-12-29（3）. https://www.example.cn/news/2022/a1/.",
    )  # fmt: skip
    assert [(x.name, x.content) for x in page.facts] == [("First published in", "示例日报、2022年12月29日、第3版")]


def test_a_withdrawn_article_has_no_tools():
    page = view(item("a1", status="withdrawn"))
    assert (page.citation, page.qr) == ((), "")


# Corrections, reports


def test_corrections_are_told_above_and_listed_the_newest_first():
    page = view(
        item(
            "a1",
            corrections=(
                {"date": date(2023, 1, 2), "text": "改正人名。"},
                {"date": date(2023, 1, 5), "text": "改正数字。"},
            ),
        )
    )
    assert page.corrections == (
        Correction(date="2023年1月5日", datetime="2023-01-05", text="改正数字。"),
        Correction(date="2023年1月2日", datetime="2023-01-02", text="改正人名。"),
    )
    assert [(x.kind, x.text, x.url) for x in page.notices] == [
        ("corrected", "This article was corrected on 2023年1月5日.", "#corrections")
    ]


def test_machines_read_corrections_too():
    page = view(item("a1", corrections=({"date": date(2023, 1, 2), "text": "改正</script>人名。"},)))
    data = json.loads(page.frame.head.json_ld)
    assert data["correction"] == [
        {"@type": "CorrectionComment", "datePublished": "2023-01-02", "text": "改正</script>人名。"}
    ]


def test_a_report_has_its_figures_and_numbers_in_its_contents():
    rows = ({"label": "提案", "value": "108", "unit": "件"},)
    html, contents = '<h2 id="s1">Work</h2>', (Heading(level=2, title="Work", anchor="s1"),)
    page = view(item("a1", type="review", figures=rows, html=html, headings=contents))
    assert page.is_report
    assert page.figures == (Figure(label="提案", value="108", unit="件", note=""),)
    assert (page.html, page.contents[0].title) == ('<h2 id="s1">1 Work</h2>', "1 Work")
    assert page.citation[0].endswith("[R/OL]. 2022-12-30. https://www.example.cn/news/2022/a1/.")


# Statuses


def test_of_a_withdrawn_article_the_page_says_only_that_it_is_withdrawn_and_why():
    secret = "不应出现的文字"
    withdrawn = item(
        "a1", status="withdrawn", withdrawn_reason="内容有误。", html=f"<p>{secret}</p>", excerpt=secret, summary=secret,
        kicker=secret, subtitle=secret, cover=PHOTO.path, keywords=(secret,), author=(secret,), source=secret,
        attachments=({"file": PAPER.path, "title": secret},),
    )  # fmt: skip
    page = article_pages(withdrawn, item("a2", keywords=(secret,)), media=(PHOTO, PAPER))["/news/2022/a1/"]
    assert [(x.kind, x.text) for x in page.make().notices] == [
        ("withdrawn", "This article has been withdrawn.内容有误。")
    ]
    assert secret not in repr(page.make())
    assert not page.canonical


def test_a_withdrawal_and_an_archived_article_say_since_when():
    gone = view(item("a1", status="withdrawn", withdrawn_on=date(2023, 1, 5), withdrawn_reason="内容有误。"))
    assert [x.text for x in gone.notices] == ["This article was withdrawn on 2023年1月5日.内容有误。"]
    kept = view(item("a1", status="archived", archived_on=date(2023, 1, 5)))
    assert [x.text for x in kept.notices] == [
        "This article was archived on 2023年1月5日: it is kept as it was published."
    ]


@pytest.mark.parametrize(("status", "kind"), [("archived", "archived"), ("draft", "draft"), ("review", "draft")])
def test_another_status_is_told_above_the_text(status, kind):
    page = view(item("a1", status=status, html="<p>正文</p>"), preview=True)
    assert [x.kind for x in page.notices] == [kind]
    assert page.html == "<p>正文</p>"


# Simple pages


def test_a_simple_page_has_its_text_and_its_translations():
    pages = article_pages(
        item("contact", is_page=True, title="联系我们", html="<p>电话</p>"),
        item("contact", is_page=True, language="en", title="Contact"),
        item("news", is_page=True),
    )
    assert list(pages) == ["/contact/"]
    page = pages["/contact/"].make()
    assert (page.title, page.html) == (("联系我们",), "<p>电话</p>")
    assert page.translations == (Link(title="Contact", url="/en/contact/", tag="en"),)
    assert [x.url for x in page.frame.breadcrumb] == ["/", "/contact/"]


def test_the_day_of_the_last_change_goes_into_the_site_map():
    pages = article_pages(item("a1"), item("a2", updated=day(31)), item("wang", type="studio", date=None))
    assert [page.modified for page in pages.values()] == ["2022-12-31", "2022-12-30", ""]
