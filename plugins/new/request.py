"""What an editor asks for, checked as a whole: every mistake is named at once."""

import re
import unicodedata
from datetime import datetime

import msgspec

from plugins.core.config import SiteConfig
from plugins.core.content_types import COMMON, DEFAULT_TYPE, TYPES
from plugins.core.problems import InputError, Problem
from plugins.core.text import plain_title
from plugins.core.values import is_wrong, read_value
from plugins.new.choices import find_channel, find_type, list_channels, usual_channel
from plugins.new.draft import Draft
from plugins.new.ids import propose_id

_FIELDS = {field.key: field for field in COMMON}
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class Request(msgspec.Struct, frozen=True):
    """The editor's words. What is empty was not said."""

    title: str = ""
    kind: str = ""
    channel: str = ""
    date: str = ""
    id: str = ""


def read_request(request: Request, config: SiteConfig, now: datetime) -> Draft:
    """The draft that is asked for. ``now`` is its date where none is given.

    Raises :class:`InputError` with everything that is wrong.
    """
    problems: list[Problem] = []
    channels = list_channels(config)
    kind = find_type(request.kind or DEFAULT_TYPE)
    if kind is None:
        known = "、".join(f"{known.alias}（{known.key}）" for known in TYPES)
        problems.append(Problem("TYPE", 0, "F011", f"没有类型“{request.kind}”", f"可写 {known}"))
        kind = TYPES[0]
    channel = find_channel(channels, request.channel) if request.channel else usual_channel(channels, kind)
    if channel is None:
        known = "、".join(f"{known.names[0]}（{known.slug}）" for known in channels)
        problems.append(Problem("CHANNEL", 0, "F010", f"没有栏目“{request.channel}”", f"可写 {known}"))
        channel = channels[0]
    title = _read_title(request.title, config, problems)
    date = _read_date(request.date, config, problems) if request.date else now.astimezone(config.zone)
    name = _read_id(request.id, config, problems) if request.id else ""
    if problems:
        raise InputError(problems)
    if not name and not kind.dated:
        name = propose_id(title, kind.key)
    return Draft(title, kind, channel, date, has_time=not request.date or ":" in request.date, id=name)


def clean_title(title: str) -> str:
    """``title`` on one line, without what no text holds (control characters, private and unassigned code points)."""
    title = _BREAKS.sub(" ", title)
    kept = (char for char in title if unicodedata.category(char) not in ("Cc", "Co", "Cn") and char != "\ufeff")
    return "".join(kept).strip()


def _read_title(text: str, config: SiteConfig, problems: list[Problem]) -> str:
    title = clean_title(text)
    if any(unicodedata.category(char) == "Cs" for char in title):
        problems.append(Problem("TITLE", 0, "F004", "标题里有读不出的字符", "请把终端的编码设为 UTF-8 再试"))
    elif not plain_title(title):
        problems.append(Problem("TITLE", 0, "F002", "没有写标题", "请写作 make new TITLE=标题"))
    elif is_wrong(value := read_value(_FIELDS["title"], title, config.zone)):
        problems += [Problem("TITLE", 0, *wrong) for wrong in value]
    return title


def _read_id(text: str, config: SiteConfig, problems: list[Problem]) -> str:
    value = read_value(_FIELDS["id"], text.strip(), config.zone)
    if not is_wrong(value):
        return value
    problems += [Problem("ID", 0, *wrong) for wrong in value]
    return ""


def _read_date(text: str, config: SiteConfig, problems: list[Problem]) -> datetime:
    value = read_value(_FIELDS["date"], text, config.zone)
    if is_wrong(value):
        problems += [Problem("DATE", 0, *wrong) for wrong in value]
        return datetime.min
    return datetime.fromisoformat(value)
