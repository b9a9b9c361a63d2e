"""The law on which every build after the first hangs: what a page shows does not change without its key.

Small sites are read, put together and made into pages as a build does it, but without a file; then something is
changed. Every page that is not the same has another key.
"""

import os
import tomllib
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content.assemble import assemble, in_order
from plugins.content.measurements import Measurement
from plugins.content.old_addresses import read_redirects
from plugins.content.reader import ItemReader
from plugins.content.references import ReferenceResolver
from plugins.core.config import SiteConfig
from plugins.core.derivation import derivations
from plugins.core.items import Prose
from plugins.core.sisters import with_sisters
from plugins.core.site import Site
from plugins.core.templates import PAGES
from plugins.core.views import SiteMapEntry
from plugins.feeds.generator import make_files
from plugins.pages.generator import make_pages
from tests.builders import HANT_TOML, HOME_TOML, LABELS, NOW, SITE_TOML, home, make_editions

CLASSES = """
[[channels.sections]]
slug = "leaders"
label = { zh = "领导成员", en = "Leaders" }
layout = "roster"

[[channels.sections]]
slug = "cards"
label = { zh = "委员名单", en = "All members" }
layout = "members"

[[channels.sections]]
slug = "places"
label = { zh = "区县政协", en = "Districts" }
layout = "districts"

[[districts]]
slug = "hedong"
label = { zh = "河东区政协", en = "Hedong" }

[[posts]]
label = { zh = "主席" }

[[terms]]
number = 16
label = { zh = "十六届" }

[[terms]]
number = 15
label = { zh = "十五届" }
"""
"""Sections of the channel members, one for each class of list."""


def make_config():
    """The small site of the builders, with lists of every class and of two items a page."""
    tree = tomllib.loads(SITE_TOML + CLASSES + HANT_TOML)
    tree["site"] |= {"per_page": 2, "feed_items": 3}
    return msgspec.convert(tree, SiteConfig)


CONFIG = make_config()
HOME = home(
    HOME_TOML
    + """
[[blocks]]
kind = "history"
channel = "news"
[[blocks]]
kind = "members"
channel = "members"
[[blocks]]
kind = "districts"
channel = "news"
[[blocks]]
kind = "figures"
items = [{ source = "n1" }, { label = { zh = "提案" }, value = 616, source = "a1" }]
"""
)
READER = ItemReader(CONFIG, LABELS)
SIZES = {"images/x.png": 8, "images/y.png": 8, "files/a.pdf": 8}
EXAMPLES = 3000 if os.environ.get("LAWS") == "thorough" else 100


class Sizes(dict):
    """Measurements of files that do not exist: pictures as wide as the mapping says, files of so many kilobytes."""

    def of(self, path):
        size = self.get(path)
        return Measurement(None, 1000 * size, *((size, 6) if path.endswith(".png") else (0, 0))) if size else None


@cache
def read(source, text):
    """What the reader makes of a file."""
    return READER.read(source, text.encode())


def pages_of(texts, sizes=(), *, preview=False):
    """Address → page of all that a build writes of ``texts``; a file with problems is as if it were not there."""
    found = [read(source, text) for source, text in texts.items()]
    read_well = [pair for pair in found if isinstance(pair, tuple)]
    bodies = {item.source: prose for item, prose in read_well}
    versions, _ = assemble(CONFIG, [item for item, _ in read_well], NOW.timestamp(), preview=preview)
    versions = {key: group for key, group in versions.items() if all(x.address and x.title for x in group.values())}
    resolver = ReferenceResolver(Path("content"), versions, Sizes(SIZES | dict(sizes)))
    resolver._complain = lambda *_: None
    versions = {key: {code: resolver.resolve(x) for code, x in group.items()} for key, group in versions.items()}
    redirects, _ = read_redirects(CONFIG, versions)
    site = Site(
        CONFIG, in_order(versions), versions, resolver.media, redirects,
        prose=lambda item: bodies[item.source] if item.is_listed else Prose(), home=HOME,
    )  # fmt: skip
    editions = make_editions(site)
    derived = derivations(site)
    pages = list(with_sisters(make_pages(site, editions), derived))
    indexed = [
        SiteMapEntry(url=page.canonical, modified=page.modified, alternates=page.alternates)
        for page in pages
        if page.canonical
    ]
    files = with_sisters(make_files(site, editions, indexed), derived)
    return {page.address: page for page in (*pages, *files)}


