"""Values for examples, in one language: views with words that are long enough to show how a component breaks."""

from typing import Any, TypeVar, get_args, get_origin
from urllib.parse import quote

import msgspec

from plugins.core.article_views import ArticlePage
from plugins.core.search_views import BrowseYear, SearchPage
from plugins.core.views import (
    Chrome,
    Counted,
    Footer,
    Frame,
    Heading,
    LanguageChoice,
    Link,
    ListPage,
    NavEntry,
    PageNumber,
    Pagination,
    Picture,
    TagsPage,
    Teaser,
    View,
)

Made = TypeVar("Made", bound=View)
_NOTHING = {str: "", int: 0, bool: False, tuple: ()}
_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400"><path fill="{sky}" d="M0 0h600v400H0z"/>'
    '<path fill="{far}" d="M0 260 150 120l130 110 120-90 200 140v120H0z"/>'
    '<path fill="{near}" d="M0 330q150-70 300 0t300-10v80H0z"/></svg>'
)
_TINTS = (("#efe3d6", "#c99", "#9b5a50"), ("#dfe8e2", "#9cb8a8", "#3d6a58"), ("#e2e4ee", "#a4abc8", "#4a5480"))


def view(kind: type[Made], **given: Any) -> Made:
    """A view with ``given``, and nothing in every other field that must be there."""
    gaps = {f.name: _nothing(f.type) for f in msgspec.structs.fields(kind) if f.required and f.name not in given}
    return kind(**gaps, **given)


def _nothing(kind: Any) -> Any:
    if type(None) in get_args(kind):
        return None
    if isinstance(kind, type) and issubclass(kind, View):
        return view(kind)
    return _NOTHING[get_origin(kind) or kind]


