"""Calls for essays: which are open is for the browser to say, which knows the day."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from plugins.core.catalogs import N_
from plugins.core.dates import long_moment
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.reading_list_views import CallLine, CallsPage, CallState
from plugins.core.views import Link, ListPage, Teaser
from plugins.pages.lists import ListMaker, ListPlan, said
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages
from plugins.pages.teasers import link_to

STATES = {"open": N_("Open for entries"), "judging": N_("Being judged"), "closed": N_("Closed")}


def call_pages(index: ReadingIndex, lists: ListMaker, plan: ListPlan) -> Iterator[Page]:
    """The pages of the list of calls."""

    def key(entries: Entries) -> object:
        return [(len(index.of_call.get(entry.item.id, ())), said(_results(index, entry.item))) for entry in entries]

    def shape(page: ListPage, entries: Entries) -> CallsPage:
        lines = zip(page.teasers, entries, strict=True)
        return CallsPage(**head_of(page), lines=tuple(call_line(index, teaser, entry) for teaser, entry in lines))

    return shaped_pages(lists, plan, "calls.html", key=key, shape=shape)


def call_line(index: ReadingIndex, teaser: Teaser, entry: Entry) -> CallLine:
    """A call with its facts."""
    edition, item = index.edition, entry.item
    return CallLine(
        teaser=teaser,
        state=call_state(edition, item),
        deadline=deadline(edition, item),
        length="" if entry.is_foreign else item.get("length"),
        essays=len(index.of_call.get(item.id, ())),
        results=results_link(index, item),
    )


def call_state(edition: LanguageEdition, item: Item) -> CallState | None:
    """What is said of a call before its deadline and from then on; ``None`` of one that says neither state nor day.

    Only the state that the editor wrote last ends it before its day.
    """
    if item.kind != "call":
        return None
    state = item.get("state") or ("open" if item.get("deadline") else "")
    if not state:
        return None
    before = edition.gettext(STATES[state])
    if state != "open" or not item.get("deadline"):
        return CallState(before=before)
    return CallState(before=before, after=edition.gettext("Deadline has passed"), until=_end(item.get("deadline")))


def _end(deadline_: str) -> str:
    """The moment from which nothing is taken any more: a day counts to its end."""
    end = datetime.fromisoformat(deadline_)
    return (end + timedelta(days=1) if deadline_[11:16] == "00:00" else end).isoformat(timespec="seconds")


def deadline(edition: LanguageEdition, item: Item) -> str:
    """The deadline, written out; empty if there is none."""
    written = item.get("deadline")
    return long_moment(written, edition.language.locale) if written else ""


def _results(index: ReadingIndex, item: Item) -> tuple[Entry, ...]:
    found = index.edition.named(item.get("results")) if item.get("results") else None
    return (found,) if found else ()


def results_link(index: ReadingIndex, item: Item) -> Link | None:
    """The article with the results of a call."""
    return next((link_to(index.edition, entry) for entry in _results(index, item)), None)
