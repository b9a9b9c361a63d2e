"""One language of the site: its entries, its lists, its words. Pages and feeds of the language are made of it."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

import msgspec
from babel.support import Translations

from plugins.core.config import Channel, Section
from plugins.core.items import Item
from plugins.core.site import Site

_COMMAS = {"zh": "、", "mn": "᠂ "}
_OWN_CLASSES = (
    "anthology", "artwork", "biography", "book", "campaign", "chronology", "collection", "oral", "person", "photo",
    "place", "record", "volume",
)  # fmt: skip
_HAS_YEARS = ("list", "cards", "gallery", "plain", "notices")
"""The layouts of lists that are in the order of time."""


class Entry(msgspec.Struct, frozen=True):
    """An item as the lists of one language show it.

    ``is_foreign`` marks an item that has no version in the language, but a title and a summary.
    """

    item: Item
    title: str
    summary: str
    is_foreign: bool = False


def is_topic(item: Item) -> bool:
    """Whether the page of ``item`` is one of blocks: a special topic, or a session with blocks of its own."""
    return item.kind == "topic" or (item.kind == "session" and bool(item.get("blocks")))


def has_own_page(item: Item) -> bool:
    """Whether the page of ``item`` is of a class of its own rather than an article; withdrawn ones are all alike."""
    return item.is_listed and (item.kind in _OWN_CLASSES or is_topic(item))


def _is_not_pinned(entry: Entry) -> bool:
    return not entry.item.get("pin", False)


def _age(entry: Entry) -> float:
    return -entry.item.time


class LanguageEdition:
    """One language of the site; everything is computed once."""

    def __init__(self, site: Site, code: str, catalog: Translations) -> None:
        self.site = site
        self.config = site.config
        self.code = code
        self.language = site.config.languages[code]
        self.gettext = catalog.gettext
        self.ngettext = catalog.ngettext
        self._comma = _COMMAS.get(self.tag.partition("-")[0], ", ")

    @property
    def tag(self) -> str:
        """The BCP 47 tag of the language."""
        return self.language.tag

    def join(self, names: Iterable[str]) -> str:
        """Several names as one text."""
        return self._comma.join(names)

    @cached_property
    def articles(self) -> tuple[Item, ...]:
        """The articles that have a page in this language, withdrawn ones too, the newest first."""
        return tuple(item for item in self.site.items if item.language == self.code and not item.is_page)

    @cached_property
    def pages(self) -> dict[str, Item]:
        """The pages of this language by id."""
        return {item.id: item for item in self.site.pages(self.code)}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What lists show, the newest first."""
        return tuple(entry for item in self.site.items if (entry := self._entry(item)))

    def _entry(self, item: Item) -> Entry | None:
        if item.is_page or not item.is_listed:
            return None
        if item.language == self.code:
            return Entry(item, item.title, item.get("summary") or item.excerpt)
        versions = self.site.versions[item.key]
        original = versions.get(self.config.site.default_language) or next(iter(versions.values()))
        title, summary = item.get(f"title_{self.code}"), item.get(f"summary_{self.code}")
        if title and summary and item is original and self.code not in versions:
            return Entry(item, title, summary, is_foreign=True)
        return None

    def named(self, item_id: str) -> Entry | None:
        """The article with this id as lists show it; ``None`` where they do not."""
        versions = self.site.versions.get((False, item_id), {})
        return next((entry for item in versions.values() if (entry := self._entry(item))), None)

    @cached_property
    def by_channel(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of every channel (those of its sections among them) and of every section, pinned ones first."""
        lists: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            slugs = entry.item.channels
            for slug in dict.fromkeys((*slugs, *(slug.partition("/")[0] for slug in slugs))):
                lists[slug].append(entry)
        for slug, entries in self._led.items():
            lists[slug] = list({entry.item.key: entry for entry in (*entries, *lists.get(slug, ()))}.values())
        return {slug: tuple(sorted(entries, key=_is_not_pinned)) for slug, entries in lists.items()}

    @property
    def _led(self) -> dict[str, list[Entry]]:
        """The essays that led to something, for each section that shows what reading led to: nothing is filed there."""
        slugs = [f"{c.slug}/{s.slug}" for c in self.config.channels for s in c.sections if s.layout == "duty"]
        if not slugs:
            return {}
        essays = (entry for entry in self.entries if entry.item.kind == "essay" and entry.item.get("leads_to"))
        led = [entry for entry in essays if any(map(self.named, entry.item.get("leads_to")))]
        return {slug: led for slug in slugs if led}

    @cached_property
    def topics(self) -> tuple[Entry, ...]:
        """The special topics, the newest first."""
        return tuple(entry for entry in self.entries if is_topic(entry.item))

    @cached_property
    def people(self) -> tuple[Entry, ...]:
        """The people that have a page."""
        return tuple(entry for entry in self.entries if entry.item.kind == "person")

    @cached_property
    def by_year(self) -> dict[str, dict[str, tuple[Entry, ...]]]:
        """For every channel with more than a page, of several years: its entries by year, the latest and newest first.

        At 100,000 articles these lists are one page in twenty-five: fewer than those of tags.
        """
        years: dict[str, dict[str, tuple[Entry, ...]]] = {}
        for channel in self.config.channels:
            entries = self.by_channel.get(channel.slug, ())
            if len(entries) > self.config.site.per_page and channel.layout in _HAS_YEARS:
                found: dict[str, list[Entry]] = defaultdict(list)
                for entry in sorted((entry for entry in entries if entry.item.date), key=_age):
                    found[entry.item.date[:4]].append(entry)
                if len(found) > 1:
                    years[channel.slug] = {year: tuple(of_year) for year, of_year in found.items()}
        return years

    @cached_property
    def by_tag(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of every tag. Items in another language have tags in that language and stay out."""
        lists: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if not entry.is_foreign:
                for tag in dict.fromkeys(entry.item.get("keywords", ())):
                    lists[tag].append(entry)
        return {tag: tuple(entries) for tag, entries in lists.items()}

    def feed_entries(self, slug: str = "") -> tuple[Entry, ...]:
        """The newest entries of a channel, or of all, that are in this language; a channel without any has no feed."""
        entries = self.entries if not slug else sorted(self.by_channel.get(slug, ()), key=_age)
        own = [entry for entry in entries if not entry.is_foreign and entry.item.date]
        return tuple(own[: self.config.site.feed_items])

    @cached_property
    def feeds(self) -> dict[str, tuple[Entry, ...]]:
        """The entries of every feed: that of all (an empty slug), those of channels, and of the campaign's sections."""
        slugs = ["", *(channel.slug for channel in self.channels)]
        for channel in self.channels:
            if channel.slug == self.config.reading.channel:
                slugs += [f"{channel.slug}/{section.slug}" for section in channel.sections]
        found = ((slug, self.feed_entries(slug)) for slug in slugs)
        return {slug: entries for slug, entries in found if entries}

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """The channels that have something to show in this language."""
        return tuple(c for c in self.config.channels if c.slug in self.by_channel or c.slug in self.pages)

    def sections(self, channel: Channel) -> tuple[Section, ...]:
        """The sections of ``channel`` that have something to show."""
        return tuple(s for s in channel.sections if f"{channel.slug}/{s.slug}" in self.by_channel)

    def has_list(self, slug: str) -> bool:
        """Whether the channel or the section ``slug`` has a list in this language."""
        return slug in self.by_channel or any(channel.slug == slug for channel in self.channels)

    def label(self, slug: str) -> str:
        """The name of a channel or a section."""
        return self._labels.get(slug) or self._labels[slug.partition("/")[0]]

    @cached_property
    def _labels(self) -> dict[str, str]:
        text, code = self.config.text, self.code
        channels = {channel.slug: text(channel.label, code) for channel in self.config.channels}
        sections = {f"{c.slug}/{s.slug}": text(s.label, code) for c in self.config.channels for s in c.sections}
        return channels | sections
