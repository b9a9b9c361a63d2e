"""Ids of the reading campaign that lead nowhere, and what exists twice."""

import pytest

from plugins.content.assemble import assemble
from plugins.content.reading import reading_problems
from tests.builders import NOW, READING_TOML, config, item


def problems(*items, preview=False):
    """What is told of items, as an editor reads it without the folder."""
    settings, now = config(READING_TOML), NOW.timestamp()
    versions, found = assemble(settings, items, now, preview=preview)
    assert not found
    return [
        str(problem).replace("content/articles/news/2022/", "", 1)
        for problem in sorted(reading_problems(settings, items, versions, now))
    ]


def essay(item_id="e1", /, **fields):
    return item(item_id, type="essay", **fields)


def book(item_id, /, **fields):
    return item(item_id, type="book", date=None, **fields)


@pytest.mark.parametrize(
    ("field", "kind", "called"),
    [
        ("books", "book", "图书"),
        ("campaign", "campaign", "读书活动"),
        ("call", "call", "征文启事"),
        ("leads_to", "proposal", "提案或社情民意"),
        ("leads_to", "opinion", "提案或社情民意"),
        ("essays", "essay", "读书文章"),
        ("results", "notice", "稿件"),
    ],
)
def test_an_id_names_an_item_of_its_type(field, kind, called):
    def named(name):
        return essay(**{field: name if field in ("campaign", "call", "results") else [name]})

    target = item("target-1", type=kind)
    assert problems(named("target-1"), target) == []
    assert problems(named("target-2"), target) == [f"e1.md:3: L003 没有编号为 target-2 的{called}，是不是想写 target-1"]
    assert problems(named("else"), target) == [
        f"e1.md:3: L003 没有编号为 else 的{called}，请检查编号：编号是对方的文件名，不带 .md"
    ]


def test_an_id_of_another_type_is_told_with_the_nearest_of_the_right_one():
    assert problems(essay(books=["b1-essay"]), essay("b1-essay"), book("b1-esay")) == [
        "e1.md:3: L003 编号 b1-essay 的稿件是读书文章，不是图书，是不是想写 b1-esay"
    ]


def test_an_item_that_names_itself_is_of_another_type():
    assert problems(essay(books=["e1"])) == [
        "e1.md:3: L003 编号 e1 的稿件是读书文章，不是图书，请检查编号：编号是对方的文件名，不带 .md"
    ]


def test_a_page_is_no_item_that_can_be_named():
    page = item("b1", is_page=True, path="pages/b1.md")
    assert problems(essay(books=["b1"]), page) == [
        "e1.md:3: L003 没有编号为 b1 的图书，请检查编号：编号是对方的文件名，不带 .md"
    ]


def test_every_id_that_is_wrong_is_told_once():
    assert [line.partition("，")[0] for line in problems(essay(books=["b1", "x", "y", "x"]), book("b1"))] == [
        "e1.md:3: L003 没有编号为 x 的图书",
        "e1.md:3: L003 没有编号为 y 的图书",
    ]


@pytest.mark.parametrize(
    ("hidden", "told"),
    [
        ({"status": "draft"}, "还没有发布（草稿），请先发布它，或删去这个编号"),
        ({"status": "review"}, "还没有发布（待审），请先发布它，或删去这个编号"),
        ({"internal": True}, "是内部稿件，不公开，公开的稿件不能提到它，请删去这个编号"),
        ({"date": "2031-05-01T08:00:00+08:00"}, "到 2031-05-01 08:00 才发布，请到那时再写，或改为同时发布"),
    ],
)
def test_an_item_that_is_not_published_is_told_with_the_reason(hidden, told):
    target = item("b1", type="book", **hidden)
    (line,) = problems(essay(books=["b1"]), target)
    assert line == f"e1.md:3: L003 编号 b1 的稿件{told}"
    internal = "internal" in hidden
    assert bool(problems(essay(books=["b1"]), target, preview=True)) == internal


def test_what_is_not_published_itself_may_name_anything():
    assert problems(essay(books=["none"], status="draft")) == []


def test_a_withdrawn_book_may_still_be_named_and_its_number_given_to_another():
    withdrawn = book("b1", isbn="9787020002207", status="withdrawn")
    assert problems(essay(books=["b1"]), withdrawn, book("b2", isbn="9787020002207")) == []


def test_what_a_translation_takes_over_is_told_of_its_original_alone():
    translation = item("e1", type="", language="en", date=None)
    assert [line.partition("，")[0] for line in problems(essay(books=["x"]), translation)] == [
        "e1.md:3: L003 没有编号为 x 的图书"
    ]


def test_what_a_translation_names_itself_is_told_of_it():
    translation = item("e1", type="", language="en", date=None, books=["y"])
    assert [line.partition("，")[0] for line in problems(essay(books=["b1"]), book("b1"), translation)] == [
        "e1.en.md:3: L003 没有编号为 y 的图书"
    ]


def test_a_book_that_has_only_a_translation_can_be_named():
    assert problems(essay(books=["b1"]), item("b1", type="book", language="en", date=None)) == []


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
