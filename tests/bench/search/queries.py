"""Queries whose answer is known: strings taken from the articles themselves, the same for the same seed."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

import jieba

from tests.bench.run import CACHE
from tests.bench.search.articles import Article

HAN = re.compile("[一-鿿]+")
SHORTEST, LONGEST = 2, 6
WORD, CROSS, TITLE, SUBSTRING, SINGLE = KINDS = ("words", "cross-border", "title", "substring", "single character")
ATTEMPTS = 1000
"""Draws for each query before the articles count as too few."""

Cut = Callable[[str], Sequence[str]]
Draw = Callable[[random.Random, Article, Cut], str]


def make_cut() -> Cut:
    """Return jieba's own cutting of a run of Han characters into words."""
    jieba.setLogLevel("ERROR")
    tokenizer = jieba.Tokenizer()
    # Otherwise its tables are kept in the system's temporary folder, which others may write to.
    tokenizer.tmp_dir = str(CACHE)
    return tokenizer.lcut


def draw_queries(articles: Sequence[Article], kind: str, count: int, seed: int, cut: Cut) -> list[str]:
    """Draw ``count`` different queries of ``kind`` from Chinese articles; raise ``ValueError`` if there are fewer."""
    rng = random.Random(f"{seed} {kind}")
    chosen: dict[str, None] = {}
    for _ in range(count * ATTEMPTS):
        query = DRAWS[kind](rng, rng.choice(articles), cut)
        if query:
            chosen[query] = None
        if len(chosen) == count:
            return list(chosen)
    raise ValueError(f"fewer than {count} different queries of the kind {kind}")


def draw_run(rng: random.Random, article: Article) -> str:
    """Choose a run of Han characters of any line."""
    runs = HAN.findall(rng.choice(article.lines))
    return rng.choice(runs) if runs else ""


def draw_words(rng: random.Random, article: Article, cut: Cut) -> str:
    """Choose one to three neighbouring words of two to six characters together; empty if there are none here."""
    words = cut(draw_run(rng, article))
    wanted = rng.randint(1, 3)
    fitting = [text for text in join_neighbours(words, wanted) if SHORTEST <= len(text) <= LONGEST]
    return rng.choice(fitting) if fitting else ""


def join_neighbours(words: Sequence[str], count: int) -> Iterator[str]:
    """Yield every ``count`` neighbouring words as one string."""
    return ("".join(words[start : start + count]) for start in range(len(words) - count + 1))


def draw_cross(rng: random.Random, article: Article, cut: Cut) -> str:
    """Choose a substring that begins or ends inside a word; empty if the run has none."""
    run = draw_run(rng, article)
    borders = frozenset(accumulate(map(len, cut(run)), initial=0))
    spans = [(start, end) for start, end in spans_of(run) if not (start in borders and end in borders)]
    if not spans:
        return ""
    start, end = rng.choice(spans)
    return run[start:end]


def draw_title(rng: random.Random, article: Article, cut: Cut) -> str:
    """Choose three to six characters of the title."""
    return draw_part(rng, "".join(HAN.findall(article.title)[:1]), 3)


def draw_substring(rng: random.Random, article: Article, cut: Cut) -> str:
    """Choose two to six neighbouring characters anywhere."""
    return draw_part(rng, draw_run(rng, article), SHORTEST)


def draw_single(rng: random.Random, article: Article, cut: Cut) -> str:
    """Choose one character."""
    run = draw_run(rng, article)
    return rng.choice(run) if run else ""


def draw_part(rng: random.Random, run: str, shortest: int) -> str:
    """Choose ``shortest`` to six neighbouring characters of ``run``; empty if it is shorter than that."""
    length = rng.randint(shortest, LONGEST)
    if len(run) < length:
        return ""
    start = rng.randint(0, len(run) - length)
    return run[start : start + length]


def spans_of(run: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every substring of two to six characters."""
    for length in range(SHORTEST, LONGEST + 1):
        yield from windows(len(run), length)


def windows(size: int, length: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of every window of ``length`` in ``size`` characters."""
    return ((start, start + length) for start in range(size - length + 1))


DRAWS: dict[str, Draw] = {
    WORD: draw_words,
    CROSS: draw_cross,
    TITLE: draw_title,
    SUBSTRING: draw_substring,
    SINGLE: draw_single,
}
