"""How what belongs to the reading campaign hangs together, in each language."""

import pytest

from plugins.core.reading import OfBook, ReadingIndex
from tests.builders import READING_TOML, item, make_editions, make_site


def of_reading(kind, item_id, /, **fields):
    """An item of the campaign's channel."""
    return item(item_id, type=kind, channels=("reading",), **fields)


def book(item_id, /, **fields):
    return of_reading("book", item_id, date=None, **fields)


def essay(item_id, /, **fields):
    return of_reading("essay", item_id, **fields)


def english(original, **fields):
    """A translation of ``original``, as the reader makes it."""
    return of_reading("", original.id, language="en", title="Title", date=None, **fields)


def indexes(*items):
    """The campaign in every language."""
    site = make_site(*items, languages=(READING_TOML,))
    return {code: ReadingIndex(edition) for code, edition in make_editions(site).items()}


def index(*items):
    return indexes(*items)["zh"]


def ids(entries):
    return [entry.item.id for entry in entries]


def test_the_entries_of_a_type_are_the_newest_first():
    found = index(essay("e1", date="2025-01-01T00:00:00+08:00"), essay("e2", date="2025-02-01T00:00:00+08:00"), item())
    assert ids(found.entries("essay")) == ["e2", "e1"]
    assert ids(found.entries("book")) == []


def test_the_entries_of_a_kind_of_essay_are_those_of_that_kind():
    found = index(
        essay("e1", kind="story"), essay("e2", kind="notes"), essay("e3"), of_reading("volume", "v1", kind="story")
    )
    assert ids(found.entries("essay/story")) == ["e1"]
    assert ids(found.entries("essay/audio")) == []


def test_what_was_said_read_held_and_decided_hangs_on_the_book():
    found = index(
        book("b1"),
        book("b2"),
        of_reading("recommendation", "r1", books=["b1", "b2"]),
        essay("e1", books=["b1", "b1"], leads_to=["p1", "o1"]),
        essay("e2", books=["b1"], leads_to=["p1"]),
        of_reading("event", "v1", books=["b1"]),
        of_reading("reading_room", "m1", books=["b1"], date=None),
        item("p1", type="proposal"),
        item("o1", type="opinion"),
        item("n1", books=["b1"]),
    ).of_book
    one = found["b1"]
    assert {name: sorted(ids(getattr(one, name))) for name in OfBook.__struct_fields__} == {
        "recommendations": ["r1"],
        "essays": ["e1", "e2"],
        "events": ["v1"],
        "rooms": ["m1"],
        "decided": ["o1", "p1"],
    }
    assert len(one.essays) == 2
    assert found["b2"] == OfBook(recommendations=one.recommendations)


def test_an_essay_and_what_it_led_to_know_each_other():
    found = index(essay("e1", leads_to=["p1"]), essay("e2", leads_to=["p1"]), essay("e3"), item("p1", type="proposal"))
    assert {name: ids(targets) for name, targets in found.led_to.items()} == {"e1": ["p1"], "e2": ["p1"]}
    assert {name: sorted(ids(essays)) for name, essays in found.led_by.items()} == {"p1": ["e1", "e2"]}


HIDDEN = {"withdrawn": {"status": "withdrawn"}, "a draft": {"status": "draft"}, "internal": {"internal": True}}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_shown_leaves_no_trace(hidden):
    found = index(
        book("b1", isbn="9787020002207", themes=["小说"], **hidden),
        of_reading("recommendation", "r1", books=["b1"], list_no=3, recommender=["甲"]),
        essay("e1", books=["b1"], leads_to=["p1"], author=["甲"]),
        item("p1", type="proposal", **hidden),
        essay("e2", author=["乙"], **hidden),
        of_reading("campaign", "c1", date=None, period="2022", **hidden),
        of_reading("event", "v1", start="2022-01-01T00:00:00+08:00", **hidden),
    )
    assert (found.books, found.of_book, found.led_to, found.led_by) == ({}, {}, {}, {})
    assert (found.by_theme, found.by_list, found.campaigns, found.events) == ({}, {}, (), ())
    assert list(found.readers) == ["甲"]
    assert list(found.by_campaign) == [""]
    assert found.books_of(found.entries("essay")[0].item) == ()


