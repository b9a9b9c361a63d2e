"""Names and posts against the roster."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pypinyin import Style, lazy_pinyin

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons, Row
from plugins.core.punctuation import HAN

_FORMERLY = re.compile(r"(?:时任|原任|曾任|历任|原|前任?|首任|已故|老)(?:的)?$")
_NOT_HERE = "副"
_YEAR = re.compile(r"(?:19|20)\d\d年")


class _Holder(NamedTuple):
    """Who held a post, and when."""

    name: str
    post: str
    since: str
    until: str

    def holds(self, day: date) -> bool:
        """Whether the post was theirs on ``day``."""
        written = day.isoformat()
        return self.since <= written[: len(self.since) or 10] and (
            not self.until or written[: len(self.until)] <= self.until
        )


def posts(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """A post with the name of somebody of the roster who did not hold it when the article was published."""
    if article.day is None:
        return
    pattern, by_post, names = _roster(lexicons.rows("leaders"))
    for match in pattern.finditer(article.own) if pattern else ():
        holders = by_post[match["post"]]
        name = next((name for name in names if match["rest"].startswith(name)), "")
        before = article.own[max(0, match.start() - 8) : match.start()]
        if not name or before.endswith(_NOT_HERE) or _FORMERLY.search(before) or _tells_of_the_past(article, match):
            continue
        if any(holder.name == name and holder.holds(article.day) for holder in holders):
            continue
        now = [holder.name for holder in holders if holder.holds(article.day)]
        if not now:
            continue
        message = f"{article.day} 的{match['post']}不是{name}"
        end = match.start("rest") + len(name)
        yield Hit(match.start(), end, message, f"名录里是{'、'.join(now)}；写从前的事请加“时任”")


def misspelt(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """A post with a name that only sounds like that of its holder: 杜家豪 for 杜家毫."""
    pattern, by_post, names = _roster(lexicons.rows("leaders"))
    for match in pattern.finditer(article.own) if pattern else ():
        rest = match["rest"]
        if any(rest.startswith(name) for name in names):
            continue
        for holder in by_post[match["post"]]:
            written = rest[: len(holder.name)]
            if _is_slip(written, holder.name):
                end = match.start("rest") + len(written)
                yield Hit(match.start("rest"), end, f"{match['post']}“{written}”", f"名录里是“{holder.name}”")
                break


def _tells_of_the_past(article: Article, match: re.Match) -> bool:
    """Whether the sentence names another year than that of the publication."""
    start = max(article.own.rfind(mark, 0, match.start()) for mark in "。！？；\n") + 1
    years = _YEAR.findall(article.own, start, match.start())
    return any(year != f"{article.day.year}年" for year in years)


def _is_slip(written: str, name: str) -> bool:
    if len(written) != len(name) or written == name or len(name) < 2:
        return False
    unlike = [pair for pair in zip(written, name, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and lazy_pinyin(unlike[0][0], style=Style.NORMAL) == lazy_pinyin(
        unlike[0][1], style=Style.NORMAL
    )


@lru_cache(maxsize=2)
def _roster(rows: tuple[Row, ...]) -> tuple[re.Pattern[str] | None, dict[str, list[_Holder]], tuple[str, ...]]:
    """What finds a post with a name behind it; the holders of each post; every name, the longest first."""
    by_post: dict[str, list[_Holder]] = {}
    for row in rows:
        holder = _Holder(*row.values)
        by_post.setdefault(holder.post, []).append(holder)
    if not by_post:
        return None, {}, ()
    posts = "|".join(map(re.escape, sorted(by_post, key=len, reverse=True)))
    names = tuple(sorted({row.values[0] for row in rows}, key=len, reverse=True))
    return re.compile(rf"(?P<post>{posts})(?=(?P<rest>[{HAN}·]{{2,6}}))"), by_post, names
