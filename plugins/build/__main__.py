"""Build the site with Pelican.

``python -m plugins.build [--content DIR] [--theme DIR] [--site FILE] [--output DIR]
[--publish | --preview | --check]``
"""

import argparse
import logging
import sys
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from plugins.core.problems import InputError, Problem, print_problems

ROOT = Path(__file__).parents[2]


def main(arguments: list[str]) -> int:
    """Build; returns the exit status: 1 if the input has errors."""
    options = _parser().parse_args(arguments)
    if options.content and not options.content.is_dir():
        advice = "请检查写法，或先建立这个文件夹"
        print_problems([Problem(str(options.content), 0, "F018", "没有这个内容文件夹", advice)])
        return 1
    init_logging(level=logging.WARNING, fatal="warnings", handler=logging.StreamHandler(sys.stderr))
    settings = read_settings(
        str(ROOT / ("publishconf.py" if options.publish else "pelicanconf.py")), _overrides(options)
    )
    settings["CONTENT"] = {**settings["CONTENT"], "preview": options.preview, "check": options.check}
    # Pelican ends with a line that counts what its own generators wrote, which is nothing.
    console.quiet = True
    try:
        Pelican(settings).run()
    except InputError as error:
        print_problems(error.problems)
        return 1
    print("查看网站：运行 make serve，用浏览器打开它显示的地址。")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.build", description="生成网站")
    parser.add_argument("--content", type=Path, help="内容文件夹（默认 content）")
    parser.add_argument("--output", type=Path, help="输出文件夹（默认 output）")
    parser.add_argument("--theme", type=Path, help="主题文件夹（默认 theme）")
    parser.add_argument("--site", type=Path, help="站点设置（默认 site.toml）")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--publish", action="store_true", help="按正式发布的设置生成")
    mode.add_argument("--preview", action="store_true", help="连草稿一起生成，只供本机预览")
    mode.add_argument("--check", action="store_true", help="只检查内容，不生成网站")
    return parser


def _overrides(options: argparse.Namespace) -> dict[str, Any]:
    given = {
        "PATH": options.content,
        "THEME": options.theme,
        "SITE_TOML": options.site,
        "OUTPUT_PATH": options.output,
    }
    return {key: str(path.resolve()) for key, path in given.items() if path}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
