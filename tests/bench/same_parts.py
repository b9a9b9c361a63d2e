"""The parts of our pages that are the same on all pages of a language, for the templates of other generators.

They are taken from the theme, so that what is compared is as heavy as what we publish now, and no copy grows old. Any
generator prints them once; what differs from article to article its own templates print.
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from plugins.core.catalogs import load_catalogs
from plugins.pages.qr_codes import QrCodes
from plugins.writer.assets import inline_text
from plugins.writer.policy import content_security_policy

THEME = Path(__file__).resolve().parents[2] / "theme"
TEMPLATES = THEME / "templates"
INLINE = ("prepaint.js", "search_asked.js")
_MESSAGE = re.compile(r'\{\{ _\("([^"]+)"\) \}\}')
_COMMENT = re.compile(r"\{#.*?#\}\n", re.DOTALL)
_SEARCH = re.compile(r'<form class="search-box".*?</form>', re.DOTALL)
_TOOLS = re.compile(r'<div class="tools"[^\n]*>\n.*?</div>(?=\n\{% endif %\})', re.DOTALL)
# What of the tools is the article's own: how it is cited, by which standard, and the code of its address.
# Names of hashed files and the same citation for programs: other generators are not asked for them.
_OURS = re.compile(r' data-script="[^\n]*"(?=>\n)|<script type="application/json">.*?</script>\n')
_OWN = re.compile(r"\{\{ page\.citation.*?\{% endif %\}|\{\{ page\.(?:standard|qr)[^}]*\}\}")


def shared_parts() -> dict[str, str]:
    """Return what is the same in every language: the policy, and the script that stands in the page."""
    static = THEME / "static"
    return {
        "policy": content_security_policy(inline_text(static, name) for name in INLINE),
        "prepaint": inline_text(static, INLINE[0]),
    }


def language_parts(code: str, prefix: str) -> dict[str, Any]:
    """Return switches, box for searching and the four pieces of an article's tools, between which its own parts stand.

    Raises ``ValueError`` if the theme has one of them no more.
    """
    gettext = load_catalogs(THEME / "translations", [code])[code].gettext
    search = _find(_SEARCH, "partials/site_header.html").replace("{{ value.search }}", f"{prefix}/search/")
    parts = {
        "modes": _COMMENT.sub("", _read("partials/modes.html")).strip(),
        "search": search,
        "tools": _OURS.sub("", _COMMENT.sub("", _find(_TOOLS, "article.html"))),
    }
    said = {name: _MESSAGE.sub(lambda found: gettext(found[1]), text) for name, text in parts.items()}
    return {**said, "tools": _split(said["tools"])}


def code_of(address: str) -> str:
    """Return the QR code of the full form of ``address``, which no template can draw."""
    base, codes = _codes()
    return codes.code(base + address)


@cache
def _codes() -> tuple[str, QrCodes]:
    site = tomllib.loads((THEME.parent / "site.toml").read_text(encoding="utf-8"))["site"]
    return f"https://{site['domain']}", QrCodes()


def _split(tools: str) -> list[str]:
    pieces = _OWN.split(tools)
    if len(pieces) != 4 or any("{" in piece for piece in pieces):
        raise ValueError(f"the tools of article.html have {len(pieces)} pieces, or print more than was known")
    return pieces


def _find(pattern: re.Pattern[str], template: str) -> str:
    if not (found := pattern.search(_read(template))):
        raise ValueError(f"{template} has no {pattern.pattern}")
    return found[0]


def _read(template: str) -> str:
    return (TEMPLATES / template).read_text(encoding="utf-8")
