"""Atom feeds (RFC 4287): one of all news, one of each channel, and those of the campaign's sections."""

import re
from collections.abc import Iterator
from functools import partial

from plugins.core.addresses import channel_address, feed_address, home_address
from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.markup import print_references
from plugins.core.page import Page
from plugins.core.views import FeedEntry, FeedPage


def feed_pages(edition: LanguageEdition) -> Iterator[Page]:
    """The feeds of one language."""
    language, code = edition.language, edition.code
    home = home_address(edition.config, code)
    described = {channel.slug: channel.description for channel in edition.channels}
    for slug, entries in edition.feeds.items():
        if not slug:
            yield _feed(edition, "", language.title, language.description, home, entries)
            continue
        title = f"{edition.label(slug)} - {language.title}"
        subtitle = edition.config.text(described.get(slug, {}), code)
        yield _feed(edition, slug, title, subtitle, channel_address(edition.config, code, slug), entries)


def _feed(
    edition: LanguageEdition, slug: str, title: str, subtitle: str, home: str, entries: tuple[Entry, ...]
) -> Page:
    address = feed_address(edition.config, edition.code, slug)
    made_of = (title, subtitle, address, home, [entry.item.digest for entry in entries])
    return Page(
        address=address,
        template="feed.xml",
        language=edition.code,
        key=digest_value(edition.tag, made_of),
        make=partial(_view, edition, address, title, subtitle, home, entries),
    )


def _view(
    edition: LanguageEdition, address: str, title: str, subtitle: str, home: str, entries: tuple[Entry, ...]
) -> FeedPage:
    base = edition.config.base_url
    made = tuple(_entry(edition, entry) for entry in entries)
    return FeedPage(
        tag=edition.tag,
        title=title,
        subtitle=subtitle,
        url=base + address,
        home=base + home,
        updated=max(entry.updated for entry in made),
        entries=made,
    )


def _with_full_addresses(html: str, base: str, url: str) -> str:
    """``html`` as it can be read far from the site: links within the page and within the site name both."""
    html = re.sub(r'(<[^>]*\b(?:href|src)=")/(?!/)', rf"\g<1>{base}/", html)
    return re.sub(r'(<[^>]*\bhref=")#', rf"\g<1>{url}#", html)


def _entry(edition: LanguageEdition, entry: Entry) -> FeedEntry:
    item = entry.item
    url = edition.config.base_url + item.address
    return FeedEntry(
        id=url,
        title=entry.title,
        url=url,
        published=item.date,
        updated=item.get("updated") or item.date,
        summary=entry.summary,
        author=edition.join(item.get("author", ())) or item.get("source") or edition.language.title,
        html=_with_full_addresses(
            print_references(edition.site.prose(item).html, item, edition.site.media, plain=True),
            edition.config.base_url,
            url,
        ),
    )
