"""What a check has found: where, which rule, how bad, what and what instead."""

from typing import NamedTuple

import msgspec

SEVERITIES = {"error": "错误", "warning": "提醒"}


class Hit(NamedTuple):
    """What a rule has found: the span of the file's text, and what is said of it."""

    start: int
    end: int
    message: str
    advice: str = ""


class Finding(msgspec.Struct, frozen=True, order=True):
    """One finding. ``line`` and ``column`` count characters from 1; 0 where the whole file is meant.

    ``words`` is what stands there; ``reason`` why the article silences it, empty if it does not.
    """

    path: str
    line: int
    column: int
    code: str
    severity: str
    message: str
    advice: str = ""
    words: str = ""
    reason: str = ""

    def __str__(self) -> str:
        """``file:line:column code severity message → advice``."""
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        advice = f" → {self.advice}" if self.advice else ""
        return f"{place} {self.code} {SEVERITIES[self.severity]} {self.message}{advice}"

    @property
    def is_error(self) -> bool:
        """Whether it must be settled before publication."""
        return self.severity == "error" and not self.reason
