"""What an item says of itself in the words of others: Dublin Core, DA/T 18-2022, schema.org.

All follows from the declarations of fields (:mod:`plugins.core.fields`); there is no second table. What a field without
any such word holds is for the house: it is not said.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from plugins.core.archive_scans import listed_versions
from plugins.core.content_types import COMMON, field_names, type_names
from plugins.core.edition import LanguageEdition
from plugins.core.fields import Field
from plugins.core.historical_dates.field import edtf_of, words_of_date
from plugins.core.items import Item

_COMMON = frozenset(field.key for field in COMMON)
IN_ANOTHER_PLACE = ("title", "summary", "lang", "rights")
"""Said of every item from elsewhere than its front matter alone."""


_IN_HEAD = ("extent", "medium", "provenance", "spatial", "temporal")
"""What a researcher asks for that the fifteen elements of Dublin Core do not tell apart."""


class Said(msgspec.Struct, frozen=True):
    """A field and what it holds: dates as EDTF, choices and marks in the language of the edition, ids as addresses."""

    field: Field
    values: tuple[str, ...]
    words: tuple[tuple[str, str], ...] = ()
    """The words that stand for the field, each behind its vocabulary."""
    date: str = ""
    """The date as readers are told it, where the field holds one."""


def said_of(edition: LanguageEdition, item: Item, keys: Iterable[str] = ()) -> Iterator[Said]:
    """The fields of ``item`` that a word stands for, in the order of their declaration; what is empty is left out.

    With ``keys`` those fields, in that order, whether or not a word stands for them.

    What a translation does not say stands in the original. An id that leads to nothing that is published is left out.
    """
    versions = listed_versions(edition.site, item.id)
    facts = (versions[0].fields if versions else {}) | item.fields
    names = field_names(item.kind)
    for field, words in tuple((names[key], ()) for key in keys) or worded_fields(item.kind):
        value = facts.get(field.key)
        if value and (values := _values(edition, field, value)):
            locale = edition.language.locale
            yield Said(field, values, words, words_of_date(value, locale) if field.kind == "historical" else "")


@cache
def worded_fields(kind: str) -> tuple[tuple[Field, tuple[tuple[str, str], ...]], ...]:
    """The fields of a type that a word stands for, each once, with their words."""
    fields = {field.key: field for field in field_names(kind).values()}.values()
    fields = (x for x in fields if x.key not in IN_ANOTHER_PLACE and x.kind != "path")
    return tuple((field, words) for field in fields if (words := words_of(field)))


def terms_of(item: Item) -> Iterator[tuple[str, str]]:
    """What the head of the page of ``item`` says of it beside its citation, each with its term; dates are EDTF."""
    for field, words in worded_fields(item.kind):
        term, value = dict(words).get("dcterms", ""), item.get(field.key)
        if term in _IN_HEAD and value:
            values = value if isinstance(value, list) else [edtf_of(value) if field.kind == "historical" else value]
            yield from ((term, str(each)) for each in values)


def field_label(edition: LanguageEdition, field: Field) -> str:
    """What a field is called: as front matter calls it in Chinese, else in English."""
    return field.alias if _is_chinese(edition) else field.key.replace("_", " ").capitalize()


def type_label(edition: LanguageEdition, kind: str) -> str:
    """What a type is called: as front matter calls it in Chinese, else by its key."""
    return type_names()[kind].alias if _is_chinese(edition) else kind


def rights_in_words(edition: LanguageEdition, item: Item) -> tuple[str, str]:
    """The rights of ``item`` in words, and the address of the licence, if there is one."""
    said = item.get("rights")
    known = edition.config.rights.get(said)
    return (edition.config.text(known.label, edition.code), known.url) if known else (said, "")


def words_of(field: Field) -> tuple[tuple[str, str], ...]:
    """The words that stand for a field, by vocabulary: that of schema.org only for what has no other.

    Of the fields that all items have, schema.org names some that are the site's own affairs.
    """
    words = {"dcterms": field.dublin_core, "dat18": field.dat18}
    if not any(words.values()) and field.key not in _COMMON:
        words["schema_org"] = field.schema_org
    return tuple((vocabulary, word) for vocabulary, word in words.items() if word)


def _values(edition: LanguageEdition, field: Field, value: Any) -> tuple[str, ...]:
    if field.kind == "coordinates":
        return (", ".join(map(str, value)),)
    values = value if isinstance(value, list | tuple) else (value,)
    return tuple(text for each in values if (text := _value(edition, field, each)))


def _value(edition: LanguageEdition, field: Field, value: Any) -> str:
    if field.kind == "flag":
        return field_label(edition, field)
    if field.kind == "id":
        return _address(edition, value)
    if field.kind == "historical":
        return edtf_of(value)
    if field.kind == "mapping":
        return value.get("title", "")
    return field.choices.get(value, value) if field.choices and _is_chinese(edition) else str(value)


def _address(edition: LanguageEdition, item_id: str) -> str:
    versions = listed_versions(edition.site, item_id)
    own = next((item for item in versions if item.language == edition.code), versions[0] if versions else None)
    return edition.config.base_url + own.address if own else ""


def _is_chinese(edition: LanguageEdition) -> bool:
    return edition.tag.startswith("zh")