def test_campaigns_stand_in_the_order_of_their_periods_the_latest_first():
    periods = {"c1": "2023", "c2": "2025-04-23/2025-12-31", "c3": "2024", "c4": None}
    found = index(*(of_reading("campaign", name, date=None, period=period) for name, period in periods.items()))
    assert ids(found.campaigns) == ["c2", "c3", "c1", "c4"]


CAMPAIGNS = tuple(
    of_reading("campaign", name, date=None, period=period)
    for name, period in (("y2023", "2023"), ("spring", "2025-04-23/2025-06"), ("always", None))
)


@pytest.mark.parametrize(
    ("fields", "campaign"),
    [
        ({"date": "2023-01-01T00:00:00+08:00"}, "y2023"),
        ({"date": "2023-12-31T23:59:00+08:00"}, "y2023"),
        ({"date": "2024-01-01T00:00:00+08:00"}, ""),
        ({"date": "2025-04-22T10:00:00+08:00"}, ""),
        ({"date": "2025-06-30T10:00:00+08:00"}, "spring"),
        ({"date": "2023-05-05T10:00:00+08:00", "campaign": "always"}, "always"),
        ({"date": "2023-05-05T10:00:00+08:00", "campaign": "unknown"}, ""),
        ({"date": "2023-05-05T10:00:00+08:00", "start": "2025-05-05T10:00:00+08:00"}, "spring"),
        ({"date": None}, ""),
    ],
)
def test_an_item_belongs_to_the_campaign_it_names_or_to_that_of_its_day(fields, campaign):
    one = of_reading("event" if fields["date"] else "reading_room", "x1", **fields)
    found = index(*CAMPAIGNS, one)
    entry = next(entry for entry in found.edition.entries if entry.item.id == "x1")
    assert found.campaign_of(entry) == found.campaign_of_item(one) == campaign


def test_the_entries_of_a_campaign_are_by_their_type():
    found = index(*CAMPAIGNS, essay("e1", campaign="y2023"), essay("e2", campaign="y2023"),
                  of_reading("call", "k1", campaign="y2023"), book("b1"), essay("e3", campaign="spring"))  # fmt: skip
    shown = {name: {kind: sorted(ids(entries)) for kind, entries in kinds.items()}
             for name, kinds in found.by_campaign.items()}  # fmt: skip
    assert shown == {"y2023": {"essay": ["e1", "e2"], "call": ["k1"]}, "spring": {"essay": ["e3"]}}


def test_an_anthology_has_what_it_names_in_its_order_else_all_of_its_campaign_the_oldest_first():
    essays = [essay(f"e{n}", campaign="y2023", date=f"2025-0{n}-01T00:00:00+08:00") for n in (1, 2, 3)]
    named = of_reading("anthology", "a1", date=None, essays=["e3", "e1", "e3", "none"])
    whole = of_reading("anthology", "a2", date=None, campaign="y2023")
    loose = of_reading("anthology", "a3", date=None)
    found = index(*CAMPAIGNS, *essays, named, whole, loose)
    assert [ids(found.collected(one)) for one in (named, whole, loose, essays[0])] == [
        ["e3", "e1"],
        ["e1", "e2", "e3"],
        [],
        [],
    ]


def test_readers_stand_with_what_they_recommended_and_wrote():
    found = index(
        of_reading("recommendation", "r1", recommender=["乙", "甲", "乙"]),
        essay("e1", author=["甲"]),
        item("n1", author=["丙"]),
    ).readers
    assert list(found) == sorted("甲乙")
    assert {name: (ids(one.recommendations), ids(one.essays)) for name, one in found.items()} == {
        "甲": (["r1"], ["e1"]),
        "乙": (["r1"], []),
    }


