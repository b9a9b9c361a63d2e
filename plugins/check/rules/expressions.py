"""Expressions with a number, a verb and an order that are fixed."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons, Row

_NUMBER = "一二三四五六七八九十两"
_OPEN, _CLOSE = '“"‘「', '”"’」'


def counts(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """A fixed expression with another number: 增强“三个意识”."""
    pattern, known = _counted(lexicons.rows("counts"))
    for match in pattern.finditer(article.own):
        if match["open"] or match["verb"]:
            right = [row for row in known[match["name"]] if _is_in_use(row, article.day)]
            if right and all(match["number"] not in row.values[1] for row in right):
                numbers = "或".join(f"“{row.values[1]}个{match['name']}”" for row in right)
                wrong = f"{match['number']}个{match['name']}"
                yield Hit(match.start("number"), match.end("name"), f"“{wrong}”的数目不对", f"应为{numbers}")


def verbs(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """A fixed expression behind the verb of another: 坚定“四个意识”."""
    pattern, known = _counted(lexicons.rows("counts"))
    every = {verb for rows in known.values() for row in rows for verb in row.list(2)}
    for match in pattern.finditer(article.own):
        verb = match["verb"]
        if not verb or not match["open"]:
            continue
        rows = [row for row in known[match["name"]] if match["number"] in row.values[1]]
        right = [word for row in rows for word in row.list(2)]
        if right and verb in every and verb not in right:
            name = f"“{match['number']}个{match['name']}”"
            yield Hit(match.start("verb"), match.end("name"), f"“{verb}”与{name}不搭配", f"应为“{right[0]}”{name}")


def orders(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """Fixed expressions that stand in another order than the usual one."""
    for start, sentence in article.sentences:
        for row in lexicons.rows("orders"):
            words = row.list(0)
            places = [sentence.find(word) for word in words]
            there = [place for place in places if place >= 0]
            if len(there) < 3 and (len(there) < 2 or len(words) > 3):
                continue
            if there != sorted(there) and _is_one_row(sentence, words, places):
                first, last = min(there), max(there)
                right = "、".join(word for word, place in zip(words, places, strict=True) if place >= 0)
                yield Hit(start + first, start + last, "次序与通行的表述不同", f"通行的次序是：{right}")


_BESIDE = 14
"""The most characters between one expression of a row and the next."""


def _is_one_row(sentence: str, words: tuple[str, ...], places: list[int]) -> bool:
    """Whether each expression stands close to the next, and once only: elsewhere the order is free."""
    if any(sentence.count(word) > 1 for word in words):
        return False
    spans = sorted((place, place + len(word)) for word, place in zip(words, places, strict=True) if place >= 0)
    return all(0 <= after[0] - before[1] <= _BESIDE for before, after in pairwise(spans))


def _is_in_use(row: Row, day: date | None) -> bool:
    return not row.values[3] or day is None or day >= date.fromisoformat(row.values[3])


@lru_cache(maxsize=2)
def _counted(rows: tuple[Row, ...]) -> tuple[re.Pattern[str], dict[str, list[Row]]]:
    known: dict[str, list[Row]] = {}
    for row in rows:
        known.setdefault(row.values[0], []).append(row)
    longest_first = sorted({verb for row in rows for verb in row.list(2)}, key=len, reverse=True)
    verbs = "|".join(map(re.escape, longest_first))
    names = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    pattern = rf"(?P<verb>{verbs})?(?P<open>[{_OPEN}])?(?P<number>[{_NUMBER}])个(?P<name>{names})(?(open)[{_CLOSE}]|)"
    return re.compile(pattern), known
