"""Write the order of Han characters by strokes: ``python -m tools.stroke_order CNCHAR UNIHAN``.

CNCHAR is ``cnchar.order.min.js`` of the npm package cnchar-order 3.2.6 (MIT License, theajack): the kinds of strokes of
6,939 characters. UNIHAN is ``Unihan_IRGSources.txt.bz2`` of Debian's package unicode-data 15.0 (Unicode License V3):
how many strokes the others of Big5 have, and their radicals.

A line of the file: a number of strokes; the characters that have so many, in the order of their strokes; and those
whose strokes are not known one by one, in the order of their radicals.
"""

import bz2
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

FILE = Path(__file__).parents[1] / "plugins" / "core" / "strokes.txt"
HEAD = """\
# Made by tools/stroke_order.py. Kinds of strokes: cnchar-order, Copyright (c) theajack, MIT License.
# Numbers of strokes and radicals: Unihan database, Copyright (c) Unicode, Inc., Unicode License V3.
"""
_KINDS = {**dict.fromkeys("ji", "1"), **dict.fromkeys("fg", "2"), "s": "3", **dict.fromkeys("kdl", "4")}
"""横 竖 撇 点 by the package's letters; every other one is a kind of 折."""


def stroke_kinds(script: str) -> dict[str, str]:
    """Each character of the package with its strokes: 1 横 2 竖 3 撇 4 点 5 折."""
    found = re.search(r"JSON\.parse\('(\{\"一\":.*?\})'\)", script)
    letters = json.loads(found[1]) if found else {}
    return {char: "".join(_KINDS.get(letter, "5") for letter in strokes) for char, strokes in letters.items()}


def counts_and_radicals(lines: list[str]) -> tuple[dict[str, int], dict[str, tuple[int, int]]]:
    """Of each character the number of its strokes, and its radical with the strokes beside it."""
    counts, radicals = {}, {}
    for line in lines:
        if line.startswith("U+"):
            code, name, value = line.rstrip("\n").split("\t")
            char, first = chr(int(code.removeprefix("U+"), base=16)), value.split()[0]
            if name == "kTotalStrokes":
                counts[char] = int(first)
            elif name == "kRSUnicode":
                radical, _, rest = first.partition(".")
                radicals[char] = int(radical.rstrip("'")), int(rest)
    return counts, radicals


def table(kinds: dict[str, str], counts: dict[str, int], radicals: dict[str, tuple[int, int]]) -> str:
    """The whole file."""
    known, others = defaultdict(list), defaultdict(list)
    for char, strokes in kinds.items():
        known[len(strokes)].append(char)
    for char in filter(_is_of_big5, sorted(counts.keys() - kinds.keys())):
        others[counts[char]].append(char)
    lines = []
    for number in sorted(known.keys() | others.keys()):
        by_strokes = sorted(known[number], key=lambda char: (kinds[char], char))
        by_radicals = sorted(others[number], key=lambda char: (radicals[char], char))
        lines.append(f"{number} {''.join(by_strokes)}|{''.join(by_radicals)}\n")
    return HEAD + "".join(lines)


def _is_of_big5(char: str) -> bool:
    try:
        return "\u4e00" <= char <= "\u9fff" and bool(char.encode("big5"))
    except UnicodeEncodeError:
        return False


def main(script: str, unihan: str) -> None:
    """Write the file."""
    kinds = stroke_kinds(Path(script).read_text(encoding="utf-8"))
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        counts, radicals = counts_and_radicals(list(lines))
    FILE.write_text(table(kinds, counts, radicals), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
