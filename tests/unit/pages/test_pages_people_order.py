"""People under letters and under strokes."""

from plugins.core.edition import Entry
from plugins.pages.people_order import by_letter, by_strokes
from tests.builders import item


def people(*names: tuple[str, str]) -> list[Entry]:
    return [
        Entry(item(f"p{place}", type="person", pinyin=pinyin), title=name, summary="")
        for place, (name, pinyin) in enumerate(names)
    ]


def shown(groups):
    return [(heading, [entry.title for entry in entries]) for heading, entries in groups]


def test_people_stand_under_the_letter_of_their_surname():
    found = by_letter(
        people(("单田芳", ""), ("曾某", ""), ("沈延毅", ""), ("覃某", "tan mou"), ("1号", ""), ("尉迟某", ""))
    )
    assert shown(found) == [
        ("S", ["单田芳", "沈延毅"]), ("T", ["覃某"]), ("Y", ["尉迟某"]), ("Z", ["曾某"]), ("#", ["1号"]),
    ]  # fmt: skip


def test_people_stand_under_the_strokes_of_their_surname():
    found = by_strokes(
        people(("沈延毅", ""), ("Edgar Snow", ""), ("丁某", ""), ("李某", ""), ("王某某", ""), ("王某", ""))
    )
    assert shown(found) == [(2, ["丁某"]), (4, ["王某", "王某某"]), (7, ["李某", "沈延毅"]), (0, ["Edgar Snow"])]
