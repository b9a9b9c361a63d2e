"""Expressions of dates: a table that was written by hand, and laws that hold for all of them."""

import re
from datetime import date
from pathlib import Path

import edtf
import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lunarcalendar import Converter, DateNotExist, Lunar

from plugins.core.historical_dates.eras import ERAS, cycle_name
from plugins.core.historical_dates.field import DATE, DATE_DISPLAY, date_of, edtf_of, shown_date, words_of_date
from plugins.core.historical_dates.lunar import month_name
from plugins.core.historical_dates.numerals import read_number
from plugins.core.historical_dates.parser import read_date
from plugins.core.historical_dates.printing import print_date
from plugins.core.historical_dates.value import HistoricalDate, Refusal
from plugins.core.values import read_value

TABLE = Path(__file__).with_name("historical_dates.tsv")
HAN = "一二三四五六七八九十"
PIECES = (
    "民国", "光绪", "康德", "乙巳", "农历", "公元", "前", "约", "元", "十", "二十三", "三", "1934", "34", "5", "年", "月", "日",
    "世纪", "年代", "初", "闰", "正月", "上旬", "春", "至", "—", "-", "/", "~", "?", "X", "（", "）", "不详", "后", "今", "〇", "廿", " ",
)  # fmt: skip


def rows() -> list[tuple[str, str, tuple[int, int] | None]]:
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            words, expected, *within = line.split("\t")
            found.append((words, expected, (int(within[0]), int(within[1])) if within else None))
    return found


def outcome(read: HistoricalDate | Refusal) -> str:
    return f"!{read.reason}" if isinstance(read, Refusal) else read.edtf


def one_of_each_form() -> list[str]:
    """Expected dates, one of each form: the library needs up to half a second for an interval."""
    found = [expected for _, expected, _ in rows() if not expected.startswith("!")]
    return sorted({re.sub(r"\d", "0", expected): expected for expected in found}.values())


def in_han(number: int) -> str:
    tens, ones = divmod(number, 10)
    return f"{HAN[tens - 1] if tens > 1 else ''}{'十' if tens else ''}{HAN[ones - 1] if ones else ''}"


def test_the_table_is_long_enough() -> None:
    table = rows()
    assert len(set(table)) == len(table) >= 500
    assert sum(expected.startswith("!") for _, expected, _ in table) >= 150


@pytest.mark.parametrize(("words", "expected", "within"), rows())
def test_an_expression_is_the_date_that_it_means_or_is_refused(words, expected, within) -> None:
    assert outcome(read_date(words, within)) == expected


@pytest.mark.parametrize("text", one_of_each_form())
def test_what_is_read_is_edtf(text) -> None:
    assert edtf.parse_edtf(text)


@pytest.mark.parametrize(("words", "expected", "within"), [row for row in rows() if row[1].startswith("!")])
def test_a_refusal_says_what_is_wrong_and_what_to_write(words, expected, within) -> None:
    refusal = read_date(words, within)
    assert isinstance(refusal, Refusal)
    assert refusal.message
    assert refusal.advice


@pytest.mark.parametrize(
    ("words", "candidates"),
    [
        ("乙巳年", ("1845年", "1905年", "1965年", "2025年")),
        ("康熙壬寅", ("1662年", "1722年")),
        ("三十年代", ("19世纪30年代", "20世纪30年代")),
        ("1934年三月十五", ("1934年3月15日", "1934年农历三月十五")),
        ("1934年农历十二月初五", ("1934-01-19", "1935-01-09")),
        ("34年", ("1934年", "民国34年")),
    ],
)
def test_what_is_ambiguous_is_told_with_what_it_may_mean(words, candidates) -> None:
    assert read_date(words).candidates == candidates


@pytest.mark.parametrize("era", [era for era in ERAS.values() if era.name != "昭和"], ids=lambda era: era.english)
def test_every_year_of_a_reign_is_read(era) -> None:
    for number in range(1, era.length + 1):
        year = era.first + number - 1
        names = [
            f"{era.name}{in_han(number)}年",
            f"{era.name}{number}年",
            f"{era.name}{in_han(number)}年{cycle_name(year)}",
        ]
        for name in [*names, *([f"{era.name}元年"] if number == 1 else [])]:
            read = read_date(name)
            assert isinstance(read, HistoricalDate), name
            assert (read.edtf, read.first, read.last) == (f"{year}", f"{year}-01-01", f"{year}-12-31")
            assert print_date(read, "zh_Hans_CN") == f"{name}（{year}年）"
            assert print_date(read, "en_GB") == f"{year} ({era.english} year {number})"
    assert outcome(read_date(f"{era.name}{in_han(era.length + 1)}年")) == "!impossible"


