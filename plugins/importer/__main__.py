"""The command ``python -m plugins.importer FILE``."""

import argparse
import os
import sys
from datetime import date, datetime
from pathlib import Path

from plugins.core.config_file import load_site
from plugins.core.problems import InputError, print_problems
from plugins.importer.article import Order, import_file
from plugins.importer.report import write_report


def main(arguments: list[str]) -> int:
    """Run the command; 0 if an article stands at the printed path, 1 if nothing was written."""
    options = _parser().parse_args(arguments)
    try:
        config = load_site(Path(options.site))
        today = options.today or datetime.now(config.zone).date()
        order = Order(Path(options.file), Path(options.content), today, options.channel, options.date)
        imported = import_file(order, config.channel_names())
    except InputError as error:
        print_problems(error.problems)
        print(f"没有导入：发现 {len(error.problems)} 处错误。", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: I007 读不出或写不进：{error.strerror}，请检查路径和权限", file=sys.stderr)
        return 1
    _print_report("\n".join(write_report(order.file, imported)))
    return 0


def _print_report(text: str) -> None:
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Whoever takes only the first line, the path, has closed the pipe: Python must not flush into it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m plugins.importer", description="把一份文稿导入为文章：纯文本，Word、WPS 文档，或保存下来的网页。"
    )
    parser.add_argument("file", help="文稿（.txt、.docx、.html、.mhtml）")
    parser.add_argument("--channel", default="", help="栏目的名称或 slug，例如 履职亮点 或 news/local")
    parser.add_argument("--date", default="", help="发布日期，例如 2022-12-30 10:13")
    parser.add_argument("--content", default="content", help="内容文件夹（默认 content）")
    parser.add_argument("--site", default="site.toml", help="站点设置文件")
    parser.add_argument("--today", type=date.fromisoformat, help="当作今天的日期")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
