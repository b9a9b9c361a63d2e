"""A small site with every class of list, and its pages as a build makes them, but without a file."""

import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from plugins.content.assemble import assemble, in_order
from plugins.content.body import BodyReader
from plugins.content.chronologies import RowsReader
from plugins.content.measurements import Measurement
from plugins.content.old_addresses import read_redirects
from plugins.content.reader import ItemReader
from plugins.content.references import ReferenceResolver
from plugins.content.scans import ScanFolders
from plugins.content.transcribing import Transcriber
from plugins.core.config import SiteConfig
from plugins.core.derivation import derivations
from plugins.core.items import Prose
from plugins.core.sisters import with_sisters
from plugins.core.site import Site
from plugins.core.views import SiteMapEntry
from plugins.feeds.generator import make_files
from plugins.pages.generator import make_pages
from tests.builders import ARCHIVE_TOML, HANT_TOML, HOME_TOML, LABELS, NOW, READING_TOML, SITE_TOML, home, make_editions

CLASSES = """
[[channels.sections]]
slug = "leaders"
label = { zh = "领导成员", en = "Leaders" }
layout = "roster"

[[channels.sections]]
slug = "cards"
label = { zh = "委员名单", en = "All members" }
layout = "members"

[[channels.sections]]
slug = "places"
label = { zh = "区县政协", en = "Districts" }
layout = "districts"

[[districts]]
slug = "hedong"
label = { zh = "河东区政协", en = "Hedong" }

[[posts]]
label = { zh = "主席" }

[[terms]]
number = 16
label = { zh = "十六届" }

[[terms]]
number = 15
label = { zh = "十五届" }
"""
"""Sections of the channel members, one for each class of list."""


def make_config():
    """The small site of the builders, with lists of every class and of two items a page."""
    tree = tomllib.loads(SITE_TOML + CLASSES + READING_TOML + ARCHIVE_TOML + HANT_TOML)
    tree["site"] |= {"per_page": 2, "feed_items": 3}
    return msgspec.convert(tree, SiteConfig)


CONFIG = make_config()
HOME = home(
    HOME_TOML
    + """
[[blocks]]
kind = "history"
channel = "news"
[[blocks]]
kind = "members"
channel = "members"
[[blocks]]
kind = "districts"
channel = "news"
[[blocks]]
kind = "figures"
items = [{ source = "n1" }, { label = { zh = "提案" }, value = 616, source = "a1" }]
"""
)
READER = ItemReader(CONFIG, LABELS)
TRANSCRIBER = Transcriber(BodyReader("返回正文 %d", "表 "))
SCANS = "archive/scans/v1"
SIZES = {"images/x.png": 8, "images/y.png": 8, "files/a.pdf": 8}
SIZES |= {f"{SCANS}/p{number:02}.jpg": 8 for number in range(1, 13)}
_BESIDE_SCANS = (".txt", ".xml")


class Sizes(dict):
    """Measurements of files that do not exist: pictures as wide as the mapping says, files of so many kilobytes."""

    def of(self, path):
        size = self.get(path)
        if not size:
            return None
        if path.endswith(".jpg"):
            return Measurement(None, 1000 * size, size, 6, "jpg", "x")
        return Measurement(None, 1000 * size, *((size, 6) if path.endswith(".png") else (0, 0)))


@cache
def read(source, text):
    """What the reader makes of a file."""
    return READER.read(source, text.encode())


def pages_of(texts, sizes=(), *, preview=False):
    """Address → page of all that a build writes of ``texts``; a file with problems is as if it were not there."""
    rows = {source: text.encode() for source, text in texts.items() if source.endswith(".csv")}
    beside = {source: text for source, text in texts.items() if source.endswith(_BESIDE_SCANS)}
    found = [read(source, text) for source, text in texts.items() if source not in rows and source not in beside]
    read_well = [pair for pair in found if isinstance(pair, tuple)]
    bodies = {item.source: prose for item, prose in read_well}
    versions, _ = assemble(CONFIG, [item for item, _ in read_well], NOW.timestamp(), preview=preview)
    versions = {key: group for key, group in versions.items() if all(x.address and x.title for x in group.values())}
    chronologies, versions, _ = RowsReader(rows.get, CONFIG).read(versions)
    measured = Sizes(SIZES | dict(sizes))
    with TemporaryDirectory() as folder:
        for source, text in beside.items():
            path = Path(folder, source)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        scans = ScanFolders(
            Path(folder), dict.fromkeys([*beside, *(path for path, size in measured.items() if size)]), measured, {}
        )
        resolver = ReferenceResolver(Path("content"), versions, measured, scans)
        resolver._complain = lambda *_: None
        versions = {key: {code: resolver.resolve(x) for code, x in group.items()} for key, group in versions.items()}
    redirects, _ = read_redirects(CONFIG, versions)
    site = Site(
        CONFIG, in_order(versions), versions, resolver.media, redirects,
        prose=lambda item: bodies[item.source] if item.is_listed else Prose(), home=HOME,
        chronologies=chronologies, scans=scans.pages, transcribe=TRANSCRIBER.transcribe,
    )  # fmt: skip
    editions = make_editions(site)
    derived = derivations(site)
    pages = list(with_sisters(make_pages(site, editions), derived))
    indexed = [
        SiteMapEntry(url=page.canonical, modified=page.modified, alternates=page.alternates)
        for page in pages
        if page.canonical
    ]
    files = with_sisters(make_files(site, editions, indexed), derived)
    return {page.address: page for page in (*pages, *files)}


def is_same_page(old, new):
    """Whether a build would take the one for the other."""
    return (old.template, old.language, old.key) == (new.template, new.language, new.key)
