"""The site's configuration: what ``site.toml`` may say, typed. It is read by :mod:`plugins.core.config_file`."""

from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta

from plugins.core.lent import lend

Slug = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$")]
Prefix = Annotated[str, Meta(pattern=r"^[a-z0-9-]*$")]
Domain = Annotated[str, Meta(pattern=r"^[a-z0-9.-]+(:\d+)?$")]
WebAddress = Annotated[str, Meta(pattern=r"^(https?://\S+)?$")]
RIGHTS_CODE = r"[a-z][a-z0-9.-]*"
"""How a kind of rights is named in ``site.toml`` and in front matter: ``public``, ``cc-by-4.0``."""
Count = Annotated[int, Meta(ge=1, le=200)]
Days = Annotated[int, Meta(ge=-1, le=3660, description="应为天数：0 表示不检查，-1 表示按栏目类型")]
Reviewers = Annotated[Literal[0, 3], Meta(description="应为 3（三审）或 0")]
Labels = dict[str, str]
"""A text in several languages, by language code; the site's default language is always there."""

Conversion = Literal["", "s2t", "s2hk", "s2hkp", "s2tw", "s2twp"]
"""How simplified characters become traditional ones, by OpenCC's names: in general, as in Hong Kong, as in Taiwan; with
``p`` words too (网络, 網路)."""
Writing = Literal["horizontal-tb", "vertical-lr"]
Layout = Literal[
    "list", "cards", "gallery", "plain", "notices", "roster", "members", "districts",
    "campaign", "books", "essays", "calls", "rooms", "calendar", "duty",
    "archive", "volumes", "records", "oral", "biographies", "places", "chronologies", "photos", "artworks",
]  # fmt: skip
"""How a list is shown. A roster groups people by post; members are grouped by sector, with a page for each term.

From campaign on they are those of the reading campaign: its home; the wall of books; essays by kind and period; calls
for essays; reading rooms with their map; events by month; what reading led to. From archive on those of the archive:
its home; volumes; records by the year of what they tell; oral history; people by pinyin and by strokes; places with
their map; chronologies; photographs by decade; works of art.
"""
ColumnType = Literal[
    "首页",
    "概况信息",
    "机构职能",
    "负责人信息",
    "工作动态",
    "政策文件",
    "通知公告",
    "征集调查",
    "数据发布",
    "互动交流",
    "",
]
"""The kinds of column that 国办发〔2017〕47号 tells apart in ``<meta name="ColumnType">``."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of every table of ``site.toml``: an unknown key is an error."""


class Site(Settings):
    """``[site]``"""

    domain: Domain
    timezone: str = "Asia/Shanghai"
    default_language: str = "zh"
    sample: bool = False
    site_code: str = ""
    per_page: Count = 20
    feed_items: Count = 30
    friendly_domains: list[Domain] = []
    """Hosts to which a link leads without the question whether it should."""
    citation: Literal["2015", "2025"] = "2025"
    """The edition of GB/T 7714 by which the site's texts are cited."""


class Language(Settings):
    """``[languages.<code>]``: the code is how front matter and file names say it."""

    tag: str
    """BCP 47, for ``lang`` and ``hreflang``."""
    name: str
    locale: str = ""
    """The locale that dates are written in: one of CLDR, or one of :data:`plugins.core.dates.OWN`."""
    title: str = ""
    full_title: str = ""
    short: str = ""
    """The name where there is little room: 简, 繁."""
    prefix: Prefix = ""
    alias: str = ""
    """How Chinese field names say the language: 英文 makes 英文标题 a name of ``title_en``."""
    description: str = ""
    keywords: list[str] = []
    writing: Writing = "horizontal-tb"
    """How running text is set."""
    fallback: str = ""
    """The language whose words stand where this one has none of its own yet; they are marked as being in it."""
    derived_from: str = ""
    """The language whose pages are converted to make those of this one, which has no texts of its own. Beside it only
    ``tag``, ``name``, ``short``, ``prefix``, ``conversion`` and ``reviewed`` are written."""
    conversion: Conversion = ""
    reviewed: bool = False
    """Whether somebody has read the converted pages: until then no search engine should show them."""


class Footer(Settings):
    """``[footer]``: the facts that the standards ask for on every page."""

    organizer: Labels
    operator: Labels = {}
    address: Labels = {}
    phone: str = ""
    email: str = ""
    icp: str = ""
    police: str = ""
    party_mark: WebAddress = ""
    """The page on which the register of party and government bodies says whose site this is."""
    report: Literal["email", "contact", ""] = "email"
    """Where 网站找错 leads: a letter to ``email``, the page ``contact``, or nowhere."""
    pages: list[str] = []


class Section(Settings):
    """``[[channels.sections]]``: the second level of a channel."""

    slug: Slug
    label: Labels
    description: Labels = {}
    layout: Layout = "list"
    column_type: ColumnType = ""
    fresh_days: Days = -1


