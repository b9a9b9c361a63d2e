"""Columns of numbers are found."""

import pytest

from plugins.content.body import BodyReader
from plugins.content.columns import align_numbers
from plugins.content.long_way import LongWay

HEADER = ("年份", "件数")


@pytest.mark.parametrize(
    ("cells", "alignment"),
    [
        (("412", "1,026"), "right"),
        (("97.4%", "—"), "right"),
        (("-3", "+2.5 %"), "right"),
        (("412件", "398"), ""),
        (("", ""), ""),
        (("2023-01-02", "1"), ""),
    ],
)
def test_a_column_of_numbers_stands_to_the_right(cells, alignment):
    assert align_numbers(("", ""), [("甲", cell) for cell in cells]) == ("", alignment)


def test_the_first_column_and_what_an_editor_aligned_stay():
    assert align_numbers(("", "left", ""), [("2023", "1", "2")]) == ("", "left", "right")


def test_both_ways_align_alike():
    source = "| 年份 | 收到 | 立案 |\n| --- | --- | --- |\n| 2023 | 1,026 | **5** |\n| 2024 | — | 6 |\n"
    short, (long, _) = BodyReader("注 %d", "表 ").read(source).html, LongWay("注 %d", "表 ").convert(source, {})
    assert short == long
    assert short.count('class="right"') == 3
