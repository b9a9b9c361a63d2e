"""Chronologies that are wrong, in the same way as :mod:`tests.broken.sites`."""

from tests.broken.sites import MOBILE, Broken

ROWS = "content/archive/chronologies/n1.csv"
ITEM = ROWS.replace(".csv", ".md")


def chronology(rows: str | bytes | None, more: dict[str, str] | None = None) -> dict[str, str | bytes | None]:
    """A site with one chronology of ``rows``, and ``more`` files."""
    return {ITEM: "---\n标题: 年表\n类型: 年表\n栏目: news\n---\n前言。\n", ROWS: rows} | (more or {})


def entered(kind: str, title: str, head: str = "") -> str:
    return f"---\n标题: {title}\n类型: {kind}\n栏目: news\n{head}---\n正文。\n"


BROKEN_CHRONOLOGIES = {
    "a chronology without its rows": Broken(
        chronology(None),
        (f"{ITEM}:1: L001 年表没有数据文件 {ROWS}，请把年表的各条写在同名的 .csv 里，第一行写列名",),
    ),
    "a chronology without a word": Broken(chronology("\n"), (f"{ROWS}: F009 文件是空的",)),
    "a chronology as old spreadsheets save it": Broken(
        chronology("日期,内容\n1934年,出生。\n".encode("gbk")),
        (f"{ROWS}:1: F008 不是 UTF-8 编码，请在 WPS 或 Excel 里另存为“CSV UTF-8（逗号分隔）”",),
    ),
    "a chronology with a column that nobody knows": Broken(
        chronology("日期,内容,地点名\n1934年,出生。,盖平\n"),
        (f"{ROWS}:1: F032 不认识的列“地点名”，是不是想写 地点",),
    ),
    "rows of a chronology that lack something or say it wrongly": Broken(
        chronology("日期,内容,确定性,年龄\n,出生。,,\n1934年,,,\n民国五十年,甲。,也许,而立\n1934年,甲,乙,丙,丁\n"),
        (
            f"{ROWS}:2: F032 缺少日期",
            f"{ROWS}:3: F032 缺少内容",
            f"{ROWS}:4: F032 年龄写作“而立”",
            f"{ROWS}:4: F032 日期写作“民国五十年”",
            f"{ROWS}:4: F032 确定性写作“也许”，应为确切、大致、存疑之一",
            f"{ROWS}:5: F032 这一行有 5 格，列名只有 4 个",
        ),
    ),
    "a year of the cycle that no life decides": Broken(
        chronology("日期,内容\n丙寅年,赴北平。\n"), (f"{ROWS}:2: F032 日期写作“丙寅年”",)
    ),
    "a row of a chronology in the wrong place": Broken(
        chronology("日期,内容\n1934年,甲。\n1931年,乙。\n"),
        (f"{ROWS}:3: W025 “1931年”排在“1934年”（第 2 行）之后，请核对这两行的日期，或把这一行移到前面",),
    ),
    "a row of a chronology that names an item that is not there": Broken(
        chronology("日期,内容,篇目\n1934年,甲。,a1、r9\n"), (f"{ROWS}:2: L003 没有编号为 r9 的稿件",)
    ),
    "rows of a chronology that name whom nobody has entered": Broken(
        chronology(
            "日期,内容,人物,地点\n1934年,甲。,沈延义,盖平、奉天\n",
            {
                "content/archive/people/shen.md": entered("小传", "沈延毅"),
                "content/archive/places/gaiping.md": entered("地名", "盖平"),
            },
        ),
        (
            f"{ROWS}:2: W023 人物“沈延义”没有录入，是不是想写 沈延毅",
            f"{ROWS}:2: W023 地点“奉天”没有录入，要有页面可以点开，请录入一篇地名",
        ),
    ),
    "a chronology with a personal number": Broken(
        chronology(f"日期,内容\n1934年,电话{MOBILE}\n"), (f"{ROWS}:2: P002 出现了手机号码",)
    ),
}
