"""Queries are strings of the articles, the same for the same seed, and each kind is what it says."""

import random
from itertools import accumulate

import pytest

from tests.bench.search.articles import Article
from tests.bench.search.queries import CROSS, KINDS, SINGLE, SUBSTRING, TITLE, WORD, draw_cross, draw_queries

WORDS = ("养老", "服务", "的", "全过程", "人民", "民主", "提案", "办理", "协商")


def cut(run: str) -> list[str]:
    """Cut as the articles here were put together: the longest word that fits."""
    words = []
    while run:
        words.append(next(word for word in sorted(WORDS, key=len, reverse=True) if run.startswith(word)))
        run = run.removeprefix(words[-1])
    return words


def article(number: int) -> Article:
    rng = random.Random(number)
    runs = ["".join(rng.choices(WORDS, k=6)) for _ in range(5)]
    return Article(f"/{number}/", "zh", runs[0], (), tuple(runs[1:]), "")


ARTICLES = [article(number) for number in range(20)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_query_is_in_an_article_and_no_two_are_alike(kind: str) -> None:
    count = 8 if kind == SINGLE else 20
    queries = draw_queries(ARTICLES, kind, count, seed=1, cut=cut)
    assert len(set(queries)) == count
    assert all(any(query in line for one in ARTICLES for line in one.lines) for query in queries)


@pytest.mark.parametrize(("kind", "shortest", "longest"), [(TITLE, 3, 6), (SUBSTRING, 2, 6), (SINGLE, 1, 1)])
def test_a_query_is_as_long_as_its_kind_says(kind: str, shortest: int, longest: int) -> None:
    queries = draw_queries(ARTICLES, kind, 8, seed=1, cut=cut)
    assert all(shortest <= len(query) <= longest for query in queries)


def test_words_are_whole_words() -> None:
    queries = draw_queries(ARTICLES, WORD, 20, seed=1, cut=cut)
    assert all(1 <= len(cut(query)) <= 3 for query in queries)


def test_a_cross_border_query_begins_or_ends_inside_a_word() -> None:
    run = "养老服务提案办理"
    inside = set(range(len(run) + 1)) - set(accumulate(map(len, cut(run)), initial=0))
    one = Article("/", "zh", run, (), (), "")
    for number in range(50):
        query = draw_cross(random.Random(number), one, cut)
        start = run.index(query)
        assert start in inside or start + len(query) in inside


def test_the_same_seed_draws_the_same_queries_and_another_draws_others() -> None:
    drawn = [draw_queries(ARTICLES, CROSS, 10, seed, cut) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_too_few_articles_are_an_error() -> None:
    with pytest.raises(ValueError, match="fewer than 3"):
        draw_queries([Article("/", "zh", "养老", (), (), "")], SINGLE, 3, 1, cut)
