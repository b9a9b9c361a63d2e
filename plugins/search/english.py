"""English words as lunr.js knows them: stop words left out, the others stemmed.

The functions are lunr.py's, on plain strings. lunr.py stems a few words otherwise than lunr.js, which readers' queries
go through: those are made equal. A word here is a run, so that lunr's trimmer would find nothing to take away.
"""

_WHOLE = {"ies": "ie", "sses": "sse", "eed": "e", "eeds": "e"}
"""Words that are nothing but an ending: lunr.js asks for a letter before it."""


class English:
    """Stems words and remembers them. One for each process: it loads lunr.py's pipeline."""

    def __init__(self) -> None:
        from lunr import stemmer, stop_word_filter  # noqa: PLC0415  a site without English does not need them

        class Stemmer(stemmer.PorterStemmer):
            """Porter's stemmer as in lunr.js."""

            def step1c(self) -> None:
                """A final y after a consonant that is not the first letter becomes i: cry, not say."""
                if self.k > 1 and self.b[self.k] == "y" and self.b[self.k - 1] not in "aeiou":
                    self.b = self.b[: self.k] + "i"

        self.stop_words: frozenset[str] = frozenset(stop_word_filter.WORDS)
        self._porter = Stemmer()
        self._stems: dict[str, str] = {}

    def stem(self, word: str) -> str:
        """The stem of a word in lower case; empty for a stop word."""
        if (stem := self._stems.get(word)) is None:
            stem = "" if word in self.stop_words else _WHOLE.get(word) or self._porter.stem(word)
            self._stems[word] = stem
        return stem
