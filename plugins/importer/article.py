"""Imports one file: reads it, finds its place under ``content/articles`` and writes it there."""

from datetime import date, datetime
from pathlib import Path

import msgspec

from plugins.core.problems import InputError, Problem
from plugins.core.shelf import next_serial, place_article
from plugins.importer.document import Document, Note, Source
from plugins.importer.markdown import write_article
from plugins.importer.reading import read_document
from plugins.importer.shelf import find_namesakes, find_same, read_shelf
from plugins.importer.source import read_source

USUAL_CHANNEL = "highlights"
"""The channel of a text whose breadcrumb names none, if the site has it; else the site's first."""

UNFINISHED = {"I101", "I102", "I103", "I113"}
"""What must be settled before an article can be published: title, date, source, personal numbers."""


class Order(msgspec.Struct, frozen=True):
    """What the editor asks for. ``channel`` is a slug or a label, ``day`` a date; both may be empty.

    ``content`` is the folder ``content/``. ``today`` stands in for an unknown date, in a draft.
    """

    file: Path
    content: Path
    today: date
    channel: str = ""
    day: str = ""


class Imported(msgspec.Struct, frozen=True):
    """What was made of the file. ``is_new`` is false where its text was there already."""

    path: Path
    document: Document
    notes: tuple[Note, ...]
    is_new: bool = True


def import_file(order: Order, channels: dict[str, str]) -> Imported:
    """Import ``order.file``. ``channels`` maps slugs and labels to slugs, such as 本地要闻 to ``news/local``.

    Raises :class:`InputError`, and then has written nothing.
    """
    day, channel = _check_day(order), _check_channel(order, channels)
    source = read_source(order.file)
    document = read_document(source)
    facts, notes = dict(document.facts), list(document.notes)
    if day:
        facts["date"] = (day,)
        notes = [note for note in notes if note.code != "I102"]
    channel, channel_notes = _choose_channel(channel, document.breadcrumb, channels)
    notes += [*channel_notes, *_unknown_facts(facts, order.today)]
    document = msgspec.structs.replace(document, facts=facts)
    status = "草稿" if any(note.code in UNFINISHED for note in notes) else "已发布"
    when = date.fromisoformat(facts.get("date", (order.today.isoformat(),))[0][:10])
    written = _Written(document, source, channel, order.today.isoformat(), status)

    shelf = read_shelf(order.content / "articles")
    text = written.text("", when.year)
    for path in find_namesakes(shelf, text):
        if find_same([filed for filed in shelf if filed.path == path], written.text(path.stem, when.year)):
            return Imported(path, document, (), is_new=False)
        notes.append(Note(0, "I106", f"已有同题文章：{path.as_posix()}", "如果是同一篇，请删去其中一个"))
    path = _place(order.content, written, when)
    return Imported(path, document, tuple(sorted(notes, key=lambda note: (note.line, note.code))))


class _Written(msgspec.Struct, frozen=True):
    """An article before it has an id: its pictures stand in a folder of that name."""

    document: Document
    source: Source
    channel: str
    day: str
    status: str

    def pictures(self, name: str, year: int) -> dict[int, str]:
        """The addresses of the pictures of the article with the id ``name``."""
        shown = {block.number for block in self.document.blocks if block.kind == "caption" and block.number}
        kept = ((number, self.source.pictures[number]) for number in sorted(shown))
        return {number: f"images/{year}/{name}/{number}.{one.extension}" for number, one in kept if one}

    def text(self, name: str, year: int) -> str:
        """The file of the article with the id ``name``."""
        pictures = self.pictures(name, year)
        return write_article(
            self.document, channels=(self.channel,), day=self.day, status=self.status, pictures=pictures
        )


def _place(content: Path, written: _Written, day: date) -> Path:
    """Write the article and its pictures; the article's path. Pictures come first: no article refers to what is not."""
    if not written.pictures("", day.year):
        return place_article(content, written.channel, day, written.text("", day.year))
    name = f"{day:%Y%m%d}-{next_serial(content, day):02}"
    for number, address in written.pictures(name, day.year).items():
        file = content / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(written.source.pictures[number].data)
    return place_article(content, written.channel, day, written.text(name, day.year), name)


def _check_day(order: Order) -> str:
    if not order.day:
        return ""
    try:
        moment = datetime.strptime(order.day, "%Y-%m-%d %H:%M" if " " in order.day else "%Y-%m-%d")
    except ValueError:
        raise _error("--date", "I006", f"日期写作“{order.day}”", "应写作 2022-12-30 或 2022-12-30 10:13") from None
    return f"{moment:%Y-%m-%d %H:%M}" if " " in order.day else f"{moment:%Y-%m-%d}"


def _check_channel(order: Order, channels: dict[str, str]) -> str:
    if order.channel and order.channel not in channels:
        known = "、".join(dict.fromkeys(channels.values()))
        raise _error("--channel", "I005", f"没有栏目“{order.channel}”", f"可写栏目名称，或 {known}")
    return channels.get(order.channel, "")


def _error(place: str, code: str, message: str, advice: str) -> InputError:
    return InputError([Problem(place, 0, code, message, advice)])


def _choose_channel(asked: str, breadcrumb: tuple[str, ...], channels: dict[str, str]) -> tuple[str, list[Note]]:
    known = [asked, *(channels.get(part, "") for part in breadcrumb)]
    if channel := next(filter(None, known), ""):
        return channel, []
    channel = USUAL_CHANNEL if USUAL_CHANNEL in channels else next(iter(channels.values()))
    return channel, [
        Note(0, "I105", f"看不出属于哪个栏目，放进了 {channel}", "不对就改 栏目，并把文件移到那个栏目的文件夹")
    ]


def _unknown_facts(facts: dict, today: date) -> list[Note]:
    notes = []
    if "date" not in facts:
        found = f"原文没有日期，暂写今天（{today}），状态为草稿"
        notes.append(Note(0, "I102", found, "请把 日期 改成发布日期，核对后把 状态 改为 已发布"))
    if "source" not in facts:
        notes.append(Note(0, "I103", "原文没有来源，状态为草稿", "请补写 来源，核对后把 状态 改为 已发布"))
    return notes
