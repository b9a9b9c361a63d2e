"""The command ``python -m plugins.status``."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

import msgspec
from rich.console import Console

from plugins.check.build import BuildCheck
from plugins.core.config_file import load_site
from plugins.core.problems import InputError, print_problems
from plugins.freshness.board import make_board
from plugins.status.page import write_page
from plugins.status.terminal import print_board
from plugins.status.words import groups

ROOT = Path(__file__).parents[2]
_WITHOUT_ALTERNATIVE = "W002"


def main(arguments: list[str]) -> int:
    """Show the board; 1 if an inspection would fail the site, or if it cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        config = load_site(options.site)
    except InputError as error:
        print_problems(error.problems)
        return 1
    report = BuildCheck(options.content.resolve(), options.site.resolve(), options.theme.resolve()).report()
    if isinstance(report, str):
        print(report, file=sys.stderr)
        return 1
    moment = datetime.fromisoformat(options.now) if options.now else datetime.now(config.zone)
    board = make_board(config, report.items, moment)
    if options.json:
        print(msgspec.json.format(msgspec.json.encode({"board": board, "vetoes": board.vetoes}), indent=2).decode())
        return 1 if board.vetoes else 0
    missing = [problem for problem in report.problems if problem.code == _WITHOUT_ALTERNATIVE]
    lists = tuple(groups(board, missing, {code: language.alias for code, language in config.written.items()}))
    print_board(Console(), board, lists)
    errors = sum(not problem.is_warning for problem in report.problems)
    if errors:
        print(f"\n另有 {errors} 处错误，有错误的稿件没有算在内：请运行 make check。")
    page = options.output / "index.html"
    write_page(page, board, lists)
    print(f"\n全部内容见网页：{page}")
    return 1 if board.vetoes else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m plugins.status", description="看网站更新得怎么样。")
    parser.add_argument("--json", action="store_true", help="写成 JSON，供程序用")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="内容文件夹（默认 content）")
    parser.add_argument("--site", type=Path, default=ROOT / "site.toml", help="站点设置（默认 site.toml）")
    parser.add_argument("--theme", type=Path, default=ROOT / "theme", help="主题文件夹（默认 theme）")
    parser.add_argument("--output", type=Path, default=ROOT / ".cache" / "status", help="网页的文件夹")
    parser.add_argument("--now", default="", help="当作现在的时间，例如 2026-11-24T10:00:00+08:00")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
