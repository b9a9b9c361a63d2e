"""The lists of editors, and the mistakes in them."""

import pytest

from plugins.search.fold import Fold
from plugins.search.jieba_files import read_frequencies
from plugins.search.lists import DATA, ListError, read_readings, read_synonyms, read_terms


def data(name):
    return (DATA / name).read_text(encoding="utf-8")


def test_terms_stand_a_line_each_and_remarks_are_passed_over():
    assert read_terms("# 说明\n书香政协\n\n 双周协商  # 新\n书香政协\n") == ("书香政协", "双周协商")


def test_synonyms_stand_in_groups():
    assert read_synonyms("两会 = 人代会和政协会议=两会\n# x = y\n甲=乙=丙") == [
        ("两会", "人代会和政协会议"),
        ("甲", "乙", "丙"),
    ]


def test_a_group_of_one_word_is_an_error_with_its_line():
    with pytest.raises(ListError) as found:
        read_synonyms("# 说明\n两会 = ")
    assert str(found.value) == "第 2 行：“两会 =”只有一个词，应当用“=”隔开两个或更多的词，如 两会 = 人代会和政协会议"


def test_readings_are_of_words_or_of_surnames():
    readings = read_readings("朝阳 chao yang # 辽宁\n姓 单 shan\n姓 尉迟 yu chi")
    assert readings.words == {"朝阳": ("chao", "yang")}
    assert readings.surnames == {"单": ("shan",), "尉迟": ("yu", "chi")}


@pytest.mark.parametrize("line", ["朝阳 chaoyang", "姓", "单", "单 Shan", "单 shàn", "姓 单 shan x"])
def test_a_reading_that_does_not_fit_its_characters_is_an_error(line):
    with pytest.raises(ListError) as found:
        read_readings(line)
    assert found.value.line == 1


def test_our_lists_can_be_read_and_are_long_enough():
    terms, groups = read_terms(data("terms.txt")), read_synonyms(data("synonyms.txt"))
    assert len(terms) >= 40
    assert len(groups) >= 15
    assert len(read_readings(data("readings.txt")).surnames) >= 30


def test_no_word_stands_in_two_groups_of_synonyms():
    words = [word for group in read_synonyms(data("synonyms.txt")) for word in group]
    assert sorted(words) == sorted(set(words))


def test_our_terms_are_words_that_jieba_lacks():
    known = read_frequencies(Fold({})).words
    assert [term for term in read_terms(data("terms.txt")) if known.get(term)] == []
