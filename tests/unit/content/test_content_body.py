"""The body of an item: markup, headings, references, first words."""

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content.body import BodyReader
from plugins.core.items import REFERENCE_MARK, MediaFile, Reference
from plugins.core.markup import print_references
from tests.builders import item

READER = BodyReader("返回正文 %d", "表 ")
TABLE = "| 区县 | 件数 |\n| --- | --: |\n| 甲区 | 12 |"


def read(source, **more):
    return READER.read(source, **more)


def tree(source, **more):
    """The body as a tree, with its references printed."""
    body = read(source, **more)
    media = {
        reference.target: MediaFile(reference.target, f"/{reference.target}", 1, 800, 600)
        for reference in body.references
    }
    printed = print_references(body.html, item(references=body.references), media)
    return lxml.html.fragment_fromstring(printed, create_parent="body")


def links(source):
    return [reference.target for reference in read(source).references if reference.kind == "link"]


def test_an_empty_body_is_empty_whatever_was_read_before():
    read("## 标题\n\n![图](images/x.jpg)\n\n正文")
    body = read("")
    assert (body.html, body.references, body.headings, body.excerpt, body.words) == ("", (), (), "", 0)


# Figures


def test_a_picture_alone_in_its_paragraph_is_a_figure_with_a_caption():
    (figure,) = tree('![会场](images/2022/x.jpg "会议现场（王某 摄）")')
    assert figure.tag == "figure"
    assert figure.find(".//img").attrib["alt"] == "会场"
    assert "title" not in figure.find(".//img").attrib
    assert figure.findtext("figcaption") == "会议现场（王某 摄）"


def test_a_picture_without_a_caption_is_a_figure_without_one():
    (figure,) = tree("![会场](images/2022/x.jpg)")
    assert [child.tag for child in figure] == ["a"]


def test_two_pictures_in_a_paragraph_share_a_figure():
    (figure,) = tree('![甲](images/1.jpg "左图") ![乙](images/2.jpg "右图")')
    assert [child.tag for child in figure] == ["a", "a", "figcaption"]
    assert figure.findtext("figcaption") == "左图 右图"


def test_a_picture_inside_a_sentence_is_no_figure():
    (paragraph,) = tree("图标![图标](images/x.png)在此")
    assert paragraph.tag == "p"
    assert read("图标![图标](images/x.png)在此").references == (
        Reference("picture", "images/x.png", (("alt", "图标"),)),
    )


@pytest.mark.parametrize("target", ["images/x.jpg", "{static}/images/x.jpg", "/images/x.jpg"])
def test_a_figure_takes_from_front_matter_what_it_does_not_say(target):
    told = [{"file": "images/x.jpg", "alt": "会场", "caption": "会议现场", "credit": "王某"}]
    (figure,) = tree(f"![]({target})", images=told)
    assert figure.find(".//img").attrib["alt"] == "会场"
    caption = figure.find("figcaption")
    assert (caption.text, caption.find("span").attrib["class"], caption.findtext("span")) == (
        "会议现场",
        "credit",
        "王某",
    )


def test_what_a_figure_says_itself_goes_before_front_matter():
    told = [{"file": "images/x.jpg", "alt": "甲", "caption": "乙"}]
    (figure,) = tree('![会场](images/x.jpg "现场")', images=told)
    assert figure.find(".//img").attrib["alt"] == "会场"
    assert figure.findtext("figcaption") == "现场"


def test_front_matter_of_one_article_says_nothing_of_the_next():
    read("![](images/x.jpg)", images=[{"file": "images/x.jpg", "alt": "会场"}])
    assert read("![](images/x.jpg)").references == (Reference("picture", "images/x.jpg", (("alt", ""),)),)


# Tables


def test_a_table_is_a_region_that_scrolls_named_by_the_paragraph_above():
    paragraph, region = tree(f"一段文字。\n\n表1 各区提案件数\n\n{TABLE}")
    assert paragraph.text == "一段文字。"
    assert region.tag == "section"
    assert region.attrib == {"class": "table-region", "tabindex": "0", "aria-labelledby": "table-1"}
    caption = region.find("table")[0]
    assert (caption.tag, caption.text, caption.attrib["id"]) == ("caption", "表1 各区提案件数", "table-1")


