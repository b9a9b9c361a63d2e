"""Facts of one item of the reading campaign that do not go together."""

from datetime import datetime, timedelta

import pytest

from plugins.content.reading_facts import fact_problems, last_closed, next_closing
from tests.builders import NOW, READING_TOML, SITE_TOML, ZONE, config, item

DAY = datetime(2025, 6, 30, tzinfo=ZONE)
HOUR = timedelta(hours=1)
SETTINGS = config(READING_TOML)


def told(kind, /, now=NOW, settings=SETTINGS, **fields):
    """What is told of an item of the campaign's channel, without the file."""
    fields = {"channels": ("reading",)} | fields
    found = fact_problems(settings, item("x1", type=kind, **fields), now.timestamp())
    return [str(problem).partition(": ")[2] for problem in found]


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


# Campaigns


@pytest.mark.parametrize("period", ["2025", "2025-04-23/2025-12-31", "2025/2025", "2025-04/..", None])
def test_a_period_is_a_time_from_a_day_to_a_later_one(period):
    assert told("campaign", period=period) == []


def test_a_period_that_ends_before_it_begins_is_told():
    assert told("campaign", period="2025-12-31/2025-04-23") == [
        "F030 结束 2025-04-23 早于开始 2025-12-31，起日在前，止日在后，请改正"
    ]


@pytest.mark.parametrize("period", ["2025-13", "2025-04-31/2025-05", "2025~", "2025-04-23/"])
def test_a_period_that_no_day_can_be_compared_with_is_told(period):
    assert told("campaign", period=period) == [f"F001 时期写作“{period}”，应为 2025、2025-04 或 2025-04-23/2025-12-31"]


# Events


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2025-04-23 14:00", "2025-04-23 16:00"),
        ("2025-04-23 14:00", "2025-04-23 14:00"),
        ("2025-04-23 14:00", "2025-04-23"),
        ("2025-04-23", "2025-04-23"),
        ("2025-04-23", "2025-04-25"),
    ],
)
def test_an_event_may_end_when_it_begins_or_later_and_a_day_counts_to_its_end(start, end):
    assert told("event", start=moment(start), end=moment(end)) == []


@pytest.mark.parametrize(
    ("start", "end"),
    [("2025-04-23 14:00", "2025-04-23 13:59"), ("2025-04-23 14:00", "2025-04-22"), ("2025-04-23", "2024-04-23")],
)
def test_an_event_that_ends_before_it_begins_is_told_as_it_is_written(start, end):
    assert told("event", start=moment(start), end=moment(end)) == [f"F030 结束 {end} 早于开始 {start}，请改正其中一个"]


def test_an_event_of_the_campaign_without_a_beginning_is_not_in_the_calendar():
    advice = "请写 开始: 2025-04-23 14:00 这样的一行"
    assert told("event") == [f"W021 活动没有写开始时间，不会出现在日程里，{advice}"]
    assert told("event", channels=("news",)) == []
    assert told("event", language="en") == []
    assert told("event", status="withdrawn") == []


@pytest.mark.parametrize("carrier", ["hall", "委员大讲堂", "Lecture Hall"])
def test_a_carrier_is_named_by_its_slug_or_by_a_label(carrier):
    assert told("event", start=DAY, carrier=carrier) == []


def test_another_carrier_is_told_with_the_nearest_or_with_all():
    assert told("event", start=DAY, carrier="委员讲堂") == ["F004 没有载体“委员讲堂”，是不是想写 委员大讲堂"]
    assert told("event", start=DAY, carrier="直播间") == ["F004 没有载体“直播间”，应为 委员大讲堂、读书会 之一"]
    assert told("event", start=DAY, carrier="直播间", settings=config()) == []


# Essays and recommendations


def test_an_award_goes_with_a_kind():
    assert told("essay", award="一等奖") == ["F002 写了奖项，没有写体裁，请写 体裁: 征文 这样的一行"]
    assert told("essay", award="一等奖", kind="essay") == []
    assert told("essay", award="First prize", language="en") == []


def test_a_reading_aloud_has_its_recording():
    advice = "请写 音频: [{文件: files/2025/x.mp3}] 这样的一行"
    assert told("essay", kind="audio") == [f"F002 体裁是有声，没有写音频，{advice}"]
    assert told("essay", kind="audio", audio=[{"file": "files/a.mp3"}]) == []


def test_a_recommendation_names_a_book_and_lists_are_numbered_from_one():
    assert told("recommendation", books=["b1"], list_no=1) == []
    assert told("recommendation", books=["b1"], list_no=0) == ["F004 书单期号写作“0”，应为 1、2、3 这样的期号"]
    (line,) = told("recommendation")
    assert line.startswith("W021 荐书没有写图书，不会出现在书墙和书目里，")


# Calls and the clock


def call(deadline=DAY, state="open", **fields):
    return item("k1", type="call", deadline=deadline, state=state, **fields)


@pytest.mark.parametrize(
    ("deadline", "last", "first"),
    [
        (DAY, DAY + 24 * HOUR - timedelta(seconds=1), DAY + 24 * HOUR),
        (DAY + 18 * HOUR, DAY + 18 * HOUR - timedelta(seconds=1), DAY + 18 * HOUR),
    ],
    ids=["a day counts to its end", "a moment"],
)
def test_an_open_call_is_told_from_its_deadline_on(deadline, last, first):
    written = f"{deadline:%Y-%m-%d %H:%M}".removesuffix(" 00:00")
    assert told("call", deadline=deadline, state="open", now=last) == []
    assert told("call", deadline=deadline, state="open", now=first) == [
        f"W020 征文到 {written} 截止，仍写作征集中，请把 征集状态 改为 评选中 或 已结束"
    ]


@pytest.mark.parametrize("fields", [{"state": "judging"}, {"state": "closed"}, {"state": None}, {"deadline": None}])
def test_a_call_that_is_not_open_or_has_no_deadline_is_in_order(fields):
    assert told("call", **({"deadline": DAY, "state": "open"} | fields)) == []


def test_a_translation_that_takes_the_state_over_is_not_told():
    assert told("call", deadline=DAY, state="open", language="en") != []
    translation = item("k1", type="call", deadline=DAY, language="en")
    translation.fields["state"] = "open"
    assert list(fact_problems(SETTINGS, translation, NOW.timestamp())) == []


def test_nothing_else_is_told_between_two_deadlines_of_open_calls():
    items = [item(), call(None), call(state="closed"), *(call(DAY + hours * HOUR) for hours in (10, 11, 12))]
    now = (DAY + 11.5 * HOUR).timestamp()
    assert (last_closed(items, now), next_closing(items, now)) == (
        (DAY + 11 * HOUR).timestamp(),
        (DAY + 12 * HOUR).timestamp(),
    )
    assert (last_closed(items[:3], now), next_closing(items[:3], now)) == (0, 0)


def test_a_deadline_at_the_end_of_time_is_one():
    assert told("call", deadline=datetime(9999, 12, 31, tzinfo=ZONE), state="open") == []


def test_items_of_other_types_have_no_rules():
    assert told("article", period="2025/2024", award="奖", deadline=DAY, state="open") == []
    assert "[[reading" not in SITE_TOML
