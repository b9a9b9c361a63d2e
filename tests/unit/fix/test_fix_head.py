"""Front matter: four values are mended, and every other character stays."""

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.punctuation import keep_han
from plugins.fix.head import mend_head


def mend(inner: str) -> str:
    head = mend_head(f"---\n{inner}\n---\n")
    assert head.startswith("---\n")
    assert head.endswith("\n---\n")
    return head[4:-5]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("标题: 市政协召开会议,部署工作", "标题: 市政协召开会议，部署工作"),
        ("title: 市政协召开会议,部署工作", "title: 市政协召开会议，部署工作"),
        ("标题:   会议,部署   # 注释,不动", "标题:   会议，部署   # 注释,不动"),
        ("引题: 讲政治 擦亮底色", "引题: 讲政治\u3000擦亮底色"),
        ("副题: '甲,乙 ''丙'''", "副题: '甲，乙‘丙’'"),
        ('标题: "会议: 部署,落实"', '标题: "会议：部署，落实"'),
        ('标题: "说\\"好\\",再说"', '标题: "说“好”，再说"'),
        ("标题: [甲]", "标题: [甲]"),
        ("摘要: 第一句,第二句.", "摘要: 第一句，第二句。"),
        ("摘要: 主持 张三 李四,完", "摘要: 主持\u3000张三\u3000李四，完"),
        (
            "摘要: |\n  第一行,完\n\n  第二行,完\n日期: 2025-02-01",
            "摘要: |\n  第一行，完\n\n  第二行，完\n日期: 2025-02-01",
        ),
        ("摘要: >-\n  第一行,完\n  第二行,完", "摘要: >-\n  第一行，完\n  第二行，完"),
        ("标题: 甲,乙\n摘要: 丙,丁", "标题: 甲，乙\n摘要: 丙，丁"),
    ],
)
def test_the_values_that_are_prose_are_mended(before: str, after: str) -> None:
    assert mend(before) == after


@pytest.mark.parametrize(
    "inner",
    [
        "来源: 人民政协报,1版",
        "关键词: [提案,民主监督]",
        "图片: [{文件: a.jpg, 标题: '甲,乙', 说明: '甲,乙'}]",
        "附件:\n  - 文件: a.pdf\n    标题: 甲,乙",
        "英文标题: The CPPCC (政协), in brief",
        "摘要: 写在两行的,\n  普通文字",
        "标题: English, only",
        "标题: '没有要改的'",
        "标题: [没有结束,",
        "- 甲,乙",
        "# 标题: 甲,乙",
        "",
    ],
)
def test_everything_else_stays_as_it_is(inner: str) -> None:
    assert mend(inner) == inner


WORDS = st.lists(
    st.sampled_from(
        [
            "会议",
            "A",
            "1",
            ",",
            ": ",
            ":",
            " #",
            '"',
            "'",
            " ",
            "\u3000",
            "(",
            ")",
            "\\",
            "[",
            "{",
            "@",
            "- ",
            "|",
            "1,2",
        ]
    ),
    min_size=1,
    max_size=8,
).map("".join)
STYLES = st.sampled_from(
    [json.dumps, lambda text: json.dumps(text, ensure_ascii=False), lambda text: "'" + text.replace("'", "''") + "'"]
)


@settings(deadline=None, max_examples=300)
@given(WORDS, WORDS, STYLES)
def test_other_fields_stay_no_han_is_lost_and_once_is_enough(title: str, source: str, style) -> None:
    inner = f"标题: {style(title)}   # 注,释\n来源: {style(source)}\n摘要: |\n  甲{title}"
    mended = mend(inner)
    before, after = (yaml.load(text, yaml.CBaseLoader) for text in (inner, mended))
    assert after["来源"] == before["来源"]
    assert [keep_han(value) for value in after.values()] == [keep_han(value) for value in before.values()]
    assert "   # 注,释\n" in mended
    assert mend(mended) == mended
