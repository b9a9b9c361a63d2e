"""Folders of scans: their pages with picture, text and the places of lines."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import msgspec

from plugins.content.measurements import PICTURES, Measurement, Measurements
from plugins.core.archive_types import is_closed
from plugins.core.image_services import ImageService, image_service
from plugins.core.inventory import Signature
from plugins.core.items import Item
from plugins.core.personal_data import personal_problems
from plugins.core.problems import Problem
from plugins.core.scans import ScannedPage
from plugins.core.text_places import SUFFIXES, read_places
from plugins.core.transcriptions import NAME, PageText, TextLine, read_transcription

_SPAN = re.compile(r"(\d{1,5})(?:\s*[—–―~～至-]+\s*(\d{1,5}))?")
Complain = Callable[[str, str, str], None]
"""Tells the editor of the item that names the folder: code, message, advice."""


class Places(msgspec.Struct, frozen=True, array_like=True):
    """What a file of coordinates says for a page of ``size``: lines, or what is wrong."""

    signature: Signature | None
    size: tuple[int, int]
    lines: tuple[TextLine, ...]
    problems: tuple[Problem, ...]


class ScanFolders:
    """The folders of scans of one build. ``known`` are the coordinates of earlier builds; ``fresh`` were read now.

    To read the coordinates of a page takes a tenth of a second.
    """

    def __init__(
        self,
        root: Path,
        inventory: Mapping[str, Signature | None],
        measurements: Measurements,
        known: dict[str, Places],
        closed: Mapping[str, frozenset[str]] = MappingProxyType({}),
    ) -> None:
        """``inventory`` holds the files under ``root``, the folder ``content/``, ``closed`` what must not be shown.

        See :func:`closed_pages`.
        """
        self._closed = closed
        self._root = root
        self._inventory = inventory
        self._measurements = measurements
        self.known = known
        self.fresh: list[str] = []
        self.pages: dict[str, tuple[ScannedPage, ...]] = {}
        self.measured: dict[str, Measurement] = {}
        """Of each scan that can be shown, by its path."""
        self.problems: list[Problem] = []
        self._told: dict[str, list[tuple[str, str, str]]] = {}

    def find(self, target: str, complain: Complain) -> str:
        """The folder that ``target`` names, with its pages in :attr:`pages`; empty if there are no scans in it."""
        folder = _folder(target)
        scans = self._by_folder.get(folder, [])
        if not scans:
            complain("L001", f"文件夹 {target} 里没有扫描件", "请检查文件夹的写法，从 content/ 写起，图片直接放在里面")
            return ""
        if folder not in self.pages:
            told = self._told[folder] = []
            self.pages[folder] = self._read(folder, scans, lambda *complaint: told.append(complaint))
        # The first who names it may be a translation, which has it from its original.
        for complaint in self._told[folder]:
            complain(*complaint)
        return folder

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        found = defaultdict(list)
        for path in self._inventory:
            folder, _, name = path.rpartition("/")
            if not name.startswith(".") and posixpath.splitext(name)[1].lower() in PICTURES:
                found[folder].append(path)
        return {folder: sorted(paths, key=_natural) for folder, paths in found.items()}

    def _read(self, folder: str, scans: list[str], complain: Complain) -> tuple[ScannedPage, ...]:
        texts = self._texts(folder, scans, complain)
        labels = {
            number: (texts[number].label if number in texts else "") or str(number) for number in self._all(scans)
        }
        closed = [number for number in self._all(scans) if labels[number] in self._closed.get(folder, ())]
        if closed:
            message = f"第 {_listed(closed)} 页属于没有公开的篇目，扫描件和文字都不发布"
            complain("W027", message, "请核对是不是这几页；顺序与印的页码不同的，在 pages.txt 里写上印的页码")
        return tuple(
            ScannedPage(number, path, labels[number])
            if number in closed
            else self._page(number, path, labels[number], texts.get(number), complain)
            for number, path in enumerate(scans, 1)
        )

    @staticmethod
    def _all(scans: list[str]) -> range:
        return range(1, len(scans) + 1)

    def _texts(self, folder: str, scans: list[str], complain: Complain) -> dict[int, PageText]:
        path = f"{folder}/{NAME}"
        if path not in self._inventory:
            complain("W026", f"文件夹 {folder} 里没有 {NAME}，各页没有文字", f"请写一个 {NAME}，每页以 ## 第 1 页 开头")
            return {}
        try:
            text = (self._root / path).read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            self.problems.append(Problem(f"content/{path}", 0, "F008", "文件不是 UTF-8 编码", "请另存为 UTF-8"))
            return {}
        names = [posixpath.basename(scan) for scan in scans]
        pages, problems = read_transcription(f"content/{path}", text, names)
        self.problems += problems + personal_problems(f"content/{path}", text)
        return pages

    def _page(self, number: int, path: str, label: str, text: PageText | None, complain: Complain) -> ScannedPage:
        service = self._service(number, path, complain)
        return ScannedPage(
            number=number,
            path=path,
            label=label,
            text=text.text if text else "",
            lines=self._lines(path, service) if service else (),
            service=service,
        )

    def _service(self, number: int, path: str, complain: Complain) -> ImageService | None:
        found = self._measurements.of(path)
        if found is None or found.fault or not found.suffix:
            message, advice = FAULTS[found.fault if found and found.fault else "type"]
            complain("W006", f"第 {number} 页的扫描件 {path} {message}，已略去", advice)
            return None
        self.measured[path] = found
        return image_service(path, found.name, found.width, found.height, "sizes")

    def _lines(self, path: str, service: ImageService) -> tuple[TextLine, ...]:
        stem = posixpath.splitext(path)[0]
        beside = next((stem + suffix for suffix in SUFFIXES if stem + suffix in self._inventory), "")
        if not beside:
            return ()
        signature, size = self._inventory[beside], (service.width, service.height)
        found = self.known.get(beside)
        if found is None or signature is None or (found.signature, found.size) != (signature, size):
            text = (self._root / beside).read_text(encoding="utf-8-sig", errors="replace")
            lines, problems = read_places(f"content/{beside}", text, size)
            found = self.known[beside] = Places(signature, size, lines, tuple(problems))
            self.fresh.append(beside)
        self.problems += found.problems
        return found.lines


FAULTS = {
    "broken": ("打不开或已损坏", "请重新导出为 JPEG 或 PNG"),
    "empty": ("是空文件", "请重新拷贝一次"),
    "large": ("像素过多（超过 1 亿，或一边超过 32768）", "请缩小后再放进来"),
    "type": ("不是图片，或是不能识别的格式", "请导出为 JPEG 或 PNG"),
    "svg": ("是 SVG，可能带有脚本", "请导出为 PNG"),
    "heic": ("是手机的 HEIC 格式，多数浏览器打不开", "请在手机或电脑上存为 JPEG"),
}
"""Why a picture is left out, and what to do."""


def closed_pages(items: Iterable[Item]) -> dict[str, frozenset[str]]:
    """For each folder of a volume's scans the printed numbers of pages that belong to a record that is not open.

    A volume may be open while one of its records is not: what is not open is to appear nowhere.
    """
    closed = defaultdict(set)
    folders = {}
    for item in items:
        if item.kind == "volume" and item.get("scans"):
            folders[item.id] = _folder(item.get("scans"))
        elif item.kind == "record" and (is_closed(item.kind, item.fields) or item.get("internal", False)):
            span = _SPAN.fullmatch(item.get("pages"))
            if span:
                first, last = int(span[1]), int(span[2] or span[1])
                closed[item.get("volume")] |= {str(number) for number in range(first, last + 1)}
    return {folder: frozenset(closed[volume]) for volume, folder in folders.items() if volume in closed}


def _folder(target: str) -> str:
    return posixpath.normpath(target.removeprefix("content/").strip("/"))


def _listed(numbers: list[int]) -> str:
    return "、".join(map(str, numbers))


def _natural(path: str) -> tuple[tuple[int, int, str], ...]:
    """Page 2 before page 10, whether or not the numbers have zeros in front; then by the letters."""
    parts = re.findall(r"[0-9]+|[^0-9]+", path)
    key = tuple((0, int(part), "") if "0" <= part[0] <= "9" else (1, 0, part) for part in parts)
    return (*key, (2, 0, path))
