"""The words of jieba's dictionary, looked up where they stand: nothing is loaded but the words asked for.

Its file has a word a line (word, frequency, part of speech), those that begin with a Han character in the order of
their bytes. So the words of one character are found in some twenty steps, and a build after one edit pays a
millisecond, where to read all 350,000 takes a third of a second. The package itself is not imported: it writes into
the temporary folder and speaks to standard error.
"""

import importlib.util
import mmap
from functools import lru_cache
from pathlib import Path

_FILE = "dict.txt"
_BEGINNING = "\n一".encode()
"""Where the order begins: above stand words with Latin letters."""

Word = tuple[int, str]
"""How often a word was seen, and its part of speech: n, v, a, d, m, p, u …"""


@lru_cache(maxsize=8192)
def words_of(character: str) -> dict[str, Word]:
    """The words that begin with ``character``, a Han character, itself included if it is one."""
    data = _data()
    head = character.encode()
    at = _first_line(data, head)
    words: dict[str, Word] = {}
    while data[at : at + len(head)] == head:
        end = data.find(b"\n", at)
        end = end if end >= 0 else len(data)
        word, frequency, kind = data[at:end].decode().split(" ")
        words[word] = (int(frequency), kind)
        at = end + 1
    return words


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
