"""Addresses: from channel, year and id, never from a title."""

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.addresses import (
    article_address,
    channel_address,
    feed_address,
    home_address,
    media_address,
    numbered,
    page_address,
    redirect_address,
    save_as,
    tag_address,
    tag_folder,
)
from plugins.core.fixed_addresses import fixed_addresses
from tests.builders import config, item, make_site, read_item

CONFIG = config()


def article(item_id="a1", language="zh", *, channels=("news",), kind="article", date="2022-12-30T10:13:00+08:00"):
    return article_address(CONFIG, language, item_id, channels=channels, kind=kind, date=date)


def test_an_article_stands_at_channel_year_id():
    assert article("20221230-01") == "/news/2022/20221230-01/"


def test_a_version_stands_under_the_prefix_of_its_language():
    assert article("20221230-01", "en") == "/en/news/2022/20221230-01/"


def test_a_title_does_not_matter():
    items = (item("a1", title="另一个标题", kicker="引题", subtitle="副题"), item("a1"))
    assert len({x.address for site in map(make_site, items) for x in site.items}) == 1


def test_the_first_of_several_channels_decides_and_of_it_the_first_level():
    assert article(channels=("highlights", "news/local")) == "/highlights/2022/a1/"
    assert article(channels=("news/local", "highlights")) == "/news/2022/a1/"
    assert article(channels=("news/notices",)) == "/news/2022/a1/"


def test_the_year_is_that_of_the_local_date():
    assert article(date="2022-12-31T23:30:00+08:00") == "/news/2022/a1/"
    assert read_item("---\n标题: 标题\n日期: 2022-12-31T16:30Z\n---\n正文").address == "/news/2023/20221230-01/"


def test_an_early_year_has_four_digits():
    assert article(date="0964-01-01T00:00:00+08:00") == "/news/0964/a1/"


def test_what_exists_rather_than_happens_has_no_year():
    for date in ("", "2022-12-30"):
        assert article("wang", kind="person", channels=("members/people",), date=date) == "/members/wang/"


@pytest.mark.parametrize("lacking", [{"channels": ()}, {"kind": ""}, {"date": ""}])
def test_there_is_no_address_as_long_as_something_is_missing(lacking):
    assert article(**lacking) == ""


def test_a_page_stands_at_its_id():
    assert page_address(CONFIG, "zh", "contact") == "/contact/"
    assert page_address(CONFIG, "en", "contact") == "/en/contact/"


def test_lists_homes_and_feeds_stand_under_the_prefix():
    assert home_address(CONFIG, "zh") == "/"
    assert home_address(CONFIG, "en") == "/en/"
    assert channel_address(CONFIG, "zh", "news/local") == "/news/local/"
    assert channel_address(CONFIG, "en", "news", 3) == "/en/news/page/3/"
    assert feed_address(CONFIG, "en") == "/en/feed.xml"
    assert feed_address(CONFIG, "zh", "news") == "/news/feed.xml"
    assert numbered("/news/", 1) == "/news/"


@pytest.mark.parametrize(
    ("tag", "folder", "address"),
    [
        ("提案", "提案", "/tags/%E6%8F%90%E6%A1%88/"),
        ("提案/建议", "提案-建议", "/tags/%E6%8F%90%E6%A1%88-%E5%BB%BA%E8%AE%AE/"),
        ("a b", "a-b", "/tags/a-b/"),
        ("C++", "C", "/tags/C/"),
        ("..", "-", "/tags/-/"),
        ("50%", "50", "/tags/50/"),
        ("“四个自信”", "“四个自信”", "/tags/%E2%80%9C%E5%9B%9B%E4%B8%AA%E8%87%AA%E4%BF%A1%E2%80%9D/"),
    ],
)
def test_a_tag_stands_at_what_an_address_can_hold_of_it(tag, folder, address):
    assert tag_folder(tag) == folder
    assert tag_address(CONFIG, "zh", tag) == address


TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1, max_size=20)


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_any_tag_has_an_address_that_is_one_folder_under_the_tags(tag):
    address = tag_address(CONFIG, "zh", tag)
    assert address.isascii()
    parts = urlsplit(f"https://www.example.cn{address}")
    assert not parts.query
    assert not parts.fragment
    above, folder, file = save_as(address).split("/")
    assert (above, file) == ("tags", "index.html")
    assert folder == unquote(parts.path.split("/")[2])
    assert folder not in {"", ".", ".."}


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXT.filter(lambda name: "/" not in name and name not in {".", ".."}), min_size=1, max_size=3))
def test_the_address_of_a_file_leads_to_the_file(names):
    path = "/".join(["images", *names])
    assert save_as(media_address(path)) == path


@pytest.mark.parametrize(
    ("address", "path"),
    [("/", "index.html"), ("/en/", "en/index.html"), ("/404.html", "404.html"), ("/a/b/", "a/b/index.html")],
)
def test_an_address_is_served_by_a_file(address, path):
    assert save_as(address) == path


@pytest.mark.parametrize(
    ("old", "address"),
    [("/2019/a.html", "/2019/a.html"), ("/2019/a", "/2019/a/"), ("/2019/a/", "/2019/a/"), ("/v1.2/a", "/v1.2/a/")],
)
def test_an_old_address_has_a_page_that_leads_on(old, address):
    assert redirect_address(old) == address


def test_what_the_configuration_gives_away_is_known():
    taken = fixed_addresses(CONFIG)
    assert {"/", "/en/", "/tags/", "/en/sitemap/", "/news/", "/en/news/local/", "/feed.xml"} <= taken
    assert {"/members/people/", "/404.html", "/en/404.html", "/robots.txt", "/sitemap.xml"} <= taken


def test_no_two_languages_share_an_address():
    assert article(language="zh") != article(language="en")
