"""What a reader's first query costs, and the next one in the same page: bytes, requests and time in a real Chromium.

Both engines stand behind the same page of the site, on a server that emulates the network for all its responses alike
(see ``server.mjs``), and each query is asked in a new profile, the engines taking turns. Time runs from the moment when
the page's HTML is there until the results stand in the list, each with its excerpt; the page's own frame (HTML, styles,
the site's script) is not counted to the engine.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.bench.search.chromium import visit
from tests.bench.search.realistic import FIRST, MORE, Typed
from tests.bench.search.server import Server, Transfer

HERE = Path(__file__).parent
COLD, COLD_MORE, WARM = CASES = ("first query", "first query, ten results", "next query")
QUIET = 400
"""Milliseconds without a request after which a page is taken to want nothing more."""
BOX = "#search form[role=search] input[name=q]"


@dataclass(frozen=True)
class Engine:
    """An engine behind the search page of ``server``; its files are those whose path begins with a ``prefix``."""

    name: str
    server: Server
    prefix: str

    def owns(self, path: str) -> bool:
        """Tell whether a request is the engine's own: not the page itself."""
        plain = path.partition("?")[0]
        return plain.startswith(self.prefix) and not plain.endswith("/")


@dataclass(frozen=True)
class Visit:
    """One search: bytes and requests of the engine's files, the bytes of all, and milliseconds until the results stood.

    ``first`` is the query that the page was opened with, ``query`` the one that is measured. ``whole`` counts from the
    start of the navigation. ``total`` is the number of results that the page says.
    """

    engine: str
    articles: int
    case: str
    first: str
    query: str
    bytes: int
    requests: int
    all_bytes: int
    took: float
    whole: float
    total: int


def measure_all(browser: Browser, engines: Sequence[Engine], typed: Sequence[Typed], size: int) -> Iterator[Visit]:
    """Yield the visits of every query, the engines in turns."""
    script = (HERE / "watching.js").read_text(encoding="utf-8")
    for one in typed:
        for engine in engines:
            with visit(browser, script) as page:
                yield search(page, engine, one, FIRST, size)
                yield search_again(page, engine, one, size)
        for engine in engines:
            with visit(browser, script) as page:
                yield search(page, engine, one, MORE, size)


def choose_fastest(visits: Iterable[Visit]) -> list[Visit]:
    """Keep, of several visits of one engine for one query in one case, the fastest, in the order of the first ones."""
    fastest: dict[tuple[str, int, str, str, str], Visit] = {}
    for one in visits:
        key = (one.engine, one.articles, one.case, one.query, one.first)
        if key not in fastest or one.took < fastest[key].took:
            fastest[key] = one
    return list(fastest.values())


def search(page: Page, engine: Engine, typed: Typed, count: int, size: int) -> Visit:
    """Open the search page at a query, and wait for ``count`` results or as many as there are."""
    settle(page, engine.server)
    page.goto(engine.server.address + typed.address(count), wait_until="commit")
    took = wait_for(page, count)
    return note(page, engine, size, COLD if count == FIRST else COLD_MORE, typed, took)


def search_again(page: Page, engine: Engine, typed: Typed, size: int) -> Visit:
    """Type another query in the page that shows the first."""
    page.fill(BOX, typed.second)
    page.press(BOX, "Enter")
    took = wait_for(page, FIRST)
    return note(page, engine, size, WARM, typed, took)


def wait_for(page: Page, count: int) -> Mapping[str, float]:
    """Return what the page noted when the results were there."""
    return page.wait_for_function("count => window.tookFor && window.tookFor(count)", arg=count).json_value()


def note(page: Page, engine: Engine, size: int, case: str, typed: Typed, took: Mapping[str, float]) -> Visit:
    """Make the visit of what the server has sent until the page asks for nothing more."""
    answered, carried = settle(page, engine.server)
    own = [transfer for transfer in answered if engine.owns(transfer.path)]
    refuse_missing(own)
    return Visit(
        engine=engine.name,
        articles=size,
        case=case,
        first=typed.first,
        query=typed.second if case == WARM else typed.first,
        bytes=sum(transfer.body for transfer in own),
        requests=len(own),
        all_bytes=carried,
        took=took["took"],
        whole=took["whole"],
        total=int(took["total"]),
    )


def settle(page: Page, server: Server) -> tuple[list[Transfer], int]:
    """Return every response, and the bytes on the wire, until the page has asked for nothing for a while."""
    answered: list[Transfer] = []
    carried = 0
    while True:
        page.wait_for_timeout(QUIET)
        taken = server.take()
        answered += taken.answered
        carried += taken.carried
        if not taken.answered and not taken.pending:
            return answered, carried


def refuse_missing(asked: Sequence[Transfer]) -> None:
    """Raise ``RuntimeError`` if a file of an engine was not there: its figures would say nothing."""
    missing = [transfer.path for transfer in asked if transfer.status != 200]
    if missing:
        raise RuntimeError(f"not on the server: {', '.join(missing)}")
