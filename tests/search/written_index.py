"""Indexes of a few written documents, Chinese, English, and of a reading campaign, analysed as the site's are."""

import gzip
from collections.abc import Sequence
from pathlib import Path

import msgspec

from plugins.search.analysis import Analyser, AnalysisSettings, Source, make_analyser
from plugins.search.segments import Entry
from plugins.search.texts import Record
from tests.search.campaign_texts import campaign_documents
from tests.search.small_index import CHANNELS, write_file, write_index


class Written(msgspec.Struct, frozen=True):
    """A document as its author wrote it."""

    title: str
    text: str
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    date: str = "2023-01-05"
    channel: str = "news"


CHINESE = (
    Written(
        "市政协召开主席会议",
        "会议研究了提案办理工作。扬州的书香政协建设走在前列，委员们建言资政。",
        ("张晓明",),
        ("提案",),
        "2019-03-01",
    ),
    Written(
        "乡村振兴调研", "调研组走访了沈阳的村庄，了解乡村振兴的进展。茶", ("李建国",), (), "2020-06-01", "proposals"
    ),
    Written("两会开幕", "市两会今日开幕，委员报到。", ("张晓明", "王芳"), (), "2021-01-10"),
    Written("人代会闭幕", "大会圆满闭幕。", (), (), "2021-01-15"),
    Written("臺灣同胞參觀協商民主展", "臺灣同胞參觀了協商民主主題展覽，興致很高。", (), (), "2022-05-01", "history"),
    Written("<img src=x onerror=alert(1)>", "标题里的 <script>alert(1)</script> 是文字。", (), (), "2022-06-01"),
    Written(
        "老城的茶馆", "茶客很多。说到委员和提案，人人有话。𠮷野家也在街上，𠮷祥如意。", (), (), "2022-07-01", "history"
    ),
    Written("第一回", "某甲说提案；某乙说委员。商民众多，民主之事。", (), (), "2023-02-01", "history"),
)
"""Later ones are newer."""
ENGLISH = (
    Written(
        "Members discuss poverty relief", "The committee discussed relief of poverty in the villages. A party was held."
    ),
    Written("Art exhibition", "Arts of Yangzhou (扬州) were shown: “Art for All”."),
    Written("Committees at work", "Working committees worked on proposals in 2023."),
    Written("A walk", f"{'Bridges over rivers ' * 40}and a lighthouse {'among gardens and harbours ' * 40}"),
)


def write_written_indexes(folder: Path) -> dict[str, str]:
    """Write the index of each below ``folder``; the head's address of each."""
    campaign = [Written(one.title, one.text(), one.people, one.tags) for one in campaign_documents()]
    return {
        "zh": _write(folder, "zh", CHINESE),
        "en": _write(folder, "en", ENGLISH),
        "campaign": _write(folder, "zh", campaign, "campaign"),
    }


def _write(folder: Path, language: str, texts: Sequence[Written], name: str = "") -> str:
    analyser = make_analyser(AnalysisSettings(language, ("书香政协",), str(folder / "tables")))
    place = name or language
    facts = {"synonyms": (("两会", "人代会"),), "bigrams": "all" if language == "zh" else "han"}
    traditional = "".join(f"{old}{new}" for old, new in analyser.fold.traditional.items())
    lexicon = "shenyang\tsy\t沈阳\t1\nshuxiangzhengxie\tsxzx\t书香政协\t1\nshenyue\tsy\t审阅\t0\n"
    names = {"traditional": "11111111", "lexicon": {"s": "22222222"}}
    for file, data in (("traditional.11111111", traditional), ("lexicon.s.22222222", lexicon)):
        write_file(folder, f"/search/{place}/{file}.bin", gzip.compress(data.encode(), mtime=0))
    entries = [_entry(analyser, number, text) for number, text in enumerate(texts)]
    return write_index(folder, place, entries, **facts, **names)


def _entry(analyser: Analyser, number: int, text: Written) -> Entry:
    source = Source(text.title, text.people, text.tags, text.text)
    people, tags = "、".join(text.people), "、".join(text.tags)
    channel = [slug for slug, _ in CHANNELS].index(text.channel)
    folds = analyser.fold.differences("\n".join((text.title, people, tags, text.text)))
    record = Record(text.title, f"/{number}/", text.date, channel, 0, text.text, people, tags, folds)
    return Entry(
        str(number), number.to_bytes(4, "big"), number, lambda: analyser.analyse(source), lambda: record, text.people
    )
