"""The parts of the archive's pages of people, places and chronologies."""

from plugins.core.archive_people_views import (
    BiographyPage,
    ChronologyPage,
    EventLine,
    IndexGroup,
    IndexName,
    NamesPage,
    TimelinePeriod,
    TimelineRow,
    TimelineYear,
)
from plugins.core.people_views import Mentions
from plugins.core.views import Link
from tools.components.example import LISTS, Example, include
from tools.components.samples import Samples, view

NAMES, TIMELINE = (*LISTS, "archive_people.css"), ("archive_chronology.css",)
SUBJECT = (*LISTS, "archive_subject.css", "references.css")


def names(samples: Samples) -> NamesPage:
    """A name with a dot on the map, one with a life, one in another language."""
    link = samples.links(("盖平", "Gaiping"))[0]
    other = samples.say("Edgar Snow", "于右任")
    listed = (
        IndexName(name=link.title, url=link.url, note=samples.say("盖州、辰州", "Gaizhou"), number=1),
        IndexName(name=samples.say("沈延毅", "Shen Yanyi"), url=link.url, note="1903—1992"),
        IndexName(
            name=other,
            url=link.url,
            tag=samples.say("en", "zh-CN"),
            language_note=samples.say("English", "In Chinese"),
        ),
    )
    return view(NamesPage, groups=(IndexGroup(title="G", anchor="G", names=listed),))


def subject(samples: Samples) -> BiographyPage:
    """A life that is abridged, pictures and accounts."""
    text = samples.say("在北平拜谒于右任，以所临石门铭请益。", "Called on Yu Youren in Beiping.")
    chronology = samples.links(("沈延毅年谱", "A chronology of Shen Yanyi"))
    return view(
        BiographyPage,
        events=(
            EventLine(date=samples.say("1926年秋", "autumn 1926"), text=text, url="#y1926"),
            EventLine(date=samples.say("民国二十三年（1934年）", "1934"), text=text, url="#y1934"),
        ),
        event_count=31,
        chronologies=chronology,
        pictures=(samples.teaser(0), samples.teaser(1)),
        picture_count=12,
        parts=(
            Mentions(
                title=samples.say("文史篇目", "In the archive’s accounts"),
                teasers=(samples.teaser(2), samples.teaser(3)),
                count=2,
            ),
        ),
        citation=(samples.say("沈延毅[EB/OL].[", "Shen Yanyi[EB/OL].["), "]. https://www.example.cn/archive/shen/."),
        standard="GB/T 7714—2025",
        reference="{}",
        tags=samples.links(("书法", "calligraphy")),
    )


def timeline(samples: Samples) -> ChronologyPage:
    """Two years: a row with all that it may have, and bare ones."""
    people = samples.links(("于右任", "Yu Youren"), ("盖平", "Gaiping"))
    full = TimelineRow(
        date=samples.say("5月3日", "3 May"),
        datetime="1934-05-03",
        age=samples.say("32岁", "aged 32"),
        text=(samples.say("与友人雅集，合作长卷。", "Painted a long scroll with friends."),),
        certainty=samples.say("大致", "Approximate"),
        sources="《盖平县志》；友人日记",
        names=(*people, Link(title=samples.say("无名", "Someone"), url="")),
        records=samples.links(("旧事", "Old times")),
        who="0",
        sources_tag="" if samples.code == "zh" else "zh-CN",
    )
    bare = view(TimelineRow, text=(samples.say("编书一册。", "Compiled a book."),))
    years = (
        TimelineYear(title="1934", anchor="y1934", rows=(full, bare)),
        TimelineYear(title="1935", anchor="y1935", rows=(bare,)),
    )
    later = TimelinePeriod(title="1940—1949", anchor="d1940", years=())
    return view(
        ChronologyPage,
        timeline=(TimelinePeriod(title="1930—1939", anchor="d1930", years=years), later),
        people=tuple(link.title for link in people),
        count=3,
        total=3,
    )


ARCHIVE_PEOPLE_EXAMPLES = (
    Example(
        "components/name_index.html",
        names,
        '<ul class="name-index">{{ names((page.groups|first).names) }}</ul>',
        NAMES,
    ),
    Example(
        "partials/subject_events.html",
        subject,
        include("partials/subject_events.html", events_title='_("Life")'),
        SUBJECT,
    ),
    Example("partials/subject_lists.html", subject, sheets=SUBJECT),
    Example("partials/subject_end.html", subject, sheets=SUBJECT),
    Example(
        "components/named.html",
        timeline,
        '<p class="row-facts">{{ named((((page.timeline|first).years|first).rows|first).names) }}</p>',
        TIMELINE,
    ),
    Example("partials/timeline_filter.html", timeline, sheets=TIMELINE),
    Example(
        "partials/timeline_period.html",
        timeline,
        include("partials/timeline_period.html", period="page.timeline|first"),
        TIMELINE,
    ),
)
"""In the order of the pages that have them."""
