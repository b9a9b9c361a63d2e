"""A journal gives back what was saved or nothing, whatever happens to its file."""

import multiprocessing
import os
import random
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.journal import Journal

KEYS = st.sampled_from(["a", "文/1.md", "文/2.md", "z"])
CHANGES = st.dictionaries(KEYS, st.tuples(st.integers(0, 9), st.none() | st.binary(max_size=6)), max_size=4)


class Leaf(msgspec.Struct, frozen=True, array_like=True):
    name: str
    count: int


@contextmanager
def opened(file: Path, kind: type = int, version: bytes = b"v1") -> Iterator[tuple[Journal, dict]]:
    journal = Journal(file, version, kind)
    try:
        yield journal, journal.load()
    finally:
        journal.close()


def write(file: Path, values: dict, bodies: dict | None = None) -> None:
    with opened(file) as (journal, known):
        assert journal.save(known | values, values, bodies)


def read(file: Path) -> dict[str, tuple[int, bytes | None]]:
    with opened(file) as (journal, values):
        return {key: (value, journal.body(key)) for key, value in values.items()}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CHANGES, st.booleans()), max_size=6))
def test_the_newest_value_and_the_newest_body_of_a_key_count(tmp_path_factory: pytest.TempPathFactory, steps: list):
    file = tmp_path_factory.mktemp("cache") / "journal"
    journal = Journal(file, b"v1", int)
    values, bodies = journal.load(), {}
    for changes, is_new_run in steps:
        new = {key: body for key, (_, body) in changes.items() if body is not None}
        values |= {key: value for key, (value, _) in changes.items()}
        bodies |= new
        assert journal.save(values, changes, new)
        if is_new_run:
            journal.close()
            journal = Journal(file, b"v1", int)
            assert journal.load() == values
        assert {key: journal.body(key) for key in values} == {key: bodies.get(key) for key in values}
    journal.close()
    assert read(file) == {key: (value, bodies.get(key)) for key, value in values.items()}


def test_values_may_be_structs(tmp_path: Path):
    with opened(tmp_path / "journal", Leaf) as (journal, values):
        values["政协"] = Leaf("提案", 3)
        assert journal.save(values, ["政协"])
    with opened(tmp_path / "journal", Leaf) as (_, values):
        assert values == {"政协": Leaf("提案", 3)}


def test_without_a_file_there_is_nothing(tmp_path: Path):
    with opened(tmp_path / "none" / "journal") as (journal, values):
        assert values == {}
        assert journal.body("a") is None
    assert not (tmp_path / "none").exists()


def test_another_version_begins_afresh(tmp_path: Path):
    file = tmp_path / "journal"
    write(file, {"a": 1}, {"a": b"1"})
    with opened(file, version=b"v2") as (journal, values):
        assert values == {}
        assert journal.body("a") is None
        assert journal.save({"b": 2}, ["b"])
    with opened(file, version=b"v2") as (_, values):
        assert values == {"b": 2}
    assert read(file) == {}


