"""The people of the archive in two orders: by pinyin, and by the strokes of their surnames."""

from collections.abc import Iterator

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_addresses import ORDERS, people_address
from plugins.core.archive_people_views import IndexName, NamesPage
from plugins.core.catalogs import N_
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.page import Page
from plugins.core.strokes import UNKNOWN
from plugins.core.views import Link, ListPage
from plugins.pages.archive.names import Group, NameOrder, index_name, letter_group
from plugins.pages.archive.written_dates import life_span
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.people_order import by_letter, by_strokes
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages

NAMES = 200
"""How many names a page has: some 5 KB as it is sent."""
_TITLES = {"pinyin": N_("By pinyin"), "strokes": N_("By strokes")}


def people_pages(index: ArchiveIndex, lists: ListMaker, plan: ListPlan) -> Iterator[Page]:
    """The pages of both orders. Strokes are for readers of Chinese alone.

    What else is filed in the section stands behind the names of the order of the section's own page.
    """
    people = index.entries("biography")
    others = tuple(entry for entry in plan.entries if entry.item.kind != "biography")
    orders = ORDERS if people and index.edition.tag.startswith("zh") else ORDERS[:1]
    for order in orders:
        of_order = plan if order == ORDERS[0] else _plan_of_strokes(index.edition, plan)
        rest = others if order == ORDERS[0] else ()
        links = tuple(_order_link(index.edition, known, order) for known in orders) if len(orders) > 1 else ()
        yield from _pages(index, lists, of_order, NameOrder(_GROUPS[order](index.edition, people)), rest, links)


def _plan_of_strokes(edition: LanguageEdition, plan: ListPlan) -> ListPlan:
    address = people_address(edition.config, edition.code, ORDERS[1])
    title = edition.gettext(_TITLES[ORDERS[1]])
    return msgspec.structs.replace(
        plan,
        title=edition.gettext("%(list)s, %(term)s") % {"list": plan.title, "term": title},
        address=address,
        versions={edition.code: address},
        fallbacks=plan.fallbacks | plan.versions,
        crumbs=(*plan.crumbs, Link(title=title, url=address)),
        introduction="",
        feed="",
    )


def _order_link(edition: LanguageEdition, order: str, current: str) -> Link:
    address = people_address(edition.config, edition.code, order)
    return Link(title=edition.gettext(_TITLES[order]), url=address, current=order == current)


def _pages(
    index: ArchiveIndex, lists: ListMaker, plan: ListPlan, order: NameOrder, others: Entries, links: tuple[Link, ...]
) -> Iterator[Page]:
    edition, count = index.edition, len(order.entries)
    plan = msgspec.structs.replace(plan, entries=(*order.entries, *others), per_page=NAMES)
    in_words = edition.ngettext("%(count)s person", "%(count)s people", count) % {"count": count}

    def shape(page: ListPage, entries: Entries) -> NamesPage:
        people = tuple(entry for entry in entries if entry.item.kind == "biography")
        return NamesPage(
            **head_of(page, counted=False),
            orders=links,
            initials=order.initials(plan.address, NAMES, page.pagination.number),
            groups=tuple(order.groups(people, lambda entry: _name(edition, entry))),
            count=in_words if count else "",
            map=None,
            others=page.teasers[len(people) :],
        )

    initials = order.initials(plan.address, NAMES, 0)
    return shaped_pages(lists, plan, "names.html", key=lambda _: (links, initials, count), shape=shape)


def _name(edition: LanguageEdition, entry: Entry) -> IndexName:
    return index_name(edition, entry, life_span(entry.item, edition.language.locale))


def _by_pinyin(_: LanguageEdition, people: Entries) -> Iterator[Group]:
    return (letter_group(letter, entries) for letter, entries in by_letter(people))


def _by_strokes(edition: LanguageEdition, people: Entries) -> Iterator[Group]:
    """By the strokes of the first character; what is no Han character, or a rare one, stands at the end."""
    rest: list[Entry] = []
    for strokes, entries in by_strokes(people):
        if 0 < strokes < UNKNOWN:
            title = edition.ngettext("%(count)s stroke", "%(count)s strokes", strokes) % {"count": strokes}
            yield Group(title, f"s{strokes}", tuple(entries))
        else:
            rest += entries
    if rest:
        yield letter_group("#", rest)


_GROUPS = {"pinyin": _by_pinyin, "strokes": _by_strokes}
