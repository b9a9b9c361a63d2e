"""Versions put together, what may not be published left out, addresses without a clash."""

from datetime import datetime, timedelta

import msgspec
import pytest

from plugins.content.assemble import assemble, in_order
from plugins.content.old_addresses import read_redirects
from plugins.core.items import Reference
from tests.builders import NOW, ZONE, config, item

CONFIG = config()


def put_together(*items, preview=False):
    """Versions (id → languages) and problems as editors see them."""
    versions, problems = assemble(CONFIG, items, NOW.timestamp(), preview=preview)
    return (
        {item_id: dict(sorted(group.items())) for (_, item_id), group in versions.items()},
        [str(problem) for problem in sorted(problems)],
    )


def languages(*items, preview=False):
    versions, problems = put_together(*items, preview=preview)
    assert not problems
    return {item_id: list(group) for item_id, group in versions.items() if group}


def told(*items):
    return put_together(*items)[1]


def translation(item_id="a1", **fields):
    """A translation as the reader leaves it: only what its own file says."""
    version = item(item_id, language="en", date=None, **fields)
    own = {key: value for key, value in version.fields.items() if key != "date"}
    return msgspec.structs.replace(version, kind="", fields=own)


# Translations


def test_two_files_of_one_id_and_two_languages_are_versions():
    assert languages(item("a1"), translation("a1"), item("a2")) == {"a1": ["en", "zh"], "a2": ["zh"]}


def test_a_translation_takes_over_what_is_the_same_in_every_language():
    original = item(
        "a1",
        type="notice",
        channels=("highlights", "news/local"),
        cover="images/x.jpg",
        pin=True,
        doc_no="1号",
        status="archived",
    )
    version = put_together(original, translation("a1", title="Title"))[0]["a1"]["en"]
    assert (version.date, version.kind, version.channels, version.status) == (
        original.date,
        "notice",
        ("highlights", "news/local"),
        "archived",
    )
    assert version.fields["cover"] == "images/x.jpg"
    assert version.fields["pin"] is True


def test_a_translation_keeps_its_own_and_takes_over_no_text():
    original = item(
        "a1", kicker="引题", summary="摘要。", keywords=("提案",), source="示例日报", author=("王某",), pin=True
    )
    version = put_together(original, translation("a1", title="Title", pin=False))[0]["a1"]["en"]
    assert version.title == "Title"
    assert version.fields["pin"] is False
    assert not {"kicker", "summary", "keywords", "source", "author"} & version.fields.keys()


def test_a_page_and_an_article_may_have_the_same_id():
    assert len(assemble(CONFIG, [item("a1"), item("a1", is_page=True)], NOW.timestamp(), preview=False)[0]) == 2


def test_a_file_in_another_language_alone_is_an_original():
    assert languages(item("a1", language="en")) == {"a1": ["en"]}


def test_a_translation_that_names_no_original_is_told():
    assert told(translation("b9", translation_of="b9"))[-1] == (
        "content/articles/news/2022/b9.en.md:3: F016 没有编号为 b9 的原文，请检查 译自"
    )
    assert languages(item("b9"), translation("b9", translation_of="b9")) == {"b9": ["en", "zh"]}


def test_a_date_that_is_missing_is_told_of_the_original_a_title_of_each_version():
    assert told(item("a1", date=None, title=""), translation("a1", title="")) == [
        "content/articles/news/2022/a1.en.md:2: F002 缺少标题，请写 标题: … 这样的一行",
        "content/articles/news/2022/a1.md:1: F002 缺少日期，请写 日期: 2025-02-01 10:00 这样的一行",
        "content/articles/news/2022/a1.md:2: F002 缺少标题，请写 标题: … 这样的一行",
    ]
    assert told(item("a1", language="en", date=None)) == [
        "content/articles/news/2022/a1.en.md:1: F002 缺少日期，请写 日期: 2025-02-01 10:00 这样的一行"
    ]


