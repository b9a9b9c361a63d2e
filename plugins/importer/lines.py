"""The lines of a web page's text, and which of them are not the article's."""

import re
from collections.abc import Mapping

from plugins.core.punctuation import HAN
from plugins.importer.document import Dropped, Line

_WIDGETS = (
    "我有话说", "我要纠错", "打印本页", "打印", "关闭窗口", "关闭", "分享到", "分享", "收藏", "返回顶部", "加入收藏",
    "大中小", "大 中 小", "扫一扫在手机打开当前页", "字号", "字体",
    r"(?:点击数|点击量|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|评论|点赞|访问量)\s*[:：]?\s*[0-9]+\s*次?",
    r"(?:上一篇|下一篇|上一条|下一条)\s*[:：].*",
)  # fmt: skip
"""What the reader of a page may press, and counters."""

WIDGET = re.compile(rf"(?<![{HAN}])(?:{'|'.join(_WIDGETS)})(?![{HAN}])")

_FILLING = re.compile(r"[\s:：|丨【】\[\]()（）·]*")
_COUNT = re.compile(r"[0-9]{1,6}")
_SIGN = r"(?:>>|›|»|＞|>|→)"
_BREADCRUMB = re.compile(
    rf"(?:(?:您的)?(?:当前|所在)?位置\s*[:：]\s*)?[^>＞›»→。，,]{{1,20}}(?:\s*{_SIGN}\s*[^>＞›»→。，,]{{1,40}})+"
)
_INDENT = re.compile(r"[\s\u3000]")
_BARS = re.compile(r"^[\s|]*|[\s|]*$")


def split_lines(text: str, roles: Mapping[int, str] | None = None) -> tuple[list[Line], list[Dropped]]:
    """The lines that hold something. A ``|`` that was left at either end of a line is dropped.

    ``roles`` are those of lines by number.
    """
    lines, dropped = [], []
    for number, raw in enumerate(text.split("\n"), 1):
        bare = raw.strip("\ufeff\u200b \t\u3000\u00a0")
        stripped = _BARS.sub("", bare)
        if stripped:
            lines.append(Line(number, stripped, bool(_INDENT.match(raw)), (roles or {}).get(number, "")))
        if "|" in bare and bare != stripped:
            dropped.append(Dropped(number, "|", "多余的竖线"))
    return lines, dropped


def is_widget(text: str) -> bool:
    """Whether a line is nothing but buttons and counters."""
    return bool(WIDGET.search(text)) and not _FILLING.sub("", WIDGET.sub("", text))


def is_count(text: str) -> bool:
    """Whether a line is a bare number, as a comment widget leaves it behind."""
    return bool(_COUNT.fullmatch(text))


def read_breadcrumb(text: str) -> tuple[str, ...]:
    """The parts of a breadcrumb, the last one first; nothing if the line is none."""
    if not _BREADCRUMB.fullmatch(text):
        return ()
    parts = re.split(rf"{_SIGN}|[:：]", text)
    return tuple(part.strip() for part in reversed(parts) if part.strip())
