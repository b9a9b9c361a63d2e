"""What reading led to: essays beside the proposals and opinions that came of them, by year."""

from collections.abc import Iterator
from itertools import groupby

from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.reading_list_views import DutyPage, DutyPair, DutyYear
from plugins.core.views import ListPage
from plugins.pages.browse import shown_year
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.reading.lines import LineMaker
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages


def duty_pages(index: ReadingIndex, lists: ListMaker, lines: LineMaker, plan: ListPlan) -> Iterator[Page]:
    """The pages of the list: the section has the essays that led to something, whatever else they are filed in."""
    essays, targets = len(index.led_to), len(index.led_by)

    def key(entries: Entries) -> object:
        return lines.key(entries), essays, targets

    def shape(page: ListPage, entries: Entries) -> DutyPage:
        pairs = ((entry, _pair(index, lines, entry)) for entry in entries)
        years = groupby(pairs, key=lambda pair: pair[0].item.date[:4])
        return DutyPage(
            **head_of(page),
            years=tuple(
                DutyYear(year=shown_year(year) if year else "", pairs=tuple(pair for _, pair in found))
                for year, found in years
            ),
            essays=essays,
            targets=targets,
        )

    return shaped_pages(lists, plan, "duty.html", key=key, shape=shape)


def _pair(index: ReadingIndex, lines: LineMaker, entry: Entry) -> DutyPair:
    targets = index.led_to.get(entry.item.id, ())
    return DutyPair(essay=lines.essays((entry,))[0], targets=lines.targets(targets))
