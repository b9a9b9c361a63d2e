"""Videos and audios of an article, with what those who do not hear or see them read instead."""

import re
from collections.abc import Mapping

from plugins.core.article_views import Recording
from plugins.core.items import Item, MediaFile
from plugins.core.pictures import picture_view

_SHAPE = (1280, 720)
"""The shape of a video without a poster."""
_HEADING = re.compile(r"^#+\s*", re.MULTILINE)


def videos(item: Item, media: Mapping[str, MediaFile]) -> tuple[Recording, ...]:
    """The videos that front matter names. A video has the shape of its poster."""
    return tuple(_video(part, media) for part in item.get("video", ()) if part["file"])


def audios(item: Item, media: Mapping[str, MediaFile]) -> tuple[Recording, ...]:
    """The audios that front matter names."""
    return tuple(
        Recording(url=media[part["file"]].url, title=_title(part), transcript=_paragraphs(part))
        for part in item.get("audio", ())
        if part["file"]
    )


def _video(part: dict[str, str], media: Mapping[str, MediaFile]) -> Recording:
    poster, captions = (media.get(part.get(name, "")) for name in ("poster", "captions"))
    shown = picture_view(poster) if poster else None
    width, height = (shown.width, shown.height) if shown else _SHAPE
    return Recording(
        url=media[part["file"]].url,
        title=_title(part),
        transcript=_paragraphs(part),
        poster=shown.src if shown else "",
        captions=captions.url if captions else "",
        width=width,
        height=height,
    )


def _title(part: dict[str, str]) -> str:
    return part.get("title") or part["file"].rpartition("/")[2]


def _paragraphs(part: dict[str, str]) -> tuple[str, ...]:
    """What stands between empty lines; a heading of Markdown is a paragraph of its own."""
    text = _HEADING.sub("", part.get("transcript", "").replace("\r\n", "\n"))
    return tuple(" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if block.strip())
