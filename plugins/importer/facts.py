"""Facts that a line states with a label (来源:人民政协报), a role (本报记者 王某) or by its shape (a date)."""

import re
from datetime import datetime
from itertools import pairwise

import msgspec

from plugins.core.punctuation import HAN, keep_han, normalise
from plugins.importer.document import FURNITURE, LABEL, Dropped, Facts, Line
from plugins.importer.lines import WIDGET

_LABELS = {
    "title": "标题",
    "kicker": "引题|肩题|眉题",
    "subtitle": "副题|副标题",
    "date": "发布时间|发布日期|发表时间|更新时间|时间|日期",
    "source": "稿件来源|信息来源|文章来源|内容来源|来源",
    "author": "(?:本报|本网|本刊)?(?:全媒体)?(?:特约)?(?:记者|通讯员)|作者|撰文|撰稿|文字|文",
    "photographer": "摄影|摄|图片|图",
    "editor": "责任编辑|责编|编辑",
    "first": "初审|一审",
    "second": "复审|二审|审核",
    "final": "终审|三审|签发|审签",
}
"""How pages label each field."""

NAMES = ("author", "photographer", "editor")
"""The fields that hold several names."""

_LABEL = re.compile(
    rf"(?<![{HAN}])[\[【(（]?\s*(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in _LABELS.items())
    + r")\s*[:：/／|丨]\s*"
)
_DATE = (
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})\s*[-/.年]\s*(?P<month>[0-9]{1,2})"
    r"\s*[-/.月]\s*(?P<day>[0-9]{1,2})(?![0-9])\s*日?"
)
_TIME = r"(?:T|\s*)(?P<hour>[0-9]{1,2})\s*[:：时]\s*(?P<minute>[0-9]{2})(?:\s*[:：分]\s*[0-9]{2}秒?|分)?"
_MOMENT = re.compile(f"{_DATE}(?:{_TIME})?")
_EDITION = re.compile(rf"(?P<name>.+?)\s*[（(]?\s*{_DATE}\s*[，,]?\s*(?P<page>第?\s*[A-Z]?[0-9]{{1,3}}\s*版)?\s*[)）]?")
_ROLE = r"(?:本报|本网|本刊|本社|新华社)?(?:全媒体)?(?:特约)?(?:记者|通讯员)"
_NAME = rf"(?:[{HAN}]{{2,4}}|[{HAN}]\s+[{HAN}]|[{HAN}]{{2,8}}·[{HAN}]{{2,8}})"
_SEPARATOR = r"[\s、，,/;；]+"
_NAME_LIST = rf"{_NAME}(?:{_SEPARATOR}{_NAME})*"
_ROLES = re.compile(rf"[（(]?\s*(?:{_ROLE}[\s:：]+{_NAME_LIST}\s*)+[)）]?")
_BYLINE = re.compile(rf"[（(]\s*(?:{_ROLE}\s*)?(?P<names>{_NAME_LIST})\s*[)）]")
_CLOSING_BYLINE = re.compile(rf"(?<=[。！？”…])\s*{_BYLINE.pattern}$")
_OPENING_BYLINE = re.compile(rf"本[报网刊社][^。（(]{{0,12}}[讯电]\s*[（(]\s*{_ROLE}\s*(?P<names>{_NAME_LIST})\s*[)）]")
_NOT_NAMES = {
    "全文完",
    "未完",
    "待续",
    "未完待续",
    "下略",
    "摘要",
    "摘编",
    "节选",
    "转载",
    "附后",
    "续完",
    "连载",
    "资料图片",
}
_FILLING = re.compile(r"[\s:：|丨,，;；【】\[\]()（）T/／]*(?:星期[一二三四五六日天])?[\s:：|丨,，;；【】\[\]()（）]*")
_LONGEST_VALUE = 60


class Stated(msgspec.Struct, frozen=True):
    """The facts of one line, and what of it is left out."""

    facts: Facts
    dropped: tuple[Dropped, ...]


def read_moment(text: str) -> str:
    """The first date in ``text`` as ``2022-12-30`` or ``2022-12-30 10:13``; empty if there is none that exists."""
    match = _MOMENT.search(text)
    return _write_moment(match) if match else ""


def _write_moment(match: re.Match) -> str:
    parts = [int(part) for part in match.group("year", "month", "day", "hour", "minute") if part]
    try:
        return datetime(*parts).strftime("%Y-%m-%d %H:%M" if len(parts) > 3 else "%Y-%m-%d")
    except ValueError:
        return ""


