"""The page of a special topic, or of a session with blocks: a banner, an introduction, blocks of what belongs to it.

An article belongs to a topic by its field ``part_of``. A block may take only those of a channel or with a keyword;
what such a block shows, blocks without a choice of their own leave out.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from plugins.core.article_views import Attachment
from plugins.core.catalogs import N_
from plugins.core.dates import long_moment
from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item
from plugins.core.page import Page
from plugins.core.text import file_size, headline_parts
from plugins.core.topic_views import TopicBlock, TopicPage
from plugins.core.views import Meta
from plugins.pages.bodies import print_body
from plugins.pages.frame import FrameMaker
from plugins.pages.item_parts import (
    item_frame,
    item_versions,
    picture_of,
    tag_links,
    translations,
    version_key,
    written_edtf,
)
from plugins.pages.lists import said
from plugins.pages.metadata import article_json_ld
from plugins.pages.teasers import TeaserMaker, cover_of

_USUAL = (("agenda", N_("Agenda")), ("documents", N_("Documents")), ("list", N_("News")))
"""The blocks of a topic that names none."""
_LAYOUTS = {"list": "plain", "cards": "cards", "pictures": "gallery"}

Block = dict[str, Any]


def topic_pages(frames: FrameMaker, teasers: TeaserMaker) -> Iterator[Page]:
    """The page of every topic that has a version in the language of ``frames``."""
    edition = frames.edition
    parts = _parts(edition)
    for entry in edition.topics:
        if entry.is_foreign:
            continue
        item, own = entry.item, parts[entry.item.id]
        others = version_key(edition, item)
        yield Page(
            address=item.address,
            template="topic.html",
            language=edition.code,
            key=digest_value(item.digest, frames.digest(item.top_channels[0]), others, said(own)),
            make=partial(_view, frames, teasers, item, own),
            canonical=edition.config.base_url + item.address,
            alternates=frames.alternates(item_versions(edition, item)) if others else (),
            modified=(item.get("updated") or item.date)[:10],
        )


def _parts(edition: LanguageEdition) -> dict[str, list[Entry]]:
    """What belongs to each topic, the newest first."""
    parts: dict[str, list[Entry]] = defaultdict(list)
    for entry in edition.entries if edition.topics else ():
        for topic in dict.fromkeys(entry.item.fields.get("part_of", ())):
            parts[topic].append(entry)
    return parts


def _view(frames: FrameMaker, teasers: TeaserMaker, item: Item, parts: Sequence[Entry]) -> TopicPage:
    edition = frames.edition
    media, locale = edition.site.media, edition.language.locale
    cover = cover_of(item, media)
    json_ld = article_json_ld(edition, item, item.address, cover)
    facts = (("dates", N_("Dates"), written_edtf(item.get("dates"), locale)), ("venue", N_("Venue"), item.get("venue")))
    return TopicPage(
        frame=item_frame(frames, item, json_ld, picture=cover, kind="article"),
        kicker=item.get("kicker"),
        title=headline_parts(item.get("title")),
        subtitle=item.get("subtitle").lstrip("—"),
        date=long_moment(item.date, locale) if item.date else "",
        datetime=item.date,
        facts=tuple(Meta(name=edition.gettext(name), content=content) for _, name, content in facts if content),
        banner=picture_of(media.get(item.get("banner"))),
        html=print_body(edition, item),
        blocks=tuple(_blocks(edition, teasers, item, parts)),
        count=len(parts),
        tags=tag_links(edition, item),
        translations=translations(edition, item),
    )


def _blocks(edition: LanguageEdition, teasers: TeaserMaker, item: Item, parts: Sequence[Entry]) -> Iterator[TopicBlock]:
    """The blocks that have something to show."""
    usual = [{"title": edition.gettext(title), "show": show} for show, title in _USUAL]
    blocks: list[Block] = item.get("blocks") or usual
    names = edition.config.channel_names()
    chosen = {id(entry) for block in blocks if _chooses(block) for entry in _taken(block, parts, names)}
    rest = [entry for entry in parts if id(entry) not in chosen]
    for number, block in enumerate(blocks, 1):
        show = block.get("show", "list")
        made = TopicBlock(
            title=block["title"],
            anchor=f"block-{number}",
            layout=_LAYOUTS.get(show, ""),
            lines=tuple(item.get("agenda", ())) if show == "agenda" else (),
            files=_files(edition, item) if show == "documents" else (),
            teasers=teasers.teasers(tuple(_taken(block, parts if _chooses(block) else rest, names))),
        )
        if made.teasers or made.lines or made.files:
            yield made


def _chooses(block: Block) -> bool:
    return "channel" in block or "keyword" in block


def _taken(block: Block, parts: Sequence[Entry], names: dict[str, str]) -> list[Entry]:
    """Those of ``parts`` that the block shows."""
    if block.get("show", "list") not in _LAYOUTS:
        return []
    taken = list(parts)
    if channel := block.get("channel"):
        slug = names.get(channel, channel)
        taken = [entry for entry in taken if slug in (*entry.item.channels, *entry.item.top_channels)]
    if keyword := block.get("keyword"):
        taken = [entry for entry in taken if keyword in entry.item.get("keywords", ())]
    return taken[: block.get("count", len(taken))]


def _files(edition: LanguageEdition, item: Item) -> tuple[Attachment, ...]:
    media = edition.site.media
    return tuple(
        Attachment(
            title=part.get("title") or part["file"].rpartition("/")[2],
            url=media[part["file"]].url,
            kind=part["file"].rpartition(".")[2].upper(),
            size=file_size(media[part["file"]].size),
        )
        for part in item.get("documents", ())
    )
