"""The types and channels that an editor may choose from, and the channel that each type usually goes to."""

from collections.abc import Iterator

import msgspec

from plugins.core.config import SiteConfig
from plugins.core.content_types import TYPES
from plugins.core.fields import ContentType

USUAL_CHANNELS = {
    "article": "news/local",
    "reprint": "news/press",
    "notice": "news/notices",
    "session": "sessions",
    "person": "members/people",
    "org": "about/committees",
    "proposal": "proposals",
    "opinion": "proposals/opinions",
    "consultation": "consultation",
    "studio": "members/studios",
    "campaign": "reading",
    "initiative": "reading/initiatives",
    "book": "reading/books",
    "recommendation": "reading/recommendations",
    "essay": "reading/essays",
    "call": "reading/calls",
    "reading_room": "reading/rooms",
    "event": "reading/events",
    "anthology": "reading/anthologies",
    "collection": "archive",
    "volume": "archive/volumes",
    "record": "archive/records",
    "oral": "archive/oral",
    "biography": "archive/people",
    "place": "archive/places",
    "photo": "archive/photos",
    "artwork": "archive/artworks",
    "chronology": "archive/chronologies",
    "statistic": "data",
    "review": "data",
    "topic": "sessions/topics",
}
"""The channel of each type, by slug."""


class ChannelChoice(msgspec.Struct, frozen=True):
    """A channel or a section: its slug (``news/notices``) and its label with the channel's (要闻动态 / 通知公告).

    ``names`` are its own labels in every language.
    """

    slug: str
    label: str
    names: tuple[str, ...]


def list_channels(config: SiteConfig) -> list[ChannelChoice]:
    """Every channel, each followed by its sections."""
    return list(_channels(config))


def _channels(config: SiteConfig) -> Iterator[ChannelChoice]:
    language = config.site.default_language
    for channel in config.channels:
        label = config.text(channel.label, language)
        yield ChannelChoice(channel.slug, label, tuple(channel.label.values()))
        for section in channel.sections:
            both = f"{label} / {config.text(section.label, language)}"
            yield ChannelChoice(f"{channel.slug}/{section.slug}", both, tuple(section.label.values()))


def find_channel(channels: list[ChannelChoice], name: str) -> ChannelChoice | None:
    """The channel that ``name`` means: a slug, a label, or both levels (要闻动态/通知公告).

    Where several have one label, a channel goes before a section, and of sections the first is meant.
    """
    wanted = name.strip()
    levels = wanted.replace(" / ", "/")
    for choice in channels:
        if wanted == choice.slug or levels == choice.label.replace(" / ", "/"):
            return choice
    named = [choice for choice in channels if wanted in choice.names]
    return min(named, key=lambda choice: "/" in choice.slug, default=None)


def find_type(name: str) -> ContentType | None:
    """The type that ``name`` means: its key or its Chinese name."""
    return next((kind for kind in TYPES if name.strip() in (kind.key, kind.alias)), None)


def usual_channel(channels: list[ChannelChoice], kind: ContentType) -> ChannelChoice:
    """The channel that items of a type go to; in a site that has no such section or channel, the nearest."""
    slug = USUAL_CHANNELS[kind.key]
    for wanted in (slug, slug.partition("/")[0]):
        if found := next((choice for choice in channels if choice.slug == wanted), None):
            return found
    return channels[0]
