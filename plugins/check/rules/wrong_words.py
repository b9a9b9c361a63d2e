"""Words that are wrong wherever they stand: misprints, words to avoid, what an office says otherwise, old places."""

from collections.abc import Iterator
from datetime import date

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons, Row

_FORMERLY = ("原", "旧称", "时称", "曾名", "曾称", "古称")


def misprints(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """Misprints, such as 攻府 for 政府."""
    return _find(article, lexicons, "misprints")


def sensitive_words(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """Words that an official text does not use."""
    return _find(article, lexicons, "words")


def local_terms(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """What the office has decided to say otherwise."""
    return _find(article, lexicons, "local")


def regions(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """Places that have another name, some of them since a certain day."""
    for place, row in lexicons.wrong_words["regions"].find(article.own):
        since = row.values[3]
        if since and (article.day is None or article.day < date.fromisoformat(since)):
            continue
        if since and article.own[max(0, place - 2) : place].endswith(_FORMERLY):
            continue
        told = f"，{since} 起" if since else ""
        yield _hit(place, row, told)


def _find(article: Article, lexicons: Lexicons, name: str) -> Iterator[Hit]:
    for place, row in lexicons.wrong_words[name].find(article.own):
        yield _hit(place, row)


def _hit(place: int, row: Row, told: str = "") -> Hit:
    wrong, right = row.values[:2]
    return Hit(place, place + len(wrong), f"“{wrong}”{told}", f"应为“{right}”" if right else "请改用别的说法")
