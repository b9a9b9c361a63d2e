"""Figures that contradict one another within a sentence or two."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons

_COUNT = r"(?P<{name}>\d+(?:\.\d+)?)(?P<{name}_tens>[万亿]?)(?:余|多)?"
_BETWEEN = r"[^\d。；\n]"


class _Pair:
    """Two figures, of which the second is a part of the first."""

    def __init__(self, whole: str, part: str, unit: str) -> None:
        whole_count, part_count = _COUNT.format(name="whole"), _COUNT.format(name="part")
        self.pattern = re.compile(
            rf"(?P<wholes>{whole}){_BETWEEN}{{0,8}}{whole_count}[{unit}]{_BETWEEN}{{0,16}}?"
            rf"(?P<parts>{part}){_BETWEEN}{{0,4}}{part_count}[{unit}]?"
        )


_PAIRS = (
    _Pair("收到|提交|征集|提出", "立案", "件份条篇"),
    _Pair("立案", "办结|办复|已办复|答复", "件份条篇"),
    _Pair("应到(?:会)?|应出席", "实到(?:会)?|实际出席", "人名位"),
    _Pair("报送|上报|编报|报送社情民意信息", "采用|被采用|获采用", "条篇件期份"),
    _Pair("发放(?:调查)?问卷", "回收|收回", "份张"),
)
"""What is a part of what."""
_OF_WHICH = re.compile(
    r"(?P<whole>\d+(?:\.\d+)?)(?P<tens>[万亿]?)(?P<unit>场次|人次|[件份条篇人名位项个场次期家户所座亩])(?!/)"
    r"(?:余|多)?[，（,]其中(?P<rest>[^。；\n]{1,60})"
)
_THINGS = "件份条篇项个场次期座亩"
"""Units of what is counted once alone; persons and households are women and members of a party at the same time."""
_APART = re.compile(r"另|此外|还有|比|较|超过|增|以外")
"""Behind these words stands what is no part."""
_PERCENT = re.compile(
    r"(?P<name>(?:办复|办结|立案|答复|满意|基本满意|到会|出席|参会|采纳|采用|合格|达标|出勤|回收)率)"
    r"(?:均|已|都)?(?:达到了?|达|为|是|超过|：)?(?P<rate>\d+(?:\.\d+)?)%"
)
_RATE_OF = {"立案率": re.compile(r"收到[^\d。；]{0,8}(\d+)件[^\d。；]{0,16}立案[^\d。；]{0,4}(\d+)件")}
_TENS = {"": 1, "万": 10**4, "亿": 10**8}


def parts(article: Article, _: Lexicons) -> Iterator[Hit]:
    """More of a part than of the whole: 收到提案 105 件，立案 108 件."""
    for pair in _PAIRS:
        for match in pair.pattern.finditer(article.own):
            whole, part = _value(match, "whole"), _value(match, "part")
            if part > whole:
                message = f"{match['parts']}（{match['part']}）多于{match['wholes']}（{match['whole']}）"
                yield Hit(match.start(), match.end(), message, "请核对这两个数")


def of_which(article: Article, _: Lexicons) -> Iterator[Hit]:
    """105 件，其中 120 件."""
    for match in _OF_WHICH.finditer(article.own):
        unit = match["unit"]
        whole = float(match["whole"]) * _TENS[match["tens"]]
        rest = _APART.split(match["rest"], 1)[0]
        found = re.findall(rf"(?<![\d.第])(\d+(?:\.\d+)?)([万亿]?){unit}", rest)
        if found and (largest := max(float(number) * _TENS[tens] for number, tens in found[:1])) > whole:
            message = f"其中的一部分（{largest:g}{unit}）多于总数（{match['whole']}{match['tens']}{unit}）"
            yield Hit(match.start(), match.end(), message, "请核对这两个数")


def sums(article: Article, _: Lexicons) -> Iterator[Hit]:
    """105 件，其中经济类 40 件、社会类 50 件、文化类 30 件: a list without a break of parts that are more than the whole."""
    for match in _OF_WHICH.finditer(article.own):
        unit, whole = match["unit"], float(match["whole"]) * _TENS[match["tens"]]
        if unit not in _THINGS:
            continue
        item = rf"[^\d、，。；：（）\n]{{1,12}}?(\d+(?:\.\d+)?)([万亿]?){unit}"
        items = re.compile(rf"{item}(?:(?:、|，|和|及){item})+(?=[，。；）\n])").match(article.own, match.start("rest"))
        if not items or _APART.search(items[0]):
            continue
        found = [float(number) * _TENS[tens] for number, tens in re.findall(item, items[0])]
        # A whole like 1.27亿 is rounded; its parts may be more exact.
        rounded = _TENS[match["tens"]] / 10 ** len(match["whole"].partition(".")[2]) / 2
        if max(found) <= whole and sum(found) >= whole + rounded:
            message = f"其中各项之和（{sum(found):g}{unit}）多于总数（{match['whole']}{match['tens']}{unit}）"
            yield Hit(match.start(), items.end(), message, "请核对各项与总数")


def percentages(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A rate above 100 %."""
    for match in _PERCENT.finditer(article.own):
        if float(match["rate"]) > 100:
            yield Hit(match.start(), match.end(), f"{match['name']}超过 100%", "请核对")


