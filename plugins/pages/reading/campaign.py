"""The page of a campaign: its theme, its plan, and what came of it."""

from collections.abc import Iterator, Mapping

from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item
from plugins.core.markup import TABLE
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import period_address, section_slug
from plugins.core.reading_types import ESSAY_KINDS
from plugins.core.reading_views import CampaignPage, PlanStep
from plugins.core.views import Meta
from plugins.pages.bodies import print_body
from plugins.pages.frame import FrameMaker
from plugins.pages.item_parts import item_frame, item_versions, picture_of, translations, written_edtf
from plugins.pages.reading.calls import call_line
from plugins.pages.reading.covers import book_tiles
from plugins.pages.reading.happenings import happenings
from plugins.pages.reading.json_ld import item_json_ld
from plugins.pages.reading.lines import KINDS, LineMaker
from plugins.pages.teasers import TeaserMaker, cover_of, link_to

MOST = 12
"""How many essays, events and books of a campaign its page shows; lists have the others."""


class CampaignMaker:
    """Makes the pages of the campaigns of one language: a few in a build, so that the view itself is the key."""

    def __init__(self, index: ReadingIndex, frames: FrameMaker, teasers: TeaserMaker, lines: LineMaker) -> None:
        self._index = index
        self._edition = index.edition
        self._frames = frames
        self._teasers = teasers
        self._lines = lines

    def pages(self) -> Iterator[Page]:
        """The page of every campaign that has a version in the language."""
        edition = self._edition
        for entry in self._index.campaigns:
            if entry.is_foreign:
                continue
            item, view = entry.item, self._view(entry)
            yield Page(
                address=item.address,
                template="campaign.html",
                language=edition.code,
                key=digest_value(view),
                make=lambda view=view: view,
                canonical=edition.config.base_url + item.address,
                alternates=self._frames.alternates(item_versions(edition, item)),
                modified=(item.get("updated") or item.date)[:10],
            )

    def _view(self, entry: Entry) -> CampaignPage:
        edition, index, item = self._edition, self._index, entry.item
        kinds = index.by_campaign.get(item.id, {})
        essays, html = kinds.get("essay", ()), print_body(edition, item)
        picture = cover_of(item, edition.site.media)
        json_ld = item_json_ld(index, item, item.address, picture)
        section = section_slug(edition.config, "essays")
        has_list = any(section in essay.item.channels for essay in essays)
        return CampaignPage(
            frame=item_frame(self._frames, item, json_ld, picture=picture, kind="website"),
            title=item.headline,
            period=period_of(edition, item),
            theme=item.get("theme"),
            organizer=edition.join(item.get("organizer", ())),
            banner=picture_of(edition.site.media.get(item.get("banner"))),
            html=html,
            plan=plan_of(edition, item),
            initiatives=self._teasers.teasers(kinds.get("initiative", ())[:MOST]),
            books=book_tiles(edition, self._teasers, self._books(kinds)),
            kinds=tuple(_kinds(edition, essays)),
            essays=self._lines.essays(essays[:MOST]),
            essay_count=len(essays),
            all_essays=period_address(edition.config, edition.code, item.id) if has_list else "",
            events=happenings(index, self._teasers, _by_start(kinds.get("event", ()))[:MOST]),
            calls=tuple(
                call_line(index, self._teasers.teasers((call,))[0], call) for call in kinds.get("call", ())[:MOST]
            ),
            anthologies=self._teasers.teasers(kinds.get("anthology", ())),
            others=tuple(link_to(index.edition, other) for other in index.campaigns if other is not entry),
            translations=translations(edition, item),
            has_tables=TABLE in html,
        )

    def _books(self, kinds: Mapping[str, tuple[Entry, ...]]) -> tuple[Entry, ...]:
        """The books that were recommended in the campaign, those recommended last first."""
        found = (book for entry in kinds.get("recommendation", ()) for book in self._index.books_of(entry.item))
        return tuple({book.item.key: book for book in found}.values())[:MOST]


def period_of(edition: LanguageEdition, item: Item) -> str:
    """When a campaign is, written out; empty if it does not say."""
    return written_edtf(item.get("period"), edition.language.locale) if item.get("period") else ""


def plan_of(edition: LanguageEdition, item: Item) -> tuple[PlanStep, ...]:
    """What a campaign does when, in the editor's order."""
    locale = edition.language.locale
    return tuple(PlanStep(date=written_edtf(step["date"], locale), text=step["text"]) for step in item.get("plan", ()))


def _kinds(edition: LanguageEdition, essays: tuple[Entry, ...]) -> Iterator[Meta]:
    """How many essays there are of each kind."""
    for kind in ESSAY_KINDS:
        if count := sum(entry.item.get("kind") == kind for entry in essays):
            yield Meta(name=edition.gettext(KINDS[kind]), content=str(count))


def _by_start(events: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(sorted(events, key=lambda x: (x.item.get("start") or x.item.date, x.item.id), reverse=True))
