"""Every rule with its code, how bad what it finds is, and what it is called."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons
from plugins.check.rules import (
    arithmetic,
    dates,
    english,
    enumerations,
    expressions,
    metadata,
    names,
    personal,
    phrases,
    punctuation,
    wrong_words,
)


class Rule(NamedTuple):
    """``find`` gives what is wrong in an article of the ``language``: Chinese, a foreign one, or any."""

    code: str
    severity: Literal["error", "warning"]
    meaning: str
    find: Callable[[Article, Lexicons], Iterator[Hit]]
    language: Literal["zh", "foreign", "any"] = "zh"


RULES = (
    Rule("M001", "error", "错别字", wrong_words.misprints),
    Rule("M002", "error", "固定词语错、漏、多、颠倒了一个字", phrases.near_misses),
    Rule("M003", "warning", "慎用的、不规范的说法", wrong_words.sensitive_words),
    Rule("M004", "warning", "本单位规定的提法", wrong_words.local_terms),
    Rule("M005", "warning", "行政区划名称不对或已经改名", wrong_words.regions),
    Rule("M006", "error", "同一个字打了两遍", punctuation.doubled_words),
    Rule("N001", "error", "职务与姓名不符", names.posts),
    Rule("N002", "error", "姓名与名录差一个同音字", names.misspelt),
    Rule("E001", "error", "固定表述的数目不对", expressions.counts),
    Rule("E002", "warning", "固定表述的搭配不对", expressions.verbs),
    Rule("E003", "warning", "固定表述的次序不对", expressions.orders),
    Rule("E004", "warning", "列举的项数与写明的数目不符", enumerations.listed),
    Rule("E005", "warning", "一是、二是的项数与写明的数目不符", enumerations.numbered),
    Rule("E006", "warning", "标题的序号不连续", arithmetic.sequences),
    Rule("A001", "error", "部分多于总数", arithmetic.parts),
    Rule("A002", "error", "“其中”的数多于总数", arithmetic.of_which),
    Rule("A003", "error", "比率超过 100%", arithmetic.percentages),
    Rule("A004", "warning", "比率与数字算出来的不符", arithmetic.rates),
    Rule("A005", "error", "起止颠倒", arithmetic.ranges),
    Rule("A006", "warning", "其中各项之和多于总数", arithmetic.sums),
    Rule("D001", "error", "没有这一天", dates.impossible),
    Rule("D002", "error", "年份写错了", dates.odd_years),
    Rule("D003", "error", "星期与日期不符", dates.weekdays),
    Rule("D004", "warning", "所记之事晚于发布日期", dates.ahead),
    Rule("D005", "error", "发布日期早于事件日期", metadata.early),
    Rule("B001", "warning", "引号、括号、书名号不成对", punctuation.unpaired),
    Rule("B002", "warning", "标点连用", punctuation.doubled_marks),
    Rule("B004", "warning", "汉字之间用了半角句点", punctuation.half_width_stops),
    Rule("K001", "warning", "来源没有登记", metadata.unknown_source),
    Rule("K002", "warning", "正文重复了标题", metadata.repeated_title),
    Rule("K005", "warning", "没有写来源", metadata.missing_source),
    Rule("X001", "error", "英文译名不对", english.terms, "foreign"),
    Rule("P001", "error", "出现了公民身份号码", personal.identity_numbers, "any"),
    Rule("P002", "error", "出现了手机号码", personal.mobile_numbers, "any"),
    Rule("P003", "error", "出现了银行卡号", personal.bank_cards, "any"),
)
"""The rules on one article, in the order in which the reference lists them."""

OF_MANY = {
    "B003": ("warning", "有能自动改正的标点和空格"),
    "K003": ("warning", "标题和日期都相同的两篇"),
    "K004": ("warning", "栏目久未更新"),
    "K006": ("warning", "栏目没有说明"),
    "Q001": ("error", "免检写了不认识的编号"),
    "Q002": ("warning", "免检的问题已经没有了"),
    "Q003": ("error", "词表写错了"),
}
"""What is found otherwise than by a rule on the words of one article."""

CODES = {rule.code: (rule.severity, rule.meaning) for rule in RULES} | OF_MANY
"""Every code of this package, with its severity and its meaning."""
