"""The people of the archive in two orders: by pinyin, and by the strokes of their surnames."""

from collections.abc import Iterator

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_addresses import ORDERS, people_address
from plugins.core.archive_people_views import IndexName, NamesPage
from plugins.core.catalogs import N_
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.name_order import index_letter, name_stroke_key, pinyin_key, surname_strokes
from plugins.core.page import Page
from plugins.core.strokes import UNKNOWN
from plugins.core.views import Link, ListPage
from plugins.pages.archive.names import NameOrder, Place, index_name
from plugins.pages.archive.written_dates import life_span
from plugins.pages.lists import ListMaker, ListPlan
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
    orders = ORDERS if index.edition.tag.startswith("zh") else ORDERS[:1]
    for order in orders if people else ORDERS[:1]:
        of_order = plan if order == ORDERS[0] else _plan_of_strokes(index.edition, plan)
        rest = others if order == ORDERS[0] else ()
        links = tuple(_order_link(index.edition, known, order) for known in orders) if len(orders) > 1 else ()
        yield from _pages(index, lists, of_order, NameOrder(people, _PLACES[order]), rest, links)


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


def _by_pinyin(entry: Entry) -> Place:
    written = entry.item.get("pinyin")
    letter = index_letter(entry.title, written)
    anchor = letter if letter != "#" else "other"
    return Place((int(letter == "#"), letter), letter, anchor, pinyin_key(entry.title, written))


def _by_strokes(entry: Entry) -> Place:
    """Under the strokes of the first character; what is no Han character, or a rare one, stands at the end."""
    strokes = surname_strokes(entry.title)
    known = 0 < strokes < UNKNOWN
    title, anchor = (f"{strokes}画", f"s{strokes}") if known else ("#", "other")
    return Place((strokes if known else UNKNOWN, ""), title, anchor, name_stroke_key(entry.title))


_PLACES = {"pinyin": _by_pinyin, "strokes": _by_strokes}
