"""The views of the lists of the reading campaign: essays, calls, rooms, events, what reading led to, readers."""

from plugins.core.map_views import SketchMap
from plugins.core.views import Counted, Frame, Link, Pagination, Picture, TagGroup, Teaser, View


class EssayLine(View):
    """An essay or a recommendation in a list; ``kind`` is its kind in the page's language."""

    teaser: Teaser
    kind: str
    author: str
    books: tuple[Link, ...]
    award: str = ""
    led: int = 0
    """How many proposals and opinions it led to."""


class EssaysPage(View):
    """essays.html: all essays, or those of a kind or a period, of which the current one is marked."""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    kinds: tuple[Counted, ...]
    periods: tuple[Counted, ...]
    readers: Link | None
    lines: tuple[EssayLine, ...]
    pagination: Pagination
    feed: str


class CallState(View):
    """How far a call for essays is, or an event. What hangs on the day of the reader only scripts can show.

    ``before`` is said until the moment ``until`` (RFC 3339), ``after`` from then on; without a moment ``before`` is
    said whatever the day.
    """

    before: str
    after: str = ""
    until: str = ""


class CallLine(View):
    """A call for essays in a list; ``deadline`` is written out."""

    teaser: Teaser
    state: CallState | None
    deadline: str
    length: str
    essays: int
    results: Link | None


class CallsPage(View):
    """calls.html"""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    lines: tuple[CallLine, ...]
    pagination: Pagination
    feed: str


class Room(View):
    """A reading room; ``number`` is that of its dot on the map, 0 for one without a place."""

    number: int
    teaser: Teaser
    address: str
    hours: str
    leader: str
    opened: str
    holdings: int
    books: int


class RoomsPage(View):
    """rooms.html"""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    rooms: tuple[Room, ...]
    map: SketchMap | None
    others: tuple[Teaser, ...]
    """What else is filed in the section."""
    pagination: Pagination
    feed: str


class EventLine(View):
    """An event in the calendar. ``begins`` and ``ends`` are RFC 3339, the others written out."""

    teaser: Teaser
    anchor: str
    begins: str
    ends: str
    day: str
    weekday: str
    time: str
    series: str
    venue: str
    speakers: str
    books: tuple[Link, ...]


class Month(View):
    """The events of a month, the latest first."""

    title: str
    anchor: str
    events: tuple[EventLine, ...]


class CalendarPage(View):
    """calendar.html; ``file`` is the calendar for programs, ``subscription`` its full address."""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    months: tuple[Month, ...]
    file: str
    subscription: str
    pagination: Pagination
    feed: str


class Target(View):
    """A proposal or an opinion that an essay led to; ``kind`` is its type in the page's language."""

    teaser: Teaser
    kind: str
    number: str


class DutyPair(View):
    """An essay and what it led to."""

    essay: EssayLine
    targets: tuple[Target, ...]


class DutyYear(View):
    """What the essays of a year led to."""

    year: str
    pairs: tuple[DutyPair, ...]


class DutyPage(View):
    """duty.html; the counts are those of all pages."""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    years: tuple[DutyYear, ...]
    essays: int
    targets: int
    pagination: Pagination
    feed: str


class ReadersPage(View):
    """readers.html: everyone by the first letter, with the number of what they recommended and wrote."""

    frame: Frame
    title: str
    description: str
    groups: tuple[TagGroup, ...]
    count: int
    pagination: Pagination
    feed: str = ""


class ReaderPage(View):
    """reader.html: what one person recommended and wrote; ``person`` is the page on that person, if there is one."""

    frame: Frame
    name: str
    initial: str
    picture: Picture | None
    person: Link | None
    recommended: int
    written: int
    lines: tuple[EssayLine, ...]
    pagination: Pagination
    readers: Link
    feed: str = ""


class Chapter(View):
    """An essay of an anthology. One in another language has no ``html``: ``url`` leads to it."""

    anchor: str
    title: tuple[str, ...]
    plain_title: str
    author: str
    kind: str
    award: str
    books: tuple[Link, ...]
    html: str
    url: str
    tag: str = ""
    language_note: str = ""


class AnthologyPage(View):
    """anthology.html"""

    frame: Frame
    title: tuple[str, ...]
    subtitle: str
    year: str
    publisher: str
    html: str
    """The preface."""
    chapters: tuple[Chapter, ...]
    words: int
    epub: str
    translations: tuple[Link, ...]
    has_tables: bool


class BookCard(View):
    """A book beside a text."""

    title: str
    url: str
    authors: str
    published: str
    picture: Picture
    tag: str = ""


class ReadingParts(View):
    """What the reading campaign adds to the page of an article."""

    state: CallState | None = None
    reason: str = ""
    """Why a book is recommended."""
    books: tuple[BookCard, ...] = ()
    led_to: tuple[Target, ...] = ()
    led_by: tuple[EssayLine, ...] = ()
    essays: tuple[EssayLine, ...] = ()
    """What was written for a call."""
    essay_count: int = 0
    call: Link | None = None
    results: Link | None = None
    readers: tuple[Link, ...] = ()
    """The pages of those who wrote or recommended it."""
    signatories: tuple[str, ...] = ()
    file: str = ""
    """An event for calendar programs."""