def test_what_exists_rather_than_happens_needs_no_date():
    assert languages(item("wang", type="person", date=None), item("contact", is_page=True)) == {
        "wang": ["zh"],
        "contact": ["zh"],
    }


# What is left out

LATER = NOW + timedelta(minutes=1)


@pytest.mark.parametrize(
    "fields",
    [{"status": "draft"}, {"status": "review"}, {"internal": True}, {"date": LATER}],
    ids=["draft", "review", "internal", "later"],
)
def test_an_original_that_may_not_be_published_keeps_its_translations_out(fields):
    assert languages(item("a1", **fields), translation("a1"), item("a2")) == {"a2": ["zh"]}
    assert languages(item("a1", **fields), item("a1", language="en")) == {}


@pytest.mark.parametrize(
    "fields",
    [{"status": "draft"}, {"status": "review"}, {"internal": True}, {"date": LATER}],
    ids=["draft", "review", "internal", "later"],
)
def test_a_translation_that_may_not_be_published_stays_out_alone(fields):
    assert languages(item("a1"), item("a1", language="en", **fields)) == {"a1": ["zh"]}


@pytest.mark.parametrize("fields", [{"status": "draft"}, {"status": "review"}, {"date": LATER}])
def test_a_preview_shows_what_is_not_published_yet(fields):
    assert languages(item("a1", **fields), translation("a1"), preview=True) == {"a1": ["en", "zh"]}


def test_nothing_internal_is_shown_even_in_a_preview():
    assert languages(item("a1", internal=True), item("a2"), item("a2", language="en", internal=True), preview=True) == {
        "a2": ["zh"]
    }


def test_an_item_is_published_at_its_very_moment():
    assert languages(item("a1", date=NOW)) == {"a1": ["zh"]}


def test_of_a_withdrawn_item_nothing_is_left_but_that_it_was_withdrawn():
    whole = item(
        "a1", status="withdrawn", withdrawn_reason="内容有误", old_urls=("/1.html",), summary="摘要。", kicker="引题",
        cover="images/x.jpg", attachments=({"file": "files/x.pdf"},), keywords=("提案",), excerpt="正文",
        references=(Reference("link", "a2"),), words=2,
    )  # fmt: skip
    versions = put_together(whole, translation("a1", title="Title", summary="Summary."))[0]["a1"]
    for version in versions.values():
        assert (version.references, version.excerpt, version.words) == ((), "", 0)
        assert version.fields.keys() <= {"title", "date", "status", "withdrawn_reason", "old_urls"}
    assert versions["zh"].fields["withdrawn_reason"] == "内容有误"
    assert versions["en"].status == "withdrawn"


# Clashes


def test_an_id_used_twice_is_told_with_both_files():
    other = item("a1", path="articles/highlights/2022/a1.md")
    assert told(item("a1"), other) == [
        "content/articles/news/2022/a1.md:1: F014 编号 a1 与 content/articles/highlights/2022/a1.md 重复，"
        "每篇文章的编号应不同，请改其中一个"
    ]


def test_two_ids_that_differ_only_in_case_are_told_with_both_files():
    assert told(item("A1"), item("a1")) == [
        "content/articles/news/2022/a1.md:1: F015 与 content/articles/news/2022/A1.md 都要写到 /news/2022/a1/（不分大小写），"
        "请改其中一个的编号"
    ]


@pytest.mark.parametrize(
    ("clashing", "address"),
    [
        (item("tags", is_page=True), "/tags/"),
        (item("sitemap", is_page=True, language="en"), "/en/sitemap/"),
        (item("en", is_page=True), "/en/"),
        (item("people", type="person", channels=("members",), date=None), "/members/people/"),
    ],
    ids=["tags", "site map", "a language", "a section"],
)
def test_an_item_at_the_address_of_a_list_is_told(clashing, address):
    assert told(clashing) == [
        f"content/{clashing.source}:1: F015 地址 {address} 已由首页、栏目或标签使用，请换一个编号"
    ]


