"""What machines read on the pages of the reading campaign, held against schema.org and what search engines ask for."""

import json

import pytest

from tests.unit.pages.reading_site import anthology, book, call, campaign, essay, event, pages, review, room

THING = {"@type", "@id", "@context", "name", "url", "description", "image", "mainEntityOfPage"}
WORK = THING | {
    "headline", "author", "datePublished", "dateModified", "about", "award", "keywords", "publisher", "inLanguage",
    "genre", "review", "translator", "expires", "hasPart",
}  # fmt: skip
EVENT = THING | {
    "startDate", "endDate", "eventStatus", "eventAttendanceMode", "location", "performer", "organizer", "about",
    "inLanguage", "keywords",
}  # fmt: skip
PROPERTIES = {
    "Book": WORK | {"isbn", "bookEdition", "bookFormat"},
    "Review": WORK | {"itemReviewed", "reviewBody"},
    "Article": WORK,
    "CreativeWork": WORK,
    "Event": EVENT,
    "EventSeries": EVENT | {"subEvent"},
    "Library": THING | {"address", "geo", "openingHours", "foundingDate", "parentOrganization"},
    "Place": THING | {"address"},
    "VirtualLocation": THING,
    "GeoCoordinates": THING | {"latitude", "longitude"},
    "Person": THING,
    "Organization": THING,
}
"""The properties that schema.org has for each type, as far as they are used."""
REQUIRED = {
    "Book": {"name", "author", "url"},
    "Review": {"itemReviewed", "author", "reviewBody"},
    "Article": {"headline", "author", "datePublished"},
    "Event": {"name", "startDate", "location"},
    "Library": {"name", "address", "url"},
    "EventSeries": {"name", "url"},
    "Place": {"name", "address"},
    "VirtualLocation": {"url"},
    "Person": {"name"},
    "Organization": {"name"},
}
"""What a result of a search needs."""
BOOK = book("b1", title="红楼梦", authors=("（清）曹雪芹",), isbn="9787020002207", publisher="某社", year=2008)
ITEMS = (
    campaign("c1", title="一年", period="2022-04-23/2022-12-31", theme="读史", organizer=("市政协",)),
    BOOK,
    review("r1", books=("b1",), recommender=("甲",), reason="耐读。"),
    essay("e1", books=("b1",), author=("甲",), award="一等奖", kind="story"),
    event("v1", start="2022-05-01T14:00:00+08:00", end="2022-05-01T16:00:00+08:00", venue="报告厅", speakers=("乙",),
          books=("b1",)),
    event("v2", start="2022-05-02T00:00:00+08:00"),
    call("k1", deadline="2022-06-30T00:00:00+08:00", length="一千字"),
    room("m1", address="一号", coordinates=(41.8, 123.4), hours="周一至周五 9:00—17:00", opened="2020", books=("b1",)),
    anthology("a1", title="集", campaign="c1", year=2022),
)  # fmt: skip


@pytest.fixture(scope="module")
def said():
    """Address → what machines read there."""
    made = pages(*ITEMS)
    return {
        address: json.loads(view.frame.head.json_ld)
        for address, view in made.items()
        if hasattr(view, "frame") and view.frame.head.json_ld
    }


def things(value, parent=""):
    """Every typed thing, with whether it stands inside another one."""
    if isinstance(value, list):
        for part in value:
            yield from things(part, parent)
    elif isinstance(value, dict):
        yield parent, value
        for part in value.values():
            yield from things(part, value["@type"])


def test_every_type_has_only_properties_of_its_own(said):
    for address, data in said.items():
        for _, thing in things(data):
            assert thing.keys() <= PROPERTIES[thing["@type"]], (address, thing)


def test_every_type_has_what_search_engines_need(said):
    for address, data in said.items():
        for parent, thing in things(data):
            # A review inside a book says by its place what it is of; parts are named.
            needed = REQUIRED.get(thing["@type"], set()) if not parent or parent == thing["@type"] else {"name"}
            if thing["@type"] in ("VirtualLocation", "GeoCoordinates"):
                continue
            assert needed <= thing.keys(), (address, thing)


def test_nothing_is_empty(said):
    for address, data in said.items():
        for _, thing in things(data):
            assert all(value not in ("", [], None, {}) for value in thing.values()), (address, thing)


def test_a_recommendation_reviews_its_book_whose_author_has_no_dynasty(said):
    data = said["/reading/2022/r1/"]
    assert (data["@type"], data["itemReviewed"]["@type"], data["reviewBody"]) == ("Review", "Book", "耐读。")
    assert data["itemReviewed"]["author"] == [{"@type": "Person", "name": "曹雪芹"}]
    assert data["itemReviewed"]["isbn"] == "9787020002207"


def test_an_event_is_at_its_place_or_on_the_web(said):
    here, online = said["/reading/2022/v1/"], said["/reading/2022/v2/"]
    assert here["location"] == {"@type": "Place", "name": "报告厅", "address": "报告厅"}
    assert online["location"]["@type"] == "VirtualLocation"
    assert online["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert here["startDate"] == "2022-05-01T14:00:00+08:00"


def test_a_room_is_a_library_with_its_coordinates(said):
    data = said["/reading/m1/"]
    assert (data["@type"], data["geo"]["latitude"], data["address"]) == ("Library", 41.8, "一号")


def test_an_anthology_is_a_book_of_articles(said):
    data = said["/reading/a1/"]
    assert data["@type"] == "Book"
    assert [part["url"] for part in data["hasPart"]] == ["https://www.example.cn/reading/2022/e1/"]
