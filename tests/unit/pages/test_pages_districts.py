"""The committees below this one."""

import pytest

from plugins.pages.generator import make_pages
from tests.builders import item, make_editions, make_site

DISTRICTS = [
    {"slug": "hedong", "label": {"zh": "河东区政协", "en": "Hedong District"}, "url": "https://hedong.example.cn/"},
    {"slug": "linshan", "label": {"zh": "临山县政协"}},
]


def districts(*items, code="zh"):
    """The districts on the first page of the section news/local."""
    made = make_editions(make_site(*items, item("own", channels=("news/local",)), layouts={"local": "districts"},
                                   districts=DISTRICTS))  # fmt: skip
    pages = {page.address: page for page in make_pages(made["zh"].site, made)}
    return pages["/news/local/" if code == "zh" else "/en/news/local/"].make().districts


def test_districts_stand_in_the_order_of_the_site_with_their_own_sites():
    assert [(x.title, x.anchor, x.site, x.teasers) for x in districts()] == [
        ("河东区政协", "hedong", "https://hedong.example.cn/", ()),
        ("临山县政协", "linshan", "", ()),
    ]


@pytest.mark.parametrize(
    "fields",
    [{"places": ["河东区"]}, {"orgs": ["河东区政协"]}, {"keywords": ["河东区政协"]}, {"places": ["hedong"]},
     {"orgs": ["Hedong District"]}],
)  # fmt: skip
def test_an_item_is_of_a_district_that_its_fields_name(fields):
    first, second = districts(item("a1", **fields))
    assert [teaser.title for teaser in first.teasers] == ["标题a1"]
    assert second.teasers == ()


def test_an_item_that_names_a_district_twice_stands_there_once_and_in_each_that_it_names():
    first, second = districts(item("a1", places=["河东区", "临山县"], orgs=["河东区政协"]))
    assert (len(first.teasers), len(second.teasers)) == (1, 1)


def test_the_newest_five_are_shown():
    first, _ = districts(*(item(f"a{n}", places=["河东区"]) for n in range(7)))
    assert [teaser.title for teaser in first.teasers] == [f"标题a{n}" for n in (6, 5, 4, 3, 2)]


def test_the_districts_stand_in_the_language_of_the_page():
    first, second = districts(item("own", language="en", channels=("news/local",)), code="en")
    assert (first.title, second.title) == ("Hedong District", "临山县政协")
