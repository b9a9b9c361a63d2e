"""What is listed, and that no edit leaves a signature as it was."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.inventory import is_young, list_files, now_ns, sign, sign_all

NAMES = st.text(alphabet="ab-.~_政 é", min_size=1, max_size=3).filter(lambda name: name not in (".", ".."))


def put(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(NAMES, min_size=1, max_size=3), max_size=6))
def test_every_file_is_listed_in_the_order_of_paths(tmp_path_factory: pytest.TempPathFactory, paths: list[list[str]]):
    root = tmp_path_factory.mktemp("tree")
    for parts in paths:
        file = root.joinpath(*parts)
        if not any(above.is_file() for above in file.parents) and not file.exists():
            put(root, "/".join(parts))
    wanted = {
        file.relative_to(root).as_posix(): sign(str(file))
        for file in root.rglob("*")
        if file.is_file() and not any(part[0] in ".~" for part in file.relative_to(root).parts)
    }
    found = list_files(str(root))
    assert found == wanted
    assert list(found) == sorted(wanted)
    assert sign_all(str(root), found) == list(found.values())


def test_hidden_names_editors_leftovers_and_caches_are_passed_over(tmp_path: Path):
    put(tmp_path, "a.md", ".hidden/a.md", "b/.a.md.swp", "b/~$a.docx", "b/__pycache__/a.pyc", "b/a.md~")
    assert list(list_files(str(tmp_path))) == ["a.md", "b/a.md~"]


def test_a_missing_folder_is_empty(tmp_path: Path):
    put(tmp_path, "file")
    assert list_files(str(tmp_path / "none")) == list_files(str(tmp_path / "file")) == list_files("") == {}


def test_links_to_files_and_folders_are_followed(tmp_path: Path):
    put(tmp_path, "far/x/1.md", "far/2.md")
    put(tmp_path, "site/3.md")
    (tmp_path / "site/folder").symlink_to(tmp_path / "far")
    (tmp_path / "site/4.md").symlink_to("../far/2.md")
    found = list_files(str(tmp_path / "site"))
    assert list(found) == ["3.md", "4.md", "folder/2.md", "folder/x/1.md"]
    assert found["4.md"] == found["folder/2.md"] == sign(str(tmp_path / "far/2.md"))


def test_a_link_to_a_folder_that_it_stands_in_is_not_followed(tmp_path: Path):
    put(tmp_path, "a/b/1.md", "c/2.md")
    for link, target in {"a/b/self": ".", "a/b/up": "..", "a/top": tmp_path, "a/c": "../c", "c/a": "../a"}.items():
        (tmp_path / link).symlink_to(target)
    # Each of two folders that hold one another is seen once from the other.
    assert list(list_files(str(tmp_path))) == ["a/b/1.md", "a/c/2.md", "c/2.md", "c/a/b/1.md"]


def test_what_is_no_file_is_not_listed(tmp_path: Path):
    put(tmp_path, "1.md")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "broken").symlink_to("none")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "pipe-link").symlink_to("pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        assert list(list_files(str(tmp_path))) == ["1.md"]
        for name in ("pipe", "broken", "loop", "socket", "none", "1.md/2.md", ""):
            assert sign(f"{tmp_path}/{name}") is None


def test_an_edit_that_keeps_size_and_time_changes_the_signature(tmp_path: Path):
    file = tmp_path / "a.md"
    file.write_text("提案", encoding="utf-8")
    before = sign(str(file))
    times = file.stat()
    while now_ns() - before[3] < 20_000_000:
        pass  # until the kernel's clock has ticked
    file.write_text("建议", encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    after = sign(str(file))
    assert after[:3] == before[:3]
    assert after != before


def test_a_file_put_in_the_place_of_another_changes_the_signature(tmp_path: Path):
    put(tmp_path, "a", "b")
    times = (tmp_path / "a").stat()
    os.utime(tmp_path / "b", ns=(times.st_atime_ns, times.st_mtime_ns))
    before = sign(str(tmp_path / "a"))
    (tmp_path / "b").replace(tmp_path / "a")
    assert sign(str(tmp_path / "a"))[1] != before[1]


def test_a_file_is_young_until_the_clock_must_have_ticked(tmp_path: Path):
    put(tmp_path, "a")
    signature = sign(str(tmp_path / "a"))
    touched = max(signature[2:])
    assert is_young(signature, touched)
    assert is_young(signature, touched + 49_000_000)
    assert not is_young(signature, touched + 51_000_000)


def test_a_file_is_young_when_the_clock_has_gone_back_behind_it():
    day = 86_400_000_000_000
    assert is_young((1, 1, 10 * day, 5 * day), 9 * day)
    assert is_young((1, 1, 5 * day, 10 * day), 9 * day)
    assert not is_young((1, 1, 5 * day, 5 * day), 9 * day)
