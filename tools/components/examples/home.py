"""The blocks of the home page."""

from collections.abc import Callable

from plugins.core.home_views import (
    AnyBlock,
    CarouselBlock,
    District,
    DistrictsBlock,
    Figure,
    FiguresBlock,
    HistoryBlock,
    HomePage,
    LinksBlock,
    Member,
    MembersBlock,
    Service,
    ServicesBlock,
    StoriesBlock,
)
from plugins.core.views import Link
from tools.components.example import HOME, LISTS, Example
from tools.components.samples import Samples, view


def carousel(samples: Samples) -> CarouselBlock:
    """Lead stories."""
    return CarouselBlock(title=samples.say("头条", "Lead stories"), teasers=(samples.teaser(0), samples.teaser(1)))


def stories(style: str) -> Callable[[Samples], StoriesBlock]:
    """A block of items in one of its styles."""
    return lambda samples: StoriesBlock(
        title=samples.say("书香政协", "Reading"), url="#main", style=style, teasers=samples.teasers()
    )


def history(samples: Samples) -> HistoryBlock:
    """The newest of a channel, without the day of the reader, which is put in by a script."""
    title = samples.say("文史资料", "Local history")
    return HistoryBlock(title=title, url="#main", teasers=samples.teasers(), days="", months=())


def services(samples: Samples) -> ServicesBlock:
    """Links to services, each with its drawing."""
    links = samples.links(("提案查询", "Find a proposal"), ("反映社情", "Tell us"), ("联络站", "Where to meet members"))
    note = samples.say("按编号或标题查办理情况", "By number or title")
    drawn = zip(links, ("search", "speech", "place"), strict=True)
    offered = tuple(Service(link=link, note=note, icon=name) for link, name in drawn)
    return ServicesBlock(title=samples.say("办事服务", "Services"), services=offered)


def figures(samples: Samples) -> FiguresBlock:
    """Figures of a year."""
    unit = samples.say("件", "proposals")
    shown = (
        Figure(label=samples.say("收到提案", "Received"), value="616", unit=unit, url="#main"),
        Figure(label=samples.say("办复率", "Answered"), value="100", unit="%", url=""),
    )
    note = samples.say("数字来自年度报告。", "From the annual report.")
    return FiguresBlock(title=samples.say("履职数据", "Figures of the year"), figures=shown, note=note)


def members(samples: Samples) -> MembersBlock:
    """Members, one of them without a portrait."""
    shown = (
        Member(name="林知行", url="#main", note=samples.say("教育界", "Education"), picture=samples.picture()),
        Member(name="周以宁", url="#main", note=samples.say("医药卫生界", "Health"), picture=None),
    )
    return MembersBlock(title=samples.say("委员风采", "Members"), url="#main", members=shown)


def districts(samples: Samples) -> DistrictsBlock:
    """Committees below this one."""
    shown = (
        District(name=samples.say("河东区政协", "Hedong District"), url="https://hedong.example.cn/", newest=None),
        District(name=samples.say("临山县政协", "Linshan County"), url="", newest=samples.teaser()),
    )
    return DistrictsBlock(title=samples.say("区县政协", "Districts"), url="#main", districts=shown)


def links(samples: Samples) -> LinksBlock:
    """Links to other sites."""
    shown = (
        Link(title=samples.say("上级政协", "Provincial committee"), url="https://www.example.cn/"),
        Link(title=samples.say("人民政府", "Government"), url="https://gov.example.cn/"),
    )
    return LinksBlock(title=samples.say("友情链接", "Links"), links=shown)


def block(style: str, make: Callable[[Samples], AnyBlock]) -> Example:
    """A block on a home page that has nothing else."""
    template = f"partials/block_{style}.html"
    return Example(
        template,
        lambda samples: view(HomePage, frame=samples.frame(), blocks=(make(samples),)),
        f'{{% with block = page.blocks|first %}}{{% include "{template}" %}}{{% endwith %}}',
        HOME,
    )


HOME_EXAMPLES = (
    Example(
        "partials/section_head.html",
        stories("list"),
        '{% with block = page %}{% include "partials/section_head.html" %}{% endwith %}',
        LISTS,
    ),
    Example(
        "components/icon.html",
        services,
        "{% for service in page.services %}{{ icon(service.icon) }}{% endfor %}",
        HOME,
    ),
    block("carousel", carousel),
    *(block(style, stories(style)) for style in ("stories", "list", "cards", "band", "timeline")),
    block("history", history),
    block("services", services),
    block("figures", figures),
    block("members", members),
    block("districts", districts),
    block("links", links),
)
