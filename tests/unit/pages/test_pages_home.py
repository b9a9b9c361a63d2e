"""The home page: blocks in the order of the file, each with what there is in the language."""

import json
from datetime import datetime

import pytest

from plugins.core.archive import ArchiveIndex
from plugins.core.items import MediaFile
from plugins.pages.archive.timelines import Timelines
from plugins.pages.frame import FrameMaker
from plugins.pages.home.maker import HomeMaker
from plugins.pages.teasers import TeaserMaker
from tests.builders import HOME_TOML, ZONE, item, make_editions, make_site

PHOTO = MediaFile("images/x.jpg", "/images/x.jpg", 1000, 800, 600)
FACE = MediaFile("images/f.jpg", "/images/f.jpg", 1000, 300, 400)


def pages(*items, code="zh", blocks=HOME_TOML):
    """Address → view of the home page and of its files."""
    frames = FrameMaker(make_editions(make_site(*items, media=(PHOTO, FACE), blocks=blocks)), code)
    return {
        page.address: page.make()
        for page in HomeMaker(frames, TeaserMaker(frames.edition), Timelines(ArchiveIndex(frames.edition))).pages()
    }


def home(*items, code="zh", blocks=HOME_TOML):
    """Style → block of the home page."""
    view = pages(*items, code=code, blocks=blocks)["/en/" if code == "en" else "/"]
    return {block.style: block for block in view.blocks}


def block(kind, text=""):
    return f'[[blocks]]\nkind = "{kind}"\n{text}\n'


def day(number):
    return datetime(2022, 12, number, tzinfo=ZONE)


def ids(teasers):
    return [teaser.url.split("/")[-2] for teaser in teasers]


def test_an_empty_site_has_a_home_page_without_blocks():
    view = pages()["/"]
    assert (view.title, view.blocks) == ("政协示例市委员会", ())


def test_the_blocks_stand_in_the_order_of_the_file():
    blocks = block("channel", 'channel = "highlights"') + block("latest", 'channel = "news"') + block("lead")
    items = (item("a1", cover=PHOTO.path), item("h1", channels=("highlights",)))
    assert list(home(*items, blocks=blocks)) == ["list", "stories", "carousel"]


def test_the_lead_shows_pictures_pinned_first_then_from_different_channels():
    lead = home(
        item("n5", date=day(5), cover=PHOTO.path),
        item("n4", date=day(4), cover=PHOTO.path),
        item("n3", date=day(3)),
        item("h2", date=day(2), cover=PHOTO.path, channels=("highlights",)),
        item("n1", date=day(1), cover=PHOTO.path, pin=True),
    )["carousel"]
    assert ids(lead.teasers) == ["n1", "h2", "n5", "n4"]
    assert all(teaser.picture for teaser in lead.teasers)


def test_what_the_editor_names_leads_in_the_order_of_the_file():
    items = [item(f"n{n}", date=day(n), cover=PHOTO.path, pin=n == 4) for n in range(1, 6)]
    lead = home(*items, blocks=block("lead", 'items = ["n2", "n1"]\ncount = 3'))["carousel"]
    assert ids(lead.teasers) == ["n2", "n1", "n4"]


def test_the_latest_leaves_out_what_the_lead_shows_while_there_is_enough_else():
    lead = item("n8", date=day(8), cover=PHOTO.path)
    latest = home(lead, *(item(f"n{n}", date=day(n)) for n in range(1, 8)))["stories"]
    assert (latest.title, latest.url) == ("要闻动态", "/news/")
    assert ids(latest.teasers) == ["n7", "n6", "n5", "n4", "n3", "n2"]
    assert ids(home(lead, item("n1", date=day(1)))["stories"].teasers) == ["n8", "n1"]


def test_the_latest_of_no_channel_are_those_of_all():
    items = (item("n1", date=day(1)), item("h2", date=day(2), channels=("highlights",)))
    latest = home(*items, blocks=block("latest"))["stories"]
    assert (latest.title, latest.url, ids(latest.teasers)) == ("Latest news", "", ["h2", "n1"])


