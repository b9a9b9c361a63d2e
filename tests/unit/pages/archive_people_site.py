"""A site with an archive for tests, without a file: its pages by address."""

from functools import partial

from plugins.pages.generator import make_pages
from tests.builders import ARCHIVE_TOML, item, make_editions, make_site


def of(type_, section, item_id, /, **fields):
    """An item of the archive that is open; its channel is the section."""
    channel = f"archive/{section}" if section else "archive"
    given = {"type": type_, "channels": (channel,), "open": True, "consent": True, "date": None}
    return item(item_id, **(given | fields))


biography = partial(of, "biography", "people")
place = partial(of, "place", "places")
chronology = partial(of, "chronology", "chronologies")
record = partial(of, "record", "records")
photo = partial(of, "photo", "photos")


def archive_pages(*items, code="zh", **settings):
    """Address → view of every page of one language."""
    editions = make_editions(make_site(*items, languages=(ARCHIVE_TOML,), **settings))
    made = [page for page in make_pages(editions["zh"].site, editions) if page.language == code]
    assert len({page.address for page in made}) == len(made)
    return {page.address: page.make() for page in made}
