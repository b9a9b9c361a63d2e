"""The parts of lists of people, notices, districts and topics."""

from msgspec.structs import replace

from plugins.core.people_views import PeopleGroup, PeoplePage, PersonCard
from plugins.core.views import DistrictBlock, ListPage
from tools.components.example import LISTS, Example, include
from tools.components.samples import Samples, view


def notices(samples: Samples) -> ListPage:
    """Notices with numbers and the day until which they are valid."""
    until = samples.say("2026年12月20日", "20 December 2026")
    numbered = samples.teaser(
        1, number=samples.say("示政协办〔2026〕12号", "No. 12 of 2026"), until=until, until_day="2026-12-20"
    )
    return view(ListPage, teasers=(numbered, samples.teaser(2)))


def sections(samples: Samples) -> ListPage:
    """A channel with three sections."""
    links = samples.links(("全部", "All"), ("本地要闻", "Local news"), ("通知公告", "Notices"))
    return view(ListPage, sections=(replace(links[0], current=True), *links[1:]))


def front(samples: Samples) -> ListPage:
    """The first page of a channel with a special topic."""
    return view(ListPage, lead=samples.teaser(0), topic=samples.teaser(1))


def districts(samples: Samples) -> ListPage:
    """Committees, the second without news and without a site."""
    east = samples.say("河东区政协", "Hedong District")
    west = samples.say("河西区政协", "Hexi District")
    blocks = (
        DistrictBlock(title=east, anchor="hedong", site="https://hedong.example.cn/", teasers=samples.teasers()),
        DistrictBlock(title=west, anchor="hexi", site="", teasers=()),
    )
    return view(ListPage, districts=blocks)


def people(samples: Samples) -> PeoplePage:
    """Two persons, one of them without a portrait."""
    posts = (
        samples.say("副主席", "Vice-Chairperson"),
        samples.say("提案委员会主任", "Head of the Proposals Committee"),
    )
    cards = (
        PersonCard(name="林知行", url="#main", initial="林", posts=posts, picture=samples.picture()),
        PersonCard(name="周以宁", url="#main", initial="周", sector=samples.say("医药卫生界", "Health")),
    )
    return view(PeoplePage, groups=(PeopleGroup(title=posts[0], people=cards),))


CLASS_EXAMPLES = (
    Example("partials/sections.html", sections, sheets=LISTS),
    Example("partials/list_front.html", front, sheets=LISTS),
    Example(
        "partials/teasers_notices.html",
        notices,
        include("partials/teasers_notices.html", teasers="page.teasers", level="2"),
        LISTS,
    ),
    Example("partials/districts.html", districts, sheets=(*LISTS, "people.css")),
    Example(
        "partials/people_cards.html",
        people,
        "{% with people = (page.groups|first).people, level = 2 %}"
        '{% include "partials/people_cards.html" %}{% endwith %}',
        (*LISTS, "people.css"),
    ),
)
