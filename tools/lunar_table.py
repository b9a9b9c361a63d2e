"""Write the table of lunar years: ``python -m tools.lunar_table``.

It needs lunar_python 1.4.8, which is published as source only and is no requirement of the project.

A line is a lunar year: its number, its first day, its leap month in figures (00: none) and its months, L of 30 days
and s of 29, the leap one in its place. What lunar_python says is held against other sources in
``tests/unit/core/test_core_lunar_table.py``.
"""

from datetime import date
from pathlib import Path

from lunar_python import LunarYear

FILE = Path(__file__).parents[1] / "plugins" / "core" / "historical_dates" / "lunar_years.txt"
FIRST, LAST = 1600, 2100
_JULIAN_DAY_OF_ORDINAL_ZERO = 1721424.5


def table() -> str:
    """The whole file."""
    return "".join(_line(year) for year in range(FIRST, LAST + 1))


def _line(year: int) -> str:
    lunar = LunarYear.fromYear(year)
    months = [month for month in lunar.getMonths() if month.getYear() == year]
    # The library gives the noon of a month's first day.
    first = date.fromordinal(int(months[0].getFirstJulianDay() - _JULIAN_DAY_OF_ORDINAL_ZERO))
    lengths = "".join("L" if month.getDayCount() == 30 else "s" for month in months)
    return f"{year} {first:%m-%d} {lunar.getLeapMonth():02} {lengths}\n"


if __name__ == "__main__":
    FILE.write_text(table(), encoding="ascii")
