"""Enumerations that do not have as many members as they say."""

import re
from collections.abc import Iterator

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons
from plugins.core.punctuation import HAN

_DIGITS = {char: number for number, char in enumerate("〇一二三四五六七八九十")} | {"两": 2}
_UNITS = "个项大条种类支座张把批位家件点篇本套组层级步"
_LISTED = re.compile(
    rf"(?P<open>“)?(?<!第)(?<!分之)(?P<number>[二两三四五六七八九十])(?P<unit>[{_UNITS}])(?P<noun>[{HAN}]{{1,6}})"
    rf"(?(open)”[{HAN}]{{0,4}}|)"
    r"(?:——|：|（|，?(?:即|就是|分别是|分别为|包括)[：“]?)(?P<members>[^。；！？\n：（）——]+)(?P<end>[。；！？）\n]|——|$)"
)
_ORDINALS = "一二三四五六七八九十"
_STEP = re.compile(rf"(?<![{HAN}])([{_ORDINALS}])(?:是|要)(?=[{HAN}“])")
_ANNOUNCED = re.compile(
    r"(?<!第)([二两三四五六七八九十])(?:点(?:意见|建议|要求|希望)|(?:个|大)方面|项(?:工作|重点任务|任务|措施|举措))"
)
_LONGEST_MEMBER = 16


def listed(article: Article, _: Lexicons) -> Iterator[Hit]:
    """“三个载体”：… that lists two or four."""
    for match in _LISTED.finditer(article.own):
        members = _split(match["members"])
        said = _DIGITS[match["number"]]
        if len(members) < 2 or match["members"].rstrip("”").endswith(("等", "等等")) or members[0] in _ORDINALS:
            continue
        if any(len(member) > _LONGEST_MEMBER for member in members):
            continue
        joined = sum(_joins(member) for member in members)
        if not len(members) <= said <= len(members) + joined:
            head = f"{match['number']}{match['unit']}{match['noun']}"
            message = f"写作“{head}”，后面列了 {len(members)} 项"
            yield Hit(match.start("number"), match.end("members"), message, "请核对数目，或补上漏写的一项")


def numbered(article: Article, _: Lexicons) -> Iterator[Hit]:
    """提出三点意见：一是…二是… that goes on to 四是 or ends before 三是."""
    for start, paragraph in article.paragraphs:
        steps = [(match.start(), _ORDINALS.index(match[1]) + 1) for match in _STEP.finditer(paragraph)]
        if len(steps) < 2 or [number for _, number in steps] != list(range(1, len(steps) + 1)):
            continue
        announced = list(_ANNOUNCED.finditer(paragraph, 0, steps[0][0]))
        if not announced or "。" in paragraph[announced[-1].end() : steps[0][0]]:
            continue
        last = announced[-1]
        if (said := _DIGITS[last[1]]) != len(steps):
            message = f"写作“{last[0]}”，后面列到第 {len(steps)} 项"
            yield Hit(start + last.start(), start + last.end(), message, f"请核对：{said} 还是 {len(steps)}")


def _split(members: str) -> list[str]:
    """The members of a list, which 、 or, between quotations and titles, nothing separates."""
    spread = re.sub(r"(?<=[”》])(?=[“《])", "、", members)
    return [member.strip("“”，等") for member in spread.split("、") if member.strip("“”，等")]


def _joins(member: str) -> int:
    """How many more members ``member`` may be."""
    return len(re.findall(r"[和与及]|以及|并", member[1:-1]))
