"""Sources as other houses may have them: what is for the house alone is taken out."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from plugins.core import frontmatter
from plugins.core.chronology import Row
from plugins.core.content_types import field_names, localised_names
from plugins.core.fields import Field
from plugins.core.inventory import Signature, sign
from plugins.core.items import Item
from plugins.core.problems import InputError, Problem
from plugins.core.scans import ScannedPage
from plugins.core.site import Site
from plugins.core.spreadsheets import Cell, csv_file
from plugins.core.transcriptions import BLANK

_FOR_THE_HOUSE = ("reviews", "internal", "status", "evergreen", "pin", "pin_until", "highlight", "badge")
"""Fields of how the house works."""
_REMARK = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


class Sources:
    """The files under ``root``, the folder ``content/``, as ``inventory`` had them when the build began."""

    def __init__(self, root: Path, inventory: Mapping[str, Signature | None]) -> None:
        self._root = root
        self._inventory = inventory

    def markdown(self, site: Site, item: Item) -> str:
        """The source of ``item`` without what is for the house: remarks, who has read it, ids of what is not open.

        Values stand as their editor has written them. Raises :class:`InputError` if it was changed since it was read.
        """
        head = frontmatter.parse(item.source, self._read(item.source).decode("utf-8-sig"))
        if isinstance(head, list):
            raise _changed(item.source)
        languages = {code: language.alias for code, language in site.config.written.items()}
        localised = {name: field for name, (_, field) in localised_names(languages).items()}
        fields = localised | field_names(item.kind)
        kept = {
            entry.key: value for entry in head.entries if (value := _kept(site, fields.get(entry.key), entry.value))
        }
        # As long as it takes: a folded line would not be as it was written.
        front = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=float("inf"))
        return f"---\n{front}---\n{_REMARK.sub('', head.body)}"

    def _read(self, source: str) -> bytes:
        file = self._root / source
        known = self._inventory.get(source)
        if known is not None and sign(str(file)) != known:
            raise _changed(source)
        return file.read_bytes()


def _changed(source: str) -> InputError:
    return InputError([Problem(f"content/{source}", 0, "F018", "文件在生成的时候改动了", "请再生成一次")])


def _kept(site: Site, field: Field | None, value: Any) -> Any:
    """What may be said of a field's value; nothing of one that is for the house, or that nobody has declared."""
    if field is None or field.key in _FOR_THE_HOUSE:
        return None
    if field.kind == "id" and field.key != "id":
        named = value if isinstance(value, list) else re.split(r"[、,，\s]+", str(value))
        shown = [name for name in named if is_shown(site, name)]
        return shown if isinstance(value, list) else "、".join(shown)
    if field.parts and isinstance(value, list):
        ids = [part for part in field.parts if part.kind == "id"]
        return [_without(site, ids, each) if isinstance(each, dict) else each for each in value]
    return value


def _without(site: Site, ids: list[Field], value: dict[str, Any]) -> dict[str, Any]:
    names = {name for part in ids for name in part.names}
    return {key: each for key, each in value.items() if key not in names or is_shown(site, str(each))}


def is_shown(site: Site, item_id: str) -> bool:
    """Whether the site shows the item: one that is closed or withdrawn it does not."""
    return any(item.is_listed for item in site.versions.get((False, item_id), {}).values())


def transcription(pages: tuple[ScannedPage, ...]) -> str:
    """``pages.txt`` of the pages that are shown, as :mod:`plugins.core.transcriptions` reads it."""
    return "\n".join(_page(page) for page in pages)


def _page(page: ScannedPage) -> str:
    label = "" if page.label == str(page.number) else f" | {page.label}"
    return f"## 第 {page.number} 页{label}\n{page.text or BLANK}\n"


def rows_table(rows: Iterable[Row], languages: Iterable[str]) -> bytes:
    """The rows of a chronology, as :mod:`plugins.core.chronology` reads them; ``languages`` are codes."""
    codes = tuple(languages)
    head = ("date", "display", "age", *(f"text_{code}" for code in codes), "sources", "certainty", "people", "places")
    return csv_file(head, (_row(row, codes) for row in rows))


def _row(row: Row, codes: Iterable[str]) -> list[Cell]:
    lists = ("; ".join(values) for values in (row.people, row.places))
    texts = (row.texts.get(code, "") for code in codes)
    age = "" if row.age is None else row.age
    return [row.date.edtf, row.display or row.date.words, age, *texts, "; ".join(row.sources), row.certainty, *lists]
