"""The output folder: a site appears whole, unchanged files are left alone, forgotten ones are removed."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.digest import digest_bytes
from plugins.core.ledger import NAME, Ledger, read_ledger
from plugins.core.put_aside import FOLDER
from plugins.writer.folder import OutputFolder, Tally
from tests.builders import write_files

VERSION = b"version"
SAID = Ledger(version=VERSION)


def start(root, files, version=VERSION):
    """Stage ``files`` as one build does, each made of what has the fingerprint of its bytes."""
    root.mkdir(exist_ok=True)
    folder = OutputFolder(root, version)
    for path, data in files.items():
        if not folder.is_current(path, digest_bytes(data)):
            folder.stage(path, data)
    return folder


def build(root, files, version=VERSION):
    """Write ``files`` as one build does."""
    return start(root, files, version).commit(Ledger(version=version))


def files_in(root):
    """Path → content of every file but the ledger and what was laid aside."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != NAME and ".lost" not in path.parts
    }


def made_again(root, files, version=VERSION):
    """The paths that a build would make again."""
    folder = OutputFolder(root, version)
    return {path for path, data in files.items() if not folder.is_current(path, digest_bytes(data))}


def test_files_appear_with_their_folders(tmp_path):
    files = {"index.html": b"home", "news/2022/a1/index.html": b"a1", "图/甲.jpg": b"x"}
    assert build(tmp_path / "output", files) == Tally(3, 3, 0)
    assert files_in(tmp_path / "output") == files


def test_nothing_appears_before_everything_is_there(tmp_path):
    build(tmp_path, {"a": b"1", "b": b"1"})
    folder = start(tmp_path, {"a": b"2", "c/d": b"2"})
    assert {path: data for path, data in files_in(tmp_path).items() if ".staging" not in path} == {"a": b"1", "b": b"1"}
    folder.commit(SAID)
    assert files_in(tmp_path) == {"a": b"2", "c/d": b"2"}


def test_an_unchanged_file_keeps_its_time_stamp_a_changed_one_does_not(tmp_path):
    build(tmp_path, {"a": b"1", "b": b"1"})
    for name in "ab":
        os.utime(tmp_path / name, (1, 1))
    assert build(tmp_path, {"a": b"1", "b": b"2"}) == Tally(2, 1, 0)
    assert (tmp_path / "a").stat().st_mtime == 1
    assert (tmp_path / "b").stat().st_mtime > 1


def test_what_was_made_of_the_same_is_not_made_again(tmp_path):
    build(tmp_path, {"a": b"1", "b": b"1"})
    assert made_again(tmp_path, {"a": b"1", "b": b"2", "c": b"1"}) == {"b", "c"}


def test_another_version_makes_everything_again_and_leaves_what_comes_out_the_same(tmp_path):
    build(tmp_path, {"a": b"1", "b": b"1"})
    before = (tmp_path / "a").stat()
    assert made_again(tmp_path, {"a": b"1", "b": b"1"}, b"another") == {"a", "b"}
    assert build(tmp_path, {"a": b"1", "b": b"1"}, b"another") == Tally(2, 0, 0)
    assert (tmp_path / "a").stat().st_ino == before.st_ino
    assert (tmp_path / "a").stat().st_mtime_ns == before.st_mtime_ns
    assert made_again(tmp_path, {"a": b"1", "b": b"1"}, b"another") == set()


def test_where_a_build_does_not_know_its_version_the_next_makes_everything_again(tmp_path):
    start(tmp_path, {"a": b"1"}).commit(Ledger(version=b""))
    assert made_again(tmp_path, {"a": b"1"}) == {"a"}


def test_a_file_that_was_changed_or_removed_by_hand_is_written_again(tmp_path):
    site = {"a": b"1", "b/c": b"1", "b/d": b"1"}
    build(tmp_path, site)
    (tmp_path / "a").write_bytes(b"2")
    (tmp_path / "b" / "c").unlink()
    assert made_again(tmp_path, site) == {"a", "b/c"}
    build(tmp_path, site)
    assert files_in(tmp_path) == site


def test_a_change_by_hand_that_keeps_size_and_time_stamp_is_noticed(tmp_path):
    build(tmp_path, {"a": b"1"})
    before = (tmp_path / "a").stat()
    (tmp_path / "a").write_bytes(b"2")
    os.utime(tmp_path / "a", ns=(before.st_atime_ns, before.st_mtime_ns))
    build(tmp_path, {"a": b"1"})
    assert files_in(tmp_path) == {"a": b"1"}


