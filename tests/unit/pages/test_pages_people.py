"""People in lists and on pages of their own."""

import json

import pytest

from plugins.core.config import Rank
from plugins.core.items import MediaFile
from plugins.pages.generator import make_pages
from plugins.pages.people_order import post_place
from tests.builders import item, make_editions, make_site

POSTS = [{"label": {"zh": label}} for label in ("主席", "副主席", "秘书长")]
TERMS = [{"number": number, "label": {"zh": f"{label}届"}} for number, label in ((16, "十六"), (15, "十五"))]


def person(item_id, name="", post="", channel="members/people", **fields):
    positions = [{"title": post}] if post else None
    fields = {"positions": positions, "date": None, "title": name or item_id} | fields
    return item(item_id, type="person", channels=(channel,), **fields)


def pages(*items, layout="roster", code="zh", **settings):
    """Address → view of every page of a site whose section members/people has ``layout``."""
    made = make_editions(make_site(*items, layouts={"people": layout}, posts=POSTS, terms=TERMS, **settings))
    return {page.address: page.make() for page in make_pages(made["zh"].site, made) if page.language == code}


def shown(view):
    return [(group.title, [card.name for card in group.people]) for group in view.groups]


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("主席", 0),
        ("副主席", 1),
        ("党组书记、主席", 0),
        ("党组副书记，副主席", 1),
        ("秘书长", 2),
        ("副秘书长", 2),
        ("委员", -1),
    ],
)
def test_a_post_is_known_by_what_it_ends_with_and_the_longest_label_counts(title, place):
    posts = [Rank(label={"zh": label}) for label in ("主席", "副主席", "秘书长")]
    assert post_place(posts, title) == place


def test_leaders_are_grouped_by_their_highest_post_and_stand_in_the_order_of_the_roster():
    view = pages(
        person("a", "甲", "副主席", order=3),
        person("b", "乙", "副主席", order=2),
        person("c", "丙", "秘书长", positions=[{"title": "秘书长"}, {"title": "主席"}]),
        person("d", "丁", "一级巡视员"),
        person("e", "戊"),
    )["/members/people/"]
    assert shown(view) == [("主席", ["丙"]), ("副主席", ["乙", "甲"]), ("一级巡视员", ["丁"]), ("Others", ["戊"])]
    assert [card.posts for group in view.groups[:2] for card in group.people] == [("秘书长",), (), ()]


def test_who_has_only_posts_that_ended_is_a_former_leader():
    ended = [{"title": "主席", "from": "2017", "to": "2022"}]
    view = pages(person("a", "甲", positions=ended), person("b", "乙", "主席"))["/members/people/"]
    assert shown(view) == [("主席", ["乙"])]
    assert [card.name for card in view.former] == ["甲"]


def test_members_are_grouped_by_sector_and_stand_in_pinyin_order():
    view = pages(
        person("a", "周某", sector="经济界"),
        person("b", "白某", sector="经济界"),
        person("c", "曾某", sector="教育界", pinyin="zeng mou"),
        person("d", "丁某"),
        layout="members",
    )["/members/people/"]
    assert shown(view) == [("教育界", ["曾某"]), ("经济界", ["白某", "周某"]), ("Others", ["丁某"])]


def test_the_sectors_of_the_site_come_first_and_in_its_order():
    sectors = [{"label": {"zh": "经济界"}}, {"label": {"zh": "教育界"}}]
    people = [person(name, sector=name) for name in ("农业界", "教育界", "经济界")]
    view = pages(*people, layout="members", sectors=sectors)["/members/people/"]
    assert [group.title for group in view.groups] == ["经济界", "教育界", "农业界"]


