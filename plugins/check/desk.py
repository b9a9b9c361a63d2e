"""The check of a whole site: what is known of unchanged files is taken from the cache, the others go to processes."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import msgspec

from plugins.check.checking import Checked, CheckingBatch, check_batch, check_file
from plugins.check.exemptions import exempt
from plugins.check.findings import Finding
from plugins.check.lexicons import OFFICE, Lexicons, Row, load_lexicons
from plugins.check.roster import read_roster
from plugins.core.config import SiteConfig
from plugins.core.digest import digest_bytes, digest_files, digest_value
from plugins.core.executor import make_executor, map_batches
from plugins.core.inventory import Signature, is_young, list_files, now_ns
from plugins.core.journal import Journal
from plugins.core.problems import InputError, Problem
from plugins.core.progress import track

_BATCH = 50
_CODE = ("check", "core", "fix")
_PLUGINS = Path(__file__).parents[1]
_FOLDERS = ("articles/", "pages/", "archive/", "reading/")


class Desk(msgspec.Struct, frozen=True):
    """What is checked by: the folder ``content/``, the lexicons with the site's roster, the version of the rules."""

    content: Path
    lexicons: Lexicons
    rules: bytes

    @property
    def version(self) -> bytes:
        """The version of all that a finding depends on besides its file."""
        return digest_bytes(self.rules, self.lexicons.version)


def open_desk(content: Path, config: SiteConfig) -> Desk:
    """Read what the check is done by. Raises :class:`InputError` if a lexicon of the office cannot be read."""
    lexicons, problems = load_lexicons(content)
    if problems:
        raise InputError(problems)
    files = list_files(str(content))
    roster = read_roster(content, [source for source in files if source.startswith("articles/")], config)
    tables = dict(lexicons.tables)
    tables["leaders"] = (*tables["leaders"], *roster)
    # An office that keeps no register is not told that its sources are not in it.
    has_register = (content / OFFICE / "sources.csv").is_file()
    tables["sources"] = (*tables["sources"], *_own_names(config)) if has_register else ()
    version = digest_bytes(lexicons.version, digest_value(roster, tables["sources"]))
    return Desk(content, Lexicons(tables, version), _code())


def _own_names(config: SiteConfig) -> Iterator[Row]:
    """The names of the site itself: its own articles name it as their source."""
    names = {name for language in config.written.values() for name in (language.title, language.full_title)}
    yield from (Row((name,)) for name in sorted(filter(None, names)))


def check_site(desk: Desk, cache: Path, workers: int = 0) -> dict[str, Checked]:
    """What is known of each article and page, by its path under ``content/``, in order."""
    now = now_ns()
    files = {
        source: None if is_young(signature, now) else signature
        for source, signature in list_files(str(desk.content)).items()
        if source.endswith(".md") and source.startswith(_FOLDERS)
    }
    journal = Journal(cache / "findings", desk.version, Checked)
    known = {source: kept for source, kept in journal.load().items() if source in files}
    changed = [
        source for source in files if files[source] is None or known.get(source, _NEVER).signature != files[source]
    ]
    known |= _check(desk, {source: files[source] for source in changed}, workers)
    journal.save(known, changed)
    journal.close()
    return {source: known[source] for source in files}


def check_article(desk: Desk, source: str, problems: Iterable[Problem]) -> list[Finding]:
    """Every finding in the file ``source`` under ``content/``, ``problems`` being all those of the build."""
    path = f"{desk.content.name}/{source}"
    known = check_file(desk.content, source, None, desk.lexicons)
    return settle({source: known}, (problem for problem in problems if problem.path == path), desk.content.name)


_NEVER = Checked((0, 0, 0, 0))


def _check(desk: Desk, files: dict[str, Signature | None], workers: int) -> dict[str, Checked]:
    tables = {name: tuple(row.values for row in rows) for name, rows in desk.lexicons.tables.items()}
    root = str(desk.content)
    remaining = iter(files.items())
    parts = iter(lambda: list(islice(remaining, _BATCH)), [])
    batches = [CheckingBatch(root, part, tables, desk.version) for part in parts]
    # A pool of processes costs more than a handful of articles.
    workers = 1 if len(batches) < 2 else workers
    with make_executor(workers, os.environ.get("SCHEDULER", "")) as executor:
        results = track(map_batches(executor, check_batch, batches), "检查", len(batches))
        found = [checked for result in results for checked in result]
    return dict(zip(files, found, strict=True))


def settle(checked: dict[str, Checked], problems: Iterable[Problem], root: str) -> list[Finding]:
    """Every finding in order: those of the rules, of articles beside one another, and ``problems`` of the build.

    ``root`` is the name of the folder that the paths begin with.
    """
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for source, known in checked.items():
        by_path[f"{root}/{source}"] += known.findings
    for finding in (*_same_twice(checked, root), *map(_told_by_build, problems)):
        by_path[finding.path].append(finding)
    found: list[Finding] = []
    for path, findings in by_path.items():
        known = checked.get(path.removeprefix(f"{root}/"))
        found += exempt(path, _once(findings), known.exemptions if known else ())
    return sorted(found)


def _once(findings: list[Finding]) -> list[Finding]:
    """Without what the build has found on the same line by the same code."""
    placed = {(finding.line, finding.code) for finding in findings if finding.column}
    return [finding for finding in findings if finding.column or (finding.line, finding.code) not in placed]


def _told_by_build(problem: Problem) -> Finding:
    severity = "warning" if problem.is_warning else "error"
    return Finding(problem.path, problem.line, 0, problem.code, severity, problem.message, problem.advice)


def _same_twice(checked: dict[str, Checked], root: str) -> Iterator[Finding]:
    """Articles of the same title and day: most likely one that was filed in several channels."""
    first: dict[tuple[str, str], str] = {}
    for source, known in checked.items():
        key = (known.title, known.day)
        if not all(key):
            continue
        other = first.setdefault(key, source)
        if other != source:
            message = f"与 {root}/{other} 的标题和日期都相同"
            advice = "同一篇只留一个文件，在 栏目 里写多个栏目"
            yield Finding(f"{root}/{source}", 1, 0, "K003", "warning", message, advice)


def _code() -> bytes:
    folders = [_PLUGINS / name for name in _CODE]
    return digest_bytes(*(digest_files(folder, list_files(str(folder))) for folder in folders))
