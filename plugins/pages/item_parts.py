"""What pages of single items that are no articles (a person, a special topic) have in common."""

import re
from collections.abc import Iterator

from plugins.core.addresses import channel_address, tag_address
from plugins.core.dates import long_date, long_month, span_of_days
from plugins.core.edition import LanguageEdition
from plugins.core.historical_dates.printing import print_edtf
from plugins.core.items import Item, MediaFile
from plugins.core.pictures import picture_view
from plugins.core.views import Frame, Link, Meta, Picture
from plugins.pages.frame import FrameMaker, PageFacts
from plugins.pages.metadata import article_metas, open_graph

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d")
_UNCERTAIN = re.compile(r"[?~%X]|\.\.|^[-/]|/$|^\d{4}-2[1-4]$")
"""Of an EDTF date: more, or less, than a year, a month, a day, or a span of them."""


def item_frame(
    frames: FrameMaker, item: Item, json_ld: str, *, picture: Picture | None, kind: str, cited: tuple[Meta, ...] = ()
) -> Frame:
    """The frame of the page of ``item``; ``kind`` is that of Open Graph, ``cited`` is how it is cited."""
    edition, channel = frames.edition, item.channels[0]
    top, config = channel.partition("/")[0], frames.edition.config
    return frames.frame(
        PageFacts(
            title=f"{item.title} - {edition.label(channel)} - {edition.language.title}",
            address=item.address,
            metas=article_metas(edition, item, item.address, picture),
            properties=open_graph(
                edition, item.title, item.address, kind=kind, summary=summary_of(item), cover=picture
            ),
            versions=item_versions(edition, item),
            fallbacks={c: channel_address(config, c, top) for c, x in frames.editions.items() if x.has_list(top)},
            channel=top,
            breadcrumb=item_crumbs(frames, item),
            cited=cited,
            json_ld=json_ld,
        )
    )


def item_crumbs(frames: FrameMaker, item: Item) -> tuple[Link, ...]:
    """The way from the home page to the list that ``item`` stands in."""
    return frames.crumbs(*_channel_links(frames.edition, item.channels[0]))


def _channel_links(edition: LanguageEdition, channel: str) -> Iterator[Link]:
    top, _, section = channel.partition("/")
    for slug in (top, channel) if section else (top,):
        yield Link(title=edition.label(slug), url=channel_address(edition.config, edition.code, slug))


def summary_of(item: Item) -> str:
    """What is said of the item where there is room for a few lines."""
    return item.get("summary") or item.excerpt


def item_versions(edition: LanguageEdition, item: Item) -> dict[str, str]:
    """The addresses of the item's versions by language."""
    return {code: version.address for code, version in edition.site.versions[item.key].items()}


def version_key(edition: LanguageEdition, item: Item) -> list[tuple[str, str, str]]:
    """What a page shows of the item's versions in other languages: code, title, address."""
    group = edition.site.versions[item.key]
    return [(code, version.title, version.address) for code, version in group.items() if version is not item]


def translations(edition: LanguageEdition, item: Item) -> tuple[Link, ...]:
    """Links to the item's versions in other languages."""
    tags = edition.config.languages
    return tuple(Link(title=title, url=url, tag=tags[code].tag) for code, title, url in version_key(edition, item))


def tag_links(edition: LanguageEdition, item: Item) -> tuple[Link, ...]:
    """Links to the lists of the item's tags."""
    tags = dict.fromkeys(item.get("keywords", ()))
    return tuple(Link(title=tag, url=tag_address(edition.config, edition.code, tag)) for tag in tags)


def picture_of(file: MediaFile | None, alt: str = "") -> Picture | None:
    """A picture that a field names; none where it names none, or what is no picture."""
    return picture_view(file, alt) if file and file.width else None


def written_edtf(value: str, locale: str) -> str:
    """A day, a month, or a span of them as readers know it; what is less certain in words."""
    if _UNCERTAIN.search(value):
        return print_edtf(value, locale)
    parts = value.split("/")
    if len(parts) == 2 and all(map(_DAY.fullmatch, parts)):
        return span_of_days(*parts, locale)
    return span_mark(locale).join(_written(part, locale) for part in parts)


def span_mark(locale: str) -> str:
    """What stands between the ends of a span of time: 一字线 in Chinese, a dash with spaces elsewhere."""
    return "—" if locale.startswith("zh") else " – "


def _written(part: str, locale: str) -> str:
    if _DAY.fullmatch(part):
        return long_date(part, locale)
    return long_month(part, locale) if _MONTH.fullmatch(part) else part
