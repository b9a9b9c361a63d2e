"""Entries by GB/T 7714, held against citeproc-js with the official style (2015, numeric).

The style of 2025 is in no package yet. What it changes is applied here to the judge's entries of 2015; as soon as the
package of styles has it, it is the judge itself.
"""

import re

import pytest

from plugins.core.citation import cite
from tests.references.programs import DAY, STYLE_OF_2025, judged
from tests.references.works import BEYOND_THE_STYLE, WORKS

WIDE = ((", ", "，"), (": ", "："), ("(", "（"), (")", "）"), (". （", ".（"))
HELD_ON_THE_WEB = re.compile(r"(\[[RAZ]/OL\].*?)\.（(\d{4}(?:-\d\d)*)）")


@pytest.fixture(scope="module")
def entries() -> dict[str, str]:
    """What citeproc-js prints."""
    return judged(WORKS)


def ours(name: str, standard: str) -> str:
    return DAY.join(cite(WORKS[name], standard))


def expected(name: str, judge: str) -> str:
    """The judge's entry, without what we do in another way on purpose."""
    work = WORKS[name]
    if not work.is_chinese:
        # 8.1.1 wants the surnames of persons in capitals. Nothing says which part of a name is one, nor whether it is
        # a person's; the style puts the names of committees in capitals too. Names stand as the editor wrote them.
        for creator in work.creators:
            judge = judge.replace(creator.name.upper(), creator.name)
    # The standard's own examples have no blank: 2版 (8.3).
    judge = re.sub(r"(\d) 版\.", r"\1版.", judge)
    if work.kind in ("collection", "contribution"):
        # CSL has no type for a collected volume, 汇编, which table B.1 of the standard marks G.
        judge = re.sub(r"\[M(/OL)?\]", r"[G\1]", judge)
    # A subtitle has in CSL no field of its own: its mark is part of the title.
    return judge.replace("：", ": ")


def widened(name: str, entry: str) -> str:
    """An entry of 2015 as that of 2025: see :mod:`plugins.core.citation.gb7714`."""
    work = WORKS[name]
    if work.kind != "page":
        entry = entry.replace(f"[{DAY}]", "")
    if not work.is_chinese:
        return entry
    for narrow, wide in WIDE:
        entry = entry.replace(narrow, wide)
    return HELD_ON_THE_WEB.sub(r"\1. \2", entry)


def test_thirty_works_of_eight_kinds_are_judged(entries: dict[str, str]) -> None:
    assert entries.keys() == WORKS.keys()
    assert len(WORKS) >= 30
    assert len({work.kind for work in WORKS.values()}) >= 8


@pytest.mark.parametrize("name", WORKS)
def test_an_entry_of_2015_is_that_of_the_official_style(entries: dict[str, str], name: str) -> None:
    assert ours(name, "2015") == expected(name, entries[name])


@pytest.mark.parametrize("name", WORKS)
def test_an_entry_of_2025_differs_from_it_as_the_new_edition_does(entries: dict[str, str], name: str) -> None:
    assert ours(name, "2025") == widened(name, expected(name, entries[name]))


@pytest.mark.skipif(not STYLE_OF_2025.is_file(), reason="the package of styles does not have the one of 2025 yet")
def test_an_entry_of_2025_is_that_of_the_official_style() -> None:
    entries = judged(WORKS, STYLE_OF_2025)
    assert {name: ours(name, "2025") for name in WORKS} == {name: expected(name, entries[name]) for name in WORKS}


@pytest.mark.parametrize("name", BEYOND_THE_STYLE)
def test_what_the_style_has_no_words_for_is_as_the_standard_says(name: str) -> None:
    # 8.1 (what other people did), 8.3 (no first edition), 8.4.1.3 and 8.4.2.3 (an unknown place, an unknown publisher).
    work, of_2015, of_2025 = BEYOND_THE_STYLE[name]
    assert (DAY.join(cite(work, "2015")), DAY.join(cite(work, "2025"))) == (of_2015, of_2025)