def test_values_of_another_kind_are_not_returned(tmp_path: Path):
    write(tmp_path / "journal", {"a": 1})
    with opened(tmp_path / "journal", str) as (journal, values):
        assert values == {}
        assert journal.save({"a": "1"}, ["a"])
    with opened(tmp_path / "journal", str) as (_, values):
        assert values == {"a": "1"}


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A journal of three builds; the value of a key is that of its build, its body names both."""
    file = tmp_path_factory.mktemp("several") / "journal"
    for build in (1, 2, 3):
        write(file, {"a": build, f"b{build}": build}, {"a": b"a" * build, f"b{build}": b"b"})
    return file.read_bytes()


def assert_sound(file: Path) -> None:
    """Only what was saved is returned, each value with its own body; and the file can be used again."""
    for key, (value, body) in read(file).items():
        assert key in {"a", f"b{value}"}
        assert value in (1, 2, 3)
        assert body in (None, b"a" * value if key == "a" else b"b")
    write(file, {"c": 7}, {"c": b"new"})
    assert read(file)["c"] == (7, b"new")


def test_a_file_that_ends_anywhere_is_read_to_its_last_whole_batch(several: bytes, tmp_path: Path):
    file = tmp_path / "journal"
    counts = []
    for length in range(len(several) + 1):
        file.write_bytes(several[:length])
        counts.append(len(read(file)))
        assert_sound(file)
    assert counts == sorted(counts)
    assert set(counts) == {0, 2, 3, 4}


def test_a_damaged_byte_never_gives_a_wrong_value(several: bytes, tmp_path: Path):
    file = tmp_path / "journal"
    for place in range(len(several)):
        for change in (0xFF, 0x01):
            file.write_bytes(several[:place] + bytes([several[place] ^ change]) + several[place + 1 :])
            assert_sound(file)


def test_a_file_of_zeros_or_of_noise_holds_nothing(tmp_path: Path):
    file = tmp_path / "journal"
    for content in (b"", bytes(1000), random.Random(1).randbytes(1000), b"RJ01" * 20):
        file.write_bytes(content)
        assert read(file) == {}
        write(file, {"a": 1})
        assert read(file) == {"a": (1, None)}


def test_reading_passes_over_the_bodies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "journal"
    write(file, {f"{number}": number for number in range(1000)}, {f"{number}": bytes(5000) for number in range(1000)})
    lengths, pread = [], os.pread

    def counted(file: int, length: int, place: int) -> bytes:
        lengths.append(length)
        return pread(file, length, place)

    monkeypatch.setattr(os, "pread", counted)
    assert len(read_values(file)) == 1000
    assert sum(lengths) < 50_000 < file.stat().st_size


def read_values(file: Path) -> dict[str, int]:
    with opened(file) as (_, values):
        return values


def test_a_body_whose_value_alone_changes_is_not_written_again(tmp_path: Path):
    file = tmp_path / "journal"
    write(file, {"a": 1}, {"a": bytes(10_000)})
    size = file.stat().st_size
    write(file, {"a": 2})
    assert file.stat().st_size < size + 100
    assert read(file) == {"a": (2, bytes(10_000))}


def test_nothing_changed_leaves_the_file_untouched(tmp_path: Path):
    file = tmp_path / "journal"
    write(file, {"a": 1})
    before = file.stat()
    write(file, {})
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_file_that_is_mostly_outdated_is_rewritten_with_what_counts(tmp_path: Path):
    file = tmp_path / "journal"
    body, largest = random.Random(1).randbytes(200_000), 0
    write(file, {"gone": 0, "kept": 1}, {"gone": body, "kept": b"kept"})
    for build in range(40):
        with opened(file) as (journal, values):
            values.pop("gone", None)
            values["a"] = build
            assert journal.save(values, ["a"], {"a": body + bytes([build])})
            assert journal.body("kept") == b"kept"
            assert journal.body("a") == body + bytes([build])
        largest = max(largest, file.stat().st_size)
    assert largest < 2_000_000
    assert read(file) == {"kept": (1, b"kept"), "a": (39, body + bytes([39]))}
    assert [left.name for left in tmp_path.iterdir() if left.name.endswith(".part")] == []


def test_bodies_stay_those_of_the_loaded_values_when_another_process_rewrites_the_file(tmp_path: Path):
    file = tmp_path / "journal"
    write(file, {"a": 1, "b": 1}, {"a": b"first", "b": b"first"})
    with opened(file) as (mine, values):
        with opened(file, version=b"v2") as (other, _):
            assert other.save({"a": 2}, ["a"], {"a": b"second"})
        assert mine.body("a") == b"first"
        values["c"] = 3
        assert mine.save(values, ["c"], {"c": b"third"})
        assert mine.body("b") == b"first"
    assert read(file) == {"a": (1, b"first"), "b": (1, b"first"), "c": (3, b"third")}


def test_a_value_keeps_its_own_body_when_another_process_adds_a_newer_one(tmp_path: Path):
    file = tmp_path / "journal"
    write(file, {"a": 1}, {"a": b"first"})
    with opened(file) as (mine, values):
        write(file, {"a": 2, "b": 2}, {"a": b"second", "b": b"other"})
        values["a"] = 3
        assert mine.save(values, ["a"])
        assert mine.body("a") == b"first"
    assert read(file) == {"a": (3, b"first"), "b": (2, b"other")}


def test_a_file_that_is_removed_or_cut_meanwhile_is_written_anew(tmp_path: Path):
    file = tmp_path / "journal"
    for harm in (file.unlink, lambda: os.truncate(file, 30), lambda: os.truncate(file, 0)):
        write(file, {"a": 1}, {"a": b"first"})
        with opened(file) as (journal, values):
            harm()
            assert journal.save(values | {"b": 2}, ["b"])
        assert read_values(file) == {"a": 1, "b": 2}
        file.unlink()


def _add(file: Path, name: str, count: int, size: int) -> None:
    for number in range(count):
        key = f"{name}{number}"
        write(file, {key: number, "shared": number}, {key: key.encode() * size, "shared": b"%d" % number * size})


def _run_at_once(*arguments: tuple) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_add, args=one) for one in arguments]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0] * len(processes)


def test_processes_that_add_at_once_lose_nothing(tmp_path: Path):
    file = tmp_path / "journal"
    write(file, {"first": 0})
    _run_at_once(*((file, name, 25, 10) for name in "abc"))
    found = read(file)
    assert len(found) == 2 + 3 * 25
    for key, (value, body) in found.items():
        assert body == (None if key == "first" else (b"%d" % value if key == "shared" else key.encode()) * 10)


def test_processes_that_add_and_rewrite_at_once_damage_nothing(tmp_path: Path):
    file = tmp_path / "journal"
    # Bodies so large that the file is outdated by half again and again.
    _run_at_once(*((file, name, 20, 60_000) for name in "abc"))
    found = read(file)
    assert "shared" in found
    for key, (value, body) in found.items():
        assert body == (b"%d" % value if key == "shared" else key.encode()) * 60_000


def test_a_folder_that_cannot_be_written_costs_no_more_than_the_cache(tmp_path: Path):
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    with opened(tmp_path / "cache" / "journal") as (journal, values):
        assert not journal.save(values | {"a": 1}, ["a"])


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """No file may grow beyond ``size`` bytes: writing fails in the midst as on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path):
    file = tmp_path / "journal"
    write(file, {"a": 1}, {"a": b"first"})
    before = file.read_bytes()
    with opened(file) as (journal, values):
        bodies = {"b": bytes(10_000)}
        with disk_of(5_000):
            assert not journal.save(values | {"b": 2}, ["b"], bodies)
        assert file.read_bytes() == before
        assert journal.body("a") == b"first"
        assert journal.save(values | {"b": 2}, ["b"], bodies)
    assert read(file) == {"a": (1, b"first"), "b": (2, bytes(10_000))}


def test_a_full_disk_leaves_no_half_written_file_behind(tmp_path: Path):
    file = tmp_path / "journal"
    with opened(file) as (journal, _), disk_of(5_000):
        assert not journal.save({"a": 1}, ["a"], {"a": bytes(10_000)})
    assert read(file) == {}
    assert sorted(left.name for left in tmp_path.iterdir()) == ["journal.lock"]