class Channel(Settings):
    """``[[channels]]``: a column of the site; its slug begins the address of every item in it."""

    slug: Slug
    label: Labels
    description: Labels = {}
    keywords: Labels = {}
    layout: Layout = "list"
    column_type: ColumnType = "工作动态"
    fresh_days: Days = -1
    """After how many days without anything new it is stale; 0 never, -1 as its ``column_type`` says."""
    reviewers: Reviewers = 0
    """3: nothing is published in it that three people have not reviewed."""
    sections: list[Section] = []


class Pictures(Settings):
    """``[pictures]``: ``originals`` publishes pictures as the editors gave them too, for readers who enlarge them."""

    originals: bool = False


class District(Settings):
    """``[[districts]]``: a committee below this one, in the order that the office lists them."""

    slug: Slug
    label: Labels
    url: str = ""
    """Its own site; empty where it has none."""


class Rank(Settings):
    """``[[posts]]``, ``[[sectors]]``: what people are grouped by, in the order that the office lists it."""

    label: Labels


class Term(Settings):
    """``[[terms]]``: a term of the committee, the present one first; its number stands in addresses."""

    number: Count
    label: Labels


class Carrier(Settings):
    """``[[reading.carriers]]``: what events of the campaign are held by, such as a lecture hall or a reading club."""

    slug: Slug
    label: Labels
    description: Labels = {}


class One(Settings):
    """``[[reading.ones]]``: one of the things that every member is asked to do once.

    ``counts`` names what counts for it: types, or kinds of essay (``essay/story``). ``section`` is the section of the
    channel that shows them all.
    """

    label: Labels
    counts: list[str]
    section: str = ""


class Reading(Settings):
    """``[reading]``: the reading campaign. ``channel`` is the slug of its channel; empty on a site that has none."""

    channel: str = ""
    brand: Labels = {}
    slogan: Labels = {}
    carriers: list[Carrier] = []
    ones: list[One] = []


class Archive(Settings):
    """``[archive]``: the archive. ``channel`` is the slug of its channel; empty on a site that has none.

    ``bags`` publishes every volume for other archives to keep: its sources, pictures and metadata as a BagIt bag.
    """

    channel: str = ""
    bags: bool = False


class Rights(Settings):
    """``[rights.<code>]``: what may be done with an item, in words, with the full address of the licence."""

    label: Labels
    url: WebAddress = ""


class Form(Settings):
    """``[form]``: where the form of the preview keeps what is written, if not in the folder of this project.

    ``repo`` is ``owner/name``; ``base_url`` is the address of the Git host; GitHub and gitlab.com need none.
    """

    backend: Literal["", "github", "gitlab", "gitea"] = ""
    repo: str = ""
    branch: str = "main"
    base_url: WebAddress = ""


class SiteConfig(Settings):
    """``site.toml`` as a whole."""

    site: Site
    languages: dict[str, Language]
    footer: Footer
    channels: list[Channel]
    districts: list[District] = []
    pictures: Pictures = Pictures()
    posts: list[Rank] = []
    sectors: list[Rank] = []
    terms: list[Term] = []
    reading: Reading = Reading()
    archive: Archive = Archive()
    rights: dict[str, Rights] = {}
    form: Form = Form()

    @property
    def written(self) -> dict[str, Language]:
        """The languages that are written in: those with texts of their own."""
        return {code: language for code, language in self.languages.items() if not language.derived_from}

    @property
    def derived(self) -> dict[str, Language]:
        """The languages that are converted from others."""
        return {code: language for code, language in self.languages.items() if language.derived_from}

    @property
    def lenders(self) -> dict[str, str]:
        """Which language lends its words to another."""
        return {code: language.fallback for code, language in self.languages.items() if language.fallback}

    @property
    def base_url(self) -> str:
        """The scheme and host of every full address, without a slash at the end."""
        return f"https://{self.site.domain}"

    @property
    def zone(self) -> ZoneInfo:
        """The time zone that dates without one are in."""
        return ZoneInfo(self.site.timezone)

    def channel_names(self) -> dict[str, str]:
        """Every way to name a channel or a section, with its slug. Of one label a channel goes before a section."""
        names: dict[str, str] = {}
        for channel in self.channels:
            for name in (channel.slug, *channel.label.values()):
                names.setdefault(name, channel.slug)
        for channel in self.channels:
            for section in channel.sections:
                slug = f"{channel.slug}/{section.slug}"
                for name in (slug, *section.label.values()):
                    names.setdefault(name, slug)
        return names

    def text(self, labels: Labels, language: str) -> str:
        """``labels`` in ``language``, else in the default language, else empty.

        What a language borrows is marked as lent, see :mod:`plugins.core.lent`.
        """
        if own := labels.get(language):
            return own
        text = labels.get(self.site.default_language, "")
        return lend(text) if text and language in self.lenders else text
