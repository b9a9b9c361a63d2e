"""The parts of the reading campaign's home, of its campaigns and of its books."""

from plugins.core.reading_list_views import EventLine
from plugins.core.reading_views import (
    BookTile,
    CarrierPart,
    Filter,
    Happening,
    OnePart,
    PlanStep,
    ReadingHome,
    WallPage,
)
from plugins.core.views import Counted, Link
from tools.components.example import Example, include
from tools.components.samples import Samples, view

BOOKS = ("books.css",)
HOME = ("reading.css",)


def wall(samples: Samples) -> WallPage:
    """Two books, and themes of which some are folded away."""
    links = samples.links(("文学", "Literature"), ("历史", "History"), ("城市", "Cities"))
    counted = tuple(Counted(link=link, count=count) for count, link in enumerate(links, 7))
    return view(
        WallPage,
        everything=Link(title=samples.say("全部图书", "All books"), url="#main", current=True),
        filters=(Filter(label=samples.say("主题", "Themes"), links=counted[:2], others=counted[2:]),),
        books=_books(samples),
    )


def home(samples: Samples) -> ReadingHome:
    """An event that is over for everybody, and one that is still to come."""
    events = tuple(_happening(samples, number, year) for number, year in enumerate(("2099", "2020")))
    return view(
        ReadingHome,
        carriers=(
            CarrierPart(
                label=samples.say("读书会", "Reading club"),
                description=samples.say("委员和市民同读一本书。", "Members and residents read one book."),
                events=events,
            ),
        ),
        ones=(
            OnePart(
                label=samples.say("推荐一本好书", "One book recommended"),
                count=12,
                url="#main",
                latest=samples.teaser(1),
            ),
        ),
        events=events,
        plan=(
            PlanStep(date=samples.say("2026年4月", "April 2026"), text=samples.say("发出倡议", "The appeal")),
            PlanStep(date=samples.say("2026年11月", "November 2026"), text=samples.say("编成一集", "The anthology")),
        ),
    )


def _books(samples: Samples) -> tuple[BookTile, ...]:
    own = BookTile(title=samples.say("边城", "Border Town"), url="#main", authors="沈从文", picture=samples.picture())
    other = BookTile(
        title=samples.say("乡土中国", "From the Soil"),
        url="#main",
        authors="",
        picture=samples.picture(1),
        language_note=samples.say("", "In Chinese"),
    )
    return own, other


def _happening(samples: Samples, number: int, year: str) -> Happening:
    line = EventLine(
        teaser=samples.teaser(number),
        anchor=f"event-{number}",
        begins=f"{year}-04-23T14:00:00+08:00",
        ends=f"{year}-04-23T16:00:00+08:00",
        day="23",
        weekday=samples.say("周四", "Thu"),
        time="14:00",
        series=samples.say("读书会 第3期", "Reading club No. 3"),
        venue=samples.say("市图书馆", "City Library"),
        speakers="林知远",
        books=samples.links(("边城", "Border Town")),
    )
    return Happening(
        line=line,
        month=samples.say(f"{year}年4月", f"April {year}"),
        date=samples.say(f"{year}年4月23日", f"23 April {year}"),
    )


def _part(template: str, **names: str) -> str:
    return include(f"partials/{template}", **names)


def _headed(title: str, template: str, **names: str) -> str:
    """A part whose headings are of the third level, below one of the second, as on its page."""
    return f"<h2>{{{{ _({title!r}) }}}}</h2>{_part(template, **names)}"


BOOK_EXAMPLES = (
    Example("partials/wall_filters.html", wall, sheets=BOOKS),
    Example("partials/book_wall.html", wall, _part("book_wall.html", books="page.books"), BOOKS),
    Example(
        "partials/carriers.html",
        home,
        _headed("Where we read together", "carriers.html", carriers="page.carriers"),
        HOME,
    ),
    Example("partials/ones.html", home, _headed("What we do", "ones.html", ones="page.ones"), HOME),
    Example("partials/plan.html", home, _part("plan.html", plan="page.plan"), HOME),
    Example(
        "partials/happenings.html", home, _part("happenings.html", events="page.events", level="2", most="1"), HOME
    ),
)
