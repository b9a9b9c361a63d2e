"""Events outside the calendar: on the campaign's home, on the pages of campaigns and of books."""

from plugins.core.dates import long_date, long_month
from plugins.core.edition import Entry
from plugins.core.reading import ReadingIndex
from plugins.core.reading_views import Happening
from plugins.pages.reading.calendar import begin_of, event_line
from plugins.pages.teasers import TeaserMaker


def happenings(index: ReadingIndex, teasers: TeaserMaker, entries: tuple[Entry, ...]) -> tuple[Happening, ...]:
    """``entries`` as events, each with its month, in their order."""
    return tuple(_happening(index, teasers, entry) for entry in entries)


def _happening(index: ReadingIndex, teasers: TeaserMaker, entry: Entry) -> Happening:
    begin, locale = begin_of(entry.item), index.edition.language.locale
    return Happening(
        line=event_line(index, teasers.teasers((entry,))[0], entry),
        month=long_month(begin[:7], locale) if begin else "",
        date=long_date(begin, locale) if begin else "",
    )