@pytest.mark.parametrize("above", ["表一 提案件数", "表 2　提案件数", "Table 3. Proposals", "表1 " + "很" * 56])
def test_a_caption_begins_with_table_and_a_number(above):
    assert len(tree(f"{above}\n\n{TABLE}")) == 1


@pytest.mark.parametrize("above", ["表彰名单如下", "表决结果：", "各区情况见下表", "表1 " + "很" * 57])
def test_another_paragraph_above_stays_and_the_table_is_named_by_its_number(above):
    paragraph, region = tree(f"{above}\n\n{TABLE}")
    assert paragraph.text == above
    assert region.attrib["aria-label"] == "表 1"


def test_every_table_has_its_own_number():
    regions = [x for x in tree(f"{TABLE}\n\n文字。\n\n表2 件数\n\n{TABLE}") if x.tag == "section"]
    assert [region.get("aria-label") or region.get("aria-labelledby") for region in regions] == ["表 1", "table-2"]


def test_a_column_is_aligned_by_a_class_not_by_a_style():
    cells = tree(TABLE).findall(".//td")
    assert [(cell.get("class"), cell.get("style")) for cell in cells] == [(None, None), ("right", None)]


# Footnotes, headings


def test_a_footnote_leads_there_and_back():
    body = tree("正文[^1]。\n\n[^1]: 注释内容")
    reference = body.find(".//sup/a")
    back = body.find(".//div[@class='footnote']//a")
    assert reference.attrib["href"] == "#fn:1"
    assert back.attrib["href"] == "#fnref:1"
    assert back.attrib["title"] == "返回正文 1"
    assert body.get_element_by_id("fn:1") is not None
    assert body.get_element_by_id("fnref:1") is not None


def test_footnotes_of_one_article_do_not_go_on_in_the_next():
    first, second = (read("正文[^1]。\n\n[^1]: 注释内容") for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("## 甲 &amp; 乙", "甲 & 乙"),
        ("## 甲 < 乙", "甲 < 乙"),
        ("## 5\\*3", "5*3"),
        ("## 甲*乙*[丙](https://www.example.cn/)`丁`", "甲乙丙丁"),
        ("## 甲[^1]\n\n[^1]: 注", "甲"),
        ("## 甲<br>乙", "甲乙"),
        ("## 面积10m<sup>2</sup>", "面积10m2"),
    ],
)
def test_a_heading_is_listed_as_readers_see_it(source, title):
    (heading,) = read(source).headings
    assert heading.title == title


def test_a_heading_has_an_anchor_and_keeps_one_that_is_written():
    body = tree("## 甲\n\n## 乙 {#second}\n\n## 丙")
    assert [heading.get("id") for heading in body] == ["s1", "second", "s3"]
    assert [x.anchor for x in read("## 甲\n\n## 乙 {#second}\n\n## 丙").headings] == ["s1", "second", "s3"]
    assert [x.title for x in read("## 甲\n\n## 乙 {#second}").headings] == ["甲", "乙"]


# References


@pytest.mark.parametrize(
    "target",
    [
        "20221230-01",
        "20221230-01#s2",
        "20221230-01.md",
        "../2022/a.md",
        "{filename}/articles/news/a.md",
        "{static}/files/a.pdf",
        "|filename|a.md",
        "files/2022/a.pdf",
        "/files/2022/a.pdf",
        "/images/a.jpg",
        "a.pdf",
        "附件.pdf",
        "www.example.cn",
    ],
)
def test_a_link_that_names_something_of_the_site_is_a_reference(target):
    assert links(f"见[这里]({target})。") == [target]


