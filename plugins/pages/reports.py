"""Long documents: numbers for headings that have none of their own, and rows of figures."""

import re

import msgspec

from plugins.core.article_views import Figure
from plugins.core.items import Item
from plugins.core.views import Heading

_NUMBERED = re.compile(r"[\d（(一二三四五六七八九十百第]|[IVX]+\.")
_LEVELS = (2, 3, 4)
"""The levels that are numbered and listed."""


def main_figures(item: Item) -> tuple[Figure, ...]:
    """The rows of the table of figures, as the editor wrote them."""
    return tuple(
        Figure(label=row["label"], value=row["value"], unit=row.get("unit", ""), note=row.get("note", ""))
        for row in item.get("figures", ())
    )


def numbered(html: str, headings: tuple[Heading, ...]) -> tuple[str, tuple[Heading, ...]]:
    """``html`` and its headings with numbers (1, 1.1, 1.1.1), unless the first heading brings one of its own.

    The numbers are text, so that what is cited is what stands there.
    """
    listed = [heading for heading in headings if heading.level in _LEVELS]
    if not listed or _NUMBERED.match(listed[0].title):
        return html, tuple(listed)
    counts = [0] * len(_LEVELS)
    result = []
    for heading in listed:
        place = heading.level - _LEVELS[0]
        counts[place:] = [counts[place] + 1] + [0] * (len(_LEVELS) - place - 1)
        number = ".".join(str(count) for count in counts[: place + 1])
        opening = f'<h{heading.level} id="{heading.anchor}">'
        html = html.replace(opening, f"{opening}{number} ", 1)
        result.append(msgspec.structs.replace(heading, title=f"{number} {heading.title}"))
    return html, tuple(result)
