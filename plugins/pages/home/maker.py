"""The home page of one language, and the files that its script asks for."""

from collections.abc import Iterator

from plugins.core import home as wanted
from plugins.core.addresses import home_address
from plugins.core.edition import Entry
from plugins.core.home_views import AnyBlock, HomePage
from plugins.core.page import Page, page_of
from plugins.pages.archive.timelines import Timelines
from plugins.pages.frame import FrameMaker, PageFacts
from plugins.pages.home.facts import FactsMaker
from plugins.pages.home.history import HistoryMaker
from plugins.pages.home.people import PeopleMaker
from plugins.pages.home.stories import StoriesMaker
from plugins.pages.metadata import home_metas, open_graph
from plugins.pages.teasers import TeaserMaker


class HomeMaker:
    """Makes the home page. A block that has nothing to show in the language is left out."""

    def __init__(self, frames: FrameMaker, teasers: TeaserMaker, timelines: Timelines) -> None:
        self._frames = frames
        self._edition = frames.edition
        self._stories = StoriesMaker(self._edition, teasers)
        self._facts = FactsMaker(self._edition)
        self._people = PeopleMaker(self._edition, teasers)
        self._history = HistoryMaker(self._edition, teasers, timelines)

    def pages(self) -> Iterator[Page]:
        """The home page, and what happened on the days of each month."""
        yield self._home()
        yield from self._history.pages()

    def _home(self) -> Page:
        edition, language = self._edition, self._edition.language
        address = home_address(edition.config, edition.code)
        frame = self._frames.frame(
            PageFacts(
                title=language.full_title,
                address=address,
                metas=home_metas(edition),
                properties=open_graph(edition, language.full_title, address, summary=language.description),
                versions={code: home_address(edition.config, code) for code in self._frames.editions},
            )
        )
        view = HomePage(frame=frame, title=language.full_title, blocks=tuple(self._blocks()))
        return page_of(view, address=address, template="home.html", language=edition.code)

    def _blocks(self) -> Iterator[AnyBlock]:
        lead: tuple[Entry, ...] = ()
        for block in self._edition.site.home.blocks:
            if isinstance(block, wanted.LeadBlock):
                lead = self._stories.lead(block)
            if view := self._block(block, lead):
                yield view

    def _block(self, block: wanted.AnyBlock, lead: tuple[Entry, ...]) -> AnyBlock | None:
        match block:
            case wanted.LeadBlock():
                return self._stories.carousel(block, lead)
            case wanted.LatestBlock():
                return self._stories.latest(block, lead)
            case wanted.ChannelBlock():
                return self._stories.channel(block, lead)
            case wanted.HistoryBlock():
                return self._history.block(block)
            case wanted.MembersBlock():
                return self._people.members(block)
            case wanted.DistrictsBlock():
                return self._people.districts(block)
            case wanted.ServicesBlock():
                return self._facts.services(block)
            case wanted.FiguresBlock():
                return self._facts.figures(block)
            case wanted.LinksBlock():
                return self._facts.links(block)
