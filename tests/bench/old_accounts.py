"""An archive as content: accounts in volumes, the people and places that they name, chronologies, oral histories."""

import random
from collections.abc import Iterator
from pathlib import Path

from tests.bench.article import Source, write_front_matter
from tests.bench.corpus import PAGES, write_page, write_sources
from tests.bench.english import write_english_sentence, write_english_title
from tests.bench.prose import write_sentences, write_title
from tests.bench.subjects import SURNAMES
from tests.bench.vocabulary import Vocabulary, load_vocabulary

OF_VOLUME = 40
"""Accounts of a volume; each has four pages."""
OF_PLACE = 25
"""Accounts that name a place."""
VOLUMES_OF_COLLECTION, ROWS, ORAL = 25, 40, 0.02
TRANSLATED = 0.05
LENGTHS = (200, 600)
"""Han characters of an account."""
FIRST_YEAR, LAST_YEAR = 1875, 1965
_WRITTEN = "archive/{section}/{name}{ending}"


def write_archive(folder: Path, people: int, records: int, seed: int) -> None:
    """Write the content below ``folder/content``: the same for the same numbers and seed."""
    vocabulary = load_vocabulary()
    sources = (*map(write_page, PAGES), *_write_all(vocabulary, people, records, seed))
    write_sources(folder / "content", iter(sources))


def _write_all(vocabulary: Vocabulary, people: int, records: int, seed: int) -> Iterator[Source]:
    rng = random.Random(seed)
    names = [f"{SURNAMES[number % len(SURNAMES)]}某{number // len(SURNAMES)}" for number in range(people)]
    places = [f"示例第{number + 1}街" for number in range(records // OF_PLACE)]
    volumes = -(-records // OF_VOLUME)
    for number in range(-(-volumes // VOLUMES_OF_COLLECTION)):
        yield _item("collections", f"collection-{number}", "专藏", f"第{number + 1}专藏", 排序=f"{number + 1}")
    for number in range(volumes):
        yield _volume(number, names)
    yield from _people(rng, vocabulary, names)
    for number, place in enumerate(places):
        where = f"{40 + rng.random() * 2:.4f}, {122 + rng.random() * 3:.4f}"
        yield _item("places", f"place-{number}", "地名", place, 坐标=where)
    for number in range(records):
        yield from _record(rng, vocabulary, number, names, places[number % len(places)] if places else "")
    for number in range(int(records * ORAL)):
        yield _item(
            "oral", f"oral-{number}", "口述史", write_title(rng, vocabulary.titles, 6, 14), 开放="是", 授权="是",
            口述=[rng.choice(names)], 采访日期=f"19{rng.randint(80, 99)}", text=_text(rng, vocabulary, 200),
        )  # fmt: skip


def _volume(number: int, names: list[str]) -> Source:
    return _item(
        "volumes", f"volume-{number}", "书卷", f"示例文史资料 第{number + 1}辑", 开放="是", 体裁="选辑",
        专藏=f"collection-{number // VOLUMES_OF_COLLECTION}", 辑次=f"{number + 1}", 编者=[names[number % len(names)]],
        出版年=f"{1980 + number % 40}", 总页数=f"{OF_VOLUME * 4}",
    )  # fmt: skip


def _people(rng: random.Random, vocabulary: Vocabulary, names: list[str]) -> Iterator[Source]:
    for number, name in enumerate(names):
        birth = rng.randint(FIRST_YEAR, 1920)
        yield _item(
            "people", f"person-{number}", "小传", name, 生=f"{birth}", 卒=f"{birth + rng.randint(20, 80)}",
            text=_text(rng, vocabulary, 80),
        )  # fmt: skip
        if rng.random() < TRANSLATED:
            yield _english("people", f"person-{number}", rng)
        if number % 250 == 0:
            yield from _chronology(rng, number, names)


def _chronology(rng: random.Random, number: int, names: list[str]) -> Iterator[Source]:
    yield _item("chronologies", f"life-{number}", "年表", f"{names[number]}年表", 谱主=f"person-{number}")
    years = sorted(rng.randint(FIRST_YEAR, LAST_YEAR) for _ in range(ROWS))
    rows = "".join(f"{year},第{row}件事。,{rng.choice(names)}\n" for row, year in enumerate(years))
    yield Source(
        _WRITTEN.format(section="chronologies", name=f"life-{number}", ending=".csv"), f"日期,内容,人物\n{rows}"
    )


def _record(rng: random.Random, vocabulary: Vocabulary, number: int, names: list[str], place: str) -> Iterator[Source]:
    page = number % OF_VOLUME * 4 + 1
    name = f"record-{number}"
    # Most are named a few times, a few very often, as in any archive.
    people = sorted({names[int(len(names) * rng.random() ** 2)] for _ in range(2)})
    yield _item(
        "records", name, "文史篇目", write_title(rng, vocabulary.titles, 6, 16), 开放="是",
        所在书卷=f"volume-{number // OF_VOLUME}", 页码=f"{page}—{page + 3}", 作者=[names[number % len(names)]],
        史料关系=("亲历", "亲见", "亲闻")[number % 3], 事件日期=f"{rng.randint(FIRST_YEAR, LAST_YEAR)}", 人物=people,
        地点=[place] if place else [], text=_text(rng, vocabulary, rng.randint(*LENGTHS)),
    )  # fmt: skip
    if rng.random() < TRANSLATED:
        yield _english("records", name, rng)


def _item(
    section: str, name: str, kind: str, title: str, *, text: str = "本页是演示用的。\n", **fields: str | list[str]
) -> Source:
    head = write_front_matter({"标题": title, "类型": kind, **{key: value for key, value in fields.items() if value}})
    return Source(_WRITTEN.format(section=section, name=name, ending=".md"), head + text)


def _english(section: str, name: str, rng: random.Random) -> Source:
    fields = {"title": write_english_title(rng, "history"), "summary": write_english_sentence(rng)}
    text = f"{write_front_matter(fields)}{write_english_sentence(rng)}\n"
    return Source(_WRITTEN.format(section=section, name=name, ending=".en.md"), text)


def _text(rng: random.Random, vocabulary: Vocabulary, han: int) -> str:
    return "".join(write_sentences(rng, vocabulary, han, ())) + "\n"
