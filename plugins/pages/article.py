"""The pages of articles and of simple pages."""

from collections.abc import Iterator
from functools import cache, partial

from plugins.core.addresses import channel_address, tag_address
from plugins.core.article_views import ArticlePage
from plugins.core.citation import cite
from plugins.core.citation.metas import citation_metas
from plugins.core.dates import long_date, long_moment
from plugins.core.digest import digest_value
from plugins.core.edition import has_own_page
from plugins.core.items import Item
from plugins.core.markup import ENLARGE, TABLE
from plugins.core.page import Page
from plugins.core.views import Link
from plugins.pages.bodies import print_body
from plugins.pages.citations import citation_of, reference, volume_of
from plugins.pages.facts import facts_of
from plugins.pages.files import attachments_of, gallery_of
from plugins.pages.frame import Editions, FrameMaker, PageFacts
from plugins.pages.item_parts import item_versions, summary_of, translations, version_key
from plugins.pages.leaving import leads_away
from plugins.pages.metadata import article_metas, open_graph
from plugins.pages.notices import corrections_of, notices_of
from plugins.pages.qr_codes import QrCodes
from plugins.pages.reading.parts import PartMaker
from plugins.pages.recordings import audios, videos
from plugins.pages.related import RelatedArticles
from plugins.pages.reports import main_figures, numbered
from plugins.pages.rights import rights_of
from plugins.pages.series import SeriesMaker
from plugins.pages.simple import simple_page
from plugins.pages.teasers import cover_of

_RELATED = 5


class ArticleMaker:
    """Makes the pages of the items of one language."""

    def __init__(self, editions: Editions, code: str, frames: FrameMaker, parts: PartMaker) -> None:
        self._editions = editions
        self._edition = editions[code]
        self._frames = frames
        self._related = RelatedArticles(self._edition)
        self._series = SeriesMaker(self._edition)
        self._codes = QrCodes()
        self._reading = parts
        own = (entry.item for entry in self._edition.topics if not entry.is_foreign)
        self._topics = {item.id: self._link(item) for item in own}
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
                yield simple_page(self._frames, item)

    def _article(self, item: Item, older: Item | None, newer: Item | None) -> Page:
        top = item.channels[0].partition("/")[0]
        links = [(other.title, other.address) if other else None for other in (older, newer)]
        versions = version_key(self._edition, item)
        volume = volume_of(self._edition, item)
        parts = self._related.key(item), self._series.key(item), self._topics_of(item), volume and volume.digest
        return Page(
            address=item.address,
            template="article.html",
            language=item.language,
            key=digest_value(item.digest, self._frames.digest(top), links, parts, versions, self._reading.key(item)),
            make=partial(self._article_view, item, older, newer),
            canonical=self._config.base_url + item.address if item.is_listed else "",
            alternates=self._frames.alternates(item_versions(self._edition, item)),
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
        figures, facts = main_figures(item), tuple(facts_of(edition, item)) if item.is_listed else ()
        cover, gallery, source = cover_of(item, self._media), gallery_of(item, self._media), self._source(item)
        cited, rights = citation_of(edition, item) if item.is_listed else None, rights_of(edition, item)
        channel = item.channels[0]
        top = channel.partition("/")[0]
        frame = self._frames.frame(
            PageFacts(
                title=f"{item.title} - {edition.label(channel)} - {edition.language.title}",
                address=address,
                metas=article_metas(edition, item, address, cover),
                properties=open_graph(
                    edition, item.title, address, kind="article", summary=summary_of(item), cover=cover
                ),
                versions=item_versions(edition, item),
                fallbacks=self._fallbacks(top),
                channel=top,
                breadcrumb=self._breadcrumb(channel),
                cited=citation_metas(cited, rights.title if rights else "") if cited else (),
                json_ld=self._reading.json_ld(item, cover),
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
            topics=self._topics_of(item),
            facts=facts,
            author=edition.join(item.get("author", ())),
            photographer=edition.join(item.get("photographer", ())),
            editor=edition.join(item.get("editor", ())),
            words=item.words,
            html=html,
            contents=contents,
            notices=tuple(notices_of(edition, item)),
            corrections=tuple(corrections_of(edition, item)),
            figures=figures,
            is_report=is_report,
            series=self._series.of(item),
            citation=cite(cited, self._config.site.citation) if cited else (),
            standard=f"GB/T 7714—{self._config.site.citation}",
            reference=reference(cited) if cited else "",
            qr=self._codes.code(self._config.base_url + address) if item.is_listed else "",
            gallery=gallery,
            has_pictures=bool(gallery) or ENLARGE in html,
            videos=videos(item, self._media),
            audios=audios(item, self._media),
            attachments=attachments_of(item, self._media),
            tags=self._tags(item),
            previous=self._neighbour(older),
            next=self._neighbour(newer),
            related=tuple(self._link(other) for other in self._related.of(item, _RELATED)),
            translations=translations(edition, item),
            rights=rights,
            has_tables=TABLE in html or bool(figures),
            leads_away=leads_away(html, source, rights),
            reading=self._reading.of(item),
            has_end=any(fact.until for fact in facts),
        )

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

    def _tags(self, item: Item) -> tuple[Link, ...]:
        return tuple(self._tag(tag) for tag in dict.fromkeys(item.get("keywords", ())))

    def _tag_link(self, tag: str) -> Link:
        return Link(title=tag, url=tag_address(self._config, self._edition.code, tag))

    def _topics_of(self, item: Item) -> tuple[Link, ...]:
        names = item.get("part_of", ())
        return tuple(self._topics[name] for name in dict.fromkeys(names) if name in self._topics)

    def _neighbour(self, item: Item | None) -> Link | None:
        return self._link(item) if item else None

    def _link(self, item: Item) -> Link:
        return Link(title=item.title, url=item.address)
