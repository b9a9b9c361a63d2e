"""A site with a reading campaign for tests, without a file: its pages by address."""

from functools import partial

from plugins.pages.generator import make_pages
from tests.builders import READING_TOML, item, make_editions, make_site


def of(type_, section, item_id, /, **fields):
    """An item of the campaign."""
    channel = f"reading/{section}" if section else "reading"
    return item(item_id, type=type_, channels=(channel,), **fields)


book = partial(of, "book", "books", date=None)
essay = partial(of, "essay", "essays")
call = partial(of, "call", "calls")
room = partial(of, "reading_room", "rooms", date=None)
event = partial(of, "event", "events")
campaign = partial(of, "campaign", "", date=None)
review = partial(of, "recommendation", "")
anthology = partial(of, "anthology", "", date=None)
proposal = partial(of, "proposal", "")


def pages(*items, code="zh", **settings):
    """Address → view of every page of one language."""
    editions = make_editions(make_site(*items, languages=(READING_TOML,), **settings))
    made = [page for page in make_pages(editions["zh"].site, editions) if page.language == code]
    assert len({page.address for page in made}) == len(made)
    return {page.address: page.make() for page in made}
