"""Pins that end, by the clock of the build."""

from datetime import datetime, timedelta

import pytest

from plugins.content.pins import last_unpinned, next_unpinned, pin_end, settle_pin
from tests.builders import ZONE, item

END = datetime(2026, 12, 1, 18, 30, tzinfo=ZONE)
DAY = datetime(2026, 12, 1, tzinfo=ZONE)
HOUR = 3600


def test_a_pin_without_an_end_stays():
    pinned = item("a1", pin=True)
    assert (pin_end(pinned), settle_pin(pinned, 9e9)) == (0, pinned)


def test_a_pin_ends_at_its_moment_and_a_day_counts_to_its_end():
    assert pin_end(item("a1", pin_until=END)) == END.timestamp()
    assert pin_end(item("a1", pin_until=DAY)) == (DAY + timedelta(days=1)).timestamp()


@pytest.mark.parametrize("fields", [{}, {"pin": True}], ids=["without the pin itself", "with it"])
def test_an_item_with_an_end_is_pinned_until_then(fields):
    written = item("a1", pin_until=END, **fields)
    before, after = (settle_pin(written, END.timestamp() + seconds) for seconds in (-1, 0))
    assert (before.get("pin"), after.get("pin")) == (True, False)
    assert before.digest != after.digest


def test_what_is_written_as_not_pinned_is_not():
    written = item("a1", pin=False, pin_until=END)
    assert settle_pin(written, 0) == written


def test_the_clock_makes_no_other_site_between_the_ends_of_two_pins():
    items = [item("a1"), *(item(f"p{n}", pin_until=END + timedelta(hours=n)) for n in range(3))]
    now = END.timestamp() + 1.5 * HOUR
    assert (last_unpinned(items, now), next_unpinned(items, now)) == (
        END.timestamp() + HOUR,
        END.timestamp() + 2 * HOUR,
    )
    assert (last_unpinned(items[:1], now), next_unpinned(items[:1], now)) == (0, 0)
