"""The views of pages that show people: the roster of leaders, the members, a person."""

from plugins.core.views import Frame, Link, Meta, Pagination, Picture, Teaser, View


class PersonCard(View):
    """A person as lists show them. Without a picture the ``initial`` stands in its place."""

    name: str
    url: str
    initial: str
    posts: tuple[str, ...] = ()
    sector: str = ""
    picture: Picture | None = None
    tag: str = ""
    """Set where the person's page is in another language than the list: that language's BCP 47 tag."""
    language_note: str = ""


class PeopleGroup(View):
    """People under one heading: a post or a sector."""

    title: str
    people: tuple[PersonCard, ...]


class PeoplePage(View):
    """people.html: the roster of leaders or the members of a term."""

    frame: Frame
    title: str
    description: str
    html: str
    """The introduction, on the first page of a channel that has one."""
    sections: tuple[Link, ...]
    terms: tuple[Link, ...]
    groups: tuple[PeopleGroup, ...]
    former_title: str
    former: tuple[PersonCard, ...]
    """Who held a post and holds none now."""
    count: int
    teasers: tuple[Teaser, ...]
    """What else is filed in the section: articles on people."""
    pagination: Pagination
    feed: str


class Position(View):
    """A post that a person holds or has held; ``dates`` are written out, empty if not known."""

    title: str
    dates: str


class Mentions(View):
    """Articles by a person, or about one: the newest, and how many there are in all."""

    title: str
    teasers: tuple[Teaser, ...]
    count: int


class PersonPage(View):
    """person.html"""

    frame: Frame
    name: str
    initial: str
    picture: Picture | None
    facts: tuple[Meta, ...]
    positions: tuple[Position, ...]
    former: tuple[Position, ...]
    html: str
    mentions: tuple[Mentions, ...]
    search: str
    """Where to look for the person's name in everything."""
    reading: Link | None
    """What the person recommended and wrote for the reading campaign."""
    tags: tuple[Link, ...]
    translations: tuple[Link, ...]
    biography: Link | None = None
    """The person's page in the archive."""
