"""Personal numbers."""

from collections.abc import Iterator

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons
from plugins.core.personal_data import find_personal_numbers


def identity_numbers(article: Article, _: Lexicons) -> Iterator[Hit]:
    """Identity numbers, by their check digit."""
    return _find(article, "P001", 18)


def mobile_numbers(article: Article, _: Lexicons) -> Iterator[Hit]:
    """Mobile telephone numbers."""
    return _find(article, "P002", 11)


def bank_cards(article: Article, _: Lexicons) -> Iterator[Hit]:
    """Numbers of bank cards, by Luhn's check digit."""
    return _find(article, "P003", 19)


def _find(article: Article, code: str, length: int) -> Iterator[Hit]:
    # In the whole file: also in a comment or a field it would stand in the office's repository.
    for start, found, name in find_personal_numbers(article.text):
        if found == code:
            yield Hit(start, start + length, f"出现了{name}", "公开页面不能有个人信息，请删去")
