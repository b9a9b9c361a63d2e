"""The views of the reading campaign's home, of a campaign, of a book, of its drawn cover and of the wall of books."""

from plugins.core.reading_list_views import CallLine, EssayLine, EventLine, Target
from plugins.core.views import Counted, Frame, Link, Meta, Pagination, Picture, Teaser, View


class CoverLine(View):
    """A line of text on a cover; ``y`` is its base line and ``size`` that of its type, in units of the drawing."""

    text: str
    y: int
    size: int


class BookCover(View):
    """cover.svg: the cover of a book that has no picture of one. Colours are as SVG has them."""

    tag: str
    ground: str
    ink: str
    title: tuple[CoverLine, ...]
    rule: int
    """Where the line below the title stands, from the top."""
    authors: tuple[CoverLine, ...]


class BookTile(View):
    """A book on the wall. ``tag`` and ``language_note`` are set where its page is in another language."""

    title: str
    url: str
    authors: str
    picture: Picture | None
    tag: str = ""
    language_note: str = ""


class Filter(View):
    """Links to the parts of a list; there may be so many that the ``others`` are folded away."""

    label: str
    links: tuple[Counted, ...]
    others: tuple[Counted, ...] = ()


class WallPage(View):
    """books.html: all books, or those of a theme or of a list of recommendations, of which the current one is marked.

    ``files`` are the list of books for programs.
    """

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    everything: Link
    filters: tuple[Filter, ...]
    books: tuple[BookTile, ...]
    files: tuple[Link, ...]
    pagination: Pagination
    feed: str


class Recommended(View):
    """Why somebody recommends a book; ``number`` leads to the list of recommendations that it is part of."""

    teaser: Teaser
    reason: str
    people: str
    number: Link | None


class Happening(View):
    """An event outside the calendar: ``month`` and ``date`` are written out, since no heading says them."""

    line: EventLine
    month: str
    date: str


class BookPage(View):
    """book.html. ``title`` is in the parts between which a line may end, ``citation`` as an article's."""

    frame: Frame
    title: tuple[str, ...]
    subtitle: str
    picture: Picture
    facts: tuple[Meta, ...]
    themes: tuple[Link, ...]
    html: str
    recommendations: tuple[Recommended, ...]
    decided: tuple[Target, ...]
    essays: tuple[EssayLine, ...]
    essay_count: int
    events: tuple[Happening, ...]
    rooms: tuple[Teaser, ...]
    citation: tuple[str, ...]
    standard: str
    reference: str
    translations: tuple[Link, ...]
    has_tables: bool


class PlanStep(View):
    """What a campaign does when."""

    date: str
    text: str


class OnePart(View):
    """One of the seven ones: how many pieces there are, where they are listed, and the latest of them."""

    label: str
    count: int
    url: str
    latest: Teaser


class CarrierPart(View):
    """A carrier with its events, the latest first: which is the next is for the reader's browser to say."""

    label: str
    description: str
    events: tuple[Happening, ...]


class DutySum(View):
    """How many essays led to how many proposals and opinions; ``essays`` are the latest of them."""

    url: str
    essays: int
    targets: int
    latest: tuple[EssayLine, ...]


class ReadingHome(View):
    """reading.html: the home of the campaign; ``theme``, ``period`` and ``plan`` are those of the ``current`` one.

    ``news`` is what is filed in the channel and is of none of the campaign's own types.
    """

    frame: Frame
    title: str
    slogan: str
    banner: Picture | None
    html: str
    sections: tuple[Link, ...]
    current: Link | None
    theme: str
    period: str
    plan: tuple[PlanStep, ...]
    carriers: tuple[CarrierPart, ...]
    ones: tuple[OnePart, ...]
    events: tuple[Happening, ...]
    calendar: str
    essays: tuple[EssayLine, ...]
    all_essays: str
    books: tuple[BookTile, ...]
    wall: str
    duty: DutySum | None
    campaigns: tuple[Link, ...]
    news: tuple[Teaser, ...]
    pagination: Pagination
    feed: str


class CampaignPage(View):
    """campaign.html. ``kinds`` are its essays by their kind, ``others`` the other campaigns."""

    frame: Frame
    title: tuple[str, ...]
    period: str
    theme: str
    organizer: str
    banner: Picture | None
    html: str
    plan: tuple[PlanStep, ...]
    initiatives: tuple[Teaser, ...]
    books: tuple[BookTile, ...]
    kinds: tuple[Meta, ...]
    essays: tuple[EssayLine, ...]
    essay_count: int
    all_essays: str
    events: tuple[Happening, ...]
    calls: tuple[CallLine, ...]
    anthologies: tuple[Teaser, ...]
    others: tuple[Link, ...]
    translations: tuple[Link, ...]
    has_tables: bool
