"""A corpus whose sentences repeat themselves as real prose does: each word is followed by few others.

In the articles of ``tests.bench.corpus`` words are drawn without regard to one another, so that nearly every border of
two words makes a pair of characters that stands nowhere else. News repeats its phrases: here a word has a fixed choice
of followers, the more the more frequent it is, and the first of them are taken most often.
"""

import hashlib
import random
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate, chain
from pathlib import Path

from tests.bench.corpus import PAGES, YEARS, corpus_key, write_articles, write_page, write_sources
from tests.bench.pictures import draw_pictures
from tests.bench.vocabulary import Vocabulary, Words, load_vocabulary

FEWEST, MOST, HALF = 2, 400, 200
"""Followers of the rarest words and of the most frequent one; the word of the rank ``HALF`` has half of the latter.

So 10 million characters have about 400,000 different pairs, as the same amount of news was found to have.
"""
SHARE = 0.54
"""Of the length of the other corpus: as long as news, 540 characters on average."""
LEAP = 0.02
"""The share of words that follow freely: a new thought."""


@dataclass(frozen=True)
class Chain:
    """Words as ``tests.bench.vocabulary.Words``, but each drawn among the followers of the last one."""

    words: Words
    ranks: Mapping[str, int]
    followers: dict[str, list[str]] = field(default_factory=dict)

    def sample(self, rng: random.Random, count: int) -> list[str]:
        """Draw ``count`` words."""
        drawn: list[str] = []
        word = ""
        for _ in range(count):
            word = self.choose_next(rng, word)
            drawn.append(word)
        return drawn

    def choose_next(self, rng: random.Random, word: str) -> str:
        """Draw a word after ``word``: the first of its followers most often; after none, or on a leap, among all."""
        if not word or rng.random() < LEAP:
            return self.words.sample(rng, 1)[0]
        followers = self.followers.get(word)
        if followers is None:
            followers = self.followers[word] = self.draw_followers(word)
        return rng.choices(followers, cum_weights=SHARES[len(followers)])[0]

    def draw_followers(self, word: str) -> list[str]:
        """Draw the words that may follow ``word``: always the same ones."""
        count = MOST * HALF // (HALF + self.ranks[word])
        return self.words.sample(random.Random(f"after {word}"), max(FEWEST, count))


SHARES = tuple(tuple(accumulate(1 / rank for rank in range(1, count + 1))) for count in range(MOST + 1))
"""The cumulative weights of one to ``MOST`` followers."""


def make_chain(words: Words) -> Chain:
    """Chain words that are ordered by their frequency."""
    return Chain(words, {word: rank for rank, word in enumerate(words.words)})


def ensure_chained_corpus(cache: Path, size: int, seed: int) -> Path:
    """Return the folder of the corpus as ``tests.bench.corpus.ensure_corpus`` does, its prose being chained."""
    made_by = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:8]
    folder = cache / f"chained-{made_by}-{corpus_key(size, seed)}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="unfinished-") as unfinished:
        whole = Path(unfinished) / "corpus"
        write_chained_corpus(whole / "content", size, seed)
        whole.replace(folder)
    return folder


def write_chained_corpus(content: Path, size: int, seed: int) -> None:
    """Write articles, pages and pictures into ``content``."""
    loaded = load_vocabulary()
    vocabulary = Vocabulary(prose=make_chain(loaded.prose), titles=make_chain(loaded.titles))
    write_sources(content, chain.from_iterable(write_articles(vocabulary, size, seed, SHARE)))
    write_sources(content, map(write_page, PAGES))
    draw_pictures(content, YEARS)
