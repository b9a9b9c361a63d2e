"""Which articles go with an article: those that share its tags and stand near it in time.

Nearness in time is what readers of news look for, and it keeps an edit local: a new article changes the lists of its
neighbours, not those of every article that was ever given the same tag.
"""

from bisect import bisect_left

from plugins.core.digest import SIZE, digest_value
from plugins.core.edition import LanguageEdition
from plugins.core.items import Item

_REACH = 6
"""How many articles of a tag, on each side, are looked at."""


class RelatedArticles:
    """Answers for one language. The cost of an answer does not depend on the size of the site."""

    def __init__(self, edition: LanguageEdition) -> None:
        self._articles = edition.articles
        self._places = {item.id: place for place, item in enumerate(self._articles)}
        # The entries of a tag are in the order of the articles.
        self._by_tag = {tag: [self._places[x.item.id] for x in entries] for tag, entries in edition.by_tag.items()}
        self._times = [item.time for item in self._articles]
        said = [digest_value(item.title, item.address, item.time) for item in self._articles]
        self._said_by_tag = {tag: b"".join([said[place] for place in places]) for tag, places in self._by_tag.items()}

    def key(self, item: Item) -> list[bytes]:
        """What :meth:`of` depends on: fingerprints of what is said of all articles that may be chosen.

        Much cheaper than the choice itself.
        """
        return [self._said_by_tag[tag][start * SIZE : end * SIZE] for tag, start, end in self._windows(item)]

    def of(self, item: Item, most: int) -> list[Item]:
        """Up to ``most`` articles: those that share most tags first, the nearest in time among equals."""
        shared: dict[int, int] = {}
        for tag, start, end in self._windows(item):
            for place in self._by_tag[tag][start:end]:
                shared[place] = shared.get(place, 0) + 1
        shared.pop(self._places[item.id], None)
        time, times = item.time, self._times
        ranked = sorted([(-count, abs(time - times[place]), -place) for place, count in shared.items()])
        return [self._articles[-place] for _, _, place in ranked[:most]]

    def _windows(self, item: Item) -> list[tuple[str, int, int]]:
        """For each tag of ``item`` where those near to it begin and end in the list of the tag."""
        here = self._places[item.id]
        windows = []
        for tag in dict.fromkeys(item.get("keywords", ())):
            places = self._by_tag.get(tag, ())
            at = bisect_left(places, here)
            if at < len(places) and places[at] == here:
                windows.append((tag, max(0, at - _REACH), at + _REACH + 1))
        return windows
