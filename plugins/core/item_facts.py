"""What a program is told of every item that was read, drafts included: ``python -m plugins.build --check --json``."""

from collections.abc import Iterable

import msgspec

from plugins.core.historical_dates.field import edtf_of
from plugins.core.items import Item
from plugins.core.problems import Problem


class ItemFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of one version of an item, as its file has them; see :class:`plugins.core.items.Item`.

    ``titled`` are the languages in which the item has at least a title without being translated.
    """

    source: str
    kind: str
    id: str
    language: str
    title: str
    channels: tuple[str, ...]
    date: str
    time: float
    status: str
    is_page: bool = False
    internal: bool = False
    evergreen: bool = False
    event_date: str = ""
    valid_until: str = ""
    withdrawn_on: str = ""
    withdrawn_reason: str = ""
    archived_on: str = ""
    titled: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """What a check tells: everything that is wrong, and the facts of what could be read."""

    problems: tuple[Problem, ...] = ()
    items: tuple[ItemFacts, ...] = ()


def facts_of(item: Item, languages: Iterable[str]) -> ItemFacts:
    """The facts of ``item``; ``languages`` are those of the site."""
    return ItemFacts(
        source=item.source,
        kind=item.kind,
        id=item.id,
        language=item.language,
        title=item.title,
        channels=item.channels,
        date=item.date,
        time=item.time,
        status=item.status,
        is_page=item.is_page,
        internal=bool(item.get("internal", False)),
        evergreen=bool(item.get("evergreen", False)),
        event_date=edtf_of(item.get("event_date")),
        valid_until=item.get("valid_until"),
        withdrawn_on=item.get("withdrawn_on"),
        withdrawn_reason=item.get("withdrawn_reason"),
        archived_on=item.get("archived_on"),
        titled=tuple(code for code in languages if item.get(f"title_{code}")),
    )
