"""Columns of numbers in a table: they stand under each other from the right where the editor says nothing else."""

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"[-+−±]?\d[\d,]*(?:\.\d+)?[ ]?[%％‰]?")
_NOTHING = frozenset(("", "-", "—", "——", "–", "/", "…"))


def align_numbers(alignments: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The ``alignments`` of a table's columns, with ``right`` for those whose cells in ``rows`` are all numbers.

    The first column names what its row is about and stays as it is. A cell that holds no more than a dash counts as
    a number that is not known.
    """
    return tuple(
        alignment or ("right" if number and _is_of_numbers([row[number] for row in rows]) else "")
        for number, alignment in enumerate(alignments)
    )


def _is_of_numbers(cells: Sequence[str]) -> bool:
    known = [cell for cell in map(str.strip, cells) if cell not in _NOTHING]
    return bool(known) and all(_NUMBER.fullmatch(cell) for cell in known)
