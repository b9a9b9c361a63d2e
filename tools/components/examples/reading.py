"""The parts of the reading campaign's pages."""

from plugins.core.reading_list_views import (
    BookCard,
    EssayLine,
    EssaysPage,
    ReadingParts,
    RoomsPage,
    Target,
)
from plugins.core.reading_views import BookPage
from plugins.core.views import Counted, Link
from plugins.pages.sketch_map import sketch_map
from tools.components.example import LISTS, Example, include
from tools.components.samples import Samples, view

LISTED = (*LISTS, "reading_lists.css")
_PLACES = ((1, (41.80, 123.43)), (2, (41.79, 123.44)), (3, (41.79, 123.44)), (4, (41.75, 123.46)))
"""Four rooms, two of which are in one house."""


def books(samples: Samples) -> tuple[Link, ...]:
    """Two books."""
    return samples.links(("边城", "Border Town"), ("乡土中国", "From the Soil"))


def essays(samples: Samples) -> tuple[EssayLine, ...]:
    """One with an award, and one that led to a proposal."""
    return (
        EssayLine(
            teaser=samples.teaser(0),
            kind=samples.say("征文", "Competition essay"),
            author="林知远",
            books=books(samples),
            award=samples.say("一等奖", "First prize"),
        ),
        EssayLine(teaser=samples.teaser(1), kind=samples.say("心得", "Reflection"), author="", books=(), led=2),
    )


def listing(samples: Samples) -> EssaysPage:
    """The list of essays with its kinds."""
    kinds = samples.links(("心得", "Reflection"), ("笔记", "Notes"))
    counted = tuple(Counted(link=link, count=count) for count, link in enumerate(kinds, 12))
    return view(
        EssaysPage,
        title=samples.say("读书文章", "Essays"),
        description=samples.say("委员写的读书故事和心得。", "Stories and reflections by members."),
        html=samples.say("<p>一年一辑。</p>", "<p>A volume a year.</p>"),
        sections=samples.links(("全部", "All"), ("书墙", "Books")),
        kinds=counted,
        lines=essays(samples),
    )


def rooms(samples: Samples) -> RoomsPage:
    """A map on which two dots were moved apart."""
    kilometres, metres = samples.say("%(length)s公里", "%(length)s km"), samples.say("%(length)s米", "%(length)s m")
    return view(RoomsPage, map=sketch_map(_PLACES, kilometres, metres))


def cards(samples: Samples) -> ReadingParts:
    """Two books, one of which nothing is known but who wrote it."""
    one, other = books(samples)
    return ReadingParts(
        books=(
            BookCard(title=one.title, url=one.url, authors="沈从文", published="2017", picture=samples.picture()),
            BookCard(title=other.title, url=other.url, authors="费孝通", published="", picture=samples.picture()),
        )
    )


def parts(samples: Samples) -> ReadingParts:
    """All that may stand below the text of an article."""
    targets = (Target(teaser=samples.teaser(2), kind=samples.say("提案", "Proposal"), number="第12号"),)
    call, results = samples.links(("征文启事", "Call for essays"), ("征文结果", "Results"))
    return ReadingParts(
        led_to=targets,
        led_by=essays(samples),
        essays=essays(samples),
        essay_count=31,
        call=call,
        results=results,
        readers=samples.links(("林知远", "Lin Zhiyuan")),
        signatories=("林知远", "周见平"),
        file="#main",
    )


def citing(samples: Samples) -> BookPage:
    """The page of a book, with its entry."""
    return view(
        BookPage,
        citation=(
            samples.say(
                "费孝通. 乡土中国[M]. 上海：观察社，1948.", "Fei X. From the soil[M]. Berkeley: A Press, 1992."
            ),
        ),
        standard="GB/T 7714—2025",
        reference="{}",
    )


READING_EXAMPLES = (
    Example("components/cited.html", citing, "{{ cited(page) }}", ("reading.css",)),
    Example("partials/list_head.html", listing, sheets=LISTED),
    Example(
        "components/reading.html",
        listing,
        '{{ parts("1", page.kinds) }}<p>{{ books((page.lines|first).books) }}</p>',
        LISTED,
    ),
    Example(
        "partials/essay_lines.html",
        listing,
        include("partials/essay_lines.html", lines="page.lines", level="2"),
        LISTED,
    ),
    Example(
        "partials/sketch_map.html",
        rooms,
        include("partials/sketch_map.html", map="page.map", label="'label'"),
        LISTED,
    ),
    Example(
        "partials/book_cards.html",
        cards,
        include("partials/book_cards.html", books="page.books", label='_("Home")'),
        ("reading_parts.css",),
    ),
    Example(
        "partials/reading_parts.html",
        parts,
        include("partials/reading_parts.html", parts="page"),
        ("reading_parts.css", "reading_led.css"),
    ),
)
