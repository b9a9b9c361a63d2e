"""What an article exempts from the check: a code, and why."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from plugins.check.article import Article
from plugins.check.findings import Finding
from plugins.check.rulebook import CODES
from plugins.core import problems
from plugins.core.content_types import EXEMPTION

NEVER = ("P001", "P002", "P003")
"""What no reason makes fit to be published."""


class Exemption(msgspec.Struct, frozen=True, array_like=True):
    """A code that is not told of: everywhere in the article, or where its ``words`` stand. ``line`` is in the file."""

    code: str
    reason: str
    words: str
    line: int


def read_exemptions(article: Article) -> tuple[Exemption, ...]:
    """The exemptions of ``article``; one that is not complete is none, which the build tells of."""
    given = article.fields.get("exemptions", [])
    line = article.lines.get("exemptions", 1)
    parts = [_by_key(part) for part in (given if isinstance(given, list) else [given]) if isinstance(part, Mapping)]
    return tuple(
        Exemption(part["code"], part["reason"], part.get("words", ""), line)
        for part in parts
        if part.get("code") and part.get("reason")
    )


def _by_key(part: Mapping[str, Any]) -> dict[str, str]:
    names = {name: field.key for field in EXEMPTION for name in field.names}
    return {names[key]: str(value).strip() for key, value in part.items() if key in names}


def exempt(path: str, found: Iterable[Finding], exemptions: Iterable[Exemption]) -> Iterator[Finding]:
    """``found`` in the file ``path``, those that are exempt with the reason, and what is wrong with ``exemptions``."""
    findings = list(found)
    for finding in findings:
        reason = next((one.reason for one in exemptions if _is_meant(one, finding)), "")
        yield msgspec.structs.replace(finding, reason=reason) if reason else finding
    for one in exemptions:
        if not _may_be_exempt(one.code):
            yield Finding(path, one.line, 0, "Q001", "error", *_refusal(one.code))
        elif not any(_is_meant(one, finding) for finding in findings):
            words = f"“{one.words}”" if one.words else ""
            message = f"免检的 {one.code}{words} 在这一篇里已经没有了"
            yield Finding(path, one.line, 0, "Q002", "warning", message, "请删去这一条免检")


def _is_meant(exemption: Exemption, finding: Finding) -> bool:
    return (
        exemption.code == finding.code
        and _may_be_exempt(finding.code)
        and (not exemption.words or exemption.words in finding.words or finding.words in exemption.words)
    )


def _may_be_exempt(code: str) -> bool:
    return code not in NEVER and (code in CODES or (code in problems.CODES and code.startswith("W")))


def _refusal(code: str) -> tuple[str, str]:
    if code in CODES or code in problems.CODES:
        return f"{code} 不能免检", "请改正文章"
    return f"免检写了不认识的编号“{code}”", "编号见检查的输出或 docs/reference/checks.md"
