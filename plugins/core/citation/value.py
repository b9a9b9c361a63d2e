"""What is cited."""

from collections.abc import Iterable
from typing import Literal

import msgspec

Kind = Literal[
    "page", "report", "newspaper", "journal", "book", "collection", "chapter", "contribution", "archive", "photograph",
    "artwork", "oral", "map",
]  # fmt: skip
"""A page of the web; a report; what a newspaper or a journal printed; a book, a collected volume (汇编), a part of the
one and of the other; a document of an archive; a photograph, a work of art, an oral history, a map."""

Role = Literal[
    "author", "narrator", "photographer", "artist", "editor", "translator", "recorder", "interviewer"
]  # fmt: skip
_MAIN: tuple[Role, ...] = ("author", "narrator", "photographer", "artist")
_OTHERS: tuple[Role, ...] = ("translator", "recorder", "interviewer")

PARTS: tuple[Kind, ...] = ("chapter", "contribution")
"""What stands in a book of another title."""
BOOKS: tuple[Kind, ...] = ("book", "collection", *PARTS)
HELD: tuple[Kind, ...] = ("archive", "photograph", "artwork")
"""What a house holds rather than publishes: ``publisher`` and ``place`` are that house and its city."""


class Creator(msgspec.Struct, frozen=True):
    """A person or a body, by the name as it is to be printed: nothing tells the surname in it."""

    name: str
    role: Role = "author"


class Citation(msgspec.Struct, frozen=True, kw_only=True):
    """A work in the terms of GB/T 7714; an empty text is what nobody knows, or what the work does not have.

    ``url`` is the permanent full address, empty where the work is cited as it was printed. ``issued`` is a day, a
    month or a year (``2022-12-30``, ``1985``), with ``~`` behind it where it is an estimate. ``number`` is what stands
    behind the title: the number of a document, of a file in an archive, of a piece in a museum. ``volume`` is that of
    the book, or of the ``container`` of a part (``第3辑``), or of a journal; ``container`` the title of the book,
    the journal or the newspaper, whose page (版次) is ``pages``. ``accessed`` is a day; empty where the reader's own
    is put in. ``language`` is a tag of BCP 47. ``key`` is its name among others, which never changes: the item's id.
    """

    kind: Kind
    title: str
    language: str
    key: str = ""
    creators: tuple[Creator, ...] = ()
    subtitle: str = ""
    number: str = ""
    volume: str = ""
    issue: str = ""
    container: str = ""
    edition: str = ""
    place: str = ""
    publisher: str = ""
    issued: str = ""
    pages: str = ""
    isbn: str = ""
    url: str = ""
    accessed: str = ""

    @property
    def is_chinese(self) -> bool:
        """Whether the entry has Chinese marks and words."""
        return self.language.startswith("zh")

    @property
    def main_creators(self) -> tuple[Creator, ...]:
        """Who is responsible first of all (主要责任者); an editor where nobody else is, save of what holds a part."""
        main = self.by_role(_MAIN)
        return main if main or self.container else self.by_role(("editor",))

    @property
    def other_creators(self) -> tuple[Creator, ...]:
        """Who else is, by what they did (其他责任者)."""
        return self.by_role(_OTHERS)

    @property
    def editors(self) -> tuple[Creator, ...]:
        """Who edited the book of a part."""
        return self.by_role(("editor",)) if self.container else ()

    def by_role(self, roles: Iterable[Role]) -> tuple[Creator, ...]:
        """The creators with one of ``roles``, in the order that they are named in."""
        return tuple(creator for creator in self.creators if creator.role in roles)

    @property
    def full_title(self) -> str:
        """The title with its subtitle."""
        mark = "：" if self.is_chinese else ": "
        return f"{self.title}{mark}{self.subtitle}" if self.subtitle else self.title

    @property
    def day(self) -> str:
        """``issued`` without the mark of an estimate."""
        return self.issued.rstrip("~")
