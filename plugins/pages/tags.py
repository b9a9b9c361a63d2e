"""The list of every tag, and the page of all tags."""

from collections.abc import Iterator

from plugins.core.addresses import tag_address, tags_address
from plugins.core.page import Page, page_of
from plugins.core.views import Counted, Link, Meta, TagsPage
from plugins.pages.frame import Editions, FrameMaker, PageFacts
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.metadata import open_graph


def tag_pages(editions: Editions, frames: FrameMaker, lists: ListMaker) -> Iterator[Page]:
    """Every page of every tag of one language, and the page of all of them; nothing where there are no tags."""
    edition, config, code = frames.edition, frames.edition.config, frames.edition.code
    title = edition.gettext("Tags")
    # Tags are words of one language: a tag's list has no version in another, but there is the page of all tags.
    indexes = {other: tags_address(config, other) for other, x in editions.items() if x.by_tag}
    if edition.by_tag:
        yield _index(frames, title, indexes)
    for tag, entries in sorted(edition.by_tag.items()):
        address = tag_address(config, code, tag)
        yield from lists.pages(
            ListPlan(
                title=tag,
                address=address,
                entries=entries,
                versions={code: address},
                fallbacks=indexes,
                metas=(Meta(name="description", content=f"{title}: {tag}"),),
                crumbs=(Link(title=title, url=tags_address(config, code)), Link(title=tag, url=address)),
            )
        )


def _index(frames: FrameMaker, title: str, versions: dict[str, str]) -> Page:
    edition, config, code = frames.edition, frames.edition.config, frames.edition.code
    address = tags_address(config, code)
    frame = frames.frame(
        PageFacts(
            title=f"{title} - {edition.language.title}",
            address=address,
            metas=(Meta(name="description", content=f"{title} - {edition.language.title}"),),
            properties=open_graph(edition, title, address),
            versions=versions,
            breadcrumb=frames.crumbs(Link(title=title, url=address, current=True)),
        )
    )
    by_size = sorted(edition.by_tag.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    tags = tuple(
        Counted(link=Link(title=tag, url=tag_address(config, code, tag)), count=len(entries))
        for tag, entries in by_size
    )
    view = TagsPage(frame=frame, title=title, tags=tags)
    return page_of(view, address=address, template="tags.html", language=code)