def is_same_page(old, new):
    """Whether a build would take the one for the other."""
    return (old.template, old.language, old.key) == (new.template, new.language, new.key)


# One change, and a page that shows it


def article(title, day, head="", body="正文。"):
    return f"---\n标题: {title}\n日期: 2022-12-{day:02} 10:13\n{head}\n---\n{body}\n"


def serial(title, day, head):
    """An article of another year, which is on no page of news."""
    return article(title, day, head).replace("2022-12", "2018-12")


def person(name, term, post="主席", more=""):
    head = f"标题: {name}\n类型: person\n届次: {term}\n职务: [{{职务: {post}, 起: 2022}}]"
    return f"---\n{head}\n栏目: [members/leaders, members/cards]\n{more}\n---\n生平。\n"


def english(head):
    return f"---\ntitle: {head}\n---\nText.\n"


A1, A2, A3, OLD = (f"articles/news/{name}.md" for name in ("a1", "a2", "a3", "old"))
ALONE = "articles/highlights/alone.md"
M1, M2 = "articles/members/m1.md", "articles/members/m2.md"
A4, WANG, LI = "articles/news/a4.md", "articles/members/wang.md", "articles/members/li.md"
TOPIC = "articles/members/t.md"
BOUND = "人物: 王某\n地点: 河东区\n所属专题: t\n栏目: [news, members/places]"
EN, CONTACT, NEWS = "articles/news/a1.en.md", "pages/contact.md", "pages/news.md"
PHOTO = "![图](images/x.png)"
S1, S2, S3 = (f"articles/members/{name}.md" for name in ("s1", "s2", "s3"))
SERIES = "系列: 札记\n视频: [{文件: files/a.pdf, 封面: images/y.png}]"

BASE = {
    A1: article("甲", 1, "关键词: 提案\n旧网址: /old/1.html"),
    A2: article("乙", 2, "关键词: 提案\n事件日期: 1949-09-21"),
    A3: article("丙", 3, "栏目: news/local\n关键词: 监督", f"见[甲](a1)。\n\n{PHOTO}"),
    A4: article("丁", 4, f"英文标题: Title\n英文摘要: Summary.\n{BOUND}"),
    WANG: person("王某", "十六届"),
    LI: person("李某", "十五届"),
    TOPIC: article("专题", 1, "类型: topic\n栏目: members"),
    OLD: article("旧闻", 1, "关键词: 提案").replace("2022", "2020"),
    S1: serial("庚", 8, "系列: 札记"),
    S2: serial("辛", 9, SERIES),
    M1: article("壬", 1),
    M2: article("癸", 2),
    ALONE: article("独", 5, "封面: images/y.png\n图片: [{文件: images/y.png, 替代文字: 图}]"),
    EN: english("English"),
    CONTACT: "---\n标题: 联系\n---\n电话。\n",
    NEWS: "---\n标题: 要闻\n---\n介绍。\n",
}