def test_themes_stand_by_the_number_of_their_books():
    found = index(
        book("b1", themes=["小说", "历史"]), book("b2", themes=["历史"]), book("b3", themes=["哲学"]), book("b4")
    )
    assert [(theme, sorted(ids(books))) for theme, books in found.by_theme.items()] == [
        ("历史", ["b1", "b2"]),
        ("哲学", ["b3"]),
        ("小说", ["b1"]),
    ]


def test_lists_have_their_books_each_once_the_latest_list_first():
    found = index(
        book("b1"),
        book("b2"),
        of_reading("recommendation", "r1", list_no=1, books=["b1"]),
        of_reading("recommendation", "r2", list_no=2, books=["b2", "b1"]),
        of_reading("recommendation", "r3", list_no=2, books=["b1"]),
        of_reading("recommendation", "r4", books=["b2"]),
        of_reading("recommendation", "r5", list_no=9, books=[]),
    )
    assert [(number, sorted(ids(books))) for number, books in found.by_list.items()] == [(2, ["b1", "b2"]), (1, ["b1"])]


def test_events_are_those_of_the_campaign_that_say_when_they_begin_the_latest_first():
    found = index(
        of_reading("event", "v1", start="2025-01-01T14:00:00+08:00", date="2025-03-01T00:00:00+08:00"),
        of_reading("event", "v2", start="2025-02-01T14:00:00+08:00", date="2025-01-01T00:00:00+08:00"),
        of_reading("event", "v3"),
        item("v4", type="event", start="2025-02-01T14:00:00+08:00"),
    )
    assert ids(found.events) == ["v2", "v1"]


def test_a_site_without_a_campaign_has_no_events_of_it():
    site = make_site(item("v4", type="event", start="2025-02-01T14:00:00+08:00"))
    assert ReadingIndex(make_editions(site)["zh"]).events == ()


# Two languages


def test_a_translation_hangs_together_as_its_original_does_and_has_names_of_its_own():
    chinese = [
        book("b1", themes=["小说"]),
        essay("e1", books=["b1"], author=["甲"], kind="story", campaign="c1", leads_to=["p1"]),
        of_reading("campaign", "c1", date=None, period="2020"),
        item("p1", type="proposal", title_en="Proposal", summary_en="Summary."),
    ]
    found = indexes(
        *chinese,
        english(chinese[0], themes=["Novels"]),
        english(chinese[1], author=["A"]),
        english(chinese[2]),
    )["en"]
    assert ids(found.of_book["b1"].essays) == ["e1"]
    assert ids(found.of_book["b1"].decided) == ["p1"]
    assert (list(found.readers), list(found.by_theme)) == (["A"], ["Novels"])
    assert list(found.by_campaign) == ["c1"]
    assert ids(found.entries("essay/story")) == ["e1"]


def test_what_a_language_does_not_show_is_not_there_for_it():
    chinese = [
        book("b1", themes=["小说"]),
        essay("e1", books=["b1"], author=["甲"], campaign="c1"),
        of_reading("campaign", "c1", date=None, period="2022"),
    ]
    found = indexes(*chinese, english(chinese[1]))["en"]
    (entry,) = found.entries("essay")
    assert (found.books, found.of_book, found.campaigns, found.readers) == ({}, {}, (), {})
    assert (found.campaign_of(entry), found.books_of(entry.item)) == ("", ())


def test_an_item_with_no_more_than_a_title_in_a_language_lends_it_no_names():
    found = indexes(
        book("b1", themes=["小说"], title_en="Book", summary_en="Summary."),
        essay("e1", books=["b1"], author=["甲"], title_en="Essay", summary_en="Summary."),
    )["en"]
    assert ids(found.of_book["b1"].essays) == ["e1"]
    assert (found.readers, found.by_theme) == ({}, {})
