"""Front matter: YAML between ``---`` lines, or ``Key: value`` lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.frontmatter import Entry, FrontMatter, parse


def entries(text):
    """Key → value of what was read."""
    head = parse("a.md", text)
    assert isinstance(head, FrontMatter)
    return {entry.key: entry.value for entry in head.entries}


def problem(text):
    """The one problem, as an editor sees it."""
    (found,) = parse("a.md", text)
    return str(found)


def yaml(head):
    return f"---\n{head}\n---\n正文\n"


def test_yaml_gives_texts_lists_and_mappings_with_their_lines():
    head = parse("a.md", "---\n标题: 标题\n关键词: [提案, 监督]\n\n图片:\n  - 文件: a.jpg\n    说明: 图\n---\n正文\n")
    assert head == FrontMatter(
        (
            Entry("标题", "标题", 2),
            Entry("关键词", ["提案", "监督"], 3),
            Entry("图片", [{"文件": "a.jpg", "说明": "图"}], 5),
        ),
        "正文\n",
        9,
        plain=False,
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2022-12-30", "2022-12-30"),
        ("2022-12-30 10:13", "2022-12-30 10:13"),
        ("007", "007"),
        ("1.10", "1.10"),
        ("yes", "yes"),
        ("null", "null"),
        ("", ""),
        ("~", "~"),
        ("'单引号：“里面”'", "单引号：“里面”"),
        ('"双引号 # 里面"', "双引号 # 里面"),
        ("标题 # 注", "标题"),
        ("|\n  两行\n  文字", "两行\n文字\n"),
        (">\n  两行\n  文字", "两行 文字\n"),
        ("https://www.example.cn/a#b", "https://www.example.cn/a#b"),
        ("第1期#书香#活动", "第1期#书香#活动"),
    ],
)
def test_a_value_is_text_however_yaml_would_type_it(written, read):
    assert entries(yaml(f"字段: {written}"))["字段"] == read


def test_a_key_that_stands_twice_is_kept_twice_for_the_reader_to_complain():
    head = parse("a.md", yaml("标题: 甲\n标题: 乙"))
    assert [(entry.key, entry.value, entry.line) for entry in head.entries] == [("标题", "甲", 2), ("标题", "乙", 3)]


def test_empty_lines_above_the_head_do_not_matter():
    head = parse("a.md", "\n  \n---\n标题: 甲\n---\n正文")
    assert head.entries == (Entry("标题", "甲", 4),)
    assert (head.body, head.body_line) == ("正文", 6)


def test_a_head_without_entries_is_empty():
    assert parse("a.md", "---\n---\n正文").entries == ()
    assert parse("a.md", "---\n# 只有注释\n---\n正文").entries == ()


def test_a_rule_in_the_body_is_not_the_end_of_the_head():
    assert parse("a.md", "---\n标题: 甲\n---\n正文\n\n---\n\n又一段").body == "正文\n\n---\n\n又一段"


def test_a_rule_of_four_dashes_opens_no_head():
    assert parse("a.md", "----\n标题: 甲\n---\n").plain


MISTAKES = {
    "标题：甲\n日期: 2022-12-30": "2: F006 字段名后面用了全角冒号，请改成半角冒号加一个空格，例如 标题: …",
    "日期: 2022-12-30\n标题：甲": "3: F006 字段名后面用了全角冒号，请改成半角冒号加一个空格，例如 标题: …",
    "标题:甲": "2: F006 冒号后面没有空格，请在冒号后空一格，例如 标题: …",
    "日期: 2022-12-30\n标题:甲": "3: F006 冒号后面没有空格，请在冒号后空一格，例如 标题: …",
    "标题: 通知: 开会": "2: F006 文字里有半角冒号，请改用全角冒号，或把整段文字放进引号",
    "标题: @某人": "2: F006 文字以特殊符号开头，请把整段文字放进引号",
    "标题: *重要*": "2: F006 文字以特殊符号开头，请把整段文字放进引号",
    "标题: !重要 通知": "2: F006 文字以特殊符号开头，请把整段文字放进引号",
    "标题: &甲 乙": "2: F006 文字以特殊符号开头，请把整段文字放进引号",
    "日期: 2022-12-30\n标题: 第1期 #书香政协# 活动": "3: F006 空格之后的 # 和后面的文字会丢失，请把整段文字放进引号",
    "著者: [清]曹雪芹": "2: F006 方括号之后还有文字，方括号只用来写列表；年代、国别请写在（）里，或把整段文字放进引号",
    "著者: [[清]曹雪芹, [清]高鹗]": (
        "2: F006 方括号之后还有文字，方括号只用来写列表；年代、国别请写在（）里，或把整段文字放进引号"
    ),
    '标题: "双好"活动': "2: F006 引号之后还有文字，文字里的引号请用“”，或把整段放进单引号",
    "图片:\n\t- 文件: a.jpg": "3: F006 用了制表符（Tab）缩进，请改用空格",
    "标题: 政\u2028协\n日期: 2022-12-30": "2: F006 有不可见的换行符，请删去这一处的空白，重新输入",
    "标题: 政协政协政协政协\n摘要: 政\x07协": "3: F006 有不可见的控制字符（U+0007），请删去",
}
_ADVICE = "，请检查引号、方括号是否成对，冒号后是否有空格"
REASONS = {
    "标题: {{标题}}": "2: F006 方括号或花括号用错了地方",
    "[标题]: 甲": "2: F006 方括号或花括号用错了地方",
    "图片:\n  - {[文件]: a.jpg}": "3: F006 方括号或花括号用错了地方",
    "栏目: [news": "2: F006 方括号没有成对，或者列表里缺少逗号",
    "栏目: [[news]": "2: F006 方括号没有成对，或者列表里缺少逗号",
    "图片: {文件: a.jpg": "2: F006 花括号没有成对，或者花括号里缺少逗号",
    "标题: '甲": "2: F006 引号没有成对",
    "标题: 甲\n没有冒号的一行\n日期: 2022-12-30": "4: F006 有一行缺少冒号",
    "标题: 甲\n  日期: 2022-12-30": "3: F006 这里多了一个冒号，或者缩进不对",
    "图片:\n  - 甲\n 日期: 2022": "4: F006 缩进没有对齐，或者多了括号、引号",
    "图片:\n- 甲\n日期: 2022\n- 乙": "5: F006 缩进没有对齐，或者多了括号、引号",
    "- 甲\n日期: 2022": "3: F006 列表的缩进没有对齐",
    "栏目: [甲]]": "2: F006 缩进没有对齐，或者多了括号、引号",
    "标题: [[[[[[[甲]]]]]]]": "2: F006 文件头写法有误",
}


@pytest.mark.parametrize("head", MISTAKES)
def test_a_common_mistake_is_told_with_its_line_and_the_remedy(head):
    assert problem(yaml(head)) == f"a.md:{MISTAKES[head]}"


@pytest.mark.parametrize("head", REASONS)
def test_what_yaml_cannot_read_is_told_in_chinese(head):
    assert problem(yaml(head)) == f"a.md:{REASONS[head]}{_ADVICE}"


def test_a_head_that_is_no_mapping_is_told():
    assert problem(yaml("只有一句话")) == "a.md:2: F006 文件头不是“字段: 值”的形式，每行写一个字段，例如 标题: …"
    assert problem("\n---\n\n- 甲\n---\n") == "a.md:4: F006 文件头不是“字段: 值”的形式，每行写一个字段，例如 标题: …"


def test_a_head_that_never_ends_is_told():
    told = "F007 文件头只有开始的 ---，没有结束的 ---，在正文前另起一行写 ---"
    assert problem("---\n标题: 甲\n正文") == f"a.md:1: {told}"
    assert problem("\n---\n标题: 甲\n正文") == f"a.md:2: {told}"
    assert problem("---") == f"a.md:1: {told}"


def test_lines_of_key_and_value_are_read_as_pelican_does():
    text = "Title: My post\nDate: 2010-12-03 10:20\nTags: a, b\n    and more\nÜber: x\n\nFirst.\n\nSecond: no key.\n"
    head = parse("a.md", text)
    assert head == FrontMatter(
        (
            Entry("title", "My post", 1),
            Entry("date", "2010-12-03 10:20", 2),
            Entry("tags", "a, b and more", 3),
            Entry("über", "x", 5),
        ),
        "First.\n\nSecond: no key.\n",
        6,
        plain=True,
    )


def test_chinese_lines_may_use_the_full_width_colon():
    assert entries("标题：甲\n日期：2022-12-30\n\n正文") == {"标题": "甲", "日期": "2022-12-30"}


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_a_file_of_lines_alone_has_no_body(end):
    head = parse("a.md", f"Title: x\nDate: 2010-12-03{end}")
    assert [entry.key for entry in head.entries] == ["title", "date"]
    assert head.body == ""


def test_a_file_without_any_head_is_all_body():
    assert parse("a.md", "正文。\n\n又一段。") == FrontMatter((), "正文。\n\n又一段。", 1, plain=True)


VALUE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"))


@settings(max_examples=100, deadline=None)
@given(values=st.lists(VALUE, min_size=1, max_size=5))
def test_whatever_stands_in_single_quotes_is_read_as_it_is(values):
    head = "\n".join(f"f{number}: '{value.replace(chr(39), chr(39) * 2)}'" for number, value in enumerate(values))
    assert list(entries(yaml(head)).values()) == values


@settings(max_examples=100, deadline=None)
@given(text=st.text(alphabet="-: \n\t[]{}'\"#&*!|>%@`,标题a1\u2028\x07", max_size=60))
def test_any_text_is_read_or_told_on_a_line_of_the_file(text):
    result = parse("a.md", f"---\n{text}\n---\n正文")
    if isinstance(result, FrontMatter):
        assert all(1 < entry.line <= text.count("\n") + 3 for entry in result.entries)
    else:
        assert all(1 <= found.line <= text.count("\n") + 3 for found in result)
