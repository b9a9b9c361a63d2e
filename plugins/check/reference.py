"""Write ``docs/reference/checks.md`` from the rulebook: ``python -m plugins.check.reference [--check]``."""

import argparse
import sys
from pathlib import Path

from plugins.check.findings import SEVERITIES
from plugins.check.lexicons import COLUMNS, OFFICE
from plugins.check.rulebook import CODES

FILE = Path(__file__).parents[2] / "docs" / "reference" / "checks.md"
_HEAD = "<!-- 由 python -m plugins.check.reference 生成，请勿手改 -->\n"
_INTRO = """“错误”要改正，或在文件头写明免检的原因；“提醒”请看一眼，不改也能发布。字段、网址、链接、图片的编号见 [problems.md](problems.md)。

确实没有错的，在文件头写：

```
免检:
  - {编号: E004, 原因: 原文如此, 文字: 三个载体}
```

不写 文字，这一篇里这个编号都不再报告。个人信息（P 开头的）不能免检。
"""
_TABLES = {
    "misprints": "错别字",
    "words": "慎用的说法",
    "local": "本单位规定的提法",
    "regions": "行政区划，“自”是改名的日期",
    "english": "英文译名",
    "phrases": "固定的名称和表述，错一个字就会指出",
    "counts": "带数目的表述，例如 四个意识",
    "orders": "固定的次序，一行一组，用空格隔开",
    "leaders": "姓名与职务，起止是日期，现任的不写止",
    "sources": "登记的来源；有这个文件才检查来源",
}

_OWN = f"""程序自带的词表够用时什么也不用做。要补充本单位的，在 `content/{OFFICE}/` 里放同名的 CSV 文件：第一行写列名，用表格软件另存为“CSV UTF-8”。
要停用自带的一行，写上它的第一列，最后多加一列写 停用。“除外”里写含有这个词但没有错的说法，用空格隔开。
"""


def page() -> str:
    """The page."""
    codes = [f"| {code} | {SEVERITIES[severity]} | {meaning} |" for code, (severity, meaning) in CODES.items()]
    tables = [f"| `{name}.csv` | {'、'.join(columns)} | {_TABLES[name]} |" for name, columns in COLUMNS.items()]
    return "\n".join(
        [
            _HEAD,
            "# 检查的编号\n",
            _INTRO,
            "| 编号 | 轻重 | 意思 |",
            "| --- | --- | --- |",
            *codes,
            "\n## 词表\n",
            _OWN,
            "| 文件 | 列 | 内容 |",
            "| --- | --- | --- |",
            *tables,
            "",
        ]
    )


def main(arguments: list[str]) -> int:
    """Write the page, or with ``--check`` say whether it is current."""
    parser = argparse.ArgumentParser(prog="python -m plugins.check.reference")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    if options.check:
        return 0 if FILE.read_text(encoding="utf-8") == page() else 1
    FILE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
