"""The punctuation of Chinese text (plugins.core.punctuation)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.punctuation import keep_han, normalise

_PIECES = [
    *"，,;:?!.()（）“”‘’\"'《》 　—-–~…。、%·12A中国年月日第一条表",
    "2023", "2023-2025", "http://a.cn/x", "a@b.cn", "--", "...", "www.", "１", "\n", "//", "don't",
]  # fmt: skip
_texts = st.lists(st.sampled_from(_PIECES), max_size=14).map("".join) | st.text(max_size=20)
_LENIENT = settings(deadline=None, max_examples=300)


@_LENIENT
@given(_texts, st.booleans())
def test_mending_twice_changes_nothing_more(text, keep_gaps):
    once = normalise(text, keep_gaps=keep_gaps)
    assert normalise(once, keep_gaps=keep_gaps) == once


@_LENIENT
@given(_texts, st.booleans())
def test_every_han_character_is_kept_in_its_place(text, keep_gaps):
    assert keep_han(normalise(text, keep_gaps=keep_gaps)) == keep_han(text)


@_LENIENT
@given(_texts)
def test_every_letter_and_digit_is_kept(text):
    def words(line):
        plain = line.translate({ord("１"): "1"})
        return [char for char in plain if char.isascii() and char.isalnum()]

    assert words(normalise(text)) == words(text.translate({c: c - 0xFEE0 for c in range(0xFF10, 0xFF5B)}))


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        (
            "去年,委员们(含港澳委员)提出建议:共3类;可行吗?可行!",
            "去年，委员们（含港澳委员）提出建议：共3类；可行吗？可行！",
        ),
        ("办复率达100%,其中90%", "办复率达100%，其中90%"),
        ("“四个意识”,“四个自信”", "“四个意识”，“四个自信”"),
        ("计划(2023-2025)", "计划（2023—2025）"),
        ("全部办结.", "全部办结。"),
        ("听意见. 出主意.", "听意见。出主意。"),
        ("(1)开展调研", "（1）开展调研"),
    ],
)
def test_half_width_marks_beside_han_become_full_width(written, mended):
    assert normalise(written) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Hello, world! (2022)",
        "参加活动2,000人次",
        "1.加强学习",
        "一.加强学习",
        "10:13开会",
        "A,B两类",
        "f(x)是函数",
        "网址https://example.cn/a?b=1,2",
        "“文旅+”业态",
        "文件x.pdf共3页",
        "编号2022-12-30",
        "GB/T 7714-2015",
    ],
)
def test_marks_that_belong_to_numbers_and_latin_text_stay(text):
    expected = text.replace("=1,2", "=1,2")
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ('他说:"好",就办。', "他说：“好”，就办。"),
        ("“提出'三个一'活动”", "“提出‘三个一’活动”"),
        ("“提出'三个一'活动\"", "“提出‘三个一’活动”"),
        ("委员don't来", "委员don't来"),
        ('只有一个"引号', '只有一个"引号'),
        ('“未完"又"开', '“未完"又"开'),
    ],
)
def test_straight_quotes_are_paired_or_left_alone(written, mended):
    assert normalise(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("2023-2025年", "2023—2025年"),
        ("2023 ~ 2025年", "2023—2025年"),
        ("2023年--2025年", "2023年—2025年"),
        ("3月5日-3月8日", "3月5日—3月8日"),
        ("1-6月办结", "1—6月办结"),
        ("会期--三天", "会期——三天"),
        ("等等...", "等等……"),
        ("未完…", "未完……"),
        ("2025-2023倒置", "2025-2023倒置"),
    ],
)
def test_ranges_dashes_and_ellipses_get_their_marks(written, mended):
    assert normalise(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("　　在 2022 年 12 月", "在2022年12月"),
        ("通 知", "通知"),
        ("使用 Markdown 写 稿", "使用Markdown写稿"),
        ("《关于提高质量 促进转化的意见》印发", "《关于提高质量　促进转化的意见》印发"),
        ("《关于 通 知》", "《关于　通　知》"),
        ("“他说 很好。再见 了”", "“他说很好。再见了”"),
        ("第一章 总则", "第一章　总则"),
        ("第三条 委员 应当", "第三条　委员应当"),
        ("表1 提案 数量", "表1　提案数量"),
        ("见 https://example.cn 网站", "见 https://example.cn 网站"),
        ("１２３ＡＢＣ％，", "123ABC%，"),
    ],
)
def test_spaces_go_unless_they_separate_something(written, mended):
    assert normalise(written) == mended


def test_keeping_gaps_keeps_the_spaces_of_headlines_and_rows_of_names():
    assert normalise("小切口  大民生", keep_gaps=True) == "小切口　大民生"
    assert normalise("张 三 李四明", keep_gaps=True) == "张　三　李四明"
    assert normalise("公 告", keep_gaps=True) == "公告"
