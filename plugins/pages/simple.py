"""The pages that are no articles."""

from plugins.core.article_views import SimplePage
from plugins.core.items import Item
from plugins.core.page import Page, page_of
from plugins.core.views import Link
from plugins.pages.bodies import print_body
from plugins.pages.frame import FrameMaker, PageFacts
from plugins.pages.item_parts import item_versions, summary_of, translations
from plugins.pages.metadata import open_graph, page_metas


def simple_page(frames: FrameMaker, item: Item) -> Page:
    """The page of ``item``."""
    edition = frames.edition
    address, prose = item.address, edition.site.prose(item)
    frame = frames.frame(
        PageFacts(
            title=f"{item.title} - {edition.language.title}",
            address=address,
            metas=page_metas(item),
            properties=open_graph(edition, item.title, address, summary=summary_of(item)),
            versions=item_versions(edition, item),
            breadcrumb=frames.crumbs(Link(title=item.title, url=address, current=True)),
        )
    )
    view = SimplePage(
        frame=frame,
        title=item.headline,
        html=print_body(edition, item),
        contents=prose.headings,
        translations=translations(edition, item),
    )
    return page_of(view, address=address, template="page.html", language=edition.code)
