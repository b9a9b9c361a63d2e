"""What exists twice in the reading campaign."""

import pytest

from plugins.content.assemble import assemble
from plugins.content.between_items import between_items
from tests.builders import NOW, READING_TOML, config, item


def problems(*items, preview=False):
    """What is told of items, as an editor reads it without the folder."""
    settings, now = config(READING_TOML), NOW.timestamp()
    versions, found = assemble(settings, items, now, preview=preview)
    assert not found
    return [
        str(problem).replace("content/articles/news/2022/", "", 1)
        for problem in sorted(between_items(settings, items, versions, now))
    ]


def essay(item_id="e1", /, **fields):
    return item(item_id, type="essay", **fields)


def book(item_id, /, **fields):
    return item(item_id, type="book", date=None, **fields)


def test_every_further_book_of_a_number_is_told_with_the_first():
    books = [book(name, isbn="9787020002207") for name in ("b3", "b1", "b2")]
    assert problems(*books, book("b4"), book("b5")) == [
        f"b{n}.md:3: F029 书号与 content/articles/news/2022/b1.md 相同，一本书只录一次：请删去其中一个，或改正书号"
        for n in (2, 3)
    ]


def test_a_book_and_its_translation_have_one_number():
    translation = item("b1", type="book", language="en", date=None, isbn="9787020002207")
    assert problems(book("b1", isbn="9787020002207"), translation) == []


@pytest.mark.parametrize(
    ("items", "told"),
    [
        (
            [book("b1", themes=["文学/史"]), book("b2", themes=["文学-史"])],
            "b2.md:3: F015 主题“文学-史”和“文学/史”的网址相同",
        ),
        ([essay("e1", author=["Wang"]), essay("e2", author=["WANG"])], "人名"),
        ([essay("e1", author=["Wang"]), item("r1", type="recommendation", books=["b9"], recommender=["wang"])], "人名"),
    ],
)
def test_two_names_for_one_address_are_told(items, told):
    (line,) = problems(*items, book("b9"))
    assert told in line
    assert "F015" in line
    assert line.endswith("请统一成一种写法")


def test_names_of_different_languages_or_of_other_types_have_addresses_of_their_own():
    assert (
        problems(
            book("b1", themes=["A/B"]),
            item("b1", type="book", language="en", date=None, themes=["A-B"]),
            item("n1", author=["A/B"]),
            essay("e1", author=["A-B"]),
        )
        == []
    )
