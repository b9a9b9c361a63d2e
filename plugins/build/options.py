"""The command line of the build."""

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

from plugins.core.inputs import PROJECT, Places


@dataclass(frozen=True)
class Options:
    """What is built, of what, and where to.

    ``mode`` is ``""``, ``publish``, ``preview`` or ``check``. ``workers`` is the number of processes, 0 one for each
    processor; ``scheduler`` the address of a Dask scheduler or empty. What ``waits`` begins when a line comes on
    standard input. What ``reports`` tells the findings of a check as JSON.
    """

    places: Places
    output: Path
    cache: Path
    mode: str
    workers: int
    scheduler: str
    waits: bool = False
    reports: bool = False

    @property
    def is_check(self) -> bool:
        """Whether the content is only checked."""
        return self.mode == "check"


def read_options(arguments: list[str]) -> Options:
    """Read the command line; what is not said there is as ``pelicanconf.py`` says it."""
    given = _parser().parse_args(arguments)
    places = Places(*(path.resolve() for path in (given.content, given.theme, given.site)))
    return Options(
        places=places,
        output=given.output.resolve(),
        cache=given.cache.resolve(),
        mode=given.mode,
        workers=given.workers,
        scheduler=os.environ.get("SCHEDULER", ""),
        waits=given.wait,
        reports=given.json,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.build", description="生成网站")
    folder = {"type": Path, "metavar": "文件夹"}
    parser.add_argument("--content", **folder, default=PROJECT / "content", help="内容（默认 content）")
    parser.add_argument("--output", **folder, default=PROJECT / "output", help="输出（默认 output）")
    parser.add_argument("--theme", **folder, default=PROJECT / "theme", help="主题（默认 theme）")
    parser.add_argument("--site", type=Path, metavar="文件", default=PROJECT / "site.toml", help="站点设置")
    parser.add_argument("--cache", **folder, default=PROJECT / ".cache" / "build", help="缓存（默认 .cache/build）")
    workers = os.environ.get("WORKERS") or "0"
    parser.add_argument("--workers", type=_count, metavar="数", default=workers, help="进程数（默认与处理器数相同）")
    parser.add_argument("--wait", action="store_true", help="准备好后，等标准输入来一行再开始（供 make serve 用）")
    parser.add_argument(
        "--json", action="store_true", help="与 --check 同用：把发现的问题写成 JSON（供 make check 用）"
    )
    mode = parser.add_mutually_exclusive_group()
    for name, text in _MODES.items():
        mode.add_argument(f"--{name}", dest="mode", action="store_const", const=name, default="", help=text)
    return parser


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"“{text}”不是进程数，应为 0（与处理器数相同）、1、2……")
    return int(text)


_MODES = {
    "publish": "按正式发布的设置生成",
    "preview": "连草稿一起生成，只供本机预览",
    "check": "只检查内容，不生成网站",
}
