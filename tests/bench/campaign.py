"""A reading campaign as content: books, essays, and in fixed shares of them everything else that hangs on books."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tests.bench.article import Source, write_front_matter
from tests.bench.corpus import PAGES, write_page, write_sources
from tests.bench.english import write_english_sentence, write_english_title
from tests.bench.prose import stream_words, write_sentence, write_sentences, write_title
from tests.bench.subjects import FIELDS, SURNAMES
from tests.bench.vocabulary import Vocabulary, load_vocabulary

YEARS = range(2021, 2026)
"""A campaign for each."""
KINDS = ("读书故事", "征文", "心得", "笔记")
ESSAYS_OF_READER = 5
BOOKS_OF_LIST = 10
COLLECTED = 20
"""Essays of an anthology."""
EVENTS, ROOMS, LED = 0.02, 0.005, 0.02
"""For each essay, so many events, rooms, and essays that led to a proposal."""
TRANSLATED = 0.10
LENGTHS = (150, 450)
"""Han characters of an essay."""


def write_campaign(folder: Path, books: int, essays: int, seed: int) -> None:
    """Write the content below ``folder/content``: the same for the same numbers and seed."""
    vocabulary = load_vocabulary()
    sources = (*map(write_page, PAGES), *_write_all(vocabulary, books, essays, seed))
    write_sources(folder / "content", iter(sources))


def _write_all(vocabulary: Vocabulary, books: int, essays: int, seed: int) -> Iterator[Source]:
    rng = random.Random(seed)
    readers = _names(essays // ESSAYS_OF_READER)
    ids = [f"book-{number}" for number in range(books)]
    for year in YEARS:
        yield _item("campaign", f"campaign-{year}", "读书活动", f"{year}年读书活动", 时期=f"{year}")
    for number, book in enumerate(ids):
        yield from _book(rng, vocabulary, book, number)
    for first in range(0, books, BOOKS_OF_LIST):
        yield _recommendation(rng, vocabulary, first // BOOKS_OF_LIST + 1, ids[first : first + BOOKS_OF_LIST], readers)
    yield from _essays(rng, vocabulary, ids, essays, readers)
    for number in range(int(essays * EVENTS)):
        yield _event(rng, vocabulary, number, rng.choice(ids))
    for number in range(int(essays * ROOMS)):
        place = f"{40 + rng.random() * 2:.4f}, {122 + rng.random() * 3:.4f}"
        yield _item("rooms", f"room-{number}", "书屋", f"第{number + 1}书屋", 坐标=place, 图书=rng.sample(ids, 5))


def _book(rng: random.Random, vocabulary: Vocabulary, book: str, number: int) -> Iterator[Source]:
    yield _item(
        "books", book, "图书", write_title(rng, vocabulary.titles, 4, 8), 书号=_isbn(number),
        著者=[f"{SURNAMES[number % len(SURNAMES)]}某"], 出版社="示例出版社", 出版年=f"{rng.randint(1950, 2024)}",
        主题=[field for field, _ in rng.sample(FIELDS, 2)], text=_text(rng, vocabulary, 60),
    )  # fmt: skip
    if rng.random() < TRANSLATED:
        yield _english("books", book, rng)


def _recommendation(
    rng: random.Random, vocabulary: Vocabulary, number: int, books: list[str], readers: list[str]
) -> Source:
    return _item(
        "recommendations", f"list-{number}", "荐书", f"第{number}期书单", 日期=_day(rng), 栏目="reading/recommendations",
        图书=books, 书单期号=f"{number}", 推荐人=[rng.choice(readers)],
        推荐理由=write_sentence(rng, stream_words(rng, vocabulary.prose, 40)).replace(": ", "，"),
    )  # fmt: skip


def _essays(
    rng: random.Random, vocabulary: Vocabulary, books: list[str], count: int, readers: list[str]
) -> Iterator[Source]:
    days: dict[int, list[str]] = {year: [] for year in YEARS}
    for number in range(count):
        day, name = _day(rng), f"essay-{number}"
        days[int(day[:4])].append(name)
        led = {}
        if rng.random() < LED:
            led = {"促成": [f"proposal-{number}"]}
            title = write_title(rng, vocabulary.titles)
            yield _item("", f"proposal-{number}", "提案", title, folder="articles/proposals", 日期=day)
        yield _item(
            "essays", name, "读书文章", write_title(rng, vocabulary.titles, 6, 16), 日期=day,
            体裁=KINDS[number % len(KINDS)], 图书=[books[number % len(books)]], 作者=[readers[number % len(readers)]],
            text=_text(rng, vocabulary, rng.randint(*LENGTHS)), **led,
        )  # fmt: skip
        if rng.random() < TRANSLATED:
            yield _english("essays", name, rng)
    for year, written in days.items():
        yield _item(
            "anthologies", f"anthology-{year}", "作品集", f"{year}年作品集", 栏目="reading/anthologies",
            读书活动=f"campaign-{year}", 篇目=written[:COLLECTED],
        )  # fmt: skip


def _event(rng: random.Random, vocabulary: Vocabulary, number: int, book: str) -> Source:
    day = _day(rng)
    return _item(
        "events", f"event-{number}", "活动", write_title(rng, vocabulary.titles), 日期=day, 开始=f"{day} 14:00",
        结束=f"{day} 16:00", 载体="lecture-hall", 期数=f"{number + 1}", 图书=[book],
    )  # fmt: skip


def _item(
    section: str, name: str, kind: str, title: str, *, folder: str = "", text: str = "本页是演示用的。\n",
    **fields: str | list[str],
) -> Source:  # fmt: skip
    """A file of the campaign, of which ``folder`` is the place if it is not that of its section."""
    path = f"{folder or f'reading/{section}'}/{name}.md"
    return Source(path, write_front_matter({"标题": title, "类型": kind, **fields}) + text)


def _english(section: str, name: str, rng: random.Random) -> Source:
    fields = {"title": write_english_title(rng, "books"), "summary": write_english_sentence(rng)}
    return Source(f"reading/{section}/{name}.en.md", f"{write_front_matter(fields)}{write_english_sentence(rng)}\n")


def _text(rng: random.Random, vocabulary: Vocabulary, han: int) -> str:
    return "".join(write_sentences(rng, vocabulary, han, ())) + "\n"


def _day(rng: random.Random) -> str:
    first = date(YEARS.start, 1, 1)
    return f"{first + timedelta(days=rng.randrange(365 * len(YEARS)))}"


def _names(count: int) -> list[str]:
    """Names that nobody bears, no two of them alike."""
    return [f"{SURNAMES[number % len(SURNAMES)]}某{number // len(SURNAMES)}" for number in range(count)]


def _isbn(number: int) -> str:
    """A book number with its check digit: weights one and three in turn, modulo ten."""
    twelve = f"9787{number:08}"
    return f"{twelve}{-sum(int(digit) * (1, 3)[n % 2] for n, digit in enumerate(twelve)) % 10}"
