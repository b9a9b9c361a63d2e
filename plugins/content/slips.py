"""What front matter says that can hardly be meant, or that some readers will miss: told, and built all the same."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from plugins.core.problems import Problem

_PLAYED = {
    "video": ("视频", "没有字幕，也没有文字稿", "字幕 或 文字稿", (".mp4", ".m4v"), "MP4（H.264）"),
    "audio": ("音频", "没有文字稿", "文字稿", (".mp3", ".m4a", ".aac", ".wav", ".flac"), "MP3"),
}
"""Of recordings: their name, what is said of one without words and what to write, the files that every browser of the
last years plays, and what to export."""
_FILES = {"attachments": "附件", "documents": "文件"}
_DAYS = {
    "updated": "更新日期",
    "valid_until": "有效期",
    "pin_until": "置顶至",
    "withdrawn_on": "撤回日期",
    "archived_on": "归档日期",
}
"""The days that come after the publication."""
_STATES = {"withdrawn_on": "撤回日期", "withdrawn_reason": "撤回原因", "archived_on": "归档日期"}

Fields = Mapping[str, Any]


def find_slips(
    path: str, text: str, fields: Fields, lines: Mapping[str, int], *, is_translation: bool
) -> tuple[Problem, ...]:
    """The slips of the file ``path``, which holds ``text``: ``fields`` are its own ones, ``lines`` where they stand.

    A translation leaves its date and its status to the original.
    """
    found = (*_untimely(fields), *(() if is_translation else _unsaid_state(fields)), *_files(fields))
    if not found:
        return ()
    rows = text.split("\n")
    return tuple(
        Problem(path, _line_of(rows, lines.get(key, 1), token), code, message, advice)
        for key, token, code, message, advice in found
    )


_Slip = tuple[str, str, str, str, str]
"""Field, what to look for below its line, code, message, advice."""


def _untimely(fields: Fields) -> Iterator[_Slip]:
    """Days before the publication that can only come after it."""
    published = fields.get("date", "")[:10]
    days = [(key, name, fields[key][:10]) for key, name in _DAYS.items() if key in fields]
    days += [("corrections", "更正的日期", part["date"]) for part in fields.get("corrections", ())]
    for key, name, day in days:
        if day < published:
            yield key, day, "W011", f"{name} {day} 早于发布日期 {published}", "请核对这两个日期"


def _unsaid_state(fields: Fields) -> Iterator[_Slip]:
    """What is said of an article's end while its status says that it is there as ever."""
    if fields.get("status", "published") != "published":
        return
    for key, name in _STATES.items():
        if key in fields:
            state = "已归档" if key == "archived_on" else "已撤回"
            message = f"写了{name}，状态却没有写 {state}，读者看到的和从前一样"
            yield key, "", "W012", message, f"请写 状态: {state}，或删去{name}"


def _files(fields: Fields) -> Iterator[_Slip]:
    if fields.get("status") == "withdrawn":
        return
    for key, name in _FILES.items():
        for part in fields.get(key, ()):
            if "title" not in part:
                message = f"{name} {part['file']} 没有标题，读者只看到文件名"
                yield key, part["file"], "W007", message, "请写上 标题，说明里面是什么"
    for key in _PLAYED:
        for part in fields.get(key, ()):
            yield from _recording(key, part)


def _recording(key: str, part: Mapping[str, Any]) -> Iterator[_Slip]:
    name, lacks, ways, played, wanted = _PLAYED[key]
    file = part["file"]
    if not part.get("transcript") and not part.get("captions"):
        yield key, file, "W008", f"{name} {file} {lacks}", f"请写上 {ways}，听不见的读者靠它知道内容"
    files = (file, *part.get("also", ()))
    if not any(PurePosixPath(other).suffix.lower() in played for other in files):
        message = f"{name} {file} 有的浏览器放不出来（例如旧的苹果设备）"
        yield key, file, "W010", message, f"请另外导出一份 {wanted}，写在 另存 里"


def _line_of(rows: list[str], first: int, token: str) -> int:
    """The first line, from the field's on, that has ``token``; the field's if it is written in another way."""
    found = (number for number, row in enumerate(rows[first - 1 :], first) if token in row)
    return next(found, first)
