"""The command ``python -m plugins.proof``."""

import argparse
import sys
from datetime import datetime
from pathlib import Path

from plugins.check.article import Article, read_article
from plugins.check.build import BuildCheck
from plugins.check.desk import check_article, open_desk
from plugins.core.config_file import load_site
from plugins.core.problems import InputError, Problem, print_problems
from plugins.proof.files import find_article, read_sheet, write_sheet
from plugins.proof.sheet import OPEN, carry_on, make_sheet

ROOT = Path(__file__).parents[2]


def main(arguments: list[str]) -> int:
    """Write the sheet; 1 if an error is open, or if there is no such article."""
    options = _parser().parse_args(arguments)
    content = options.content.resolve()
    try:
        config = load_site(options.site)
        source = find_article(content, options.article)
        raw = (content / source).read_bytes()
        article = _read(f"{content.name}/{source}", raw)
        desk = open_desk(content, config)
    except InputError as error:
        print_problems(error.problems)
        return 1
    report = BuildCheck(content, options.site.resolve(), options.theme.resolve()).report()
    if isinstance(report, str):
        print(report, file=sys.stderr)
        return 1
    name = source.rpartition("/")[2].removesuffix(".md")
    findings = check_article(desk, source, report.problems)
    sheet = make_sheet(article, raw, findings, desk.rules, desk.lexicons.version)
    now = options.now or datetime.now(config.zone).isoformat(" ", "minutes")
    sheet = carry_on(sheet, read_sheet(options.output / f"{name}.json"), now)
    page = write_sheet(options.output, name, sheet)
    open_ones = sum(entry.settled == OPEN for entry in sheet.entries)
    missing = [step for step, who in sheet.reviews.items() if not who]
    print(f"编校单：{page}")
    print(
        f"问题 {len(sheet.entries)} 处，其中未处理 {open_ones} 处。"
        + (f"还没有：{'、'.join(missing)}。" if missing else "")
    )
    return 0 if sheet.is_clean else 1


def _read(path: str, raw: bytes) -> Article:
    article = read_article(path, raw)
    if article is None:
        raise InputError([Problem(path, 0, "F006", "稿件读不出来", "请先运行 make check，按它说的改正")])
    return article


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m plugins.proof", description="写出一篇稿件的编校单。")
    parser.add_argument("article", metavar="稿件", help="编号，或 content/ 里的文件")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="内容文件夹（默认 content）")
    parser.add_argument("--site", type=Path, default=ROOT / "site.toml", help="站点设置（默认 site.toml）")
    parser.add_argument("--theme", type=Path, default=ROOT / "theme", help="主题文件夹（默认 theme）")
    parser.add_argument("--output", type=Path, default=ROOT / "proofs", help="编校单的文件夹（默认 proofs）")
    parser.add_argument("--now", default="", help="当作现在的时间")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
