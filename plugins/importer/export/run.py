"""Writes the articles of an export, and what became of every row."""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec

from plugins.core.inventory import list_files
from plugins.core.problems import InputError, Problem
from plugins.core.progress import track
from plugins.core.shelf import OWN_FOLDERS
from plugins.importer.export.mapping import propose, read_mapping
from plugins.importer.export.rows import Converted, RowReader
from plugins.importer.export.table import read_rows
from plugins.importer.markdown import write_article
from plugins.importer.shown_pictures import file_under

_COLUMNS = ("行", "旧编号", "标题", "结果", "文件", "正文字数", "写入", "略去", "说明")
WRITTEN, MERGED, THERE, KEPT, GONE, FAILED = (
    "写入",
    "并入同一篇",
    "已经导入过",
    "已有不同的文件，没有改动",
    "旧站已删除",
    "没有导入",
)


class Order(msgspec.Struct, frozen=True):
    """What is asked for. ``mapping`` and ``pictures`` are a file and a folder; ``channel`` a slug for rows without."""

    file: Path
    content: Path
    mapping: Path
    pictures: Path
    today: date
    channel: str = ""
    dry: bool = False


class Outcome(msgspec.Struct, frozen=True):
    """What became of a row; ``path`` is that of its article, empty if there is none."""

    row: Converted
    result: str
    path: str = ""


class Summary(msgspec.Struct, frozen=True):
    """What became of all rows; ``unknown`` are columns that were not taken over, ``report`` the table of it."""

    outcomes: tuple[Outcome, ...]
    unknown: tuple[str, ...]
    report: Path

    def count(self, result: str) -> int:
        """How many rows ended so."""
        return sum(outcome.result == result for outcome in self.outcomes)

    @property
    def unbalanced(self) -> tuple[Converted, ...]:
        """The rows in which a Han character of the body is neither in the article nor left out: always none."""
        return tuple(x.row for x in self.outcomes if x.row.han > x.row.kept + x.row.left)


def import_export(order: Order, known: dict[str, str]) -> Summary:
    """Import ``order.file``. ``known`` maps slugs and labels of channels to slugs.

    Raises :class:`InputError`, and has written no article then: what is wrong with the export or the mapping, or that
    channels are not known, for which a proposal has been written.
    """
    rows = read_rows(order.file)
    mapped = read_mapping(order.mapping, rows, known)
    reader = RowReader(mapped, known, lambda address: _picture(order.pictures, address))
    steps = track(enumerate(rows, 1), "读取", len(rows))
    skipped = set(mapped.skipped)
    converted = [reader.read(number, row) for number, row in steps]
    _ask_for_channels(order, converted, skipped, known)
    outcomes = tuple(sorted(_write(order, converted, skipped), key=lambda outcome: outcome.row.number))
    report = order.file.with_name(f"{order.file.name}.report.csv")
    summary = Summary(outcomes, mapped.unknown, report)
    report.write_text(_table(outcomes), encoding="utf-8-sig")
    return summary


def _ask_for_channels(order: Order, converted: list[Converted], skipped: set[str], known: dict[str, str]) -> None:
    unknown = Counter(name for row in converted for name in row.unknown if name not in skipped and row.status != "gone")
    if not unknown or order.channel:
        return
    named = {name or "（没有栏目的行）": count for name, count in unknown.items()}
    told = "、".join(f"{name} {count} 行" for name, count in named.items())
    if "" in unknown and len(unknown) == 1:
        raise InputError(
            [Problem(order.file.as_posix(), 0, "I116", f"有 {unknown['']} 行没有栏目", "请加 CHANNEL=栏目")]
        )
    propose(order.mapping, {name: count for name, count in unknown.items() if name}, known)
    advice = f"请在 {order.mapping} 里写上对应的栏目再运行一次；没有栏目的行可以加 CHANNEL=栏目"
    raise InputError([Problem(order.file.as_posix(), 0, "I116", f"有旧栏目还没有对应：{told}", advice)])


def _write(order: Order, converted: list[Converted], skipped: set[str]) -> Iterator[Outcome]:
    """Rows of the same report become one article, under the id of the first."""
    groups: dict[bytes, list[Converted]] = defaultdict(list)
    for row in converted:
        if row.status == "gone":
            yield Outcome(row, GONE)
        elif (not row.slugs and skipped.intersection(row.unknown)) or (not row.title and not row.document.blocks):
            yield Outcome(row, FAILED)
        else:
            groups[row.likeness].append(row)
    taken = _taken_ids(order.content)
    used: set[str] = set()
    for group in groups.values():
        yield from _write_group(order, group, taken, used)


def _taken_ids(content: Path) -> dict[str, Path]:
    """Where the file of each id stands."""
    folders = ("articles/", *(f"{name}/" for name in OWN_FOLDERS))
    sources = (source for source in list_files(str(content)) if source.endswith(".md") and source.startswith(folders))
    return {Path(source).name.removesuffix(".md"): content / source for source in sources}


def _write_group(order: Order, group: list[Converted], taken: dict[str, Path], used: set[str]) -> Iterator[Outcome]:
    first = group[0]
    channels = tuple(dict.fromkeys(slug for row in group for slug in row.slugs or (order.channel,)))
    urls = tuple(dict.fromkeys(url for row in group for url in row.urls))
    facts = dict(first.document.facts) | ({"old_urls": urls} if urls else {})
    document = msgspec.structs.replace(first.document, facts=facts)
    day = first.day or order.today.isoformat()
    name = _fresh_name(first, day, used)
    folder = order.content / "articles" / channels[0].partition("/")[0] / day[:4]
    shown = {block.number for block in document.blocks if block.kind == "caption" and block.number}
    pictures = {
        number: f"images/{day[:4]}/{name}/{number}.{picture.extension}"
        for number, picture in first.pictures.items()
        if picture and number in shown
    }
    text = write_article(document, channels=channels, day=day, status=first.status, pictures=pictures)
    path = taken.get(name, folder / f"{name}.md")
    result = WRITTEN
    if name in taken:
        result = THERE if path.read_text(encoding="utf-8") == text else KEPT
    elif not order.dry:
        for number, address in pictures.items():
            file = order.content / address
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(first.pictures[number].data)
        folder.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.part")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    yield Outcome(first, result, path.as_posix())
    yield from (Outcome(row, MERGED, path.as_posix()) for row in group[1:])


def _fresh_name(row: Converted, day: str, used: set[str]) -> str:
    """The id that the row had; one that has none, or another's, gets the day and the row's number."""
    name = row.id if row.id and row.id not in used else f"{day.replace('-', '')}-r{row.number}"
    used.add(name)
    return name


def _picture(folder: Path, address: str) -> bytes:
    """The picture that an old address names: under ``folder`` by its whole path, or by the end of it."""
    path = address.partition("?")[0].partition("#")[0]
    path = path.partition("://")[2].partition("/")[2] if "://" in path else path.lstrip("/")
    parts = [part for part in path.split("/") if part not in ("", ".", "..")]
    found = (file_under(folder, "/".join(parts[start:])) for start in range(len(parts)))
    return next(filter(None, found), b"")


def _table(outcomes: Iterable[Outcome]) -> str:
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(_COLUMNS)
    for outcome in outcomes:
        row = outcome.row
        told = "；".join(f"{note.code} {note.message}" for note in row.document.notes)
        table.writerow((row.number, row.id, row.title, outcome.result, outcome.path, row.han, row.kept, row.left, told))
    return written.getvalue()
