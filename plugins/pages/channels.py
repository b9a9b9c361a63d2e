"""The lists of channels, of their sections and of their years."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from plugins.core import archive_rules, reading_rules
from plugins.core.addresses import channel_address, feed_address, year_address
from plugins.core.config import Channel, Section
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.page import Page
from plugins.core.views import Link
from plugins.pages.archive.maker import ArchiveMaker
from plugins.pages.bodies import print_body
from plugins.pages.browse import shown_year
from plugins.pages.districts import district_plans
from plugins.pages.frame import Editions
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.metadata import channel_metas
from plugins.pages.people import PeopleMaker
from plugins.pages.reading.maker import ReadingMaker


def channel_pages(editions: Editions, lists: ListMaker, reading: ReadingMaker, archive: ArchiveMaker) -> Iterator[Page]:
    """Every page of every channel and section of the language of ``lists``."""
    makers = _Makers(lists, PeopleMaker(editions, lists), reading, archive)
    for channel in lists.edition.channels:
        yield from _pages(makers, channel.layout, _plan(editions, lists, channel, None))
        for section in lists.edition.sections(channel):
            yield from _pages(makers, section.layout, _plan(editions, lists, channel, section))
        yield from _year_pages(editions, lists, channel)


class _Makers(NamedTuple):
    lists: ListMaker
    people: PeopleMaker
    reading: ReadingMaker
    archive: ArchiveMaker


def _pages(makers: _Makers, layout: str, plan: ListPlan) -> Iterator[Page]:
    lists, people, reading, archive = makers
    if layout in reading_rules.LAYOUTS:
        return reading.pages(plan)
    if layout in archive_rules.LAYOUTS:
        return archive.pages(plan)
    if layout == "roster":
        return people.roster(plan)
    if layout == "members":
        return people.members(plan)
    if layout == "districts":
        districts = district_plans(lists.edition)
        return lists.pages(msgspec.structs.replace(plan, layout="plain", districts=districts))
    return lists.pages(plan)


def _plan(editions: Editions, lists: ListMaker, channel: Channel, section: Section | None) -> ListPlan:
    edition, config, code = lists.edition, lists.edition.config, lists.edition.code
    place = section or channel
    slugs = [channel.slug, f"{channel.slug}/{section.slug}"] if section else [channel.slug]
    slug = slugs[-1]
    has_feed = slug in edition.feeds
    item = edition.pages.get(slug)
    return ListPlan(
        title=edition.label(slug),
        address=channel_address(config, code, slug),
        entries=edition.by_channel.get(slug, ()),
        versions={c: channel_address(config, c, slug) for c, other in editions.items() if other.has_list(slug)},
        fallbacks=_channel_versions(editions, channel),
        metas=channel_metas(edition, channel, section),
        crumbs=tuple(Link(title=edition.label(s), url=channel_address(config, code, s)) for s in slugs),
        description=config.text(place.description, code),
        layout=place.layout,
        introduction=print_body(edition, item) if item else "",
        sections=_section_links(lists, channel, slug),
        channel=channel.slug,
        feed=feed_address(config, code, slug) if has_feed else "",
        years=_year_links(edition, channel, "") if section is None else (),
        leads=section is None and channel.layout == "list",
        topic=_newest_topic(edition, channel) if section is None else None,
    )


def _channel_versions(editions: Editions, channel: Channel) -> dict[str, str]:
    slug = channel.slug
    return {code: channel_address(x.config, code, slug) for code, x in editions.items() if x.has_list(slug)}


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


def _newest_topic(edition: LanguageEdition, channel: Channel) -> Entry | None:
    """The newest special topic that is filed in the channel; in a channel of topics the list itself shows it."""
    return next((x for x in edition.topics if channel.slug in x.item.top_channels), None)


def _year_pages(editions: Editions, lists: ListMaker, channel: Channel) -> Iterator[Page]:
    edition, config, code = lists.edition, lists.edition.config, lists.edition.code
    slug = channel.slug
    for year, entries in edition.by_year.get(slug, {}).items():
        title = edition.gettext("%(channel)s, %(year)s") % {"channel": edition.label(slug), "year": shown_year(year)}
        address = year_address(config, code, slug, year)
        above = Link(title=edition.label(slug), url=channel_address(config, code, slug))
        yield from lists.pages(
            ListPlan(
                title=title,
                address=address,
                entries=entries,
                versions={
                    other: year_address(config, other, slug, year)
                    for other, x in editions.items()
                    if year in x.by_year.get(slug, {})
                },
                fallbacks=_channel_versions(editions, channel),
                metas=channel_metas(edition, channel, None),
                crumbs=(above, Link(title=shown_year(year), url=address)),
                layout=channel.layout,
                sections=_section_links(lists, channel, ""),
                channel=slug,
                years=_year_links(edition, channel, year),
            )
        )


def _year_links(edition: LanguageEdition, channel: Channel, current: str) -> tuple[Link, ...]:
    """Links to all of the channel and to each of its years; none of a channel that one page holds."""
    slug, years = channel.slug, edition.by_year.get(channel.slug, {})
    if not years:
        return ()
    everything = Link(
        title=edition.gettext("All years"),
        url=channel_address(edition.config, edition.code, slug),
        current=not current,
    )
    links = (
        Link(
            title=shown_year(year),
            url=year_address(edition.config, edition.code, slug, year),
            current=year == current,
        )
        for year in years
    )
    return (everything, *links)
