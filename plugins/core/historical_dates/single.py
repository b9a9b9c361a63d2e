"""One date in Chinese words, no interval of two: its year, and how the rest stands in it."""

import re
from typing import NamedTuple

from plugins.core.historical_dates import grammar
from plugins.core.historical_dates.edtf import date_bounds, is_date, year_text
from plugins.core.historical_dates.eras import ERAS, Era, cycle_name, cycle_years
from plugins.core.historical_dates.months import Single, lunar_part, solar_part
from plugins.core.historical_dates.numerals import read_number
from plugins.core.historical_dates.value import Reckoned, day_number, refuse
from plugins.core.historical_dates.wording import explain

Within = tuple[int, int] | None
_CANDIDATES = (1840, 2043)
"""The years among which 乙巳 is looked for, to say what it may be."""
_DECADE_PARTS = {"初": (0, 3), "中": (4, 6), "末": (7, 9)}
_CENTURY_PARTS = {"初": (0, 9, "~"), "中": (40, 60, "~"), "末": (90, 99, "~"), "上": (0, 49, ""), "前": (0, 49, ""),
                  "下": (50, 99, ""), "后": (50, 99, "")}  # fmt: skip


class Year(NamedTuple):
    """A Gregorian year, or the lunar one that shares most of it; ``era`` and ``number``, or ``cycle``, as written."""

    year: int
    era: Era | None = None
    number: int = 0
    cycle: str = ""
    glossed: bool = False

    @property
    def is_lunar(self) -> bool:
        """Whether its months are lunar, unless the words say otherwise."""
        return bool(self.cycle) or (self.era is not None and self.era.lunar) or self._is_early_meiji

    @property
    def _is_early_meiji(self) -> bool:
        return self.era is not None and self.era.name == "明治" and self.year < 1873


def read_single(text: str, within: Within) -> Single:
    """The date that the whole of ``text`` names; raises :class:`RefusedError`."""
    if found := grammar.LOOSE.fullmatch(text):
        year, _, month, day, year_alone, month_alone = found.groups()
        edtf = f"{year}-{int(month):02}-{int(day):02}" if year else f"{year_alone}-{int(month_alone):02}"
        date_bounds(edtf)
        return Single(edtf, edtf)
    if is_date(text):
        date_bounds(text)
        return Single(text, text)
    if found := grammar.CENTURY.fullmatch(text):
        return _century(found)
    if found := grammar.DECADE.fullmatch(text):
        return _decade(found, within)
    first = grammar.CALENDAR_FIRST.match(text)
    calendar, rest = (first[0], text[first.end() :]) if first else ("", text)
    if (era := grammar.ERA.match(rest)) and era["whole"]:
        return _whole_era(era, rest)
    year, unit, tail_text = _read_year(rest, within)
    if year is None:
        year, unit, tail_text = _year_around(text, rest, within), "年", rest
    tail = grammar.TAIL.fullmatch(tail_text)
    if not tail or (calendar and tail["calendar"]):
        raise explain(text)
    if not unit and (tail["month"] or tail["portion"] in ("初", "中", "末", "底")):
        raise explain(text)
    return _dated(year, tail, tail["calendar"] or calendar, text)


def _dated(year: Year, tail: re.Match, calendar: str, text: str) -> Single:
    """What the parts of the year say; the calendar is the one that is named, or that of the year."""
    if calendar and calendar not in grammar.LUNAR_WORDS and year.is_lunar:
        raise refuse("ambiguous", f"“{text}”是旧历的年份、公历的月日", "请全部写公历，例如 1904年5月3日")
    if not (tail["month"] or tail["season"] or tail["portion"]):
        edtf = year_text(year.year)
        return Single(edtf, edtf, reckoned=_reckoned(year), has_gregorian=year.glossed or not (year.era or year.cycle))
    if year.year < 1 or year.number < 0 or (year.era and year.is_lunar and not year.era.lunar):
        raise refuse("unreadable", f"“{text}”的月日不能换算", "请只写年")
    part = lunar_part if year.is_lunar else solar_part
    single = part(year.year, tail, calendar, text)
    if year.era:
        _check_reign(year.era, single, text)
    reckoned = _reckoned(year, single.reckoned)
    return single._replace(reckoned=reckoned, has_gregorian=single.reckoned is None and not (year.era or year.cycle))


def _reckoned(year: Year, part: Reckoned | None = None) -> Reckoned | None:
    """The date in the calendar of its time, if that is not the Gregorian."""
    if not (year.era or year.cycle or part):
        return None
    part = part or Reckoned("")
    era = year.era.name if year.era else year.cycle
    return Reckoned(era, year.number, part.month, part.day, part.leap, part.lunar)


