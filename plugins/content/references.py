"""Pictures, attachments and links that items name: found, measured and given their addresses."""

import posixpath
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import msgspec

from plugins.content.assemble import Versions
from plugins.content.measurements import Measurement, Measurements
from plugins.content.scans import FAULTS, ScanFolders
from plugins.core.addresses import media_address
from plugins.core.digest import digest_value
from plugins.core.image_services import image_service
from plugins.core.items import Item, MediaFile, Reference, Renditions
from plugins.core.pictures import picture_view, widths_of
from plugins.core.problems import Problem
from plugins.core.scans import ScannedPage
from plugins.core.timed_text import read_cues, times_that_go_back

_PELICAN_PREFIX = re.compile(r"^(\{\w+\}|\|\w+\|)")
_FILES = ("cover", "portrait", "banner", "picture")
_CLOSELY = "picture"
"""The field whose picture is looked at closely as well."""
_SCANS = "scans"
"""The field that names a folder of scans."""
_LISTS_OF_FILES = {
    "images": ("file",),
    "attachments": ("file",),
    "documents": ("file",),
    "video": ("file", "also", "poster", "captions"),
    "audio": ("file", "also"),
    "materials": ("file",),
}
"""The fields that are lists of mappings, with the parts of a mapping that name a file or several."""
_WITH_TRANSCRIPT = ("video", "audio")
_TRANSCRIPT_FILE = re.compile(r"[^\n]+\.(?:md|txt)")
_SHOWN = (("images", "file"), ("video", "poster"))
"""The parts whose files are shown as pictures; what :data:`_FILES` and bodies name is so too."""
_SCAN = "请换成由文档直接导出的 PDF，或先做文字识别，也可以把内容写进正文"
_NAMES_FILES = frozenset((*_FILES, *_LISTS_OF_FILES, _SCANS))


