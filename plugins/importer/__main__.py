"""The command ``python -m plugins.importer FILE``."""

import argparse
import os
import sys
from datetime import date, datetime
from pathlib import Path

from plugins.core.config import SiteConfig
from plugins.core.config_file import load_site
from plugins.core.problems import InputError, Problem, print_problems
from plugins.importer.article import Order, import_file
from plugins.importer.export import run as export
from plugins.importer.export.command import lines as export_lines
from plugins.importer.report import write_report

_EXPORTS = (".csv", ".json")


def main(arguments: list[str]) -> int:
    """Run the command; 0 if an article stands at the printed path, 1 if nothing was written."""
    options = _parser().parse_args(arguments)
    try:
        config = load_site(Path(options.site))
        today = options.today or datetime.now(config.zone).date()
        if Path(options.file).suffix.lower() in _EXPORTS:
            _print_report("\n".join(_import_export(options, config, today)))
            return 0
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


def _import_export(options: argparse.Namespace, config: SiteConfig, today: date) -> list[str]:
    file = Path(options.file)
    if not file.is_file():
        raise InputError([Problem(options.file, 0, "I001", "没有这个文件", "请检查路径")])
    known = config.channel_names()
    if options.channel and options.channel not in known:
        raise InputError([Problem("--channel", 0, "I005", f"没有栏目“{options.channel}”", "请写栏目名称或 slug")])
    order = export.Order(
        file=file,
        content=Path(options.content),
        mapping=Path(options.map) if options.map else file.with_name(f"{file.name}.map.toml"),
        pictures=Path(options.pictures) if options.pictures else file.parent,
        today=today,
        channel=known.get(options.channel, ""),
        dry=options.dry,
    )
    return list(export_lines(export.import_export(order, known), dry=options.dry))


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
    parser.add_argument("file", help="文稿（.txt、.docx、.html、.mhtml），或旧站的导出（.csv、.json）")
    parser.add_argument("--channel", default="", help="栏目的名称或 slug，例如 履职亮点 或 news/local")
    parser.add_argument("--date", default="", help="发布日期，例如 2022-12-30 10:13")
    parser.add_argument("--map", default="", help="旧站导出的列、栏目怎样对应（默认 文件名.map.toml）")
    parser.add_argument("--pictures", default="", help="旧站图片所在的文件夹（默认与导出的文件同一处）")
    parser.add_argument("--dry", action="store_true", help="旧站导出：只看结果，不写稿件")
    parser.add_argument("--content", default="content", help="内容文件夹（默认 content）")
    parser.add_argument("--site", default="site.toml", help="站点设置文件")
    parser.add_argument("--today", type=date.fromisoformat, help="当作今天的日期")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
