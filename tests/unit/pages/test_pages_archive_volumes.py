"""The archive's home, its collections and volumes, and the accounts in them."""

import pytest

from tests.builders import HOME_TOML
from tests.unit.pages.archive_people_site import archive_pages, biography, of, photo, place, record

volume, collection, artwork, oral = (
    lambda item_id, _type=kind, _section=section, **fields: of(_type, _section, item_id, **fields)
    for kind, section in (("volume", "volumes"), ("collection", ""), ("artwork", "artworks"), ("oral", "oral"))
)
HISTORY = HOME_TOML + '[[blocks]]\nkind = "history"\nchannel = "archive"\n'
BOX = collection("c1", title="专藏")
FIRST = volume("v1", title="第一辑", collection="c1", year=1983)
TOLD = record("r1", title="甲篇", volume="v1", pages="5—9", author=("邵某",), event_date="1934", written="1978")


def titles(links):
    return [link.title for link in links]


def test_a_collection_says_how_much_it_holds_of_what():
    second = volume("v2", title="第二辑", collection="c1", year=1985)
    held = (FIRST, second, TOLD, photo("p1", volume="v2"), artwork("w1", collection="c1"))
    page = archive_pages(BOX, *held)["/archive/c1/"]
    assert [(x.link.title, x.count) for x in page.holdings] == [
        ("Volumes", 2), ("Accounts", 1), ("Photographs", 1), ("Works of art", 1),
    ]  # fmt: skip
    assert [line.teaser.title for line in page.shelves[0].volumes] == ["第一辑", "第二辑"]
    assert {teaser.url for teaser in page.pictures} == {"/archive/p1/", "/archive/w1/"}


def test_a_collection_with_more_volumes_than_a_page_holds_leads_to_their_list(monkeypatch):
    monkeypatch.setattr("plugins.pages.archive.collection._VOLUMES", 2)
    volumes = [volume(f"v{n}", title=f"第{n}辑", collection="c1", year=1980 + n) for n in range(3)]
    page = archive_pages(BOX, *volumes)["/archive/c1/"]
    assert len(page.shelves[0].volumes) == 2
    assert page.volumes_url == "/archive/volumes/"
    assert archive_pages(BOX, *volumes[:2])["/archive/c1/"].volumes_url == ""


def test_the_list_of_volumes_stands_by_collections_in_their_order():
    boxes = (collection("c1", title="甲藏", order=2), collection("c2", title="乙藏", order=1))
    volumes = (FIRST, volume("v2", title="乙辑", collection="c2"), volume("v3", title="散册"))
    page = archive_pages(*boxes, *volumes)["/archive/volumes/"]
    named = [
        (shelf.link.title if shelf.link else "", [x.teaser.title for x in shelf.volumes]) for shelf in page.shelves
    ]
    assert named == [("乙藏", ["乙辑"]), ("甲藏", ["第一辑"]), ("", ["散册"])]


def test_a_volume_has_the_lines_of_its_table_of_contents_and_what_is_not_in_it():
    toc = [{"title": "甲篇", "page": "5", "record": "r1"}, {"title": "未录", "author": ["某"], "page": "30"}]
    others = record("r2", title="乙篇", volume="v1", pages="20—24"), record("r3", title="丙篇", volume="v1", pages="12")
    page = archive_pages(volume("v1", toc=toc), TOLD, *others)["/archive/v1/"]
    assert [(line.title, line.url, line.page) for line in page.contents] == [
        ("甲篇", "/archive/r1/", "5"),
        ("未录", "", "30"),
        ("丙篇", "/archive/r3/", "12"),
        ("乙篇", "/archive/r2/", "20—24"),
    ]
    assert page.count == 3


def test_an_account_tells_the_year_of_what_happened_and_not_that_of_printing():
    pages = archive_pages(FIRST, TOLD)
    assert [line.date for line in pages["/archive/records/"].lines] == ["1934年"]
    assert "/archive/records/year/1934/" in pages
    assert not {"/archive/records/year/1978/", "/archive/records/year/1983/"} & pages.keys()
    facts = {fact.name: titles(fact.values) for fact in pages["/archive/r1/"].facts}
    assert (facts["Date of the event"], facts["Written in"]) == (["1934年"], ["1978年"])


def test_an_account_leads_to_people_places_and_its_neighbours_in_the_volume():
    later = record("r2", title="乙篇", volume="v1", pages="10")
    told = record("r1", title="甲篇", volume="v1", pages="5", author=("邵某",), people=("沈某",), places=("盖平",))
    around = (biography("shao", title="邵某"), biography("shen", title="沈某"), place("gaiping", title="盖平"))
    pages = archive_pages(FIRST, told, later, *around)
    page = pages["/archive/r1/"]
    linked = {value.title: value.url for fact in page.facts for value in fact.values if value.url}
    assert linked == {
        "邵某": "/archive/shao/", "沈某": "/archive/shen/", "盖平": "/archive/gaiping/", "第一辑": "/archive/v1/",
    }  # fmt: skip
    assert (page.previous, page.next.url) == (None, "/archive/r2/")
    assert pages["/archive/r2/"].previous.url == "/archive/r1/"


@pytest.mark.parametrize("closed", ["v1", "r1", "o1"])
def test_what_is_not_open_is_on_no_page(closed):
    items = [BOX, FIRST, TOLD, oral("o1", title="一次口述", narrator=("邵某",)), biography("shao", title="邵某")]
    secret = {"v1": "第一辑", "r1": "甲篇", "o1": "一次口述"}[closed]
    shown = "\n".join(map(str, archive_pages(*items).values()))
    assert secret in shown
    hidden = [_closed(item) if item.id == closed else item for item in items]
    assert secret not in "\n".join(map(str, archive_pages(*hidden).values()))


def _closed(item):
    fields = {name: item.fields[name] for name in item.fields if name not in ("open", "consent")}
    section = {"v1": "volumes", "r1": "records", "o1": "oral"}[item.id]
    return of(item.kind, section, item.id, **fields | {"open": False, "title": item.title})


def test_the_home_has_ways_to_what_there_is_and_the_latest_accounts():
    page = archive_pages(BOX, FIRST, TOLD, biography("shao", title="邵某"))["/archive/"]
    assert [(way.link.url, way.count) for way in page.ways] == [("/archive/records/", 1), ("/archive/people/", 1)]
    assert [line.teaser.url for line in page.records] == ["/archive/r1/"]
    assert [shelf.link.title for shelf in page.shelves] == ["专藏"]


@pytest.mark.parametrize(
    ("date", "is_told"),
    [
        ("1934-05-03", True),
        ("1934-05", False),
        ("1934", False),
        ("1907-04-13/1907-05-11", True),
        ("1934-05-03~", False),
        ("光绪三十三年三月", False),
    ],
)
def test_only_what_happened_or_began_on_a_day_is_told_on_that_day(date, is_told):
    pages = archive_pages(record("r1", title="甲篇", event_date=date), blocks=HISTORY)
    days = [view for address, view in pages.items() if address.startswith("/on-this-day/")]
    assert ("甲篇" in str(days)) == is_told
