"""The files of IIIF services on their way from the cache to the writer."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

import msgspec

from plugins.core.digest import digest_value
from plugins.core.executor import map_batches
from plugins.core.image_services import ImageService, image_files, image_info
from plugins.core.kept import KeptPictures
from plugins.core.problems import InputError, Problem, print_problems
from plugins.core.progress import track
from plugins.core.run import Run
from plugins.scans.derive import Made, Order, derive

FOLDER = "scans"
"""Where what is made is kept, below the cache: one file for all that is made of a picture."""
SPARE = 2_000_000_000
"""Bytes of what is no longer asked for that stay: a volume of 300 pages has about 500 MB."""
_FILES = msgspec.msgpack.Decoder(tuple[tuple[str, bytes], ...])


class Writer(Protocol):
    """What of the project's writer is used."""

    def write_file(self, address: str, key: bytes | None, make: Callable[[], bytes]) -> None:
        """Publish what ``make`` gives at ``address``."""


class ScansPublisher:
    """Makes and publishes the services of one build. Equal pictures are made once, wherever they stand."""

    def __init__(self, root: Path, run: Run) -> None:
        """``root`` is the folder ``content/``."""
        self._root = root
        self._run = run
        self._kept = KeptPictures(run.cache / FOLDER)
        self._opened: tuple[str, dict[str, bytes]] = ("", {})

    def publish(self, services: Mapping[str, ImageService], base_url: str, writer: Writer) -> None:
        """Hand over every file of ``services``, which are named by the path of their picture under ``content/``.

        Raises :class:`InputError` with all pictures that were changed since they were measured, or cannot be made.
        """
        self._make(services)
        for path, service in services.items():
            info = msgspec.json.encode(image_info(service, base_url))
            writer.write_file(f"{service.stem}/info.json", digest_value(info), partial(bytes, info))
            key = digest_value(_name(service))
            for file in image_files(service):
                writer.write_file(f"{service.stem}/{file.path}", key, partial(self._content, path, service, file.path))
        self._opened = ("", {})
        self._kept.prune(SPARE)

    def _make(self, services: Mapping[str, ImageService]) -> None:
        """Make what is not kept yet, a picture at a time in each process."""
        asked = {_name(service): path for path, service in reversed(services.items())}
        lacking = sorted(path for name, path in asked.items() if name not in self._kept)
        orders = (self._order(path, services[path]) for path in lacking)
        results = track(map_batches(self._run.executor, derive, orders), "处理扫描件", len(lacking))
        problems = []
        for path, made in zip(lacking, results, strict=True):
            if made.files:
                self._kept.add(_name(services[path]), msgspec.msgpack.encode(made.files))
            else:
                problems.append(_problem(path, made))
        if problems:
            raise InputError(problems)
        if not self._kept.is_kept:
            advice = "请检查磁盘空间和文件夹的权限；网站不受影响，但下次要重新处理扫描件"
            print_problems([Problem(str(self._kept.folder), 0, "W003", "缓存写不进去", advice)])

    def _order(self, path: str, service: ImageService) -> Order:
        file = self._root / path
        if not self._run.is_remote:
            return Order(service, str(file))
        try:
            return Order(service, data=file.read_bytes())
        except OSError:
            return Order(service)

    def _content(self, path: str, service: ImageService, file: str) -> bytes:
        """One file of a service: what is kept, made again if that is damaged or could not be kept."""
        if self._opened[0] != _name(service):
            # One after another: the files of a picture are asked for together.
            self._opened = (_name(service), self._open(path, service))
        return self._opened[1][file]

    def _open(self, path: str, service: ImageService) -> dict[str, bytes]:
        kept = self._kept.read(_name(service))
        if kept is not None:
            return dict(_FILES.decode(kept))
        made = derive(self._order(path, service))
        if not made.files:
            raise InputError([_problem(path, made)])
        self._kept.add(_name(service), msgspec.msgpack.encode(made.files))
        return dict(made.files)


def _name(service: ImageService) -> str:
    """What is kept of a picture is named by its content and by how it is made, wherever it stands."""
    return f"{service.stem.rpartition('.')[2]}-{service.width}x{service.height}"


def _problem(path: str, made: Made) -> Problem:
    if made.is_changed:
        return Problem(f"content/{path}", 0, "F018", "图片在生成的时候改动了", "请再生成一次")
    return Problem(f"content/{path}", 0, "F018", "扫描件处理不了", "请重新导出为 JPEG、PNG 或 TIFF")
