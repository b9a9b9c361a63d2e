"""The views: one small explicit value for each page, and all that its template may read.

A view holds only strings, numbers, booleans, tuples and other views, so that it can be hashed. Text is plain and is
escaped by the template; the fields named ``html`` hold markup that is ready to print. Addresses are absolute paths on
the site (``/news/``) unless a field says that it is a full address.
"""

import msgspec


class View(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """The base of every view: frozen, compared by value.

    The garbage collector passes views over, since none can be part of a cycle: a twentieth of the time of articles.
    """


class Link(View):
    """A labelled address. ``tag`` is the BCP 47 tag of the label's language where it is not the page's.

    ``note`` tells readers that what it leads to is in another language than the page.
    """

    title: str
    url: str
    tag: str = ""
    current: bool = False
    note: str = ""


class NavEntry(View):
    """An entry of the navigation with its second level."""

    link: Link
    children: tuple[Link, ...] = ()


class Footer(View, cache_hash=True):
    """The owner's facts. An empty string is a fact that the owner does not have."""

    organizer: str
    operator: str
    address: str
    phone: str
    email: str
    icp: str
    police: str
    police_code: str
    """The digits of ``police``: the register's address is asked for by them."""
    site_code: str
    sample: bool
    party_mark: str = ""
    """The full address that 党政机关网站标识 leads to."""
    report: str = ""
    """Where a reader tells of a mistake: a page of the site, or a ``mailto:``."""
    friendly: str = ""
    """The hosts, with a blank between them, to which (or to whose subdomains) a link leads without being asked."""
    leads_away: bool = False
    """Whether a link of the footer leads to a host that is none of ``friendly``."""


class Chrome(View, cache_hash=True):
    """What is the same on every page of one language and one channel: header, navigation, footer."""

    tag: str
    title: str
    full_title: str
    home: str
    navigation: tuple[NavEntry, ...]
    pages: tuple[Link, ...]
    feed: str
    """Empty in a language that has no articles of its own yet."""
    footer: Footer
    search: str = ""
    """Where the box in the header leads; empty on the page that has a box of its own."""


class Meta(View):
    """One ``<meta>``: ``name`` or ``property``, and its content."""

    name: str
    content: str


class Alternate(View):
    """One ``<link rel="alternate" hreflang>``; ``href`` is a full address."""

    hreflang: str
    href: str


class Head(View):
    """What stands in ``<head>``. ``canonical`` is a full address, empty on a page that has none (404)."""

    title: str
    canonical: str
    metas: tuple[Meta, ...]
    properties: tuple[Meta, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    feeds: tuple[Link, ...] = ()
    previous: str = ""
    next: str = ""
    is_citable: bool = False
    """Whether there are names of Dublin Core among ``metas``."""
    has_terms: bool = False
    """Whether there are names of DCMI Metadata Terms among them."""
    json_ld: str = ""
    """A JSON document whose ``<`` is already written as an escape."""


class LanguageChoice(View):
    """An entry of the language switch.

    ``translated`` is false where this page does not exist in that language; ``url`` then leads to the nearest page
    that does.
    """

    name: str
    tag: str
    url: str
    current: bool
    translated: bool
    full_name: str = ""
    """Set where ``name`` is a short one."""


class Font(View):
    """The font of a language whose text runs in columns: the addresses of its file and of its style sheet."""

    file: str
    sheet: str


class Frame(View):
    """What every page has around its own content."""

    tag: str
    head: Head
    chrome: Chrome
    languages: tuple[LanguageChoice, ...]
    breadcrumb: tuple[Link, ...] = ()
    font: Font | None = None
    """Set where running text is set in columns from left to right, with this font."""
    converted_from: Link | None = None
    """Where the page stands that this one was converted from by machine; nothing on a page that was written."""


class Picture(View):
    """A picture with its size in pixels; ``src`` is an address on the site, ``large`` that of its widest form.

    ``srcset`` and ``avif`` list its widths in the format of ``src`` and in AVIF, as the attribute of that name has
    them; both are empty for a picture that is published as it is.
    """

    src: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    large: str = ""
    srcset: str = ""
    avif: str = ""


class Teaser(View, cache_hash=True):
    """An item as lists show it. ``date`` is written out in the page's language; ``datetime`` is ISO 8601."""

    title: str
    url: str
    date: str
    datetime: str
    parts: tuple[str, ...] = ()
    """The title in the parts between which a line may be broken, for where it is set large."""
    year: str = ""
    summary: str = ""
    kicker: str = ""
    badge: str = ""
    channel: str = ""
    picture: Picture | None = None
    tag: str = ""
    """Set where the item behind the link is in another language than the page: that language's BCP 47 tag."""
    language_note: str = ""
    """In the page's language, for example “In Chinese”; empty where the item is in the page's language."""
    highlight: bool = False
    """Whether the title stands out among others."""
    state: str = ""
    """How far a proposal has been handled, in the office's words."""
    number: str = ""
    """The number of a document."""
    until: str = ""
    """The last day on which a notice is valid, written out; ``until_day`` is the same in ISO 8601."""
    until_day: str = ""


class PageNumber(View):
    """A numbered link of the pagination; ``url`` is empty for the gap between numbers."""

    number: int
    url: str
    current: bool = False


class Pagination(View):
    """Which page of how many. ``previous`` and ``next`` are empty at the ends."""

    number: int
    total: int
    items: int
    previous: str
    next: str
    pages: tuple[PageNumber, ...]


class Heading(View):
    """An entry of an article's contents; ``level`` is 2 to 6, ``title`` plain text."""

    level: int
    title: str
    anchor: str


class DistrictBlock(View):
    """A committee below this one with its newest items; ``site`` is the address of its own site, if it has one."""

    title: str
    anchor: str
    site: str
    teasers: tuple[Teaser, ...]


class ListPage(View):
    """list.html: a channel, a section or a year of it, or a tag. ``layout`` is list, cards, gallery, plain or notices.

    ``lead`` is the first item with a picture, and ``topic`` the newest special topic: on the first page of a channel.
    """

    frame: Frame
    title: str
    description: str
    layout: str
    html: str
    """The introduction, on the first page of a channel that has one."""
    sections: tuple[Link, ...]
    teasers: tuple[Teaser, ...]
    pagination: Pagination
    feed: str
    """Empty where the list has none."""
    years: tuple[Link, ...] = ()
    """All years and each of them, where the list has more than a page."""
    lead: Teaser | None = None
    topic: Teaser | None = None
    districts: tuple[DistrictBlock, ...] = ()


class Counted(View):
    """A link with how many items stand behind it."""

    link: Link
    count: int


class TagGroup(View):
    """The tags that begin with one letter, Chinese ones by their pinyin."""

    title: str
    anchor: str
    tags: tuple[Counted, ...]


class TagsPage(View):
    """tags.html: all tags of a language. ``tags`` are those most used; where there are more, ``groups`` has all."""

    frame: Frame
    title: str
    tags: tuple[Counted, ...]
    groups: tuple[TagGroup, ...]


class SiteMapChannel(View):
    """A channel on the site map page, with its sections and its number of items."""

    link: Link
    count: int
    sections: tuple[Link, ...]


class SiteMapPage(View):
    """sitemap.html"""

    frame: Frame
    title: str
    channels: tuple[SiteMapChannel, ...]
    pages: tuple[Link, ...]
    years: tuple[Link, ...] = ()
    topics: tuple[Link, ...] = ()
    people: tuple[Link, ...] = ()
    tags: Link | None = None


class NotFoundPage(View):
    """404.html. ``search`` is where its box leads, ``report`` the page that says whom to tell, if there is one."""

    frame: Frame
    title: str
    channels: tuple[Link, ...]
    search: str
    email: str
    report: Link | None = None


class RedirectPage(View):
    """redirect.html: leads from an old address to the present one, also without a server."""

    tag: str
    title: str
    url: str
    canonical: str


class Redirection(View):
    """One row of the map of old addresses."""

    old: str
    new: str


class RedirectMap(View):
    """redirects.txt: published as ``_redirects``, one ``old new 301`` a line."""

    rows: tuple[Redirection, ...]


class Headers(View):
    """headers.txt: published as ``_headers``, what a server says with every page."""


class FeedEntry(View):
    """An entry of a feed; addresses are full, times RFC 3339."""

    id: str
    title: str
    url: str
    published: str
    updated: str
    summary: str
    author: str
    html: str


class FeedPage(View):
    """feed.xml"""

    tag: str
    title: str
    subtitle: str
    url: str
    home: str
    updated: str
    entries: tuple[FeedEntry, ...]


class SiteMapEntry(View):
    """One ``<url>`` of sitemap.xml; full addresses, ``modified`` is a day or empty."""

    url: str
    modified: str
    alternates: tuple[Alternate, ...]


class SiteMapXml(View):
    """sitemap.xml"""

    entries: tuple[SiteMapEntry, ...]


class SiteMapIndex(View):
    """sitemap.xml of a site with more than 50,000 addresses: the parts, as full addresses."""

    parts: tuple[str, ...]


class RobotsTxt(View):
    """robots.txt"""

    sitemap: str
