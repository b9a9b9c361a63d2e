"""Files under names that say what is in them."""

import gzip
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search import packs
from plugins.search.packs import compress, decompress, name_file, name_packs, place_files


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_a_file_is_gzip_without_time_and_system(data):
    packed = compress(data)
    assert gzip.decompress(packed) == decompress(packed) == data
    assert packed[:10] == bytes.fromhex("1f8b08000000000002ff")


def test_a_pack_is_named_by_all_that_is_in_it():
    files = [b"a", b"bc", b"d"]
    (names,) = name_packs([files], 2)
    assert len(names) == 2
    assert [len(name) for name in names] == [4, 4]
    assert name_packs([[b"a", b"bc", b"e"]], 2)[0][0] == names[0]
    assert name_packs([[b"a", b"bc", b"e"]], 2)[0][1] != names[1]
    assert name_packs([[b"ab", b"c", b"d"]], 2)[0][0] != names[0]


def test_files_stand_in_their_packs():
    placed = list(place_files("/s/", [b"\x01\x02\x03\x04", b"\xff\0\0\0"], [b"a", b"b", b"c"], 2))
    assert placed == [("/s/01020304/0.bin", b"a"), ("/s/01020304/1.bin", b"b"), ("/s/ff000000/0.bin", b"c")]


def test_two_packs_never_share_a_name(monkeypatch):
    monkeypatch.setattr(packs, "NAME", 1)
    groups = [[bytes([number]) for number in range(12)], [bytes([number]) for number in range(5, 20)]]
    assert len(set(chain(*name_packs([groups[0] + groups[1][7:]], 1)))) == 20
    first, second = name_packs(groups, 1)
    assert first[5:] == second[:7]
    assert len({*first, *second}) == 20


def test_a_name_is_ten_digits():
    assert len(name_file(b"")) == 10
    assert name_file(b"") != name_file(b"a")
