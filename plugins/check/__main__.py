"""The command ``python -m plugins.check``."""

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path

from plugins.check.build import BuildCheck
from plugins.check.columns import column_findings
from plugins.check.desk import check_site, open_desk, settle
from plugins.check.findings import Finding
from plugins.check.output import as_json, as_lines, as_sarif, summary
from plugins.core.config import SiteConfig
from plugins.core.config_file import load_site
from plugins.core.problems import InputError, Problem, print_problems

ROOT = Path(__file__).parents[2]
_WRITERS = {"json": as_json, "sarif": as_sarif}


def main(arguments: list[str]) -> int:
    """Check; 1 if there are errors that the articles do not exempt."""
    options = _parser().parse_args(arguments)
    content = options.content.resolve()
    try:
        wanted = _wanted(options.files, content)
        config = load_site(options.site)
        desk = open_desk(content, config)
    except InputError as error:
        print_problems(error.problems)
        return 1
    build = BuildCheck(content, options.site.resolve(), options.theme.resolve())
    checked = check_site(desk, options.cache, options.workers)
    report = build.report()
    if isinstance(report, str):
        print(report, file=sys.stderr)
        return 1
    findings = settle(checked, report.problems, content.name)
    findings += column_findings(config, report.items, _moment(options.now, config))
    if wanted:
        findings = [finding for finding in findings if finding.path in wanted]
    _tell(findings, len(wanted) or len(checked), options.format)
    return 1 if any(finding.is_error for finding in findings) else 0


def _moment(written: str, config: SiteConfig) -> datetime:
    return datetime.fromisoformat(written) if written else datetime.now(config.zone)


def _wanted(files: list[Path], content: Path) -> set[str]:
    """The paths that are asked for, as findings name them. Raises :class:`InputError` for what is no article."""
    wanted, wrong = set(), []
    for file in files:
        path = file.resolve()
        if path.is_file() and path.is_relative_to(content):
            wanted.add(f"{content.name}/{path.relative_to(content).as_posix()}")
        else:
            wrong.append(Problem(str(file), 0, "F018", "没有这个稿件", "应为 content/ 里的文件"))
    if wrong:
        raise InputError(wrong)
    return wanted


def _tell(findings: list[Finding], files: int, form: str) -> None:
    try:
        if form in _WRITERS:
            print(_WRITERS[form](findings), flush=True)
            return
        if lines := as_lines(findings):
            print(lines)
        print(summary(findings, files), flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m plugins.check", description="检查稿件：文字、数字、日期、字段、链接。")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="只看这几篇（默认全部）")
    parser.add_argument("--format", choices=("text", *_WRITERS), default="text", help="输出的形式（默认一行一条）")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="内容文件夹（默认 content）")
    parser.add_argument("--site", type=Path, default=ROOT / "site.toml", help="站点设置（默认 site.toml）")
    parser.add_argument("--theme", type=Path, default=ROOT / "theme", help="主题文件夹（默认 theme）")
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache" / "check", help="缓存（默认 .cache/check）")
    parser.add_argument("--now", default="", help="当作现在的时间，例如 2026-11-24T10:00:00+08:00")
    parser.add_argument("--workers", type=int, default=0, help="进程数（默认与处理器数相同）")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
