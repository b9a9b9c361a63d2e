"""The lists of channels and of their sections."""

from collections.abc import Iterator

from plugins.core.addresses import channel_address, feed_address
from plugins.core.config import Channel, Section
from plugins.core.page import Page
from plugins.core.views import Link
from plugins.pages.bodies import print_body
from plugins.pages.frame import Editions
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.metadata import channel_metas


def channel_pages(editions: Editions, lists: ListMaker) -> Iterator[Page]:
    """Every page of every channel and section of the language of ``lists``."""
    for channel in lists.edition.channels:
        yield from lists.pages(_plan(editions, lists, channel, None))
        for section in lists.edition.sections(channel):
            yield from lists.pages(_plan(editions, lists, channel, section))


def _plan(editions: Editions, lists: ListMaker, channel: Channel, section: Section | None) -> ListPlan:
    edition, config, code = lists.edition, lists.edition.config, lists.edition.code
    place = section or channel
    slugs = [channel.slug, f"{channel.slug}/{section.slug}"] if section else [channel.slug]
    slug = slugs[-1]
    has_feed = section is None and edition.feed_entries(slug)
    item = edition.pages.get(slug)
    return ListPlan(
        title=edition.label(slug),
        address=channel_address(config, code, slug),
        entries=edition.by_channel.get(slug, ()),
        versions={c: channel_address(config, c, slug) for c, other in editions.items() if other.has_list(slug)},
        fallbacks={
            c: channel_address(config, c, channel.slug) for c, other in editions.items() if other.has_list(channel.slug)
        },
        metas=channel_metas(edition, channel, section),
        crumbs=tuple(Link(title=edition.label(s), url=channel_address(config, code, s)) for s in slugs),
        description=config.text(place.description, code),
        layout=place.layout,
        introduction=print_body(edition, item) if item else "",
        sections=_section_links(lists, channel, slug),
        channel=channel.slug,
        feed=feed_address(config, code, slug) if has_feed else "",
    )


def _section_links(lists: ListMaker, channel: Channel, current: str) -> tuple[Link, ...]:
    """Links to all of the channel and to each section; none where there are no sections to choose from."""
    edition = lists.edition
    slugs = [f"{channel.slug}/{section.slug}" for section in edition.sections(channel)]
    if not slugs:
        return ()
    labels = [(channel.slug, edition.gettext("All")), *((slug, edition.label(slug)) for slug in slugs)]
    return tuple(
        Link(title=label, url=channel_address(edition.config, edition.code, slug), current=slug == current)
        for slug, label in labels
    )
