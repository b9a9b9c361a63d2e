"""What each kind of field may hold: from the text in front matter to a typed value.

Values are such that MessagePack gives them back as they were: texts, numbers, flags, lists and mappings of these.
Moments are RFC 3339 texts (``2022-12-30T10:13:00+08:00``), days ISO 8601 ones (``2022-12-30``).
"""

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from dateutil import parser as dateutil_parser
from stdnum import isbn, issn
from stdnum.exceptions import InvalidChecksum, ValidationError
from stdnum.util import clean

from plugins.core.fields import Field
from plugins.core.historical_dates.value import HistoricalDate, Refusal


class Wrong(NamedTuple):
    """A value that its field cannot hold: code, what is wrong, what is expected instead."""

    code: str
    message: str
    advice: str


_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:?\d{2})?)?$")
_LOOSE = re.compile(r"^(\d{4})[年/.\-](\d{1,2})[月/.\-](\d{1,2})日?(?:[ T]*(\d{1,2})[:：时](\d{1,2})分?)?")
ID = re.compile(r"^[A-Za-z0-9][A-Za-z0-9_-]*$")
_ISBN_WORD = re.compile(r"^\s*ISBN(?:-1[03](?=\s*[:：]))?[\s:：—-]*", re.IGNORECASE)
_ISBN_DIGITS = re.compile(r"\d{9}[\dXx]|\d{13}", re.ASCII)
_COORDINATES = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\s*[,，]\s*(-?\d{1,3}(?:\.\d+)?)", re.ASCII)
_SEPARATORS = re.compile(r"\s*[、，,;；]\s*")
_FLAGS = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False, "": False}


def read_value(field: Field, raw: Any, zone: ZoneInfo, *, lenient: bool = False) -> Any | list[Wrong]:
    """The value of ``field`` from what front matter says, or what is wrong with it.

    A list may also be written as one text with 、 or commas. ``lenient`` accepts every date that dateutil reads, as
    Pelican does in its own front matter.
    """
    return _read_list(field, raw, zone, lenient) if field.many else _read_one(field, raw, zone, lenient)


def _read_one(field: Field, raw: Any, zone: ZoneInfo, lenient: bool) -> Any | list[Wrong]:
    """The value, or one of the values, of ``field``."""
    if field.kind == "mapping":
        return _read_mapping(field, raw, zone)
    if not isinstance(raw, str):
        return [Wrong("F004", f"{field.alias}写成了{_shape(raw)}", "应为一行文字")]
    value = _read_scalar(field, raw.strip(), zone, lenient)
    return [value] if isinstance(value, Wrong) else value


