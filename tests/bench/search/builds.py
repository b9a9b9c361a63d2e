"""What the index costs to build: the site with the search and without it, and Pagefind over the same articles.

Each scenario is built twice in folders of their own, the two taking turns. The CPU time of the search is the
difference: nothing that the site costs anyway is in it.
"""

import hashlib
import random
import re
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.bench import ours
from tests.bench.article import Slot, write_article
from tests.bench.corpus import LAST_DAY, write_sources
from tests.bench.measure import Usage, measure
from tests.bench.run import REST, ROOT
from tests.bench.search import pagefind
from tests.bench.search.articles import Article, write_lean
from tests.bench.search.build import FLAG
from tests.bench.stories import change_comma, choose_edited
from tests.bench.vocabulary import load_vocabulary

FRESH, CACHED, EDIT, TEN = SCENARIOS = ("fresh", "analyses cached", "one edit", "ten new articles")
WITH, WITHOUT = "with", "without"
OURS, PAGEFIND = "ours", "Pagefind"
SEARCH = "search"
INDEX_CACHES = "index-*"
"""What the build keeps of the index itself in its cache, beside the analyses."""
OWN = re.compile(r"^search: ([\d.]+)$", re.MULTILINE)
NEW = 10


@dataclass(frozen=True)
class Built:
    """One index: CPU and wall seconds, peak bytes of all processes, and what stands on the disk behind it.

    For ours CPU and wall are what the build takes longer with the search than without, and ``memory`` is that of the
    whole build. ``changed`` are the bytes of files that were not there, or not so, before; ``whole`` is the whole
    build's CPU. ``own`` are the CPU seconds that the build's first process spent in the search itself: all of it after
    an edit, but not what other processes analyse in a fresh build.
    """

    engine: str
    articles: int
    scenario: str
    cpu: float
    wall: float
    memory: int
    index_bytes: int = 0
    all_bytes: int = 0
    files: int = 0
    changed: int = 0
    whole: float = 0.0
    own: float = 0.0


class Sites:
    """The two sites of one corpus below ``folder``: the same content, one built with the search and one without."""

    def __init__(self, corpus: Path, folder: Path, articles: int) -> None:
        self._corpus = corpus
        self._folder = folder
        self._articles = articles
        for name in (WITH, WITHOUT):
            ours.prepare(corpus, folder / name)

    @property
    def output(self) -> Path:
        """The site with the search."""
        return self._folder / WITH / "output"

    @property
    def plain_output(self) -> Path:
        """The site without it."""
        return self._folder / WITHOUT / "output"

    def build(self, scenario: str) -> Built:
        """Build both sites as they are now, and return what the search costs."""
        before = read_files(self.output)
        plain = self._measure(WITHOUT, FLAG)
        full = self._measure(WITH)
        after = read_files(self.output)
        return Built(
            engine=OURS,
            articles=self._articles,
            scenario=scenario,
            cpu=full.cpu - plain.cpu,
            wall=full.wall - plain.wall,
            memory=max(full.peak, full.group_peak),
            index_bytes=sum(size for path, (size, _) in after.items() if not is_text(path)),
            all_bytes=sum(size for size, _ in after.values()),
            files=len(after),
            changed=sum(known[0] for path, known in after.items() if before.get(path) != known),
            whole=full.cpu,
            own=float(OWN.findall((self._folder / f"{WITH}.txt").read_text(encoding="utf-8"))[-1]),
        )

    def forget_output(self) -> None:
        """Remove both sites and what is kept of the index, but not the analyses of the articles."""
        for name in (WITH, WITHOUT):
            shutil.rmtree(self._folder / name / "output")
            for kept in (self._folder / name / "cache").glob(INDEX_CACHES):
                kept.unlink()
        rest(self._articles)

    def edit(self) -> None:
        """Change one comma in one article of both."""
        for name in (WITH, WITHOUT):
            change_comma(self._folder / name / "content" / choose_edited(self._corpus))

    def add(self) -> None:
        """Add ten articles to both, newer than all others."""
        vocabulary = load_vocabulary()
        for number in range(NEW):
            moment = datetime(LAST_DAY.year, LAST_DAY.month, LAST_DAY.day, 23, number)
            slot = Slot(id=f"{LAST_DAY:%Y%m%d}-{90 + number}", time=moment)
            sources = write_article(random.Random(f"new {number}"), vocabulary, slot)
            for name in (WITH, WITHOUT):
                write_sources(self._folder / name / "content", iter(sources))

    def _measure(self, name: str, *flags: str) -> Usage:
        folder = self._folder / name
        command = ours.command(folder)
        command[command.index("plugins.build")] = "tests.bench.search.build"
        return measure([*command, *flags], ROOT, self._folder / f"{name}.txt")


def rest(articles: int) -> None:
    """Wait until the file system has forgotten the inodes of a large site (see ``tests.bench.run``)."""
    if articles >= 5000:
        time.sleep(REST)


def read_files(output: Path) -> Mapping[str, tuple[int, bytes]]:
    """Return size and digest of every file that the search may load, its pages of HTML left out, by path."""
    found = {}
    for folder in (output / SEARCH, output / "en" / SEARCH):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".html":
                data = path.read_bytes()
                found[path.relative_to(output).as_posix()] = (len(data), hashlib.blake2b(data).digest())
    return found


def is_text(path: str) -> bool:
    """Tell whether a file of ours holds the text of results rather than the index: ``search/zh/t/…``."""
    return path.split("/")[2:3] == ["t"]


def build_pagefind(articles: Sequence[Article], folder: Path, size: int) -> Built:
    """Index lean pages of ``articles`` below ``folder`` with Pagefind, which always starts from nothing."""
    lean = folder / "lean"
    for article in articles:
        write_lean(article, lean)
    command = pagefind.command(pagefind.ensure_installed(), lean, folder)
    used = measure(command, ROOT, folder / "pagefind.txt")
    files = {path: path.stat().st_size for path in pagefind.list_files(folder)}
    return Built(
        engine=PAGEFIND,
        articles=size,
        scenario=FRESH,
        cpu=used.cpu,
        wall=used.wall,
        memory=max(used.peak, used.group_peak),
        index_bytes=sum(size for path, size in files.items() if not pagefind.is_text(path)),
        all_bytes=sum(files.values()),
        files=len(files),
        whole=used.cpu,
    )
