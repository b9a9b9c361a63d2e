"""The texts that results are shown with: a file for every four documents.

A file is JSON in GBK, which every browser can read (WHATWG Encoding Standard, 10.1) and in which Chinese compresses to
five sixths of what it does in UTF-8. What GBK has not is escaped as JSON allows.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec

from plugins.search.packs import compress, decompress

TEXTS = 4
"""Documents of a text file. More would compress better and cost a reader who sees one result more bytes."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


class Record(msgspec.Struct, frozen=True, array_like=True):
    """What results show of a document.

    ``date`` is ``2022-12-30`` or empty; ``channel`` and ``kind`` are indexes into the head's lists; ``people`` and
    ``tags`` are names joined by “、”. ``folds`` are pairs of an offset into title, people, tags and text, joined by
    line feeds, and the code point that the character there folds to, where Unicode alone does not say so.
    """

    title: str
    address: str
    date: str
    channel: int
    kind: int
    text: str
    people: str
    tags: str
    folds: tuple[int, ...] = ()


def write_texts(records: Iterable[Record]) -> Iterator[bytes]:
    """The text files of ``records``, compressed, in order."""
    each = iter(records)
    while part := list(islice(each, TEXTS)):
        yield compress(_encode(msgspec.json.encode(part).decode()))


def patch_texts(files: Sequence[bytes], records: Mapping[int, Record]) -> tuple[bytes, ...]:
    """``files`` with other ``records`` of some documents; those behind the last one are added, in order."""
    patched = dict(enumerate(files))
    for number in sorted({place // TEXTS for place in records}):
        known = read_text(files[number]) if number < len(files) else []
        places = range(number * TEXTS, (number + 1) * TEXTS)
        known = dict(zip(places, known, strict=False)) | {place: records[place] for place in places if place in records}
        patched[number] = next(write_texts(known[place] for place in sorted(known)))
    return tuple(patched.values())


def read_text(data: bytes) -> list[Record]:
    """The records of one text file."""
    return msgspec.json.decode(decompress(data).decode("gbk"), type=list[Record])


def _encode(text: str) -> bytes:
    try:
        return text.encode("gbk")
    except UnicodeEncodeError:
        return _NOT_ASCII.sub(_encode_run, text).encode("gbk")


def _encode_run(run: re.Match[str]) -> str:
    try:
        run[0].encode("gbk")
    except UnicodeEncodeError:
        return "".join(map(_escape, run[0]))
    return run[0]


def _escape(character: str) -> str:
    try:
        character.encode("gbk")
    except UnicodeEncodeError:
        units = character.encode("utf-16-be", "surrogatepass")
        return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
    return character