def rates(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A rate that does not follow from the figures beside it."""
    for start, paragraph in article.paragraphs:
        for match in _PERCENT.finditer(paragraph):
            figures = _RATE_OF.get(match["name"])
            found = figures and next(iter(figures.finditer(paragraph, 0, match.start())), None)
            if not found or not int(found[1]):
                continue
            rate = 100 * int(found[2]) / int(found[1])
            if abs(rate - float(match["rate"])) > 0.6 and rate <= 100:
                message = f"{match['name']}写作 {match['rate']}%，按 {found[2]}/{found[1]} 算是 {rate:.1f}%"
                yield Hit(start + match.start(), start + match.end(), message, "请核对")


_RANGE = re.compile(r"(?<![\d.])((?:1[89]|20)\d\d)年?[—–-]{1,2}((?:1[89]|20)\d\d)年")
_DAYS = re.compile(r"(?<![\d])(\d{1,2})月(\d{1,2})日?(?:[—–-]{1,2}|至|到)(\d{1,2})日")


def ranges(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A range of years or days that ends before it begins."""
    for match in _RANGE.finditer(article.own):
        if int(match[1]) > int(match[2]):
            yield Hit(match.start(), match.end(), f"起止年份颠倒（{match[1]}—{match[2]}）", "请核对")
    for match in _DAYS.finditer(article.own):
        if int(match[2]) > int(match[3]):
            yield Hit(match.start(), match.end(), f"起止日期颠倒（{match[2]} 日至 {match[3]} 日）", "跨月的请写明月份")


def _value(match: re.Match, name: str) -> float:
    return float(match[name]) * _TENS[match[f"{name}_tens"]]


def sequences(article: Article, _: Lexicons) -> Iterator[Hit]:
    """Headings whose numbers skip or repeat: 一、 三、."""
    heads = [
        (match.start(1), _HAN_NUMBERS[match[1]])
        for match in _HEADING.finditer(article.own, article.body_start)
        if match[1] in _HAN_NUMBERS
    ]
    if len(heads) < 2 or heads[0][1] != 1:
        return
    for (_, before), (place, number) in pairwise(heads):
        if number not in (before + 1, 1):
            message = f"标题的序号从{_name(before)}跳到{_name(number)}"
            yield Hit(place, place + len(_name(number)), message, f"应为{_name(before + 1)}")
            return


def _name(number: int) -> str:
    return next(name for name, value in _HAN_NUMBERS.items() if value == number)


_ONES = "一二三四五六七八九"
_HAN_NUMBERS = {
    f"{tens}{ones}": 10 * tens_value + ones_value
    for tens_value, tens in enumerate(("", "十", "二十"))
    for ones_value, ones in enumerate(("", *_ONES))
    if tens or ones
}
_HEADING = re.compile(r"^(?:#{1,6} *)?([一二三四五六七八九十]{1,3})、", re.MULTILINE)