def is_wrong(value: Any) -> bool:
    """Whether :func:`read_value` found something wrong."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], Wrong)


def _shape(raw: Any) -> str:
    return "列表" if isinstance(raw, list) else "映射"


def _read_list(field: Field, raw: Any, zone: ZoneInfo, lenient: bool) -> list[Any] | list[Wrong]:
    if isinstance(raw, str):
        raw = _SEPARATORS.split(raw.strip()) if field.kind not in ("mapping", "address") else [raw]
    elif isinstance(raw, dict):
        raw = [raw]
    values, wrong = [], []
    for part in filter(None, raw):
        value = _read_one(field, part, zone, lenient)
        if is_wrong(value):
            wrong += value
        else:
            values.append(value)
    return wrong or values


def _read_mapping(field: Field, raw: Any, zone: ZoneInfo) -> dict[str, Any] | list[Wrong]:
    if not isinstance(raw, dict):
        return [Wrong("F004", f"{field.alias}没有分项写", f"应写明{'、'.join(part.alias for part in field.parts)}")]
    names = {name: part for part in field.parts for name in part.names}
    result: dict[str, Any] = {}
    wrong: list[Wrong] = []
    for key, inner in raw.items():
        if (part := names.get(key)) is None:
            wrong.append(
                Wrong("F003", f"{field.alias}里有不认识的项“{key}”", f"可写{'、'.join(p.alias for p in field.parts)}")
            )
            continue
        if inner == "":
            continue
        value = read_value(part, inner, zone)
        if is_wrong(value):
            wrong += value
        else:
            result[part.key] = value
    missing = [part.alias for part in field.parts if part.required and part.key not in result]
    if missing and not wrong:
        wrong.append(Wrong("F002", f"{field.alias}缺少{'、'.join(missing)}", "请补上"))
    return wrong or result


def _read_scalar(field: Field, text: str, zone: ZoneInfo, lenient: bool) -> Any:
    if field.choices:
        return _read_choice(field, text)
    if field.longest and (length := _length(text)) > field.longest:
        return Wrong("F004", f"{field.alias}有 {length} 个字", f"应不超过 {field.longest} 个字")
    if field.kind == "moment":
        return _read_moment(field, text, zone, lenient)
    return _READERS[field.kind](field, text)


def _length(text: str) -> int:
    """As many characters as stand in the room of ``text``: letters and digits take half of it."""
    narrow = sum(char.isascii() for char in text if char != "|")
    return len(text.replace("|", "")) - narrow // 2


def _read_choice(field: Field, text: str) -> str | Wrong:
    for key, alias in field.choices.items():
        if text in (key, alias):
            return key
    names = "、".join(field.choices.values())
    return Wrong("F004", f"{field.alias}写作“{text}”", f"应为{names}之一")


def _read_moment(field: Field, text: str, zone: ZoneInfo, lenient: bool) -> str | Wrong:
    match = _ISO.match(text)
    try:
        if match:
            moment = datetime.fromisoformat(_padded(match) if len(match[4] or "00") == 1 else text)
        elif lenient:
            # What the text leaves out must not depend on the day of the build.
            moment = dateutil_parser.parse(text, default=datetime(1970, 1, 1))
        else:
            return _suggest_date(field, text)
        moment = moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)
    except (ValueError, OverflowError):
        return Wrong("F001", f"{field.alias}写作“{text}”，没有这一天或这个时刻", "应写作 2025-02-01 10:00")
    return moment.isoformat(timespec="seconds")


def _padded(match: re.Match) -> str:
    """The text with an hour of two digits, as :meth:`datetime.fromisoformat` wants it."""
    return f"{match.string[: match.start(4)]}0{match.string[match.start(4) :]}"


def _suggest_date(field: Field, text: str) -> Wrong:
    example = "2025-02-01 10:00"
    if match := _LOOSE.match(text):
        year, month, day, hour, minute = match.groups()
        example = f"{year}-{int(month):02}-{int(day):02}"
        example += f" {int(hour):02}:{int(minute):02}" if hour else " 10:00"
    return Wrong("F001", f"{field.alias}写作“{text}”", f"应为 {example}")


def _read_day(field: Field, text: str) -> str | Wrong:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return Wrong("F001", f"{field.alias}写作“{text}”", "应为 2025-02-01 这样的日期")


def _read_edtf(field: Field, text: str) -> str | Wrong:
    """The date as EDTF, whichever way it was written: 1934, 民国二十三年, 光绪三十年正月十五."""
    read = _read_date(text)
    return _refused(field, text, read) if isinstance(read, Refusal) else read.edtf


def _read_historical(field: Field, text: str) -> dict[str, Any] | Wrong:
    """The date with its words, as :func:`plugins.core.historical_dates.field.date_of` takes it."""
    read = _read_date(text)
    return _refused(field, text, read) if isinstance(read, Refusal) else msgspec.to_builtins(read)


def _read_date(text: str) -> HistoricalDate | Refusal:
    from plugins.core.historical_dates.parser import read_date  # noqa: PLC0415  20 ms for its grammar

    return read_date(text)


def _refused(field: Field, text: str, refusal: Refusal) -> Wrong:
    return Wrong("F001", refusal.said_of(field.alias, text), refusal.advice)


def _read_integer(field: Field, text: str) -> int | Wrong:
    return (
        int(text)
        if re.fullmatch(r"-?\d{1,15}", text, re.ASCII)
        else Wrong("F004", f"{field.alias}写作“{text}”", "应为整数")
    )


def _read_number(field: Field, text: str) -> float | Wrong:
    return (
        float(text)
        if re.fullmatch(r"-?\d+(\.\d+)?", text, re.ASCII)
        else Wrong("F004", f"{field.alias}写作“{text}”", "应为数字")
    )


def _read_flag(field: Field, text: str) -> bool | Wrong:
    flag = _FLAGS.get(text.lower())
    return Wrong("F004", f"{field.alias}写作“{text}”", "应为 是 或 否") if flag is None else flag


def _read_id(field: Field, text: str) -> str | Wrong:
    if ID.match(text):
        return text
    advice = "" if field.key == "id" else "这里写的是别的稿件的编号，不是标题；"
    return Wrong("F013", f"{field.alias}写作“{text}”", f"{advice}只能用英文字母、数字和连字符，例如 20221230-01")


def _read_address(field: Field, text: str) -> str | Wrong:
    if text.startswith(("/", "https://", "http://")) and not re.search(r"[\s<>\"]", text):
        return text
    return Wrong("F004", f"{field.alias}写作“{text}”", "应以 / 或 https:// 开头，中间没有空格")


def _read_path(field: Field, text: str) -> str | Wrong:
    path = re.sub(r"^(\{(static|attach|filename)\}|\|static\||)/?(content/)?", "", text)
    if path and ".." not in path.split("/") and "\\" not in path:
        return path
    return Wrong("F004", f"{field.alias}写作“{text}”", "应从 content/ 写起，用 / 分隔，例如 images/2022/x.jpg")


def _read_isbn(field: Field, text: str) -> str | Wrong:
    """Thirteen digits, whichever way it was written."""
    digits = clean(_ISBN_WORD.sub("", text), " -")
    # The library would take nine digits for a number of before 1970; here one has been forgotten.
    if not _ISBN_DIGITS.fullmatch(digits):
        advice = "应为 10 位或 13 位数字，例如 978-7-02-000220-7；没有 ISBN 的老书不写这一行"
        return Wrong("F028", f"{field.alias}写作“{text}”", advice)
    try:
        return isbn.validate(digits, convert=True)
    except InvalidChecksum:
        return Wrong("F028", f"{field.alias}写作“{text}”，校验码不对", "请照版权页核对每一位数字")
    except ValidationError:
        return Wrong("F028", f"{field.alias}写作“{text}”", "13 位的应以 978 或 979 开头，请照版权页核对")


def _read_issn(field: Field, text: str) -> str | Wrong:
    """As it is printed: ``1002-6487``."""
    try:
        return issn.format(issn.validate(text.upper().removeprefix("ISSN").strip(" :：")))
    except ValidationError:
        return Wrong(
            "F028", f"{field.alias}写作“{text}”", "应为 8 位，最后一位是校验码，例如 1002-6487，请照版权页核对"
        )


def _read_coordinates(field: Field, text: str) -> list[float] | Wrong:
    """Latitude and longitude in degrees."""
    numbers = _COORDINATES.fullmatch(text)
    latitude, longitude = map(float, numbers.groups()) if numbers else (math.inf, math.inf)
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return [latitude, longitude]
    if abs(longitude) <= 90 and abs(latitude) <= 180:
        advice = f"纬度在前，经度在后，应为 {numbers[2]}, {numbers[1]}"
        return Wrong("F004", f"{field.alias}写作“{text}”，写反了", advice)
    return Wrong("F004", f"{field.alias}写作“{text}”", "应先写纬度、再写经度，例如 41.80, 123.43")


def _read_text(_field: Field, text: str) -> str:
    return text


_READERS: dict[str, Callable[[Field, str], Any]] = {
    "line": _read_text,
    "text": _read_text,
    "code": _read_text,
    "day": _read_day,
    "edtf": _read_edtf,
    "historical": _read_historical,
    "integer": _read_integer,
    "number": _read_number,
    "flag": _read_flag,
    "id": _read_id,
    "address": _read_address,
    "path": _read_path,
    "isbn": _read_isbn,
    "issn": _read_issn,
    "coordinates": _read_coordinates,
}
