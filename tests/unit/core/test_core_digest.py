"""Fingerprints tell inputs apart, and are the same in every process."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.digest import SIZE, digest_bytes, digest_files, digest_value
from tests.built_site import ROOT

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text(max_size=5) | st.binary(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


class Leaf(msgspec.Struct, frozen=True):
    name: str
    numbers: tuple[int, ...] = ()


@given(st.lists(st.binary(max_size=4), max_size=4), st.lists(st.binary(max_size=4), max_size=4))
def test_where_one_part_ends_and_the_next_begins_counts(first, second):
    assert (digest_bytes(*first) == digest_bytes(*second)) == (first == second)


@given(VALUES, VALUES)
def test_different_values_have_different_fingerprints(first, second):
    # By their text: 0 == False, and both have the order of a mapping.
    assert (digest_value(first) == digest_value(second)) == (repr(first) == repr(second))


def test_the_order_of_a_mapping_counts_because_a_page_may_print_it():
    assert digest_value({"a": 1, "b": 2}) != digest_value({"b": 2, "a": 1})


def test_several_values_are_not_one_value_of_them_in_a_list():
    assert digest_value(1, 2) != digest_value([1, 2])
    assert len(digest_value()) == len(digest_bytes()) == SIZE


def test_a_field_of_a_struct_counts():
    assert digest_value(Leaf("a", (1, 2))) == digest_value(Leaf("a", (1, 2)))
    assert len({digest_value(leaf) for leaf in (Leaf("a"), Leaf("b"), Leaf("a", (1,)), Leaf("a", (1, 1)))}) == 4


def test_another_process_finds_the_same_fingerprint():
    code = "from plugins.core.digest import digest_value as d; print(d('政协', {'乙': 1, '甲': b'2'}, [None]).hex())"
    printed = [
        subprocess.run(
            (sys.executable, "-c", code),
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]
    assert printed == [digest_value("政协", {"乙": 1, "甲": b"2"}, [None]).hex()] * 2


def test_names_and_bytes_of_files_count_but_not_their_order_or_times(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"2")
    before = digest_files(tmp_path, ["a", "b"])
    os.utime(tmp_path / "a", (1, 1))
    assert digest_files(tmp_path, iter(["b", "a", "b"])) == before
    (tmp_path / "a").write_bytes(b"2")
    (tmp_path / "b").write_bytes(b"1")
    assert digest_files(tmp_path, ["a", "b"]) != before
    assert digest_files(tmp_path, ["a"]) != digest_files(tmp_path, ["a", "b"])


def test_a_missing_file_is_not_an_empty_one(tmp_path: Path):
    missing = digest_files(tmp_path, ["a", "b/c"])
    (tmp_path / "a").touch()
    empty = digest_files(tmp_path, ["a", "b/c"])
    (tmp_path / "b").touch()
    assert missing != empty == digest_files(tmp_path, ["a", "b/c"])