@pytest.mark.parametrize(
    "target",
    [
        "https://www.example.cn/",
        "http://a.cn",
        "//a.cn/x",
        "mailto:a@example.cn",
        "tel:024",
        "/news/2022/",
        "/",
        "#s1",
        "?a=1",
    ],
)
def test_a_full_address_or_one_of_a_page_is_none(target):
    assert links(f"见[这里]({target})。") == []
    assert tree(f"见[这里]({target})。").find(".//a").attrib["href"] == target


@pytest.mark.parametrize(
    "markup",
    ['<a href="files/a&amp;b.pdf">附件</a>', "<a class='x' href='files/a&b.pdf'>附件</a>", "[附件](files/a&b.pdf)"],
)
def test_a_link_is_a_reference_however_it_is_written(markup):
    assert links(f"见{markup}。") == ["files/a&b.pdf"]
    (link,) = tree(f"见{markup}。").findall(".//a")
    assert link.attrib["href"] == "files/a&b.pdf"


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="images/x.jpg" alt="甲>乙">',
        "<img alt='甲>乙' src='images/x.jpg' />",
        "<img src=images/x.jpg alt=甲&gt;乙>",
    ],
)
def test_a_picture_in_raw_html_is_a_reference(markup):
    assert read(f"<div>{markup}</div>").references == (Reference("picture", "images/x.jpg", (("alt", "甲>乙"),)),)


@pytest.mark.parametrize("source", ["https://a.cn/x.jpg", "//a.cn/x.jpg", "data:image/png;base64,AAAA"])
def test_a_picture_from_elsewhere_is_none(source):
    assert read(f"![图]({source})").references == ()


def test_links_in_code_are_text():
    assert links('`<a href="a.md">`\n\n    [x](b.md)') == []


@pytest.mark.parametrize(
    "source",
    [
        f"甲{REFERENCE_MARK}乙![图](images/x.jpg)",
        f"## 甲{REFERENCE_MARK}\n\n![图{REFERENCE_MARK}](images/x.jpg)",
        f"<b>{REFERENCE_MARK}</b> [x](a.md)",
        "甲&#xe000;乙![图](images/x.jpg)",
        "![图&#xe000;](images/x.jpg)",
    ],
)
def test_the_mark_itself_in_a_text_takes_no_references_place(source):
    body = read(source)
    assert body.html.count(REFERENCE_MARK) == len(body.references) == 1


def test_the_mark_in_a_caption_of_front_matter_takes_no_references_place():
    told = [{"file": "images/x.jpg", "alt": REFERENCE_MARK, "caption": REFERENCE_MARK, "credit": REFERENCE_MARK}]
    body = read("![](images/x.jpg)", images=told)
    assert body.html.count(REFERENCE_MARK) == len(body.references) == 1


PIECES = [
    "甲", "**乙**", REFERENCE_MARK, "![图](images/x.jpg)", "[链接](a.md)", "<img src='x.png'>", "<a href=", '"', "'",
    ">", "\n\n", "\n", "## ", "`", "[^1]", "&#xe000;", "|", "<b>", "</b>", "http://a.cn", "\\",
]  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_body_has_a_mark_for_each_of_its_references(source):
    body = read(source)
    assert body.html.count(REFERENCE_MARK) == len(body.references)


# First words


def test_the_first_words_are_those_of_the_first_paragraph_that_says_something():
    body = read("王某\n\n## 标题\n\n一年来，市政协组织委员[^1]深入**基层**，开展协商&amp;议政。\n\n[^1]: 注")
    assert body.excerpt == "一年来，市政协组织委员深入基层，开展协商&议政。"


def test_a_paragraph_says_something_from_sixteen_characters_on():
    assert read("很" * 15).excerpt == ""
    assert read("很" * 16).excerpt == "很" * 16


def test_words_are_those_of_the_text_without_markup():
    assert read("**一年**来[^1]，[立案](https://www.example.cn/abc)616件。\n\n[^1]: 注").words == 8


def test_a_raised_number_is_text_a_footnote_mark_is_not():
    assert read("新建图书室面积达到120m<sup>2</sup>，方便群众读书[^1]。\n\n[^1]: 注").excerpt == (
        "新建图书室面积达到120m2，方便群众读书。"
    )
