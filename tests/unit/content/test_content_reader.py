"""From the bytes of one file to an item, or to all of its problems."""

from datetime import datetime

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import msgpack

from plugins.content.reader import ItemReader
from plugins.core.items import REFERENCE_MARK, Item, Prose
from plugins.core.problems import CODES
from tests.builders import LABELS, ZONE, config, read_item

HEAD = "标题: 标题\n日期: 2022-12-30 10:13\n"
WHERE = "content/articles/news/2022/20221230-01.md"


def read(head="", body="正文。", source="articles/news/2022/20221230-01.md"):
    return read_item(f"---\n{HEAD}{head}\n---\n{body}\n", source)


def raw(data, source="articles/news/2022/20221230-01.md"):
    return [str(problem) for problem in ItemReader(config(), LABELS).read(source, data)]


def the_same(one, other):
    """Whether two files say the same, whatever their bytes."""
    assert one.digest != other.digest
    return msgspec.structs.replace(one, digest=b"") == msgspec.structs.replace(other, digest=b"")


def test_a_file_gives_an_item():
    item = read(
        "栏目: [highlights, 本地要闻]\n来源: 示例日报\n作者: [王某, 李某]\n关键词: 提案、监督\n置顶: 是\n状态: 已归档"
    )
    assert (item.id, item.language, item.kind, item.is_page) == ("20221230-01", "zh", "article", False)
    assert (item.date, item.time) == (
        "2022-12-30T10:13:00+08:00",
        datetime(2022, 12, 30, 10, 13, tzinfo=ZONE).timestamp(),
    )
    assert item.channels == ("highlights", "news/local")
    assert item.status == "archived"
    assert item.fields["author"] == ["王某", "李某"]
    assert item.fields["keywords"] == ["提案", "监督"]
    assert item.fields["pin"] is True
    assert item.lines["source"] == 5
    assert item.prose.html == "<p>正文。</p>"


def test_english_and_chinese_keys_mean_the_same():
    chinese = read_item("---\n标题: 甲\n日期: 2022-12-30\n来源: 乙\n责编: 丙\n---\n正文")
    english = read_item("---\ntitle: 甲\ndate: 2022-12-30\nsource: 乙\neditor: 丙\n---\n正文")
    assert the_same(chinese, english)


def test_a_key_left_empty_is_as_if_it_were_not_written():
    assert "source" not in read("来源:").fields


def test_the_fields_of_a_type_are_known_to_it_alone():
    assert read("类型: 通知公告\n文号: 示政协〔2022〕1号").fields["doc_no"] == "示政协〔2022〕1号"
    assert read("文号: 示政协〔2022〕1号") == [f"{WHERE}:4: F003 不认识的字段“文号”，这是通知公告的字段，请检查类型"]


def test_the_type_counts_wherever_it_stands_in_the_head():
    assert read("文号: 示政协〔2022〕1号\n类型: notice").kind == "notice"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("articles/news/2022/a1.md", ("a1", "zh")),
        ("articles/news/2022/a1.en.md", ("a1", "en")),
        ("articles/news/2022/a1.zh.md", ("a1", "zh")),
        ("articles/news/a1.md", ("a1", "zh")),
        ("pages/contact.en.md", ("contact", "en")),
    ],
)
def test_id_and_language_come_from_the_name_of_the_file(source, found):
    item = read(source=source)
    assert (item.id, item.language) == found


def test_id_and_language_may_be_written():
    item = read("编号: b2\n语言: en", source="articles/news/2022/a1.md")
    assert (item.id, item.language) == ("b2", "en")


def test_a_translation_may_name_its_original():
    assert read("译自: b2", source="articles/news/2022/a1.en.md").id == "b2"


@pytest.mark.parametrize("name", ["news/local", "本地要闻", "Local news"])
def test_a_section_is_named_by_slug_or_label(name):
    assert read(f"栏目: {name}").channels == ("news/local",)


def test_the_folder_is_the_channel_where_none_is_written():
    assert read(source="articles/highlights/2022/a1.md").channels == ("highlights",)
    assert read("栏目:", source="articles/highlights/2022/a1.md").channels == ("highlights",)
    assert read(source="pages/about.md").channels == ()


def test_a_translation_leaves_its_type_to_the_original():
    item = read("文号: No. 1 (2022)", source="articles/news/2022/a1.en.md")
    assert (item.kind, item.fields["doc_no"]) == ("", "No. 1 (2022)")


def test_titles_and_summaries_in_other_languages_are_fields():
    item = read("英文标题: Title\nsummary_en: Summary.")
    assert (item.fields["title_en"], item.fields["summary_en"]) == ("Title", "Summary.")


def test_the_title_loses_its_marks_for_line_breaks_the_field_keeps_them():
    item = read_item("---\n标题: 凝心聚力|谱新篇\n日期: 2022-12-30\n---\n正文")
    assert (item.title, item.fields["title"]) == ("凝心聚力谱新篇", "凝心聚力|谱新篇")


