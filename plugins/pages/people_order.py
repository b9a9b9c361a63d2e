"""In which order people are listed, and how they are grouped."""

from collections.abc import Iterable, Iterator, Sequence

from plugins.core.config import Labels, Rank
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.name_order import PinyinKey, index_letter, name_stroke_key, pinyin_key, surname_strokes
from plugins.pages.pinyin import reading

LAST = 1_000_000
"""Behind every number that an editor gives."""


def positions(entry: Entry, *, held: bool) -> list[dict[str, str]]:
    """The posts that a person holds, or those that have an end. The editor writes the end: no clock decides."""
    return [position for position in entry.item.get("positions", ()) if bool(position.get("to")) is not held]


def is_former(entry: Entry) -> bool:
    """Whether a person had a post and has none."""
    return bool(entry.item.get("positions")) and not positions(entry, held=True)


def in_roster_order(entries: Iterable[Entry]) -> list[Entry]:
    """By the field ``order``, then by pinyin."""
    return sorted(entries, key=lambda x: (x.item.get("order", LAST), *_by_name(x)))


def by_letter(people: Iterable[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """People in pinyin order under the letters with which their surnames begin; ``#`` comes last."""
    groups: dict[str, list[Entry]] = {}
    for entry in sorted(people, key=_by_name):
        groups.setdefault(index_letter(entry.title, entry.item.get("pinyin") or ""), []).append(entry)
    yield from sorted(groups.items(), key=lambda group: (group[0] == "#", group[0]))


def by_strokes(people: Iterable[Entry]) -> Iterator[tuple[int, list[Entry]]]:
    """People in the order of 姓氏笔画 under the strokes of their first characters; 0, no Han character, comes last."""
    groups: dict[int, list[Entry]] = {}
    for entry in sorted(people, key=lambda x: (name_stroke_key(x.title), x.item.id)):
        groups.setdefault(surname_strokes(entry.title), []).append(entry)
    yield from sorted(groups.items(), key=lambda group: (group[0] == 0, group[0]))


def _by_name(entry: Entry) -> tuple[PinyinKey, str]:
    return pinyin_key(entry.title, entry.item.get("pinyin") or ""), entry.item.id


def by_post(edition: LanguageEdition, people: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """People by the highest post that they hold; a post that ``site.toml`` does not list comes behind those it does."""
    groups: dict[tuple[int, str], list[Entry]] = {}
    for entry in in_roster_order(people):
        titles = [position["title"] for position in positions(entry, held=True)]
        ranked = min((place for title in titles if (place := post_place(edition.config.posts, title)) >= 0), default=-1)
        key = (ranked, "") if ranked >= 0 else (LAST, titles[0] if titles else "")
        groups.setdefault(key, []).append(entry)
    yield from _titled(edition, edition.config.posts, groups)


def post_place(posts: Sequence[Rank], title: str) -> int:
    """The place among ``posts`` of what ``title`` (党组书记、主席) ends with, part by part; -1 if it is none of them.

    副主席 ends with 主席 too: the longest label that fits counts.
    """
    best, longest = -1, 0
    for part in title.replace("，", "、").replace(",", "、").split("、"):
        for place, post in enumerate(posts):
            for label in post.label.values():
                if part.strip().lower().endswith(label.lower()) and len(label) > longest:
                    best, longest = place, len(label)
    return best


def by_sector(edition: LanguageEdition, people: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """People by sector, in pinyin order within each."""
    groups: dict[tuple[int, str], list[Entry]] = {}
    for entry in sorted(people, key=_by_name):
        sector = "" if entry.is_foreign else entry.item.get("sector")
        place = sector_place(edition.config.sectors, entry.item.get("sector"))
        groups.setdefault((place, "") if place >= 0 else (LAST, sector), []).append(entry)
    yield from _titled(edition, edition.config.sectors, groups)


def sector_place(sectors: Sequence[Rank], name: str) -> int:
    """The place of the sector ``name``, -1 if ``site.toml`` does not list it."""
    labels: list[Labels] = [sector.label for sector in sectors]
    return next((place for place, label in enumerate(labels) if name in label.values()), -1)


def _titled(
    edition: LanguageEdition, ranks: Sequence[Rank], groups: dict[tuple[int, str], list[Entry]]
) -> Iterator[tuple[str, list[Entry]]]:
    """The groups in their order: ranked ones, then others by pinyin, at last those of people who have none."""
    for place, title in sorted(groups, key=lambda key: (key[0], not key[1], reading(key[1]) if key[1] else "")):
        shown = edition.config.text(ranks[place].label, edition.code) if place < LAST else title
        nameless = edition.gettext("Others") if len(groups) > 1 else ""
        yield shown or nameless, groups[place, title]
