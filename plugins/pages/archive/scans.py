"""Scanned pages with what is written on them: the facsimile beside its text, ten pages at an address."""

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from plugins.core.archive_addresses import scans_address
from plugins.core.archive_picture_views import DeepZoom
from plugins.core.archive_scan_views import Scan, ScanPart, ScanPlaces, ScansPage
from plugins.core.archive_scans import SCANNED, pages_of
from plugins.core.digest import digest_value
from plugins.core.edition import LanguageEdition
from plugins.core.historical_dates.numerals import read_number
from plugins.core.image_services import ImageService, image_info
from plugins.core.items import Item
from plugins.core.page import Page, page_of
from plugins.core.scans import ScannedPage, parts_of
from plugins.core.views import Frame, Link, Picture
from plugins.pages.archive.places_of_words import places_json
from plugins.pages.archive.records_json_ld import part_json_ld
from plugins.pages.archive.simplified import Simplifier
from plugins.pages.archive.subjects import SubjectMaker
from plugins.pages.frame import PageFacts
from plugins.pages.item_parts import item_crumbs, item_versions, summary_of
from plugins.pages.metadata import article_metas, open_graph

_SHOWN = 700
"""Pixels of width of a page on screens of single density; ``srcset`` has the others."""
_THUMBNAIL = 150
SIMPLIFIED = "hans"
"""Where the text in simplified characters stands of what is written in traditional ones."""
_TRADITIONAL = "zh-Hant"
_SAMPLE = 3
"""How many pages tell in which characters a volume is written."""

Part = Sequence[ScannedPage]


def scan_parts(edition: LanguageEdition, item: Item) -> tuple[ScanPart, ...]:
    """How the page of ``item`` leads to its scans."""
    return tuple(
        ScanPart(
            link=Link(title=_title(edition, part), url=scans_address(item.address, number)),
            picture=next((_picture(page.service, "", _THUMBNAIL) for page in part if page.service), None),
        )
        for number, part in enumerate(parts_of(pages_of(edition.site, item)), 1)
    )


