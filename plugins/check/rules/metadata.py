"""What the front matter says against the registers and the body."""

import re
from collections.abc import Iterator

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons
from plugins.core.content_types import DEFAULT_TYPE, type_names
from plugins.core.punctuation import keep_han

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
_NEWS = ("article", "reprint", "notice")
_OWN = ("本站", "本网", "本单位")


def unknown_source(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """A source that is not in the register, if there is one."""
    source = str(article.fields.get("source", "")).strip()
    known = {row.values[0] for row in lexicons.rows("sources")}
    if source and known and source not in known and not source.startswith(_OWN):
        start, end = article.span("source")
        near = next((name for name in sorted(known) if name in source or source in name), "")
        advice = f"是不是“{near}”；" if near else ""
        yield Hit(start, end, f"来源“{source}”没有登记", f"{advice}确有这个来源就写进 content/data/checks/sources.csv")


def missing_source(article: Article, _: Lexicons) -> Iterator[Hit]:
    """News without a source: the page's ContentSource, which the standards ask for, would be empty."""
    kind = type_names().get(str(article.fields.get("type", DEFAULT_TYPE)))
    is_news = kind is not None and kind.key in _NEWS and "/articles/" in article.path
    if is_news and not str(article.fields.get("source", "")).strip():
        start, end = article.span("title")
        yield Hit(start, end, "没有写来源", "写上 来源，网页的 ContentSource 用它；自己写的可写 本站")


def repeated_title(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A body that begins with the title."""
    title = keep_han(str(article.fields.get("title", "")))
    body = article.own[article.body_start :]
    line = next((line for line in body.split("\n") if line.strip(" #*")), "")
    if title and len(title) > 4 and keep_han(line) == title:
        start = article.body_start + body.index(line)
        yield Hit(start, start + len(line), "正文第一行重复了标题", "请删去这一行")


def early(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A day of publication before the day that the article is about."""
    match = _DAY.match(str(article.fields.get("event_date", "")))
    if match and article.day and article.day.isoformat() < match[0]:
        start, end = article.span("date")
        message = f"发布日期（{article.day}）早于事件日期（{match[0]}）"
        yield Hit(start, end, message, "请核对这两个日期；预告写将要举行的日期即可，不写 事件日期")