def test_windows_line_ends_and_a_byte_order_mark_do_not_matter():
    text = f"---\n{HEAD}---\n正文。\n\n又一段。\n"
    assert the_same(read_item("\ufeff" + text.replace("\n", "\r\n")), read_item(text))


PROBLEMS = {
    "an unknown field": ("来原: 甲", "4: F003 不认识的字段“来原”，是不是想写“来源”"),
    "an unknown field that is like none": (
        "zzzz: 甲",
        "4: F003 不认识的字段“zzzz”，全部字段见 docs/reference/fields.md",
    ),
    "a field twice": ("来源: 甲\n来源: 乙", "5: F005 来源写了两次（第 4 行和第 5 行），请只留一处"),
    "a field twice, once by each name": (
        "来源: 甲\nsource: 乙",
        "5: F005 来源写了两次（第 4 行和第 5 行），请只留一处",
    ),
    "a date in words": ("更新日期: 2023年1月2日", "4: F001 更新日期写作“2023年1月2日”，应为 2023-01-02 10:00"),
    "an ill-typed value": ("置顶: 头条", "4: F004 置顶写作“头条”，应为 是 或 否"),
    "a list for a text": ("来源: [甲, 乙]", "4: F004 来源写成了列表，应为一行文字"),
    "an unknown status": ("状态: 发布", "4: F004 状态写作“发布”，应为草稿、待审、已发布、已撤回、已归档之一"),
    "an unknown channel": ("栏目: 本地新闻", "4: F010 没有栏目“本地新闻”，是不是想写 本地要闻"),
    "an unknown channel that is like none": (
        "栏目: [news, sport]",
        "4: F010 没有栏目“sport”，可写 news、highlights、members",
    ),
    "an unknown language": ("语言: fr", "4: F012 没有语言 fr，应为 zh、en 之一"),
    "an id with Chinese": ("编号: 履职", "4: F013 编号写作“履职”，只能用英文字母、数字和连字符，例如 20221230-01"),
    "a part that is missing": ("图片: [{说明: 甲}]", "4: F002 图片缺少文件，请补上"),
    "a part that is unknown": ("附件: [{文件: a.pdf, 名称: 甲}]", "4: F003 附件里有不认识的项“名称”，可写文件、标题"),
    "a badge too long": ("徽标: 这是一个很长的徽标", "4: F004 徽标有 9 个字，应不超过 8 个字"),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_mistake_in_the_head_is_told_with_its_line(name):
    head, told = PROBLEMS[name]
    assert read(head) == [f"{WHERE}:{told}"]


def test_an_unknown_type_is_told_with_all_there_are():
    (told,) = read("类型: 新闻")
    assert told.startswith(f"{WHERE}:4: F011 没有类型“新闻”，可写文章、转载、通知公告、会议、人物、")


def test_all_mistakes_of_a_file_are_told_at_once():
    head = "日期: 昨天\n拦目: news\n栏目: sport\n置顶: 头条\n状态: 发布"
    assert read_item(f"---\n标题: {'很' * 65}\n{head}\n---\n{'1' + '3800138000'}") == [
        f"{WHERE}:2: F004 标题有 65 个字，应不超过 64 个字",
        f"{WHERE}:3: F001 日期写作“昨天”，应为 2025-02-01 10:00",
        f"{WHERE}:4: F003 不认识的字段“拦目”，是不是想写“栏目”",
        f"{WHERE}:5: F010 没有栏目“sport”，可写 news、highlights、members",
        f"{WHERE}:6: F004 置顶写作“头条”，应为 是 或 否",
        f"{WHERE}:7: F004 状态写作“发布”，应为草稿、待审、已发布、已撤回、已归档之一",
        f"{WHERE}:9: P002 出现了手机号码，公开页面不能有个人信息，请删去",
    ]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"---\n---\n", b"---\n\n---\n\n"])
def test_an_empty_file_is_told(data):
    assert raw(data) == [f"{WHERE}: F009 文件是空的，请写入标题、日期和正文，或删去这个文件"]


def test_another_encoding_is_told_with_its_line():
    data = f"---\ntitle: x\nsource: {'示例日报'}\n---\n".encode("gb18030")
    assert raw(data) == [f"{WHERE}:3: F008 不是 UTF-8 编码，请在编辑器里另存为 UTF-8（记事本：另存为 → 编码）"]


def test_a_file_name_that_is_no_id_is_told():
    source = "articles/news/2022/市政协开会.md"
    assert read(source=source) == [
        f"content/{source}: F013 文件名“市政协开会”不能作编号，请改用英文字母、数字和连字符，例如 20221230-01.md"
    ]
    assert read("编号: a1", source=source).id == "a1"


def test_a_language_in_the_file_name_that_the_site_has_not_is_told():
    source = "articles/news/2022/a1.fr.md"
    assert read(source=source) == [
        f"content/{source}: F012 文件名里的语言 fr 没有在 site.toml 里写明，应为 zh、en 之一"
    ]


