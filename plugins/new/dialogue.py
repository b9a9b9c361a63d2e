"""Asks an editor at the terminal for what a new article needs."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from plugins.core.config import SiteConfig
from plugins.core.content_types import TYPES
from plugins.core.values import ID
from plugins.new.choices import find_channel, find_type, list_channels, usual_channel
from plugins.new.ids import propose_id
from plugins.new.request import Request, clean_title

Ask = Callable[[str], str]
Say = Callable[[str], None]
Choice = TypeVar("Choice")


def ask_for_rest(request: Request, config: SiteConfig, ask: Ask, say: Say) -> Request:
    """``request`` with the answers to what it leaves open: type, title, channel, and the id of what exists rather than
    happens.

    ``ask`` shows a prompt and gives a line; what it raises at the end of the input passes through.
    """
    kind = request.kind or _ask_type(ask, say)
    title = request.title or _ask_title(ask)
    request = msgspec.structs.replace(request, kind=kind, title=title)
    if not request.channel:
        request = msgspec.structs.replace(request, channel=_ask_channel(kind, config, ask, say))
    exists = (found := find_type(kind)) is not None and not found.dated
    return msgspec.structs.replace(request, id=_ask_id(request, ask, say)) if exists and not request.id else request


def _ask_type(ask: Ask, say: Say) -> str:
    say("写哪一类稿件？")
    width = max(len(kind.alias) for kind in TYPES)
    for number, kind in enumerate(TYPES, 1):
        say(f"{number:>3}. {kind.alias:\u3000<{width}}  {kind.doc}")
    while True:
        answer = ask("类型的编号（直接回车为 1）：").strip() or "1"
        if kind := _numbered(TYPES, answer) or find_type(answer):
            return kind.key
        say(f"请写 1 到 {len(TYPES)} 之间的编号。")


def _ask_title(ask: Ask) -> str:
    while not (title := clean_title(ask("标题："))):
        pass
    return title


def _ask_channel(kind_name: str, config: SiteConfig, ask: Ask, say: Say) -> str:
    channels = list_channels(config)
    usual = usual_channel(channels, find_type(kind_name) or TYPES[0])
    say("放在哪个栏目？")
    for number, channel in enumerate(channels, 1):
        say(f"{number:>3}. {channel.label}")
    while True:
        answer = ask(f"栏目的编号（直接回车为 {channels.index(usual) + 1} {usual.label}）：").strip()
        if channel := _numbered(channels, answer) or find_channel(channels, answer or usual.slug):
            return channel.slug
        say(f"请写 1 到 {len(channels)} 之间的编号。")


def _ask_id(request: Request, ask: Ask, say: Say) -> str:
    """The last part of the address, which stays; what exists rather than happens has one that can be read."""
    proposed = propose_id(request.title, request.kind)
    while True:
        answer = ask(f"编号，即网址的最后一段，发布后不要改（直接回车为 {proposed}）：").strip() or proposed
        if ID.match(answer):
            return answer
        say("只能用英文字母、数字和连字符，例如 hulanhe-zhuan。")


def _numbered(choices: Sequence[Choice], answer: str) -> Choice | None:
    is_number = answer.isascii() and answer.isdecimal()
    return choices[int(answer) - 1] if is_number and 1 <= int(answer) <= len(choices) else None
