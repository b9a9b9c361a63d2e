"""Entries by GB/T 7714: the order and the marks of the examples in the two editions of the standard."""

import pytest

from plugins.core.citation import Work, cite

URL = "https://www.example.cn/news/2022/a1/"
PAGE = Work(kind="page", title="凝心聚力谱新篇", address=URL, authors=("王某", "李某"), published="2022-12-30")
NOTICE = Work(
    kind="page", title="关于征集提案线索的通知", address=URL, authors=("示例市政协",), more="示政协〔2022〕1号",
    published="2022-12-30",
)  # fmt: skip
UNDATED = Work(kind="page", title="示例市政协", address=URL)
NEWS = Work(
    kind="newspaper", title="数字里的民生", address=URL, authors=("丁某",), host="示例日报", published="2022-08-16",
    part="17",
)  # fmt: skip
REPORT = Work(
    kind="report", title="工作报告", address=URL, authors=("甲", "乙", "丙", "丁"), more="2025", published="2026-01-30"
)
BOOK = Work(
    kind="book", title="乡土中国", address=URL, authors=("费孝通",), host="某出版社", published="1948", city="上海"
)
PLACELESS = Work(kind="book", title="乡土中国", address=URL, authors=("费孝通",), host="某出版社", published="1948")
EN = Work(kind="page", title="A new chapter", address=URL, authors=("Wang A", "Li B", "Zhao C", "Qian D"),
          more="a review", published="2022-12-30")  # fmt: skip
EN_BOOK = Work(kind="book", title="From the soil", address=URL, authors=("Fei X",), host="A Press", published="1992")

EXPECTED = [
    ("a page, 2025", PAGE, "2025", f"王某，李某. 凝心聚力谱新篇[EB/OL].（2022-12-30）[…]. {URL}."),
    ("a page, 2015", PAGE, "2015", f"王某, 李某. 凝心聚力谱新篇[EB/OL]. (2022-12-30)[…]. {URL}."),
    (
        "a notice, 2025", NOTICE, "2025",
        f"示例市政协. 关于征集提案线索的通知：示政协〔2022〕1号[EB/OL].（2022-12-30）[…]. {URL}.",
    ),
    (
        "a notice, 2015", NOTICE, "2015",
        f"示例市政协. 关于征集提案线索的通知: 示政协〔2022〕1号[EB/OL]. (2022-12-30)[…]. {URL}.",
    ),
    ("a page without a date and an author, 2025", UNDATED, "2025", f"示例市政协[EB/OL]. […]. {URL}."),
    ("a page without a date and an author, 2015", UNDATED, "2015", f"示例市政协[EB/OL]. […]. {URL}."),
    ("a newspaper, 2025", NEWS, "2025", f"丁某. 数字里的民生[N/OL]. 示例日报，2022-08-16（17）. {URL}."),
    ("a newspaper, 2015", NEWS, "2015", f"丁某. 数字里的民生[N/OL]. 示例日报, 2022-08-16(17)[…]. {URL}."),
    ("a report of many, 2025", REPORT, "2025", f"甲，乙，丙，等. 工作报告：2025[R/OL]. 2026-01-30. {URL}."),
    ("a report of many, 2015", REPORT, "2015", f"甲, 乙, 丙, 等. 工作报告: 2025[R/OL]. (2026-01-30)[…]. {URL}."),
    ("a book, 2025", BOOK, "2025", "费孝通. 乡土中国[M]. 上海：某出版社，1948."),
    ("a book, 2015", BOOK, "2015", "费孝通. 乡土中国[M]. 上海: 某出版社, 1948."),
    ("a book whose place is unknown", PLACELESS, "2025", "费孝通. 乡土中国[M]. [出版地不详]：某出版社，1948."),
]  # fmt: skip


@pytest.mark.parametrize(("work", "standard", "entry"), [row[1:] for row in EXPECTED], ids=[row[0] for row in EXPECTED])
def test_a_work_is_cited_as_the_standard_says(work, standard, entry):
    assert "…".join(cite(work, standard, chinese=True)) == entry


@pytest.mark.parametrize("standard", ["2015", "2025"])
def test_an_entry_in_latin_letters_has_latin_marks_in_both_editions(standard):
    entry = f"Wang A, Li B, Zhao C, et al. A new chapter: a review[EB/OL]. (2022-12-30)[…]. {URL}."
    assert "…".join(cite(EN, standard, chinese=False)) == entry
    assert cite(EN_BOOK, standard, chinese=False) == ("Fei X. From the soil[M]. [S.l.]: A Press, 1992.",)