def test_a_forgotten_file_is_removed_with_its_empty_folders(tmp_path):
    build(tmp_path, {"a/b/c.html": b"1", "a/d.html": b"1"})
    assert build(tmp_path, {"a/d.html": b"1"}) == Tally(1, 0, 1)
    assert files_in(tmp_path) == {"a/d.html": b"1"}
    assert not (tmp_path / "a" / "b").exists()


def test_what_others_put_into_the_folder_later_stays(tmp_path):
    build(tmp_path, {"a/b.html": b"1"})
    write_files(tmp_path, {"a/verify.txt": "x", ".git/config": "x"})
    build(tmp_path, {})
    assert files_in(tmp_path) == {"a/verify.txt": b"x", ".git/config": b"x"}


def test_a_path_is_taken_once(tmp_path):
    folder = start(tmp_path, {"a": b"1"})
    with pytest.raises(ValueError, match="two files have the path a"):
        folder.is_current("a", b"2")


def test_what_stands_there_with_the_same_bytes_is_not_staged(tmp_path):
    build(tmp_path, {"a": b"same", "b": b"1234"})
    start(tmp_path, {"a": b"same", "b": b"1235"}, version=b"another")
    assert not (tmp_path / FOLDER / "a").exists()
    assert (tmp_path / FOLDER / "b").read_bytes() == b"1235"


def test_the_ledger_says_what_the_build_says_and_every_file(tmp_path):
    start(tmp_path, {"b": b"1", "a": b"1"}).commit(
        Ledger(inputs=b"in", version=VERSION, due=5.0, summary="2 个页面", warnings=("甲",))
    )
    ledger = read_ledger(tmp_path)
    assert (ledger.inputs, ledger.version, ledger.due, ledger.summary, ledger.warnings) == (
        b"in",
        VERSION,
        5.0,
        "2 个页面",
        ("甲",),
    )
    assert {path: output.key for path, output in ledger.outputs.items()} == dict.fromkeys("ab", digest_bytes(b"1"))
    assert all(output.signature for output in ledger.outputs.values())


def test_what_a_failed_build_has_put_aside_is_forgotten(tmp_path):
    build(tmp_path, {"a": b"1"})
    start(tmp_path, {"a": b"2", "b/c": b"2"})
    assert build(tmp_path, {"a": b"1"}) == Tally(1, 0, 0)
    assert files_in(tmp_path) == {"a": b"1"}


# Files in the place of folders


@pytest.mark.parametrize(
    ("before", "after"),
    [({"a": b"1"}, {"a/b/c": b"1"}), ({"a/b/c": b"1"}, {"a": b"1"}), ({"a/b": b"1"}, {"a/b/c": b"1", "a/d": b"1"})],
)
def test_a_file_may_become_a_folder_and_the_reverse(before, after, tmp_path):
    build(tmp_path, before)
    build(tmp_path, after)
    assert files_in(tmp_path) == after


def test_a_folder_that_a_hand_has_put_in_the_place_of_a_file_does_no_harm_to_the_rest(tmp_path):
    build(tmp_path, {"a": b"1", "b": b"1"})
    (tmp_path / "a").unlink()
    write_files(tmp_path, {"a/own.txt": "x"})
    build(tmp_path, {"b": b"2"})
    assert files_in(tmp_path) == {"a/own.txt": b"x", "b": b"2"}


def test_a_file_that_a_hand_has_put_in_the_place_of_a_folder_does_no_harm_to_the_rest(tmp_path):
    build(tmp_path, {"a/b": b"1", "c": b"1"})
    (tmp_path / "a" / "b").unlink()
    (tmp_path / "a").rmdir()
    write_files(tmp_path, {"a": "x"})
    build(tmp_path, {"c": b"2"})
    assert files_in(tmp_path) == {"a": b"x", "c": b"2"}


