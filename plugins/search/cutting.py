"""Cutting text into words as jieba does for search engines, over its own tables, in fewer steps.

``tests/bench/search/compare_cutting.py`` holds it to ``jieba.Tokenizer.tokenize(run, mode="search")``. jieba makes a
graph of all words in a sentence and then rates all paths, asking its dictionary again; here one pass from the last
character to the first does both, and the dictionary lies ready by first and second character.

A span is one number: where it starts times 256, plus its length. So spans sort by start, then length.
"""

import re

import msgspec

from plugins.search.dictionary import NEVER, RARE, Dictionary, Group
from plugins.search.guessing import guess_words

LONGEST = 255
"""Characters of the longest word that a span can tell of."""
_CUTTABLE = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9]+")
"""What jieba cuts; any other character is for it a word of its own."""
_HAN = re.compile(r"[\u4e00-\u9fd5]+")
_KEPT = 30_000
"""Stretches of text whose cut is remembered, of each kind: some 10 MB."""
_DECODER = msgspec.msgpack.Decoder(Group)


class Cut(msgspec.Struct):
    """The spans of a text: its words in jieba's order, and the dictionary's words of three or more characters in it."""

    words: list[int]
    known: list[int]


class Cutter:
    """Cuts text by ``dictionary``; with ``only_han`` as if Latin letters and digits were no characters of words.

    It remembers what it has cut, so one serves a whole process, a task at a time.
    """

    def __init__(self, dictionary: Dictionary, *, only_han: bool = False) -> None:
        self._dictionary = dictionary
        self._pattern = _HAN if only_han else _CUTTABLE
        self._groups: dict[str, Group | None] = {}
        self._guesses: dict[str, list[int]] = {}
        self._parts: dict[str, list[int]] = {}

    def cut(self, text: str) -> Cut:
        """The words of two or more characters in ``text``."""
        self._load(text)
        ends, known = self._rate(text)
        words: list[int] = []
        begin = 0
        for at, end in enumerate([*ends, 0]):
            if end == at + 1 or at < begin:
                continue
            if at - begin > 1:
                words += [span + (begin << 8) for span in self._guess(text[begin:at])]
            if end == at + 2:
                words.append(at << 8 | 2)
            elif end:
                words += [span + (at << 8) for span in self._split(text[at:end])]
            begin = end or at + 1
        return Cut(words, known)

    def _load(self, text: str) -> None:
        for char in set(text).difference(self._groups):
            self._groups[char] = self._group(char) if self._pattern.fullmatch(char) else None

    def _group(self, char: str) -> Group:
        encoded = self._dictionary.groups.get(char)
        if encoded is None:
            return self._dictionary.unknown, {}, (RARE, RARE, RARE, RARE)
        return _DECODER.decode(encoded)

    def _rate(self, text: str) -> tuple[list[int], list[int]]:  # noqa: C901  a call for each character costs too much
        """Where the word ends that the best cut has at each place, and what is known.

        Words end before a character that is not cut, as ``text`` does, and there its end is 0. Of cuts with the same
        weight the one with the longer word wins, as in jieba.
        """
        groups, unknown = self._groups, self._dictionary.unknown
        at = length = len(text)
        scores = [0.0] * (length + 1)
        ends = [0] * length
        known: list[int] = []
        best, following = 0.0, ""
        for char in reversed(text):
            at -= 1
            group = groups[char]
            if group is None:
                best, following = 0.0, char
                continue
            rest = best
            best += group[0]
            end = at + 1
            second = group[1].get(following)
            if second is not None:
                if second.__class__ is float:
                    score = second + scores[at + 2]
                    if score >= best:
                        best, end = score, at + 2
                else:
                    weight, lengths, longer = second
                    score = weight + scores[at + 2]
                    if score >= best:
                        best, end = score, at + 2
                    for reach in lengths:
                        weight = longer.get(text[at + 2 : at + reach])
                        if weight is not None and at + reach <= length:
                            known.append(at << 8 | reach)
                            score = weight + scores[at + reach]
                            if score >= best:
                                best, end = score, at + reach
            if best == NEVER:
                best, end = unknown + rest, at + 1
            scores[at], ends[at] = best, end
            following = char
        return ends, known

    def _guess(self, single: str) -> list[int]:
        """The spans of what is guessed of characters that were each cut alone."""
        if (spans := self._guesses.get(single)) is None:
            if len(self._guesses) >= _KEPT:
                self._guesses.clear()
            # A word of the dictionary that was cut into its characters stays so.
            words = [] if self._is_word(single) else guess_words(single, self._dictionary, self._groups)
            spans = [(at << 8) + part for at, end in words for part in self._split(single[at:end])]
            self._guesses[single] = spans
        return spans

    def _split(self, word: str) -> list[int]:
        """The spans of ``word`` and of the dictionary's words of two and three characters inside it."""
        if (parts := self._parts.get(word)) is None:
            if len(self._parts) >= _KEPT:
                self._parts.clear()
            parts = self._parts[word] = self._find_parts(word)
        return parts

    def _find_parts(self, word: str) -> list[int]:
        """The spans of ``word`` and of the dictionary's shorter words in it: two characters of three, three of four."""
        parts = [
            at << 8 | length
            for length in (2, 3)
            if length < len(word)
            for at in range(len(word) - length + 1)
            if self._is_word(word[at : at + length])
        ]
        return [*parts, len(word)] if len(word) <= LONGEST else parts

    def _is_word(self, word: str) -> bool:
        """Whether the dictionary has ``word``, of two or more characters that are loaded."""
        second = self._groups[word[0]][1].get(word[1], NEVER)
        if second.__class__ is float:
            return len(word) == 2 and second > NEVER
        return second[0] > NEVER if len(word) == 2 else word[2:] in second[2]
