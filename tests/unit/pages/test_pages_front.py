"""The pages that help to find the way."""

from plugins.pages.frame import FrameMaker
from plugins.pages.front import FrontMaker
from tests.builders import item, make_editions, make_site


def front(*items, code="zh"):
    """Address → view of the site map and the error page."""
    editions = make_editions(make_site(*items))
    frames = FrameMaker(editions, code)
    pages = FrontMaker(editions, code, frames).pages()
    return {page.address: page.make() for page in pages}


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
