"""The frame of a page: its head, header, navigation, language switch, breadcrumb and footer."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import quote

import msgspec

from plugins.core.addresses import (
    channel_address,
    feed_address,
    home_address,
    search_address,
    sister_address,
    sitemap_address,
)
from plugins.core.citation.metas import TERM
from plugins.core.digest import digest_value
from plugins.core.edition import LanguageEdition
from plugins.core.views import Alternate, Chrome, Font, Footer, Frame, Head, LanguageChoice, Link, Meta, NavEntry
from plugins.pages.leaving import ICP_REGISTER, POLICE_REGISTER, leads_to_strangers

Editions = Mapping[str, LanguageEdition]


class PageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says of itself to its frame.

    An empty ``address`` is a page that has none of its own (404). ``versions`` are the addresses of this page in the
    languages that have it, this one included; ``fallbacks`` what is nearest in the others (else their home).
    ``channel`` is the slug of the first level; ``cited`` is how the page is cited. ``neighbours`` are the previous and
    the next page of a list.
    """

    title: str
    address: str
    metas: tuple[Meta, ...] = ()
    properties: tuple[Meta, ...] = ()
    versions: dict[str, str] = {}
    fallbacks: dict[str, str] = {}
    channel: str = ""
    breadcrumb: tuple[Link, ...] = ()
    neighbours: tuple[str, str] = ("", "")
    feeds: tuple[Link, ...] = ()
    cited: tuple[Meta, ...] = ()
    json_ld: str = ""


