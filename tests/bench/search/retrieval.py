"""What both engines find: known-item queries asked in a real Chromium, and every answer judged by the articles."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.bench.search.articles import Article
from tests.bench.search.measures import Answer, Score, Summary, judge, summarise
from tests.bench.search.queries import KINDS, draw_queries, make_cut
from tests.bench.search.truth import Texts

HERE = Path(__file__).parent
SEARCH_PAGE = "/search/"
MOST = 2000
"""So many results of an answer are looked at; of a character that is in every article the total says the rest."""
QUOTED_MOST = 20
"""So many results of a quoted query are looked at."""
AT_ONCE = 10
"""Queries in one call into the page."""

Ask = Callable[[Sequence[str], int], list[Answer]]


@dataclass(frozen=True)
class Found:
    """How one engine answered the queries of one kind over so many articles; ``misses`` are queries to look into."""

    engine: str
    articles: int
    kind: str
    summary: Summary
    misses: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A query, its kind, and the addresses of the articles that hold it."""

    text: str
    kind: str
    holders: frozenset[str]


def draw_questions(articles: Sequence[Article], count: int, seed: int) -> list[Question]:
    """Draw ``count`` queries of every kind from the Chinese ones among ``articles``."""
    chinese = [article for article in articles if article.language == "zh"]
    texts = Texts(chinese)
    cut = make_cut()
    return [
        Question(query, kind, texts.holders(query))
        for kind in KINDS
        for query in draw_queries(chinese, kind, count, seed, cut)
    ]


def compare(asks: Mapping[str, Ask], questions: Sequence[Question], size: int) -> Iterator[Found]:
    """Yield, for each kind and engine, how its queries were answered."""
    for kind in KINDS:
        chosen = [question for question in questions if question.kind == kind]
        for engine, ask in asks.items():
            scores = list(judge_all(ask, chosen))
            pairs = zip(chosen, scores, strict=True)
            misses = tuple(question.text for question, score in pairs if not score.is_perfect)
            yield Found(engine, size, kind, summarise(scores), misses)


def judge_all(ask: Ask, questions: Sequence[Question]) -> Iterator[Score]:
    """Ask every query as it is and in quotes, and judge the answers."""
    plain = ask([question.text for question in questions], MOST)
    quoted = ask([f'"{question.text}"' for question in questions], QUOTED_MOST)
    for question, answer, in_quotes in zip(questions, plain, quoted, strict=True):
        yield judge(answer, in_quotes, question.holders)


def ask_ours(page: Page) -> Ask:
    """Return what asks the worker that the search page names; ``page`` shows that page."""
    script = (HERE / "asking_ours.js").read_text(encoding="utf-8")

    def ask(queries: Sequence[str], most: int) -> list[Answer]:
        answers = []
        for start in range(0, len(queries), AT_ONCE):
            given = {"queries": list(queries[start : start + AT_ONCE]), "most": most}
            for answer in page.evaluate(script, given):
                if answer["problem"]:
                    raise RuntimeError(f"the worker says {answer['problem']} to one of {given['queries']}")
                answers.append(Answer(tuple(answer["addresses"]), answer["total"]))
        return answers

    return ask


def ask_pagefind(page: Page, addresses: Mapping[str, str]) -> Ask:
    """Return what asks Pagefind; ``addresses`` are those behind the ids of its results."""
    script = (HERE / "asking_pagefind.js").read_text(encoding="utf-8")

    def ask(queries: Sequence[str], most: int) -> list[Answer]:
        answers = []
        for start in range(0, len(queries), AT_ONCE):
            results = page.evaluate(script, list(queries[start : start + AT_ONCE]))
            answers += [Answer(tuple(addresses[name] for name in ids[:most]), len(ids)) for ids in results]
        return answers

    return ask