@pytest.mark.parametrize(("theirs", "ours"), [("a", "a/b"), ("a/own.txt", "a")])
def test_what_stands_in_the_way_of_the_site_is_laid_aside(theirs, ours, tmp_path):
    build(tmp_path, {"c": b"1"})
    write_files(tmp_path, {theirs: "x"})
    build(tmp_path, {"c": b"1", ours: b"1"})
    assert files_in(tmp_path) == {"c": b"1", ours: b"1"}
    assert (tmp_path / ".lost" / "1" / theirs).read_bytes() == b"x"


# A lost ledger


@pytest.mark.parametrize(
    "damage", [Path.unlink, lambda file: file.write_bytes(b"index.html\n")], ids=["gone", "damaged"]
)
def test_where_the_ledger_is_lost_what_is_no_part_of_the_site_is_laid_aside(damage, tmp_path):
    build(tmp_path, {"a": b"1", "old/b": b"1"})
    damage(tmp_path / NAME)
    assert made_again(tmp_path, {"a": b"1"}) == {"a"}
    assert build(tmp_path, {"a": b"1", "c": b"1"}) == Tally(2, 1, 1)
    assert files_in(tmp_path) == {"a": b"1", "c": b"1"}
    assert (tmp_path / ".lost" / "1" / "old" / "b").read_bytes() == b"1"
    assert not (tmp_path / "old").exists()


def test_the_ledger_may_be_lost_again_and_again(tmp_path):
    for files in ({"a": b"1"}, {"a/b": b"2"}, {"a": b"3"}):
        build(tmp_path, files)
        (tmp_path / NAME).unlink()
        build(tmp_path, {"x": b"1"})
        assert files_in(tmp_path) == {"x": b"1"}


# Builds that are killed


class Killed(BaseException):
    """The build ends here."""


def kill_after(patch, count):
    """Let every change of the file system after ``count`` of them end the build; changes are whole."""
    left = iter(range(count))

    def counted(change):
        def changed(*arguments, **named):
            if next(left, None) is None:
                raise Killed
            return change(*arguments, **named)

        return changed

    for name in ("replace", "rename", "unlink", "rmdir"):
        patch.setattr(os, name, counted(getattr(os, name)))


@pytest.mark.parametrize("count", range(12))
def test_a_build_that_is_killed_while_it_moves_leaves_whole_files_of_before_or_after(count, tmp_path):
    old = {"a": b"1", "b/c": b"1", "d/e": b"1", "f": b"1"}
    new = {"a": b"2", "b": b"2", "d/e": b"2", "g/h": b"2"}
    build(tmp_path, old)
    folder = start(tmp_path, new)
    with pytest.MonkeyPatch.context() as patch, suppress(Killed):
        kill_after(patch, count)
        folder.commit(SAID)
    found = {path: data for path, data in files_in(tmp_path).items() if not path.startswith(".")}
    assert all(data in {old.get(path), new.get(path)} for path, data in found.items())
    build(tmp_path, old)
    assert files_in(tmp_path) == old


def test_what_a_killed_build_has_put_in_place_is_removed_by_the_next(tmp_path):
    build(tmp_path, {"old": b"1"})
    folder = start(tmp_path, {"left": b"1"})
    with pytest.MonkeyPatch.context() as patch, suppress(Killed):
        kill_after(patch, 3)  # the ledger of what may be there, the forgotten file, the new one
        folder.commit(SAID)
    assert "left" in files_in(tmp_path)
    build(tmp_path, {"new": b"1"})
    assert files_in(tmp_path) == {"new": b"1"}


PATHS = st.sampled_from(["a", "b/c", "b/d/e", "f/g", "f/g/h", "图"])
SITES = st.dictionaries(PATHS, st.binary(max_size=2), max_size=5).filter(lambda site: {"f/g", "f/g/h"} - site.keys())


@settings(max_examples=150, deadline=None)
@given(builds=st.lists(st.tuples(SITES, st.none() | st.integers(0, 12)), min_size=1, max_size=6))
def test_after_any_builds_some_of_them_killed_the_folder_is_as_after_a_clean_one(builds, tmp_path_factory):
    root = tmp_path_factory.mktemp("output")
    for files, last_change in (*builds, ({"a": b"1"}, None)):
        folder = start(root, files)
        if last_change is None:
            folder.commit(SAID)
            assert files_in(root) == files
            assert not (root / ".lost").exists()
        else:
            with pytest.MonkeyPatch.context() as patch, suppress(Killed):
                kill_after(patch, last_change)
                folder.commit(SAID)
