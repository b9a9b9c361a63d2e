"""Saved web pages (plugins.importer.page), as WeChat and other sites write them."""

import base64
import io
from collections import Counter
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from PIL import Image

from plugins.core.problems import InputError
from plugins.core.punctuation import keep_han
from plugins.importer.__main__ import main
from plugins.importer.page import read_page
from plugins.importer.reading import read_document
from plugins.importer.source import read_source
from tests.built_site import ROOT

LONG = "委员们走进社区，听意见、出主意，把群众反映的事情一件一件地办好，全年协商解决了不少实际问题。"
HEAD = """<!DOCTYPE html>
<!-- saved from url=(0036)https://mp.weixin.qq.com/s/abcdEFGH -->
<html><head><meta charset="{charset}"><title>别的标题</title><meta property="og:title" content="走进老旧小区">
<meta name="author" content="程远"><script>var ct = "1772416800"; var x = "脚本里的字";</script>
<style>.甲 {{color: red}}</style></head><body>
<h1 class="rich_media_title" id="activity-name">
 走进老旧小区 </h1><a id="js_name">示例政协</a><em id="publish_time">2026年3月2日 10:00</em><em>广西</em>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">"""
TAIL = "</div><div><a>阅读原文</a></div></body></html>"


def picture(kind="PNG", size=(300, 200)):
    data = io.BytesIO()
    Image.new("RGB", size, (180, 60, 50)).save(data, kind)
    return data.getvalue()


def wechat(body, *, charset="utf-8", name="page.html", folder=Path()):
    file = folder / name
    file.write_bytes((HEAD.format(charset=charset) + body + TAIL).encode(charset))
    return file


def read(file):
    return read_document(read_source(file))


def texts(document, kind=None):
    return [block.text for block in document.blocks if kind in (None, block.kind)]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("site.toml").write_bytes((ROOT / "site.toml").read_bytes())
    return tmp_path


def test_the_facts_of_a_wechat_page_stand_outside_of_its_text(tmp_path):
    facts = read(wechat(f"<p>{LONG}</p>", folder=tmp_path)).facts
    assert {key: facts[key][0] for key in ("title", "source", "date", "author", "source_type", "source_url")} == {
        "title": "走进老旧小区",
        "source": "示例政协",
        "date": "2026-03-02 10:00",
        "author": "程远",
        "source_type": "公众号",
        "source_url": "https://mp.weixin.qq.com/s/abcdEFGH",
    }


def test_the_time_stands_in_a_script_where_the_page_was_saved_before_it_was_shown(tmp_path):
    file = wechat(f"<p>{LONG}</p>", folder=tmp_path)
    file.write_text(file.read_text().replace("2026年3月2日 10:00", ""))
    assert read(file).facts["date"] == ("2026-03-02 10:00",)


def test_sections_in_sections_are_paragraphs_and_bold_lines_headings(tmp_path):
    body = (
        '<section><section style="text-align:center"><p><span style="font-weight:bold">一、居民怎么说</span></p></section>'
        f"<section><p>{LONG}</p><p><br></p><p>{LONG}</p></section></section>"
        f"<section><strong>说到做到</strong></section><p>{LONG}</p>"
    )
    document = read(wechat(body, folder=tmp_path))
    assert [(block.text, block.level) for block in document.blocks if block.level] == [
        ("一、居民怎么说", 2),
        ("说到做到", 3),
    ]
    assert texts(document, "paragraph") == [LONG] * 3


def test_hidden_text_goes_and_is_told(tmp_path):
    body = f'<p>{LONG}</p><p style="display:none">看不见的字</p><span style="visibility: hidden">暗字</span><p hidden>藏字</p>'
    document = read(wechat(body, folder=tmp_path))
    assert texts(document) == [LONG]
    assert {piece.text for piece in document.dropped if piece.reason == "隐藏的文字"} == {"看不见的字", "暗字", "藏字"}


def test_what_cannot_be_taken_over_is_told(tmp_path):
    video = '<mp-common-videosnap data-nickname="示例视频号"></mp-common-videosnap>'
    body = f'<p>{LONG}</p>{video}<iframe src="https://v.qq.com/x"></iframe>'
    told = [piece.text for piece in read(wechat(body, folder=tmp_path)).dropped]
    assert "视频号：示例视频号" in told
    assert "视频或嵌入的网页：https://v.qq.com/x" in told
    assert "阅读原文" in told


def test_pictures_are_those_beside_the_page(desk):
    Path("page_files").mkdir()
    Path("page_files/640.png").write_bytes(picture())
    body = (
        f'<p>{LONG}</p><p><img data-src="https://mmbiz.qpic.cn/a/640" src="./page_files/640.png"></p>'
        '<p style="text-align:center">社区座谈会现场（周明 摄）</p>'
        '<p><img data-src="https://mmbiz.qpic.cn/b/641" src="data:image/svg+xml,%3Csvg%3E"></p>'
        '<img src="x.gif" width="1">'
    )
    assert main([str(wechat(body)), "--channel", "news/local"]) == 0
    (article,) = Path("content/articles/news").rglob("*.md")
    text = article.read_text(encoding="utf-8")
    assert '![社区座谈会现场](images/2026/20260302-01/1.png "社区座谈会现场（周明 摄）")' in text
    assert text.count("（图片缺失）") == 1
    assert Path("content/images/2026/20260302-01/1.png").read_bytes() == picture()


