"""What is wrong with the input, said to an editor in Chinese."""

import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

import msgspec

CODES = {
    "C001": "设置文件（site.toml、home.toml）里有不认识的设置项",
    "C002": "设置文件里缺少必填的设置项",
    "C003": "设置文件里的值写错了",
    "C004": "设置文件不是合法的 TOML",
    "C005": "site.toml 里有已经移到别处的设置",
    "F001": "日期写错了",
    "F002": "缺少必填的字段",
    "F003": "有不认识的字段",
    "F004": "字段的值写错了",
    "F005": "同一字段写了两次",
    "F006": "文件头不是合法的 YAML",
    "F007": "文件头没有写完（缺少结束的 ---）",
    "F008": "文件不是 UTF-8 编码",
    "F009": "文件是空的",
    "F010": "没有这个栏目",
    "F011": "没有这个类型",
    "F012": "没有这种语言",
    "F013": "编号写错了",
    "F014": "编号重复",
    "F015": "两个来源要写到同一个地址",
    "F016": "译文找不到原文",
    "F017": "已发布的地址变了",
    "F018": "文件读不出来",
    "F019": "一种语言没有界面文字",
    "F020": "文件夹不能用",
    "F021": "计算集群不能用",
    "F022": "并行的进程意外退出",
    "F023": "生成的文件写不进去",
    "F024": "网页要用的脚本没有装好",
    "F025": "词表写错了",
    "F026": "人名地名表写错了",
    "F027": "网页要用的字体没有装好",
    "F028": "书号写错了",
    "F029": "两本书的书号相同",
    "F030": "结束早于开始",
    "F031": "页码不在书卷里",
    "F032": "年表写错了",
    "F033": "影像文件与它的说明不符",
    "F034": "扫描件的文字写错了",
    "F035": "文字坐标文件读不出来",
    "F036": "没有写全三审",
    "L001": "图片或附件不存在",
    "L002": "站内链接指向的文件不存在",
    "L003": "稿件里写的编号没有对应的稿件",
    "P001": "出现了公民身份号码",
    "P002": "出现了手机号码",
    "P003": "出现了银行卡号",
    "T001": "模板写错了",
    "V001": "演示站点不能发布",
    "V002": "页脚缺少必须公示的内容，不能发布",
    "V003": "网页里的站内链接打不开，不能发布",
    "V004": "网页里有个人信息，不能发布",
    "V005": "首页或栏目久未更新、空白太多",
    "W001": "栏目没有内容，已自动隐藏",
    "W002": "图片没有替代文字",
    "W003": "缓存写不进去",
    "W004": "正文里有网页上不能用的代码，已去掉",
    "W005": "正文里的图片在别的网站上，已改为链接",
    "W006": "图片不能用，已略去",
    "W007": "附件没有标题",
    "W008": "视频、音频没有字幕或文字稿",
    "W009": "附件是扫描件，没有文字",
    "W010": "视频、音频有的浏览器放不出来",
    "W011": "日期的先后不对",
    "W012": "写了撤回或归档，状态却没有改",
    "W013": "链接指向的位置在页面里不存在",
    "W014": "站内网址没有对应的页面",
    "W020": "征文已经截止，仍写作征集中",
    "W021": "稿件少写了一项，不会出现在应有的列表里",
    "W022": "文史资料没有写明是否开放，不会发布",
    "W023": "文史资料里的人名、地名没有录入",
    "W024": "口述没有授权，不会发布",
    "W025": "年表的次序不对",
    "W026": "扫描的页没有文字",
    "W027": "扫描的页属于没有公开的篇目，不发布",
    "W028": "访谈文字稿的时间先后不对",
}
"""Every code with what it stands for. Codes are stable: they are documented and never used again for something else."""


class Problem(msgspec.Struct, frozen=True, order=True):
    """One finding: where, which rule, what is wrong and what is expected instead."""

    path: str
    line: int
    code: str
    message: str
    advice: str = ""

    def __str__(self) -> str:
        """``path:line: code message，advice`` on one line; without a line number where the whole file is meant."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        advice = f"，{self.advice}" if self.advice else ""
        return f"{place}: {self.code} {self.message}{advice}"

    @property
    def is_warning(self) -> bool:
        """Whether the site is built all the same."""
        return self.code.startswith("W")


class InputError(Exception):
    """The input cannot be built. Carries all problems that were found, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problems")


def print_problems(problems: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Print each problem on a line of its own, in the order of files and lines, to ``stream`` (standard error)."""
    out = stream or sys.stderr
    for problem in sorted(set(problems)):
        print(problem, file=out)
