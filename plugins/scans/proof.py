"""Proof that an output folder has what its info.json files promise: every size and tile, as large as it is said to be.

The addresses are computed from info.json alone, by the rules of Image API 3 and of the viewers, and not by what the
build takes them from. Only the head of each picture is read.
"""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from PIL import Image, UnidentifiedImageError

from plugins.core.problems import Problem
from plugins.core.progress import track

_ADVICE = "请运行 make clean 后再生成一次"


class Promise(msgspec.Struct, frozen=True, order=True):
    """A picture that info.json says is there: its path below the folder of info.json, and its pixels."""

    path: str
    width: int
    height: int


def prove_images(output: Path) -> Iterator[Problem]:
    """Everything that is promised below the folder ``output`` and is not so, and what is there and not promised."""
    infos = sorted(output.rglob("info.json"))
    for file in track(infos, "检查影像", len(infos)):
        yield from _prove(output, file)


def promises(info: dict[str, Any]) -> set[Promise]:
    """Every picture that a service of level 0 promises."""
    width, height = info["width"], info["height"]
    found = {_promise("full", size["width"], size["height"]) for size in info.get("sizes", ())}
    # Where the whole picture is given smaller than it is, both of its sides are said.
    found.add(Promise(_path("full", "max"), info.get("maxWidth", width), info.get("maxHeight", height)))
    for tiles in info.get("tiles", ()):
        across, down = tiles["width"], tiles.get("height", tiles["width"])
        for factor in tiles["scaleFactors"]:
            found |= set(_tiles(width, height, across * factor, down * factor, factor))
    return found


def _tiles(width: int, height: int, across: int, down: int, factor: int) -> Iterator[Promise]:
    """The tiles of one scale, each of ``across`` by ``down`` pixels of the whole picture, those at the edges less."""
    for y in range(0, height, down):
        for x in range(0, width, across):
            part = (min(across, width - x), min(down, height - y))
            size = (math.ceil(part[0] / factor), math.ceil(part[1] / factor))
            if size == (width, height):
                yield Promise(_path("full", "max"), *size)
            else:
                yield _promise("full" if part == (width, height) else f"{x},{y},{part[0]},{part[1]}", *size)


def _promise(region: str, width: int, height: int) -> Promise:
    return Promise(_path(region, f"{width},{height}"), width, height)


def _path(region: str, size: str) -> str:
    return f"{region}/{size}/0/default.jpg"


def _prove(output: Path, file: Path) -> Iterator[Problem]:
    folder, place = file.parent, file.relative_to(output).as_posix()
    try:
        promised = {promise.path: promise for promise in promises(msgspec.json.decode(file.read_bytes()))}
    except (msgspec.DecodeError, KeyError, TypeError, AttributeError, ZeroDivisionError) as error:
        yield Problem(place, 0, "F033", f"info.json 读不懂（{type(error).__name__}）", _ADVICE)
        return
    there = {found.relative_to(folder).as_posix() for found in folder.rglob("*.jpg")}
    for path in sorted(promised.keys() | there):
        if path not in there:
            yield Problem(place, 0, "F033", f"缺少图块 {path}", _ADVICE)
        elif path not in promised:
            yield Problem(place, 0, "F033", f"多出图块 {path}", _ADVICE)
        elif (size := _size(folder / path)) != (promised[path].width, promised[path].height):
            wanted = f"{promised[path].width}×{promised[path].height}"
            said = f"{size[0]}×{size[1]}" if size else "打不开"
            yield Problem(place, 0, "F033", f"图块 {path} 是 {said}，应为 {wanted}", _ADVICE)


def _size(file: Path) -> tuple[int, int] | None:
    """Pixels of the JPEG ``file``; ``None`` if it is none."""
    try:
        with Image.open(file, formats=("JPEG",)) as picture:
            return picture.size
    except (UnidentifiedImageError, OSError, SyntaxError):
        return None
