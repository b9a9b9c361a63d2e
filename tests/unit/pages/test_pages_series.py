"""Series: parts in order, and the ones around an article."""

from datetime import datetime

from plugins.pages.series import SeriesMaker
from tests.builders import ZONE, item, make_editions, make_site


def maker(*items, code="zh"):
    return SeriesMaker(make_editions(make_site(*items))[code])


def part(name, day=1, **fields):
    return item(name, date=datetime(2022, 12, day, tzinfo=ZONE), series="札记", **fields)


def shown(series):
    return [link.url.split("/")[3] for link in series.parts]


def test_parts_stand_by_number_then_by_date():
    parts = [part("b", 2), part("a", 1), part("d", 9, series_no=1), part("c", 3, type="event", no=2)]
    series = maker(*parts).of(parts[0])
    assert (series.title, series.number, series.total, series.first) == ("札记", 4, 4, 1)
    assert shown(series) == ["d", "c", "a", "b"]
    assert [link.current for link in series.parts] == [False, False, False, True]
    assert (series.previous.url.split("/")[3], series.next) == ("a", None)


def test_an_article_that_is_alone_is_no_series():
    alone, other = part("a"), item("b", series="另一系列")
    assert maker(alone, other, item("c")).of(alone) is None
    assert maker(alone, other).key(alone) == b""


def test_a_withdrawn_part_is_left_out():
    parts = [part("a", 1), part("b", 2), part("c", 3, status="withdrawn")]
    assert maker(*parts).of(parts[0]).total == 2
    assert maker(*parts).of(parts[2]) is None


def test_languages_have_series_of_their_own():
    chinese, english = part("a"), [part("a", language="en", title="A"), part("b", 2, language="en", title="B")]
    assert maker(chinese, *english).of(chinese) is None
    assert shown(maker(chinese, *english, code="en").of(english[0])) == ["2022", "2022"]


def test_of_a_long_series_the_parts_around_an_article_are_shown():
    parts = [part(f"p{number:02}", number) for number in range(1, 31)]
    series = maker(*parts).of(parts[14])
    assert (series.number, series.total, series.first) == (15, 30, 10)
    assert shown(series) == [f"p{number:02}" for number in range(10, 21)]


def test_a_far_part_does_not_change_the_key():
    parts = [part(f"p{number:02}", number) for number in range(1, 31)]
    before = maker(*parts).key(parts[0])
    renamed = [*parts[:20], part("p21", 21, title="新题"), *parts[21:]]
    assert maker(*renamed).key(parts[0]) == before
    near = [parts[0], part("p02", 2, title="新题"), *parts[2:]]
    assert maker(*near).key(parts[0]) != before
