"""How a text is cited by GB/T 7714, 信息与文献 参考文献著录规则, in the editions of 2015 and of 2025.

Numbered style (顺序编码制), without the number. Of 2025 the marks in Chinese entries are as wide as Han characters but
for the full stop and the square brackets, and only web pages carry the day on which they were looked at.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec

Standard = Literal["2015", "2025"]
WorkKind = Literal["page", "newspaper", "report", "book"]
_NAMED = 3
"""How many of those who are responsible are named before 等."""


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """What is cited. ``published`` is a day (``2022-12-30``), a year of a book, or empty; ``address`` is a full one.

    ``more`` is what stands behind the title: a subtitle, the number of a document. ``host`` is the newspaper or the
    publisher, ``part`` the number of a newspaper's page, ``city`` where a book was published.
    """

    kind: WorkKind
    title: str
    address: str
    authors: Sequence[str] = ()
    more: str = ""
    published: str = ""
    host: str = ""
    part: str = ""
    city: str = ""


class _Marks(msgspec.Struct, frozen=True):
    comma: str
    colon: str
    opening: str
    closing: str
    others: str
    no_city: str


_LATIN = _Marks(", ", ": ", "(", ")", "et al", "[S.l.]")
_HALF = _Marks(", ", ": ", "(", ")", "等", "[出版地不详]")
_FULL = _Marks("，", "：", "（", "）", "等", "[出版地不详]")


def cite(work: Work, standard: Standard, *, chinese: bool) -> tuple[str, ...]:
    """The entry for ``work``: one text, or the two between which the day of access goes (``2026-11-22``)."""
    marks = _LATIN if not chinese else _FULL if standard == "2025" else _HALF
    beginning = f"{_names(work.authors, marks)}{work.title}{marks.colon + work.more if work.more else ''}"
    match work.kind:
        case "page":
            return (f"{beginning}[EB/OL].{_day(work, marks)}[", f"]. {work.address}.")
        case "report" if standard == "2015":
            return (f"{beginning}[R/OL].{_day(work, marks)}[", f"]. {work.address}.")
        case "report":
            return (f"{beginning}[R/OL]. {work.published}. {work.address}.",)
        case "book":
            place = f"{work.city or marks.no_city}{marks.colon}{work.host}{marks.comma}{work.published}"
            return (f"{beginning}[M]. {place}.",)
    part = f"{marks.opening}{work.part}{marks.closing}" if work.part else ""
    issue = f"{beginning}[N/OL]. {work.host}{marks.comma}{work.published}{part}"
    return (f"{issue}[", f"]. {work.address}.") if standard == "2015" else (f"{issue}. {work.address}.",)


def _names(authors: Sequence[str], marks: _Marks) -> str:
    if not authors:
        return ""
    names = authors if len(authors) <= _NAMED else (*authors[:_NAMED], marks.others)
    return f"{marks.comma.join(names)}. "


def _day(work: Work, marks: _Marks) -> str:
    """The day of publication with what separates it from the mark of the kind. A wide parenthesis brings its space."""
    gap = "" if marks is _FULL and work.published else " "
    return f"{gap}{marks.opening}{work.published}{marks.closing}" if work.published else gap
