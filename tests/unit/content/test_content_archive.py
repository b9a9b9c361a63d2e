"""What keeps a file of the archive out of the site, and what does not agree in it."""

import pytest

from plugins.content.assemble import assemble
from plugins.content.between_items import between_items
from tests.builders import NOW, config, item


def site_of(*items, preview=False):
    """The ids that the site shows, and what is told of items, as an editor reads it without the folder."""
    settings, now = config(), NOW.timestamp()
    versions, found = assemble(settings, items, now, preview=preview)
    assert not found
    told = sorted(between_items(settings, items, versions, now))
    shown = [item_id for (_, item_id), group in versions.items() if group]
    return shown, [str(problem).replace("content/articles/news/2022/", "", 1) for problem in told]


def record(item_id="r1", /, **fields):
    return item(item_id, type="record", **({"open": True} | fields))


def volume(item_id="v1", /, **fields):
    return item(item_id, type="volume", date=None, **({"open": True} | fields))


@pytest.mark.parametrize("kind", ["volume", "record", "oral", "photo", "artwork"])
@pytest.mark.parametrize("preview", [False, True])
def test_only_what_is_marked_open_is_shown(kind, preview):
    assert site_of(item("a1", type=kind, open=True, consent=True), preview=preview) == (["a1"], [])
    assert site_of(item("a1", type=kind, open=False, consent=True), preview=preview) == ([], [])
    shown, told = site_of(item("a1", type=kind, consent=True), preview=preview)
    assert shown == []
    assert [line.partition(" ")[2] for line in told] == [
        "W022 没有写 开放，不会发布，可以公开的请写 开放: 是，不能的写 开放: 否"
    ]


def test_a_translation_is_as_open_as_its_original():
    translation = item("r1", type="", language="en", date=None, title="Title", open=True)
    assert site_of(record(open=False), translation) == ([], [])
    assert site_of(record(), item("r1", type="", language="en", date=None, title="Title"))[0] == ["r1"]


def test_an_interview_is_kept_out_until_its_narrator_has_agreed():
    assert site_of(item("o1", type="oral", open=True, consent=True)) == (["o1"], [])
    shown, (told,) = site_of(item("o1", type="oral", open=True, consent=False))
    assert shown == []
    assert "W024 写了开放，口述人却没有授权，不会发布" in told
    assert site_of(item("o1", type="oral", open=False)) == ([], [])


@pytest.mark.parametrize("fields", [{"status": "draft"}, {"internal": True}])
def test_of_what_is_not_to_be_published_anyway_nothing_is_told(fields):
    assert site_of(record(open=None, **fields)) == ([], [])


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ("12—18", ""),
        ("120", ""),
        ("卷首", ""),
        ("", ""),
        ("121", "页码写作 121，书卷 v1 只有 120 页，请照书改正，或改正书卷的 总页数"),
        ("118-122", "页码写作 118-122，书卷 v1 只有 120 页，请照书改正，或改正书卷的 总页数"),
        ("18—12", "页码写作 18—12，起页在止页之后，请照书改正，例如 12—18"),
    ],
)
def test_pages_are_within_the_volume(pages, told):
    _, lines = site_of(record(volume="v1", pages=pages), volume(page_count=120))
    assert [line.partition("F031 ")[2] for line in lines] == [told][: bool(told)]


def test_a_volume_that_does_not_say_how_many_pages_it_has_may_have_all():
    assert site_of(record(volume="v1", pages="900"), volume())[1] == []


def test_names_that_nobody_entered_are_told_with_the_nearest_that_is():
    shen = item("shen", type="biography", date=None, title="沈延毅")
    member = item("m1", type="person", date=None, title="林知远")
    town = item("t1", type="place", date=None, title="盖平", other_places=["盖州"])
    named = record(people=["沈延义", "林知远", "沈延毅", "某甲", "某甲"], places=["盖州", "奉天"])
    assert [line.partition(" ")[2] for line in site_of(named, shen, member, town)[1]] == [
        "W023 人物“某甲”没有录入，要有页面可以点开，请录入一篇小传",
        "W023 人物“沈延义”没有录入，是不是想写 沈延毅",
        "W023 地点“奉天”没有录入，要有页面可以点开，请录入一篇地名",
    ]


def test_a_name_is_entered_in_another_language_by_the_title_in_it():
    shen = item("shen", type="biography", date=None, title="沈延毅", title_en="Shen Yanyi")
    original, translation = record(title="文"), record(language="en", title="A", people=["Shen Yanyi", "Shen Yanji"])
    assert [line.partition(" ")[2] for line in site_of(original, translation, shen)[1]] == [
        "W023 人物“Shen Yanji”没有录入，是不是想写 Shen Yanyi"
    ]


def test_a_site_that_enters_no_people_is_told_of_none():
    assert site_of(record(people=["沈延毅"], places=["盖平"]))[1] == []


def test_names_are_those_of_the_language():
    shen = item("shen", type="biography", date=None, title="沈延毅")
    translation = item("r1", type="", language="en", date=None, title="Title", people=["Shen Yanyi"])
    assert site_of(record(people=["沈延毅"]), translation, shen)[1] == []
