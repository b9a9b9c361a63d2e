"""Plain functions over Chinese text."""

import re
from itertools import takewhile

_HAN_RUN = re.compile(r"[㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U0003ffff〇]+")
# Of U+4000 to U+9FFF in UTF-8; what else is Han, or stands there and is not, is rare.
_FIRST_BYTES_OF_HAN = bytes(range(0xE4, 0xEA))
_RARE = re.compile(r"[\u3007\u3400-\u3fff\u4dc0-\u4dff\ua000-\ufaff\U00020000-\U0003ffff]")
_MONGOLIAN = re.compile(r"[\u1820-\u18aa\u200c\u200d][\u180b-\u180f\u1820-\u18aa\u200c\u200d\u202f]*")
_LATIN = bytes(byte if chr(byte).isalnum() and byte < 128 else 32 for byte in range(256))
_SENTENCE_END = re.compile(r"[。！？；.!?;](?!\d)[”’』」》）]*")
_PAIRS = {"“": "”", "《": "》", "（": "）", "‘": "’", "〈": "〉"}


def count_words(text: str) -> int:
    """How many words ``text`` has, as Chinese editors count: every Han character, every Latin or Mongolian word or
    number.
    """
    return _count_han(text) + _count_latin(text) + _count_mongolian(text)


def _count_han(text: str) -> int:
    if _RARE.search(text):
        return sum(map(len, _HAN_RUN.findall(text)))
    # Counted by the first bytes of characters this costs a third.
    encoded = text.encode("utf-8", "surrogatepass")
    return len(encoded) - len(encoded.translate(None, _FIRST_BYTES_OF_HAN))


def _count_latin(text: str) -> int:
    """A word begins with a letter or a digit; marks that may stand inside one separate nothing."""
    return len(text.replace("’", "").encode("ascii", "replace").translate(_LATIN, b".,%'-").split())


def _count_mongolian(text: str) -> int:
    # Their first two bytes in UTF-8 are found at once; hardly any text has them.
    return len(_MONGOLIAN.findall(text)) if b"\xe1\xa0" in text.encode("utf-8", "surrogatepass") else 0


_BEGUN = re.compile(r"(?<= )[A-Za-z0-9’'-]+$")
"""A word at the end of a text whose words stand apart."""


def width(text: str) -> float:
    """The width of ``text`` in Han characters: what is ASCII counts half."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def excerpt(text: str, longest: int) -> str:
    """Cut ``text`` so that it fits ``longest`` Han characters; a Latin letter or a digit counts half.

    Cuts behind the last sentence that fits if that leaves at least half, else behind a character with “…”. Never
    inside “…” or 《…》 where the cut falls behind a sentence.
    """
    text = " ".join(text.split())
    if width(text) <= longest:
        return text
    fits = _fitting(text, longest)
    ends = list(takewhile(fits.__ge__, (match.end() for match in _SENTENCE_END.finditer(text))))
    end = next((end for end in reversed(ends) if _balanced(text[:end])), 0)
    if end and width(text[:end]) >= longest / 2:
        return text[:end]
    cut = _fitting(text, longest - 1)
    begun = _BEGUN.search(text, 0, cut) if text[cut].isascii() and text[cut].isalnum() else None
    # A word that stands apart is not cut in two, unless it is half of all there is.
    if begun and width(text[: begun.start()]) >= longest / 2:
        cut = begun.start()
    return text[:cut].rstrip("，、：；“‘《〈（ ,.:;(") + "…"


def _fitting(text: str, longest: int) -> int:
    """How many characters of ``text``, which is wider, fit ``longest`` Han characters."""
    end = longest
    while (room := longest - width(text[:end])) >= 1:
        end += int(room)
    return end + 1 if room and text[end].isascii() else end


def _balanced(text: str) -> bool:
    return all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS.items())


def headline_parts(title: str) -> tuple[str, ...]:
    """The parts of a headline between which a line may be broken; ``|`` in front matter marks the borders."""
    return tuple(part.strip() for part in title.split("|") if part.strip())


def plain_title(title: str) -> str:
    """The title without its marks for line breaks.

    Between two Latin letters a mark becomes a space.
    """
    if "|" not in title:
        return title.strip()
    between_latin = re.sub(r"(?<=[A-Za-z0-9,.:;])\s*\|\s*(?=[A-Za-z0-9])", " ", title)
    return re.sub(r"\s*\|\s*", "", between_latin).strip()


def file_size(size: int) -> str:
    """Bytes as readers know them: ``820 B``, ``12 KB``, ``3.4 MB``."""
    if size < 1000:
        return f"{size} B"
    if size < 999_500:
        return f"{round(size / 1000)} KB"
    return f"{size / 1_000_000:.1f} MB"
