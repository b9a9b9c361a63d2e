"""What each kind of field may hold."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import msgpack

from plugins.core.content_types import COMMON, TYPES
from plugins.core.fields import Field
from plugins.core.problems import CODES
from plugins.core.values import Wrong, is_wrong, read_value
from tests.builders import ZONE


def field(kind, **more):
    return Field("key", "字段", kind, "", **more)


def read(kind, raw, *, lenient=False, **more):
    """The value, or what is wrong as an editor reads it."""
    value = read_value(field(kind, **more), raw, ZONE, lenient=lenient)
    return [f"{wrong.code} {wrong.message}，{wrong.advice}" for wrong in value] if is_wrong(value) else value


def moment(*parts):
    return datetime(*parts, tzinfo=ZONE).isoformat(timespec="seconds")


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("line", " 一行 ", "一行"),
        ("text", "一段。\n又一段。\n", "一段。\n又一段。"),
        ("moment", "2022-12-30", moment(2022, 12, 30)),
        ("moment", "2022-12-30 10:13", moment(2022, 12, 30, 10, 13)),
        ("moment", "2022-12-30 9:05", moment(2022, 12, 30, 9, 5)),
        ("moment", "2022-12-30T10:13:14", moment(2022, 12, 30, 10, 13, 14)),
        ("moment", "2022-12-30T02:13Z", moment(2022, 12, 30, 10, 13)),
        ("moment", "2022-12-30 10:13+0800", moment(2022, 12, 30, 10, 13)),
        ("moment", "2022-12-29T21:13-05:00", moment(2022, 12, 30, 10, 13)),
        ("day", "2022-12-30", "2022-12-30"),
        ("edtf", "1945", "1945"),
        ("edtf", "1945-08", "1945-08"),
        ("edtf", "2023-01-08/2023-01-11", "2023-01-08/2023-01-11"),
        ("edtf", "194X", "194X"),
        ("edtf", "1945~", "1945~"),
        ("edtf", "民国34年", "1945"),
        ("edtf", "光绪三十年正月十五", "1904-03-01"),
        ("integer", "616", 616),
        ("integer", "-1", -1),
        ("number", "12.5", 12.5),
        ("number", "100", 100.0),
        ("flag", "true", True),
        ("flag", "是", True),
        ("flag", "Yes", True),
        ("flag", "否", False),
        ("flag", "false", False),
        ("id", "20221230-01", "20221230-01"),
        ("address", "/html/2022/123.html", "/html/2022/123.html"),
        ("address", "https://www.example.cn/a?b=1", "https://www.example.cn/a?b=1"),
        ("path", "images/2022/x.jpg", "images/2022/x.jpg"),
        ("path", "/images/2022/x.jpg", "images/2022/x.jpg"),
        ("path", "content/images/x.jpg", "images/x.jpg"),
        ("path", "{static}/images/x.jpg", "images/x.jpg"),
        ("path", "|static|images/x.jpg", "images/x.jpg"),
        ("path", "files/2022/参会 名单.pdf", "files/2022/参会 名单.pdf"),
    ],
)
def test_a_kind_reads_what_it_stands_for(kind, raw, value):
    assert read(kind, raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "told"),
    [
        ("moment", "2025年2月1日", "F001 字段写作“2025年2月1日”，应为 2025-02-01 10:00"),
        ("moment", "2025年2月1日 9时30分", "F001 字段写作“2025年2月1日 9时30分”，应为 2025-02-01 09:30"),
        ("moment", "2025/2/1", "F001 字段写作“2025/2/1”，应为 2025-02-01 10:00"),
        ("moment", "2025.2.1 8：05", "F001 字段写作“2025.2.1 8：05”，应为 2025-02-01 08:05"),
        ("moment", "2025-2-1", "F001 字段写作“2025-2-1”，应为 2025-02-01 10:00"),
        ("moment", "昨天", "F001 字段写作“昨天”，应为 2025-02-01 10:00"),
        ("moment", "2025-02-30", "F001 字段写作“2025-02-30”，没有这一天或这个时刻，应写作 2025-02-01 10:00"),
        (
            "moment",
            "2025-02-01 25:00",
            "F001 字段写作“2025-02-01 25:00”，没有这一天或这个时刻，应写作 2025-02-01 10:00",
        ),
        (
            "moment",
            "9999-12-31 23:59Z",
            "F001 字段写作“9999-12-31 23:59Z”，没有这一天或这个时刻，应写作 2025-02-01 10:00",
        ),
        ("day", "2025年2月1日", "F001 字段写作“2025年2月1日”，应为 2025-02-01 这样的日期"),
        ("day", "2025-02-30", "F001 字段写作“2025-02-30”，应为 2025-02-01 这样的日期"),
        (
            "edtf",
            "民国50年",
            "F001 字段写作“民国50年”，民国没有50年，只到38年（1949年），若指1961年，请写公元 1961年",
        ),
        (
            "edtf",
            "解放前",
            "F001 字段写作“解放前”，不是日期，1949年10月1日以后写 1949-10-01/..，以前写 ../1949-09-30；沈阳解放是 1948-11-02",
        ),
        ("integer", "616件", "F004 字段写作“616件”，应为整数"),
        ("integer", "１２", "F004 字段写作“１２”，应为整数"),
        ("integer", "1.5", "F004 字段写作“1.5”，应为整数"),
        ("number", "一半", "F004 字段写作“一半”，应为数字"),
        ("number", "1e5", "F004 字段写作“1e5”，应为数字"),
        ("flag", "置顶", "F004 字段写作“置顶”，应为 是 或 否"),
        (
            "id",
            "履职亮点",
            "F013 字段写作“履职亮点”，这里写的是别的稿件的编号，不是标题；只能用英文字母、数字和连字符，例如 20221230-01",
        ),
        (
            "id",
            "a b",
            "F013 字段写作“a b”，这里写的是别的稿件的编号，不是标题；只能用英文字母、数字和连字符，例如 20221230-01",
        ),
        (
            "id",
            "-a",
            "F013 字段写作“-a”，这里写的是别的稿件的编号，不是标题；只能用英文字母、数字和连字符，例如 20221230-01",
        ),
        ("address", "www.example.cn", "F004 字段写作“www.example.cn”，应以 / 或 https:// 开头，中间没有空格"),
        ("address", "/a b", "F004 字段写作“/a b”，应以 / 或 https:// 开头，中间没有空格"),
        ("address", "javascript:alert(1)", "F004 字段写作“javascript:alert(1)”，应以 / 或 https:// 开头，中间没有空格"),
        ("path", "../x.jpg", "F004 字段写作“../x.jpg”，应从 content/ 写起，用 / 分隔，例如 images/2022/x.jpg"),
        (
            "path",
            "images\\x.jpg",
            "F004 字段写作“images\\x.jpg”，应从 content/ 写起，用 / 分隔，例如 images/2022/x.jpg",
        ),
    ],
)
def test_a_kind_tells_what_it_cannot_hold_and_what_it_expects(kind, raw, told):
    assert read(kind, raw) == [told]


def test_a_list_or_a_mapping_is_no_text():
    assert read("line", ["甲"]) == ["F004 字段写成了列表，应为一行文字"]
    assert read("line", {"甲": "乙"}) == ["F004 字段写成了映射，应为一行文字"]


CHOICES = {"national": "国家级", "county": "县级"}


@pytest.mark.parametrize("raw", ["county", "县级"])
def test_a_choice_is_written_by_key_or_by_name(raw):
    assert read("code", raw, choices=CHOICES) == "county"


def test_another_choice_is_told_with_all_there_are():
    assert read("code", "乡级", choices=CHOICES) == ["F004 字段写作“乡级”，应为国家级、县级之一"]


@pytest.mark.parametrize(
    "raw",
    [["甲", "乙"], "甲、乙", "甲，乙", "甲, 乙", "甲；乙", " 甲;乙 ", ["甲", "", "乙"], "甲、、乙、"],
)
def test_a_list_is_written_as_a_list_or_with_commas(raw):
    assert read("line", raw, many=True) == ["甲", "乙"]


def test_an_address_keeps_its_commas():
    assert read("address", "/a,b", many=True) == ["/a,b"]


def test_every_wrong_element_of_a_list_is_told():
    assert read("id", ["a", "甲", "b", "乙"], many=True) == [
        "F013 字段写作“甲”，这里写的是别的稿件的编号，不是标题；只能用英文字母、数字和连字符，例如 20221230-01",
        "F013 字段写作“乙”，这里写的是别的稿件的编号，不是标题；只能用英文字母、数字和连字符，例如 20221230-01",
    ]


def test_the_longest_allowed_counts_without_the_marks_for_line_breaks():
    assert read("line", "一二|三四", longest=4) == "一二|三四"
    assert read("line", "一二|三四五", longest=4) == ["F004 字段有 5 个字，应不超过 4 个字"]
    assert read("line", "CPPCC三四", longest=5) == "CPPCC三四"
    assert read("line", "CPPCC二三四", longest=5) == ["F004 字段有 6 个字，应不超过 5 个字"]
    assert read("line", ["一二三", "一二三四五"], longest=4, many=True) == ["F004 字段有 5 个字，应不超过 4 个字"]


PARTS = (
    Field("file", "文件", "path", "", required=True),
    Field("title", "标题", "line", "", other_names=("题名",)),
    Field("from", "起", "edtf", ""),
)


def test_a_mapping_is_read_part_by_part_by_any_name():
    assert read("mapping", {"文件": "a.pdf", "题名": "甲", "from": "2020"}, parts=PARTS) == {
        "file": "a.pdf",
        "title": "甲",
        "from": "2020",
    }


def test_a_part_left_empty_is_as_if_it_were_not_written():
    assert read("mapping", {"文件": "a.pdf", "起": ""}, parts=PARTS) == {"file": "a.pdf"}
    assert read("mapping", {"文件": ""}, parts=PARTS) == ["F002 字段缺少文件，请补上"]


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("a.pdf", ["F004 字段没有分项写，应写明文件、标题、起"]),
        ({"标题": "甲"}, ["F002 字段缺少文件，请补上"]),
        ({"文件": "a.pdf", "名称": "甲"}, ["F003 字段里有不认识的项“名称”，可写文件、标题、起"]),
        (
            {"文件": "../a.pdf", "起": "去年"},
            [
                "F004 文件写作“../a.pdf”，应从 content/ 写起，用 / 分隔，例如 images/2022/x.jpg",
                "F001 起写作“去年”，要看上下文才知道是哪一年，请写出年份，例如 1934年、20世纪30年代",
            ],
        ),
    ],
)
def test_everything_that_is_wrong_with_a_mapping_is_told(raw, told):
    assert read("mapping", raw, parts=PARTS) == told


def test_one_mapping_may_stand_for_a_list_of_one():
    assert read("mapping", {"文件": "a.pdf"}, parts=PARTS, many=True) == [{"file": "a.pdf"}]
    assert read("mapping", "a.pdf", parts=PARTS, many=True) == ["F004 字段没有分项写，应写明文件、标题、起"]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("3 December 2010", moment(2010, 12, 3)),
        ("2010-12-03 10:20 +0800", moment(2010, 12, 3, 10, 20)),
        ("Dec 2010", moment(2010, 12, 1)),
        ("2010", moment(2010, 1, 1)),
    ],
)
def test_a_lenient_date_is_read_as_pelican_does_but_never_by_the_clock(raw, value):
    assert read("moment", raw, lenient=True) == value


def test_a_lenient_date_that_is_none_is_told():
    assert read("moment", "someday", lenient=True) == [
        "F001 字段写作“someday”，没有这一天或这个时刻，应写作 2025-02-01 10:00"
    ]


@settings(max_examples=100, deadline=None)
@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)))
def test_every_minute_that_is_written_is_read_back(when):
    value = read("moment", when.strftime("%Y-%m-%d %H:%M"))
    assert datetime.fromisoformat(value) == when.replace(second=0, microsecond=0, tzinfo=ZONE)
    assert value[:16] == when.isoformat()[:16]


@settings(max_examples=100, deadline=None)
@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)), st.integers(-14 * 60, 14 * 60))
def test_a_moment_with_a_zone_is_the_same_moment_in_the_sites(when, offset):
    there = when.replace(second=0, microsecond=0, tzinfo=UTC) + timedelta(minutes=offset)
    hours, minutes = divmod(abs(offset), 60)
    sign = "-" if offset < 0 else "+"
    value = datetime.fromisoformat(read("moment", f"{there:%Y-%m-%d %H:%M}{sign}{hours:02}:{minutes:02}"))
    assert value == when.replace(second=0, microsecond=0, tzinfo=UTC)
    assert value.utcoffset() == value.astimezone(ZONE).utcoffset()


RAW = st.recursive(
    st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
)
ALL = [*COMMON, *(own for kind in TYPES for own in kind.fields)]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(ALL), RAW)
def test_whatever_an_editor_writes_is_a_value_or_a_problem_with_a_known_code(declared, raw):
    value = read_value(declared, raw, ZONE)
    if is_wrong(value):
        assert all(isinstance(wrong, Wrong) and wrong.code in CODES for wrong in value)
    else:
        assert isinstance(value, list) or not declared.many
        assert msgpack.decode(msgpack.encode(value)) == value
