"""The command ``python -m plugins.scans``: proves that the pictures of a built site are what they are said to be."""

import argparse
import sys
from pathlib import Path

from plugins.core.problems import print_problems
from plugins.scans.proof import prove_images

ROOT = Path(__file__).parents[2]


def main(arguments: list[str]) -> int:
    """Check every info.json below a folder; 1 if something that it promises is not so."""
    parser = argparse.ArgumentParser(prog="python -m plugins.scans", description="检查网站里的影像与它们的说明是否相符")
    parser.add_argument("output", nargs="?", type=Path, default=ROOT / "output", help="生成的网站，默认 output")
    problems = list(prove_images(parser.parse_args(arguments).output))
    print_problems(problems)
    print(f"共 {len(problems)} 处不符。" if problems else "影像与说明都相符。")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
