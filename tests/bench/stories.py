"""The corpus as other generators need it: every article with its fields by name, its body in plain Markdown.

What the project's own reader makes of loose manuscripts (headings that are only numbered lines, a credit behind a
picture) other generators cannot know: it is written out here, so that all of them print the same pages.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

FIRST_LEVEL = re.compile(r"^([一二三四五六七八九十]+、.{1,30})$", re.MULTILINE)
SECOND_LEVEL = re.compile(r"^(（[一二三四五六七八九十]+）.{1,30})$", re.MULTILINE)
TWO_LINES = re.compile(r"^(## [^|\n]+)\|", re.MULTILINE)
PICTURE = re.compile(r'^(!\[[^]]*\]\()(images/[^ )]+ "[^"]*)"\)(（[^）\n]*）)?$', re.MULTILINE)

Fields = Mapping[str, str | list[str]]


@dataclass(frozen=True)
class Story:
    """An article or a simple page in one language.

    ``path`` is that of its file below the corpus's ``content``. ``channels`` are slugs, ``news/local`` of a section;
    a simple page has none. ``foreign`` are title and summary in English of an article that has no English version.
    """

    path: str
    id: str
    language: str
    title: str
    date: str
    body: str
    kicker: str = ""
    subtitle: str = ""
    summary: str = ""
    source: str = ""
    editor: str = ""
    cover: str = ""
    authors: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    draft: bool = False
    foreign: tuple[str, str] | None = None

    @property
    def places(self) -> tuple[str, ...]:
        """Every list that shows the article: its sections, and the channels that they belong to."""
        return tuple(dict.fromkeys((*self.channels, *(slug.partition("/")[0] for slug in self.channels))))

    @property
    def address(self) -> str:
        """Where the project's own build puts it."""
        prefix = "" if self.language == "zh" else f"/{self.language}"
        if not self.channels:
            return f"{prefix}/{self.id}/"
        return f"{prefix}/{self.channels[0].partition('/')[0]}/{self.date[:4]}/{self.id}/"


def read_stories(corpus: Path) -> Iterator[Story]:
    """Yield every article and every page of ``corpus``, an original before its translation.

    A page named after a channel is left out: the project prints its one sentence above the channel's list.
    """
    content = corpus / "content"
    channels = {folder.name for folder in (content / "articles").iterdir()}
    pages = [path for path in content.glob("pages/*.md") if path.name.partition(".")[0] not in channels]
    for path in sorted([*content.glob("articles/*/*/*.md"), *pages], key=order_of):
        yield read_story(path, content)


def order_of(path: Path) -> tuple[str, int]:
    """Sort ``x.en.md`` behind ``x.md``."""
    return path.name.partition(".")[0], path.name.count(".")


def read_story(path: Path, content: Path) -> Story:
    """Read one source file; a translation takes channels, date and picture from its original."""
    name, *language = path.name.removesuffix(".md").split(".")
    fields, body = split(path)
    place = path.relative_to(content).as_posix()
    if not language:
        return original(place, name, fields, plain_markdown(body))
    story = read_story(path.with_name(f"{name}.md"), content)
    return replace(
        story, path=place, language=language[0], title=fields["title"], summary=fields.get("summary", ""), kicker="",
        subtitle="", source="", editor="", authors=(), keywords=tuple(fields["keywords"]), body=plain_markdown(body),
    )  # fmt: skip


def original(path: str, name: str, fields: Fields, body: str) -> Story:
    """Make the story of a file in the site's first language."""
    foreign = (fields["英文标题"], fields["英文摘要"]) if "英文标题" in fields else None
    return Story(
        path=path, id=name, language="zh", title=fields["标题"], date=fields["日期"], body=body, foreign=foreign,
        kicker=fields.get("引题", ""), subtitle=fields.get("副题", ""), summary=fields.get("摘要", ""),
        source=fields.get("来源", ""), editor=fields.get("责任编辑", ""), cover=fields.get("封面", ""),
        authors=tuple(fields.get("作者", ())), channels=tuple(fields.get("栏目", ())),
        keywords=tuple(fields.get("关键词", ())), draft=fields.get("状态") == "draft",
    )  # fmt: skip


def split(path: Path) -> tuple[Fields, str]:
    """Return front matter, every scalar as text, and body."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.load(front, Loader=yaml.CBaseLoader), body


def plain_markdown(body: str) -> str:
    """Write out headings and captions, and give pictures their address on the site."""
    body = FIRST_LEVEL.sub(r"## \1", body)
    body = SECOND_LEVEL.sub(r"### \1", body)
    body = TWO_LINES.sub(r"\1 ", body)
    return PICTURE.sub(lambda found: f'{found[1]}/{found[2]}{found[3] or ""}")', body)


def excerpt(body: str, longest: int = 100) -> str:
    """Return the first paragraph, cut behind the last sentence that ends within ``longest`` characters."""
    first = body.partition("\n\n")[0].replace("**", "").replace("[^1]", "")
    if len(first) <= longest:
        return first
    end = max(first.rfind(mark, 0, longest) for mark in "。！？.")
    return first[: end + 1] if end > 0 else first[:longest] + "…"


def copy_pictures(corpus: Path, folder: Path) -> None:
    """Copy the pictures of ``corpus`` to ``folder/images``."""
    shutil.copytree(corpus / "content" / "images", folder / "images")


def change_comma(path: Path) -> None:
    """Edit a file as an editor would: the last comma of the body becomes another mark."""
    head, comma, tail = path.read_text(encoding="utf-8").rpartition("，")
    if not comma:
        raise ValueError(f"{path} has no comma")
    path.write_text(f"{head}；{tail}", encoding="utf-8")


def choose_edited(corpus: Path) -> Path:
    """Return the article that the scenario “edit” changes, below ``content``: one of the middle of the corpus's time.

    It is listed and has no version in another language; it is the same for every generator.
    """
    content = corpus / "content"
    originals = sorted(content.glob("articles/*/*/*.md"), key=order_of)
    for path in originals[len(originals) // 2 :]:
        text = path.read_text(encoding="utf-8")
        alone = not path.name.endswith(".en.md") and not path.with_name(f"{path.stem}.en.md").exists()
        if alone and "状态" not in text and "，" in text.rpartition("---\n")[2]:
            return path.relative_to(content)
    raise ValueError(f"{corpus} has no article to edit")
