"""Our cutter beside jieba over a corpus: how many texts have the very same words, and how long both take.

    python -m tests.bench.search.compare_cutting [folder of Markdown files] [most files]

Both have the same dictionary: jieba's, the folded words that it lacks, and our terms. They take turns of 200 texts, so
that other work on the machine hits both; times are processor time. Status 1 if one text differs.
"""

import resource
import sys
import time
from pathlib import Path
from typing import Any

from plugins.search.cutting import Cutter
from plugins.search.dictionary import make_dictionary, rate_terms
from plugins.search.fold import Fold, read_traditional
from plugins.search.jieba_files import read_frequencies
from plugins.search.lists import DATA, read_terms
from plugins.search.runs import find_runs

_ROOT = Path(__file__).parents[3]
_TURN = 200


def make_reference(terms: tuple[str, ...], fold: Fold) -> Any:
    """A ``jieba.Tokenizer`` with the dictionary that :func:`make_dictionary` has, by jieba's own functions."""
    import jieba  # noqa: PLC0415  speaks to standard error unless it is told not to

    jieba.setLogLevel(60)
    tokenizer = jieba.Tokenizer()
    with (Path(jieba.__file__).parent / "dict.txt").open("rb") as file:
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(file)
    tokenizer.initialized = True  # else it would write into the temporary folder
    frequencies = read_frequencies(fold)
    known = dict(tokenizer.FREQ)
    for word, frequency in frequencies.words.items():
        if not known.get(word):
            tokenizer.add_word(word, frequency)
    for word, frequency in rate_terms(map(fold.fold, terms), frequencies).items():
        tokenizer.add_word(word, frequency)
    return tokenizer


def cut_by_reference(tokenizer: Any, text: str) -> list[int]:
    """The spans of jieba's words of two or more characters, run by run."""
    return [
        begin + start << 8 | end - start
        for begin, finish in find_runs(text)
        for _, start, end in tokenizer.tokenize(text[begin:finish], mode="search")
        if 1 < end - start < 256
    ]


def main() -> int:
    """Print the figures."""
    folders = sorted((_ROOT / ".cache" / "bench").glob("20000-*/content"))
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else folders[0] if folders else _ROOT / "content"
    files = sorted(folder.rglob("*.md"))[: int(sys.argv[2]) if len(sys.argv) > 2 else None]
    terms = read_terms((DATA / "terms.txt").read_text(encoding="utf-8"))
    fold = Fold(read_traditional())
    cutter = Cutter(make_dictionary(terms, fold))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reference = make_reference(terms, fold)
    same = length = 0
    spent = [0.0, 0.0]
    for turn in range(0, len(files), _TURN):
        texts = [fold.fold(file.read_text(encoding="utf-8")) for file in files[turn : turn + _TURN]]
        started = time.process_time()
        ours = [cutter.cut(text).words for text in texts]
        middle = time.process_time()
        theirs = [cut_by_reference(reference, text) for text in texts]
        spent[0] += middle - started
        spent[1] += time.process_time() - middle
        length += sum(map(len, texts))
        same += sum(mine == its for mine, its in zip(ours, theirs, strict=True))
    print(f"{folder}: {len(files)} texts, {length} characters; identical words: {same}")
    print(f"ours {length / spent[0] / 1e3:.0f}k, jieba {length / spent[1] / 1e3:.0f}k characters a second", end="; ")
    print(f"ratio {spent[1] / spent[0]:.2f}; peak {before // 1024} MB before jieba's tables")
    return int(same != len(files))


if __name__ == "__main__":
    sys.exit(main())
