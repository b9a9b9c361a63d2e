"""Series: articles that are parts of one whole, in their order."""

from collections import defaultdict
from math import inf

from plugins.core.article_views import Series
from plugins.core.digest import digest_value
from plugins.core.edition import LanguageEdition
from plugins.core.items import Item
from plugins.core.views import Link

_AROUND = 5
"""How many parts are shown on each side of an article: a series of years has hundreds, and each has a page."""


class SeriesMaker:
    """Answers for one language, after one look at all its articles."""

    def __init__(self, edition: LanguageEdition) -> None:
        parts: dict[str, list[Item]] = defaultdict(list)
        for item in edition.articles:
            if "series" in item.fields and item.is_listed:
                parts[item.fields["series"]].append(item)
        self._parts = {title: sorted(items, key=_place) for title, items in parts.items() if len(items) > 1}
        self._numbers = {item.id: number for items in self._parts.values() for number, item in enumerate(items)}

    def key(self, item: Item) -> bytes:
        """The fingerprint of what :meth:`of` says; empty where it says nothing."""
        return digest_value(self.of(item)) if item.id in self._numbers else b""

    def of(self, item: Item) -> Series | None:
        """The series of ``item`` with the parts around it, if it has other parts."""
        if item.id not in self._numbers:
            return None
        parts, number = self._parts[item.fields["series"]], self._numbers[item.id]
        first = max(0, number - _AROUND)
        return Series(
            title=item.fields["series"],
            number=number + 1,
            total=len(parts),
            first=first + 1,
            parts=tuple(_link(part, current=part is item) for part in parts[first : number + _AROUND + 1]),
            previous=_link(parts[number - 1]) if number else None,
            next=_link(parts[number + 1]) if number + 1 < len(parts) else None,
        )


def _place(item: Item) -> tuple[float, float, str]:
    """By the number that editors gave, then by date."""
    number = item.get("series_no", None)
    if number is None:
        number = item.get("no", None)
    return (number if isinstance(number, int) else inf), item.time, item.id


def _link(item: Item, *, current: bool = False) -> Link:
    return Link(title=item.title, url=item.address, current=current)
