"""The walls of photographs and of works of art, and the page of each."""

import json
from functools import partial

import msgspec
import pytest

from plugins.core.archive import ArchiveIndex
from plugins.core.edition import Entry
from plugins.core.historical_dates.field import edtf_of
from plugins.core.image_services import image_service
from plugins.core.items import MediaFile
from plugins.pages.archive import artworks, photos
from plugins.pages.archive.decades import decade_of, decade_words, decades_of, in_time
from plugins.pages.archive.picture import MOST
from plugins.pages.archive.picture_facts import facts_of_picture
from plugins.pages.generator import make_pages
from tests.builders import ARCHIVE_TOML, item, make_editions, make_site
from tests.unit.pages.archive_people_site import archive_pages, biography, of, photo, place

artwork = partial(of, "artwork", "artworks")
volume = partial(of, "volume", "volumes")


def dated(item_id, event_date=None):
    return Entry(photo(item_id, event_date=event_date), "", "")


def shown(page):
    return {group.title: [tile.title for tile in group.tiles] for group in page.groups}


def links(page):
    return {fact.name: [(link.title, link.url) for link in fact.links] for fact in page.facts}


# Time


@pytest.mark.parametrize(
    ("edtf", "decades"),
    [
        ("1934", [1930]), ("1934-05-03", [1930]), ("1934~", [1930]), ("193X", [1930]), ("../1934", [1930]),
        ("1929-12/1941", [1920, 1930, 1940]), ("1934/..", [1930]),
        ("19XX", []), ("XXXX", []), (None, []), ("0987", [980]),
    ],
)  # fmt: skip
def test_a_time_touches_decades(edtf, decades):
    entry = dated("p1", edtf)
    assert list(decades_of(entry)) == decades
    assert decade_of(entry) == (decades[0] if decades else None)


def test_pictures_stand_in_time_what_is_less_exact_behind_and_at_the_end_what_has_no_date():
    order = ["1929", "1934", "1934-05", "1934~", "193X", "../1940", "19XX", "XXXX"]
    entries = [dated(f"p{n}", edtf) for n, edtf in enumerate(order)]
    found = [edtf_of(entry.item.get("event_date")) for entry in in_time((*reversed(entries), dated("z")))]
    assert found[:6] == order[:6]
    assert set(found[6:]) == {"19XX", "XXXX", ""}


def test_decades_in_words():
    assert (decade_words(1930, "zh_Hans_CN"), decade_words(1930, "en_GB")) == ("20世纪30年代", "1930s")
    assert (decade_words(1900, "zh_Hans_CN"), decade_words(1900, "en_GB")) == ("1900—1909", "1900–1909")


# The wall

PHOTOS = (
    photo("p1", title="甲", event_date="1934"), photo("p2", title="乙", event_date="1929/1931"),
    photo("p3", title="丙"), photo("p4", title="丁", event_date="1936~"),
)  # fmt: skip


def test_the_wall_shows_photographs_by_decade_and_those_without_a_date_at_the_end():
    page = archive_pages(*PHOTOS)["/archive/photos/"]
    assert shown(page) == {"20世纪20年代": ["乙"], "20世纪30年代": ["甲", "丁"], "Date unknown": ["丙"]}
    assert [tile.date for group in page.groups for tile in group.tiles] == ["1929—1931年", "1934年", "约1936年", ""]
    counted = [(one.link.title, one.link.url, one.count) for one in page.filters[0].links]
    assert counted == [
        ("20世纪20年代", "/archive/photos/decade/1920/", 1), ("20世纪30年代", "/archive/photos/decade/1930/", 3)
    ]  # fmt: skip
    assert page.everything.current
    assert page.count == "4 photographs"


def test_a_decade_has_every_photograph_that_may_be_of_it():
    page = archive_pages(*PHOTOS)["/archive/photos/decade/1930/"]
    assert shown(page) == {"": ["乙", "甲", "丁"]}
    assert [one.link.current for one in page.filters[0].links] == [False, True]
    assert not page.everything.current


def test_a_wall_goes_on_on_the_next_page(monkeypatch):
    monkeypatch.setattr(photos, "PER_PAGE", 2)
    pages = archive_pages(*PHOTOS, item("a1", channels=("archive/photos",), title="文"))
    assert [len([t for g in pages[f"/archive/photos/{n}"].groups for t in g.tiles]) for n in ("", "page/2/")] == [2, 2]
    assert [teaser.title for teaser in pages["/archive/photos/page/3/"].others] == ["文"]
    assert "/archive/photos/decade/1930/page/2/" in pages


