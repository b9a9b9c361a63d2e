"""The body of an article in Markdown: paragraphs, and in a share of the articles everything else that editors use."""

import random
from collections.abc import Sequence
from itertools import pairwise

from tests.bench.prose import stream_words, write_clause, write_sentence, write_sentences, write_title
from tests.bench.vocabulary import Vocabulary

NUMERALS = "一二三四五六七八九十"
PLAIN, MARKED, NUMBERED, TWO_LINE = "plain", "marked", "numbered", "two lines"
HEADINGS = (PLAIN, NUMBERED, MARKED, TWO_LINE)
HEADING_SHARES = (60, 20, 15, 5)
BOLD, LIST, QUOTATION, TABLE, FOOTNOTE = 0.15, 0.08, 0.06, 0.05, 0.02
"""The share of articles that hold each."""


def write_body(
    rng: random.Random, vocabulary: Vocabulary, han: int, topics: tuple[str, ...], pictures: Sequence[str]
) -> str:
    """Write about ``han`` characters in 3 to 12 paragraphs, every one of ``pictures`` among them."""
    blocks = split_paragraphs(rng, write_sentences(rng, vocabulary, han, topics))
    if rng.random() < BOLD:
        mark_bold(rng, blocks)
    if rng.random() < FOOTNOTE:
        blocks[0] += "[^1]"
        blocks.append("[^1]: " + write_sentence(rng, stream_words(rng, vocabulary.prose, 40)))
    extras = [write_figure(rng, vocabulary, picture) for picture in pictures]
    writers = ((LIST, write_list), (QUOTATION, write_quotation), (TABLE, write_table))
    extras += [write(rng, vocabulary) for share, write in writers if rng.random() < share]
    groups = head(rng, vocabulary, blocks, rng.choices(HEADINGS, HEADING_SHARES)[0])
    for extra in extras:
        rng.choice(groups).append(extra)
    return "\n\n".join(block for group in groups for block in group) + "\n"


def split_paragraphs(rng: random.Random, sentences: list[str]) -> list[str]:
    """Join sentences to three to twelve paragraphs, more in a longer text, fewer where there are not enough."""
    usual = sum(map(len, sentences)) / 115
    count = min(len(sentences), max(3, min(12, round(usual * rng.uniform(0.7, 1.3)))))
    borders = [0, *sorted(rng.sample(range(1, len(sentences)), count - 1)), len(sentences)]
    return ["".join(sentences[start:end]) for start, end in pairwise(borders)]


def mark_bold(rng: random.Random, blocks: list[str]) -> None:
    """Set the first clause of one or two paragraphs in bold."""
    for position in rng.sample(range(len(blocks)), min(len(blocks), rng.randint(1, 2))):
        clause, comma, rest = blocks[position].partition("，")
        if comma:
            blocks[position] = f"**{clause}**，{rest}"


def head(rng: random.Random, vocabulary: Vocabulary, blocks: list[str], style: str) -> list[list[str]]:
    """Group each paragraph with the heading above it: one for three paragraphs after the first, ``PLAIN`` none.

    In ``NUMBERED`` the other two paragraphs of a section have a heading of the second level.
    """
    groups = [[blocks[0]]]
    for position, block in enumerate(blocks[1:]):
        section, place = divmod(position, 3)
        if style != PLAIN and place == 0:
            groups.append([write_heading(rng, vocabulary, style, section), block])
        elif style == NUMBERED:
            groups.append([f"（{NUMERALS[place - 1]}）{write_title(rng, vocabulary.titles, 8, 14)}", block])
        else:
            groups.append([block])
    return groups


def write_heading(rng: random.Random, vocabulary: Vocabulary, style: str, number: int) -> str:
    """Write a section's heading: ``一、…`` as a plain paragraph, ``## …``, or ``## …|…`` on two lines."""
    title = write_title(rng, vocabulary.titles, 8, 14)
    if style == NUMBERED:
        return f"{NUMERALS[number]}、{title}"
    if style == TWO_LINE:
        return f"## {write_title(rng, vocabulary.titles, 3, 5)}|{title}"
    return f"## {title}"


def write_figure(rng: random.Random, vocabulary: Vocabulary, picture: str) -> str:
    """Write a picture with alternative text, a caption and a credit."""
    alternative = write_title(rng, vocabulary.titles, 6, 12)
    return f'![{alternative}]({picture} "{write_title(rng, vocabulary.titles, 10, 20)}（李某 摄）")'


def write_list(rng: random.Random, vocabulary: Vocabulary) -> str:
    """Write three to six list entries of one clause each."""
    stream = stream_words(rng, vocabulary.prose, 60)
    return "\n".join(f"- {write_clause(rng, stream)}；" for _ in range(rng.randint(3, 6)))


def write_quotation(rng: random.Random, vocabulary: Vocabulary) -> str:
    """Write a quotation of two sentences."""
    stream = stream_words(rng, vocabulary.prose, 80)
    return f"> {write_sentence(rng, stream)}{write_sentence(rng, stream)}"


def write_table(rng: random.Random, vocabulary: Vocabulary) -> str:
    """Write a caption and a table of three or four columns and four to eight rows, the first column in words."""
    columns = rng.randint(3, 4)
    names = [write_title(rng, vocabulary.titles, 3, 5) for _ in range(columns)]
    rows = [
        [write_title(rng, vocabulary.titles, 3, 6), *(str(rng.randint(1, 999)) for _ in range(columns - 1))]
        for _ in range(rng.randint(4, 8))
    ]
    lines = [f"| {' | '.join(cells)} |" for cells in (names, ["---"] * columns, *rows)]
    return f"表1 {write_title(rng, vocabulary.titles, 6, 12)}\n\n" + "\n".join(lines)
