"""Recordings of interviews, each with what is said in it and when."""

from collections.abc import Iterator, Mapping

from plugins.core.archive_record_views import Interview, SpokenPart
from plugins.core.items import Item, MediaFile
from plugins.core.timed_text import read_cues, with_voice
from plugins.pages.recordings import audios

_SPEAKERS = ("narrator", "interviewer", "recorder", "people")
"""The fields that name who may be heard."""


def interviews(item: Item, media: Mapping[str, MediaFile]) -> tuple[Interview, ...]:
    """The recordings that front matter names; those whose file is not there are left out, as in an article."""
    names = {name for field in _SPEAKERS for name in item.get(field, ())}
    parts = (part for part in item.get("audio", ()) if part["file"])
    return tuple(
        Interview(
            files=recording.files,
            title=recording.title,
            parts=tuple(_parts(part.get("transcript", ""), names, recording.files[0].url)),
        )
        for part, recording in zip(parts, audios(item, media), strict=True)
    )


def _parts(transcript: str, names: set[str], url: str) -> Iterator[SpokenPart]:
    """What is said, with addresses that a browser plays from that time on (media fragments)."""
    for cue in (with_voice(cue, names) for cue in read_cues(transcript)):
        at = "" if cue.start is None else f"{url}#t={cue.start // 1000}"
        yield SpokenPart(text=cue.text, voice=cue.voice, clock=cue.clock, url=at)
