"""Videos and audios of an article, with what those who do not hear or see them read instead."""

import re
from collections.abc import Mapping
from typing import Any

from plugins.core.article_views import Recording, RecordingFile
from plugins.core.items import Item, MediaFile
from plugins.core.pictures import picture_view

_SHAPE = (1280, 720)
"""The shape of a video without a poster."""
_KINDS = {
    "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg", "mp3": "audio/mpeg",
    "m4a": "audio/mp4", "aac": "audio/aac", "wav": "audio/wav", "flac": "audio/flac", "oga": "audio/ogg",
    "ogg": "application/ogg", "opus": "audio/ogg",
}  # fmt: skip
"""Media types, by which browsers leave out what they cannot play without asking for it."""
_HEADING = re.compile(r"^#+\s*", re.MULTILINE)


def videos(item: Item, media: Mapping[str, MediaFile]) -> tuple[Recording, ...]:
    """The videos that front matter names. A video has the shape of its poster."""
    return tuple(_video(part, media) for part in item.get("video", ()) if part["file"])


def audios(item: Item, media: Mapping[str, MediaFile]) -> tuple[Recording, ...]:
    """The audios that front matter names."""
    return tuple(
        Recording(files=_files(part, media), title=_title(part), transcript=_paragraphs(part))
        for part in item.get("audio", ())
        if part["file"]
    )


def _video(part: dict[str, Any], media: Mapping[str, MediaFile]) -> Recording:
    poster, captions = (media.get(part.get(name, "")) for name in ("poster", "captions"))
    shown = picture_view(poster) if poster else None
    width, height = (shown.width, shown.height) if shown else _SHAPE
    return Recording(
        files=_files(part, media),
        title=_title(part),
        transcript=_paragraphs(part),
        poster=shown.src if shown else "",
        captions=captions.url if captions else "",
        width=width,
        height=height,
    )


def _files(part: dict[str, Any], media: Mapping[str, MediaFile]) -> tuple[RecordingFile, ...]:
    """The recording in each format that there is, in the order in which the editor gave them."""
    paths = filter(None, (part["file"], *part.get("also", ())))
    return tuple(RecordingFile(url=media[path].url, kind=_KINDS.get(_suffix(path), "")) for path in paths)


def _suffix(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _title(part: dict[str, str]) -> str:
    return part.get("title") or part["file"].rpartition("/")[2]


def _paragraphs(part: dict[str, str]) -> tuple[str, ...]:
    """What stands between empty lines; a heading of Markdown is a paragraph of its own."""
    text = _HEADING.sub("", part.get("transcript", "").replace("\r\n", "\n"))
    return tuple(" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if block.strip())
