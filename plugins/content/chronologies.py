"""The rows of chronologies: found beside their items, and checked against what the site has."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from plugins.content.assemble import Versions
from plugins.content.named_items import NamedItems
from plugins.core.chronology import Chronology, Row, Within, read_rows
from plugins.core.config import SiteConfig
from plugins.core.config_rules import LANGUAGE_CODE
from plugins.core.digest import digest_bytes, digest_value
from plugins.core.historical_dates.field import date_of
from plugins.core.historical_dates.value import day_number
from plugins.core.items import Item
from plugins.core.personal_data import personal_problems
from plugins.core.problems import Problem


class KeptRows(msgspec.Struct, frozen=True, array_like=True):
    """What was read of a file; ``digest`` is the fingerprint of all that it was made of."""

    digest: bytes
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


class Chronologies(NamedTuple):
    """Chronologies by id, the items of the site with their rows in their digests, and what is wrong with the files."""

    by_id: dict[str, Chronology]
    versions: Versions
    problems: list[Problem]


class RowsReader:
    """Reads the rows of one build. ``known`` is what earlier ones read, by file; ``fresh`` are the files read now."""

    def __init__(
        self, load: Callable[[str], bytes | None], config: SiteConfig, known: dict[str, KeptRows] | None = None
    ) -> None:
        """``load`` gives a file under ``content/``, if it is there."""
        self._load = load
        default = config.site.default_language
        codes = (default, *(code for code in config.written if code != default))
        self._languages = {code: config.languages[code].alias for code in codes}
        self._default = default
        self.known = known if known is not None else {}
        self.fresh: list[str] = []

    def read(self, versions: Versions) -> Chronologies:
        """The rows of every chronology that is published."""
        found: dict[str, Chronology] = {}
        completed, problems = dict(versions), []
        for key, group in versions.items():
            original = group.get(self._default) or next(iter(group.values()), None)
            if original is None or original.kind != "chronology" or original.is_page or not original.is_listed:
                continue
            source = rows_file(original.source)
            if (raw := self._load(source)) is None:
                problems.append(_without_rows(original, source))
                continue
            kept = self._rows(source, raw, _life(versions, original))
            problems += kept.problems
            found[original.id] = Chronology(source, kept.rows)
            completed[key] = {
                code: msgspec.structs.replace(item, digest=digest_bytes(item.digest, kept.digest))
                for code, item in group.items()
            }
        for source in self.known.keys() - {chronology.source for chronology in found.values()}:
            del self.known[source]
        return Chronologies(found, completed, problems)

    def _rows(self, source: str, raw: bytes, within: Within) -> KeptRows:
        digest = digest_value(source, raw, within, list(self._languages.items()))
        kept = self.known.get(source)
        if kept is None or kept.digest != digest:
            path = f"content/{source}"
            read = read_rows(path, raw, self._languages, within)
            kept = KeptRows(
                digest, read.rows, (*read.problems, *personal_problems(path, raw.decode("utf-8", "replace")))
            )
            self.known[source] = kept
            self.fresh.append(source)
        return kept


def rows_file(source: str) -> str:
    """The file of the rows of the chronology in the file ``source``, of whichever language that is."""
    return re.sub(rf"(\.{LANGUAGE_CODE})?\.md$", ".csv", source)


def _without_rows(item: Item, source: str) -> Problem:
    advice = "请把年表的各条写在同名的 .csv 里，第一行写列名"
    return Problem(f"content/{item.source}", 1, "L001", f"年表没有数据文件 content/{source}", advice)


def _life(versions: Versions, item: Item) -> Within:
    """The years of birth and death of whom the chronology is of, if both are known."""
    group = versions.get((False, item.get("person")), {})
    person = next(iter(group.values()), None)
    if person is None or not (person.get("birth") and person.get("death")):
        return None
    birth, death = date_of(person.get("birth")), date_of(person.get("death"))
    if not (birth.first and death.last):
        return None
    return day_number(birth.first) // 10000, day_number(death.last) // 10000


def unknown_records(chronologies: Iterable[Chronology], names: NamedItems) -> Iterator[Problem]:
    """The ids in rows that lead to nothing."""
    for chronology in chronologies:
        for row in chronology.rows:
            for wanted in row.records:
                if fault := names.fault("records", (), wanted):
                    yield Problem(f"content/{chronology.source}", row.line, "L003", *fault)


def named_in_rows(chronologies: Mapping[str, Chronology]) -> Iterator[tuple[str, int, str, tuple[str, ...]]]:
    """What rows name: the file, the line, the field, the names."""
    for chronology in chronologies.values():
        for row in chronology.rows:
            for field, named in (("people", row.people), ("places", row.places)):
                if named:
                    yield f"content/{chronology.source}", row.line, field, named
