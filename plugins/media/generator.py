"""The seam to Pelican: hands the files of pictures and attachments to the writer."""

from functools import partial
from pathlib import Path
from typing import Any

from plugins.core.digest import digest_bytes
from plugins.core.executor import map_batches
from plugins.core.items import MediaFile, Renditions
from plugins.core.kept import KeptPictures
from plugins.core.pictures import forms_of, name_of
from plugins.core.problems import InputError, Problem, print_problems
from plugins.core.progress import track
from plugins.core.run import run_of
from plugins.media.derive import Order, derive

FOLDER = "pictures"
"""Where what is made is kept, below the cache."""


class MediaGenerator:
    """Publishes the files in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, **_: Any) -> None:
        self._context = context
        self._run = run_of(settings)
        self._root = Path(path)
        self._kept = KeptPictures(self._run.cache / FOLDER)

    def generate_output(self, writer: Any) -> None:
        """Hand over every file.

        Raises :class:`InputError` if a picture was changed since it was measured, or nothing can be made of it.
        """
        site = self._context["site"]
        for path in site.originals:
            writer.copy_file(self._root / path, site.media[path].url, self._run.inputs.content[path])
        # Copies of one picture under names that differ in their ending alone have one address.
        shown = {file.renditions.stem: file for _, file in sorted(site.media.items()) if file.renditions}
        self._make(list(shown.values()))
        for file in shown.values():
            for width, suffix in _all(file):
                name = _name(file.renditions, width, suffix)
                make = partial(self._content, file, width, suffix)
                writer.write_file(file.renditions.address(width, suffix), digest_bytes(name.encode()), make)
        self._kept.prune()

    def _make(self, files: list[MediaFile]) -> None:
        """Make what is not kept yet, a picture at a time in each process."""
        lacking = [file for file in files if not all(self._are_kept(file))]
        made = track(map_batches(self._run.executor, derive, map(self._order, lacking)), "处理图片", len(lacking))
        for file, results in zip(lacking, made, strict=True):
            for form, data in zip(_all(file), _sound(file, results), strict=True):
                self._kept.add(_name(file.renditions, *form), data)
        if not self._kept.is_kept:
            advice = "请检查磁盘空间和文件夹的权限；网站不受影响，但下次要重新处理图片"
            print_problems([Problem(str(self._kept.folder), 0, "W003", "缓存写不进去", advice)])

    def _are_kept(self, file: MediaFile) -> list[bool]:
        """Of each form of a picture; all are asked for, so that none of them is pruned."""
        return [_name(file.renditions, *form) in self._kept for form in _all(file)]

    def _order(self, file: MediaFile) -> Order:
        data = self._read(file)
        # Pages name what is made by what was measured: other bytes under that name would stay there for ever.
        if data is None or name_of(data) != _mark(file.renditions):
            raise InputError([Problem(f"content/{file.path}", 0, "F018", "图片在生成的时候改动了", "请再生成一次")])
        # All together: each width is made of the next wider one.
        return Order(data, file.width, file.height, _all(file))

    def _read(self, file: MediaFile) -> bytes | None:
        try:
            return (self._root / file.path).read_bytes()
        except OSError:
            return None

    def _content(self, file: MediaFile, width: int, suffix: str) -> bytes:
        """One file of a picture: what is kept, made again if that is damaged or could not be kept."""
        name = _name(file.renditions, width, suffix)
        data = self._kept.read(name)
        if data is None:
            made = _sound(file, derive(self._order(file)))
            data = dict(zip(_all(file), made, strict=True))[width, suffix]
            self._kept.add(name, data)
        return data


def _all(file: MediaFile) -> tuple[tuple[int, str], ...]:
    return forms_of(file.renditions)


def _name(renditions: Renditions, width: int, suffix: str) -> str:
    """What is kept of a picture is named by its content, wherever it stands under ``content/``."""
    return f"{_mark(renditions)}-{width}.{suffix}"


def _mark(renditions: Renditions) -> str:
    """The fingerprint of what they are made of."""
    return renditions.stem.rpartition(".")[2]


def _sound(file: MediaFile, made: list[bytes]) -> list[bytes]:
    """``made``, if anything could be made of ``file``."""
    if not made:
        raise InputError([Problem(f"content/{file.path}", 0, "F018", "图片处理不了", "请重新导出为 JPEG 或 PNG")])
    return made
