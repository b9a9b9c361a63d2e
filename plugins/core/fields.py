"""How a field of front matter is declared, and how a content type is made of fields."""

from typing import Literal

import msgspec

KindName = Literal[
    "line", "text", "moment", "day", "edtf", "integer", "number", "flag", "id", "code", "address", "path", "mapping",
    "isbn", "issn", "coordinates", "historical",
]  # fmt: skip


class Field(msgspec.Struct, frozen=True):
    """One field: how it is written, what it holds, and what machines call it.

    ``kind`` names the conversion in :mod:`plugins.core.values`. ``many`` makes it a list. ``parts`` are the fields of
    a mapping. ``choices`` maps each allowed value to its Chinese name; both may be written. ``localised`` also allows
    the key with a language code behind it (``title_en``, 英文标题). ``meta`` is the name in the government standard
    (国办发〔2017〕47号), ``schema_org`` the property of schema.org, ``dublin_core`` the term of DCMI Metadata Terms,
    ``dat18`` the element of 档案著录规则 (DA/T 18-2022).
    """

    key: str
    alias: str
    kind: KindName
    doc: str
    required: bool = False
    many: bool = False
    parts: tuple["Field", ...] = ()
    choices: dict[str, str] = {}
    longest: int = 0
    localised: bool = False
    meta: str = ""
    schema_org: str = ""
    dublin_core: str = ""
    dat18: str = ""
    other_names: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every way to write the key."""
        return tuple(name for name in (self.key, self.alias, *self.other_names) if name)


class ContentType(msgspec.Struct, frozen=True):
    """A type of item: its own fields stand beside those that every item has.

    ``dated`` is false for things that exist (a person, a book) rather than happen: their date may be left out and
    their address has no year.
    """

    key: str
    alias: str
    doc: str
    schema_org: str
    fields: tuple[Field, ...] = ()
    dated: bool = True
