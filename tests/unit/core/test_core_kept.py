"""What is made of pictures is kept, and what a disk has damaged is not taken."""

import os

from plugins.core.digest import SIZE
from plugins.core.kept import KeptPictures


def test_what_was_kept_is_there_in_the_next_build(tmp_path):
    KeptPictures(tmp_path / "pictures").add("ab-480.jpg", b"picture")
    kept = KeptPictures(tmp_path / "pictures")
    assert "ab-480.jpg" in kept
    assert kept.read("ab-480.jpg") == b"picture"
    assert "cd-480.jpg" not in kept
    assert kept.read("cd-480.jpg") is None


def test_what_is_damaged_or_cut_off_is_not_there(tmp_path):
    kept = KeptPictures(tmp_path)
    kept.add("ab", b"picture")
    whole = (tmp_path / "ab").read_bytes()
    for damaged in (b"", whole[:-1], whole[:3], b"Picture" + whole[7:]):
        (tmp_path / "ab").write_bytes(damaged)
        assert kept.read("ab") is None


def test_a_folder_that_cannot_be_written_is_known_and_no_error(tmp_path):
    (tmp_path / "pictures").write_text("a file is in the way")
    kept = KeptPictures(tmp_path / "pictures")
    kept.add("ab", b"picture")
    assert not kept.is_kept
    assert "ab" not in kept


def test_nothing_unfinished_is_left(tmp_path):
    kept = KeptPictures(tmp_path)
    kept.add("ab", b"picture")
    assert [file.name for file in tmp_path.iterdir()] == ["ab"]


def test_the_oldest_of_what_is_not_asked_for_goes_when_it_is_too_much(tmp_path):
    for age, name in enumerate(("b", "a", "c", "d")):
        KeptPictures(tmp_path).add(name, bytes(100 - SIZE))
        os.utime(tmp_path / name, (age, age))
    kept = KeptPictures(tmp_path)
    assert "b" in kept
    assert "z" not in kept
    kept.prune(spare=300)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a", "b", "c", "d"]
    kept.prune(spare=200)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["b", "c", "d"]
    kept.prune(spare=0)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["b"]


def test_pruning_a_folder_that_is_not_there_does_nothing(tmp_path):
    KeptPictures(tmp_path / "pictures").prune(spare=0)
    assert not (tmp_path / "pictures").exists()
