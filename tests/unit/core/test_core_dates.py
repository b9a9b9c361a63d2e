"""Dates as each language and each standard writes them."""

from datetime import UTC, datetime

from plugins.core.dates import (
    end_seconds,
    long_date,
    long_moment,
    long_month,
    seconds,
    span_of_days,
    standard_moment,
)

MORNING = "2022-12-30T09:05:00+08:00"
MIDNIGHT = "2022-12-30T00:00:00+08:00"


def test_a_day_is_written_out_in_the_language():
    assert long_date("2022-12-30", "zh_Hans_CN") == "2022年12月30日"
    assert long_date("2022-12-30", "en_GB") == "30 December 2022"


def test_a_time_of_day_is_written_only_where_there_is_one():
    assert long_moment(MORNING, "zh_Hans_CN") == "2022年12月30日 09:05"
    assert long_moment(MORNING, "en_GB") == "30 December 2022 09:05"
    assert long_moment(MIDNIGHT, "zh_Hans_CN") == "2022年12月30日"


def test_of_a_moment_the_day_is_written_out_where_only_the_day_is_asked_for():
    assert long_date(MORNING, "zh_Hans_CN") == "2022年12月30日"


def test_a_moment_in_seconds_does_not_depend_on_its_zone():
    assert seconds(MORNING) == seconds("2022-12-30T01:05:00Z") == datetime(2022, 12, 30, 1, 5, tzinfo=UTC).timestamp()
    assert seconds("1945-08-15T12:00:00+08:00") < 0
    assert seconds("") == 0


def test_what_lasts_until_a_day_lasts_to_its_end_and_until_a_moment_to_that():
    assert end_seconds(MIDNIGHT) == seconds("2022-12-31T00:00:00+08:00")
    assert end_seconds(MORNING) == seconds(MORNING)
    assert end_seconds("9999-12-31T00:00:00+08:00") == seconds("9999-12-31T00:00:00+08:00") + 24 * 60 * 60
    assert end_seconds("") == 0


def test_the_standard_wants_day_and_minute():
    assert standard_moment(MORNING) == "2022-12-30 09:05"


def test_mongolian_letters_have_a_form_of_their_own():
    assert long_moment("2022-12-30T10:13:00+08:00", "mn_Mong") == "2022 ᠣᠨ 12 ᠰᠠᠷ᠎ᠠ 30 ᠡᠳᠦᠷ 10:13"
    assert long_month("2022-12", "mn_Mong") == "2022 ᠣᠨ 12 ᠰᠠᠷ᠎ᠠ"


def test_what_two_days_share_is_said_once() -> None:
    assert span_of_days("2026-01-12", "2026-01-15", "zh_Hans_CN") == "2026年1月12日至15日"
    assert span_of_days("2025-12-30", "2026-01-02", "zh_Hans_CN") == "2025年12月30日至2026年1月2日"
    assert span_of_days("2026-01-12", "2026-01-15", "en_GB") == "12–15 Jan 2026"
    assert span_of_days("2026-01-12", "2026-01-15", "mn_Mong").count("2026") == 2
