"""Running text from sampled words: titles, clauses, sentences. Lengths and marks follow news prose."""

import random
from collections.abc import Iterator
from itertools import islice

from tests.bench.vocabulary import Vocabulary, Words

CLAUSES = (1, 2, 3, 4, 5)
CLAUSE_SHARES = (12, 42, 74, 92, 100)
"""Cumulative, in per cent."""
NEVER_FIRST = "的了着过得地们之者"
UNITS = ("件", "次", "场", "人次", "条", "个", "万元", "%", "家", "期", "项", "年")
FEWEST = 3
MEAN_WORD = 1.6
"""Han characters in a word of the dictionary, weighted by frequency."""


def write_title(rng: random.Random, words: Words, shortest: int = 12, longest: int = 28) -> str:
    """Write a headline of ``shortest`` to ``longest`` Han characters and no mark at all."""
    target = rng.randint(shortest + 1, longest)
    title = ""
    for word in words.sample(rng, target):
        if len(title) + len(word) <= target:
            title += word
        if len(title) >= target - 1:
            break
    return title


def write_sentences(rng: random.Random, vocabulary: Vocabulary, han: int, topics: tuple[str, ...]) -> list[str]:
    """Write sentences of together about ``han`` characters, in which each of ``topics`` turns up now and then."""
    stream = stream_words(rng, vocabulary.prose, han)
    sentences = []
    length = 0
    while length < han or len(sentences) < FEWEST:
        sentence = write_sentence(rng, stream, topics)
        length += len(sentence)
        sentences.append(sentence)
    return sentences


def stream_words(rng: random.Random, words: Words, han: int) -> Iterator[str]:
    """Yield words without end, drawn in lots: the first lot is enough for ``han`` characters."""
    lot = int(han / MEAN_WORD) + 20
    while True:
        yield from words.sample(rng, lot)


def write_sentence(rng: random.Random, stream: Iterator[str], topics: tuple[str, ...] = ()) -> str:
    """Write one sentence of one to five clauses, with its closing mark."""
    count = rng.choices(CLAUSES, cum_weights=CLAUSE_SHARES)[0]
    parts = []
    for number in range(count):
        parts.append(write_clause(rng, stream, topics))
        parts.append(choose_mark(rng, last=number == count - 1))
    return "".join(parts)


def choose_mark(rng: random.Random, last: bool) -> str:
    """Choose the mark after a clause; ``last`` closes the sentence."""
    chance = rng.random()
    if last:
        return "。" if chance < 0.96 else "？" if chance < 0.98 else "！"
    return "，" if chance < 0.91 else "；" if chance < 0.96 else "："


def write_clause(rng: random.Random, stream: Iterator[str], topics: tuple[str, ...] = ()) -> str:
    """Write three to nine words; some clauses hold a topic, a figure, an enumeration, a quotation or a book's title."""
    words = "".join(islice(stream, rng.randint(3, 9))).lstrip(NEVER_FIRST) or "全市"
    chance = rng.random()
    if chance < 0.08 and topics:
        return words + rng.choice(topics)
    if chance < 0.16:
        return f"{words}{int(rng.lognormvariate(3.5, 1.6)) + 2}{rng.choice(UNITS)}"
    if chance < 0.22:
        return words + "、".join(islice(stream, rng.randint(2, 4)))
    if chance < 0.27:
        return f"“{''.join(islice(stream, 3))}”{words}"
    if chance < 0.29:
        return f"{words}《{''.join(islice(stream, 4))}》"
    return words