def test_no_file_outside_of_the_folder_of_the_page_is_read(tmp_path):
    (tmp_path / "secret.png").write_bytes(picture())
    folder = tmp_path / "saved"
    folder.mkdir()
    body = f'<p>{LONG}</p><img src="../secret.png"><img src="file:///{tmp_path}/secret.png">'
    assert set(read_source(wechat(body, folder=folder)).pictures.values()) == {None}


def test_an_archive_holds_its_pictures(tmp_path):
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://mp.weixin.qq.com/s/abcdEFGH"
    body = f'<p>{LONG}</p><img src="https://mmbiz.qpic.cn/a/640"><img src="cid:frame-1@mhtml">'
    body += f'<img src="data:image/png;base64,{base64.b64encode(picture()).decode()}">'
    message.set_content(HEAD.format(charset="utf-8") + body + TAIL, subtype="html", charset="utf-8")
    for name, value in (("Content-Location", "https://mmbiz.qpic.cn/a/640"), ("Content-ID", "<frame-1@mhtml>")):
        message.add_related(picture("JPEG"), "image", "jpeg")
        part = list(message.iter_parts())[-1]
        del part["Content-ID"]
        part[name] = value
    file = tmp_path / "page.mhtml"
    file.write_bytes(message.as_bytes())
    source = read_source(file)
    assert [found.extension for found in source.pictures.values()] == ["jpg", "jpg", "png"]
    assert source.facts["source_url"] == ("https://mp.weixin.qq.com/s/abcdEFGH",)


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gb18030"])
def test_a_page_says_in_which_encoding_it_is(tmp_path, charset):
    assert texts(read(wechat(f"<p>{LONG}</p>", charset=charset, folder=tmp_path))) == [LONG]


def test_tables_and_lists_stay_what_they_are(desk):
    body = (
        f"<p>{LONG}</p><ul><li><p>先商量</p></li><li><p>后施工</p></li></ul>"
        "<table><tr><th>单元</th><th>户数</th></tr><tr><td><p>1</p></td><td>24</td></tr></table>"
    )
    main([str(wechat(body)), "--channel", "news/local"])
    (article,) = Path("content/articles/news").rglob("*.md")
    text = article.read_text(encoding="utf-8")
    assert "- 先商量\n\n- 后施工" in text
    assert "| 单元 | 户数 |\n| --- | --- |\n| 1 | 24 |" in text


@pytest.mark.parametrize(
    ("page", "is_sure"),
    [
        (f"<div>首页 导航</div><article><h1>标题在这里</h1><p>{LONG}</p></article><div>版权所有</div>", True),
        (
            f'<ul><li><a>首页</a></li></ul><h1>标题在这里</h1><div id="zoom"><p>{LONG}</p></div><div>版权所有</div>',
            True,
        ),
        (
            f"<div><a>首页</a></div><h1>标题在这里</h1><div><div><p>{LONG}</p><p>{LONG}</p></div></div><div>版权所有</div>",
            False,
        ),
    ],
)
def test_the_article_of_any_page_is_found_and_a_guess_is_said(tmp_path, page, is_sure):
    file = tmp_path / "page.htm"
    file.write_text(f"<html><head><meta charset=utf-8></head><body>{page}</body></html>", encoding="utf-8")
    document = read(file)
    assert set(texts(document, "paragraph")) == {LONG}
    assert document.facts["title"] == ("标题在这里",)
    assert ("I114" in [note.code for note in document.notes]) is not is_sure
    assert "版权所有" in [piece.text for piece in document.dropped]


def test_a_page_without_an_article_is_refused(tmp_path):
    with pytest.raises(InputError) as refused:
        read_source(wechat("", folder=tmp_path))
    assert refused.value.problems[0].code == "I008"


TEXT = st.text("委员提案协商0aA，。、 ", min_size=1, max_size=6)
STYLES = st.sampled_from(
    ["", ' style="text-align:center"', ' style="font-weight:bold"', ' style="display:none"', " hidden"]
)
TAGS = st.sampled_from(
    [
        "p",
        "section",
        "div",
        "span",
        "strong",
        "em",
        "b",
        "a",
        "h2",
        "h3",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "mpvoice",
        "video",
        "br",
        "img",
    ]
)


def markup(tag, style, inner):
    inside = "".join(inner)
    return f"<{tag}{style}>" if tag in ("br", "img") else f"<{tag}{style}>{inside}</{tag}>"


BODIES = st.recursive(TEXT, lambda inner: st.builds(markup, TAGS, STYLES, st.lists(inner, max_size=4)), max_leaves=30)


@settings(deadline=None, max_examples=150)
@given(st.lists(BODIES, min_size=1, max_size=5))
def test_no_han_character_of_a_page_is_lost(bodies):
    page = HEAD.format(charset="utf-8") + "".join(bodies) + f"<p>{LONG}</p>" + TAIL
    tree = html.document_fromstring(page)
    for silent in tree.xpath("//script|//style|//title"):
        silent.drop_tree()
    wanted = keep_han("".join(tree.itertext()))
    file = Path(__file__).parent / "none.html"
    document = read_document(read_page(file, page.encode()))
    kept = [value for values in document.facts.values() for value in values]
    kept += [block.text for block in document.blocks] + [piece.text for piece in document.dropped]
    kept += [cell for table in document.tables.values() for row in table for cell in row]
    # The day is written in figures.
    assert not Counter(wanted) - Counter(keep_han("".join(kept))) - Counter("年月日")
    assert "I112" not in [note.code for note in document.notes]
