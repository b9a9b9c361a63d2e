"""Pictures, attachments and links that items name: found, measured and given their addresses."""

import posixpath
import re
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

import msgspec

from plugins.content.assemble import Versions
from plugins.content.measurements import Measurements
from plugins.core.addresses import media_address
from plugins.core.digest import digest_value
from plugins.core.items import Item, MediaFile, Reference
from plugins.core.problems import Problem

_PELICAN_PREFIX = re.compile(r"^(\{\w+\}|\|\w+\|)")
_FILES = ("cover", "portrait", "banner")
_LISTS_OF_FILES = ("images", "attachments", "documents")
_NAMES_FILES = frozenset((*_FILES, *_LISTS_OF_FILES))


class ReferenceResolver:
    """Resolves the references of one build. Keeps each file that was found, with its size."""

    def __init__(self, root: Path, versions: Versions, measurements: Measurements) -> None:
        """``root`` is the folder ``content/``."""
        self._root = root
        self._versions = versions
        self._measurements = measurements
        self.media: dict[str, MediaFile] = {}
        self.problems: list[Problem] = []

    def resolve(self, item: Item) -> Item:
        """``item`` with addresses for its links and paths under ``content/`` for its pictures and attachments."""
        self._check_topics(item)
        if not item.references and _NAMES_FILES.isdisjoint(item.fields):
            return item
        references = tuple(self._resolve_reference(item, reference) for reference in item.references)
        fields = dict(item.fields)
        for key in _FILES:
            if key in fields:
                fields[key] = self._find(item, fields[key], key) or ""
        for key in _LISTS_OF_FILES:
            if key in fields:
                fields[key] = [{**part, "file": self._find(item, part["file"], key) or ""} for part in fields[key]]
        shown = [reference.target for reference in references if reference.kind == "picture"]
        for image in fields.get("images", ()):
            if image["file"] not in shown and not image.get("alt"):
                self._miss_alternative(item, "images", image["file"], "请在 替代文字 里写上")
        named = [part["file"] for key in _LISTS_OF_FILES for part in fields.get(key, ())]
        files = [self.media.get(path) for path in (*shown, *(fields.get(key) for key in _FILES), *named)]
        links = [reference.target for reference in references if reference.kind == "link"]
        digest = digest_value(item.digest, links, files)
        return msgspec.structs.replace(item, references=references, fields=fields, digest=digest)

    def _check_topics(self, item: Item) -> None:
        for topic in item.get("part_of", ()):
            if (False, topic) not in self._versions:
                self._complain(item, "part_of", topic, "L002", f"没有编号为 {topic} 的专题", "请检查 所属专题")

    @cached_property
    def _by_source(self) -> dict[str, Item]:
        return {x.source: x for group in self._versions.values() for x in group.values()}

    def _resolve_reference(self, item: Item, reference: Reference) -> Reference:
        if reference.kind == "picture":
            path = self._find(item, reference.target, "")
            if path and not dict(reference.attributes).get("alt"):
                self._miss_alternative(item, "", reference.target, "请在方括号里写上")
            return Reference("picture", path or "", reference.attributes)
        return Reference("link", self._link(item, reference.target))

    def _link(self, item: Item, target: str) -> str:
        path, mark, anchor = _PELICAN_PREFIX.sub("", unquote(target)).partition("#")
        if (group := self._versions.get((False, path)) or self._versions.get((True, path))) and "." not in path:
            return (group.get(item.language) or next(iter(group.values()))).address + mark + anchor
        if path.endswith(".md"):
            for source in (path.lstrip("/"), posixpath.normpath(posixpath.join(posixpath.dirname(item.source), path))):
                if found := self._by_source.get(source):
                    return found.address + mark + anchor
        elif found := self._find(item, path, "", is_link=True):
            return media_address(found)
        advice = "请写对方的编号、文件名、以 / 开头的站内网址，或以 https:// 开头的完整网址"
        self._complain(item, "", target, "L002", f"链接 {target} 指向的内容不存在", advice)
        return target

    def _find(self, item: Item, target: str, field: str, *, is_link: bool = False) -> str | None:
        """The path under ``content/`` of the file that ``target`` names; it is measured and kept."""
        path = _PELICAN_PREFIX.sub("", unquote(target)).lstrip("/").removeprefix("content/")
        beside = posixpath.dirname(item.source)
        own = f"images/{item.date[:4]}/{item.id}" if item.date else beside
        for folder in ("", beside, own):
            candidate = posixpath.normpath(posixpath.join(folder, path))
            if not candidate.startswith("../") and self._measure(item, candidate, field, target):
                return candidate
        if not is_link:
            advice = "请把文件放进 content/images/ 或 content/files/，并检查文件名的大小写"
            self._complain(item, field, target, "L001", f"文件 {target} 不存在", advice)
        return None

    def _measure(self, item: Item, path: str, field: str, target: str) -> bool:
        if path in self.media:
            return True
        found = self._measurements.of(path)
        if found is None:
            return False
        if found.is_too_large:
            self._complain(item, field, target, "L003", f"图片 {path} 打不开或过大", "请重新导出为 JPEG 或 PNG")
        self.media[path] = MediaFile(path, media_address(path), found.size, found.width, found.height)
        return True

    def _miss_alternative(self, item: Item, field: str, target: str, where: str) -> None:
        advice = f"{where}看不见图的读者需要知道的内容"
        self._complain(item, field, target, "W002", f"图片 {target} 没有替代文字", advice)

    def _complain(self, item: Item, field: str, target: str, code: str, message: str, advice: str) -> None:
        if field and field not in item.lines:
            return  # Taken over from the original, which is told.
        line = item.lines.get(field, 0) or _line_of(self._root / item.source, target)
        self.problems.append(Problem(f"content/{item.source}", line, code, message, advice))


def _line_of(file: Path, target: str) -> int:
    """The line of ``file`` on which ``target`` stands, 0 if none."""
    lines = file.read_text(encoding="utf-8-sig").split("\n")
    return next((number for number, line in enumerate(lines, 1) if target in line), 0)
