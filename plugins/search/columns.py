"""What filters need of each document: channel, kind, day and people."""

import json
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from plugins.search.packs import compress
from plugins.search.texts import Record
from plugins.search.varints import encode_varint

_EPOCH = date(1900, 1, 1).toordinal()
"""Day 0: two bytes then reach from the first documents of an archive to 2079."""
_LAST = 0xFFFF


class Facets(NamedTuple):
    """By what a document is filtered. ``day`` is the number of days since 1900-01-01, 0 if it is not known."""

    channel: int
    kind: int
    day: int
    people: tuple[str, ...]


def facets_of(record: Record, people: tuple[str, ...]) -> Facets:
    """The facets of the document that ``record`` shows."""
    day = date.fromisoformat(record.date).toordinal() - _EPOCH if record.date else 0
    return Facets(record.channel, record.kind, day if 0 < day <= _LAST else 0, people)


def write_columns(facets: Sequence[Facets]) -> bytes:
    """The file of columns of a segment, compressed.

    Raises :class:`ValueError` if an index of a channel or a kind is more than 255.
    """
    names = sorted({name for one in facets for name in one.people})
    ordinals = {name: ordinal for ordinal, name in enumerate(names)}
    head = json.dumps({"people": names}, ensure_ascii=False, separators=(",", ":")).encode()
    people = (
        encode_varint(number)
        for one in facets
        for number in (len(one.people), *(ordinals[name] for name in one.people))
    )
    return compress(
        b"".join(
            (
                len(head).to_bytes(4, "little"),
                head,
                bytes(one.channel for one in facets),
                bytes(one.kind for one in facets),
                np.array([one.day for one in facets], "<u2").tobytes(),
                *people,
            )
        )
    )


def first_of_years(facets: Sequence[Facets]) -> list[tuple[int, int]]:
    """Each year with its first document; documents without a day, or out of order, count to the year before them."""
    years: list[tuple[int, int]] = []
    for ordinal, one in enumerate(facets):
        year = date.fromordinal(_EPOCH + one.day).year if one.day else 0
        if not years or year > years[-1][0]:
            years.append((year, ordinal))
    return years
