"""Checks files: a pure function from a file to what is found in it, that any process can run."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import msgspec

from plugins.check.article import Article, read_article
from plugins.check.exemptions import Exemption, read_exemptions
from plugins.check.findings import Finding, Hit
from plugins.check.lexicons import Lexicons, Row
from plugins.check.rulebook import OF_MANY, RULES
from plugins.core.inventory import Signature
from plugins.fix.article import Mended, mend_article

_MISPRINT, _PHRASE = "M001", "M002"


class Checked(msgspec.Struct, frozen=True, array_like=True):
    """What is known of a file: its state when it was checked, title, day, exemptions and findings."""

    signature: Signature | None
    title: str = ""
    day: str = ""
    exemptions: tuple[Exemption, ...] = ()
    findings: tuple[Finding, ...] = ()


class CheckingBatch(msgspec.Struct, frozen=True):
    """Files to check: paths under ``root``, with their signatures, and the lexicons."""

    root: str
    sources: list[tuple[str, Signature | None]]
    tables: dict[str, tuple[tuple[str, ...], ...]]
    version: bytes


def check_batch(batch: CheckingBatch) -> list[Checked]:
    """What is found in each file, in their order."""
    lexicons = _lexicons(batch.version, tuple(batch.tables.items()))
    return [check_file(Path(batch.root), source, signature, lexicons) for source, signature in batch.sources]


def check_file(root: Path, source: str, signature: Signature | None, lexicons: Lexicons) -> Checked:
    """What is found in the file ``source`` under ``root``; nothing in one that cannot be read."""
    path = f"{root.name}/{source}"
    try:
        article = read_article(path, (root / source).read_bytes())
    except OSError:
        article = None
    if article is None:
        return Checked(signature)
    findings = [*find(article, lexicons), *_mendable(root / source, article)]
    title, day = (str(article.fields.get(key, "")) for key in ("title", "date"))
    return Checked(signature, title, day[:10], read_exemptions(article), tuple(sorted(findings)))


def find(article: Article, lexicons: Lexicons) -> Iterator[Finding]:
    """What the rules find in ``article``. A misprint inside of a fixed phrase is told once."""
    language = "foreign" if article.is_foreign else "zh"
    misprints: list[Hit] = []
    for rule in RULES:
        if rule.language not in (language, "any"):
            continue
        for hit in rule.find(article, lexicons):
            if rule.code == _MISPRINT:
                misprints.append(hit)
            elif rule.code == _PHRASE and any(hit.start < other.end and other.start < hit.end for other in misprints):
                continue
            yield _finding(article, rule.code, rule.severity, hit)


def _finding(article: Article, code: str, severity: str, hit: Hit) -> Finding:
    line, column = article.place(hit.start)
    words = " ".join(article.text[hit.start : hit.end].split())
    return Finding(article.path, line, column, code, severity, hit.message, hit.advice, words)


def _mendable(file: Path, article: Article) -> Iterator[Finding]:
    """What ``make fix`` would mend, as one finding at its first place."""
    if article.is_foreign:
        return
    mended = mend_article(file)
    if isinstance(mended, Mended) and mended.changed_lines:
        pairs = zip(mended.before.split("\n"), mended.after.split("\n"), strict=True)
        line = next(number for number, (old, new) in enumerate(pairs, 1) if old != new)
        message = f"有 {mended.changed_lines} 行的标点或空格可以自动改正"
        severity = OF_MANY["B003"][0]
        yield Finding(article.path, line, 0, "B003", severity, message, f"运行 make fix FILE={article.path}")


@lru_cache(maxsize=1)
def _lexicons(version: bytes, tables: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]) -> Lexicons:
    """Made once for each process: its indexes are."""
    return Lexicons({name: tuple(map(Row, rows)) for name, rows in tables}, version)
