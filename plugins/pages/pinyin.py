"""How a word is read, to put it in order: Chinese by pinyin. Names of persons: :mod:`plugins.core.name_order`."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def reading(text: str) -> str:
    """``text`` in small Latin letters and digits, a Han character as its pinyin without tones.

    What is Latin already costs nothing; to load the dictionary takes a quarter of a second.
    """
    if text.isascii():
        return text.lower()
    from pypinyin import lazy_pinyin  # noqa: PLC0415  a large dictionary

    return " ".join(lazy_pinyin(text)).lower()


def initial(text: str) -> str:
    """The capital letter under which ``text`` stands in an index; ``#`` for what begins with none."""
    first = reading(text)[:1].upper()
    return first if "A" <= first <= "Z" else "#"
