"""What machines read in the head of a page."""

import json
from collections import Counter
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from plugins.core.config import Rights
from plugins.core.content_types import TYPES
from plugins.core.views import Picture
from plugins.pages.metadata import article_json_ld, article_metas, channel_metas, home_metas, open_graph, page_metas
from tests.builders import ZONE, item, make_editions, make_site

ZH = make_editions(make_site())["zh"]
EN = make_editions(make_site())["en"]
COVER = Picture(src="/images/x.jpg", width=8, height=6)


def named(metas):
    assert max(Counter(meta.name.lower() for meta in metas).values()) == 1
    return {meta.name: meta.content for meta in metas}


def test_an_article_says_what_the_standard_asks_for():
    whole = item(
        "a1",
        title="立案|616件",
        source="示例日报",
        author=("王某", "李某"),
        keywords=("提案", "监督"),
        summary="摘要。",
    )
    assert named(article_metas(ZH, whole, "/news/2022/a1/", COVER)) == {
        "ArticleTitle": "立案616件",
        "PubDate": "2022-12-30 10:13",
        "ContentSource": "示例日报",
        "Author": "王某、李某",
        "Description": "摘要。",
        "Keywords": "提案,监督",
        "Image": "https://www.example.cn/images/x.jpg",
        "Url": "https://www.example.cn/news/2022/a1/",
    }


def test_an_article_leaves_out_what_it_does_not_know_and_falls_back_where_it_must():
    assert named(article_metas(ZH, item("a1", excerpt="正文开头。"), "/x/", None)) == {
        "ArticleTitle": "标题a1",
        "PubDate": "2022-12-30 10:13",
        "ContentSource": "示例市政协",
        "Description": "正文开头。",
        "Url": "https://www.example.cn/x/",
    }
    assert named(article_metas(ZH, item("a1"), "/x/", None))["Description"] == "标题a1"


def test_a_withdrawn_article_asks_not_to_be_found():
    assert named(article_metas(ZH, item("a1", status="withdrawn"), "/x/", None))["robots"] == "noindex"


def test_a_column_says_what_the_standard_asks_for():
    channel = ZH.config.channels[0]
    assert named(channel_metas(ZH, channel, None)) == {
        "ColumnName": "要闻动态",
        "ColumnDescription": "会议和活动。",
        "ColumnKeywords": "要闻动态",
        "ColumnType": "工作动态",
        "description": "会议和活动。",
    }
    section = named(channel_metas(EN, channel, channel.sections[0]))
    assert (section["ColumnName"], section["ColumnDescription"]) == ("Local news", "Meetings and activities.")


def test_the_home_page_counts_as_a_column():
    assert named(home_metas(ZH)) == {
        "ColumnName": "示例市政协",
        "ColumnDescription": "示例市政协的新闻。",
        "ColumnKeywords": "示例市政协",
        "ColumnType": "首页",
        "description": "示例市政协的新闻。",
    }


def test_a_page_has_a_description_whatever_it_says():
    assert named(page_metas(item("x", is_page=True, title="联系我们"))) == {"description": "联系我们"}


def test_a_shared_link_shows_what_is_known():
    assert named(open_graph(ZH, "标题", "/x/", kind="article", summary="摘要。", cover=COVER)) == {
        "og:type": "article",
        "og:title": "标题",
        "og:url": "https://www.example.cn/x/",
        "og:site_name": "示例市政协",
        "og:locale": "zh_CN",
        "og:description": "摘要。",
        "og:image": "https://www.example.cn/images/x.jpg",
    }
    assert named(open_graph(EN, "Title", "/en/x/"))["og:locale"] == "en_GB"


def json_ld(x, edition=ZH, cover=None):
    text = article_json_ld(edition, x, "/x/", cover)
    assert "<" not in text
    return json.loads(text)


def test_an_article_is_told_in_the_words_of_schema_org():
    whole = item(
        "a1", title="立案|616件", subtitle="副题", author=("王某",), editor=("李某",), source="示例日报", keywords=("提案",),
        updated=datetime(2023, 1, 2, tzinfo=ZONE), summary="摘要。", rights="版权所有",
    )  # fmt: skip
    assert json_ld(whole, cover=COVER) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "inLanguage": "zh-CN",
        "headline": "立案616件",
        "alternativeHeadline": "副题",
        "datePublished": "2022-12-30T10:13:00+08:00",
        "dateModified": "2023-01-02T00:00:00+08:00",
        "author": [{"@type": "Person", "name": "王某"}],
        "editor": [{"@type": "Person", "name": "李某"}],
        "sourceOrganization": {"@type": "Organization", "name": "示例日报"},
        "publisher": {"@type": "Organization", "name": "政协示例市委员会"},
        "keywords": ["提案"],
        "copyrightNotice": "版权所有",
        "description": "摘要。",
        "image": "https://www.example.cn/images/x.jpg",
        "url": "https://www.example.cn/x/",
        "mainEntityOfPage": "https://www.example.cn/x/",
    }


SAMPLES = {
    "moment": datetime(2022, 1, 2, tzinfo=ZONE), "day": date(2022, 1, 2), "integer": 3, "number": 1.5, "flag": True,
    "mapping": {"file": "x.pdf"}, "historical": "民国二十三年",
}  # fmt: skip


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.key)
def test_an_item_of_any_type_with_all_of_its_fields_is_json(kind):
    fields = {}
    for field in kind.fields:
        value = SAMPLES.get(field.kind, "文字")
        fields[field.key] = (value,) if field.many else value
    data = json_ld(item("a1", type=kind.key, **fields))
    assert data["@type"] == kind.schema_org
    assert data.get("headline", data.get("name")) == "标题a1"


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="</script>!-甲\"'&\\\u2028{}", max_size=30))
def test_no_text_ends_the_script_that_holds_it(text):
    assert json_ld(item("a1", summary=f"x{text}"))["description"] == f"x{text}"


def test_rights_by_a_code_are_told_in_words_with_the_licence():
    licence = "https://creativecommons.org/licenses/by/4.0/"
    known = {"cc-by": Rights(label={"zh": "署名 4.0", "en": "CC BY 4.0"}, url=licence)}
    site = make_site()
    edition = make_editions(replace(site, config=replace(site.config, rights=known)))["zh"]
    data = json_ld(item("a1", rights="cc-by"), edition)
    assert (data["copyrightNotice"], data["license"]) == ("署名 4.0", licence)
    own = json_ld(item("a1", rights="只供研究使用"), edition)
    assert (own["copyrightNotice"], "license" in own) == ("只供研究使用", False)
