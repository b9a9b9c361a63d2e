"""The rows of chronologies: found beside their items, and checked against what the site has."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from plugins.content.assemble import Versions
from plugins.content.named_items import NamedItems
from plugins.core.chronology import Chronology, Within, read_rows
from plugins.core.config import SiteConfig
from plugins.core.config_rules import LANGUAGE_CODE
from plugins.core.digest import digest_bytes
from plugins.core.historical_dates.parser import read_date
from plugins.core.historical_dates.value import HistoricalDate, day_number
from plugins.core.items import Item
from plugins.core.personal_data import find_personal_numbers
from plugins.core.problems import Problem


class Chronologies(NamedTuple):
    """The chronologies of a site by id, its items with their rows in their digests, and what is wrong with the files."""

    by_id: dict[str, Chronology]
    versions: Versions
    problems: list[Problem]


def read_chronologies(load: Callable[[str], bytes | None], config: SiteConfig, versions: Versions) -> Chronologies:
    """Read the rows of every chronology that is published; ``load`` gives a file under ``content/``, if it is there.

    They are read at every build: there are few files, and 10,000 rows take a second.
    """
    found: dict[str, Chronology] = {}
    completed, problems = dict(versions), []
    languages = _languages(config)
    for key, group in versions.items():
        original = group.get(config.site.default_language) or next(iter(group.values()), None)
        if original is None or original.kind != "chronology" or original.is_page or not original.is_listed:
            continue
        source = rows_file(original.source)
        if (raw := load(source)) is None:
            problems.append(_without_rows(original, source))
            continue
        read = read_rows(f"content/{source}", raw, languages, _life(versions, original))
        problems += [*read.problems, *_personal_data(f"content/{source}", raw)]
        found[original.id] = Chronology(source, read.rows)
        completed[key] = {
            code: msgspec.structs.replace(item, digest=digest_bytes(item.digest, raw)) for code, item in group.items()
        }
    return Chronologies(found, completed, problems)


def rows_file(source: str) -> str:
    """The file of the rows of the chronology in the file ``source``, of whichever language that is."""
    return re.sub(rf"(\.{LANGUAGE_CODE})?\.md$", ".csv", source)


def _languages(config: SiteConfig) -> dict[str, str]:
    """The written languages, that of most items first, with their Chinese names."""
    default = config.site.default_language
    return {code: config.languages[code].alias for code in (default, *(x for x in config.written if x != default))}


def _without_rows(item: Item, source: str) -> Problem:
    advice = "请把年表的各条写在同名的 .csv 里，第一行写列名"
    return Problem(f"content/{item.source}", 1, "L001", f"年表没有数据文件 content/{source}", advice)


def _life(versions: Versions, item: Item) -> Within:
    """The years of birth and death of whom the chronology is of, if both are known."""
    group = versions.get((False, item.get("person")), {})
    person = next(iter(group.values()), None)
    if person is None or not (person.get("birth") and person.get("death")):
        return None
    birth, death = read_date(person.get("birth")), read_date(person.get("death"))
    if not (isinstance(birth, HistoricalDate) and isinstance(death, HistoricalDate) and birth.first and death.last):
        return None
    return day_number(birth.first) // 10000, day_number(death.last) // 10000


def _personal_data(path: str, raw: bytes) -> Iterator[Problem]:
    text = raw.decode("utf-8", "replace")
    for start, code, name in find_personal_numbers(text):
        line = text.count("\n", 0, start) + 1
        yield Problem(path, line, code, f"出现了{name}", "公开页面不能有个人信息，请删去")


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
