"""The forms of a date in Chinese, after :func:`plugins.core.historical_dates.wording.plain`.

A date is a year, perhaps glossed (光绪三十年（1904）), and what follows it: month, day, season, or a part of the year.
"""

import re

from plugins.core.historical_dates.eras import BRANCHES, ERAS, STEMS
from plugins.core.historical_dates.numerals import NUMBER

_ANY = rf"(?:\d|{NUMBER})"
_CYCLE = rf"[{STEMS}][{BRANCHES}]"
_STATES = "|".join(sorted({state for era in ERAS.values() for state in era.states}, key=lambda x: (-len(x), x)))
_GLOSS = (
    rf"(?:(?P<cycle_behind>{_CYCLE})年?|"
    rf"\((?=[^)])(?:(?P<cycle_gloss>{_CYCLE})年?[,、]?)?(?:(?:公元|西元)?(?P<year_gloss>\d{{4}})年?)?\))?"
)
LUNAR_WORDS = frozenset(("农历", "阴历", "旧历", "夏历"))
_CALENDAR = r"(?:农历|阴历|旧历|夏历|公历|阳历|新历|西历|国历)"

ERA = re.compile(
    rf"(?:(?P<state>{_STATES})·?)?(?P<era>{'|'.join(ERAS)})"
    rf"(?:(?P<before>前)?(?P<year>元|\d{{1,3}}|{NUMBER}{{1,5}})(?P<unit>年)?{_GLOSS}"
    rf"|(?P<cycle>{_CYCLE})(?P<cycle_unit>年)?|(?P<whole>年间|时期))"
)
"""民国二十三年, 清光绪三十年（1904年）, 光绪乙巳, 乾隆年间."""

CYCLE = re.compile(rf"(?:岁次|岁在|时在|时维)?(?P<cycle>{_CYCLE})(?P<unit>年|岁)?{_GLOSS.replace('cycle_', 'other_')}")
"""乙巳年, 岁次乙巳."""

GREGORIAN = re.compile(
    rf"(?P<ad>公元|西元)?(?P<bc>前)?(?P<year>\d{{1,4}}|{NUMBER}{{1,9}})(?P<unit>年(?!代))?(?(unit){_GLOSS})"
)
"""1934年, 一九三四年, 公元前221年."""

CENTURY = re.compile(
    rf"(?:公元|西元)?(?P<bc>前)?(?P<century>{_ANY}{{1,3}})世纪"
    rf"(?:(?P<part>初期|初叶|初年|初|中期|中叶|中|末期|末叶|末年|末|上半叶|前半叶|上半期|前半期|下半叶|后半叶|下半期|后半期)"
    rf"|(?P<decade>{_ANY}{{1,3}})年代(?P<decade_part>初期|初|中期|中|末期|末)?)?"
)
DECADE = re.compile(rf"(?P<decade>\d{{4}}|{NUMBER}{{4}}|\d{{2}}|{NUMBER}{{1,2}})年代(?P<part>初期|初|中期|中|末期|末)?")
TAIL = re.compile(
    rf"(?P<calendar>{_CALENDAR})?"
    rf"(?:(?P<leap>闰)?(?P<month>正|冬|腊|元|\d{{1,2}}|{NUMBER}{{1,3}})月份?"
    rf"(?:(?P<early>初[一二三四五六七八九十])日?|(?P<day>\d{{1,2}}|{NUMBER}{{1,3}})(?P<unit>日|号)?"
    rf"|(?P<part>上旬|中旬|下旬|上半月|下半月|初|中|末|底))?"
    rf"|(?P<season>[早初孟仲季暮晚深盛隆]?[春夏秋冬][季天日月]?)"
    rf"|(?P<portion>上半年|下半年|初|中|末|底))?"
)
LOOSE = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})|(\d{4})\.(\d{1,2})", re.ASCII)
"""1934.5.3, 1934/5/3, 1934.5: in figures, and in one order only."""
CALENDAR_FIRST = re.compile(_CALENDAR)
RANGE = re.compile(r"[—至到]+")
HYPHEN = re.compile(r"(?<=[年月日号\d])-(?=\d)|(?<=[年月日号])-")
OWN_YEAR = re.compile(
    rf"(?:公元|西元)?前?(?:\d{{3,4}}|{NUMBER}{{4,}})(?:年|$)|(?:{_STATES})?·?(?:{'|'.join(ERAS)})|(?:岁次)?{_CYCLE}|{_ANY}+世纪"
    rf"|(?:\d{{4}}|{NUMBER}{{4}})年代"
)
YEAR_OF_ERA = re.compile(rf"(?:元|{_ANY}{{1,4}})年(?!代)")
YEAR_ALONE = re.compile(rf"\d{{3,4}}|{NUMBER}{{3,4}}")
MONTH_FIRST = re.compile(rf"(?P<calendar>{_CALENDAR})?闰?(?:[正冬腊元]|{_ANY}{{1,3}})月")
DAY_ONLY = re.compile(rf"(?:初[一二三四五六七八九十]|{_ANY}{{1,3}})[日号]?$")
SEASON_ONLY = re.compile(r"[春夏秋冬][季天]?$")
DECADE_ONLY = re.compile(rf"{_ANY}{{1,2}}年代")
UNIT_AT_END = re.compile(rf"{_ANY}(年代|世纪|年|月|日|号)[^年月日号代纪]*$")
NUMBER_AT_END = re.compile(rf"{_ANY}$")