def test_two_languages_for_one_file_are_told():
    source = "articles/news/2022/a1.en.md"
    assert read("语言: zh", source=source) == [f"content/{source}:4: F012 语言写作 zh，文件名却是 .en.md，两处应一致"]


def test_a_folder_that_is_no_channel_is_told():
    source = "articles/misc/a1.md"
    assert read(source=source) == [
        f"content/{source}:1: F010 没有写栏目，所在文件夹也不是栏目，请写 栏目: news 这样的一行"
    ]


NUMBER = "1" + "3800138000"


@pytest.mark.parametrize("status", ["已发布", "已撤回", "已归档"])
def test_a_personal_number_on_a_public_page_is_told(status):
    assert read(f"状态: {status}", body=f"一段。\n\n电话{NUMBER}。") == [
        f"{WHERE}:8: P002 出现了手机号码，公开页面不能有个人信息，请删去"
    ]


@pytest.mark.parametrize("head", ["状态: 草稿", "状态: 待审", "内部: 是"])
def test_what_is_not_published_may_hold_personal_numbers(head):
    assert isinstance(read(head, body=f"电话{NUMBER}。"), Item)


PIECES = [
    "---\n", "标题: ", "title: ", "日期: ", "2022-12-30", "栏目: ", "[news, ", "]", "{文件: a.jpg}", "类型: person",
    "图片: ", "编号: ", "a1", "\n", "\n\n", "  - ", "甲", "：", ": ", "## ", "一、甲", "![图](images/x.jpg)", "[甲](a.md)",
    "| a | b |\n| - | - |\n", "[^1]", "[^1]: 注", "<img src='x'", ">", "**", "&", "\ufeff", "\ue000", "\x02", "\x03",
    "\u2028", "\x00",
]  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=16).map("".join),
    st.sampled_from(["", "---\n标题: 甲\n日期: 2022-12-30\n---\n"]),
)
def test_whatever_a_file_says_it_is_an_item_or_problems(text, head):
    source = "articles/news/2022/a1.md"
    result = ItemReader(config(), LABELS).read(source, (head + text).encode())
    if isinstance(result, tuple):
        item, prose = result
        assert prose.html.count(REFERENCE_MARK) == len(item.references)
        assert msgpack.decode(msgpack.encode(result), type=tuple[Item, Prose]) == result
    else:
        assert all(problem.code in CODES and problem.path == f"content/{source}" for problem in result)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_whatever_bytes_a_file_holds_nothing_breaks(data):
    assert ItemReader(config(), LABELS).read("articles/news/2022/a1.md", data)


# Ordinary Pelican content


PELICAN = """Title: My super post
Date: 2010-12-03 10:20
Modified: 2010-12-05 19:30
Category: Python
Tags: pelican, publishing
Slug: my-super-post
Authors: Alexis Metaireau, Conan Doyle
Summary: Short version for index and feeds
Template: special
Lang: en

This is the content of my super blog post.

![Photo]({static}/images/photo.jpg)

See [the first]({filename}/articles/news/first.md), [the second](|filename|second.md).
"""


def test_a_post_of_an_ordinary_pelican_site_is_read_unchanged():
    item = read_item(PELICAN, "articles/super.md")
    assert (item.id, item.title, item.language) == ("my-super-post", "My super post", "en")
    assert item.date == "2010-12-03T10:20:00+08:00"
    assert item.fields["updated"] == "2010-12-05T19:30:00+08:00"
    assert item.fields["author"] == ["Alexis Metaireau", "Conan Doyle"]
    assert item.fields["summary"] == "Short version for index and feeds"
    assert item.prose.html.startswith("<p>This is the content")
    assert [reference.target for reference in item.references] == [
        "{static}/images/photo.jpg",
        "{filename}/articles/news/first.md",
        "|filename|second.md",
    ]


def test_a_category_that_is_no_channel_becomes_a_tag_and_the_channel_is_that_of_news():
    item = read_item(PELICAN, "articles/super.md")
    assert item.channels == ("news",)
    assert item.fields["keywords"] == ["pelican", "publishing", "Python"]


def test_a_category_that_is_a_channel_is_one():
    assert read_item(PELICAN.replace("Python", "Highlights"), "articles/super.md").channels == ("highlights",)


def test_the_folder_is_the_channel_of_a_post_whose_category_is_none():
    assert read_item(PELICAN, "articles/members/super.md").channels == ("members",)


def test_a_date_as_pelican_accepts_it_is_read():
    post = PELICAN.replace("2010-12-03 10:20", "3 December 2010")
    assert read_item(post, "articles/super.md").date == "2010-12-03T00:00:00+08:00"


def test_a_chinese_key_that_is_unknown_is_told_in_lines_too():
    assert read_item("标题：甲\n日期：2022-12-30\n拦目：news\n\n正文") == [
        f"{WHERE}:3: F003 不认识的字段“拦目”，是不是想写“栏目”"
    ]
