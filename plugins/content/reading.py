"""What one file of the reading campaign alone cannot show: what exists twice, and facts that contradict the rest."""

from collections.abc import Iterable, Iterator, Sequence

from plugins.content.assemble import problem_at
from plugins.content.reading_facts import fact_problems
from plugins.core.addresses import tag_folder
from plugins.core.config import SiteConfig
from plugins.core.items import Item
from plugins.core.problems import Problem

_HAVE_ADDRESSES = (
    (("book",), ("themes",), "主题"),
    (("recommendation", "essay"), ("recommender", "author"), "人名"),
)
"""The values that have a list of their own: in which fields of which types, and what they are called."""


def reading_problems(config: SiteConfig, published: Sequence[Item], now: float) -> list[Problem]:
    """Everything that is wrong with the campaign between the ``published`` items and between the facts of one.

    ``now`` (seconds since 1970) is the time of the build.
    """
    facts = (problem for item in published for problem in fact_problems(config, item, now))
    return [*_repeated_books(published), *_address_clashes(published), *facts]


def _repeated_books(items: Iterable[Item]) -> Iterator[Problem]:
    seen: dict[str, Item] = {}
    books = (item for item in items if item.kind == "book" and "isbn" in item.lines and item.get("isbn"))
    for item in sorted(books, key=lambda book: book.source):
        other = seen.setdefault(item.get("isbn"), item)
        if other.id != item.id:
            message = f"书号与 content/{other.source} 相同"
            yield problem_at(item, "isbn", "F029", message, "一本书只录一次：请删去其中一个，或改正书号")


def _address_clashes(items: Iterable[Item]) -> Iterator[Problem]:
    """Two themes, or two names, that differ only in what an address cannot hold, or in case."""
    seen: dict[tuple[str, str, str], str] = {}
    for item in items:
        for kinds, fields, called in _HAVE_ADDRESSES:
            for field in fields if item.kind in kinds else ():
                for name in item.get(field, ()):
                    other = seen.setdefault((called, item.language, tag_folder(name).lower()), name)
                    if other != name:
                        message = f"{called}“{name}”和“{other}”的网址相同"
                        yield problem_at(item, field, "F015", message, "请统一成一种写法")
