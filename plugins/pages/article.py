"""The pages of articles and of simple pages."""

from collections.abc import Iterator
from functools import cache, partial

from plugins.core.addresses import channel_address, tag_address
from plugins.core.article_views import ArticlePage, Attachment, Correction, Notice, SimplePage
from plugins.core.catalogs import N_
from plugins.core.content_types import type_names
from plugins.core.dates import long_date, long_moment
from plugins.core.digest import digest_value
from plugins.core.edition import has_own_page
from plugins.core.items import Item
from plugins.core.markup import ENLARGE, TABLE
from plugins.core.page import Page, page_of
from plugins.core.pictures import picture_view
from plugins.core.text import file_size
from plugins.core.views import Link, Meta, Picture
from plugins.pages.bodies import print_body
from plugins.pages.citations import citation
from plugins.pages.frame import Editions, FrameMaker, PageFacts
from plugins.pages.leaving import leads_away
from plugins.pages.metadata import article_json_ld, article_metas, open_graph, page_metas
from plugins.pages.qr_codes import QrCodes
from plugins.pages.recordings import audios, videos
from plugins.pages.related import RelatedArticles
from plugins.pages.reports import main_figures, numbered
from plugins.pages.series import SeriesMaker
from plugins.pages.teasers import cover_of

FACTS = (
    ("doc_no", N_("Document number")),
    ("valid_until", N_("Valid until")),
    ("event_date", N_("Date of the event")),
    ("dates", N_("Dates")),
    ("venue", N_("Venue")),
    ("place", N_("Venue")),
    ("address", N_("Address")),
    ("leader", N_("Led by")),
    ("speakers", N_("Speakers")),
    ("media", N_("First published in")),
    ("handler", N_("Handled by")),
    ("state", N_("State")),
    ("issue_no", N_("Issue")),
    ("participants", N_("Participants")),
    ("solved", N_("Problems solved")),
    ("publisher", N_("Publisher")),
    ("isbn", N_("ISBN")),
    ("medium", N_("Medium")),
    ("size", N_("Size")),
)
"""The fields of a type that are printed above the text, with their labels."""

_RELATED = 5


