"""The pages that help to find the way: site map, 404."""

from plugins.core.addresses import channel_address, error_address, search_address, sitemap_address
from plugins.core.page import Page, page_of
from plugins.core.views import Link, Meta, NotFoundPage, SiteMapChannel, SiteMapPage
from plugins.pages.frame import Editions, FrameMaker, PageFacts
from plugins.pages.metadata import open_graph


class FrontMaker:
    """Makes the site map and the 404 page of one language."""

    def __init__(self, editions: Editions, code: str, frames: FrameMaker) -> None:
        self._editions = editions
        self._edition = editions[code]
        self._frames = frames
        self._config = self._edition.config

    def pages(self) -> tuple[Page, ...]:
        """The two pages."""
        return (self._site_map(), self._not_found())

    def _site_map(self) -> Page:
        edition, code = self._edition, self._edition.code
        title = edition.gettext("Site map")
        address = sitemap_address(self._config, code)
        frame = self._frames.frame(
            PageFacts(
                title=f"{title} - {edition.language.title}",
                address=address,
                metas=(Meta(name="description", content=f"{title} - {edition.language.title}"),),
                properties=open_graph(edition, title, address),
                versions={other: sitemap_address(self._config, other) for other in self._editions},
                breadcrumb=self._frames.crumbs(Link(title=title, url=address, current=True)),
            )
        )
        channels = tuple(
            SiteMapChannel(
                link=Link(title=edition.label(channel.slug), url=channel_address(self._config, code, channel.slug)),
                count=len(edition.by_channel.get(channel.slug, ())),
                sections=tuple(
                    Link(
                        title=self._config.text(section.label, code),
                        url=channel_address(self._config, code, f"{channel.slug}/{section.slug}"),
                    )
                    for section in edition.sections(channel)
                ),
            )
            for channel in edition.channels
        )
        search = Link(title=edition.gettext("Search"), url=search_address(self._config, code))
        pages = (search, *(Link(title=item.title, url=item.address) for item in edition.pages.values()))
        view = SiteMapPage(frame=frame, title=title, channels=channels, pages=pages)
        return page_of(view, address=address, template="sitemap.html", language=code)

    def _not_found(self) -> Page:
        edition = self._edition
        title = edition.gettext("Page not found")
        frame = self._frames.frame(
            PageFacts(
                title=f"{title} - {edition.language.title}",
                address="",
                metas=(Meta(name="robots", content="noindex"), Meta(name="description", content=title)),
            )
        )
        channels = tuple(
            Link(title=edition.label(c.slug), url=channel_address(self._config, edition.code, c.slug))
            for c in edition.channels
        )
        view = NotFoundPage(frame=frame, title=title, channels=channels)
        address = error_address(self._config, edition.code)
        return page_of(view, address=address, template="404.html", language=edition.code, is_indexed=False)