def _check_reign(era: Era, single: Single, text: str) -> None:
    """A reign that began or ended within a year has not all days of it."""
    first, last = date_bounds(single.first.rstrip("~")).first, date_bounds(single.last.rstrip("~")).last
    if era.begins and day_number(last) < day_number(era.begins):
        raise refuse("impossible", f"“{text}”早于{era.name}的开始（{era.begins}）", "请写当时的年号，或者写公历")
    if era.ends and day_number(first) > day_number(era.ends):
        raise refuse("impossible", f"“{text}”晚于{era.name}的结束（{era.ends}）", "请写公历日期")


def _read_year(text: str, within: Within) -> tuple[Year | None, str, str]:
    """The year at the beginning, its 年 (empty if it has none), and what follows; no year if there is none."""
    if found := grammar.ERA.match(text):
        return _year_of_era(found, text), found["unit"] or (found["cycle"] and "年") or "", text[found.end() :]
    if found := grammar.CYCLE.match(text):
        return _year_of_cycle(found, within), found["unit"] or "年", text[found.end() :]
    found = grammar.GREGORIAN.match(text)
    if not found or text[found.end() :].startswith("月") or (not found["unit"] and found.end() < len(text)
                                                            and text[found.end()] not in "春夏秋冬上下"):  # fmt: skip
        return None, "", text
    return _gregorian_year(found, text), found["unit"] or "", text[found.end() :]


def _gregorian_year(found: re.Match, text: str) -> Year:
    number = read_number(found["year"])
    if not number or number > 9999 or (len(found["year"]) < 3 and not found["unit"]):
        raise explain(text)
    if number < 100 and not (found["ad"] or found["bc"]):
        candidates = (f"19{number:02}年", *((f"民国{number}年",) if number <= 38 else ()))
        raise refuse("ambiguous", f"“{text}”的年份只有两位", f"是{'、'.join(candidates)}？请写全", candidates)
    if number < 1000 and not (found["ad"] or found["bc"]):
        name = f"公元{number}年"
        raise refuse("ambiguous", f"“{text}”可指{name}，也可指{number}年之久", f"应写 {name}", (name,))
    if number % 100 == 0 and found["year"][-1] in "千百":
        raise refuse("ambiguous", f"“{text}”可指年份，也可指多少年", f"应写 {number}年")
    year = 1 - number if found["bc"] else number
    _check_gloss(year, found["cycle_behind"] or found["cycle_gloss"], found["year_gloss"], text)
    return Year(year, glossed=True)


def _year_of_era(found: re.Match, text: str) -> Year:
    era = ERAS[found["era"]]
    if found["state"] and found["state"] not in era.states:
        raise refuse("impossible", f"{era.name}不是{found['state']}的年号", "请核对年号")
    if found["cycle"]:
        years = cycle_years(found["cycle"], era.first, era.last)
        if len(years) != 1:
            return _refuse_cycle(found["cycle"], years, f"在{era.name}年间有")
        return Year(years[0], era, years[0] - era.first + 1)
    number = 1 if found["year"] == "元" else read_number(found["year"])
    if number is None:
        raise refuse("ambiguous", f"“{text}”读不出是几年", "应写 民国二十三年 或 民国23年 这样的年份")
    if found["before"]:
        if era.name != "民国" or not 1 <= number <= 100:
            raise explain(text)
        return Year(1912 - number, era, -number)
    if not 1 <= number <= era.length:
        raise refuse(
            "impossible", f"{era.name}没有{number}年，只到{era.length}年（{era.last}年）", _instead(era, number)
        )
    year = era.first + number - 1
    gloss = found["year_gloss"]
    _check_gloss(year, found["cycle_behind"] or found["cycle_gloss"], gloss, text)
    return Year(year, era, number, glossed=bool(gloss))


def _instead(era: Era, number: int) -> str:
    year = era.first + number - 1
    return f"若指{year}年，请写公元 {year}年" if number else f"第一年写 {era.name}元年"


def _year_of_cycle(found: re.Match, within: Within) -> Year:
    cycle = found["cycle"]
    first, last = within or _CANDIDATES
    years = cycle_years(cycle, first, last)
    gloss = found["year_gloss"]
    if gloss and cycle_name(int(gloss)) == cycle:
        years = [int(gloss)]
    elif gloss:
        raise refuse("impossible", f"{gloss}年是{cycle_name(int(gloss))}年，不是{cycle}", "请核对")
    if len(years) != 1 or not (within or gloss):
        return _refuse_cycle(cycle, years, "在所给的年份里有" if within else "可指")
    return Year(years[0], cycle=cycle, glossed=bool(gloss))


