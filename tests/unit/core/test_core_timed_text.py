"""What is said in a recording, and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.timed_text import Cue, read_cues, times_that_go_back, with_voice

VTT = """WEBVTT - 访谈
Language: zh

NOTE 第二稿

1
00:12.500 --> 00:15.000 align:start
<v 采访人>您是哪一年
进的<b>书院</b>？</v>

01:02:03.000 --> 01:02:09.000
民国二十三年 &amp; 之后
"""


def test_paragraphs_begin_with_a_time():
    assert read_cues("[00:12] 问：哪一年？\r\n［01:02:03］　答：民国\n二十三年。\n\n（笑）") == (
        Cue(12_000, "问：哪一年？"),
        Cue(3_723_000, "答：民国二十三年。"),
        Cue(None, "（笑）"),
    )


def test_subtitles_are_read_with_their_voices_and_without_their_dress():
    assert read_cues(VTT) == (
        Cue(12_500, "您是哪一年进的书院？", "采访人"),
        Cue(3_723_000, "民国二十三年 & 之后"),
    )
    assert read_cues("\ufeff" + VTT.replace("\n", "\r\n")) == read_cues(VTT)


def test_words_of_latin_letters_keep_the_space_between_lines():
    assert [cue.text for cue in read_cues("[00:01] I was\nthere in\n1934年")] == ["I was there in 1934年"]


@pytest.mark.parametrize("text", ["[0:61] 甲", "[99] 甲", "[民国] 甲", "甲 [00:12] 乙"])
def test_what_is_no_time_is_text(text):
    assert read_cues(text) == (Cue(None, text),)


@pytest.mark.parametrize("text", ["", "\n \n", "WEBVTT", "[00:12]\n\n"])
def test_nothing_said_is_no_part(text):
    assert read_cues(text) == ()


def test_a_time_that_goes_back_is_told():
    assert list(times_that_go_back(read_cues("[00:12] 甲\n无\n\n乙\n[00:12] 丙\n[1:00:00] 丁"))) == []
    back = times_that_go_back(read_cues("[00:12] 甲\n\n无\n[00:11] 乙\n[00:30] 丙\n[00:13] 丁"))
    assert [(above.text, cue.text) for above, cue in back] == [("甲", "乙"), ("丙", "丁")]


@pytest.mark.parametrize(
    ("text", "voice", "said"),
    [
        ("某庚：哪一年？", "某庚", "哪一年？"),
        ("Mei Li: When was that?", "Mei Li", "When was that?"),
        ("采访人： 哪一年？", "采访人", "哪一年？"),
        ("答:他说：走吧。", "答", "他说：走吧。"),
        ("他说：走吧。", "", "他说：走吧。"),
        ("某庚", "", "某庚"),
        ("某庚：", "", "某庚："),
    ],
)
def test_who_speaks_stands_apart_where_it_is_a_name_or_a_role(text, voice, said):
    assert with_voice(Cue(0, text), {"某庚", "Mei Li"}) == Cue(0, said, voice)


def test_a_voice_that_the_file_says_is_kept():
    cue = Cue(0, "问：哪一年？", "某己")
    assert with_voice(cue, {"某庚"}) == cue


@given(st.integers(0, 359_999))
def test_a_printed_time_is_read_as_the_same(seconds):
    clock = Cue(seconds * 1000, "甲").clock
    assert read_cues(f"[{clock}] 甲") == (Cue(seconds * 1000, "甲"),)


def test_what_has_no_time_prints_none():
    assert Cue(None, "甲").clock == ""
