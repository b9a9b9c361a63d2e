"""The entry by GB/T 7714, 信息与文献 参考文献著录规则, in the editions of 2015 and of 2025.

Numbered style (顺序编码制), without the number. Of 2025 the marks in Chinese entries are as wide as Han characters but
for the full stop and the square brackets, and only web pages carry the day on which they were looked at. The numbers of
clauses below are those of 2015.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec

from plugins.core.citation.value import BOOKS, PARTS, Citation, Creator

Standard = Literal["2015", "2025"]
_NAMED = 3
"""How many of those who are responsible are named before 等 (8.1.2)."""
_DAY_OF_ACCESS = "\0"
_CODES = {
    "page": "EB", "report": "R", "newspaper": "N", "journal": "J", "book": "M", "collection": "G", "chapter": "M",
    "contribution": "G", "archive": "A", "photograph": "Z", "artwork": "Z", "oral": "Z", "map": "CM",
}  # fmt: skip
"""Table B.1: what is none of its kinds is 其他, Z."""


class _Marks(msgspec.Struct, frozen=True):
    comma: str
    colon: str
    opening: str
    closing: str
    others: str
    no_place: str
    no_publisher: str
    did: dict[str, str]
    """What those did who are named behind the title (8.1)."""


_DID = {"translator": "译", "recorder": "整理", "interviewer": "采访"}
_LATIN_DID = {"translator": "trans", "recorder": "recorder", "interviewer": "interviewer"}
_LATIN = _Marks(", ", ": ", "(", ")", "et al", "[S.l.]", "[s.n.]", _LATIN_DID)
_HALF = _Marks(", ", ": ", "(", ")", "等", "[出版地不详]", "[出版者不详]", _DID)
_FULL = _Marks("，", "：", "（", "）", "等", "[出版地不详]", "[出版者不详]", _DID)


def cite(citation: Citation, standard: Standard) -> tuple[str, ...]:
    """The entry: one text, or the two between which the day of access goes (``2026-11-22``) if it is the reader's."""
    marks = _LATIN if not citation.is_chinese else _FULL if standard == "2025" else _HALF
    return tuple(_Entry(citation, marks, standard).text().split(_DAY_OF_ACCESS))


class _Entry:
    """The elements of an entry, each with its own marks; they are joined by full stops."""

    def __init__(self, citation: Citation, marks: _Marks, standard: Standard) -> None:
        self._of = citation
        self._marks = marks
        self._standard = standard

    def text(self) -> str:
        of = self._of
        described = _sentence(self._names(of.main_creators), self._title(), self._others())
        if of.kind in PARTS:
            described += f"//{_sentence(self._names(of.editors), self._titled(of.container, of.volume))}"
        return f"{_sentence(described, self._edition(), self._imprint(), of.url)}."

    def _names(self, creators: Sequence[Creator]) -> str:
        """Nobody is named where nobody is known: 佚名 may be left out in the numbered style (8.1.4)."""
        names = [creator.name for creator in creators]
        return self._marks.comma.join(names if len(names) <= _NAMED else (*names[:_NAMED], self._marks.others))

    def _title(self) -> str:
        of = self._of
        volume = of.volume if of.kind in BOOKS and of.kind not in PARTS else ""
        carrier = "/OL" if of.url else ""
        return f"{self._titled(of.title, of.subtitle, volume, of.number)}[{_CODES[of.kind]}{carrier}]"

    def _titled(self, *parts: str) -> str:
        return self._marks.colon.join(filter(None, parts))

    def _others(self) -> str:
        did, comma = self._marks.did, self._marks.comma
        return comma.join(f"{creator.name}{comma}{did[creator.role]}" for creator in self._of.other_creators)

    def _edition(self) -> str:
        """The first edition is not noted (8.3)."""
        edition = self._of.edition
        if not edition.isdecimal():
            return edition
        if edition == "1":
            return ""
        return f"{edition}版" if self._of.is_chinese else f"{_ordinal(int(edition))} ed"

    def _imprint(self) -> str:
        """Who issued it, where, when and on which pages, and the day of access."""
        of, marks = self._of, self._marks
        match of.kind:
            case "newspaper":
                page = f"{marks.opening}{of.pages}{marks.closing}" if of.pages else ""
                return f"{marks.comma.join(filter(None, (of.container, of.issued)))}{page}{self._access()}"
            case "journal":
                issue = f"{marks.opening}{of.issue}{marks.closing}" if of.issue else ""
                source = marks.comma.join(filter(None, (of.container, self._year(), of.volume)))
                return f"{self._titled(f'{source}{issue}', of.pages)}{self._access()}"
        if of.kind != "page" and (of.kind in BOOKS or of.place or of.publisher or of.pages):
            issuer = self._titled(*self._issuer())
            issued = marks.comma.join(filter(None, (issuer, self._year())))
            return f"{self._titled(issued, of.pages)}{self._access()}"
        if not of.url:
            return self._year()
        return f"{self._updated()}{self._access()}"

    def _updated(self) -> str:
        """The day of what is on the web alone, in parentheses (8.4.3.3); 2025 keeps them for pages."""
        of, marks = self._of, self._marks
        if of.issued.endswith("~"):
            return self._year()
        if not of.issued or (self._standard == "2025" and of.kind != "page"):
            return of.issued
        return f"{marks.opening}{of.issued}{marks.closing}"

    def _issuer(self) -> tuple[str, str]:
        """That place or publisher are unknown is said of what is printed alone (8.4.1.3, 8.4.2.3)."""
        of, marks = self._of, self._marks
        if of.kind not in BOOKS or of.url:
            return of.place, of.publisher
        return of.place or marks.no_place, of.publisher or marks.no_publisher

    def _year(self) -> str:
        """An estimate stands in brackets (8.4.3.2)."""
        year = self._of.day[:4]
        return f"[{year}]" if self._of.issued.endswith("~") else year

    def _access(self) -> str:
        if not self._of.url or (self._standard == "2025" and self._of.kind != "page"):
            return ""
        return f"[{self._of.accessed or _DAY_OF_ACCESS}]"


def _ordinal(number: int) -> str:
    return f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _sentence(*elements: str) -> str:
    """What is there, joined by full stops. A wide parenthesis brings its space."""
    text = ""
    for element in filter(None, elements):
        text += element if not text else f".{element}" if element[0] == "（" else f". {element}"
    return text
