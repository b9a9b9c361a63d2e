"""A small campaign: two books, two essays in one anthology, three events, a room; and the files that are made of it."""

from functools import partial

from plugins.core.items import REFERENCE_MARK, MediaFile, Reference
from plugins.core.reading import ReadingIndex
from plugins.reading.generator import make_exports
from tests.builders import READING_TOML, item, make_editions, make_site, picture_bytes

PHOTO = MediaFile("images/x.png", "/images/x.png", 1000, 8, 6)
COVER = MediaFile("images/cover.png", "/images/cover.png", 1000, 8, 6)
BODY = (
    f'<p>头一段，讲<a href="{REFERENCE_MARK}">另一篇</a>和<a href="{REFERENCE_MARK}">要闻</a>。<br>换行'
    '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>'
    f'<h2 id="灯下">灯下 &amp; 案头</h2><figure>{REFERENCE_MARK}<figcaption>图注</figcaption></figure>'
    '<ol reversed start="2"><li id="fn:1">注</li></ol><p id="灯下"><a href="#none">无处</a></p>'
)
REFERENCES = (
    Reference("link", "/reading/2025/essay-2/"),
    Reference("link", "/news/"),
    Reference("picture", PHOTO.path, (("alt", "灯下“读书”"),)),
)
book = partial(item, type="book", channels=("reading/books",), date=None)
essay = partial(item, type="essay", channels=("reading/essays",), kind="story")
event = partial(item, type="event", channels=("reading/events",), date="2025-04-20T09:00:00+08:00")

BOOKS = (
    book(
        "dream", title="红楼梦", isbn="9787020002207", authors=("[清]曹雪芹", "[清]高鹗"), publisher="人民文学出版社",
        city="北京", year=1996, themes=("文学", "古典"), summary="一部长篇小说。", cover=COVER.path,
    ),
    book("dream", title="Dream of the Red Chamber", language="en", themes=("Literature",), summary="A novel."),
    book("records", title="=史记，“点校本”", authors=("[汉]司马迁",), title_en="Records", summary_en="A history."),
)  # fmt: skip
SAID = (
    item(
        "list-1", type="recommendation", channels=("reading",), books=("dream", "records"), list_no=1,
        reason="值得读三遍，\n第一遍读故事。", recommender=("林知远", "@周某"), date="2025-03-01T10:00:00+08:00",
    ),
    essay(
        "essay-1", title="一盏灯 & <一本书>", author=("林知远",), award="一等奖", books=("dream",), html=BODY,
        references=REFERENCES, date="2025-05-01T10:00:00+08:00", updated="2025-06-01T10:00:00+08:00",
    ),
    essay(
        "essay-2", title="再读", author=("周某",), books=("dream", "records"), html="<p>一段。</p>",
        audio=({"file": "files/x.mp3"},), date="2025-05-02T10:00:00+08:00",
    ),
    item(
        "room-1", type="reading_room", title="河东书屋", channels=("reading/rooms",), books=("dream",), date=None,
    ),
)  # fmt: skip
LECTURE = event(
    "lecture-3",
    title="怎样读《史记》；旧书, 新读——委员大讲堂第三讲，讲给每一位愿意把一部大书读薄再读厚的人听",
    carrier="hall", start="2025-04-23T14:00:00+08:00", end="2025-04-23T16:30:00+08:00",
    venue="市图书馆, 二楼; 东侧\\厅", speakers=("林知远",), books=("records",), summary="第一行\n第二行",
    title_en="How to read the Records", summary_en="A lecture.",
)  # fmt: skip
DAYS = event("week-1", title="共读周", start="2025-05-01T00:00:00+08:00", end="2025-05-03T00:00:00+08:00")
GONE = event(
    "gone", title="一场", start="2025-06-01T09:00:00+08:00", status="withdrawn", withdrawn_on="2025-05-20",
    withdrawn_reason="场地检修。",
)  # fmt: skip
ANTHOLOGY = item(
    "anthology-2025", type="anthology", title="灯火可亲：读书作品选", channels=("reading",), date=None, year=2025,
    essays=("essay-1", "essay-2"), html="<p>前面的话。</p>", summary="一年的好文章。",
)  # fmt: skip
ALL = (*BOOKS, *SAID, LECTURE, DAYS, GONE, ANTHOLOGY)


def index_of(*items, code="zh", **more):
    """The campaign of ``items`` in one language."""
    site = make_site(*items, media=(PHOTO, COVER), languages=(READING_TOML,), **more)
    return ReadingIndex(make_editions(site)[code])


def read_picture(_address):
    """Every picture is the same."""
    return picture_bytes()


def exports_of(*items, code="zh", **more):
    """The files that are made of ``items``, by address."""
    return {export.address: export for export in make_exports(index_of(*items, code=code, **more), read_picture)}