class Samples:
    """Makes the values. ``code`` is zh or en."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.tag = "zh-CN" if code == "zh" else code

    def say(self, chinese: str, english: str) -> str:
        """The text in the language of the samples."""
        return chinese if self.code == "zh" else english

    def links(self, *pairs: tuple[str, str]) -> tuple[Link, ...]:
        """Links with these labels, Chinese and English."""
        return tuple(Link(title=self.say(*pair), url="#main") for pair in pairs)

    def foreign_link(self) -> Link:
        """A link to something that is in the other language."""
        return Link(
            title=self.say("乡土中国", "From the Soil"), url="#main", tag="zh-CN", note=self.say("中文", "In Chinese")
        )

    def picture(self, number: int = 0) -> Picture:
        """A drawn landscape, which needs no file."""
        sky, far, near = _TINTS[number % len(_TINTS)]
        source = "data:image/svg+xml," + quote(_DRAWING.format(sky=sky, far=far, near=near))
        alt = self.say("远山和河岸", "Hills behind a river bank")
        caption = self.say("河岸的傍晚", "The river bank in the evening")
        return Picture(src=source, width=600, height=400, alt=alt, caption=caption)

    def teaser(self, number: int = 0, /, **changes: Any) -> Teaser:
        """The teaser of an item."""
        title = self.say(*_TITLES[number % len(_TITLES)])
        given = {
            "title": title,
            "url": "#main",
            "date": self.say("2026年11月18日", "18 November 2026"),
            "datetime": "2026-11-18T10:00:00+08:00",
            "parts": (title,),
            "year": "2026",
            "summary": self.say(*_SUMMARY),
            "channel": self.say("书香政协", "Reading"),
            "picture": self.picture(number),
        }
        return Teaser(**{**given, **changes})

    def teasers(self) -> tuple[Teaser, ...]:
        """Three of them: with a picture, with a badge, and without either."""
        badge = self.say("征集中", "Open")
        return self.teaser(0), self.teaser(1, badge=badge), self.teaser(2, picture=None, language_note=self._note())

    def _note(self) -> str:
        return self.say("英文", "In Chinese")

    def languages(self) -> tuple[LanguageChoice, ...]:
        """Three languages; the page is not translated into the last."""
        return (
            LanguageChoice(name="简体中文", tag="zh-CN", url="#main", current=self.code == "zh", translated=True),
            LanguageChoice(name="English", tag="en", url="#main", current=self.code == "en", translated=True),
            LanguageChoice(name="Français", tag="fr", url="#main", current=False, translated=False),
        )

    def footer(self) -> Footer:
        """An owner who has everything that a footer may say."""
        return view(
            Footer,
            organizer=self.say("政协示例市委员会", "Sample Municipal Committee of the CPPCC"),
            operator=self.say("政协示例市委员会办公室", "General Office"),
            address=self.say("示例市示例路1号", "1 Shili Road, Shili City"),
            phone="024-00000000",
            email="office@example-zhengxie.cn",
            icp="示例ICP备00000000号",
            police="示例公网安备 00000000000000号",
            police_code="00000000000000",
            site_code="0000000000",
            party_mark="#main",
            report="#main",
        )

    def chrome(self) -> Chrome:
        """The header and the footer of a site with more channels than have room in a row."""
        first = self.links(*_CHANNELS)
        entries = (NavEntry(link=first[0], children=self.links(*_SECTIONS)), *(NavEntry(link=x) for x in first[1:]))
        return view(
            Chrome,
            tag=self.tag,
            title=self.say("示例市政协", "Sample Municipal CPPCC"),
            full_title=self.say("中国人民政治协商会议示例市委员会", "Sample Municipal Committee of the CPPCC"),
            home="#main",
            navigation=entries,
            pages=self.links(("联系我们", "Contact"), ("无障碍声明", "Accessibility"), ("网站地图", "Site map")),
            feed="#main",
            footer=self.footer(),
            search="#main",
        )

    def frame(self) -> Frame:
        """What a page has around it."""
        return view(Frame, tag=self.tag, chrome=self.chrome(), languages=self.languages(), breadcrumb=self.crumbs())

    def crumbs(self) -> tuple[Link, ...]:
        """The way to a section."""
        return self.links(("首页", "Home"), ("要闻动态", "News"), ("通知公告", "Notices"))

    def listing(self) -> ListPage:
        """A channel in the middle of its pages."""
        numbers = (1, 0, 4, 5, 6, 0, 12)
        entries = tuple(PageNumber(number=n, url="#main" if n else "", current=n == 5) for n in numbers)
        pagination = Pagination(number=5, total=12, items=236, previous="#main", next="#main", pages=entries)
        title = self.say("要闻动态", "News")
        return view(ListPage, title=title, teasers=self.teasers(), pagination=pagination, feed="#main")

    def article(self) -> ArticlePage:
        """An article with contents of two levels."""
        headings = zip((2, 3, 3, 2), self.links(*_HEADINGS), strict=True)
        contents = tuple(Heading(level=level, title=link.title, anchor="main") for level, link in headings)
        return view(ArticlePage, frame=self.frame(), contents=contents)

    def counted(self) -> tuple[Counted, ...]:
        """Links with numbers."""
        return tuple(Counted(link=link, count=count) for link, count in zip(self.crumbs(), (128, 56, 7), strict=True))

    def tags(self) -> TagsPage:
        """All tags."""
        return view(TagsPage, tags=self.counted())

    def search(self) -> SearchPage:
        """The search page, with the years to look through."""
        year = Link(title=self.say("2026年", "2026"), url="#main")
        years = (BrowseYear(link=year, count=191, channels=self.counted()),)
        return view(SearchPage, frame=self.frame(), channels=self.counted(), years=years)


_TITLES = (
    ("转角书屋第三十期读书会：谈《论语》里的“和而不同”", "Thirty evenings in the corner reading room"),
    ("关于公开征集2027年度协商议题的通知", "Call for subjects of consultation in 2027"),
    ("老旧小区加装电梯，先坐下来商量", "Lifts for old buildings: first sit down and talk"),
)
_SUMMARY = (
    "委员、居民和设计人员坐在一起，把各自的难处说清楚，商量出三个办法，逐户征求意见后开工。",
    "Members, residents and designers told one another what stood in the way, and found three ways to go on.",
)
_CHANNELS = (
    ("政协概况", "About"),
    ("要闻动态", "News"),
    ("履职亮点", "Highlights"),
    ("协商议政", "Consultation"),
    ("提案·社情民意", "Proposals and opinion"),
    ("委员风采", "Members"),
    ("书香政协", "Reading"),
    ("文史资料", "Local history"),
    ("履职数据", "Figures of the year"),
    ("刊物", "Publications"),
)
_SECTIONS = (("领导成员", "Leaders"), ("机构设置", "Committees"), ("规章制度", "Rules"))
_HEADINGS = (
    ("一、围绕中心，协商议政", "1. Consultation on what matters most"),
    ("（一）专题协商", "(1) Consultation on special subjects"),
    ("（二）民主监督", "(2) Democratic oversight"),
    ("二、书香政协", "2. Reading"),
)
