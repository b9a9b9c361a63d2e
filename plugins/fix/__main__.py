"""The command ``python -m plugins.fix``."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from plugins.core.problems import Problem, print_problems
from plugins.fix.article import Mended, find_articles, is_translation, mend_article

ROOT = Path(__file__).parents[2]


def main(arguments: list[str]) -> int:
    """Mend; 1 if a file could not be read, or with ``--check`` if something would be mended."""
    options = _parser().parse_args(arguments)
    problems: list[Problem] = []
    changed: list[Mended] = []
    for path in _paths(options.files or [options.content], problems):
        mended = mend_article(path)
        if not isinstance(mended, Mended):
            problems += mended
        elif mended.before != mended.after:
            changed.append(mended)
            print(mended.diff())
            if not options.check:
                mended.write()
    print_problems(problems)
    print(_summary(changed, is_check=options.check))
    return 1 if problems or (options.check and changed) else 0


def _paths(given: list[Path], problems: list[Problem]) -> Iterator[Path]:
    """The files that are meant; what is none of ours is a problem."""
    for path in given:
        near = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
        name = near.as_posix()
        if near.is_dir():
            yield from find_articles(near)
        elif not near.exists():
            problems.append(Problem(name, 0, "F018", "没有这个文件", "请检查文件名"))
        elif near.suffix != ".md":
            problems.append(Problem(name, 0, "F018", "不是稿件", "应为 content/ 里以 .md 结尾的文件"))
        elif is_translation(near.name):
            problems.append(Problem(name, 0, "F018", "是译文，不按中文的规则改正", "请指定中文稿件"))
        else:
            yield near


def _summary(changed: list[Mended], *, is_check: bool) -> str:
    if not changed:
        return "没有需要改正的标点和空格。"
    count = f"{len(changed)} 个文件、{sum(mended.changed_lines for mended in changed)} 行"
    return f"有 {count}可以改正：运行 make fix。" if is_check else f"已改正 {count}。"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m plugins.fix", description="改正稿件里的标点和空格。")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="稿件或文件夹（默认全部 content）")
    parser.add_argument("--check", action="store_true", help="只列出可以改正之处，不改文件")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="内容文件夹（默认 content）")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