def test_an_earlier_term_has_a_page_of_its_own():
    made = pages(
        person("a", "甲", term=["十六届", "十五届"]),
        person("b", "乙", term=["第十五届"]),
        person("c", "丙"),
        layout="members",
    )
    present, earlier = made["/members/people/"], made["/members/people/term/15/"]
    assert [name for _, names in shown(present) for name in names] == ["丙", "甲"]
    assert [name for _, names in shown(earlier) for name in names] == ["甲", "乙"]
    assert [(x.title, x.url, x.current) for x in earlier.terms] == [
        ("十六届", "/members/people/", False),
        ("十五届", "/members/people/term/15/", True),
    ]
    assert earlier.frame.head.canonical == "https://www.example.cn/members/people/term/15/"


def test_what_else_is_filed_with_people_follows_them_and_has_later_pages():
    articles = [item(f"a{n}", channels=("members/people",)) for n in range(3)]
    made = pages(person("w", "王某", "主席"), *articles, per_page=2)
    first, second = made["/members/people/"], made["/members/people/page/2/"]
    assert (shown(first), first.count) == ([("主席", ["王某"])], 1)
    assert [x.title for x in (*first.teasers, *second.teasers)] == ["标题a2", "标题a1", "标题a0"]


def test_a_person_shows_posts_with_their_dates_and_former_ones_the_latest_first():
    positions = [
        {"title": "主席", "from": "2025-01"},
        {"title": "委员", "to": "2012"},
        {"title": "副主席", "from": "2022-01-05", "to": "2025-01"},
    ]
    view = pages(person("w", "王某", positions=positions))["/members/w/"]
    assert [(x.title, x.dates) for x in view.positions] == [("主席", "since 2025年1月")]
    assert [(x.title, x.dates) for x in view.former] == [("副主席", "2022年1月5日—2025年1月"), ("委员", "until 2012")]


def test_a_person_shows_what_the_person_wrote_and_what_else_names_the_person():
    view = pages(
        person("w", "王某"),
        item("a1", author=["王某"], people=["王某"]),
        item("a2", people=["李某", "王某"]),
        item("a3", people=["w"]),
        item("a4", author=["李某"]),
    )["/members/w/"]
    assert [(x.title, x.count, [t.title for t in x.teasers]) for x in view.mentions] == [
        ("Articles by this author", 1, ["标题a1"]),
        ("In the news", 2, ["标题a3", "标题a2"]),
    ]


def test_a_name_that_two_people_share_says_nothing_of_either():
    made = pages(person("w1", "王某"), person("w2", "王某"), item("a1", people=["王某"]), item("a2", people=["w2"]))
    assert made["/members/w1/"].mentions == ()
    assert [x.count for x in made["/members/w2/"].mentions] == [1]


def test_who_is_named_without_a_file_has_no_page():
    made = pages(item("a1", people=["李某"], author=["赵某"]))
    assert not [view for view in made.values() if type(view).__name__ == "PersonPage"]


def test_machines_read_who_a_person_is():
    portrait = MediaFile("images/w.jpg", "/images/w.jpg", 1, 300, 400)
    view = pages(person("w", "王某", "主席", portrait="images/w.jpg"), media=(portrait,))["/members/w/"]
    said = json.loads(view.frame.head.json_ld)
    assert (said["@type"], said["name"], said["jobTitle"]) == ("Person", "王某", ["主席"])
    assert said["image"] == "https://www.example.cn/images/w.jpg"
    assert (view.picture.alt, view.picture.height) == ("王某", 400)


def test_a_person_has_a_page_in_each_language_that_has_a_version():
    items = (
        person("w", "王某"),
        person("w", "Wang", language="en"),
        person("l", "李某", title_en="Li", summary_en="L."),
    )
    english = pages(*items, code="en")
    assert english["/en/members/w/"].translations[0].url == "/members/w/"
    assert [x.hreflang for x in english["/en/members/w/"].frame.head.alternates] == ["zh-CN", "en", "x-default"]
    assert "/en/members/l/" not in english
    (_, (foreign, _)), *_ = [(group.title, group.people) for group in english["/en/members/people/"].groups]
    assert (foreign.name, foreign.tag, foreign.language_note, foreign.url) == (
        "Li",
        "zh-CN",
        "In Chinese",
        "/members/l/",
    )
