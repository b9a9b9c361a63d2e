"""What is said of a picture or a table beside it."""

import re
from collections.abc import Iterable, Mapping

Told = Mapping[str, Mapping[str, str]]
"""What front matter says of pictures, by file: alt, caption, credit."""

_NOTHING: Mapping[str, str] = {}
_TABLE = re.compile(r"(表|Table)\s*[\d一二三四五六七八九十]")
_LONGEST = 60


def told_of(told: Told, source: str) -> Mapping[str, str]:
    """What front matter says of the picture that a body names ``source``."""
    return told.get(source.removeprefix("{static}").lstrip("/"), _NOTHING)


def join_credits(photographers: Iterable[str]) -> str:
    """The photographers of one figure, each once."""
    return "、".join(dict.fromkeys(filter(None, photographers)))


def is_table_caption(text: str) -> bool:
    """Whether a paragraph right above a table is its caption: 表1 …"""
    return len(text) < _LONGEST and _TABLE.match(text) is not None
