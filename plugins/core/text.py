"""Plain functions over Chinese text."""

import re

_HAN_RUN = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff〇]+")
_LATIN_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,%’'-]*")
_SENTENCE_END = re.compile(r"[。！？；.!?;](?!\d)[”’』」》）]*")
_PAIRS = {"“": "”", "《": "》", "（": "）", "‘": "’", "〈": "〉"}


def count_words(text: str) -> int:
    """How many words ``text`` has, as Chinese editors count: every Han character, and every Latin word or number."""
    return sum(map(len, _HAN_RUN.findall(text))) + len(_LATIN_WORD.findall(text))


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
    ends = [m.end() for m in _SENTENCE_END.finditer(text) if m.end() <= fits and _balanced(text[: m.end()])]
    if ends and width(text[: ends[-1]]) >= longest / 2:
        return text[: ends[-1]]
    return text[: _fitting(text, longest - 1)].rstrip("，、：；“‘《〈（ ,.:;(") + "…"


def _fitting(text: str, longest: float) -> int:
    total = 0.0
    for index, char in enumerate(text):
        total += 0.5 if char.isascii() else 1.0
        if total > longest:
            return index
    return len(text)


def _balanced(text: str) -> bool:
    return all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS.items())


def headline_parts(title: str) -> tuple[str, ...]:
    """The parts of a headline between which a line may be broken; ``|`` in front matter marks the borders."""
    return tuple(part.strip() for part in title.split("|") if part.strip())


def plain_title(title: str) -> str:
    """The title without its marks for line breaks.

    Between two Latin letters a mark becomes a space.
    """
    between_latin = re.sub(r"(?<=[A-Za-z0-9,.:;])\s*\|\s*(?=[A-Za-z0-9])", " ", title)
    return re.sub(r"\s*\|\s*", "", between_latin).strip()


def file_size(size: int) -> str:
    """Bytes as readers know them: ``820 B``, ``12 KB``, ``3.4 MB``."""
    if size < 1000:
        return f"{size} B"
    if size < 999_500:
        return f"{round(size / 1000)} KB"
    return f"{size / 1_000_000:.1f} MB"
