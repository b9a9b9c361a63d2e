"""English terms in translations."""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons, Row


def terms(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """CCPCC for CPPCC, and the like."""
    pattern, right = _wrong_terms(lexicons.rows("english"))
    for match in pattern.finditer(article.own):
        yield Hit(match.start(), match.end(), f"“{match[0]}”", f"应为“{right[_plain(match[0])]}”")


@lru_cache(maxsize=2)
def _wrong_terms(rows: tuple[Row, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    right = {_plain(row.values[0]): row.values[1] for row in rows}
    words = "|".join(re.escape(word).replace("'", "['’]") for word in sorted(right, key=len, reverse=True))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE), right


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
