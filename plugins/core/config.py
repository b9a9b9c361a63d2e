"""The site's configuration: what ``site.toml`` may say, typed. It is read by :mod:`plugins.core.config_file`."""

from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta

Slug = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$")]
Prefix = Annotated[str, Meta(pattern=r"^[a-z0-9-]*$")]
Domain = Annotated[str, Meta(pattern=r"^[a-z0-9.-]+(:\d+)?$")]
Count = Annotated[int, Meta(ge=1, le=200)]
Labels = dict[str, str]
"""A text in several languages, by language code; the site's default language is always there."""

Layout = Literal["list", "cards", "gallery", "plain", "notices", "roster", "members", "districts"]
"""How a list is shown. A roster groups people by post; members are grouped by sector, with a page for each term."""
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


class Language(Settings):
    """``[languages.<code>]``: the code is how front matter and file names say it."""

    tag: str
    """BCP 47, for ``lang`` and ``hreflang``."""
    locale: str
    """The CLDR locale that dates are written in."""
    name: str
    title: str
    full_title: str
    prefix: Prefix = ""
    alias: str = ""
    """How Chinese field names say the language: 英文 makes 英文标题 a name of ``title_en``."""
    description: str = ""
    keywords: list[str] = []


class Footer(Settings):
    """``[footer]``: the facts that the standards ask for on every page."""

    organizer: Labels
    operator: Labels = {}
    address: Labels = {}
    phone: str = ""
    email: str = ""
    icp: str = ""
    police: str = ""
    pages: list[str] = []


class HomeBlock(Settings):
    """``[[home.blocks]]``"""

    channel: str
    count: Count = 5
    style: Literal["list", "cards", "band", "timeline"] = "list"


class Home(Settings):
    """``[home]``"""

    lead: Count = 4
    latest: Count = 6
    latest_channel: str = ""
    blocks: list[HomeBlock] = []


class Section(Settings):
    """``[[channels.sections]]``: the second level of a channel."""

    slug: Slug
    label: Labels
    description: Labels = {}
    layout: Layout = "list"
    column_type: ColumnType = ""


class Channel(Settings):
    """``[[channels]]``: a column of the site; its slug begins the address of every item in it."""

    slug: Slug
    label: Labels
    description: Labels = {}
    keywords: Labels = {}
    layout: Layout = "list"
    column_type: ColumnType = "工作动态"
    sections: list[Section] = []


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


class SiteConfig(Settings):
    """``site.toml`` as a whole."""

    site: Site
    languages: dict[str, Language]
    footer: Footer
    channels: list[Channel]
    home: Home = Home()
    districts: list[District] = []
    posts: list[Rank] = []
    sectors: list[Rank] = []
    terms: list[Term] = []

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
        """``labels`` in ``language``, else in the default language, else empty."""
        return labels.get(language) or labels.get(self.site.default_language, "")
