"""Folding: one character in, one character out, so that an offset in folded text is one in the text itself.

Width, case and traditional characters go. What stays distinct is what only a dictionary could tell apart.
"""

import unicodedata
from collections.abc import Mapping

_BLOCKS = ((0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))
"""Where Unicode has Han characters, up to extension H: first and last code points."""


class Fold:
    """Folds text. ``traditional`` says which simplified character stands for a traditional one."""

    def __init__(self, traditional: Mapping[str, str]) -> None:
        self.traditional = traditional
        self._table = _Table(traditional)

    def fold(self, text: str) -> str:
        """``text`` with every character folded; as many code points as before."""
        return text.lower() if text.isascii() else text.translate(self._table)

    def differences(self, text: str) -> tuple[int, ...]:
        """Where ``text`` has traditional characters: offset and code point of the folded character, in turn.

        Everywhere else :func:`fold_plainly` gives the same as :meth:`fold`.
        """
        if text.isascii() or self.traditional.keys().isdisjoint(map(fold_plainly, set(text))):
            return ()
        folded = self.fold(text)
        pairs = ((at, ord(folded[at])) for at, char in enumerate(text) if fold_plainly(char) != folded[at])
        return tuple(value for pair in pairs for value in pair)


class _Table(dict[int, str]):
    """The folded character of each code point that was asked for."""

    def __init__(self, traditional: Mapping[str, str]) -> None:
        super().__init__()
        self._traditional = traditional

    def __missing__(self, code: int) -> str:
        plain = fold_plainly(chr(code))
        self[code] = self._traditional.get(plain, plain)
        return self[code]


def fold_plainly(char: str) -> str:
    """One character in NFKC and lower case, if that is one code point; else as it is."""
    folded = unicodedata.normalize("NFKC", char).lower()
    return folded if len(folded) == 1 else char


def read_traditional() -> dict[str, str]:
    """The simplified character for each traditional one, by OpenCC's table of single characters. A moment's work.

    A simplified character is never a traditional one as well: folding twice changes nothing.
    """
    from opencc import OpenCC  # noqa: PLC0415  loads a library, which most builds do not need

    chars = [chr(code) for first, last in _BLOCKS for code in range(first, last + 1)]
    # A line each, because two neighbours may be a phrase of their own.
    converted = OpenCC("t2s").convert("\n".join(chars)).split("\n")
    table = {char: to for char, to in zip(chars, converted, strict=True) if len(to) == 1 and to != char}
    table = {fold_plainly(char): fold_plainly(to) for char, to in table.items()}
    return {char: _last(table, to) for char, to in sorted(table.items()) if _last(table, to) != char}


def _last(table: Mapping[str, str], char: str) -> str:
    seen = {char}
    while (following := table.get(char, char)) not in seen:
        char = following
        seen.add(char)
    return char