class ScansMaker:
    """Makes these pages of one language. ``script`` shows pictures closely; empty without one."""

    def __init__(self, maker: SubjectMaker, script: str = "") -> None:
        self._maker = maker
        self._edition = maker.edition
        self._script = script
        self._simplifier: Simplifier | None = None

    def pages(self) -> Iterator[Page]:
        """Every part of everything that is scanned and has a version in the language."""
        for kind in SCANNED:
            for entry in self._maker.index.entries(kind):
                pages = () if entry.is_foreign else pages_of(self._edition.site, entry.item)
                if pages:
                    yield from self._of(entry.item, parts_of(pages), self._is_traditional(pages))

    def _of(self, item: Item, parts: list[Part], is_traditional: bool) -> Iterator[Page]:
        for number, part in enumerate(parts, 1):
            for form in ("", SIMPLIFIED) if is_traditional else ("",):
                yield self._page(Leaf(item, parts, number, form, is_traditional))
            if any(page.lines for page in part):
                yield page_of(
                    ScanPlaces(json=places_json(part)),
                    address=_places_address(item, number),
                    template="places.json",
                    language=self._edition.code,
                )

    def _page(self, leaf: "Leaf") -> Page:
        edition, item = self._edition, leaf.item
        names = sorted(edition.site.names.items()) if leaf.form else []
        return Page(
            address=leaf.address(),
            template="scans.html",
            language=edition.code,
            key=digest_value(
                self._maker.key(item), list(leaf.part), leaf.total, leaf.is_traditional, names, self._script
            ),
            make=partial(self._view, leaf),
            canonical=edition.config.base_url + leaf.address(),
            alternates=self._maker.frames.alternates(self._versions(leaf)),
            modified=(item.get("updated") or item.date)[:10],
        )

    def _versions(self, leaf: "Leaf") -> dict[str, str]:
        versions = item_versions(self._edition, leaf.item)
        return {code: scans_address(address, leaf.number, leaf.form) for code, address in versions.items()}

    def _frame(self, leaf: "Leaf") -> Frame:
        edition, frames, item = self._edition, self._maker.frames, leaf.item
        title = edition.gettext("%(list)s: %(part)s") % {"list": item.title, "part": _title(edition, leaf.part)}
        if leaf.form:
            title = edition.gettext("%(title)s (in simplified characters)") % {"title": title}
        address = leaf.address()
        picture = next((_picture(page.service, "", _SHOWN) for page in leaf.part if page.service), None)
        return frames.frame(
            PageFacts(
                title=f"{title} - {edition.language.title}",
                address=address,
                metas=article_metas(edition, item, address, picture),
                properties=open_graph(edition, title, address, kind="book", summary=summary_of(item), cover=picture),
                versions=self._versions(leaf),
                channel=item.top_channels[0],
                breadcrumb=(*item_crumbs(frames, item), Link(title=item.title, url=item.address)),
                cited=self._maker.metas(item),
                json_ld=part_json_ld(edition, item, title, address),
            )
        )

    def _view(self, leaf: "Leaf") -> ScansPage:
        edition, item, number = self._edition, leaf.item, leaf.number
        links = tuple(
            Link(title=_title(edition, part), url=leaf.address(place), current=place == number)
            for place, part in enumerate(leaf.parts, 1)
        )
        return ScansPage(
            frame=self._frame(leaf),
            title=item.headline,
            whole=Link(title=item.title, url=item.address),
            parts=links,
            scans=tuple(self._scan(page, leaf) for page in leaf.part),
            tag=_TRADITIONAL if leaf.is_traditional and not leaf.form else self._source_tag,
            is_vertical=bool(item.get("vertical", False)),
            other=_other(leaf) if leaf.is_traditional else None,
            other_tag=_TRADITIONAL if leaf.form else self._source_tag,
            zoom=self._zoom(leaf.part),
            places=_places_address(item, number) if any(page.lines for page in leaf.part) else "",
            previous=links[number - 2] if number > 1 else None,
            next=links[number] if number < len(links) else None,
        )

    def _scan(self, page: ScannedPage, leaf: "Leaf") -> Scan:
        edition = self._edition
        label, tag = self._label(page)
        alt = edition.gettext("Scan: %(page)s") % {"page": page.number if tag else label}
        html = edition.site.transcribe(page.text) if page.text else ""
        return Scan(
            anchor=page.anchor,
            place=sum(1 for other in leaf.part if other.service and other.number < page.number),
            label=label,
            label_tag=tag,
            picture=_picture(page.service, alt, _SHOWN) if page.service else None,
            html=self._simplify.simplify(html) if leaf.form else html,
        )

    def _label(self, page: ScannedPage) -> tuple[str, str]:
        """What the page is called, and the language of that where it is not the page's own."""
        edition = self._edition
        is_source = edition.code == edition.config.site.default_language
        if page.is_numbered:
            # Numbers in Han figures are no words that a reader of another language could read.
            number = page.label if is_source else read_number(page.label) or page.label
            return edition.gettext("Page %(number)s") % {"number": number}, ""
        return page.label, "" if is_source else self._source_tag

    @property
    def _source_tag(self) -> str:
        config = self._edition.config
        return config.languages[config.site.default_language].tag

    def _is_traditional(self, pages: Part) -> bool:
        return self._simplify.is_traditional("".join(page.text for page in pages[:_SAMPLE]))

    @property
    def _simplify(self) -> Simplifier:
        if self._simplifier is None:
            self._simplifier = Simplifier(self._edition.site.names)
        return self._simplifier

    def _zoom(self, part: Part) -> DeepZoom | None:
        services = [page.service for page in part if page.service]
        if not self._script or not services:
            return None
        infos = [image_info(service, "") for service in services]
        return DeepZoom(script=self._script, info=msgspec.json.encode(infos).decode(), many=True)


class Leaf(msgspec.Struct, frozen=True):
    """What stands at one address: part ``number`` of ``parts``, its text in the characters of ``form``."""

    item: Item
    parts: list[Part]
    number: int
    form: str
    is_traditional: bool

    @property
    def part(self) -> Part:
        """Its pages."""
        return self.parts[self.number - 1]

    @property
    def total(self) -> int:
        """How many pages there are in all parts."""
        return sum(map(len, self.parts))

    def address(self, number: int = 0) -> str:
        """Where it stands, or the part ``number`` in the same characters."""
        return scans_address(self.item.address, number or self.number, self.form)


def _other(leaf: Leaf) -> Link:
    """The same part in the other characters, which name themselves."""
    title, form = ("繁體", "") if leaf.form else ("简体", SIMPLIFIED)
    return Link(title=title, url=scans_address(leaf.item.address, leaf.number, form))


def _title(edition: LanguageEdition, part: Part) -> str:
    """The pages of a part as they are counted in the folder."""
    return edition.gettext("pages %(first)d–%(last)d") % {"first": part[0].number, "last": part[-1].number}


def _places_address(item: Item, number: int) -> str:
    return f"{scans_address(item.address, number)}places.json"


def _picture(service: ImageService, alt: str, width: int) -> Picture:
    address, (wide, high) = service.whole(width)
    sizes = ", ".join(f"{url} {size[0]}w" for url, size in service.wholes())
    return Picture(src=address, width=wide, height=high, alt=alt, srcset=sizes, large=service.wholes()[-1][0])
