"""Dates as each language and each standard writes them."""

from datetime import date, datetime

from plugins.core.dates import iso_moment, long_date, long_moment, standard_moment
from tests.builders import ZONE

MORNING = datetime(2022, 12, 30, 9, 5, tzinfo=ZONE)
MIDNIGHT = datetime(2022, 12, 30, tzinfo=ZONE)


def test_a_day_is_written_out_in_the_language():
    assert long_date(date(2022, 12, 30), "zh_Hans_CN") == "2022年12月30日"
    assert long_date(date(2022, 12, 30), "en_GB") == "30 December 2022"


def test_a_time_of_day_is_written_only_where_there_is_one():
    assert long_moment(MORNING, "zh_Hans_CN") == "2022年12月30日 09:05"
    assert long_moment(MORNING, "en_GB") == "30 December 2022 09:05"
    assert long_moment(MIDNIGHT, "zh_Hans_CN") == "2022年12月30日"


def test_machines_read_the_moment_with_its_zone():
    assert iso_moment(MORNING) == "2022-12-30T09:05:00+08:00"


def test_the_standard_wants_day_and_minute():
    assert standard_moment(MORNING) == "2022-12-30 09:05"
