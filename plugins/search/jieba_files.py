"""What jieba's package holds: its dictionary and its hidden Markov model, read without importing it.

To import it loads machinery that writes into the temporary folder and speaks to standard error.
"""

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from plugins.search.fold import Fold

_PACKAGE = "jieba"


class Frequencies(msgspec.Struct, frozen=True):
    """How often words were seen, and how often all: more than their sum, where jieba's list has a word twice."""

    words: Mapping[str, int]
    total: int

    def add(self, more: Mapping[str, int]) -> "Frequencies":
        """These and ``more``, which count anew where they are among these, as in jieba's ``add_word``."""
        return Frequencies({**self.words, **more}, self.total + sum(more.values()))


class Model(msgspec.Struct):
    """jieba's hidden Markov model as it is in its files."""

    starts: Mapping[str, float]
    moves: Mapping[str, Mapping[str, float]]
    emissions: Mapping[str, Mapping[str, float]]


def read_frequencies(fold: Fold) -> Frequencies:
    """How often each word of jieba's dictionary was seen, and the same for folded words that it lacks."""
    found: dict[str, int] = {}
    total = 0
    for line in (_folder() / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, _ = line.split(" ")
        found[word] = int(frequency)
        total += int(frequency)
    folded: dict[str, int] = {}
    for word, frequency in found.items():
        # 乾隆 is 干隆 in folded text: left out, it would be cut into two characters.
        if len(word) > 1 and (form := fold.fold(word)) not in found:
            folded[form] = max(frequency, folded.get(form, 0))
    return Frequencies(found, total).add(folded)


def _folder() -> Path:
    spec = importlib.util.find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"No module named {_PACKAGE!r}", name=_PACKAGE)
    return Path(spec.submodule_search_locations[0])


def read_model() -> Model:
    """The model; a place where a character was never seen is missing."""
    return Model(*(_read_table(name) for name in ("prob_start", "prob_trans", "prob_emit")))


def _read_table(name: str) -> Any:
    """The table ``P`` in a module of jieba that holds nothing else, without its package."""
    spec = importlib.util.spec_from_file_location(name, _folder() / "finalseg" / f"{name}.py")
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.P
