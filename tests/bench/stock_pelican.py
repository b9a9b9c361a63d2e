"""Stock Pelican as a peer: the same articles under its own header lines, its own templates and settings.

It writes no list pages in the second language and has a simpler theme: it is what the project would be without its own
plugins, not an equivalent site.
"""

import shutil
import sys
from importlib.metadata import version as installed
from importlib.resources import files
from pathlib import Path

from tests.bench.peers import Peer, change_word
from tests.bench.stories import Story, change_comma, choose_edited, copy_pictures, read_stories

SETTINGS = Path(__file__).with_name("stock_pelicanconf.py")


def prepare(corpus: Path, folder: Path) -> None:
    """Write every article of ``corpus`` for Pelican below ``folder/content``; pictures and theme are copied."""
    copy_pictures(corpus, folder / "content")
    shutil.copytree(Path(str(files("pelican"))) / "themes" / "simple", folder / "theme")
    for story in read_stories(corpus):
        converted = folder / "content" / story.path
        converted.parent.mkdir(parents=True, exist_ok=True)
        converted.write_text(convert(story), encoding="utf-8")


def command(folder: Path) -> list[str]:
    """Return Pelican's own command over what ``prepare`` wrote."""
    places = [f"{folder / 'content'}", "--output", f"{folder / 'output'}", "--theme-path", f"{folder / 'theme'}"]
    return [sys.executable, "-m", "pelican", *places, "--settings", str(SETTINGS), "--fatal", "errors"]


def edit(corpus: Path, folder: Path) -> None:
    """Change one comma in one article."""
    change_comma(folder / "content" / choose_edited(corpus))


def change_template(folder: Path) -> None:
    """Change one word in the template of articles."""
    change_word(folder / "theme" / "templates" / "article.html", "Published", "Issued")


def convert(story: Story) -> str:
    """Return the text of a source file with Pelican's header lines."""
    headers = {
        "Title": story.title,
        "Date": story.date,
        "Category": story.channels[0].replace("/", "-") if story.channels else "",
        "Authors": ", ".join(story.authors),
        "Tags": ", ".join(story.keywords),
        "Summary": story.summary,
        "Status": "draft" if story.draft else "",
        "Slug": story.id,
        "Lang": story.language,
    }
    lines = [f"{name}: {value}" for name, value in headers.items() if value]
    return "\n".join(lines) + "\n\n" + story.body.replace("](/images/", "]({static}/images/")


def version() -> str:
    """Return the version of the installed package."""
    return f"Pelican {installed('pelican')}"


PELICAN = Peer("Pelican", prepare, command, edit, change_template, version, largest=5000, largest_clean=20_000)
