"""Putting a file aside until the whole build is there."""

import resource

import pytest

from plugins.writer.staging import FOLDER, discard, stage
from tests.builders import write_files


@pytest.fixture
def put(tmp_path):
    """Stage a file for ``tmp_path``; whether it was written."""
    return lambda path, data: stage(str(tmp_path), str(tmp_path / FOLDER), path, data)


def staged(root):
    """Path → content of what was put aside."""
    files = (path for path in (root / FOLDER).rglob("*") if path.is_file())
    return {path.relative_to(root / FOLDER).as_posix(): path.read_bytes() for path in files}


def test_a_file_is_put_aside_with_its_folders_and_nothing_else_is_touched(put, tmp_path):
    write_files(tmp_path, {"a": "old"})
    assert put("a", b"new")
    assert put("b/c/d", b"1")
    assert staged(tmp_path) == {"a": b"new", "b/c/d": b"1"}
    assert (tmp_path / "a").read_bytes() == b"old"
    assert not (tmp_path / "b").exists()


def test_what_stands_there_with_the_same_bytes_is_not_written(put, tmp_path):
    write_files(tmp_path, {"a": "same", "b": ""})
    assert not put("a", b"same")
    assert not put("b", b"")
    assert staged(tmp_path) == {}


def test_other_bytes_of_the_same_length_are_written(put, tmp_path):
    write_files(tmp_path, {"a": "1234"})
    assert put("a", b"1235")
    assert staged(tmp_path) == {"a": b"1235"}


def test_what_is_put_aside_again_is_replaced_as_a_whole(put, tmp_path):
    put("a", b"a long text")
    put("a", b"short")
    assert staged(tmp_path) == {"a": b"short"}


def test_a_folder_in_the_place_of_a_file_is_no_file_nor_the_reverse(put, tmp_path):
    write_files(tmp_path, {"a/b": "1", "c": "1"})
    size = (tmp_path / "a").stat().st_size
    assert put("a", b"x" * size)
    assert put("c/d", b"1")


def test_a_file_that_has_no_room_is_an_error_and_never_cut_off(put):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            put("a", b"x" * 150_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_was_put_aside_can_be_forgotten(put, tmp_path):
    write_files(tmp_path, {"a": "1"})
    put("b/c", b"1")
    discard(tmp_path)
    discard(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
