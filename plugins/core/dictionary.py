"""The words of jieba's dictionary, looked up where they stand: nothing is loaded but the words asked for.

Its file has a word a line (word, frequency, part of speech), those that begin with a Han character in the order of
their bytes. So the words of one character are found in some twenty steps, and a build after one edit pays a
millisecond, where to read all 350,000 takes a third of a second. The package itself is not imported: it writes into
the temporary folder and speaks to standard error.
"""

import importlib.util
import mmap
from functools import cache, lru_cache
from pathlib import Path

_FILE = "dict.txt"
_BEGINNING = "\n一".encode()
"""Where the order begins: above stand words with Latin letters."""

LONGEST = 8
"""Characters of the longest word that is looked for."""


_KEPT = 20_000
"""Beginnings whose words are remembered: some 10 MB, where all words as values take 60."""

Word = tuple[int, int, str]
"""Where a word ends, how often it was seen, and its part of speech: n, v, a, d, m, p, u …"""
Seen = tuple[int, str]


def words_at(text: str, start: int) -> list[Word]:
    """The words of ``text`` that begin at ``start``, where a Han character stands: the shortest first."""
    found: list[Word] = []
    beginning = text[start : start + 2]
    if single := _words_of(beginning[0]).get(""):
        found.append((start + 1, *single))
    if len(beginning) == 2 and (longer := _words_of(beginning)):
        ends = range(start + 2, min(start + LONGEST, len(text)) + 1)
        found += [(end, *longer[rest]) for end in ends if (rest := text[start + 2 : end]) in longer]
    return found


@lru_cache(maxsize=_KEPT)
def _words_of(beginning: str) -> dict[str, Seen]:
    """The words that begin with two characters, by the rest of them; of one character that alone."""
    lines = _lines_of(beginning[0])
    head = b"\n" + beginning.encode()
    if len(beginning) == 1:
        head += b" "
    at = lines.find(head)
    words: dict[str, Seen] = {}
    while at >= 0 and lines.startswith(head, at):
        end = lines.find(b"\n", at + 1)
        word, frequency, kind = lines[at + 1 : end].decode().split(" ")
        words[word[len(beginning) :]] = (int(frequency), kind)
        at = end
    return words


@cache
def _lines_of(character: str) -> bytes:
    """The lines of the words that begin with ``character``, a line end before and behind. All together are 5 MB."""
    data = _data()
    start = _first_line(data, character.encode())
    end = _first_line(data, chr(ord(character) + 1).encode())
    return b"\n" + data[start:end]


def _first_line(data: mmap.mmap, head: bytes) -> int:
    """Where the first line stands that is not before ``head``."""
    low, high = data.find(_BEGINNING) + 1, len(data)
    while low < high:
        middle = (low + high) // 2
        line = data.rfind(b"\n", low, middle) + 1 or low
        if data[line : line + len(head)] < head:
            end = data.find(b"\n", middle)
            low = end + 1 if end >= 0 else high
        else:
            high = line
    return low


@lru_cache(maxsize=1)
def _data() -> mmap.mmap:
    """The file, mapped once for each process and shared by all of them."""
    spec = importlib.util.find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("No module named 'jieba'", name="jieba")
    with (Path(spec.submodule_search_locations[0]) / _FILE).open("rb") as stream:
        return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