class FrameMaker:
    """Makes the frames of one language. What many pages share is made once."""

    def __init__(self, editions: Editions, code: str, font: Font | None = None) -> None:
        """``font`` is that of a language whose text runs in columns."""
        self.editions = editions
        self._font = font
        self.edition = editions[code]
        self._config = self.edition.config
        self.chrome = lru_cache(maxsize=None)(self._chrome)
        self.digest = lru_cache(maxsize=None)(self._digest)
        self._feed = feed_address(self._config, code) if self.edition.feeds.get("") else ""
        self._footer = self._make_footer()
        self._site_metas = self._make_site_metas()

    def frame(self, facts: PageFacts) -> Frame:
        """The frame of the page that says ``facts`` of itself."""
        return Frame(
            tag=self.edition.tag,
            head=Head(
                title=facts.title,
                canonical=self._config.base_url + facts.address if facts.address else "",
                metas=self._site_metas + facts.metas + facts.cited,
                properties=facts.properties,
                alternates=self.alternates(facts.versions),
                feeds=(*self._site_feed(), *facts.feeds),
                previous=facts.neighbours[0],
                next=facts.neighbours[1],
                is_citable=bool(facts.cited),
                has_terms=any(meta.name.startswith(TERM) for meta in facts.cited),
                json_ld=facts.json_ld,
            ),
            chrome=self.chrome(facts.channel),
            languages=self._choices(facts.versions, facts.fallbacks),
            breadcrumb=facts.breadcrumb,
            font=self._font,
        )

    def _digest(self, channel: str) -> bytes:
        """The fingerprint of what pages of ``channel`` have in common, which of its lists there are among it."""
        lists = [(code, edition.has_list(channel)) for code, edition in self.editions.items()]
        return digest_value(self.chrome(channel), lists, self._font)

    def _site_feed(self) -> tuple[Link, ...]:
        """The feed of all news of the language, if there is one."""
        return (Link(title=self.edition.language.title, url=self._feed),) if self._feed else ()

    def crumbs(self, *links: Link) -> tuple[Link, ...]:
        """A breadcrumb that begins at the home page."""
        home = Link(title=self.edition.gettext("Home"), url=home_address(self._config, self.edition.code))
        return (home, *links)

    def alternates(self, versions: Mapping[str, str]) -> tuple[Alternate, ...]:
        """``hreflang`` links only where there is more than one version; the default language is ``x-default``.

        ``versions`` are the written ones; those that are converted from them are added here.
        """
        found = {code: url for code in self._config.languages if (url := self._address(code, versions))}
        if len(found) < 2:
            return ()
        base = self._config.base_url
        links = [Alternate(hreflang=self._config.languages[code].tag, href=base + url) for code, url in found.items()]
        default = versions.get(self._config.site.default_language) or next(iter(versions.values()))
        return (*links, Alternate(hreflang="x-default", href=base + default))

    def _choices(self, versions: Mapping[str, str], fallbacks: Mapping[str, str]) -> tuple[LanguageChoice, ...]:
        own, choices = self.edition.code, []
        for code, language in self._config.languages.items():
            address = self._address(code, versions)
            choices.append(
                LanguageChoice(
                    name=language.short or language.name,
                    tag=language.tag,
                    url=address or self._address(code, fallbacks) or home_address(self._config, code),
                    current=code == own,
                    translated=bool(address) or own in (code, language.derived_from),
                    full_name=language.name if language.short else "",
                )
            )
        return tuple(choices)

    def _address(self, code: str, addresses: Mapping[str, str]) -> str:
        """That of the language in ``addresses``, which hold those of written languages; empty if there is none."""
        if source := self._config.languages[code].derived_from:
            return sister_address(self._config, code, addresses[source]) if source in addresses else ""
        return addresses.get(code, "")

    def _chrome(self, channel: str) -> Chrome:
        edition = self.edition
        return Chrome(
            tag=edition.tag,
            title=edition.language.title,
            full_title=edition.language.full_title,
            home=home_address(self._config, edition.code),
            navigation=tuple(self._nav_entry(slug, channel) for slug in (c.slug for c in edition.channels)),
            pages=tuple(self._footer_links()),
            feed=self._feed,
            footer=self._footer,
            search=search_address(self._config, edition.code),
        )

    def _nav_entry(self, slug: str, current: str) -> NavEntry:
        edition = self.edition
        channel = next(c for c in edition.channels if c.slug == slug)
        children = tuple(
            Link(
                title=self._config.text(section.label, edition.code),
                url=channel_address(self._config, edition.code, f"{slug}/{section.slug}"),
            )
            for section in edition.sections(channel)
        )
        title = self._config.text(channel.label, edition.code)
        url = channel_address(self._config, edition.code, slug)
        return NavEntry(link=Link(title=title, url=url, current=slug == current), children=children)

    def _footer_links(self) -> Iterator[Link]:
        edition = self.edition
        for name in self._config.footer.pages:
            if name in edition.pages:
                yield Link(title=edition.pages[name].title, url=edition.pages[name].address)
            elif name == "sitemap":
                yield Link(title=edition.gettext("Site map"), url=sitemap_address(self._config, edition.code))

    def _make_footer(self) -> Footer:
        facts, code = self._config.footer, self.edition.code
        friendly = " ".join((self._config.site.domain.removeprefix("www."), *self._config.site.friendly_domains))
        registers = (ICP_REGISTER if facts.icp else "", POLICE_REGISTER if facts.police else "")
        return Footer(
            organizer=self._config.text(facts.organizer, code),
            operator=self._config.text(facts.operator, code),
            address=self._config.text(facts.address, code),
            phone=facts.phone,
            email=facts.email,
            icp=facts.icp,
            police=facts.police,
            police_code="".join(char for char in facts.police if char.isdigit()),
            site_code=self._config.site.site_code,
            sample=self._config.site.sample,
            party_mark=facts.party_mark,
            report=self._report_address(),
            friendly=friendly,
            leads_away=leads_to_strangers((*registers, facts.party_mark), friendly),
        )

    def _report_address(self) -> str:
        """Where 网站找错 leads; empty if the office has neither the page nor the address."""
        facts, pages = self._config.footer, self.edition.pages
        if facts.report == "contact" and "contact" in pages:
            return pages["contact"].address
        if facts.report == "email" and facts.email:
            subject = quote(f"{self.edition.gettext('Report a mistake')} {self._config.site.domain}")
            return f"mailto:{facts.email}?subject={subject}"
        return ""

    def _make_site_metas(self) -> tuple[Meta, ...]:
        metas = [
            Meta(name="SiteName", content=self.edition.language.title),
            Meta(name="SiteDomain", content=self._config.site.domain),
        ]
        if self._config.site.site_code:
            metas.append(Meta(name="SiteIDCode", content=self._config.site.site_code))
        return tuple(metas)
