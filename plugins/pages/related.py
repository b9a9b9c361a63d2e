"""Which articles go with an article: those that share its tags and stand near it in time.

Nearness in time is what readers of news look for, and it keeps an edit local: a new article changes the lists of its
neighbours, not those of every article that was ever given the same tag.
"""

from plugins.core.edition import LanguageEdition
from plugins.core.items import Item

_REACH = 6
"""How many articles of a tag, on each side, are looked at."""


class RelatedArticles:
    """Answers for one language. The cost of an answer does not depend on the size of the site."""

    def __init__(self, edition: LanguageEdition) -> None:
        self._order = {item.id: index for index, item in enumerate(edition.articles)}
        self._by_tag = {
            tag: sorted((entry.item for entry in entries), key=lambda item: self._order[item.id])
            for tag, entries in edition.by_tag.items()
        }
        self._places = {
            (tag, item.id): place for tag, items in self._by_tag.items() for place, item in enumerate(items)
        }

    def of(self, item: Item, most: int) -> list[Item]:
        """Up to ``most`` articles: those that share most tags first, the nearest in time among equals."""
        shared: dict[str, int] = {}
        found: dict[str, Item] = {}
        for tag in dict.fromkeys(item.get("keywords", ())):
            place = self._places.get((tag, item.id))
            if place is None:
                continue
            for other in self._by_tag[tag][max(0, place - _REACH) : place + _REACH + 1]:
                shared[other.id] = shared.get(other.id, 0) + 1
                found[other.id] = other
        shared.pop(item.id, None)
        here = self._order[item.id]
        ranked = sorted(shared, key=lambda other: (-shared[other], abs(self._order[other] - here), other))
        return [found[other] for other in ranked[:most]]
