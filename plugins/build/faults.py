"""What an editor is told when a file cannot be read or written."""

import errno
from pathlib import Path

from plugins.build.options import Options
from plugins.core.problems import Problem

_REASONS = {
    errno.ENOSPC: ("磁盘满了", "请腾出空间再试"),
    errno.EDQUOT: ("超出了磁盘配额", "请腾出空间再试"),
    errno.EFBIG: ("文件超出了允许的大小", "请检查系统的限制"),
    errno.EISDIR: ("有一个同名的文件夹挡着", "请移走它，或换一个网址"),
    errno.ENOTDIR: ("有一个同名的文件挡着", "请移走它，或换一个网址"),
    errno.EROFS: ("磁盘是只读的", "请换一个文件夹"),
    errno.EACCES: ("没有写入的权限", "请检查文件夹的权限"),
}


def explain(error: OSError, options: Options) -> Problem:
    """What is wrong, and what to do. Raises ``error`` if it is nothing that an editor can do something about."""
    path = Path(error.filename or options.output)
    if path.is_relative_to(options.places.content):
        name = path.relative_to(options.places.content.parent)
        if error.errno == errno.ENOENT:
            return Problem(str(name), 0, "F018", "文件在生成的时候不见了", "请再生成一次")
        return Problem(str(name), 0, "F018", f"文件读不出来（{error.strerror}）", "请检查文件的权限")
    if error.errno not in _REASONS:
        raise error
    message, advice = _REASONS[error.errno]
    return Problem(str(path), 0, "F023", f"写不进去：{message}，原有页面未动", advice)