def test_a_block_shows_as_many_as_the_file_says_and_is_gone_if_empty():
    cards = home(*(item(f"h{n}", date=day(n), channels=("highlights",)) for n in range(1, 6)))["cards"]
    assert (cards.title, cards.url) == ("履职亮点", "/highlights/")
    assert ids(cards.teasers) == ["h5", "h4", "h3"]
    assert "cards" not in home(item("a1"))


def test_a_channel_may_be_called_by_its_name_and_a_block_have_a_title_of_its_own():
    text = block("channel", 'channel = "本地要闻"\ntitle = { zh = "身边", en = "Near" }')
    local = item("a1", channels=("news/local",), title_en="Title", summary_en="Summary.")
    assert (home(local, blocks=text)["list"].title, home(local, blocks=text)["list"].url) == ("身边", "/news/local/")
    assert home(local, blocks=text, code="en")["list"].title == "Near"


def test_a_block_may_show_some_types_alone():
    text = block("channel", 'channel = "news"\ntypes = ["图书", "essay"]')
    items = (item("a1"), item("e1", type="essay"), item("b1", type="book", date=None))
    assert ids(home(*items, blocks=text)["list"].teasers) == ["e1", "b1"]


def test_the_home_page_of_a_language_shows_what_is_in_it_or_marked():
    items = (
        item("a1"),
        item("a2", title_en="Title", summary_en="Summary."),
        item("a3", language="en", title="English"),
    )
    latest = home(*items, code="en")["stories"]
    assert [(x.title, bool(x.language_note)) for x in latest.teasers] == [("English", False), ("Title", True)]


def test_a_title_that_is_to_stand_out_says_so():
    latest = home(item("a2", highlight=True, date=day(2)), item("a1", date=day(1)))["stories"]
    assert [teaser.highlight for teaser in latest.teasers] == [True, False]


SERVICES = block(
    "services",
    """items = [
  { label = { zh = "要闻", en = "News" }, url = "/news/?x=1" },
  { label = { zh = "亮点" }, url = "/highlights/" },
  { label = { zh = "查找" }, url = "/search/", note = { zh = "全站" }, icon = "search" },
  { label = { zh = "外站" }, url = "https://www.example.org/" },
]""",
)


def test_services_lead_to_the_pages_of_the_language_and_to_none_in_another():
    items = (item("a1", title_en="Title", summary_en="Summary."), item("h1", channels=("highlights",)))
    chinese, english = (home(*items, code=code, blocks=SERVICES)["services"].services for code in ("zh", "en"))
    assert [x.link.url for x in chinese] == ["/news/?x=1", "/highlights/", "/search/", "https://www.example.org/"]
    assert [x.link.url for x in english] == ["/en/news/?x=1", "/en/search/", "https://www.example.org/"]
    assert [x.link.title for x in english] == ["News", "查找", "外站"]


def test_figures_are_written_as_the_language_writes_numbers_and_lead_to_their_source():
    text = block(
        "figures",
        """items = [
  { label = { zh = "活动", en = "Attendances" }, value = 5154, unit = { zh = "人次" }, source = "a1" },
  { label = { zh = "体会" }, value = 200, approx = true },
  { label = { zh = "办复率" }, value = 99.5, unit = { zh = "%" } },
]""",
    )
    shown = home(item("a1"), blocks=text)["figures"].figures
    assert [(x.label, x.value, x.unit, x.url) for x in shown] == [
        ("活动", "5,154", "人次", "/news/2022/a1/"),
        ("体会", "over 200", "", ""),
        ("办复率", "99.5", "%", ""),
    ]
    assert home(item("a1"), code="en", blocks=text)["figures"].figures[0].label == "Attendances"


def test_a_figure_may_be_that_of_an_item():
    text = block("figures", 'items = [{ source = "s1" }]')
    source = item("s1", type="statistic", indicator="立案提案", value=616.0, unit="件", approx=True)
    (figure,) = home(source, blocks=text)["figures"].figures
    assert (figure.label, figure.value, figure.unit, figure.url) == ("立案提案", "over 616", "件", "/news/2022/s1/")


HISTORY = block("history", 'channel = "news"\ncount = 2')


