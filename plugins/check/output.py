"""What has been found, as lines for editors, as JSON, and as SARIF for continuous integration."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from plugins.check.findings import Finding
from plugins.check.rulebook import CODES
from plugins.core import problems

SARIF_VERSION = "2.1.0"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_lines(findings: Iterable[Finding]) -> str:
    """A line each, those that are exempt left out."""
    return "\n".join(str(finding) for finding in findings if not finding.reason)


def summary(findings: Sequence[Finding], files: int) -> str:
    """How many there are of which sort."""
    open_ones = [finding for finding in findings if not finding.reason]
    errors = sum(finding.is_error for finding in open_ones)
    exempt = len(findings) - len(open_ones)
    told = f"，{exempt} 处已说明不改" if exempt else ""
    return f"检查了 {files} 个文件：{errors} 处错误，{len(open_ones) - errors} 条提醒{told}。"


def as_json(findings: Iterable[Finding]) -> str:
    """A list of all findings; the exempt ones with their reason."""
    return msgspec.json.format(msgspec.json.encode(list(findings)), indent=2).decode()


def as_sarif(findings: Iterable[Finding]) -> str:
    """One run in the Static Analysis Results Interchange Format 2.1.0."""
    found = list(findings)
    codes = sorted({finding.code for finding in found})
    driver = {"name": "make check", "rules": [_rule(code) for code in codes]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(x) for x in found]}
    log = {"$schema": _SCHEMA, "version": SARIF_VERSION, "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode()


def _rule(code: str) -> dict[str, Any]:
    meaning = CODES[code][1] if code in CODES else problems.CODES[code]
    return {"id": code, "shortDescription": {"text": meaning}}


def _result(finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": finding.path}}
    if finding.line:
        location["region"] = {"startLine": finding.line} | ({"startColumn": finding.column} if finding.column else {})
    text = f"{finding.message}，{finding.advice}" if finding.advice else finding.message
    result = {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }
    if finding.reason:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.reason}]
    return result