def test_a_wall_shows_photographs_that_are_told_of_in_another_language():
    told = photo("p1", title="甲", event_date="1934", title_en="A", summary_en="B.", picture="x.jpg", alt="人")
    media = (MediaFile("x.jpg", "/x.jpg", 9, 800, 600),)
    page = archive_pages(told, code="en", media=media)["/en/archive/photos/"]
    tile = page.groups[0].tiles[0]
    assert (tile.title, tile.tag, tile.language_note, tile.picture.alt) == ("A", "zh-CN", "In Chinese", "A")


def test_a_section_without_photographs_is_a_list():
    page = archive_pages(item("a1", channels=("archive/photos",)))["/archive/photos/"]
    assert (page.groups, page.filters, page.count, len(page.others)) == ((), (), "", 1)


# The gallery

WORKS = (
    artwork("w1", title="联", artist=["沈延毅"], event_date="1960", medium="纸本"),
    artwork("w2", title="轴", artist=["沈延毅", "于右任"], event_date="1950"),
    artwork("w3", title="扇", artist=["欧阳中石"]),
    artwork("w4", title="无款"),
)


def test_the_gallery_shows_works_by_artist_the_unknown_at_the_end():
    page = archive_pages(*WORKS, biography("shen", title="沈延毅"))["/archive/artworks/"]
    assert shown(page) == {"欧阳中石": ["扇"], "沈延毅": ["轴", "联"], "Artist unknown": ["无款"]}
    assert [group.page and group.page.url for group in page.groups] == [None, "/archive/shen/", None]
    assert page.groups[1].tiles[1].note == "纸本"
    assert page.is_whole


def test_artists_are_found_on_whichever_page_they_stand(monkeypatch):
    monkeypatch.setattr(artworks, "PER_PAGE", 2)
    page = archive_pages(*WORKS)["/archive/artworks/page/2/"]
    assert [(one.link.title, one.link.url, one.count) for one in page.filters[0].links] == [
        ("欧阳中石", "/archive/artworks/#a1", 1), ("沈延毅", "/archive/artworks/#a2", 2),
        ("Artist unknown", "/archive/artworks/page/2/#a3", 1),
    ]  # fmt: skip


def test_of_very_many_artists_those_with_the_most_works_are_named(monkeypatch):
    monkeypatch.setattr(artworks, "_MOST", 2)
    page = archive_pages(*WORKS)["/archive/artworks/"]
    assert [one.link.title for one in page.filters[0].links] == ["欧阳中石", "沈延毅"]


# One picture

FULL = photo(
    "p1", title="雅集", event_date="1934-05-03", people=["沈延毅", "无名"], places=["盖平"], photographer=["于右任"],
    provider="档案馆", archive_no="L1", verification="partial", verification_note="据日记。", volume="v1",
    picture="x.jpg", alt="六人", rights="馆藏",
)  # fmt: skip
AROUND = (biography("shen", title="沈延毅"), place("gaiping", title="盖平"), volume("v1", title="选辑"))


def test_a_photograph_says_what_is_known_of_it_with_links():
    page = archive_pages(FULL, *AROUND)["/archive/p1/"]
    assert links(page) == {
        "Date": [("1934年5月3日", "")],
        "People": [("沈延毅", "/archive/shen/"), ("无名", "")],
        "Places": [("盖平", "/archive/gaiping/")],
        "Photographer": [("于右任", "")],
        "Volume": [("选辑", "/archive/v1/")],
        "Provided by": [("档案馆", "")],
        "File number": [("L1", "")],
        "Verification": [("Verified in part", "")],
        "On the verification": [("据日记。", "")],
    }
    assert page.rights.title == "馆藏"


def test_a_work_of_art_says_what_it_is():
    work = artwork(
        "w1", artist=["沈延毅"], medium="纸本", size="纵 136 厘米", exhibition=["展一", "展二"], accession_no="S-1",
        collection="c1",
    )  # fmt: skip
    page = archive_pages(work, of("collection", "", "c1", title="专藏"), *AROUND)["/archive/w1/"]
    assert links(page) == {
        "Artist": [("沈延毅", "/archive/shen/")],
        "Medium": [("纸本", "")],
        "Size": [("纵 136 厘米", "")],
        "Collection": [("专藏", "/archive/c1/")],
        "Exhibitions": [("展一", ""), ("展二", "")],
        "Accession number": [("S-1", "")],
    }


def test_photographs_lead_to_those_before_and_after_them_in_time():
    pages = archive_pages(*PHOTOS)
    around = {
        name: tuple(link.title if link else None for link in (page.previous, page.next))
        for name in ("p1", "p2", "p3", "p4")
        for page in [pages[f"/archive/{name}/"]]
    }
    assert around == {"p2": (None, "甲"), "p1": ("乙", "丁"), "p4": ("甲", "丙"), "p3": ("丁", None)}


