"""The pages that lead into the site."""

from datetime import datetime

from plugins.core.items import MediaFile
from plugins.pages.frame import FrameMaker
from plugins.pages.front import FrontMaker
from plugins.pages.teasers import TeaserMaker
from tests.builders import ZONE, item, make_editions, make_site

PHOTO = MediaFile("images/x.jpg", "/images/x.jpg", 1000, 800, 600)


def front(*items, code="zh"):
    """Address → view of the home page, the site map and the error page."""
    editions = make_editions(make_site(*items, media=(PHOTO,)))
    frames = FrameMaker(editions, code)
    pages = FrontMaker(editions, code, frames, TeaserMaker(frames.edition)).pages()
    return {page.address: page.make() for page in pages}


def day(number):
    return datetime(2022, 12, number, tzinfo=ZONE)


def ids(teasers):
    return [teaser.url.split("/")[-2] for teaser in teasers]


def test_an_empty_site_has_a_home_page():
    home = front()["/"]
    assert (home.title, home.lead, home.latest, home.blocks) == ("政协示例市委员会", (), None, ())


def test_the_lead_shows_pictures_pinned_first_then_from_different_channels():
    home = front(
        item("n5", date=day(5), cover=PHOTO.path),
        item("n4", date=day(4), cover=PHOTO.path),
        item("n3", date=day(3)),
        item("h2", date=day(2), cover=PHOTO.path, channels=("highlights",)),
        item("n1", date=day(1), cover=PHOTO.path, pin=True),
    )["/"]
    assert ids(home.lead) == ["n1", "h2", "n5", "n4"]
    assert all(teaser.picture for teaser in home.lead)


def test_the_latest_leaves_out_what_the_lead_shows_while_there_is_enough_else():
    lead = item("n8", date=day(8), cover=PHOTO.path)
    home = front(lead, *(item(f"n{n}", date=day(n)) for n in range(1, 8)))["/"]
    assert (home.latest.title, home.latest.url) == ("要闻动态", "/news/")
    assert ids(home.latest.teasers) == ["n7", "n6", "n5", "n4", "n3", "n2"]
    assert ids(front(lead, item("n1", date=day(1)))["/"].latest.teasers) == ["n8", "n1"]


def test_a_block_shows_as_many_as_the_configuration_says_and_none_if_empty():
    home = front(*(item(f"h{n}", date=day(n), channels=("highlights",)) for n in range(1, 6)))["/"]
    (block,) = home.blocks
    assert (block.title, block.url, block.style) == ("履职亮点", "/highlights/", "cards")
    assert ids(block.teasers) == ["h5", "h4", "h3"]
    assert front(item("a1"))["/"].blocks == ()


def test_the_home_page_of_a_language_shows_what_is_in_it_or_marked():
    items = (
        item("a1"),
        item("a2", title_en="Title", summary_en="Summary."),
        item("a3", language="en", title="English"),
    )
    home = front(*items, code="en")["/en/"]
    assert [(x.title, bool(x.language_note)) for x in home.latest.teasers] == [("English", False), ("Title", True)]


def test_the_site_map_lists_channels_sections_and_pages():
    view = front(item("a1", channels=("news/local",)), item("a2"), item("contact", is_page=True, title="联系我们"))[
        "/sitemap/"
    ]
    (channel,) = view.channels
    assert (channel.link.title, channel.count, [x.title for x in channel.sections]) == ("要闻动态", 2, ["本地要闻"])
    assert [(x.title, x.url) for x in view.pages] == [("Search", "/search/"), ("联系我们", "/contact/")]


def test_the_error_page_leads_on_to_the_channels():
    view = front(item("a1"), code="zh")["/404.html"]
    assert [x.url for x in view.channels] == ["/news/"]
    assert front(code="en")["/en/404.html"].title == "Page not found"