def test_history_shows_the_newest_by_the_year_that_they_tell_of():
    items = (item("a2", event_date="1949-09-21", date=day(2)), item("a1", date=day(1)), item("a0", date=day(1)))
    shown = home(*items, blocks=HISTORY)["history"]
    assert [(teaser.year, teaser.url) for teaser in shown.teasers] == [
        ("1949", "/news/2022/a2/"),
        ("2022", "/news/2022/a1/"),
    ]
    assert (shown.days, shown.months) == ("/on-this-day/", ("09",))


def test_the_file_of_a_month_tells_what_happened_on_each_of_its_days():
    items = (
        item("a1", event_date="1954-12-21", title_en="Session", summary_en="Summary."),
        item("a2", event_date="1949-12-21"),
        item("a3", event_date="1982-12-04/1982-12-10"),
        item("a4", event_date="1949-12"),
        item("a5", event_date="194X"),
        item("a6", event_date="光绪三十年十二月"),
        item("a7", event_date="1949年12月上旬"),
        item("a8", event_date="1949年12月21日前后"),
        item("a9"),
    )
    found = pages(*items, blocks=HISTORY)
    assert list(found) == ["/", "/on-this-day/12.json"]
    assert json.loads(found["/on-this-day/12.json"].json) == {
        "04": [["1982", "标题a3", "/news/2022/a3/"]],
        "21": [["1949", "标题a2", "/news/2022/a2/"], ["1954", "标题a1", "/news/2022/a1/"]],
    }
    english = pages(*items, code="en", blocks=HISTORY)["/en/on-this-day/12.json"]
    assert json.loads(english.json) == {"21": [["1954", "Session", "/news/2022/a1/", "zh-CN"]]}


def test_a_site_without_days_has_no_file_of_them():
    found = pages(item("a1"), blocks=HISTORY)
    assert (list(found), found["/"].blocks[0].months) == (["/"], ())


MEMBERS = block("members", 'channel = "members"\ncount = 2')


def person(name, **fields):
    return item(name, type="person", date=None, channels=("members",), title=name, **fields)


def test_members_stand_in_the_order_of_the_roster_with_portrait_and_sector():
    people = (
        person("c3", order=3),
        person("b2", order=2, positions=[{"title": "秘书长", "to": "2020"}, {"title": "副主席"}]),
        person("a1", order=1, sector="经济界", portrait=FACE.path),
        item("n1", channels=("members",)),
    )
    shown = home(*people, blocks=MEMBERS)["members"]
    assert [(x.name, x.note, x.picture and x.picture.src) for x in shown.members] == [
        ("a1", "经济界", "/images/f.jpg"),
        ("b2", "副主席", None),
    ]
    assert home(item("n1", channels=("members",)), blocks=MEMBERS) == {}


def test_districts_show_the_newest_that_names_them():
    items = (
        item("a3", date=day(3), places=["河东区政协"]),
        item("a2", date=day(2), orgs=["河西区"], keywords=["河东区政协"]),
        item("a1", date=day(1), keywords=["河西区政协"]),
    )
    shown = home(*items, blocks=block("districts", 'channel = "news"'))["districts"].districts
    assert [(x.name, x.newest.url) for x in shown] == [
        ("河东区政协", "/news/2022/a3/"),
        ("河西区政协", "/news/2022/a2/"),
    ]


@pytest.mark.parametrize("kind", ["history", "districts", "members", "channel", "latest"])
def test_a_block_of_an_empty_channel_is_left_out_also_in_another_language(kind):
    text = block(kind, 'channel = "news"')
    assert home(item("h1", channels=("highlights",)), blocks=text) == {}
    assert home(item("a1"), code="en", blocks=text) == {}


def test_links_lead_to_other_sites():
    text = block("links", 'items = [{ label = { zh = "中国政协网" }, url = "http://www.cppcc.gov.cn/" }]')
    shown = home(blocks=text, code="en")["links"]
    assert (shown.title, [(x.title, x.url) for x in shown.links]) == (
        "Links",
        [("中国政协网", "http://www.cppcc.gov.cn/")],
    )
