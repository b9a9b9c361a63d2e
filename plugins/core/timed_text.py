"""What is said in a recording and when: WebVTT, or paragraphs that begin with a time, as editors write them::

    [00:12] 采访人：您是哪一年进的书院？
    [01:02:03] 口述人：那是民国二十三年。

Source of the format of files: https://www.w3.org/TR/webvtt1/ (blocks, timings, voices). Its settings, styles, regions
and notes are left out: they say nothing that is read.
"""

import re
from collections.abc import Collection, Iterator
from html import unescape
from itertools import pairwise

import msgspec
from msgspec.structs import replace

_ROLES = frozenset({
    "采访人", "采访者", "记者", "问", "口述人", "口述者", "讲述人", "答", "Interviewer", "Narrator", "Q", "A",
})  # fmt: skip
"""Who speaks, where a transcript says no name."""
_SPEAKER = re.compile(r"([^：:\n]{1,60})[：:][ \u3000]*(?=\S)")
_TIME = r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:[.,](\d{1,3}))?"
_MARK = re.compile(rf"[\[［]{_TIME}[\]］][ \t\u3000]*")
_TIMING = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_VOICE = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]+)>")
_TAG = re.compile(r"</?[^>]*>")
_HEADER = re.compile(r"\ufeff?WEBVTT(?:[ \t\n]|$)")
_UNSAID = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t\n]|$)")
_LATIN_BREAK = re.compile(r"(?<=[!-~])\s+(?=\S)|(?<=\S)\s+(?=[!-~])")


class Cue(msgspec.Struct, frozen=True):
    """A part of what is said.

    ``start`` is in milliseconds from the beginning of the recording, None where no time is written; ``voice`` is who
    speaks, where the file says it in a place of its own.
    """

    start: int | None
    text: str
    voice: str = ""

    @property
    def clock(self) -> str:
        """The time as it is read, 1:02:03 or 02:03; empty where there is none."""
        if self.start is None:
            return ""
        minutes, seconds = divmod(self.start // 1000, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def read_cues(text: str) -> tuple[Cue, ...]:
    """The parts of a transcript in the order in which they are written.

    What is no time is text: nothing that was said is ever left out. Times are taken as they are, also where one is
    before the one above it (:func:`times_that_go_back`).
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return tuple(_vtt_cues(text) if _HEADER.match(text) else _marked_cues(text.removeprefix("\ufeff")))


def with_voice(cue: Cue, names: Collection[str]) -> Cue:
    """``cue`` with its speaker apart from what is said, where it begins with one of ``names`` or a role and a colon.

    Other words before a colon (他说：…) are part of what is said.
    """
    speaker = None if cue.voice else _SPEAKER.match(cue.text)
    if speaker is None or not (speaker[1] in names or speaker[1] in _ROLES):
        return cue
    return replace(cue, voice=speaker[1], text=cue.text[speaker.end() :])


def times_that_go_back(cues: tuple[Cue, ...]) -> Iterator[tuple[Cue, Cue]]:
    """Each part whose time is before that of the part with a time above it, behind that part."""
    timed = [cue for cue in cues if cue.start is not None]
    return ((above, cue) for above, cue in pairwise(timed) if cue.start < above.start)


def _vtt_cues(text: str) -> Iterator[Cue]:
    """The first block is the header."""
    for block in re.split(r"\n{2,}", text)[1:]:
        if _UNSAID.match(block):
            continue
        lines = block.strip("\n").split("\n")
        # A cue may have a name, on the line before its times.
        at = next((number for number, line in enumerate(lines[:2]) if _TIMING.fullmatch(line.strip())), None)
        start = _milliseconds(_TIMING.fullmatch(lines[at].strip())) if at is not None else None
        said = "\n".join(lines if at is None else lines[at + 1 :])
        voice = _VOICE.search(said)
        if words := _joined(unescape(_TAG.sub("", said))):
            yield Cue(start, words, unescape(voice[1]).strip() if voice else "")


def _marked_cues(text: str) -> Iterator[Cue]:
    """A part begins with a time at the beginning of a line, or behind an empty line."""
    for block in re.split(r"\n[ \t\u3000]*\n", text):
        part: list[str] = []
        start = None
        for line in block.split("\n"):
            if mark := _MARK.match(line.lstrip()):
                yield from _cue(start, part)
                start, part = _milliseconds(mark), []
                line = line.lstrip()[mark.end() :]  # noqa: PLW2901 - the rest of the line is text of this part
            part.append(line)
        yield from _cue(start, part)


def _cue(start: int | None, lines: list[str]) -> Iterator[Cue]:
    if words := _joined("\n".join(lines)):
        yield Cue(start, words)


def _joined(text: str) -> str:
    """Lines in one: a space stays beside Latin and figures alone, Han characters stand side by side."""
    return re.sub(r"[^\S ]+", "", _LATIN_BREAK.sub(" ", text.strip()))


def _milliseconds(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    hours, minutes, seconds, rest = found.groups()[:4]
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int((rest or "").ljust(3, "0"))