def test_an_undated_item_that_is_named_after_a_year_is_told():
    clashing = item("2021", type="person", date=None)
    assert told(clashing) == [
        f"content/{clashing.source}:1: F015 地址 /news/2021/ 是 2021 年的稿件所在的地方，"
        "编号不能只是年份，例如可改为 person-2021"
    ]


def test_a_page_with_the_name_of_a_channel_is_its_introduction():
    assert languages(item("news", is_page=True)) == {"news": ["zh"]}


def test_two_tags_at_one_address_are_told():
    assert told(item("a1", keywords=("提案/监督",)), item("a2", keywords=("提案-监督", "提案"))) == [
        "content/articles/news/2022/a2.md:3: F015 关键词“提案-监督”和“提案/监督”的网址相同，请统一成一种写法"
    ]
    assert told(item("a1", keywords=("cppcc",)), item("a2", keywords=("CPPCC",)))
    assert languages(item("a1", keywords=("CPPCC",)), item("a1", language="en", keywords=("cppcc",)))


# Order


def test_the_order_does_not_depend_on_the_order_of_the_files():
    items = [
        item("b1"), item("a1"), item("a1", language="en"), item("wang", type="person", date=None),
        item("c1", date=datetime(2023, 1, 1, tzinfo=ZONE)),
    ]  # fmt: skip
    orders = [in_order(assemble(CONFIG, turned, NOW.timestamp(), preview=False)[0]) for turned in (items, items[::-1])]
    assert orders[0] == orders[1]
    assert [(x.id, x.language) for x in orders[0]] == [
        ("c1", "zh"),
        ("b1", "zh"),
        ("a1", "zh"),
        ("a1", "en"),
        ("wang", "zh"),
    ]


# Old addresses


def redirects(*items):
    versions, problems = assemble(CONFIG, items, NOW.timestamp(), preview=False)
    assert not problems
    found, problems = read_redirects(CONFIG, versions)
    return found if not problems else [str(problem).partition(": ")[2] for problem in problems]


def test_old_addresses_lead_to_the_present_one():
    assert redirects(
        item("a1", old_urls=("/html/1.html", "http://old.example.cn/show.php?id=1")),
        item("contact", is_page=True, old_urls=("/lx",)),
    ) == {"/html/1.html": "/news/2022/a1/", "/show.php?id=1": "/news/2022/a1/", "/lx": "/contact/"}


def test_a_draft_leads_nowhere():
    assert redirects(item("a1", status="draft", old_urls=("/1.html",))) == {}


@pytest.mark.parametrize(
    "old",
    ["/news/2022/a2/", "/news/2022/a2", "/news/2022/a2/index.html", "/", "/news/", "/news/page/2/", "/en", "/tags/提案/",
     "/feed.xml", "/404.html", "https://www.example.cn", "/news/2022/a1/"],
)  # fmt: skip
def test_an_old_address_that_is_in_use_is_told(old):
    (told_of,) = redirects(item("a1", old_urls=(old,)), item("a2"))
    assert told_of.startswith("F015 旧网址 /")
    assert told_of.endswith(" 是现在正在用的网址，请删去这一条")


@pytest.mark.parametrize("old", ["/../x.html", "/a/../../x.html", "/%2e%2e/x.html", "http://a.cn/..%2fx.html"])
def test_an_old_address_that_leaves_the_site_is_told(old):
    (told_of,) = redirects(item("a1", old_urls=(old,)))
    assert told_of.startswith("F004 旧网址 /")


def test_an_old_address_of_two_articles_is_told():
    assert redirects(item("a1", old_urls=("/1.html",)), item("a2", old_urls=("/1.html",))) == [
        "F015 旧网址 /1.html 已由另一篇使用，请只留一处"
    ]


def test_two_ways_to_write_one_old_address_are_told():
    assert redirects(item("a1", old_urls=("/old/", "/old", "/%E6%97%A7", "/旧"))) == [
        "F015 旧网址 /old 与 /old/ 是同一个网址，请只留一处",
        "F015 旧网址 /旧 与 /%E6%97%A7 是同一个网址，请只留一处",
    ]
