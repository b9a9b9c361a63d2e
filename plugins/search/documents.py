"""Documents as the index takes them in."""

from collections.abc import Mapping

import msgspec

from plugins.core.digest import SIZE
from plugins.core.documents import Document
from plugins.search.analyses import Analyses
from plugins.search.fold import Fold
from plugins.search.segments import Entry
from plugins.search.texts import Record

_BETWEEN_NAMES = "、"


class Places(msgspec.Struct, frozen=True):
    """Where channels and kinds stand in the head's lists."""

    channels: Mapping[str, int]
    kinds: Mapping[str, int]


def make_entry(document: Document, places: Places, analyses: Analyses, fold: Fold) -> Entry:
    """``document`` for the index; its analysis and its record are made when they are asked for."""
    channel = places.channels.get(document.channel, len(places.channels))
    kind = places.kinds[document.kind]
    return Entry(
        key=document.key,
        digest=document.digest + bytes((channel, kind)),
        time=document.time,
        analysis=lambda: analyses.analysis(document),
        record=lambda: _record(document, channel, kind, fold),
        people=document.people,
    )


def document_digest(digest: bytes) -> bytes:
    """The digest of the document whose entry has ``digest``."""
    return digest[:SIZE]


def _record(document: Document, channel: int, kind: int, fold: Fold) -> Record:
    people, tags, text = _BETWEEN_NAMES.join(document.people), _BETWEEN_NAMES.join(document.tags), document.text()
    folds = fold.differences(f"{document.title}\n{people}\n{tags}\n{text}")
    return Record(document.title, document.address, document.date, channel, kind, text, people, tags, tuple(folds))
