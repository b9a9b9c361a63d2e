"""Articles for the tests of the check."""

from functools import cache

from plugins.check.article import Article, read_article
from plugins.check.checking import find
from plugins.check.findings import Finding
from plugins.check.lexicons import Lexicons, Row, load_lexicons
from tests.built_site import ROOT

LEADERS = (("林知远", "政协主席", "2025-01", ""), ("沈若兰", "政协主席", "2022-01", "2024-12"))


def make(body: str, *, name: str = "20260302-01.md", **fields: str) -> Article:
    """An article of that body; ``fields`` by their English keys, besides a title and a day."""
    head = {"title": "市政协召开主席会议", "date": "2026-03-02 10:00", "source": "本站"} | fields
    lines = "\n".join(f"{key}: {value}" for key, value in head.items())
    article = read_article(f"content/articles/news/2026/{name}", f"---\n{lines}\n---\n{body}\n".encode())
    assert article is not None
    return article


@cache
def lexicons() -> Lexicons:
    """Those of the product, with two people of an invented site."""
    found, problems = load_lexicons(ROOT / "nothing")
    assert not problems
    return Lexicons(found.tables | {"leaders": (*found.tables["leaders"], *map(Row, LEADERS))}, found.version)


def findings(body: str, **given: str) -> list[Finding]:
    """What the rules find in such an article."""
    return list(find(make(body, **given), lexicons()))


def codes(body: str, **given: str) -> list[str]:
    """The codes of what they find."""
    return [finding.code for finding in findings(body, **given)]