def test_a_work_leads_to_others_of_its_artist_those_next_to_it():
    works = [artwork(f"w{n:02}", title=f"{n}", artist=["沈延毅"], event_date=str(1950 + n)) for n in range(20)]
    pages = archive_pages(*works, artwork("x"), artwork("y"))
    assert [tile.title for tile in pages["/archive/w10/"].others] == ["6", "7", "8", "9", "11", "12", "13", "14"]
    assert [tile.title for tile in pages["/archive/w00/"].others] == [str(n) for n in range(1, MOST + 1)]
    assert [tile.title for tile in pages["/archive/w19/"].others] == [str(n) for n in range(11, 19)]
    assert pages["/archive/x/"].others == ()


def picture_pages(*items, script="/zoom.js"):
    service = image_service("x.jpg", "n1", 1200, 900, "tiles")
    media = (MediaFile("x.jpg", "/x.jpg", 9, 1200, 900, service=service),)
    editions = make_editions(make_site(*items, languages=(ARCHIVE_TOML,), media=media))
    return {page.address: page for page in make_pages(editions["zh"].site, editions, deep_zoom=script)}


def test_a_picture_can_be_looked_at_closely_where_there_is_a_script():
    page = picture_pages(FULL)["/archive/p1/"].make()
    info = msgspec.json.decode(page.zoom.info)
    assert (page.zoom.script, info["width"], info["id"].startswith("/x.")) == ("/zoom.js", 1200, True)
    assert page.picture.alt == "六人"
    assert picture_pages(FULL, script="")["/archive/p1/"].make().zoom is None
    assert picture_pages(FULL, script="/b.js")["/archive/p1/"].key != picture_pages(FULL)["/archive/p1/"].key


def test_a_picture_that_cannot_be_shown_leaves_its_facts():
    page = archive_pages(FULL)["/archive/p1/"]
    assert (page.picture, page.zoom) == (None, None)
    assert page.facts


def test_a_picture_is_said_to_machines():
    data = json.loads(picture_pages(FULL, *AROUND)["/archive/p1/"].make().frame.head.json_ld)
    assert data["@type"] == ["Photograph", "ArchiveComponent"]
    assert data["temporalCoverage"] == "1934-05-03"
    assert [person["name"] for person in data["about"]] == ["沈延毅"]
    assert data["isPartOf"]["name"] == "选辑"
    image = data["image"]
    assert [image[name] for name in ("@type", "width", "height")] == ["ImageObject", 1200, 900]
    assert image["contentUrl"] == "https://www.example.cn/x.jpg"
    assert "@context" not in image


def test_a_work_of_art_is_said_to_machines():
    work = artwork("w1", artist=["沈延毅"], medium="纸本", size="纵 136 厘米")
    data = json.loads(archive_pages(work)["/archive/w1/"].frame.head.json_ld)
    assert data["@type"] == ["VisualArtwork", "ArchiveComponent"]
    assert (data["artMedium"], data["size"], data["creator"][0]["name"]) == ("纸本", "纵 136 厘米", "沈延毅")


def test_lists_show_the_picture_that_an_item_is():
    pages = picture_pages(FULL, *AROUND)
    assert [teaser.picture.src for teaser in pages["/archive/shen/"].make().pictures] == ["/x.jpg"]


def test_a_date_is_printed_as_it_was_written_beside_the_gregorian_one():
    site = make_site(photo("p1", event_date="民国二十三年五月三日"), languages=(ARCHIVE_TOML,))
    said = [
        {fact.name: fact.links[0].title for fact in facts_of_picture(ArchiveIndex(edition), site.items[0])}["Date"]
        for edition in make_editions(site).values()
    ]
    assert said == ["民国二十三年五月三日（1934年5月3日）", "3 May 1934 (Republic of China year 23)"]


def test_the_head_of_a_picture_has_the_terms_that_the_citation_does_not_say():
    given = artwork(
        "w1", medium="纸本", size="纵 136 厘米，横 68 厘米", event_date="民国二十三年", exhibition=("甲展", "乙展")
    )
    head = archive_pages(given)["/archive/w1/"].frame.head
    assert [(meta.name, meta.content) for meta in head.metas if meta.name.startswith("DCTERMS.")] == [
        ("DCTERMS.temporal", "1934"),
        ("DCTERMS.medium", "纸本"),
        ("DCTERMS.extent", "纵 136 厘米，横 68 厘米"),
        ("DCTERMS.provenance", "甲展"),
        ("DCTERMS.provenance", "乙展"),
    ]
    assert head.has_terms
    assert not archive_pages(artwork("w1"))["/archive/w1/"].frame.head.has_terms
