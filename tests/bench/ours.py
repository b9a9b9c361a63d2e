"""The project's own build as it is measured: its theme and settings, with the corpus as content."""

import platform
import shutil
import sys
from pathlib import Path

from tests.bench.peers import Peer, change_word
from tests.bench.site_facts import HOME
from tests.bench.stories import change_comma, choose_edited

ROOT = Path(__file__).resolve().parents[2]


def prepare(corpus: Path, folder: Path) -> None:
    """Copy content and theme: both are changed in the course of the scenarios."""
    shutil.copytree(corpus / "content", folder / "content")
    shutil.copytree(ROOT / "theme", folder / "theme")
    (folder / "content" / "data").mkdir(exist_ok=True)
    shutil.copy(HOME, folder / "content" / "data" / "home.toml")


def command(folder: Path) -> list[str]:
    """Return the build, with everything that it keeps below ``folder``."""
    places = [f"--{name}={folder / name}" for name in ("content", "theme", "output", "cache")]
    return [sys.executable, "-m", "plugins.build", *places]


def edit(corpus: Path, folder: Path) -> None:
    """Change one comma in one article."""
    change_comma(folder / "content" / choose_edited(corpus))


def change_template(folder: Path) -> None:
    """Change one word in the template of articles."""
    change_word(folder / "theme" / "templates" / "article.html", "article-end", "article-foot")


def version() -> str:
    """Return the interpreter's version: the build itself has none."""
    return f"{platform.python_implementation()} {platform.python_version()}"


OURS = Peer("ours", prepare, command, edit, change_template, version)
