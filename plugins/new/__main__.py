"""The command ``python -m plugins.new``."""

import argparse
import contextlib
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from plugins.core.config_file import load_site
from plugins.core.problems import InputError, print_problems
from plugins.core.shelf import place_article
from plugins.new.dialogue import ask_for_rest
from plugins.new.draft import write_draft
from plugins.new.request import Request, read_request

ROOT = Path(__file__).parents[2]


def main(arguments: list[str]) -> int:
    """Begin an article; 1 if nothing was written."""
    options = _parser().parse_args(arguments)
    request = Request(options.title, options.type, options.channel, options.date, options.id)
    try:
        config = load_site(options.site)
        if not request.title and sys.stdin.isatty():
            _edit_lines()
            request = ask_for_rest(request, config, input, print)
        draft = read_request(request, config, datetime.now(UTC))
    except InputError as error:
        print_problems(error.problems)
        print("没有新建稿件。", file=sys.stderr)
        return 1
    except (EOFError, KeyboardInterrupt):
        print("\n没有新建稿件。", file=sys.stderr)
        return 1
    path = place_article(options.content, draft.channel.slug, draft.date.date(), write_draft(draft), draft.id)
    print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    return 0


def _edit_lines() -> None:
    """Let ``input`` erase and move by whole Chinese characters, where the system can."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401, PLC0415  its import is all that input() needs


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m plugins.new", description="新建一篇稿件（草稿）。")
    given = os.environ
    parser.add_argument("--title", default=given.get("TITLE", ""), help="标题")
    parser.add_argument("--type", default=given.get("TYPE", ""), help="类型，例如 通知公告 或 notice（默认 文章）")
    parser.add_argument("--channel", default=given.get("CHANNEL", ""), help="栏目的名称或 slug（默认随类型）")
    parser.add_argument("--date", default=given.get("DATE", ""), help="日期，例如 2025-02-01 10:00（默认现在）")
    parser.add_argument("--id", default=given.get("ID", ""), help="编号（默认按日期；书、人物等按标题的拼音）")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="内容文件夹（默认 content）")
    parser.add_argument("--site", type=Path, default=ROOT / "site.toml", help="站点设置（默认 site.toml）")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