def _refuse_cycle(cycle: str, years: list[int], where: str) -> Year:
    """Always raises."""
    if not cycle_years(cycle, 4, 63):
        raise refuse("impossible", f"没有“{cycle}”这个干支", "天干与地支单配单、双配双，请核对")
    names = tuple(f"{year}年" for year in years)
    if not names:
        raise refuse("impossible", f"{where.removesuffix('有')}没有{cycle}年", "请核对")
    advice = "请写公元年份，或加上年号，例如 光绪乙巳"
    raise refuse("ambiguous", f"{cycle}年{where}{'、'.join(names)}", advice, names)


def _check_gloss(year: int, cycle: str | None, gloss: str | None, text: str) -> None:
    """What stands in brackets behind a year must be the same year."""
    if cycle and cycle != cycle_name(year):
        raise refuse("impossible", f"“{text}”里写作{cycle}，{year}年是{cycle_name(year)}", "请核对年份和干支")
    if gloss and int(gloss) != year:
        raise refuse("impossible", f"“{text}”里写作{gloss}年，应是{year}年", "请核对年份")


def _year_around(text: str, rest: str, within: Within) -> Year:
    """The year of a date without one."""
    found = grammar.TAIL.fullmatch(rest)
    if not found or not (found["month"] or found["season"]):
        raise explain(text)
    if not within or within[0] != within[1]:
        raise refuse("vague", f"“{text}”没有年份", "请写出年份，例如 1934年5月3日、光绪三十年三月初三")
    return Year(within[0])


def _whole_era(found: re.Match, text: str) -> Single:
    era = ERAS[found["era"]]
    if found.end() < len(text):
        raise explain(text)
    if found["state"] and found["state"] not in era.states:
        raise refuse("impossible", f"{era.name}不是{found['state']}的年号", "请核对年号")
    return Single(str(era.first), str(era.last), reckoned=Reckoned(era.name), has_gregorian=False)


def _century(found: re.Match) -> Single:
    number = read_number(found["century"])
    if not number or number > 21:
        raise refuse("impossible", f"没有“{found['century']}世纪”", "应写 19世纪、二十世纪三十年代 这样的世纪")
    if found["bc"]:
        if found["part"] or found["decade"]:
            raise refuse("unreadable", f"“{found[0]}”不能换算", "请写起止年份")
        return Single(year_text(1 - number * 100), year_text(-(number - 1) * 100))
    base = (number - 1) * 100
    if found["decade"]:
        tens = read_number(found["decade"])
        if tens is None or tens % 10 or tens > 90:
            raise refuse("impossible", f"没有“{found['decade']}年代”", "年代应是十的倍数，例如 三十年代")
        return _part_of_decade(base + tens, found["decade_part"])
    if found["part"]:
        first, last, sign = _CENTURY_PARTS[found["part"][0]]
        return Single(f"{base + first:04}{sign}", f"{base + last:04}{sign}", soft=bool(sign))
    edtf = f"{number - 1:02}XX"
    return Single(edtf, edtf)


def _decade(found: re.Match, within: Within) -> Single:
    tens = read_number(found["decade"])
    if tens is None or tens % 10:
        raise refuse("impossible", f"没有“{found['decade']}年代”", "年代应是十的倍数，例如 20世纪三十年代、1930年代")
    if len(found["decade"]) == 4 and tens % 100 == 0:
        names = (f"{tens}—{tens + 9}年", f"{tens // 100 + 1}世纪")
        raise refuse("ambiguous", f"“{found[0]}”可指十年，也可指一百年", f"应写 {names[0]} 或 {names[1]}", names)
    if len(found["decade"]) == 4:
        return _part_of_decade(tens, found["part"])
    if tens > 90:
        raise refuse("impossible", f"没有“{found['decade']}年代”", "年代应是十的倍数，例如 20世纪三十年代")
    first, last = within or (0, -1)
    years = [year for year in range(tens, 2100, 100) if first <= year + 9 and year <= last]
    if len(years) != 1:
        names = (
            tuple(f"{century}世纪{tens}年代" for century in (19, 20)) if not years else tuple(f"{y}年代" for y in years)
        )
        raise refuse("ambiguous", f"“{found[0]}”没有说是哪个世纪", f"请写全：{'、'.join(names)}", names)
    return _part_of_decade(years[0], found["part"])


def _part_of_decade(year: int, part: str | None) -> Single:
    if not part:
        edtf = f"{year // 10:03}X"
        return Single(edtf, edtf)
    first, last = _DECADE_PARTS[part[0]]
    return Single(f"{year + first:04}~", f"{year + last:04}~", soft=True)
