"""Han characters in the order of their strokes: by their number, then 横 竖 撇 点 折 one by one."""

from functools import cache
from pathlib import Path

UNKNOWN = 99
"""As many strokes as has a character that the table lacks."""

_FILE = Path(__file__).with_name("strokes.txt")


def stroke_count(char: str) -> int:
    """How many strokes ``char`` has; 0 if it is no Han character, :data:`UNKNOWN` if it is not in the table."""
    return _place(char)[0]


def stroke_key(text: str) -> tuple[tuple[int, int], ...]:
    """Sorts texts by the strokes of their characters, one character after another."""
    return tuple(map(_place, text))


def _place(char: str) -> tuple[int, int]:
    """The number of strokes, and the place among the characters that have as many."""
    if place := _places().get(char):
        return place
    return (UNKNOWN if char >= "㐀" else 0), ord(char)


@cache
def _places() -> dict[str, tuple[int, int]]:
    places = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            count, chars = line.split(" ")
            for place, char in enumerate(chars.replace("|", "")):
                places[char] = int(count), place
    return places