@given(year=st.integers(1901, 2098), month=st.integers(1, 12), day=st.integers(1, 30), leap=st.booleans())
@example(year=1934, month=12, day=5, leap=False)
def test_a_lunar_day_is_where_another_table_has_it_or_is_refused(year, month, day, leap) -> None:
    name = f"初{in_han(day)}" if day <= 10 else in_han(day)
    read = read_date(f"{year}年农历{month_name(month, leap=leap)}{name}")
    try:
        theirs = Converter.Lunar2Solar(Lunar(year, month, day, isleap=leap)).to_date()
    except DateNotExist:
        assert isinstance(read, Refusal)
    else:
        assert outcome(read) == (theirs.isoformat() if theirs.year == year else "!ambiguous") or year > 2056


@given(st.dates(date(1600, 1, 1), date(2100, 1, 1)))
def test_a_gregorian_day_is_read_however_it_is_written(day) -> None:
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    for words in (
        day.isoformat(), f"{day.year}年{day.month}月{day.day}日", f"{year}年{in_han(day.month)}月{in_han(day.day)}日"
    ):  # fmt: skip
        read = read_date(words)
        assert (read.edtf, read.first, read.last, read.certainty) == (day.isoformat(),) * 3 + ("exact",)
        assert read.falls_in(day.year)
        assert not read.falls_in(day.year + 1)


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=12))
@example("1934年5月3日沈阳")
@example("0000年")
@example("公元前0年")
@example("²年")
@example("-0000")
def test_whatever_is_written_is_a_date_that_can_be_printed_or_a_refusal(words) -> None:
    read = read_date(words)
    if isinstance(read, Refusal):
        assert read.message
        return
    assert read.words == words.strip()
    # ``..`` is read by the library, but its own bounds fail.
    assert edtf.parse_edtf(read.edtf)
    assert read_date(read.edtf).order == read.order
    assert read.is_unknown or not (read.first and read.last) or read.order[1] <= -read.order[2]
    for locale in ("zh_Hans_CN", "en_GB", "mn_Mong"):
        assert print_date(read, locale)


@given(st.sampled_from(rows()), st.sampled_from("沈阳了于的在志报甲乙"), st.booleans())
def test_nothing_that_is_left_over_is_passed_over(row, char, behind) -> None:
    words, expected, within = row
    if expected.startswith("!") or not words.strip().endswith(("年", "月", "日")):
        return
    read = read_date(f"{words.strip()}{char}" if behind else f"{char}{words.strip()}", within)
    assert isinstance(read, Refusal)


def test_dates_are_sorted_by_their_first_day_the_wider_one_first_and_the_unknown_last() -> None:
    words = (
        "公元前221年", "公元618年", "19世纪", "光绪三十年", "光绪三十年正月十五", "光绪三十年十二月", "1905年1月8日", "民国元年",
        "二十世纪三十年代", "1934年", "1934年5月", "1934年5月3日", "../1936", "不详",
    )  # fmt: skip
    dates = [read_date(text) for text in words]
    ordered = [value.words for value in sorted((*dates[7:], *dates[:7]), key=lambda value: value.order)]
    assert ordered == list(words)


@pytest.mark.parametrize(
    ("words", "chinese", "english"),
    [
        ("民国二十三年", "民国二十三年（1934年）", "1934 (Republic of China year 23)"),
        ("光绪三十年十二月初三", "光绪三十年十二月初三（1905年1月8日）",
         "8 January 1905 (Guangxu year 30, month 12, day 3, lunar calendar)"),
        ("光绪二十九年闰五月初三", "光绪二十九年闰五月初三（1903年6月27日）",
         "27 June 1903 (Guangxu year 29, leap month 5, day 3, lunar calendar)"),
        ("民国二十三年（1934年）", "民国二十三年（1934年）", "1934 (Republic of China year 23)"),
        ("民国二十三年五月三日（农历三月二十）", "民国二十三年五月三日（农历三月二十）（1934年5月3日）",
         "3 May 1934 (Republic of China year 23)"),
        ("1934年5月3日", "1934年5月3日", "3 May 1934"),
        ("1934-05-03", "1934年5月3日", "3 May 1934"),
        ("1905年前后", "1905年前后", "c. 1905"),
        ("1905~", "约1905年", "c. 1905"),
        ("1905?", "1905年（？）", "1905?"),
        ("193X", "20世纪30年代", "1930s"),
        ("18XX", "19世纪", "19th century"),
        ("1934-21", "1934年春", "spring 1934"),
        ("1931/1945", "1931—1945年", "1931–1945"),
        ("民国元年至十年", "民国元年至十年（1912—1921年）",
         "1912–1921 (Republic of China year 1 – Republic of China year 10)"),
        ("../1936", "至1936年", "until 1936"),
        ("1936/..", "1936年起", "from 1936"),
        ("公元前221年", "公元前221年", "221 BC"),
        ("民国前三年", "民国前三年（1909年）", "1909 (3 years before the Republic of China)"),
        ("乾隆年间", "乾隆年间（1736—1795年）", "1736–1795 (Qianlong era)"),
        ("不详", "不详", "date unknown"),
    ],
)  # fmt: skip
def test_a_date_is_printed_in_both_languages(words, chinese, english) -> None:
    read = read_date(words)
    assert (print_date(read, "zh_Hans_CN"), print_date(read, "en_GB")) == (chinese, english)


