"""One article: its front matter and body as the site's own source files hold them."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tests.bench.body import write_body
from tests.bench.english import write_english_body, write_english_sentence, write_english_title
from tests.bench.pictures import choose_pictures
from tests.bench.prose import stream_words, write_sentence, write_title
from tests.bench.subjects import choose_channel, choose_keywords, choose_person, choose_source
from tests.bench.vocabulary import Vocabulary

MEDIAN_HAN, SPREAD = 700, 0.75
"""The log-normal law of the lengths: a quarter is over 1,160 characters, one in a hundred over 4,000."""
SHORTEST, LONGEST = 120, 5000
TRANSLATED, ENGLISH_TITLE_ONLY, DRAFT = 0.10, 0.05, 0.01
WORDS_FOR_HAN = 0.6
"""English words for each Han character of the original."""


@dataclass(frozen=True)
class Slot:
    """Where an article stands in the corpus: its id and its local time."""

    id: str
    time: datetime


@dataclass(frozen=True)
class Source:
    """One source file: its path under the content folder, and its text."""

    path: str
    text: str


def write_article(rng: random.Random, vocabulary: Vocabulary, slot: Slot, share: float = 1.0) -> list[Source]:
    """Write the article of ``slot``: its source, and for one in ten its English version too.

    ``share`` is that of the usual length.
    """
    channel = choose_channel(rng)
    keywords = choose_keywords(rng)
    pictures = choose_pictures(rng, slot.time.year)
    fields = write_fields(rng, vocabulary, slot, channel)
    fields["关键词"] = [chinese for chinese, _ in keywords]
    if pictures:
        fields["封面"] = pictures[0]
    english = write_english_fields(rng, keywords)
    chance = rng.random()
    if TRANSLATED <= chance < TRANSLATED + ENGLISH_TITLE_ONLY:
        fields |= {"英文标题": english["title"], "英文摘要": english["summary"]}
    han = max(SHORTEST, int(choose_length(rng) * share))
    body = write_body(rng, vocabulary, han, tuple(fields["关键词"]), pictures)
    stem = f"articles/{channel.partition('/')[0]}/{slot.time.year}/{slot.id}"
    sources = [Source(f"{stem}.md", write_front_matter(fields) + body)]
    if chance < TRANSLATED:
        translation = write_english_body(rng, int(han * WORDS_FOR_HAN), pictures)
        sources.append(Source(f"{stem}.en.md", write_front_matter(english) + translation))
    return sources


def write_fields(rng: random.Random, vocabulary: Vocabulary, slot: Slot, channel: str) -> dict[str, str | list[str]]:
    """Write the Chinese fields but the keywords, the optional ones for their usual share of the articles."""
    fields: dict[str, str | list[str]] = {"标题": write_title(rng, vocabulary.titles)}
    if rng.random() < 0.05:
        fields["引题"] = write_title(rng, vocabulary.titles, 8, 16)
    if rng.random() < 0.10:
        fields["副题"] = write_title(rng, vocabulary.titles, 8, 16)
    fields["日期"] = f"{slot.time:%Y-%m-%d %H:%M}"
    fields["栏目"] = list(dict.fromkeys([channel, choose_channel(rng)])) if rng.random() < 0.12 else [channel]
    fields["来源"] = choose_source(rng)
    fields["作者"] = list(dict.fromkeys(choose_person(rng) for _ in range(rng.choice((1, 1, 1, 2)))))
    fields["责任编辑"] = choose_person(rng)
    if rng.random() < 0.40:
        fields["摘要"] = write_sentence(rng, stream_words(rng, vocabulary.prose, 60))
    if rng.random() < DRAFT:
        fields["状态"] = "draft"
    return fields


def write_english_fields(rng: random.Random, keywords: list[tuple[str, str]]) -> dict[str, str | list[str]]:
    """Write title, summary and keywords of an English version."""
    topics = [english for _, english in keywords]
    return {
        "title": write_english_title(rng, topics[0]),
        "summary": write_english_sentence(rng),
        "keywords": topics,
    }


def choose_length(rng: random.Random) -> int:
    """Choose how many Han characters an article has."""
    return max(SHORTEST, min(LONGEST, int(rng.lognormvariate(0, SPREAD) * MEDIAN_HAN)))


def write_front_matter(fields: Mapping[str, str | list[str]]) -> str:
    """Write ``fields`` between ``---`` lines, none of which needs quotes in YAML."""
    lines = [f"{key}: {write_value(value)}" for key, value in fields.items()]
    return "\n".join(("---", *lines, "---", ""))


def write_value(value: str | list[str]) -> str:
    """Write one YAML value: a flow list, or the text as it is."""
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    return value