SHOWN = {
    "an article shows its text": ("/news/2022/a1/", {A1: BASE[A1] + "\n又一段。"}),
    "an article shows a fact that it does not print": ("/news/2022/a1/", {A1: article("甲", 1, "关键词: 提案\n来源: 甲报")}),
    "an article shows the title of the one before": ("/news/2022/a2/", {A1: article("新题", 1)}),
    "an article shows the title of the one after": ("/news/2022/a1/", {A2: article("新题", 2)}),
    "an article shows the title of a neighbour without its tags": ("/members/2022/m1/", {M2: article("新题", 2)}),
    "an article shows which one is after it": ("/news/2022/a1/", {A2: None}),
    "an article shows whether one is before or after it": ("/news/2022/a2/", {A1: None, OLD: None}),
    "an article shows whether its neighbour is before or after it": (
        "/members/2022/m1/", {M2: article("癸", 2).replace("2022-12", "2022-11")},
    ),
    "an article shows the titles of what has its tags": (
        "/news/2022/a2/", {OLD: BASE[OLD].replace("旧闻", "新题")},
    ),
    "an article shows what has its tags": ("/news/2022/a2/", {A1: article("甲", 1, "旧网址: /old/1.html")}),
    "an article shows the title of its translation": ("/news/2022/a1/", {EN: english("New")}),
    "an article shows that it has a translation": ("/news/2022/a1/", {EN: None}),
    "a translation shows the date of its original": ("/en/news/2022/a1/", {A1: article("甲", 9, "关键词: 提案")}),
    "an article shows the address of what it links to": ("/news/2022/a3/", {A1: BASE[A1].replace("2022", "2021")}),
    "an article shows how large its pictures are": ("/news/2022/a3/", {"images/x.png": 9}),
    "an article shows how large the pictures of its gallery are": ("/highlights/2022/alone/", {"images/y.png": 9}),
    "an article shows the titles of its series": ("/members/2018/s1/", {S2: serial("新题", 9, SERIES)}),
    "an article shows how many parts its series has": ("/members/2018/s1/", {S3: serial("又一篇", 10, SERIES)}),
    "an article shows which part it is": ("/members/2018/s1/", {S2: serial("辛", 7, SERIES)}),
    "an article shows how large its video is": ("/members/2018/s2/", {"images/y.png": 9}),
    "an article shows its corrections": (
        "/news/2022/a1/", {A1: article("甲", 1, "更正: [{日期: 2023-01-01, 内容: 改正。}]")},
    ),
    "an article shows the navigation": ("/highlights/2022/alone/", {M1: article("壬", 1, "栏目: members/people")}),
    "an article shows the footer": ("/highlights/2022/alone/", {CONTACT: "---\n标题: 联系我们\n---\n电话。\n"}),
    "an article shows where its list is in another language": (
        "/highlights/2022/alone/", {"articles/highlights/h2.en.md": english("H\ndate: 2022-12-01")},
    ),
    "an article shows that there is a feed": ("/en/news/2022/a1/", {EN: english("English\nstatus: 已撤回")}),
    "a list shows the titles of its articles": ("/news/page/2/", {A2: article("新题", 2)}),
    "a list shows how many there are on other pages": ("/news/", {OLD: None}),
    "a list shows how large its pictures are": ("/highlights/", {"images/y.png": 9}),
    "a list shows its introduction": ("/news/", {NEWS: "---\n标题: 要闻\n---\n新的介绍。\n"}),
    "a list shows its sections": ("/news/page/2/", {"articles/news/n.md": article("通知", 8, "栏目: news/notices")}),
    "a list shows whether there is one in another language": (
        "/highlights/", {"articles/highlights/h2.en.md": english("H\ndate: 2022-12-01")},
    ),
    "a section shows whether there is one in another language": (
        "/news/local/", {"articles/news/l.en.md": english("L\ndate: 2022-12-01\nchannel: news/local")},
    ),
    "a list shows what is in another language": (
        "/en/news/", {"articles/news/a4.en.md": english("Title\nsummary: Summary.")},
    ),
    "a list shows that it has a feed": ("/en/news/", {EN: None}),
    "a channel shows its years": ("/news/page/2/", {OLD: None}),
    "a channel shows the newest topic": ("/members/", {TOPIC: article("新题", 1, "类型: topic\n栏目: members")}),
    "a year of a channel shows the titles of its articles": ("/news/2022/page/2/", {A2: article("新题", 2)}),
    "a year of a channel shows the other years": ("/news/2022/", {OLD: BASE[OLD].replace("2020", "2019")}),
    "a roster shows the posts": ("/members/leaders/", {WANG: person("王某", "十六届", "副主席")}),
    "a roster shows who was one": ("/members/leaders/", {LI: BASE[LI].replace("起: 2022", "止: 2022")}),
    "a roster shows how large its portraits are": (
        "/members/leaders/", {WANG: person("王某", "十六届", more="照片: images/y.png"), "images/y.png": 9},
    ),
    "members are shown by sector": ("/members/cards/", {WANG: person("王某", "十六届", more="界别: 经济界")}),
    "members show that there is an earlier term": ("/members/cards/", {LI: None}),
    "an earlier term shows its members": ("/members/cards/term/15/", {LI: person("李某", "十五届", "委员")}),
    "a person shows the posts": ("/members/wang/", {WANG: person("王某", "十六届", "副主席")}),
    "a person shows what names the person": ("/members/wang/", {A4: article("新题", 4, BOUND)}),
    "a person shows what the person wrote": ("/members/wang/", {A2: article("乙", 2, "作者: 王某")}),
    "a person shows that another has the name": ("/members/wang/", {LI: person("王某", "十五届")}),
    "a person shows a translation": ("/members/wang/", {"articles/members/wang.en.md": english("Wang")}),
    "a topic shows its articles": ("/members/2022/t/", {A4: article("新题", 4, BOUND)}),
    "a topic shows what belongs to it": ("/members/2022/t/", {A2: article("乙", 2, "所属专题: t")}),
    "a topic shows its agenda": (
        "/members/2022/t/", {TOPIC: article("专题", 1, "类型: topic\n栏目: members\n议程: [听取报告]")},
    ),
    "a topic shows a translation": ("/members/2022/t/", {"articles/members/t.en.md": english("Topic")}),
    "a district shows its articles": ("/members/places/", {A2: article("新题", 2, "单位: 河东区政协")}),
    "the site map shows the people": ("/sitemap/", {WANG: person("王五", "十六届")}),
    "a tag shows its articles": ("/tags/%E6%8F%90%E6%A1%88/", {A2: article("新题", 2, "关键词: 提案")}),
    "a tag shows where all tags of another language are": (
        "/tags/%E6%8F%90%E6%A1%88/", {EN: english("English\ntags: Tag")},
    ),
    "the page of tags shows how many there are of each": ("/tags/", {A2: article("乙", 2, "关键词: 监督")}),
    "the home page shows the newest": ("/", {A2: article("新题", 2)}),
    "the home page shows how large its pictures are": ("/", {"images/y.png": 9}),
    "the home page shows what stands out": ("/", {A2: article("乙", 2, "醒目: 是")}),
    "the home page shows what is pinned": ("/", {OLD: BASE[OLD].replace("关键词", "置顶: 是\n关键词")}),
    "the home page shows a pin that has not ended": (
        "/", {OLD: BASE[OLD].replace("关键词", "置顶至: 2030-06-01\n关键词")},
    ),
    "the home page shows the year that history tells of": ("/", {A2: article("乙", 2, "事件日期: 1954")}),
    "the home page shows people": ("/", {M1: article("壬", 1, "类型: person\n界别: 经济界")}),
    "the home page shows what a district has done": ("/", {A4: article("新题", 4, BOUND)}),
    "the home page shows the figure of an article": (
        "/", {"articles/news/n1.md": article("数", 1, "类型: statistic\n指标: 提案\n数值: 616")},
    ),
    "a month shows what happened on its days": (
        "/on-this-day/09.json", {A2: article("新题", 2, "事件日期: 1949-09-21")},
    ),
    "the site map shows how many there are": ("/sitemap/", {A2: None}),
    "the search page shows how many there are in a year": ("/search/", {OLD: None}),
    "a year shows the titles of its articles": ("/browse/2022/", {A2: article("新题", 2)}),
    "a year shows on which day they are": ("/browse/2022/", {A2: article("乙", 3)}),
    "a year shows the channels": ("/browse/2022/", {A2: article("乙", 2, "栏目: news/local"), A3: None, OLD: None}),
    "a year shows what is in another language": (
        "/en/browse/2022/", {"articles/news/a4.en.md": english("Title\nsummary: Summary.")},
    ),
    "a year shows the ones beside it": ("/browse/2022/", {OLD: BASE[OLD].replace("2020", "2019")}),
    "a year shows whether there is one in another language": (
        "/browse/2020/", {"articles/news/old.en.md": english("Old")},
    ),
    "the error page shows the channels": ("/404.html", {ALONE: None}),
    "a page shows its text": ("/contact/", {CONTACT: "---\n标题: 联系\n---\n地址。\n"}),
    "a page shows its translation": ("/contact/", {"pages/contact.en.md": english("Contact")}),
    "a feed shows the text of its articles": ("/news/feed.xml", {A3: article("丙", 3, "栏目: news/local", "新。")}),
    "a feed shows the addresses of links": ("/feed.xml", {A1: article("甲", 1, "栏目: members")}),
    "a feed shows how large its pictures are": ("/feed.xml", {"images/x.png": 9}),
    "an old address shows the present one": ("/old/1.html", {A1: BASE[A1].replace("2022", "2021")}),
    "the map of old addresses shows them": ("/_redirects", {A2: article("乙", 2, "旧网址: /old/2.html")}),
    "the map for machines shows every page": ("/sitemap.xml", {A2: None}),
    "the map for machines shows when a page has changed": ("/sitemap.xml", {A2: article("乙", 2, "更新日期: 2023-01-01")}),
}  # fmt: skip
"""An address, and what is changed: texts of files (``None``: gone) or sizes of measured ones."""


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
    assert set(PAGES) - tried == {"headers.txt", "robots.txt", "sitemapindex.xml"}


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

