"""Putting files aside until the whole build is there."""

import resource

import pytest

from plugins.core.put_aside import FOLDER, discard
from plugins.writer.staging import Staging, holds
from tests.builders import write_files


def test_a_file_is_written_with_its_folders(tmp_path):
    staging = Staging(tmp_path / "staging")
    for path, data in (("a", b"1"), ("b/c/d", b"2"), ("b/c/e", b"3"), ("b/f", b"4")):
        staging.put(path, data)
    assert [(staging.folder / name).read_bytes() for name in ("a", "b/c/d", "b/c/e", "b/f")] == [b"1", b"2", b"3", b"4"]


def test_what_is_put_aside_again_is_replaced_as_a_whole(tmp_path):
    staging = Staging(tmp_path)
    staging.put("a", b"a long text")
    staging.put("a", b"short")
    assert (tmp_path / "a").read_bytes() == b"short"


@pytest.mark.parametrize(
    ("there", "data", "same"), [("same", b"same", True), ("", b"", True), ("1234", b"1235", False)]
)
def test_a_file_holds_its_bytes_and_no_others(there, data, same, tmp_path):
    write_files(tmp_path, {"a": there})
    assert holds(str(tmp_path / "a"), data) is same


def test_a_folder_in_the_place_of_a_file_holds_nothing_nor_the_reverse(tmp_path):
    write_files(tmp_path, {"a/b": "1", "c": "1"})
    assert not holds(str(tmp_path / "a"), b"x" * (tmp_path / "a").stat().st_size)
    assert not holds(str(tmp_path / "c/d"), b"1")


def test_a_file_that_has_no_room_is_an_error_and_never_cut_off(tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            Staging(tmp_path).put("a", b"x" * 150_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_was_put_aside_can_be_forgotten(tmp_path):
    write_files(tmp_path, {"a": "1", f"{FOLDER}/b/c": "1"})
    discard(tmp_path)
    discard(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
