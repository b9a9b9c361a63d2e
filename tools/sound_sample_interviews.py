"""Makes the recordings of the sample's interviews: ``python -m tools.sound_sample_interviews [folder]``.

Nobody speaks in them, as nobody is shown in the sample's pictures: where the transcript says that somebody begins, a
steam whistle or a handbell sounds, once for a question and longer or twice for an answer. So one hears that a time
leads to its place. Unlike the pictures they need a program, ffmpeg with libmp3lame: another version of it writes other
bytes, so that nothing asks for the same ones again.
"""

import math
import re
import subprocess
import sys
from array import array
from collections.abc import Callable
from pathlib import Path

from plugins.core.timed_text import read_cues

FOLDER = Path(__file__).resolve().parent.parent / "content" / "archive"
RATE = 16_000
AFTER = 8
"""Seconds behind the last beginning."""
LOUD = 9_000
_SPEAKER = re.compile(r"[^：]{2,6}：")


def whistle(seconds: float) -> list[float]:
    """Three pipes of a steam whistle that sound together, each a little unsteady."""
    count = int(seconds * RATE)
    pipes = ((392.0, 0.0), (466.2, 1.3), (587.3, 2.1))
    return [
        min(1.0, at / 1200, (count - at) / 2400)
        * sum(math.sin(math.tau * pitch * at / RATE + 0.8 * math.sin(at / 2900 + turn)) for pitch, turn in pipes)
        / len(pipes)
        for at in range(count)
    ]


def bell(seconds: float) -> list[float]:
    """A handbell, struck once: its partials die away, the high ones first."""
    partials = ((1046.5, 1.0, 2.4), (2093.0, 0.5, 3.6), (2512.0, 0.4, 5.0), (4270.0, 0.2, 8.0))
    loudest = sum(share for _, share, _ in partials)
    return [
        min(1.0, at / 40)
        * sum(s * math.exp(-d * at / RATE) * math.sin(math.tau * p * at / RATE) for p, s, d in partials)
        / loudest
        for at in range(int(seconds * RATE))
    ]


def whistles(asked: bool) -> list[float]:
    """A short one for a question."""
    return whistle(0.6 if asked else 1.8)


def bells(asked: bool) -> list[float]:
    """One stroke for a question, two for an answer."""
    return bell(2.0) if asked else bell(0.5) + bell(2.0)


SOUNDS: tuple[tuple[str, Callable[[bool], list[float]]], ...] = (("koushu-01", whistles), ("koushu-02", bells))


def main(arguments: list[str]) -> int:
    """Write both recordings; returns the exit status."""
    folder = Path(arguments[0]) if arguments else FOLDER
    for name, sound in SOUNDS:
        text = (folder / "oral" / f"{name}.md").read_text(encoding="utf-8")
        samples = record(text, sound)
        target = folder / "sounds" / f"{name}.mp3"
        target.parent.mkdir(parents=True, exist_ok=True)
        compress(samples, target)
        print(f"{target.name} {len(samples) // RATE} s, {target.stat().st_size:,} bytes")
    return 0


def record(text: str, sound: Callable[[bool], list[float]]) -> array:
    """Samples of 16 bits of an interview whose file is ``text``; who speaks first is the one who asks."""
    said = [(cue.start, _SPEAKER.match(cue.text)) for cue in read_cues(text) if cue.start is not None]
    samples = array("h", bytes(2 * RATE * (said[-1][0] // 1000 + AFTER)))
    for start, speaker in said:
        asked = speaker is not None and speaker[0] == said[0][1][0]
        at = start * RATE // 1000
        for number, value in enumerate(sound(asked)):
            samples[at + number] = int(LOUD * value)
    return samples


def compress(samples: array, target: Path) -> None:
    """Write ``samples`` as MP3, which every browser plays, at about 1 kB a second."""
    if sys.byteorder == "big":
        samples.byteswap()
    command = [
        *("ffmpeg", "-hide_banner", "-loglevel", "error", "-y", "-f", "s16le", "-ar", str(RATE), "-ac", "1"),
        *("-i", "pipe:0", "-map_metadata", "-1", "-bitexact", "-c:a", "libmp3lame", "-q:a", "6", str(target)),
    ]
    subprocess.run(command, input=samples.tobytes(), check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
