"""From a row to an article: its facts, its body, where it was, and what of it was left out."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from urllib.parse import urlsplit

import msgspec

from plugins.core.digest import digest_bytes
from plugins.core.punctuation import keep_han, normalise
from plugins.core.values import ID
from plugins.importer.document import Document, Facts, Picture, Source
from plugins.importer.export.mapping import Mapped
from plugins.importer.export.table import Row
from plugins.importer.facts import read_moment, read_source_field, split_names
from plugins.importer.page_markup import CleanMarkup
from plugins.importer.page_tree import read_tree
from plugins.importer.reading import read_document
from plugins.importer.shown_pictures import ShownPictures
from plugins.importer.word_html import read_html

_BEIJING = timezone(timedelta(hours=8))
_IS_MARKUP = re.compile(r"<(?:p|div|br|span|img|table|section|h[1-6]|strong|b|a|ul|ol)\b", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?")
_SEPARATOR = re.compile(r"\s*(?:>>|>|›|/|\\|,|，|;|；|\|)\s*")
_DRAFT = frozenset(["draft", "草稿", "未发布", "待审", "pending", "0", "-1"])
_UNFINISHED = frozenset({"I101", "I102", "I113"})
"""What must be settled before a row is published: a title or a date that was made out, personal numbers."""
_GONE = frozenset(["deleted", "已删除", "trash", "回收站", "-2"])


class Converted(msgspec.Struct, frozen=True):
    """A row as an article. ``number`` is that of the row from 1. ``channels`` are old names that are not known.

    ``han`` counts the Han characters of the body, ``kept`` those in the article, ``left`` those left out.
    """

    number: int
    id: str
    document: Document
    pictures: dict[int, Picture | None]
    slugs: tuple[str, ...]
    unknown: tuple[str, ...]
    urls: tuple[str, ...]
    status: str
    han: int
    kept: int
    left: int

    @property
    def title(self) -> str:
        """The title; empty if there is none."""
        return next(iter(self.document.facts.get("title", ())), "")

    @property
    def day(self) -> str:
        """The date, ``YYYY-MM-DD``; empty if there is none."""
        return next(iter(self.document.facts.get("date", ())), "")[:10]

    @property
    def likeness(self) -> bytes:
        """What the same report has in every channel in which it was filed."""
        text = "".join(block.text for block in self.document.blocks)
        return digest_bytes(_words(self.title).encode(), self.day.encode(), _words(text).encode())


class RowReader:
    """Reads rows by one mapping; ``known`` maps slugs and labels of channels to slugs."""

    def __init__(self, mapped: Mapped, known: dict[str, str], find_picture: Callable[[str], bytes]) -> None:
        self._mapped = mapped
        self._known = known
        self._find_picture = find_picture

    def read(self, number: int, row: Row) -> Converted:
        """The article of ``row``."""
        value = self._mapped.value
        facts = self._facts(row)
        body = _LINE_END.sub("\n", value(row, "body"))
        pictures = ShownPictures(self._find_picture)
        if _IS_MARKUP.search(body):
            tree = read_tree(body)
            clean = CleanMarkup(pictures.number_of)
            found = read_html(clean.of(tree))
            dropped = (*found.dropped, *clean.dropped)
            text, roles, tables, notes = found.text, found.roles, found.tables, found.notes
            said = keep_han(tree.text())
        else:
            text, roles, tables, notes, dropped, said = body, {}, {}, {}, (), keep_han(body)
        shown = dict(enumerate(pictures.found, 1))
        document = read_document(Source(text, roles, shown, tables, notes, dropped, facts))
        slugs, unknown = self._channels(value(row, "channel"))
        kept = _han_of(document)
        left = sum(len(keep_han(piece.text)) for piece in document.dropped)
        return Converted(
            number,
            _id_of(value(row, "id")),
            document,
            shown,
            slugs,
            unknown,
            self._urls(row),
            self._status(row, document),
            len(said),
            kept,
            left,
        )

    def _facts(self, row: Row) -> Facts:
        value = self._mapped.value
        facts: dict[str, tuple[str, ...]] = {}
        for key in ("title", "subtitle", "kicker", "summary"):
            if text := " ".join(read_tree(value(row, key)).text().split()):
                facts[key] = (normalise(text, keep_gaps=True),)
        if moment := _moment(value(row, "date")):
            facts["date"] = (moment,)
        if source := value(row, "source"):
            facts |= {
                key: found for key, found in read_source_field(source).items() if key != "date" or "date" not in facts
            }
        for key in ("author", "editor", "photographer"):
            if names := split_names(value(row, key)):
                facts[key] = names
        if words := [word for word in _SEPARATOR.split(value(row, "keywords").replace(" ", ",")) if word]:
            facts["keywords"] = tuple(dict.fromkeys(words))
        return facts

    def _channels(self, written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The slugs of a channel's old name, and the name if it is not known. Of a path the last part counts."""
        if not written:
            return (), ("",)
        if written in self._mapped.channels:
            return (self._mapped.channels[written],), ()
        for name in (written, *reversed(_SEPARATOR.split(written))):
            if slug := self._known.get(name) or self._mapped.channels.get(name):
                return (slug,), ()
        return (), (written,)

    def _urls(self, row: Row) -> tuple[str, ...]:
        """The addresses, without the host: the build makes redirects of them."""
        written = self._mapped.value(row, "url")
        if not written and self._mapped.address:
            written = self._mapped.address.replace("{id}", self._mapped.value(row, "id"))
        parts = urlsplit(written)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        if not path.strip("/"):
            return ()
        path = path if path.startswith("/") else f"/{path}"
        return () if re.search(r"[\s<>\"]", path) else (path,)

    def _status(self, row: Row, document: Document) -> str:
        written = self._mapped.value(row, "status").lower()
        if written in _GONE:
            return "gone"
        is_told = any(note.code in _UNFINISHED for note in document.notes)
        is_complete = "date" in document.facts and "title" in document.facts
        return "已发布" if is_complete and not is_told and written not in _DRAFT else "草稿"


def _words(text: str) -> str:
    """The letters, digits and Han characters of ``text``: the third issue is not the fourth."""
    return "".join(char for char in text if char.isalnum())


def _han_of(document: Document) -> int:
    """How many Han characters the body of the article has."""
    texts = [block.text for block in document.blocks]
    texts += [
        cell
        for block in document.blocks
        if block.kind == "table"
        for row in document.tables[block.number]
        for cell in row
    ]
    return sum(len(keep_han(text)) for text in texts)


def _id_of(written: str) -> str:
    return written if ID.match(written) else ""


def _moment(written: str) -> str:
    if written.isascii() and written.isdecimal() and len(written) in (10, 13):
        seconds = int(written[:10])
        return datetime.fromtimestamp(seconds, _BEIJING).strftime("%Y-%m-%d %H:%M")
    return read_moment(written)
