"""The dictionary's tables, and the frequencies of terms."""

import math

from plugins.search.cutting import Cutter
from plugins.search.dictionary import build_dictionary, outweigh, rate_terms
from plugins.search.fold import Fold
from plugins.search.jieba_files import Frequencies, Model, read_frequencies, read_model

WORDS = Frequencies({"书香": 400, "政协": 90, "政": 500, "协": 300, "双": 5000, "周": 5000}, 60_000)

MODEL = Model(
    dict.fromkeys("BMES", -1.0),
    {state: dict.fromkeys("BMES", -1.0) for state in "BMES"},
    {state: {} for state in "BMES"},
)


def words_of(text, frequencies):
    cut = Cutter(build_dictionary(frequencies, MODEL)).cut(text)
    return [text[span >> 8 : (span >> 8) + (span & 255)] for span in cut.words]


def test_a_rated_term_is_cut_as_a_whole():
    assert "书香政协" not in words_of("书香政协", WORDS)
    assert words_of("书香政协", WORDS.add(rate_terms(["书香政协"], WORDS)))[-1] == "书香政协"


def test_a_rated_term_outweighs_parts_that_are_frequent():
    rated = rate_terms(["双周"], WORDS)
    assert rated["双周"] > 5000 * 5000 / 60_000
    assert words_of("双周", WORDS.add(rated)) == ["双周"]


def test_a_term_of_the_dictionary_keeps_at_least_its_frequency():
    assert rate_terms(["政协"], WORDS)["政协"] >= 90


def test_what_jieba_could_not_cut_is_no_term():
    assert rate_terms(["政", "卡尔·马克思", "c++", ""], WORDS) == {}


def test_ratings_do_not_depend_on_order():
    terms = ["书香政协", "政协书香", "双周政协"]
    assert list(rate_terms(terms, WORDS).items()) == list(rate_terms(terms[::-1], WORDS).items())


def test_outweighing_is_one_more_than_the_share_of_all():
    assert outweigh(math.log(0.25), 1000) == 251
    assert outweigh(-100.0, 1000) == 1


def test_the_files_of_jieba_are_read_with_what_folding_adds():
    fold = Fold({"乾": "干"})
    found = read_frequencies(fold)
    assert found.words["乾隆"] == found.words["干隆"] > 0
    assert "t恤" in found.words
    assert read_frequencies(Fold({})).total < found.total
    assert set(read_model().starts) == set("BMES")
