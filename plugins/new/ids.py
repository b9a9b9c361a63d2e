"""Ids that can be read, for what exists rather than happens: a book, a person, a reading room."""

import re
import unicodedata

from plugins.core.text import plain_title

_LONGEST = 40
_OTHER = re.compile(r"[^a-z0-9]+")
_YEAR = re.compile(r"\d{4}")


def propose_id(title: str, kind: str) -> str:
    """An id for an item of a type by the pinyin of its ``title``: ``luotuoxiangzi``, ``shili-a-1``.

    A year alone is no id, and what cannot be read gives none: the type stands before or instead of it.
    """
    from pypinyin import lazy_pinyin  # noqa: PLC0415  a large dictionary, needed for few types

    words = "".join(lazy_pinyin(plain_title(title), errors=lambda other: f" {other} "))
    latin = unicodedata.normalize("NFKD", words.replace("ü", "v")).lower()
    found = _OTHER.sub("-", latin)[:_LONGEST].strip("-")
    if found and not _YEAR.fullmatch(found):
        return found
    return "-".join(filter(None, (kind.replace("_", "-"), found)))
