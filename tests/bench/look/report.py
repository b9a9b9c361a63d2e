"""The audits as a table, and what misses its target."""

from collections.abc import Iterator, Mapping

from tests.bench.look.lighthouse import CATEGORIES, Audit
from tests.bench.report import NONE, write_table

TARGETS = dict(zip(CATEGORIES, (98, 100, 100, 100), strict=True))
HEADS = (
    "page", "perf / a11y / bp / seo", "FCP ms", "LCP ms", "TBT ms", "CLS", "requests", "HTML", "CSS", "JS", "fonts",
    "pictures", "HTML+CSS+JS", "below target",
)  # fmt: skip
KINDS = ("document", "stylesheet", "script", "font", "image")

Audits = Mapping[tuple[str, str], Audit]
"""By the look's name and what the page is."""


def write_audits(audits: Audits) -> str:
    """One row for each page of each look; KB are 1,000 bytes as sent with brotli, headers included."""
    return write_table(HEADS, (row(f"{look}: {page}", audit) for (look, page), audit in audits.items()))


def row(name: str, audit: Audit) -> list[str]:
    """One row of the table."""
    first, largest, blocked, shift = audit.timings
    sizes = [f"{audit.sizes[kind] / 1000:.1f}" if audit.sizes.get(kind) else NONE for kind in KINDS]
    return [
        name,
        " / ".join(f"{score:.0f}" for score in audit.scores),
        f"{first:.0f}",
        f"{largest:.0f}",
        f"{blocked:.0f}",
        f"{shift:.3f}",
        str(audit.requests),
        *sizes,
        f"{audit.text / 1000:.1f}",
        ", ".join(audit.failed) or NONE,
    ]


def missed(audits: Audits, look: str) -> Iterator[str]:
    """What the pages of ``look`` do not reach."""
    for (name, page), audit in audits.items():
        for (category, least), score in zip(TARGETS.items(), audit.scores, strict=True):
            if name == look and score < least:
                yield f"{page}: {category} {score:.0f}, target {least}"