class ReferenceResolver:
    """Resolves the references of one build. Keeps each file that was found, and which are published as they are."""

    def __init__(
        self,
        root: Path,
        versions: Versions,
        measurements: Measurements,
        scans: ScanFolders,
        *,
        keep_originals: bool = False,
    ) -> None:
        """``root`` is the folder ``content/``; ``keep_originals`` publishes pictures as they are too."""
        self._scans = scans
        self._root = root
        self._versions = versions
        self._measurements = measurements
        self.media: dict[str, MediaFile] = {}
        self.originals: set[str] = set()
        self._keep_originals = keep_originals
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
                fields[key] = self._find(item, fields[key], key, is_picture=True) or ""
        pages = self._resolve_scans(item, fields)
        for key in _LISTS_OF_FILES:
            if key in fields:
                parts = [self._resolve_mapping(item, key, part) for part in fields[key]]
                fields[key] = [part for part in parts if part["file"]]
        shown = [reference.target for reference in references if reference.kind == "picture"]
        for image in fields.get("images", ()):
            if image["file"] not in shown and not image.get("alt"):
                self._miss_alternative(item, "images", image["file"], "请在 替代文字 里写上")
        if fields.get(_CLOSELY) and not fields.get("alt"):
            self._miss_alternative(item, _CLOSELY, item.fields[_CLOSELY], "请在 替代文字 里写上")
        parts = [(part, names) for key, names in _LISTS_OF_FILES.items() for part in fields.get(key, ())]
        named = [path for part, names in parts for name in names for path in _paths(part.get(name, ""))]
        transcripts = [part.get("transcript") for key in _WITH_TRANSCRIPT for part in fields.get(key, ())]
        files = [self.media.get(path) for path in (*shown, *(fields.get(key) for key in _FILES), *named)]
        links = [reference.target for reference in references if reference.kind == "link"]
        digest = digest_value(item.digest, links, files, transcripts, pages)
        return msgspec.structs.replace(item, references=references, fields=fields, digest=digest)

    def _resolve_scans(self, item: Item, fields: dict[str, Any]) -> tuple[ScannedPage, ...]:
        """The pages of the item's scans, whose folder ``fields`` has then; and its picture is to be looked at closely.

        Scans have no other form than those of their service.
        """
        if path := fields.get(_CLOSELY):
            self._serve(path)
        if not fields.get(_SCANS):
            return ()

        def complain(code: str, message: str, advice: str) -> None:
            self._complain(item, _SCANS, "", code, message, advice)

        folder = fields[_SCANS] = self._scans.find(fields[_SCANS], complain)
        pages = self._scans.pages.get(folder, ())
        for page in pages:
            if page.service:
                known = self.media.get(page.path) or _as_it_is(page.path, self._scans.measured[page.path])
                self.media[page.path] = msgspec.structs.replace(known, service=page.service)
        return pages

    def _serve(self, path: str) -> None:
        """Publish the picture ``path`` in tiles too; an animation stays as it is."""
        found, file = self._measurements.of(path), self.media[path]
        if found.suffix and not file.service:
            service = image_service(path, found.name, found.width, found.height, "tiles")
            self.media[path] = msgspec.structs.replace(file, service=service)

    def _check_topics(self, item: Item) -> None:
        for topic in item.get("part_of", ()):
            if (False, topic) not in self._versions:
                self._complain(item, "part_of", topic, "L002", f"没有编号为 {topic} 的专题", "请检查 所属专题")

    @cached_property
    def _by_source(self) -> dict[str, Item]:
        return {x.source: x for group in self._versions.values() for x in group.values()}

    def _resolve_reference(self, item: Item, reference: Reference) -> Reference:
        if reference.kind == "picture":
            path = self._find(item, reference.target, "", is_picture=True)
            if path and not dict(reference.attributes).get("alt"):
                self._miss_alternative(item, "", reference.target, "请在方括号里写上")
            return Reference("picture", path or "", reference.attributes)
        return Reference("link", self._link(item, reference.target))

    def _resolve_mapping(self, item: Item, key: str, part: dict[str, Any]) -> dict[str, Any]:
        """``part`` with the paths of its files, and with the text of its transcript where that is a file."""
        resolved = dict(part)
        for name in _LISTS_OF_FILES[key]:
            if name in part:
                found = [
                    self._find(item, path, key, is_picture=(key, name) in _SHOWN) or "" for path in _paths(part[name])
                ]
                resolved[name] = found if isinstance(part[name], list) else found[0]
        if key in _WITH_TRANSCRIPT and _TRANSCRIPT_FILE.fullmatch(part.get("transcript", "")):
            resolved["transcript"] = self._transcript(item, part["transcript"], key)
        if item.kind == "oral":
            self._check_times(item, key, resolved.get("transcript", ""))
        return resolved

    def _check_times(self, item: Item, key: str, transcript: str) -> None:
        for above, cue in times_that_go_back(read_cues(transcript)):
            message = f"文字稿里 {cue.clock} 写在 {above.clock} 之后"
            self._complain(item, key, "", "W028", message, "请对着录音改正时间，或把各段按先后排好")

    def _transcript(self, item: Item, target: str, field: str) -> str:
        """The text of the file ``target``. It is read at every build: there are few."""
        for candidate in _candidates(item, target):
            if (file := self._root / candidate).is_file():
                return file.read_text(encoding="utf-8-sig", errors="replace")
        self._miss(item, target, field)
        return ""

    def _link(self, item: Item, target: str) -> str:
        path, mark, anchor = _PELICAN_PREFIX.sub("", unquote(target)).partition("#")
        if (group := self._versions.get((False, path)) or self._versions.get((True, path))) and "." not in path:
            return (group.get(item.language) or next(iter(group.values()))).address + mark + anchor
        if path.endswith(".md"):
            for source in (path.lstrip("/"), posixpath.normpath(posixpath.join(posixpath.dirname(item.source), path))):
                if found := self._by_source.get(source):
                    return found.address + mark + anchor
        elif found := self._find(item, path, "", is_link=True):
            return picture_view(self.media[found]).large
        advice = "请写对方的编号、文件名、以 / 开头的站内网址，或以 https:// 开头的完整网址"
        self._complain(item, "", target, "L002", f"链接 {target} 指向的内容不存在", advice)
        return target

    def _find(
        self, item: Item, target: str, field: str, *, is_picture: bool = False, is_link: bool = False
    ) -> str | None:
        """The path under ``content/`` of the file that ``target`` names; it is measured and kept."""
        for candidate in _candidates(item, target):
            if (found := self._measurements.of(candidate)) is None:
                continue
            # A picture that a link leads to is published as all are: as its file has it, it says where it was taken.
            if is_picture or (is_link and found.suffix):
                return self._show(item, candidate, field, target, found)
            if found.is_scan:
                self._complain(
                    item, field, target, "W009", f"附件 {candidate} 是扫描件，没有可以选取和朗读的文字", _SCAN
                )
            self.originals.add(candidate)
            self._keep(candidate, found)
            return candidate
        if not is_link:
            self._miss(item, target, field)
        return None

    def _show(self, item: Item, path: str, field: str, target: str, found: Measurement) -> str | None:
        """``path``, if it is a picture that can be shown; otherwise the editor is told, and it is left out."""
        if found.fault:
            message, advice = FAULTS[found.fault]
            self._complain(item, field, target, "W006", f"图片 {path} {message}，已略去", advice)
            return None
        if self._keep_originals or not found.suffix:
            self.originals.add(path)
        self._keep(path, found)
        return path

    def _keep(self, path: str, found: Measurement) -> None:
        if path in self.media:
            return
        address = media_address(path)
        renditions = None
        if found.suffix:
            stem = f"{address.rpartition('.')[0]}.{found.name}"
            original = address if self._keep_originals else ""
            renditions = Renditions(stem, found.suffix, widths_of(found.width), original)
        self.media[path] = msgspec.structs.replace(_as_it_is(path, found), renditions=renditions)

    def _miss(self, item: Item, target: str, field: str) -> None:
        advice = "请把文件放进 content/images/ 或 content/files/，并检查文件名的大小写"
        self._complain(item, field, target, "L001", f"文件 {target} 不存在", advice)

    def _miss_alternative(self, item: Item, field: str, target: str, where: str) -> None:
        advice = f"{where}看不见图的读者需要知道的内容"
        self._complain(item, field, target, "W002", f"图片 {target} 没有替代文字", advice)

    def _complain(self, item: Item, field: str, target: str, code: str, message: str, advice: str) -> None:
        if field and field not in item.lines:
            return  # Taken over from the original, which is told.
        line = item.lines.get(field, 0) or _line_of(self._root / item.source, target)
        self.problems.append(Problem(f"content/{item.source}", line, code, message, advice))


def _as_it_is(path: str, found: Measurement) -> MediaFile:
    return MediaFile(path, media_address(path), found.size, found.width, found.height)


def _paths(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


def _candidates(item: Item, target: str) -> Iterator[str]:
    """Where under ``content/`` the file may be that ``target`` names: there, beside the article, in its own folder."""
    path = _PELICAN_PREFIX.sub("", unquote(target)).lstrip("/").removeprefix("content/")
    beside = posixpath.dirname(item.source)
    own = f"images/{item.date[:4]}/{item.id}" if item.date else beside
    for folder in ("", beside, own):
        candidate = posixpath.normpath(posixpath.join(folder, path))
        if not candidate.startswith("../"):
            yield candidate


def _line_of(file: Path, target: str) -> int:
    """The line of ``file`` on which ``target`` stands, 0 if none."""
    lines = file.read_text(encoding="utf-8-sig").split("\n")
    return next((number for number, line in enumerate(lines, 1) if target in line), 0)
