"""The views of the archive's people, places and chronologies."""

from plugins.core.map_views import SketchMap
from plugins.core.people_views import Mentions
from plugins.core.views import Frame, Link, Meta, Pagination, Picture, Teaser, View


class IndexName(View):
    """A person or a place in an index; ``note`` is the span of a life, or further names.

    ``number`` is that of its dot on the map, 0 for what has none.
    """

    name: str
    url: str
    note: str = ""
    number: int = 0
    tag: str = ""
    """Set where its page is in another language than the index: that language's BCP 47 tag."""
    language_note: str = ""


class IndexGroup(View):
    """The names under one letter, or of one number of strokes."""

    title: str
    anchor: str
    names: tuple[IndexName, ...]


class NamesPage(View):
    """names.html: the people or the places of the archive. ``initials`` lead to every group, on whichever page."""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    orders: tuple[Link, ...]
    """The orders in which the index can be had; none where there is one."""
    initials: tuple[Link, ...]
    groups: tuple[IndexGroup, ...]
    count: str
    """How many there are in all, in words."""
    map: SketchMap | None
    others: tuple[Teaser, ...]
    """What else is filed in the section."""
    pagination: Pagination
    feed: str


class EventLine(View):
    """A row of a chronology where it stands outside it. ``url`` leads to its place there."""

    date: str
    text: str
    url: str
    tag: str = ""
    """Set where ``text`` is in another language than the page."""


class BiographyPage(View):
    """biography.html"""

    frame: Frame
    name: str
    initial: str
    life: str
    picture: Picture | None
    facts: tuple[Meta, ...]
    html: str
    events: tuple[EventLine, ...]
    """The life, abridged."""
    event_count: int
    chronologies: tuple[Link, ...]
    """Where all of it is told."""
    parts: tuple[Mentions, ...]
    """What is by the person, and what tells of the person."""
    pictures: tuple[Teaser, ...]
    picture_count: int
    member: Link | None
    search: str
    citation: tuple[str, ...]
    standard: str
    reference: str
    tags: tuple[Link, ...]
    translations: tuple[Link, ...]


class PlacePage(View):
    """place.html"""

    frame: Frame
    title: tuple[str, ...]
    facts: tuple[Meta, ...]
    html: str
    events: tuple[EventLine, ...]
    event_count: int
    chronologies: tuple[Link, ...]
    parts: tuple[Mentions, ...]
    pictures: tuple[Teaser, ...]
    picture_count: int
    map: SketchMap | None
    neighbours: tuple[IndexName, ...]
    """The place and those nearest to it, with their numbers on the map."""
    search: str
    citation: tuple[str, ...]
    standard: str
    reference: str
    tags: tuple[Link, ...]
    translations: tuple[Link, ...]


class ChronologyLine(View):
    """A chronology in the list of them."""

    teaser: Teaser
    span: str
    count: int
    person: Link | None


class ChronologiesPage(View):
    """chronologies.html"""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    lines: tuple[ChronologyLine, ...]
    others: tuple[Teaser, ...]
    pagination: Pagination
    feed: str


class TimelineRow(View):
    """An event. ``datetime`` is ISO 8601 or empty; ``people`` and ``places`` without a page have no address.

    ``who`` are the numbers of its people among those that the page can be filtered by, with a blank between them.
    """

    date: str
    datetime: str
    age: str
    text: tuple[str, ...]
    """Its paragraphs."""
    certainty: str
    sources: str
    names: tuple[Link, ...]
    records: tuple[Link, ...]
    who: str
    tag: str = ""
    sources_tag: str = ""


class TimelineYear(View):
    """The events of a year."""

    title: str
    anchor: str
    rows: tuple[TimelineRow, ...]


class TimelinePeriod(View):
    """The years of a decade."""

    title: str
    anchor: str
    years: tuple[TimelineYear, ...]


class ChronologyPage(View):
    """chronology.html: one page of it. ``count`` is the number of its events, ``total`` that of all pages."""

    frame: Frame
    title: tuple[str, ...]
    subtitle: str
    person: Link | None
    volume: Link | None
    html: str
    """The preface, on the first page."""
    span: str
    count: int
    total: int
    periods: tuple[Link, ...]
    """Every decade, on whichever page."""
    people: tuple[str, ...]
    """The people by whom the page can be filtered."""
    timeline: tuple[TimelinePeriod, ...]
    pagination: Pagination
    citation: tuple[str, ...]
    standard: str
    reference: str
    tags: tuple[Link, ...]
    translations: tuple[Link, ...]
    feed: str = ""
