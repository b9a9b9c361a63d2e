"""The page for searching. Its scripts do the searching; what stands on it helps without them: years and channels."""

import msgspec

from plugins.core.addresses import browse_address, channel_address, search_address
from plugins.core.documents import SearchFiles
from plugins.core.edition import LanguageEdition
from plugins.core.page import Page, page_of
from plugins.core.search_views import BrowseYear, SearchEngine, SearchPage
from plugins.core.views import Counted, Frame, Link, Meta
from plugins.pages.browse import PER_PAGE, Years, channel_links, shown_year
from plugins.pages.frame import FrameMaker, PageFacts
from plugins.pages.metadata import open_graph


def search_page(frames: FrameMaker, years: Years, files: SearchFiles | None, per_page: int = PER_PAGE) -> Page:
    """The page of the language of ``frames``; ``files`` lack on a site without an index."""
    edition = frames.edition
    address = search_address(edition.config, edition.code)
    view = SearchPage(
        frame=_frame(frames, address),
        title=edition.gettext("Search"),
        address=address,
        locale=edition.language.locale.replace("_", "-"),
        engine=SearchEngine(**msgspec.structs.asdict(files)) if files else None,
        channels=_channels(edition),
        years=_years(edition, years, per_page),
    )
    return page_of(view, address=address, template="search.html", language=edition.code)


def _frame(frames: FrameMaker, address: str) -> Frame:
    edition = frames.edition
    title = edition.gettext("Search")
    description = edition.gettext("Search everything on this site, or browse it by year and channel.")
    frame = frames.frame(
        PageFacts(
            title=f"{title} - {edition.language.title}",
            address=address,
            metas=(Meta(name="description", content=description),),
            properties=open_graph(edition, title, address, summary=description),
            versions={code: search_address(edition.config, code) for code in frames.editions},
            breadcrumb=frames.crumbs(Link(title=title, url=address, current=True)),
        )
    )
    # One box on a page: the larger one, below.
    return msgspec.structs.replace(frame, chrome=msgspec.structs.replace(frame.chrome, search=""))


def _channels(edition: LanguageEdition) -> tuple[Counted, ...]:
    """Every channel, with all that it has, whatever its year."""
    return tuple(
        Counted(
            link=Link(
                title=edition.label(channel.slug), url=channel_address(edition.config, edition.code, channel.slug)
            ),
            count=len(edition.by_channel.get(channel.slug, ())),
        )
        for channel in edition.channels
    )


def _years(edition: LanguageEdition, years: Years, per_page: int) -> tuple[BrowseYear, ...]:
    return tuple(
        BrowseYear(
            link=Link(title=shown_year(year), url=browse_address(edition.config, edition.code, year)),
            count=sum(map(len, by_channel.values())),
            channels=channel_links(edition, year, by_channel, per_page),
        )
        for year, by_channel in years.items()
    )
