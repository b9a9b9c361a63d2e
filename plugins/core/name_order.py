"""Names of persons in order: by pinyin with their surnames read rightly, and by strokes.

Printed pinyin follows GB/T 28039-2011: surname and given name apart, each with a capital (Shen Yannian, Ouyang Xiu).
What the editor writes as 拼音 goes before all that is known here.
"""

import re
import unicodedata
from functools import lru_cache

from plugins.core.strokes import stroke_count, stroke_key
from plugins.core.surnames import COMPOUND, LONGEST, READINGS

PinyinKey = tuple[tuple[tuple[str, bool], ...], str, tuple[tuple[str, bool], ...], str]
StrokeKey = tuple[tuple[tuple[int, int], ...], int, tuple[tuple[int, int], ...], str]

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇]+")
_POINTS = re.compile(r"[·•・.]")
_WORDS = re.compile(r"[^\s'’·•・-]+")
_TYPED_V = re.compile(r"\b([LlNn])v(e?)\b")
_TONES = {"\u0304", "\u0301", "\u030c", "\u0300"}


def split_name(name: str) -> tuple[str, str]:
    """Surname and given name of a Chinese name; of another (阿沛·阿旺晋美, Edgar Snow) the whole and nothing."""
    name = "".join(name.split()) if _HAN.search(name) else name
    if not _HAN.fullmatch(name):
        return name, ""
    for length in range(min(LONGEST, len(name) - 1), 1, -1):
        if name[:length] in COMPOUND:
            return name[:length], name[length:]
    return name[:1], name[1:]


@lru_cache(maxsize=8192)
def printed_pinyin(name: str, written: str = "") -> str:
    """Shen Yannian, Lü Zhengcao, Wang Jian'an, Apei·Awangjinmei; ``written`` (拼音) with the capitals it wants."""
    if written:
        surname, given = _written_parts(name, written)
        shown = _toneless(written)
        return f"{_capital(surname)} {_joined(given)}".strip() if shown.islower() else shown
    surname, given = split_name(name)
    if surname in READINGS:
        return f"{_capital(READINGS[surname])} {_joined(_syllables(given))}".strip()
    if not given:
        parts = [_joined(_syllables(part)) for part in _POINTS.split(surname)]
        return "·".join(parts) if _HAN.search(surname) else name
    return f"{_joined(_syllables(surname))} {_joined(_syllables(given))}"


@lru_cache(maxsize=8192)
def pinyin_key(name: str, written: str = "") -> PinyinKey:
    """Sorts persons by pinyin: all of one surname together, ü behind u."""
    if written:
        surname, given = _written_parts(name, written)
    else:
        first, rest = split_name(name)
        if not _HAN.search(first):
            surname, *given = (word.lower() for word in _WORDS.findall(first) or [first.lower()])
        elif rest or first in READINGS:
            surname, given = READINGS.get(first) or "".join(_syllables(first)), _syllables(rest)
        else:
            surname, *given = _syllables("".join(_POINTS.sub("", first).lower().split()))
    shown = split_name(name)[0] if _HAN.fullmatch("".join(name.split())) else ""
    # Given names are compared as they are printed: written as one word or as syllables is one.
    return (_letters(surname),), shown, (_letters("".join(given)),), name


def index_letter(name: str, written: str = "") -> str:
    """The capital letter under which a person stands in an index; ``#`` for a name that begins with none."""
    # What one small letter stands for may be two capital ones: ß is SS.
    first = pinyin_key(name, written)[0][0][0][:1].upper()[:1]
    return first if "A" <= first <= "Z" else "#"


@lru_cache(maxsize=8192)
def name_stroke_key(name: str) -> StrokeKey:
    """Sorts persons by 姓氏笔画: by the surname, then those of one given character first, then by these."""
    surname, given = split_name(name)
    return stroke_key(surname), len(given), stroke_key(given), name


def surname_strokes(name: str) -> int:
    """How many strokes the first character has: the heading under which a person stands; 0 for no Han character."""
    return stroke_count(split_name(name)[0][:1]) if name else 0


def _written_parts(name: str, written: str) -> tuple[str, list[str]]:
    """Surname and given name as 拼音 has them: the first word, or as many as a compound surname has characters."""
    words = [word.lower() for word in _WORDS.findall(_toneless(written))] or [written.lower()]
    characters = len(split_name(name)[0]) if len(words) == len("".join(name.split())) else 1
    return "".join(words[:characters]), words[characters:]


def _syllables(text: str) -> list[str]:
    if not text:
        return []
    from pypinyin import lazy_pinyin  # noqa: PLC0415  a large dictionary: a quarter of a second

    return lazy_pinyin(text, v_to_u=True)


def _joined(syllables: list[str]) -> str:
    """Written together with a capital; an apostrophe before a syllable that begins with a vowel."""
    word = "".join(
        f"'{syllable}" if place and syllable[:1] in "aoe" else syllable for place, syllable in enumerate(syllables)
    )
    return _capital(word)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _toneless(written: str) -> str:
    """Without marks of tones; ü stays, and v in lv, nv, lve, nve is ü."""
    parts = unicodedata.normalize("NFD", written)
    plain = unicodedata.normalize("NFC", "".join(char for char in parts if char not in _TONES))
    return _TYPED_V.sub(r"\1ü\2", plain).strip()


def _letters(word: str) -> tuple[str, bool]:
    """ü counts as u, and stands behind it where all else is the same."""
    return word.replace("ü", "u"), "ü" in word
