"""The output folder: files appear whole, unchanged ones are left alone, forgotten ones are removed."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.problems import InputError
from plugins.writer.folder import LEDGER, OutputFolder
from tests.builders import write_files


def build(root, files):
    """Write ``files`` as one build does."""
    folder = OutputFolder(root)
    for path, data in files.items():
        folder.write(path, data)
    return folder.close()


def files_in(root):
    """Path → content of every file but the ledger."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != LEDGER
    }


def test_files_appear_with_their_folders(tmp_path):
    files = {"index.html": b"home", "news/2022/a1/index.html": b"a1", "图/甲.jpg": b"x"}
    assert build(tmp_path / "output", files) == (3, 3, 0)
    assert files_in(tmp_path / "output") == files


def test_an_unchanged_file_keeps_its_time_stamp_a_changed_one_does_not(tmp_path):
    build(tmp_path, {"a": b"1", "b": b"1"})
    for name in "ab":
        os.utime(tmp_path / name, (1, 1))
    assert build(tmp_path, {"a": b"1", "b": b"2"}) == (2, 1, 0)
    assert (tmp_path / "a").stat().st_mtime == 1
    assert (tmp_path / "b").stat().st_mtime > 1


def test_a_file_that_was_changed_by_hand_is_written_again(tmp_path):
    build(tmp_path, {"a": b"1"})
    (tmp_path / "a").write_bytes(b"2")
    build(tmp_path, {"a": b"1"})
    assert files_in(tmp_path) == {"a": b"1"}


def test_a_forgotten_file_is_removed_with_its_empty_folders(tmp_path):
    build(tmp_path, {"a/b/c.html": b"1", "a/d.html": b"1"})
    assert build(tmp_path, {"a/d.html": b"1"}) == (1, 0, 1)
    assert files_in(tmp_path) == {"a/d.html": b"1"}
    assert not (tmp_path / "a" / "b").exists()


def test_what_others_put_into_the_folder_later_stays(tmp_path):
    build(tmp_path, {"a/b.html": b"1"})
    write_files(tmp_path, {"a/verify.txt": "x", ".git/config": "x"})
    build(tmp_path, {})
    assert files_in(tmp_path) == {"a/verify.txt": b"x", ".git/config": b"x"}


def test_a_folder_with_files_of_others_is_refused_and_left_alone(tmp_path):
    write_files(tmp_path, {"letter.txt": "x"})
    with pytest.raises(InputError) as caught:
        OutputFolder(tmp_path)
    assert [str(problem) for problem in caught.value.problems] == [
        f"{tmp_path}: F020 输出文件夹里有不是本程序生成的文件，请先移走其中的文件，或换一个文件夹"
    ]
    assert files_in(tmp_path) == {"letter.txt": b"x"}
    assert not (tmp_path / LEDGER).exists()


def test_a_folder_that_is_empty_but_for_hidden_files_is_accepted(tmp_path):
    write_files(tmp_path, {".gitkeep": ""})
    assert build(tmp_path, {"a": b"1"}) == (1, 1, 0)


def test_a_build_that_is_killed_while_it_writes_leaves_no_half_file(tmp_path, monkeypatch):
    build(tmp_path, {"a/a.html": b"old"})
    folder = OutputFolder(tmp_path)

    def die(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", die)
    for path in ("a/a.html", "b/b.html"):
        with pytest.raises(KeyboardInterrupt):
            folder.write(path, b"new")
    monkeypatch.undo()
    assert {path: data for path, data in files_in(tmp_path).items() if not path.startswith(".")} == {"a/a.html": b"old"}
    build(tmp_path, {"a/a.html": b"new"})
    assert files_in(tmp_path) == {"a/a.html": b"new"}


def test_what_a_killed_build_left_is_removed_by_the_next(tmp_path):
    build(tmp_path, {"old.html": b"1"})
    killed = OutputFolder(tmp_path)
    killed.write("left.html", b"1")
    assert build(tmp_path, {"new.html": b"1"}) == (1, 1, 2)
    assert files_in(tmp_path) == {"new.html": b"1"}


def test_a_folder_knows_what_this_build_has_written(tmp_path):
    build(tmp_path, {"a": b"1"})
    folder = OutputFolder(tmp_path)
    assert not folder.holds("a")
    folder.write("a", b"1")
    assert folder.holds("a")


PATHS = st.sampled_from(["a", "b/c", "b/d/e", "f/g", "图"])
SITES = st.dictionaries(PATHS, st.binary(max_size=2), max_size=5)


@settings(max_examples=60, deadline=None)
@given(builds=st.lists(st.tuples(SITES, st.booleans()), min_size=1, max_size=5))
def test_after_any_builds_some_of_them_killed_the_folder_is_as_after_a_clean_one(builds, tmp_path_factory):
    root = tmp_path_factory.mktemp("output")
    for files, is_killed in builds:
        if is_killed:
            folder = OutputFolder(root)
            for path, data in files.items():
                folder.write(path, data)
        else:
            build(root, files)
            assert files_in(root) == files
