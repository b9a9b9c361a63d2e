"""Essays, recommendations, proposals and opinions as the campaign's lists show them."""

from collections.abc import Iterable

from plugins.core.catalogs import N_
from plugins.core.edition import Entry
from plugins.core.reading import ReadingIndex
from plugins.core.reading_list_views import EssayLine, Target
from plugins.pages.lists import said
from plugins.pages.teasers import TeaserMaker, link_to

KINDS = {
    "story": N_("Reading story"),
    "essay": N_("Competition essay"),
    "reflection": N_("Reflection"),
    "notes": N_("Reading notes"),
    "audio": N_("Audio essay"),
}
"""What each kind of essay is called."""
_TYPES = {"recommendation": N_("Book recommendation"), "essay": N_("Essay"), "proposal": N_("Proposal"),
          "opinion": N_("Public opinion report")}  # fmt: skip


class LineMaker:
    """Makes the lines of one language."""

    def __init__(self, index: ReadingIndex, teasers: TeaserMaker) -> None:
        self._index = index
        self._edition = index.edition
        self._teasers = teasers

    def key(self, entries: Iterable[Entry]) -> list[object]:
        """What :meth:`essays` and :meth:`targets` depend on."""
        return [
            (said([entry, *self._index.books_of(entry.item)]), said(self._index.led_to.get(entry.item.id, ())))
            for entry in entries
        ]

    def essays(self, entries: Iterable[Entry]) -> tuple[EssayLine, ...]:
        """The lines of essays and recommendations."""
        return tuple(map(self._essay, entries))

    def targets(self, entries: Iterable[Entry]) -> tuple[Target, ...]:
        """The lines of proposals and opinions."""
        return tuple(map(self._target, entries))

    def _essay(self, entry: Entry) -> EssayLine:
        item = entry.item
        return EssayLine(
            teaser=self._teasers.teasers((entry,))[0],
            kind=self.kind(entry),
            # Who wrote it is named in the language that it is in.
            author="" if entry.is_foreign else self._edition.join(item.get("recommender") or item.get("author") or ()),
            books=tuple(link_to(self._edition, book) for book in self._index.books_of(item)),
            award="" if entry.is_foreign else item.get("award"),
            led=len(self._index.led_to.get(item.id, ())),
        )

    def kind(self, entry: Entry) -> str:
        """The kind of an essay, else the type."""
        label = KINDS.get(entry.item.get("kind")) if entry.item.kind == "essay" else ""
        label = label or _TYPES.get(entry.item.kind, "")
        return self._edition.gettext(label) if label else ""

    def _target(self, entry: Entry) -> Target:
        item = entry.item
        return Target(
            teaser=self._teasers.teasers((entry,))[0],
            kind=self.kind(entry),
            number="" if entry.is_foreign else item.get("no") or item.get("issue_no"),
        )