def read_stated(line: Line) -> Stated | None:
    """The facts of a line that holds nothing else but buttons; None for any other line."""
    text = line.text
    if _ROLES.fullmatch(text):
        names = split_names(re.sub(rf"[（()）:：]|{_ROLE}", " ", text))
        return Stated({"author": names}, (Dropped(line.number, "".join(re.findall(_ROLE, text)), LABEL),))
    widgets = WIDGET.findall(text)
    text = WIDGET.sub(" ", text)
    labels = list(_LABEL.finditer(text))
    lead = text[: labels[0].start()] if labels else text
    facts = _read_lead(lead)
    if facts is None or not (facts or labels):
        return None
    for label, following in pairwise([*labels, None]):
        value = text[label.end() : following.start() if following else len(text)].strip(" 　[]【】|丨；;")
        if len(value) > _LONGEST_VALUE or "。" in value:
            return None
        if label.lastgroup == "date" and not _MOMENT.fullmatch(value):
            return None
        _add_value(facts, label.lastgroup, value)
    dropped = [Dropped(line.number, widget, FURNITURE) for widget in widgets]
    if rest := _without_values(text, facts):
        dropped.append(Dropped(line.number, rest, LABEL))
    return Stated(facts, tuple(dropped))


def _read_lead(lead: str) -> Facts | None:
    """What stands before the first label: a date or nothing."""
    moment = _MOMENT.search(lead)
    rest = lead[: moment.start()] + " " + lead[moment.end() :] if moment else lead
    if not _FILLING.fullmatch(rest):
        return None
    written = _write_moment(moment) if moment else ""
    return {"date": (written,)} if written else {}


def _add_value(facts: Facts, key: str, value: str) -> None:
    if key == "date":
        moment = read_moment(value)
        if moment:
            facts.setdefault("date", (moment,))
    elif key == "source":
        facts.update(read_source_field(value))
    elif key in NAMES:
        facts[key] = facts.get(key, ()) + split_names(re.sub(r"\s*摄影?$", "", value.strip("()（）")))
    elif value:
        facts[key] = (normalise(value.strip("()（）"), keep_gaps=True),)


def read_source_field(value: str) -> Facts:
    """``河池日报 2026/3/2 1版`` is three facts; a time of day makes the date the page's own."""
    edition = _EDITION.fullmatch(value)
    if not edition:
        moment = _MOMENT.search(value)
        if not (moment and moment["hour"] and _write_moment(moment)):
            return {"source": (normalise(value),)} if value else {}
        rest = value[: moment.start()] + value[moment.end() :]
        return {"date": (_write_moment(moment),)} | ({"source": (normalise(rest),)} if rest.strip() else {})
    facts = {"source": (normalise(edition["name"]),)}
    if day := read_moment(value):
        facts["source_date"] = (day[:10],)
    if edition["page"]:
        facts["source_page"] = ("".join(edition["page"].split()).removeprefix("第"),)
    return facts


def _without_values(text: str, facts: Facts) -> str:
    """The Han characters of ``text`` that no value holds."""
    rest = keep_han(text)
    for values in facts.values():
        for value in values:
            rest = rest.replace(keep_han(value), "", 1)
    return rest


def split_names(text: str) -> tuple[str, ...]:
    """The names in ``text``; one that is spaced out (王 某) is put together."""
    parts = [part for part in re.split(_SEPARATOR, text.strip()) if part]
    names: list[str] = []
    is_open = False
    for part in parts:
        single = len(part) == 1
        if single and is_open:
            names[-1] += part
        else:
            names.append(part)
        is_open = single and not is_open
    return tuple(names)


def read_byline(line: Line) -> Stated | None:
    """The author from a line that is only names in brackets."""
    return _byline(line, _BYLINE.fullmatch(line.text))


def read_closing_byline(line: Line) -> tuple[Line, Stated] | None:
    """The author from names in brackets behind the last sentence, and the line without them."""
    match = _CLOSING_BYLINE.search(line.text)
    stated = _byline(line, match)
    return (msgspec.structs.replace(line, text=line.text[: match.start()]), stated) if stated else None


def read_opening_byline(line: Line) -> Facts:
    """The author from 本报讯（记者 王某）; the words themselves stay in the text."""
    match = _OPENING_BYLINE.match(line.text)
    return {"author": split_names(match["names"])} if match else {}


def _byline(line: Line, match: re.Match | None) -> Stated | None:
    names = split_names(match["names"]) if match else ()
    if not names or _NOT_NAMES & set(names):
        return None
    facts = {"author": names}
    rest = _without_values(match[0], facts)
    return Stated(facts, (Dropped(line.number, rest, LABEL),) if rest else ())


def merge_facts(first: Facts, second: Facts) -> Facts:
    """Both; names are put together, of another field the first value stays."""
    merged = dict(first)
    for key, values in second.items():
        old = merged.get(key, ())
        merged[key] = old + tuple(value for value in values if value not in old) if key in NAMES else old or values
    return merged


def take_stated(facts: Facts, line: Line, stated: Stated) -> tuple[Facts, tuple[Dropped, ...]]:
    """``facts`` with those of a line, and all that is left out of it: also values that are known already."""
    again = tuple(
        Dropped(line.number, value, "已有这一项")
        for key, values in stated.facts.items()
        for value in values
        if key in facts and (key not in NAMES or value in facts[key])
    )
    return merge_facts(facts, stated.facts), (*stated.dropped, *again)
