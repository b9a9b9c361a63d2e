"""One run of the benchmark: for each size the builds, then the queries over the very indexes that were built."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.corpus import ensure_corpus
from tests.bench.run import CACHE, open_folder
from tests.bench.search.articles import Article, read_articles
from tests.bench.search.builds import (
    CACHED,
    EDIT,
    FRESH,
    OURS,
    PAGEFIND,
    SEARCH,
    TEN,
    Built,
    Sites,
    build_pagefind,
)
from tests.bench.search.chained import ensure_chained_corpus
from tests.bench.search.chromium import start_browser, visit
from tests.bench.search.overlay import write_overlay
from tests.bench.search.pagefind import read_addresses
from tests.bench.search.realistic import TYPED
from tests.bench.search.results import Results
from tests.bench.search.retrieval import Ask, Found, ask_ours, ask_pagefind, compare, draw_questions
from tests.bench.search.scripts import measure_scripts
from tests.bench.search.server import FAST, FOURTH_GENERATION, Network, Server, serve
from tests.bench.search.transfer import Engine, Visit, choose_fastest, measure_all


@dataclass(frozen=True)
class Plan:
    """What to run: ``queries`` of each kind, and ``typed`` of the realistic ones.

    Of ``edits`` the cheapest counts, of ``rounds`` the fastest of each search. ``chained`` prose repeats itself as news
    does.
    """

    sizes: Sequence[int]
    engines: Sequence[str]
    seed: int = 1
    queries: int | None = None
    typed: int = len(TYPED)
    keep: Path | None = None
    chained: bool = True
    edits: int = 3
    rounds: int = 2

    def questions(self, size: int) -> int:
        """The queries of each kind over ``size`` articles."""
        if self.queries is not None:
            return self.queries
        return 150 if size <= 5000 else 60


@dataclass
class Measured:
    """What a run has measured so far."""

    built: list[Built] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    script: int = 0

    def results(self) -> Results:
        """Return the figures for reading."""
        return Results(tuple(self.built), tuple(self.found), tuple(self.visits), self.script)


def run(plan: Plan) -> Results:
    """Measure everything that ``plan`` asks for."""
    measured = Measured()
    for size in plan.sizes:
        with open_folder(plan.keep, f"search-{size}") as folder:
            run_size(plan, size, folder, measured)
    return measured.results()


def run_size(plan: Plan, size: int, folder: Path, measured: Measured) -> None:
    """Build, ask and search over one corpus, then change it and build again."""
    ensure = ensure_chained_corpus if plan.chained else ensure_corpus
    corpus = ensure(CACHE, size, plan.seed)
    sites = Sites(corpus, folder, size)
    note(measured, sites.build(FRESH))
    articles = list(read_articles(sites.plain_output))
    if PAGEFIND in plan.engines:
        note(measured, build_pagefind(articles, folder / "pagefind", size))
    sites.forget_output()
    note(measured, sites.build(CACHED))
    measured.script = measure_scripts(sites.output / SEARCH)
    ask(plan, size, folder, articles, sites.output, measured)
    note(measured, min((edited(sites) for _ in range(plan.edits)), key=lambda built: built.cpu))
    sites.add()
    note(measured, sites.build(TEN))


def edited(sites: Sites) -> Built:
    """Change the article once more, and build."""
    sites.edit()
    return sites.build(EDIT)


def note(measured: Measured, built: Built) -> None:
    """Keep the figures of a build, and tell them."""
    say(built)
    measured.built.append(built)


def ask(plan: Plan, size: int, folder: Path, articles: Sequence[Article], output: Path, measured: Measured) -> None:
    """Ask both engines in Chromium: what they find on a fast network, what a search costs on a slow one."""
    with ExitStack() as stack:
        fast, slow = (
            {name: stack.enter_context(open_server(name, folder, output, network)) for name in plan.engines}
            for network in (FAST, FOURTH_GENERATION)
        )
        browser = stack.enter_context(start_browser(*fast.values(), *slow.values()))
        asks = {name: stack.enter_context(open_ask(browser, name, server, folder)) for name, server in fast.items()}
        for found in compare(asks, draw_questions(articles, plan.questions(size), plan.seed), size):
            say(found)
            measured.found.append(found)
        engines = [Engine(name, server, PREFIXES[name]) for name, server in slow.items()]
        measured.visits += search_all(browser, engines, plan, size)


@contextmanager
def open_ask(browser: Browser, name: str, server: Server, folder: Path) -> Iterator[Ask]:
    """Give what asks one engine, in a page of the site that stays open meanwhile."""
    with visit(browser) as page:
        page.goto(f"{server.address}/{SEARCH}/")
        yield ask_ours(page) if name == OURS else ask_pagefind(page, read_addresses(folder / "pagefind"))


def search_all(browser: Browser, engines: Sequence[Engine], plan: Plan, size: int) -> list[Visit]:
    """Return the fastest visit of each search."""
    visits = []
    for _ in range(plan.rounds):
        for visited in measure_all(browser, engines, TYPED[: plan.typed], size):
            say(visited)
            visits.append(visited)
    return choose_fastest(visits)


PREFIXES = {OURS: "/search/", PAGEFIND: "/pagefind/"}
"""Where the files of each engine stand."""


@contextmanager
def open_server(name: str, folder: Path, output: Path, network: Network) -> Iterator[Server]:
    """Serve the site with one of the engines behind its search page."""
    roots = [output]
    if name == PAGEFIND:
        overlay = folder / "overlay"
        write_overlay(output, overlay)
        roots = [overlay, folder / "pagefind", output]
    with serve(roots, network) as server:
        yield server


def say(figure: Built | Found | Visit) -> None:
    """Tell of one figure on standard error, while the others are still to come."""
    print(figure, file=sys.stderr, flush=True)