class ArticleMaker:
    """Makes the pages of the items of one language."""

    def __init__(self, editions: Editions, code: str, frames: FrameMaker) -> None:
        self._editions = editions
        self._edition = editions[code]
        self._frames = frames
        self._related = RelatedArticles(self._edition)
        self._series = SeriesMaker(self._edition)
        self._codes = QrCodes()
        # What thousands of articles share.
        self._tag = cache(self._tag_link)
        self._breadcrumb = cache(self._crumbs_of)
        self._fallbacks = cache(self._lists_of)
        self._config = self._edition.config
        self._media = self._edition.site.media

    def pages(self) -> Iterator[Page]:
        """Every article and every simple page that is no channel's introduction."""
        by_channel: dict[str, list[Item]] = {}
        for item in self._edition.articles:
            if not item.is_listed:
                yield self._article(item, None, None)
                continue
            if has_own_page(item):
                continue
            by_channel.setdefault(item.channels[0].partition("/")[0], []).append(item)
        for items in by_channel.values():
            for index, item in enumerate(items):
                newer = items[index - 1] if index else None
                older = items[index + 1] if index + 1 < len(items) else None
                yield self._article(item, older, newer)
        slugs = {channel.slug for channel in self._config.channels}
        for item in self._edition.pages.values():
            if item.id not in slugs:
                yield self._simple_page(item)

    def _article(self, item: Item, older: Item | None, newer: Item | None) -> Page:
        top = item.channels[0].partition("/")[0]
        links = [(other.title, other.address) if other else None for other in (older, newer)]
        versions = self._other_versions(item)
        related, series = self._related.key(item), self._series.key(item)
        return Page(
            address=item.address,
            template="article.html",
            language=item.language,
            key=digest_value(item.digest, self._frames.digest(top), links, related, series, versions),
            make=partial(self._article_view, item, older, newer),
            canonical=self._config.base_url + item.address if item.is_listed else "",
            alternates=self._frames.alternates(self._versions(item)),
            modified=(item.get("updated") or item.date)[:10],
        )

    def _article_view(self, item: Item, older: Item | None, newer: Item | None) -> ArticlePage:
        edition = self._edition
        address = item.address
        prose = edition.site.prose(item)
        html, contents = print_body(edition, item), prose.headings
        is_report = item.kind == "review"
        if is_report:
            html, contents = numbered(html, contents)
        figures = main_figures(item)
        cover, gallery, source = cover_of(item, self._media), self._gallery(item), self._source(item)
        channel = item.channels[0]
        top = channel.partition("/")[0]
        frame = self._frames.frame(
            PageFacts(
                title=f"{item.title} - {edition.label(channel)} - {edition.language.title}",
                address=address,
                metas=article_metas(edition, item, address, cover),
                properties=open_graph(
                    edition, item.title, address, kind="article", summary=_summary(item), cover=cover
                ),
                versions=self._versions(item),
                fallbacks=self._fallbacks(top),
                channel=top,
                breadcrumb=self._breadcrumb(channel),
                json_ld=article_json_ld(edition, item, address, cover),
            )
        )
        return ArticlePage(
            frame=frame,
            kind=item.kind,
            kicker=item.get("kicker"),
            title=item.headline,
            subtitle=item.get("subtitle").lstrip("—"),
            date=long_moment(item.date, edition.language.locale) if item.date else "",
            datetime=item.date,
            updated=long_date(item.get("updated"), edition.language.locale) if item.get("updated") else "",
            source=source,
            facts=tuple(self._facts(item)),
            author=edition.join(item.get("author", ())),
            photographer=edition.join(item.get("photographer", ())),
            editor=edition.join(item.get("editor", ())),
            words=item.words,
            html=html,
            contents=contents,
            notices=tuple(self._notices(item)),
            corrections=tuple(self._corrections(item)),
            figures=figures,
            is_report=is_report,
            series=self._series.of(item),
            citation=citation(edition, item) if item.is_listed else (),
            standard=f"GB/T 7714—{self._config.site.citation}",
            qr=self._codes.code(self._config.base_url + address) if item.is_listed else "",
            gallery=gallery,
            has_pictures=bool(gallery) or ENLARGE in html,
            videos=videos(item, self._media),
            audios=audios(item, self._media),
            attachments=self._attachments(item),
            tags=self._tags(item),
            previous=self._neighbour(older),
            next=self._neighbour(newer),
            related=tuple(self._link(other) for other in self._related.of(item, _RELATED)),
            translations=self._translations(item),
            rights=item.get("rights"),
            has_tables=TABLE in html or bool(figures),
            leads_away=leads_away(html, source),
        )

    def _simple_page(self, item: Item) -> Page:
        edition = self._edition
        address, prose = item.address, edition.site.prose(item)
        frame = self._frames.frame(
            PageFacts(
                title=f"{item.title} - {edition.language.title}",
                address=address,
                metas=page_metas(item),
                properties=open_graph(edition, item.title, address, summary=_summary(item)),
                versions=self._versions(item),
                breadcrumb=self._frames.crumbs(Link(title=item.title, url=address, current=True)),
            )
        )
        view = SimplePage(
            frame=frame,
            title=item.headline,
            html=print_body(edition, item),
            contents=prose.headings,
            translations=self._translations(item),
        )
        return page_of(view, address=address, template="page.html", language=edition.code)

    def _versions(self, item: Item) -> dict[str, str]:
        group = self._edition.site.versions[item.key]
        return {code: version.address for code, version in group.items()}

    def _other_versions(self, item: Item) -> list[tuple[str, str, str]]:
        """What the page shows of the item's versions in other languages: code, title, address."""
        group = self._edition.site.versions[item.key]
        return [(code, version.title, version.address) for code, version in group.items() if version is not item]

    def _lists_of(self, channel: str) -> dict[str, str]:
        """The channel's list in the languages that have one."""
        return {
            code: channel_address(self._config, code, channel)
            for code, edition in self._editions.items()
            if edition.has_list(channel)
        }

    def _crumbs_of(self, channel: str) -> tuple[Link, ...]:
        top, _, section = channel.partition("/")
        edition = self._edition
        links = [
            Link(title=edition.label(slug), url=channel_address(self._config, edition.code, slug))
            for slug in ((top, channel) if section else (top,))
        ]
        return self._frames.crumbs(*links)

    def _source(self, item: Item) -> Link | None:
        parts = [item.get("source"), item.get("source_date"), item.get("source_page")]
        return Link(title=" ".join(filter(None, parts)), url=item.get("source_url")) if parts[0] else None

    def _facts(self, item: Item) -> Iterator[Meta]:
        for key, label, kind in _facts_of(item.kind):
            value = item.get(key)
            if value in ("", []):
                continue
            if key == "media":
                value = self._first_publication(item)
            elif kind in ("day", "moment"):
                value = long_date(value, self._edition.language.locale)
            text = self._edition.join(value) if isinstance(value, list) else str(value)
            yield Meta(name=self._edition.gettext(label), content=text)

    def _first_publication(self, item: Item) -> list[str]:
        """The newspaper that printed it first, the day and the page."""
        day = item.get("source_date")
        parts = (item.get("media"), self._day(day) if day else "", item.get("edition") or item.get("source_page"))
        return [part for part in parts if part]

    def _day(self, day: str) -> str:
        return long_date(day, self._edition.language.locale)

    def _notices(self, item: Item) -> Iterator[Notice]:
        gettext = self._edition.gettext
        if item.status == "withdrawn":
            text = gettext("This article has been withdrawn.")
            if day := item.get("withdrawn_on"):
                text = gettext("This article was withdrawn on %s.") % self._day(day)
            gap = "" if self._edition.tag.startswith("zh") else " "
            yield Notice(kind="withdrawn", text=f"{text}{gap}{item.get('withdrawn_reason')}")
        elif item.status == "archived":
            text = gettext("This article is archived: it is kept as it was published.")
            if day := item.get("archived_on"):
                text = gettext("This article was archived on %s: it is kept as it was published.") % self._day(day)
            yield Notice(kind="archived", text=text)
        elif item.status in ("draft", "review"):
            yield Notice(kind="draft", text=gettext("Draft: not on the public site."))
        if corrections := item.get("corrections"):
            text = gettext("This article was corrected on %s.") % self._day(max(x["date"] for x in corrections))
            yield Notice(kind="corrected", text=text, url="#corrections")

    def _corrections(self, item: Item) -> Iterator[Correction]:
        """The newest first; of one day as the editor wrote them."""
        for part in sorted(item.get("corrections", ()), key=lambda part: part["date"], reverse=True):
            yield Correction(date=self._day(part["date"]), datetime=part["date"], text=part["text"])

    def _gallery(self, item: Item) -> tuple[Picture, ...]:
        """The pictures of front matter that the body does not show itself."""
        shown = {reference.target for reference in item.references if reference.kind == "picture"}
        return tuple(
            picture_view(file, image.get("alt", ""), image.get("caption", ""), image.get("credit", ""))
            for image in item.get("images", ())
            if image["file"] not in shown and (file := self._media[image["file"]]).width
        )

    def _attachments(self, item: Item) -> tuple[Attachment, ...]:
        return tuple(
            Attachment(
                title=part.get("title") or part["file"].rpartition("/")[2],
                url=self._media[part["file"]].url,
                kind=part["file"].rpartition(".")[2].upper(),
                size=file_size(self._media[part["file"]].size),
            )
            for part in (*item.get("attachments", ()), *item.get("documents", ()))
        )

    def _tags(self, item: Item) -> tuple[Link, ...]:
        return tuple(self._tag(tag) for tag in dict.fromkeys(item.get("keywords", ())))

    def _tag_link(self, tag: str) -> Link:
        return Link(title=tag, url=tag_address(self._config, self._edition.code, tag))

    def _neighbour(self, item: Item | None) -> Link | None:
        return self._link(item) if item else None

    def _link(self, item: Item) -> Link:
        return Link(title=item.title, url=item.address)

    def _translations(self, item: Item) -> tuple[Link, ...]:
        group = self._edition.site.versions[item.key]
        return tuple(
            Link(title=version.title, url=version.address, tag=self._editions[code].tag)
            for code, version in group.items()
            if code != self._edition.code
        )


@cache
def _facts_of(kind: str) -> tuple[tuple[str, str, str], ...]:
    """Those of :data:`FACTS` that items of a type have, each with the kind of its field."""
    kinds = {field.key: field.kind for field in type_names()[kind].fields} | {"event_date": "edtf"}
    return tuple((key, label, kinds[key]) for key, label in FACTS if key in kinds)


def _summary(item: Item) -> str:
    return item.get("summary") or item.excerpt
