"""The parts of the archive's volumes and accounts."""

from plugins.core.archive_record_views import ArchiveHome, RecordLine, RecordPage, Said, Shelf, VolumeLine
from plugins.core.views import Link
from tools.components.example import LISTS, Example, include
from tools.components.samples import Samples, view

ARCHIVE_LISTS = (*LISTS, "archive_lists.css")


def account(samples: Samples) -> RecordPage:
    """Facts with names that have a page and names that have none."""
    author, volume = samples.links(("邵怀民", "Shao Huaimin"), ("选辑 第一辑", "Accounts, vol. 1"))
    pages = Link(title=samples.say("第61—67页", "pages 61–67"), url="")
    other = Link(title=samples.say("无名氏", "Somebody"), url="")
    return view(
        RecordPage,
        facts=(
            Said(name=samples.say("作者", "Author"), values=(author, other)),
            Said(name=samples.say("所在书卷", "In the volume"), values=(volume, pages)),
        ),
    )


def home(samples: Samples) -> ArchiveHome:
    """An account, and two collections of which the second has no name."""
    (volume,) = samples.links(("选辑 第一辑", "Accounts, vol. 1"))
    line = VolumeLine(
        teaser=samples.teaser(0), kind=samples.say("选辑", "Selected accounts"), published="1983", count=24
    )
    return view(
        ArchiveHome,
        records=(
            RecordLine(
                teaser=samples.teaser(1),
                date=samples.say("1928年6月4日", "4 June 1928"),
                author=samples.say("邵怀民", "Shao Huaimin"),
                relation=samples.say("作者亲见", "Seen by the author"),
                volume=volume,
            ),
        ),
        shelves=(
            Shelf(
                link=Link(title=samples.say("文史资料", "Accounts"), url="#main"),
                summary=samples.say("按辑编次。", "In the order of volumes."),
                volumes=(line,),
            ),
            Shelf(link=None, summary="", volumes=(line,)),
        ),
    )


ARCHIVE_RECORD_EXAMPLES = (
    Example("components/said.html", account, "{{ said(page.facts) }}", ("archive_subject.css", "archive_record.css")),
    Example(
        "partials/record_lines.html",
        home,
        include("partials/record_lines.html", lines="page.records", level="2"),
        ARCHIVE_LISTS,
    ),
    Example(
        "partials/shelves.html",
        home,
        include("partials/shelves.html", shelves="page.shelves", level="2"),
        ARCHIVE_LISTS,
    ),
)
