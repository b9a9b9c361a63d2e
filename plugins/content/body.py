"""The body of an item: Markdown in, markup with its headings, references and plain text out."""

from collections.abc import Iterable

import msgspec

from plugins.content.captions import Told
from plugins.content.cleaning import clean, find_dropped, needs_cleaning
from plugins.content.long_way import EXTENSIONS, LongWay
from plugins.content.markup import first_paragraph, replace_foreign_pictures, take_references
from plugins.content.short_way import Draft, ShortWay
from plugins.core.items import REFERENCE_MARK, Reference
from plugins.core.markup import plain_text
from plugins.core.text import count_words, excerpt
from plugins.core.views import Heading

__all__ = ["EXTENSIONS", "Body", "BodyReader", "plain_text"]
_EXCERPT_WIDTH = 110


class Body(msgspec.Struct, frozen=True):
    """What is made of a body; see :class:`plugins.core.items.Item` for the fields.

    ``dropped`` is what was not allowed and is gone, as it can be found in the source (``<script``, ``onclick``);
    ``foreign`` are the addresses of pictures on other hosts, which have become links.
    """

    html: str
    references: tuple[Reference, ...]
    headings: tuple[Heading, ...]
    excerpt: str
    words: int
    dropped: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()


class BodyReader:
    """Reads bodies of one language."""

    def __init__(self, backlink_title: str, table_label: str) -> None:
        self._short_way = ShortWay(backlink_title, table_label)
        self._long_way = LongWay(backlink_title, table_label)

    def read(self, source: str, images: Iterable[dict[str, str]] = ()) -> Body:
        """Convert ``source``; nothing is kept between two calls.

        ``images`` are what front matter says of pictures (file, alt, caption, credit): a figure in the body takes
        from it what it does not say itself.
        """
        source = source.replace(REFERENCE_MARK, "")
        told = {image["file"]: image for image in images}
        draft = self._short_way.read(source, told)
        return _finish(draft) if draft else self._read_long(source, told)

    def _read_long(self, source: str, told: Told) -> Body:
        markup, headings = self._long_way.convert(source, told)
        dropped: tuple[str, ...] = ()
        if needs_cleaning(source, markup):
            markup, dropped = clean(markup), find_dropped(markup)
        # Captions come from front matter and may hold a mark of their own; cleaning writes out ``&#xe000;``.
        markup, foreign = replace_foreign_pictures(markup.replace(REFERENCE_MARK, ""))
        markup, references = take_references(markup)
        return _finish(
            Draft(markup, references, headings, first_paragraph(markup), plain_text(markup)), dropped, foreign
        )


def _finish(draft: Draft, dropped: tuple[str, ...] = (), foreign: tuple[str, ...] = ()) -> Body:
    opening = excerpt(draft.opening, _EXCERPT_WIDTH)
    return Body(draft.markup, draft.references, draft.headings, opening, count_words(draft.text), dropped, foreign)
