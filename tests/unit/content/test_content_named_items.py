"""Ids that lead nowhere."""

import pytest

from plugins.content.assemble import assemble
from plugins.content.between_items import between_items
from tests.builders import NOW, READING_TOML, config, item

_SINGLE = ("campaign", "call", "results", "volume", "collection", "person")
"""The fields that name one item."""


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
        ("volume", "volume", "书卷"),
        ("collection", "collection", "专藏"),
        ("person", "biography", "小传或人物"),
    ],
)
def test_an_id_names_an_item_of_its_type(field, kind, called):
    def named(name):
        return essay(**{field: name if field in _SINGLE else [name]})

    target = item("target-1", type=kind, open=True)
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


def test_what_names_a_closed_item_of_the_archive_is_in_order_and_says_nothing_of_it():
    volume = item("v1", type="volume", date=None, open=False)
    assert problems(item("r1", type="record", open=True, volume="v1"), volume) == []
    assert (
        problems(
            item("r1", type="record", open=True, volume="v1"), item("v1", type="volume", status="draft", open=True)
        )
        != []
    )