def test_a_year_of_the_cycle_is_printed_in_english() -> None:
    assert print_date(read_date("乙巳年", (1900, 1910)), "en_GB") == "1905 (yisi year of the cycle)"


def test_a_month_and_a_day_may_stand_alone_where_the_year_is_given() -> None:
    assert read_date("5月3日", (1934, 1934)).edtf == "1934-05-03"
    assert read_date("农历三月二十", (1934, 1934)).edtf == "1934-05-03"


def test_a_field_keeps_the_words_and_a_row_is_printed_as_its_editor_wants() -> None:
    value = read_value(DATE, "光绪三十年十二月", None)
    assert date_of(value) == read_date("光绪三十年十二月")
    assert shown_date({"date": value}, "zh_Hans_CN") == "光绪三十年十二月（1905年1月6日至2月3日）"
    shown = {"date": value, "date_display": read_value(DATE_DISPLAY, "清光绪甲辰年腊月", None)}
    assert shown_date(shown, "zh_Hans_CN") == "清光绪甲辰年腊月"
    assert shown_date(shown, "en_GB").endswith("1905 (Guangxu year 30, month 12, lunar calendar)")


@pytest.mark.parametrize(
    ("text", "number"),
    [("元", None), ("十", 10), ("十二", 12), ("二十", 20), ("廿一", 21), ("卅", 30), ("九十九", 99), ("一百〇五", 105),
     ("一千九百三十四", 1934), ("一九三四", 1934), ("三〇", 30), ("二三", None), ("十十", None), ("二十十", None), ("", None),
     ("一百〇", None), ("〇", 0), ("12", 12), ("१२", None)],
)  # fmt: skip
def test_numbers_in_han_figures(text, number) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("words", "day", "begins_on"),
    [
        ("1934-05-03", "1934-05-03", "1934-05-03"),
        ("光绪三十年十二月初三", "1905-01-08", "1905-01-08"),
        ("1982-12-04/1982-12-10", "", "1982-12-04"),
        ("1934年5月3日至5日", "", "1934-05-03"),
        ("光绪三十年十二月初三至初五", "", "1905-01-08"),
        ("1934年5月3日至今", "", "1934-05-03"),
        ("光绪三十年十二月", "", ""),
        ("光绪三十年十二月上旬", "", ""),
        ("光绪三十年十二月至三十一年正月", "", ""),
        ("1934年农历三月", "", ""),
        ("1934年5月上旬", "", ""),
        ("1934年5月上半月", "", ""),
        ("1934年5月", "", ""),
        ("1934年5月3日前后", "", ""),
        ("../1934-05-03", "", ""),
        ("不详", "", ""),
    ],
)
def test_only_what_is_told_as_a_day_is_one(words, day, begins_on) -> None:
    found = read_date(words)
    assert (found.day, found.begins_on) == (day, begins_on)


def test_figures_are_printed_as_a_date_and_words_are_kept() -> None:
    kept = {words: msgspec.to_builtins(read_date(words)) for words in ("1934.5.3", "民国二十三年", "1934-05")}
    assert [words_of_date(value, "zh_Hans_CN") for value in kept.values()] == [
        "1934年5月3日", "民国二十三年（1934年）", "1934年5月"
    ]  # fmt: skip
    assert [edtf_of(value) for value in kept.values()] == ["1934-05-03", "1934", "1934-05"]
    assert (words_of_date("", "en_GB"), edtf_of("")) == ("", "")
