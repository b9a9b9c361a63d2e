"""What the search is told in lists for editors: ours, and an office's own beside its content."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from plugins.core.problems import InputError, Problem
from plugins.search.lists import DATA, ListError, Readings, read_readings, read_synonyms, read_terms

Read = TypeVar("Read")


class Wording(msgspec.Struct, frozen=True):
    """``terms`` are words that jieba's dictionary lacks; the words of a group of ``synonyms`` say the same."""

    terms: tuple[str, ...]
    synonyms: tuple[tuple[str, ...], ...]
    readings: Readings


def read_wording(content: Path, names: Iterable[str]) -> Wording:
    """The wording of the site whose content lies in ``content``; ``names``, of its channels, are terms as well.

    Raises :class:`InputError` if one of an office's lists cannot be read.
    """
    terms = [term for found in _read_both(content, "terms.txt", read_terms) for term in found]
    synonyms = [group for found in _read_both(content, "synonyms.txt", read_synonyms) for group in found]
    ours, theirs = _read_both(content, "readings.txt", read_readings)
    readings = Readings(ours.words | theirs.words, ours.surnames | theirs.surnames)
    return Wording(tuple(sorted({*terms, *names})), tuple(synonyms), readings)


def _read_both(content: Path, name: str, read: Callable[[str], Read]) -> tuple[Read, Read]:
    ours = read((DATA / name).read_text(encoding="utf-8"))
    file = content / "data" / name
    place = f"content/data/{name}"
    try:
        return ours, read(file.read_text(encoding="utf-8-sig") if file.exists() else "")
    except ListError as error:
        raise InputError([Problem(place, error.line, "F025", error.message, error.advice)]) from None
    except UnicodeDecodeError:
        raise InputError([Problem(place, 0, "F008", "不是 UTF-8 编码", "请在编辑器里另存为 UTF-8")]) from None
