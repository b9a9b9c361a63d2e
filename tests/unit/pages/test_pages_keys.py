"""The law on which every build after the first hangs: what a page shows does not change without its key.

Small sites are read, put together and made into pages as a build does it, but without a file; then something is
changed. Every page that is not the same has another key.
"""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.templates import PAGES
from tests.unit.pages.shown_changes import A1, BASE, PHOTO, SHOWN
from tests.unit.pages.small_site import SIZES, is_same_page, pages_of

EXAMPLES = 3000 if os.environ.get("LAWS") == "thorough" else 100


def changed(change):
    """The pages of the base after a change."""
    sizes = {path: value for path, value in change.items() if path in SIZES}
    texts = {path: text for path, text in (BASE | change).items() if text is not None and path not in SIZES}
    return pages_of(texts, sizes)


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_page_shows_is_in_its_key(name):
    address, change = SHOWN[name]
    before, after = pages_of(BASE)[address], changed(change)[address]
    assert before.make() != after.make(), "the page does not show it"
    assert not is_same_page(before, after)


def test_every_class_of_page_that_hangs_on_content_is_tried():
    pages = pages_of(BASE)
    tried = {pages[address].template for address, _ in SHOWN.values()}
    # The key of a catalog is its view itself.
    assert set(PAGES) - tried == {"headers.txt", "opds.xml", "robots.txt", "sitemapindex.xml"}


def test_the_same_site_has_the_same_keys_and_views():
    for old, new in zip(pages_of(BASE).values(), pages_of(dict(reversed(BASE.items()))).values(), strict=True):
        assert is_same_page(old, new)
        assert old.make() == new.make()


def test_an_edit_concerns_no_more_pages_than_show_it():
    before, after = pages_of(BASE), changed({A1: BASE[A1] + "\n又一段。"})
    concerned = {address for address, page in after.items() if not is_same_page(before[address], page)}
    sisters = {address for address in concerned if address.startswith("/zh-hant/")}
    assert sisters == {f"/zh-hant{address}" for address in concerned - sisters if not address.startswith("/en/")}
    concerned -= sisters
    # A translation may take over anything from its original; beside both there are lists, and no neighbour.
    assert concerned == {
        "/news/2022/a1/", "/en/news/2022/a1/", "/news/page/2/", "/tags/%E6%8F%90%E6%A1%88/", "/en/news/",
        "/en/feed.xml", "/en/news/feed.xml", "/news/2022/page/2/",
    }  # fmt: skip


# Any change of any site