HEAD = {
    "日期": ["2022-12-30 10:13", "2022-12-30", "2021-01-02", "2020-05-06 08:00"],
    "栏目": [
        "news/local",
        "[highlights, news/notices]",
        "members",
        "[members/leaders, members/cards]",
        "members/places",
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
    "地点": ["河东区政协"],
    "徽标": ["专题"],
    "摘要": ["一句摘要。"],
    "来源": ["示例日报"],
    "作者": ["[王某, 李某]"],
    "更新日期": ["2023-01-01"],
    "类型": ["notice", "person", "topic", "topic"],
    "封面": ["images/x.png", "images/y.png"],
    "图片": ["[{文件: images/y.png, 说明: 图}]"],
    "附件": ["[{文件: files/a.pdf, 标题: 名单}]"],
    "英文标题": ["Title"],
    "英文摘要": ["Summary."],
    "系列": ["札记"],
    "系列序号": ["1", "2"],
    "视频": ["[{文件: files/a.pdf, 封面: images/y.png, 文字稿: 一句话。}]"],
    "更正": ["[{日期: 2023-01-02, 内容: 改正。}]"],
    "旧网址": ["/old.html", "/old?b=1"],
}
BODIES = ["正文。", "另一段。", "## 一\n\n文。\n\n## 二\n\n文。", "见[目标](a1)。", PHOTO, "注[^1]。\n\n[^1]: 脚注。"]
NAMES = [f"articles/news/a{n}.md" for n in range(1, 6)] + ["articles/news/a1.en.md", "articles/news/a2.en.md"]
NAMES += ["pages/contact.md", "pages/contact.en.md", "pages/news.md", "pages/about.md"]


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


SITES = st.dictionaries(st.sampled_from(NAMES), texts(), min_size=3, max_size=9)
CHANGES = st.tuples(st.sampled_from(NAMES), st.none() | texts()) | st.tuples(st.sampled_from(sorted(SIZES)), st.just(9))


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
