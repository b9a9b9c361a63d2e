"""An answer is judged by the articles that hold the string, and by nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.search.articles import Article
from tests.bench.search.measures import Answer, judge, recall, reciprocal_rank, summarise
from tests.bench.search.truth import Texts

HOLDERS = frozenset({"/a/", "/b/", "/c/", "/d/"})
NOTHING = Answer((), 0)


def test_a_whole_answer_in_the_best_order_is_perfect() -> None:
    score = judge(Answer(tuple(sorted(HOLDERS)), 4), Answer(("/a/",), 4), HOLDERS)
    assert (score.recall, score.precision, score.reciprocal_rank, score.quoted) == (1, 1, 1, 1)
    assert score.is_perfect


def test_what_is_missing_lowers_recall_and_what_is_false_lowers_precision() -> None:
    score = judge(Answer(("/x/", "/a/", "/b/"), 3), Answer(("/a/", "/x/"), 2), HOLDERS)
    assert (score.recall, score.precision, score.reciprocal_rank, score.quoted) == (0.5, 0.5, 0.5, 0.5)


def test_an_empty_answer_finds_nothing_and_says_nothing_false() -> None:
    score = judge(NOTHING, NOTHING, HOLDERS)
    assert (score.recall, score.precision, score.reciprocal_rank, score.quoted) == (0, 0, 0, None)
    assert not score.is_perfect
    assert summarise([score]).empty == 1


def test_of_a_long_answer_only_the_first_are_looked_at_and_the_total_says_the_rest() -> None:
    assert recall(Answer(("/a/", "/b/"), 4), HOLDERS) == 1
    assert recall(Answer(("/a/", "/x/"), 4), HOLDERS) == 0.5
    assert recall(Answer(("/a/", "/b/"), 3), HOLDERS) == pytest.approx(0.75)


def test_a_summary_is_of_means_and_of_the_worst() -> None:
    scores = [judge(Answer(("/a/",), 1), NOTHING, frozenset({"/a/"})), judge(Answer(("/a/",), 1), NOTHING, HOLDERS)]
    summary = summarise(scores)
    assert (summary.queries, summary.recall, summary.lowest) == (2, pytest.approx(0.625), 0.25)


@given(st.lists(st.sampled_from(["/a/", "/b/", "/x/", "/y/"]), unique=True))
def test_the_rank_is_that_of_the_first_true_article(addresses: list[str]) -> None:
    true = [rank for rank, address in enumerate(addresses, 1) if address in HOLDERS]
    assert reciprocal_rank(Answer(tuple(addresses), len(addresses)), HOLDERS) == (1 / true[0] if true else 0)


@given(
    st.lists(st.lists(st.text("甲乙Aa", max_size=6), max_size=3), min_size=1, max_size=4), st.text("甲乙aA", min_size=1)
)
def test_the_holders_are_the_articles_with_a_line_that_has_the_string(bodies: list[list[str]], text: str) -> None:
    articles = [Article(f"/{number}/", "zh", "题", (), tuple(body), "") for number, body in enumerate(bodies)]
    expected = {one.address for one in articles if any(text.lower() in line.lower() for line in one.lines)}
    assert Texts(articles).holders(text) == expected
