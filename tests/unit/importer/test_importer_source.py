"""Reading the file to import (plugins.importer.source)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.problems import InputError
from plugins.importer.source import read_source

_TEXT = "示例市政协召开会议\n委员们提出了建议。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "gb2312"])
def test_the_usual_encodings_give_the_same_text(tmp_path, encoding):
    file = tmp_path / "稿.txt"
    file.write_bytes(_TEXT.encode(encoding))
    assert read_source(file).text == _TEXT


def test_every_kind_of_line_end_is_a_line_feed(tmp_path):
    file = tmp_path / "稿.txt"
    file.write_bytes("甲\r\n乙\r丙\u2028丁".encode())
    assert read_source(file).text == "甲\n乙\n丙\n丁"


def test_control_characters_are_dropped(tmp_path):
    file = tmp_path / "稿.txt"
    file.write_bytes("甲\x0b乙\x07丙".encode())
    assert read_source(file).text == "甲\n乙丙"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "I002", "空的"),
        (b"\xef\xbb\xbf", "I002", "空的"),
        ("\n 　\n".encode(), "I002", "空的"),
        (b"PK\x03\x04rest", "I003", "压缩包"),
        (b"%PDF-1.7", "I003", "PDF"),
        (b"\x89PNG\r\n", "I003", "图片"),
        (b"a\0b", "I003", "二进制"),
        ("政協會議".encode("big5"), "I004", "编码"),
        (bytes(range(1, 256)), "I004", "编码"),
        (b"\xff\xfea", "I004", "编码"),
    ],
)
def test_what_is_no_text_is_an_error_that_says_what_it_is(tmp_path, data, code, words):
    file = tmp_path / "稿.txt"
    file.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_source(file)
    (problem,) = caught.value.problems
    assert (problem.path, problem.code) == (file.as_posix(), code)
    assert words in problem.message
    assert problem.advice


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    with pytest.raises(InputError) as missing:
        read_source(tmp_path / "没有.txt")
    with pytest.raises(InputError) as folder:
        read_source(tmp_path)
    assert "没有这个文件" in missing.value.problems[0].message
    assert "文件夹" in folder.value.problems[0].message


@settings(deadline=None, max_examples=200)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_either_read_or_refused(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("bytes") / "x.txt"
    file.write_bytes(data)
    try:
        text = read_source(file).text
    except InputError:
        return
    assert text.strip()
    assert "\0" not in text
