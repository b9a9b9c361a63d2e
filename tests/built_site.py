"""A built site, parsed once for all tests that look at it."""

import os
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file: its address on the site, its language by the address, and its tree."""

    address: str
    file: Path
    language: str
    tree: html.HtmlElement

    @property
    def is_redirect(self) -> bool:
        """Whether the page only leads on from an old address."""
        return bool(self.tree.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh')='refresh']"))

    def metas(self, name: str) -> list[str]:
        """What the ``<meta>``s of this name hold; for names, case does not count in HTML."""
        return [
            m.get("content", "") for m in self.tree.xpath("//head/meta[@name]") if m.get("name").lower() == name.lower()
        ]

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every ``id`` of the page."""
        return frozenset(self.tree.xpath("//@id"))

    def hreflangs(self) -> dict[str, str]:
        """The page's versions: hreflang → full address."""
        links = self.tree.xpath("//head/link[@rel='alternate'][@hreflang]")
        return {link.get("hreflang"): link.get("href") for link in links}

    def canonical(self) -> str:
        """The full address that the page gives itself, or an empty string."""
        return next(iter(self.tree.xpath("//head/link[@rel='canonical']/@href")), "")


class BuiltSite:
    """The output folder and the settings that it was built from."""

    def __init__(self, folder: Path, site_toml: Path = ROOT / "site.toml") -> None:
        self.folder = folder
        self.settings = tomllib.loads(site_toml.read_text(encoding="utf-8"))
        self.base_url = f"https://{self.settings['site']['domain']}"

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """Every file, in order."""
        return tuple(sorted(path for path in self.folder.rglob("*") if path.is_file()))

    @cached_property
    def html_files(self) -> tuple[BuiltPage, ...]:
        """Every HTML file, redirects too."""
        return tuple(self._parse(file) for file in self.files if file.suffix == ".html")

    @cached_property
    def pages(self) -> tuple[BuiltPage, ...]:
        """Every page that a reader stays on."""
        return tuple(page for page in self.html_files if not page.is_redirect)

    @cached_property
    def by_address(self) -> dict[str, BuiltPage]:
        """The HTML files by their address."""
        return {page.address: page for page in self.html_files}

    def file_at(self, address: str) -> Path | None:
        """The file that a plain server would send for ``address``, a path or a full address on this site."""
        path = unquote(urlsplit(address.removeprefix(self.base_url)).path).lstrip("/")
        file = self.folder / path / "index.html" if not path or path.endswith("/") else self.folder / path
        return file if file.is_file() else None

    def kind(self, page: BuiltPage) -> str:
        """The class of a page, told by its address and the settings alone."""
        prefix = self.settings["languages"][page.language]["prefix"]
        parts = [part for part in page.address.removeprefix(f"/{prefix}" if prefix else "").split("/") if part]
        if not parts:
            return "home"
        if parts[-1] == "404.html":
            return "not-found"
        if parts[-2:-1] == ["page"] and parts[-1].isdigit():
            parts = parts[:-2]
        if parts[0] in ("search", "browse"):
            return parts[0]
        if parts[0] in ("tags", "sitemap"):
            return "tag" if len(parts) > 1 else parts[0]
        sections = {c["slug"]: [s["slug"] for s in c.get("sections", ())] for c in self.settings["channels"]}
        if parts[0] not in sections:
            return "page"
        # A channel has lists of its years; below a section stand lists alone: terms of members, themes of books.
        is_list = len(parts) == 1 or (re.fullmatch(r"\d{4}", parts[1]) and len(parts) == 2)
        return "column" if is_list or parts[1] in (*sections[parts[0]], "readers") else "article"

    def of_kind(self, *kinds: str) -> tuple[BuiltPage, ...]:
        """The pages of some classes; a test that would look at none fails here."""
        found = tuple(page for page in self.pages if self.kind(page) in kinds)
        assert found, f"the sample site has no page of the classes {kinds}"
        return found

    def _parse(self, file: Path) -> BuiltPage:
        address = "/" + file.relative_to(self.folder).as_posix().removesuffix("index.html")
        tree = html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        return BuiltPage(address, file, self._language(address), tree)

    def _language(self, address: str) -> str:
        first = address.split("/")[1]
        for code, language in self.settings["languages"].items():
            if language["prefix"] and language["prefix"] == first:
                return code
        return self.settings["site"]["default_language"]


def build_sample_site(folder: Path, project: Path = ROOT, **environment: str) -> BuiltSite:
    """Build the sample site into ``folder`` in a process of its own; fails with what the build said.

    ``project`` is where ``content/`` and ``site.toml`` are taken from. The cache of one folder knows nothing of
    another's.
    """
    cache = folder.with_name(f"{folder.name}-cache")
    done = subprocess.run(
        (
            sys.executable,
            "-m",
            "plugins.build",
            "--output",
            str(folder),
            "--cache",
            str(cache),
            "--content",
            str(project / "content"),
            "--site",
            str(project / "site.toml"),
        ),
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        pytest.fail(f"the sample site does not build:\n{done.stdout}{done.stderr}", pytrace=False)
    return BuiltSite(folder, project / "site.toml")
