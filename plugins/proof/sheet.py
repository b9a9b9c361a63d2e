"""What stands on a proof sheet."""

import hashlib
from collections.abc import Iterable

import msgspec

from plugins.check.article import Article
from plugins.check.findings import Finding
from plugins.core.content_types import REVIEWS

OPEN, EXEMPT, MENDED = "open", "exempt", "mended"
SETTLED = {OPEN: "未处理", EXEMPT: "已说明", MENDED: "已改正"}
_SHORT = 12


class Entry(msgspec.Struct, frozen=True, order=True):
    """A finding and how it was settled."""

    line: int
    column: int
    code: str
    severity: str
    message: str
    advice: str = ""
    words: str = ""
    settled: str = OPEN
    reason: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same when lines are added above."""
        return self.code, self.words, self.message


class Sheet(msgspec.Struct, frozen=True):
    """A proof sheet. ``sha256`` is that of the file; ``rules`` and ``lexicons`` name what it was checked by.

    ``reviews`` maps 初审, 复审, 终审 to a name, empty as long as there is none. ``written`` is the moment.
    """

    path: str
    id: str
    title: str
    date: str
    channels: tuple[str, ...]
    status: str
    sha256: str
    rules: str
    lexicons: str
    reviews: dict[str, str]
    entries: tuple[Entry, ...]
    written: str = ""

    @property
    def is_clean(self) -> bool:
        """Whether no error is open."""
        return not any(entry.settled == OPEN and entry.severity == "error" for entry in self.entries)


def make_sheet(article: Article, raw: bytes, findings: Iterable[Finding], rules: bytes, lexicons: bytes) -> Sheet:
    """The sheet of ``article``, the file of which holds ``raw``. The digests name the rules and the lexicons."""
    fields = article.fields
    channels = fields.get("channel", [])
    return Sheet(
        path=article.path,
        id=str(fields.get("id", "")) or article.path.rpartition("/")[2].removesuffix(".md"),
        title=str(fields.get("title", "")).replace("|", ""),
        date=str(fields.get("date", "")),
        channels=tuple(channels if isinstance(channels, list) else [str(channels)]),
        status=str(fields.get("status", "")) or "已发布",
        sha256=hashlib.sha256(raw).hexdigest(),
        rules=rules.hex()[:_SHORT],
        lexicons=lexicons.hex()[:_SHORT],
        reviews=_reviews(fields.get("reviews", {})),
        entries=tuple(sorted(map(_entry, findings))),
    )


def carry_on(sheet: Sheet, earlier: Sheet | None, now: str) -> Sheet:
    """``sheet``, with what stood on the ``earlier`` one and is no more; that one itself if nothing is new."""
    if earlier is None:
        return msgspec.structs.replace(sheet, written=now)
    there = {entry.key for entry in sheet.entries}
    gone = (entry for entry in earlier.entries if entry.key not in there)
    mended = tuple(msgspec.structs.replace(entry, settled=MENDED, reason="") for entry in gone)
    entries = tuple(sorted((*sheet.entries, *mended)))
    same = msgspec.structs.replace(sheet, entries=entries, written=earlier.written)
    return earlier if same == earlier else msgspec.structs.replace(same, written=now)


def _entry(finding: Finding) -> Entry:
    settled = EXEMPT if finding.reason else OPEN
    words, reason = finding.words, finding.reason
    place = finding.line, finding.column, finding.code, finding.severity
    return Entry(*place, finding.message, finding.advice, words, settled, reason)


def _reviews(given: object) -> dict[str, str]:
    names = given if isinstance(given, dict) else {}
    return {field.alias: next((str(names[name]) for name in field.names if names.get(name)), "") for field in REVIEWS}
