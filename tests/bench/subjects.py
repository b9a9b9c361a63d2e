"""What the articles are about: channels, keywords, sources and people's names, all ours and all invented.

Every list is ordered by rank; a rank k is drawn with a share of 1/k (Zipf).
"""

import random
from itertools import accumulate

CHANNELS = (
    ("news", ("local", "districts", "notices", "upper", "photos", "press", "video")),
    ("proposals", ("opinions",)),
    ("highlights", ()),
    ("consultation", ()),
    ("members", ("people", "studios", "lectures")),
    ("reading", ()),
    ("sessions", ()),
    ("archive", ()),
    ("publications", ()),
    ("data", ()),
    ("about", ("rules", "committees", "terms", "leaders")),
)
FIELDS = (
    ("养老", "elderly care"), ("教育", "education"), ("医疗", "health care"), ("就业", "employment"),
    ("社区", "community"), ("文旅", "culture and tourism"), ("农业", "farming"), ("住房", "housing"),
    ("交通", "transport"), ("生态", "ecology"), ("科技", "science"), ("金融", "finance"), ("水利", "water"),
    ("托育", "child care"), ("能源", "energy"), ("数字", "digital"), ("法治", "rule of law"),
    ("民族", "ethnic affairs"), ("体育", "sports"), ("食品", "food safety"),
)  # fmt: skip
MATTERS = (
    ("服务", "services"), ("建设", "construction"), ("治理", "governance"), ("保障", "guarantees"),
    ("改革", "reform"), ("监督", "oversight"), ("调研", "field study"), ("协商", "consultation"),
    ("规划", "planning"), ("创新", "innovation"), ("人才", "talent"), ("设施", "facilities"), ("投入", "funding"),
    ("提案", "proposals"), ("宣传", "outreach"),
)  # fmt: skip
SOURCES = (
    "示例市政协办公室", "示例日报", "示例市融媒体中心", "示例晚报", "示例市政协提案委员会", "示例市政协文化文史委员会",
    "示例广播电视台", "示例区政协", "示例县政协", "示例政协报", "示例通讯社", "示例市政协研究室",
)  # fmt: skip
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余"


def rank_by_matter() -> tuple[tuple[str, str], ...]:
    """Pair every field with every matter: 300 keywords in Chinese and English, the fields mixed from the top on."""
    pairs = [(row + column, field, matter) for row, field in enumerate(FIELDS) for column, matter in enumerate(MATTERS)]
    pairs.sort(key=lambda pair: pair[0])
    return tuple((field[0] + matter[0], f"{field[1]} {matter[1]}") for _, field, matter in pairs)


KEYWORDS = rank_by_matter()


def zipf(count: int) -> tuple[float, ...]:
    """Return the cumulative shares of ranks 1 to ``count``."""
    return tuple(accumulate(1 / rank for rank in range(1, count + 1)))


CHANNEL_SHARES = zipf(len(CHANNELS))
KEYWORD_SHARES = zipf(len(KEYWORDS))
SOURCE_SHARES = zipf(len(SOURCES))
SURNAME_SHARES = zipf(len(SURNAMES))


def choose_channel(rng: random.Random) -> str:
    """Choose ``news`` or ``news/local``: a channel, then itself (the least likely) or one of its sections."""
    slug, sections = rng.choices(CHANNELS, cum_weights=CHANNEL_SHARES)[0]
    places = (*(f"{slug}/{section}" for section in sections), slug)
    return rng.choices(places, cum_weights=zipf(len(places)))[0]


def choose_keywords(rng: random.Random) -> list[tuple[str, str]]:
    """Choose two to four different keywords, each in Chinese and English."""
    drawn = rng.choices(KEYWORDS, cum_weights=KEYWORD_SHARES, k=12)
    return list(dict.fromkeys(drawn))[: rng.randint(2, 4)]


def choose_source(rng: random.Random) -> str:
    """Choose where an article comes from."""
    return rng.choices(SOURCES, cum_weights=SOURCE_SHARES)[0]


def choose_person(rng: random.Random) -> str:
    """Choose a name that nobody bears: a surname and 某."""
    return rng.choices(SURNAMES, cum_weights=SURNAME_SHARES)[0] + "某"
