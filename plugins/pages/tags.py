"""The list of every tag, and the page of all tags."""

from collections.abc import Iterable, Iterator
from functools import partial

from plugins.core.addresses import tag_address, tags_address
from plugins.core.digest import digest_value
from plugins.core.page import Page
from plugins.core.views import Counted, Link, Meta, TagGroup, TagsPage
from plugins.pages.frame import Editions, FrameMaker, PageFacts
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.metadata import open_graph
from plugins.pages.pinyin import initial, reading

MOST_USED = 40
"""How many tags stand at the head of the page of all of them."""


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
    sizes = sorted(((tag, len(entries)) for tag, entries in edition.by_tag.items()), key=lambda x: (-x[1], x[0]))
    return Page(
        address=address,
        template="tags.html",
        language=code,
        key=digest_value(frames.digest(""), sizes, versions),
        make=partial(_view, frames, title, versions, sizes),
        canonical=config.base_url + address,
        alternates=frames.alternates(versions),
    )


def _view(frames: FrameMaker, title: str, versions: dict[str, str], sizes: list[tuple[str, int]]) -> TagsPage:
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
    tags = [Counted(link=Link(title=tag, url=tag_address(config, code, tag)), count=count) for tag, count in sizes]
    groups = _groups(tags) if len(tags) > MOST_USED else ()
    return TagsPage(frame=frame, title=title, tags=tuple(tags[:MOST_USED]), groups=tuple(groups))


def _groups(tags: Iterable[Counted]) -> Iterator[TagGroup]:
    """All tags by their first letter, what begins with none at last."""
    ordered = sorted(tags, key=lambda tag: (reading(tag.link.title), tag.link.title))
    by_letter: dict[str, list[Counted]] = {}
    for tag in ordered:
        by_letter.setdefault(initial(tag.link.title), []).append(tag)
    for letter in sorted(by_letter, key=lambda letter: (letter == "#", letter)):
        yield TagGroup(title=letter, anchor=letter if letter != "#" else "other", tags=tuple(by_letter[letter]))
