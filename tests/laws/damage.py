"""What happens to a site and to what a build remembers when nobody builds: files lost, altered, added, put back."""

import os
import shutil
from pathlib import Path
from random import Random

from tests.laws.trees import list_tree
from tests.laws.workshop import Workshop


def remove_output(workshop: Workshop, rng: Random) -> None:
    """Delete a file of the site, or a folder."""
    if file := _output(workshop, rng):
        if rng.random() < 0.3 and file.parent != workshop.output:
            _remove_folder(workshop, file.parent)
        else:
            file.unlink()


def alter_output(workshop: Workshop, rng: Random) -> None:
    """Alter a file of the site, at times so that neither its size nor its time stamp shows it."""
    if file := _output(workshop, rng):
        stamp = file.stat().st_mtime_ns
        file.write_bytes(damaged(file.read_bytes(), rng))
        if rng.random() < 0.5:
            os.utime(file, ns=(stamp, stamp))


def swap_output(workshop: Workshop, rng: Random) -> None:
    """Let two pages of the site change places."""
    first, second = _output(workshop, rng), _output(workshop, rng)
    if first and second and first != second:
        aside = workshop.output / ".aside"
        first.rename(aside)
        second.rename(first)
        aside.rename(second)


def link_output(workshop: Workshop, rng: Random) -> None:
    """Put a link to another page in the place of a page."""
    first, second = _output(workshop, rng), _output(workshop, rng)
    if first and second and first != second:
        first.unlink()
        first.symlink_to(second)


def block_output(workshop: Workshop, rng: Random) -> None:
    """Put an empty folder in the place of a page, or a file in the place of a folder."""
    if file := _output(workshop, rng):
        if rng.random() < 0.5 and file.parent != workshop.output:
            _remove_folder(workshop, file.parent)
            _put_stranger(workshop, file.parent)
        else:
            file.unlink()
            file.mkdir()


def touch_output(workshop: Workshop, rng: Random) -> None:
    """Move the time stamp of a file of the site."""
    if file := _output(workshop, rng):
        moment = rng.choice((0, 10**18, 3 * 10**18))
        os.utime(file, ns=(moment, moment))


def add_stranger(workshop: Workshop, rng: Random) -> None:
    """Put a file of somebody else beside a page."""
    if file := _output(workshop, rng):
        _put_stranger(workshop, file.with_name(f"stranger-{rng.randint(1, 3)}.txt"))


def save_output(workshop: Workshop, rng: Random) -> None:
    """Put the site away as a backup does, with its hidden files."""
    if workshop.output.is_dir():
        shutil.rmtree(workshop.backup, ignore_errors=True)
        shutil.copytree(workshop.output, workshop.backup, symlinks=True)
        workshop.strangers_of_backup = dict(workshop.strangers)


def restore_output(workshop: Workshop, rng: Random) -> None:
    """Put the site back as it was once, while the cache has gone on."""
    if workshop.backup.is_dir():
        shutil.rmtree(workshop.output, ignore_errors=True)
        shutil.copytree(workshop.backup, workshop.output, symlinks=True)
        workshop.strangers = dict(workshop.strangers_of_backup)


def remove_output_folder(workshop: Workshop, rng: Random) -> None:
    """Remove the whole site."""
    shutil.rmtree(workshop.output, ignore_errors=True)
    workshop.strangers.clear()


def damage_cache(workshop: Workshop, rng: Random) -> None:
    """Damage a file of the cache."""
    if files := list(_files(workshop.cache)):
        file = rng.choice(files)
        file.write_bytes(damaged(file.read_bytes(), rng))


def remove_cache(workshop: Workshop, rng: Random) -> None:
    """Delete the cache, or one file of it."""
    files = _files(workshop.cache)
    if files and rng.random() < 0.5:
        rng.choice(files).unlink()
    else:
        shutil.rmtree(workshop.cache, ignore_errors=True)


def save_cache(workshop: Workshop, rng: Random) -> None:
    """Put the cache away."""
    shutil.rmtree(workshop.old_cache, ignore_errors=True)
    if workshop.cache.is_dir():
        shutil.copytree(workshop.cache, workshop.old_cache)


def restore_cache(workshop: Workshop, rng: Random) -> None:
    """Put an earlier cache back."""
    if workshop.old_cache.is_dir():
        shutil.rmtree(workshop.cache, ignore_errors=True)
        shutil.copytree(workshop.old_cache, workshop.cache)


def damage_ledger(workshop: Workshop, rng: Random) -> None:
    """Damage or delete the ledger of the site."""
    for file in ledgers(workshop):
        if file.name == ".ledger" and rng.random() < 0.3:
            file.unlink()
        else:
            file.write_bytes(damaged(file.read_bytes(), rng))


def damaged(data: bytes, rng: Random) -> bytes:
    """``data`` cut, with one bit turned, with a part set to zero, or with something behind it."""
    place = rng.randrange(len(data) + 1)
    kind = rng.randrange(5)
    if kind == 0:
        return data[:place]
    if kind == 1:
        return data + rng.randbytes(20)
    if kind == 2:
        return data[:place] + bytes(min(16, len(data) - place)) + data[place + 16 :]
    return data[:place] + bytes(byte ^ 1 << rng.randrange(8) for byte in data[place : place + 1]) + data[place + 1 :]


def ledgers(workshop: Workshop) -> list[Path]:
    """The hidden files of the site's first folder."""
    return [workshop.output / name for name in list_tree(workshop.output, hidden=True) if "/" not in name]


def _output(workshop: Workshop, rng: Random) -> Path | None:
    """A file of the site, if there are any."""
    paths = [path for path in list_tree(workshop.output) if path not in workshop.strangers]
    return workshop.output / rng.choice(paths) if paths else None


def _put_stranger(workshop: Workshop, file: Path) -> None:
    file.write_bytes(b"not of this site")
    workshop.strangers[file.relative_to(workshop.output).as_posix()] = b"not of this site"


def _remove_folder(workshop: Workshop, folder: Path) -> None:
    shutil.rmtree(folder)
    gone = [path for path in workshop.strangers if (workshop.output / path).is_relative_to(folder)]
    for path in gone:
        del workshop.strangers[path]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


DAMAGE = (
    remove_output, alter_output, alter_output, swap_output, link_output, block_output, touch_output, add_stranger,
    save_output, restore_output, remove_output_folder, damage_cache, damage_cache, remove_cache, save_cache,
    restore_cache, damage_ledger,
)  # fmt: skip
