"""The built site as it will be stored."""

import gzip
import hashlib
import os

import brotli
import pytest

from plugins.publish.errors import PublishError
from plugins.publish.output import Output

PAGE = "<!DOCTYPE html><title>页</title>" + "<p>中国人民政治协商会议</p>" * 40


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "output"
    (root / "a").mkdir(parents=True)
    (root / "index.html").write_text(PAGE, encoding="utf-8")
    (root / "a" / "x.bin").write_bytes(bytes(range(256)) * 8)
    (root / ".ledger").write_bytes(b"ours")
    (root / "_headers").write_text("/*\n")
    return root


def describe(folder, encoding="", **named):
    return Output(folder, folder.parent / "cache", encoding, **named).describe()


def test_every_file_is_described_but_those_that_are_no_part_of_the_site(folder):
    entries = describe(folder)
    assert list(entries) == ["a/x.bin", "index.html"]
    page = entries["index.html"]
    assert page.sha256 == hashlib.sha256(PAGE.encode()).digest()
    assert page.content_type == "text/html; charset=utf-8"
    assert page.size == page.stored_size == len(PAGE.encode())
    assert "must-revalidate" in page.cache_control


@pytest.mark.parametrize(("encoding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_texts_are_packed_and_what_gains_nothing_is_not(folder, encoding, unpack):
    output = Output(folder, folder.parent / "cache", encoding)
    entries = output.describe()
    page = entries["index.html"]
    stored = output.stored("index.html", page)
    assert page.encoding == encoding
    assert unpack(stored) == PAGE.encode()
    assert hashlib.md5(stored, usedforsecurity=False).digest() == page.stored_md5
    assert len(stored) == page.stored_size < page.size
    assert entries["a/x.bin"].encoding == ""


def test_what_has_not_changed_is_not_read_again(folder, monkeypatch):
    output = Output(folder, folder.parent / "cache", "")
    os.utime(folder / "index.html", ns=(1, 1))
    os.utime(folder / "a" / "x.bin", ns=(1, 1))
    monkeypatch.setattr("plugins.publish.output.is_young", lambda *_: False)
    first = output.describe()
    monkeypatch.setattr(Output, "_describe_file", lambda *_: pytest.fail("read again"))
    assert output.describe() == first


def test_an_edit_of_the_same_length_and_time_stamp_is_seen(folder):
    page = folder / "index.html"
    first = describe(folder)["index.html"]
    stamp = page.stat().st_mtime_ns
    page.write_text(PAGE.replace("页", "叶"), encoding="utf-8")
    os.utime(page, ns=(stamp, stamp))
    assert describe(folder)["index.html"].sha256 != first.sha256


def test_a_damaged_cache_is_made_again(folder):
    first = describe(folder)
    cache = folder.parent / "cache"
    cache.mkdir(exist_ok=True)
    (cache / "described.msgpack").write_bytes(b"\xc1damaged")
    assert describe(folder) == first


def test_a_link_is_refused(folder, tmp_path):
    (tmp_path / "secret.txt").write_text("x")
    (folder / "leak.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(PublishError, match=r"leak\.txt 是链接"):
        describe(folder)


def test_a_link_to_a_folder_is_refused(folder, tmp_path):
    (folder / "all").symlink_to(tmp_path)
    with pytest.raises(PublishError, match="all 是链接"):
        describe(folder)


def test_a_pipe_is_refused(folder):
    os.mkfifo(folder / "pipe")
    with pytest.raises(PublishError, match="不是普通文件"):
        describe(folder)


def test_a_name_that_no_address_can_have_is_refused(folder):
    (folder / "a\nb.html").write_text("x")
    with pytest.raises(PublishError, match="控制符"):
        describe(folder)


def test_a_name_that_is_no_utf_8_is_refused(folder):
    with open(os.fsencode(folder) + b"/\xff.html", "wb") as stream:
        stream.write(b"x")
    with pytest.raises(PublishError, match="不是 UTF-8"):
        describe(folder)


def test_an_output_without_pages_is_refused(tmp_path):
    (tmp_path / "output").mkdir()
    with pytest.raises(PublishError, match="没有网页"):
        describe(tmp_path / "output")


def test_a_file_that_changes_while_it_is_published_is_noticed(folder):
    output = Output(folder, folder.parent / "cache", "")
    entry = output.describe()["index.html"]
    (folder / "index.html").write_text("other")
    with pytest.raises(PublishError, match="在发布时变了"):
        output.stored("index.html", entry)
    (folder / "index.html").unlink()
    with pytest.raises(PublishError, match="不见了"):
        output.stored("index.html", entry)


def test_what_is_added_stands_beside_the_files_and_never_replaces_one(folder):
    extra = {".well-known/security.txt": b"Contact: x\n", "index.html": b"no"}
    output = Output(folder, folder.parent / "cache", "", extra)
    entries = output.describe()
    assert output.stored(".well-known/security.txt", entries[".well-known/security.txt"]) == b"Contact: x\n"
    assert output.stored("index.html", entries["index.html"]) == PAGE.encode()