READING_KINDS = ["book", "essay", "essay", "call", "reading_room", "event", "anthology", "campaign", "recommendation"]
ARCHIVE_KINDS = ["biography", "biography", "place", "place", "chronology", "chronology", "record", "oral", "photo"]
HEAD = {
    "日期": ["2022-12-30 10:13", "2022-12-30", "2021-01-02", "2020-05-06 08:00"],
    "栏目": [
        "news/local",
        "[highlights, news/notices]",
        "members",
        "[members/leaders, members/cards]",
        "members/places",
        "[reading/essays, reading/rooms]",
        "[news, reading/events, reading/calls]",
        "[archive/people, archive/places]",
        "[archive/chronologies, news]",
    ],
    "人物": ["甲", "[甲, 乙]"],
    "职务": ["[{职务: 主席}]", "[{职务: 副主席, 止: 2021}]"],
    "届次": ["十六届", "十五届"],
    "单位": ["河东区政协"],
    "所属专题": ["a1"],
    "有效期": ["2023-01-01"],
    "关键词": ["提案", "[提案, 监督]", "读书"],
    "状态": ["已归档", "已撤回", "草稿"],
    "置顶": ["是"],
    "置顶至": ["2029-06-01", "2030-06-01"],
    "醒目": ["是"],
    "事件日期": ["1949-09-21", "1954-12", "2022-09-21/2022-09-25"],
    "地点": ["河东区政协", "乙"],
    "徽标": ["专题"],
    "摘要": ["一句摘要。"],
    "来源": ["示例日报"],
    "作者": ["[王某, 李某]"],
    "更新日期": ["2023-01-01"],
    "类型": ["notice", "person", "topic", "topic", *READING_KINDS, *ARCHIVE_KINDS],
    "开放": ["是", "否"],
    "生": ["1903", "1860~"],
    "卒": ["1950"],
    "字号": ["公卓"],
    "别名": ["丙"],
    "谱主": ["a1", "a2"],
    "对应人物": ["a3"],
    "图书": ["a1", "[a2, a1]"],
    "体裁": ["story", "essay"],
    "促成": ["a3", "[a1, a2]"],
    "征文启事": ["a1", "a2"],
    "结果": ["a3"],
    "读书活动": ["a4"],
    "时期": ["2022", "2021/2022"],
    "推荐人": ["甲"],
    "奖项": ["一等奖"],
    "篇目": ["[a2, a1]"],
    "截止": ["2023-01-01"],
    "开始": ["2023-01-01 10:00", "2022-12-01"],
    "坐标": ["41.8, 123.4", "41.9, 123.4"],
    "载体": ["club"],
    "封面": ["images/x.png", "images/y.png"],
    "图片": ["[{文件: images/y.png, 说明: 图}]"],
    "附件": ["[{文件: files/a.pdf, 标题: 名单}]"],
    "英文标题": ["Title"],
    "英文摘要": ["Summary."],
    "系列": ["札记"],
    "系列序号": ["1", "2"],
    "视频": ["[{文件: files/a.pdf, 封面: images/y.png, 文字稿: 一句话。}]"],
    "音频": ["[{文件: files/a.pdf, 文字稿: '[00:01] 甲：一句话。'}]", "[{文件: files/a.pdf, 文字稿: 甲：一句话。}]"],
    "授权": ["是"],
    "口述": ["甲", "[乙, 丙]"],
    "更正": ["[{日期: 2023-01-02, 内容: 改正。}]"],
    "旧网址": ["/old.html", "/old?b=1"],
}
BODIES = ["正文。", "另一段。", "## 一\n\n文。\n\n## 二\n\n文。", "见[目标](a1)。", PHOTO, "注[^1]。\n\n[^1]: 脚注。"]
NAMES = [f"articles/news/a{n}.md" for n in range(1, 6)] + ["articles/news/a1.en.md", "articles/news/a2.en.md"]
NAMES += ["pages/contact.md", "pages/contact.en.md", "pages/news.md", "pages/about.md"]


ROWS = [f"articles/news/a{n}.csv" for n in (1, 2)]
LINES = ["1934年5月3日,甲事。,甲,乙,a3", "丙寅年,乙事。,甲、乙,丙,", "1903年,丙事。,,,a4", "不详,丁事。,乙,,"]


@st.composite
def rows(draw):
    """A file of a chronology."""
    lines = draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=4))
    return "日期,内容,人物,地点,篇目\n" + "\n".join(lines) + "\n"


@st.composite
def texts(draw):
    """A file with a few fields."""
    head = {"标题": draw(st.sampled_from("甲乙")), "日期": draw(st.sampled_from(HEAD["日期"]))}
    for key in draw(st.lists(st.sampled_from(sorted(HEAD)), max_size=4)):
        head[key] = draw(st.sampled_from(HEAD[key]))
    return (
        "---\n"
        + "".join(f"{key}: {value}\n" for key, value in head.items())
        + f"---\n{draw(st.sampled_from(BODIES))}\n"
    )


SITES = st.builds(
    dict.__or__,
    st.dictionaries(st.sampled_from(NAMES), texts(), min_size=3, max_size=9),
    st.dictionaries(st.sampled_from(ROWS), rows()),
)
CHANGES = (
    st.tuples(st.sampled_from(NAMES), st.none() | texts())
    | st.tuples(st.sampled_from(ROWS), st.none() | rows())
    | st.tuples(st.sampled_from(sorted(SIZES)), st.just(9))
)


@settings(max_examples=EXAMPLES, deadline=None)
@given(SITES, st.lists(CHANGES, min_size=5, max_size=5), st.booleans())
def test_no_change_of_what_a_page_shows_leaves_its_key(site, steps, preview):
    sizes = {}
    before = pages_of(site, preview=preview)
    for path, value in steps:
        if path in SIZES:
            sizes[path] = 17 - sizes.get(path, 8)
        else:
            site = {name: text for name, text in (site | {path: value}).items() if text is not None}
        after = pages_of(site, sizes, preview=preview)
        for address in before.keys() & after.keys():
            if is_same_page(before[address], after[address]):
                assert before[address].make() == after[address].make(), address
        before = after
