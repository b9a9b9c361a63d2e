"""What a CSV from an office says, and what is told of one that is wrong."""

import codecs

import pytest

from plugins.core.chronology import Row, read_rows

HEAD = "日期,显示,年龄,内容,英文内容,出处,确定性,人物,地点,篇目"
LANGUAGES = {"zh": "中文", "en": "英文"}


def read(text, within=None):
    raw = text if isinstance(text, bytes) else text.encode()
    return read_rows("content/a.csv", raw, LANGUAGES, within)


def told(text, within=None):
    """What is told of a file, as an editor reads it without the folder."""
    return [str(problem).removeprefix("content/") for problem in read(text, within).problems]


def row_of(line, head="日期,内容"):
    found = read(f"{head}\n{line}\n")
    assert not found.problems
    return found.rows[0]


def test_a_row_is_read_whole():
    line = "民国二十三年五月三日,是年五月,32岁,在盖平。,In Gaiping.,《县志》；《日记》，卷二,存疑,沈延毅、于右任,盖平;奉天,r1、r2"
    row = row_of(line, HEAD)
    assert (row.line, row.date.edtf, row.display, row.age, row.certainty) == (
        2,
        "1934-05-03",
        "是年五月",
        32,
        "doubtful",
    )
    assert row.texts == {"zh": "在盖平。", "en": "In Gaiping."}
    assert row.sources == ("《县志》", "《日记》，卷二")
    assert (row.people, row.places, row.records) == (("沈延毅", "于右任"), ("盖平", "奉天"), ("r1", "r2"))


def test_columns_have_english_names_too_and_any_order():
    row = row_of("三代,1934,heard,doubtful", "text,Date,sources,certainty")
    assert isinstance(row, Row)
    assert (row.texts, row.date.edtf, row.sources, row.certainty) == ({"zh": "三代"}, "1934", ("heard",), "doubtful")


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_what_wps_and_excel_save_is_read(mark, end, separator):
    lines = [["日期", "内容", ""], ["1934/5/3", "甲", ""], ["", "", ""], ["1935", "乙", ""], [""]]
    found = read(mark + end.join(separator.join(line) for line in lines).encode())
    assert not found.problems
    assert [(row.line, row.date.edtf, row.texts["zh"]) for row in found.rows] == [
        (2, "1934-05-03", "甲"), (4, "1935", "乙")
    ]  # fmt: skip


def test_a_cell_of_several_lines_counts_as_such():
    found = read('日期,内容\n1934,"甲\n乙"\n1935,丙\n')
    assert [(row.line, row.texts["zh"]) for row in found.rows] == [(2, "甲\n乙"), (4, "丙")]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (b" \n", ["a.csv: F009 文件是空的，第一行写列名：日期、内容、出处……，以下每行写一条"]),
        (
            "日期,内容\n1934,甲\n".encode("gbk"),
            ["a.csv:1: F008 不是 UTF-8 编码，请在 WPS 或 Excel 里另存为“CSV UTF-8（逗号分隔）”"],
        ),
        ("日期,内容\n", ["a.csv: F032 只有列名，没有一条内容，请从第二行起每行写一条"]),
        ("日期,内客\n1934,甲\n", ["a.csv:1: F032 不认识的列“内客”，是不是想写 内容"]),
        (
            "日期\n1934\n",
            [
                "a.csv:1: F032 没有“内容”这一列，"
                "第一行应写列名：日期、显示、年龄、内容、出处、确定性、人物、地点、篇目"
            ],
        ),
        ("日期,内容,内容\n1934,甲,乙\n", ["a.csv:1: F032 “内容”一列写了两次（第 3 列），请合并成一列"]),
        ("日期,内容\n,甲\n", ["a.csv:2: F032 缺少日期，请写 1934年5月3日、民国二十三年 这样的日期；不知道的写 不详"]),
        ("日期,内容\n1934,\n", ["a.csv:2: F032 缺少内容，请写明发生了什么"]),
        (
            "日期,内容\n民国五十年,甲\n",
            ["a.csv:2: F032 日期写作“民国五十年”，民国没有50年，只到38年（1949年），若指1961年，请写公元 1961年"],
        ),
        (
            "日期,内容,确定性\n1934,甲,大概\n",
            ["a.csv:2: F032 确定性写作“大概”，应为确切、大致、存疑之一"],
        ),
        ("日期,内容,年龄\n1934,甲,而立\n", ["a.csv:2: F032 年龄写作“而立”，应为数字，例如 32 或 32岁"]),
        (
            "日期,内容\n1934,甲,乙\n",
            ["a.csv:2: F032 这一行有 3 格，列名只有 2 个，内容里的逗号请用全角的“，”，或把整格放在双引号里"],
        ),
        (
            "日期,内容,\n1934,甲,乙\n1935,甲,乙\n",
            ["a.csv:2: F032 第 3 格有内容，这一列却没有列名，请补上列名，或删去这一格"],
        ),
        ('日期,内容\n1934,"甲\n1935,乙\n', ["a.csv:2: F032 引号没有成对，内容里的引号请用“”，不用半角的直引号"]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(text, lines):
    assert told(text) == lines


def test_all_that_is_wrong_is_told_at_once():
    assert [line.partition(" ")[0] for line in told("日期,内容,确定性\n,,错\n1934,甲,\n1935,,\n")] == [
        "a.csv:2:", "a.csv:2:", "a.csv:2:", "a.csv:4:"
    ]  # fmt: skip


def test_a_year_of_the_cycle_is_that_of_the_life():
    assert told("日期,内容\n丙寅年,甲\n")
    found = read("日期,内容\n丙寅年,甲\n", (1903, 1950))
    assert found.rows[0].date.edtf == "1926"


def test_a_row_out_of_order_is_told_and_put_in_its_year():
    text = "日期,内容\n1934年,甲\n1994年,误\n1935年,乙\n1935年3月,丙\n1935年,是年\n不详,丁\n1936年,戊\n"
    assert told(text) == ["a.csv:4: W025 “1935年”排在“1994年”（第 3 行）之后，请核对这两行的日期，或把这一行移到前面"]
    assert [row.texts["zh"] for row in read(text).rows] == ["甲", "乙", "丙", "是年", "戊", "误", "丁"]


@pytest.mark.parametrize(
    ("date", "year", "day", "years"),
    [
        ("1934年5月3日", 1934, "1934-05-03", [1934]),
        ("1934年5月", 1934, "", [1934]),
        ("1934-05-03?", 1934, "", [1934]),
        ("1931年至1933年", 1931, "", [1931, 1932, 1933]),
        ("19世纪", 1800, "", []),
        ("../1936", 1936, "", [1936]),
        ("不详", None, "", []),
    ],
)
def test_a_row_knows_its_year_and_its_day(date, year, day, years):
    row = row_of(f"{date},甲")
    assert (row.year, row.day, list(row.years)) == (year, day, years)


def test_a_doubtful_row_has_no_day():
    assert row_of("1934年5月3日,甲,存疑", "日期,内容,确定性").day == ""
