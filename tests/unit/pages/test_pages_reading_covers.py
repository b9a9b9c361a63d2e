"""The covers that the build draws, and the text on them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.reading.cover_text import WIDTH, author_lines, length, title_lines
from plugins.pages.reading.covers import drawn_cover
from tests.unit.pages.reading_site import book, pages

FOOT = 400
LONG = "大国的兴衰：1500—2000年的经济变革与军事冲突，以及没有写进书名的许多别的事情"
TITLES = st.text("读书的边城乡土中国，：—《》·1984 abcWM", min_size=1, max_size=90).filter(str.strip)


def texts(lines):
    return [line.text for line in lines]


@given(TITLES)
def test_no_title_is_wider_than_the_cover_or_reaches_the_author(title):
    lines = title_lines(title)
    assert all(length(line.text, line.size) <= WIDTH for line in lines)
    assert lines[-1].y + round(lines[-1].size * 0.6) < min(line.y - line.size for line in author_lines("甲、乙" * 9))


@given(TITLES)
def test_a_title_loses_nothing_unless_an_ellipsis_says_so(title):
    shown = "".join(texts(title_lines(title))).replace(" ", "")
    assert shown == title.replace(" ", "") or shown.endswith("…")


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("边城", ["边城"]),
        ("乡土中国", ["乡土中国"]),
        ("贫穷的本质：我们为什么摆脱不了贫穷", ["贫穷的本质：", "我们为什么", "摆脱不了贫穷"]),
        ("To Live", ["To Live"]),
        ("The Death and Life of Great American Cities", ["The Death", "and Life of", "Great", "American", "Cities"]),
    ],
)
def test_lines_end_between_phrases(title, lines):
    assert texts(title_lines(title)) == lines


def test_short_titles_are_larger_than_long_ones():
    sizes = [title_lines(title)[0].size for title in ("边城", "美国大城市的死与生", LONG)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3


def test_authors_stand_at_the_foot_a_name_on_a_line():
    lines = author_lines("（印）阿比吉特·班纳吉、（法）埃斯特·迪弗洛")
    assert texts(lines) == ["（印）阿比吉特·班纳吉、", "（法）埃斯特·迪弗洛"]
    assert lines[-1].y < FOOT
    assert author_lines("") == ()


def test_the_same_book_always_has_the_same_colour_and_many_books_have_several():
    covers = [drawn_cover(f"b{number}", "书", "", "zh-CN") for number in range(50)]
    assert covers == [drawn_cover(f"b{number}", "书", "", "zh-CN") for number in range(50)]
    assert len({cover.ground for cover in covers}) == 7


def test_type_is_read_on_every_ground():
    for number in range(50):
        cover = drawn_cover(f"b{number}", "书", "", "zh-CN")
        assert contrast(cover.ground, cover.ink) >= 7, cover.ground


def contrast(one, other):
    """By WCAG 2.2."""
    lights = sorted(light(one) + 0.05 for one in (one, other))
    return lights[1] / lights[0]


def light(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return sum(weight * x for weight, x in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_a_book_without_a_picture_has_a_drawing_beside_its_page():
    made = pages(book("b1", title="边城", authors=("沈从文",)))
    assert texts(made["/reading/b1/cover.svg"].title) == ["边城"]
    assert made["/reading/b1/"].picture.src == "/reading/b1/cover.svg"
    assert made["/reading/b1/"].picture.alt == "边城"
    assert made["/reading/books/"].books[0].picture.src == "/reading/b1/cover.svg"
