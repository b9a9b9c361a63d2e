"""From simplified characters to traditional ones, with OpenCC and a dictionary of names that goes before its own."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_SURNAMES = "余于范郁游涂朴岳"
"""Surnames that OpenCC takes for common words (餘, 於, 範 …), since it knows no names."""
_STYLES = ("某", "某某", "先生", "女士", "同志", "主席", "副主席", "书记", "秘书长", "局长", "部长", "院长", "校长")
"""What follows a surname. Nothing that is counted: 50余委员 are more than fifty members."""
_BEFORE_YU = "关由对位属在至等处限用利敢善勇忠便急终过大小高低多少出源始归来适陷居基鉴致介甘乐苦富寓生死"
"""The characters that make a common word with a 于 behind them: 关于主席会议 is about a meeting."""
_PREPOSITIONS = "由对在致"
"""Those of them that stand before a name too."""
_ENDING_LIKE_SURNAMES = (
    "其余", "剩余", "多余", "业余", "盈余", "之余", "十余", "百余", "千余", "万余", "规范", "示范", "模范", "典范", "防范", "师范",
    "风范", "忧郁", "浓郁", "旅游", "导游", "上游", "中游", "下游", "糊涂", "质朴", "俭朴", "纯朴", "淳朴", "山岳",
)  # fmt: skip

Convert = Callable[[str], str]


@lru_cache(maxsize=4)
def converter(conversion: str, names: tuple[tuple[str, str], ...]) -> Convert:
    """Converts text as OpenCC's ``conversion`` (``s2t``, ``s2hk`` …) does, but ``names`` as they say."""
    from opencc import OpenCC  # noqa: PLC0415  loads a library, which most builds do not need

    plain = OpenCC(conversion).convert
    words = dict(_words(dict(names), plain))
    # OpenCC reads dictionaries from files, once.
    with TemporaryDirectory() as folder:
        return OpenCC(str(_write(Path(folder), conversion, words))).convert


def _words(names: Mapping[str, str], plain: Convert) -> Iterator[tuple[str, str]]:
    """The dictionary: common words that end like a surname, surnames with what follows them, and the names."""
    before = [f"{char}于" for char in _BEFORE_YU]
    for word in (*before, *_ENDING_LIKE_SURNAMES):
        yield word, plain(word)
    for surname in _SURNAMES:
        for style in _STYLES:
            yield surname + style, surname + plain(style)
    for name, written in names.items():
        yield name, written
        if name.startswith("于"):
            # 由于学利主持: a preposition before the name, not 由于.
            yield from ((char + name, plain(char) + written) for char in _PREPOSITIONS)


def _write(folder: Path, conversion: str, words: Mapping[str, str]) -> Path:
    """A configuration of OpenCC, in ``folder``, that asks ``words`` before its own dictionaries, at every step."""
    import opencc  # noqa: PLC0415

    shared = Path(opencc.__file__).parent / "clib" / "share" / "opencc"
    tree = _with_full_paths(json.loads((shared / f"{conversion}.json").read_text(encoding="utf-8")), shared)
    first = _dictionary(folder / "first.txt", words)
    # What a step has put there the next one would change again.
    later = _dictionary(folder / "later.txt", {word: word for word in words.values()})
    if "segmentation" in tree:
        tree["segmentation"]["dict"] = _before(first, tree["segmentation"]["dict"])
    for number, step in enumerate(tree["conversion_chain"]):
        step["dict"] = _before(later if number else first, step["dict"])
    file = folder / "config.json"
    file.write_text(json.dumps(tree), encoding="utf-8")
    return file


def _dictionary(file: Path, words: Mapping[str, str]) -> dict[str, str]:
    file.write_text("".join(f"{word}\t{to}\n" for word, to in sorted(words.items())), encoding="utf-8")
    return {"type": "text", "file": str(file)}


def _before(first: Any, second: Any) -> dict[str, Any]:
    return {"type": "group", "match_policy": "short_circuit", "dicts": [first, second]}


def _with_full_paths(value: Any, folder: Path) -> Any:
    if isinstance(value, list):
        return [_with_full_paths(part, folder) for part in value]
    if not isinstance(value, dict):
        return value
    return {key: str(folder / part) if key == "file" else _with_full_paths(part, folder) for key, part in value.items()}
