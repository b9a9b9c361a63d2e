"""One file of a volume's text, with a mark where each page begins."""

import pytest

from plugins.core.transcriptions import read_transcription

SCANS = ("001.jpg", "002.jpg", "003.jpg")
GOOD = "## 第 1 页\n\n序言。\n\n第二段。\n## 第2页 | 一\n正文。\n\n## p3\n（空白）\n"


def told(text):
    return [str(problem) for problem in read_transcription("p/pages.txt", text, SCANS).problems]


def test_pages_are_read_with_their_text_and_their_printed_number():
    pages, problems = read_transcription("pages.txt", GOOD, SCANS)
    assert problems == []
    assert {number: (page.label, page.text, page.line) for number, page in pages.items()} == {
        1: ("", "序言。\n\n第二段。", 1),
        2: ("一", "正文。", 6),
        3: ("", "", 9),
    }


def test_a_scan_without_text_is_a_warning_that_names_it():
    (warning,) = told(GOOD.replace("正文。", ""))
    assert warning.startswith("p/pages.txt:6: W026 第 2 页（002.jpg）没有文字")
    assert len(told("")) == 3
    assert all(" W026 " in line for line in told(""))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD + "## 第 4 页\n多。", "p/pages.txt:11: F034 没有第 4 页，扫描件共 3 页，应为 1 至 3"),
        (GOOD + "## 第 0 页\n多。", "p/pages.txt:11: F034 没有第 0 页，扫描件共 3 页，应为 1 至 3"),
        (GOOD + "## 第 2 页\n又。", "p/pages.txt:11: F034 第 2 页在第 6 行已经有了，请合在一处"),
        ("前言\n" + GOOD, "p/pages.txt:1: F034 第一个页的标记之前有文字，请先写 ## 第 1 页"),
        (GOOD.replace("## p3", "### 第 3 页"), "p/pages.txt:9: F034 页的标记写作 ### 第 3 页，应为 ## 第 12 页"),
        (GOOD.replace("## p3", "## 第三页"), "p/pages.txt:9: F034 页的标记写作 ## 第三页，应为 ## 第 12 页"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text, said):
    assert said in told(text)


def test_pages_in_another_order_are_told():
    text = "## 第 2 页\n二\n## 第 1 页\n一\n## 第 3 页\n三"
    assert "p/pages.txt:3: F034 第 1 页排在第 2 页之后，请按页码的先后排列" in told(text)


def test_other_headings_of_a_page_stay_its_text():
    pages, problems = read_transcription("pages.txt", GOOD.replace("序言。", "### 序言\n# 大题"), SCANS)
    assert problems == []
    assert pages[1].text.startswith("### 序言\n# 大题")
