"""A page before it is written."""

from gettext import NullTranslations

import pytest

from plugins.core.archive import ArchiveIndex
from plugins.core.page import Page, page_of
from plugins.core.views import Alternate, Redirection, RedirectMap, RobotsTxt
from plugins.pages.archive.timelines import Timelines
from plugins.pages.frame import FrameMaker
from plugins.pages.front import FrontMaker
from plugins.pages.generator import make_pages
from plugins.pages.home.maker import HomeMaker
from plugins.pages.teasers import TeaserMaker
from tests.builders import item, make_editions, make_site

SITE = make_site(item("a1"), item("a1", language="en"), item("contact", is_page=True), item("a2", status="withdrawn"))
EDITIONS = make_editions(SITE)


def page(view):
    return page_of(view, address="/robots.txt", template="robots.txt", language="zh")


def test_a_page_of_a_view_makes_just_this_view():
    view = RobotsTxt(sitemap="x")
    assert page(view).make() is view


def test_pages_of_equal_views_have_equal_keys_and_others_others():
    rows = [RedirectMap(rows=(Redirection(old="/a", new=new),)) for new in ("/b/", "/b/", "/c/")]
    keys = [page(view).key for view in rows]
    assert keys[0] == keys[1] != keys[2]


def test_what_is_no_page_for_readers_has_no_address_for_search_engines():
    assert (page(RobotsTxt(sitemap="x")).canonical, page(RobotsTxt(sitemap="x")).alternates) == ("", ())


def front(code="zh"):
    frames = FrameMaker(EDITIONS, code)
    (home,) = HomeMaker(frames, TeaserMaker(frames.edition), Timelines(ArchiveIndex(frames.edition))).pages()
    _, not_found = FrontMaker(EDITIONS, code, frames).pages()
    return home, not_found


def test_a_page_with_a_frame_says_of_itself_what_its_head_says():
    home, _ = front()
    assert home.canonical == "https://www.example.cn/"
    assert home.alternates[1] == Alternate(hreflang="en", href="https://www.example.cn/en/")


def test_a_page_that_is_not_indexed_has_no_address_for_search_engines():
    _, not_found = front()
    assert (not_found.canonical, not_found.alternates) == ("", ())


@pytest.mark.parametrize("page", list(make_pages(SITE, EDITIONS)), ids=lambda page: page.address)
def test_every_page_says_of_itself_what_its_head_says_without_being_made(page: Page):
    frame = getattr(page.make(), "frame", None)
    if frame is None or not page.canonical:
        robots = {meta.content for meta in frame.head.metas if meta.name == "robots"} if frame else {"noindex"}
        assert robots == {"noindex"}
    else:
        assert (page.canonical, page.alternates) == (frame.head.canonical, frame.head.alternates)


def test_a_language_with_another_catalog_makes_other_pages():
    class Shouting(NullTranslations):
        def gettext(self, message):
            return message.upper()

    loud = make_editions(SITE) | {"zh": type(EDITIONS["zh"])(SITE, "zh", Shouting())}
    quiet = {page.address: page.key for page in make_pages(SITE, EDITIONS)}
    assert {page.address for page in make_pages(SITE, loud) if page.key != quiet[page.address]} >= {"/", "/contact/"}
