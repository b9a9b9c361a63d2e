"""The short way through Markdown gives what Python-Markdown gives."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.content.body import Body, BodyReader
from plugins.content.short_way import ShortWay
from plugins.core import frontmatter
from tests.bench.article import write_article
from tests.bench.corpus import plan_slots
from tests.bench.vocabulary import load_vocabulary
from tests.built_site import ROOT

TITLES = ("返回正文 %d", "表 ")
READER = BodyReader(*TITLES)
SHORT_WAY = ShortWay(*TITLES)

# Signs that mean something somewhere, and words that they stand between.
SIGNS = [
    "**", "*", "_", "#", "## ", "|", " | ", "|\n|", "---", ":--", "- ", "* ", "+ ", "1. ", "3. ", "１. ", "> ", ">", "!",
    "[", "]", "](", ")", "(", "[^1]", "[^1]: ", "[注]: ", "*[政]: ", "`", "~", "~~~", "\\", "\\|", "<b>", "<", "&",
    "&amp;", "&#38;", "{", "}", "{#a}", "{: .b}", '"', "'", "=", "===", ":", ": ", "/", "images/x.jpg", "a_b.md", "\n",
    "http://a.cn/", "  \n", " ", "  ", "    ", "\u3000", "\xa0", "\t", "\x02", "\x85", "\u2028", "\ue000",
]  # fmt: skip
WORDS = [
    "一、",
    "（一）",
    "2、",
    "1.5",
    "政协",
    "提案616件",
    "A-b",
    "“",
    "”",
    "。",
    "表1 件数",
    "讲政治",
    "很" * 41,
    "x",
]
MARKS = [
    "**政协**", "**x**", "*政协*", "[政协](a.md)", '[政协](https://a.cn/b_c?d=e "提 案")', "[政](/files/a.pdf)",
]  # fmt: skip
HEADINGS = ["一、总体情况", "二、工作", "（一）加强学习", "1. 理论学习", "2、调查", "讲政治", "画好同心圆", "很" * 41]

PLAIN = st.text(alphabet="政协提案议政，。：（）“”~1a", min_size=1, max_size=30)
MARKED = st.lists(st.one_of(PLAIN, PLAIN, st.sampled_from(MARKS)), min_size=1, max_size=5).map("".join)
WILD = st.lists(st.sampled_from([*WORDS, *WORDS, *SIGNS, *MARKS, "[^注2]"]), max_size=10).map("".join)
TAME = st.one_of(PLAIN, MARKED, st.sampled_from(HEADINGS), st.sampled_from(["表1 各区件数", "表2 **各区**件数"]))
LINE = st.one_of(TAME, WILD)


def lines(line, *beginnings):
    """Blocks of one to four lines, each with one of ``beginnings``."""
    return st.lists(st.tuples(st.sampled_from(beginnings), line).map("".join), min_size=1, max_size=4).map("\n".join)


@st.composite
def tables(draw, cell, *, ragged):
    """Tables whose rows have the same number of cells, or any."""
    columns = draw(st.integers(1, 3))
    least = 1 if ragged else columns
    row = st.lists(cell, min_size=least, max_size=columns)
    alignment = st.lists(st.sampled_from(["---", ":--", "--:", ":-:"]), min_size=least, max_size=columns)
    rows = [draw(row), draw(alignment), *draw(st.lists(row, min_size=not ragged, max_size=3))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


SIMPLE_BLOCK = st.one_of(
    TAME,
    TAME,
    lines(MARKED, "- ", "* ", "-  "),
    lines(MARKED, "1. ", "2. ", "3. ", "10.  ", "01. "),
    lines(MARKED, "> ", ">", ">\n> "),
    st.tuples(st.just("表1 件数\n\n"), tables(st.one_of(st.just(""), PLAIN, MARKED), ragged=False)).map("".join),
    st.tuples(st.sampled_from(["# ", "## ", "### ", "## 三、"]), st.one_of(PLAIN, st.just("讲政治|擦亮底色"))).map(
        "".join
    ),
    st.sampled_from(
        ['![图](images/x.jpg "说明（某 摄）")', '![图](images/x.jpg "说\u3000明 (某)")', "![](images/x.jpg)"]
    ),
    st.tuples(st.just("\u3000\u3000"), TAME).map("".join),
)
WILD_BLOCK = st.one_of(
    LINE,
    lines(LINE, ""),
    lines(LINE, "- ", "* ", "+ ", "-  ", " - ", "    - ", ""),
    lines(LINE, "1. ", "2. ", "1.", "１. ", "    - "),
    lines(LINE, "> ", ">", ">\n> ", "> - ", "> # ", ""),
    tables(st.one_of(LINE, st.sampled_from(["`a|b`", "a\\|b", " ", "**乙**"])), ragged=True),
    tables(LINE, ragged=False),
    st.tuples(st.sampled_from(["#", "## ", "###### ", "####### "]), LINE).map("".join),
    st.tuples(st.sampled_from(["[^1]: ", "[^注2]: ", "[^1]:", "[^1] ", "[1]: ", "*[政]: "]), LINE).map("".join),
    st.sampled_from(
        ["![]({static}/images/x.jpg)", '![it\'s](https://a.cn/x.jpg "")', "![图](images/x.jpg) ![图](y.jpg)"]
    ),
)  # fmt: skip
NOTES = st.sampled_from(
    [
        [],
        ["政**协**[^1]", "[^1]: 注"],
        ["- 甲[^注2]乙[^1]", "[^1]: 注", "[^注2]: 见*此*[处](b.md)，" + "很" * 16],
        ["| 甲[^a] |\n| --- |\n| 乙 |", "[^a]: 注", "[^b]: 无"],
    ]
)


@st.composite
def bodies(draw):
    """Some simple blocks, footnotes, and at most two blocks of any kind."""
    blocks = draw(st.lists(SIMPLE_BLOCK, max_size=6)) + draw(NOTES) + draw(st.lists(WILD_BLOCK, max_size=2))
    return "\n\n".join(draw(st.permutations(blocks)))


WORDS_OF_PICTURES = st.sampled_from(["", "会场", "甲 & 乙", "甲 &amp; 乙", "a\"<b>'", "\n{.a}", "\ue000"])
TOLD = st.fixed_dictionaries(
    {"file": st.just("images/x.jpg")}, optional=dict.fromkeys(("alt", "caption", "credit"), WORDS_OF_PICTURES)
)


@pytest.fixture(scope="module")
def the_long_way():
    """Python-Markdown for every body."""
    reader = BodyReader(*TITLES)

    def read(source, images=()):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ShortWay, "read", lambda *_: None)
            return reader.read(source, images)

    return read


def takes_the_short_way(source: str) -> bool:
    return SHORT_WAY.read(source, {}) is not None


PROSE = "很" * 41
CASES = [
    "",
    "> 甲\n>",
    "甲\n\n\n\n\n乙",
    "**提案**\n\n一、标题\n\n正文",
    "一、**总体**情况\n\n正文",
    "一、标题 \n\n正文",
    f"讲政治\n\n擦亮底色\n\n{PROSE}\n\n聚共识\n\n画好同心圆\n\n{PROSE}",
    "\u3000 甲",
    "~~~\n\n甲\n\n~~~",
    "- 甲 \n- 乙",
    "- 甲\n\n[^1]: 注\n\n- 乙[^1]",
    "**甲***乙*",
    "*甲***乙**",
    "甲**乙*丙**",
    '[政](a.md " 题 ")',
    "甲![^1]\n\n[^1]: 注",
    "甲[^1]\n\n[^1]: 注\n\n[^1]: 解",
    "短句[^1]\n\n[^1]: 注释在这里，一共有十六个字以上，是第一段。",
    "甲[^1]\n\n///Footnotes Go Here///\n\n[^1]: 注",
    "甲[^1]\n\n- ///Footnotes Go Here///\n\n[^1]: 注",
    "表1 甲*乙*\n\n|a|\n|-|\n|b|",
    "表1 甲[^1]\n\n|a|\n|-|\n|b|\n\n[^1]: 注",
    "> 表1 甲\n\n|a|\n|-|\n|b|",
    "![ 图 ](images/x.jpg)",
]


@pytest.mark.parametrize("source", CASES)
def test_both_ways_give_the_same_where_it_is_easily_got_wrong(source, the_long_way):
    assert READER.read(source) == the_long_way(source)


@settings(max_examples=400, deadline=None)
@given(source=bodies(), told=TOLD)
@example(source="## 讲政治|擦亮底色\n\n![图](images/x.jpg)", told={"file": "images/x.jpg", "caption": "甲"})
def test_both_ways_give_the_same_body(source, told, the_long_way):
    assert READER.read(source, [told]) == the_long_way(source, [told])


def bodies_of_this_site() -> dict[str, str]:
    files = sorted((ROOT / "content").rglob("*.md"))
    heads = {str(file.relative_to(ROOT)): frontmatter.parse(file.name, file.read_text("utf-8-sig")) for file in files}
    return {name: head.body for name, head in heads.items() if not isinstance(head, list)}


def test_both_ways_give_the_same_of_every_body_of_this_site(the_long_way):
    bodies = bodies_of_this_site()
    assert bodies
    assert [name for name, body in bodies.items() if READER.read(body) != the_long_way(body)] == []


def generated_bodies(count: int) -> list[str]:
    vocabulary = load_vocabulary()
    articles = (write_article(random.Random(f"7 {slot.id}"), vocabulary, slot) for slot in plan_slots(count, 7))
    return [source.text.split("---\n", 2)[2] for article in articles for source in article]


def test_both_ways_give_the_same_of_articles_as_offices_write_them_and_nearly_all_take_the_short_one(the_long_way):
    bodies = generated_bodies(300)
    assert [body for body in bodies if READER.read(body) != the_long_way(body)] == []
    assert sum(map(takes_the_short_way, bodies)) > 0.95 * len(bodies)


def test_the_short_way_tells_all_that_a_body_has():
    assert takes_the_short_way("开头[^1]。\n\n[^1]: 注")
    body = READER.read("## 甲|乙\n\n[见](a.md)。\n\n![图](images/x.jpg)")
    assert isinstance(body, Body)
    assert [heading.title for heading in body.headings] == ["甲 乙"]
    assert [reference.target for reference in body.references] == ["a.md", "images/x.jpg"]


@pytest.mark.parametrize(
    "source",
    [
        "开头。\n\n## 小标题\n\n**要点**在这里。",
        '![图](images/x.jpg "说明 (某 摄)")',
        "\u3000\u3000正文，10~20件。",
        "- 甲；\n- *乙*。\n\n1. 丙\n2. 丁\n\n正文",
        "> 引文\n>\n> ——出处",
        "表1 件数\n\n| 甲 | 乙 |\n| --- | --: |\n| 丙 | **12** |",
        '见[链接](x_y.md "题")和[网站](https://www.example.cn/a_b?c=d)。',
        "正文[^1]。\n\n[^1]: 注",
    ],
)  # fmt: skip
def test_what_offices_write_takes_the_short_way(source):
    assert takes_the_short_way(source)


@pytest.mark.parametrize(
    "source",
    [
        "- 甲\n    - 乙",
        "- 甲\n\n- 乙",
        "- 甲\n  续",
        "> 甲\n\n> 乙",
        "> - 甲",
        "> 甲\n乙",
        "| 甲 |\n| --- |",
        "| 甲 | 乙 |\n| --- | --- |\n| 丙 |",
        "| `a|b` | 乙 |\n| --- | --- |\n| 丙 | 丁 |",
        "术语\n: 解释",
        "a**b*c***",
        "**[甲](b.md)**",
        "![甲](https://www.example.cn/x.jpg)",
        "甲![乙](x.jpg)",
        "甲[^1]乙[^1]\n\n[^1]: 注",
        "甲[^1]",
        "[^1]: 注\n    续",
        "## 甲 {#a}",
        "一、**甲**\n\n乙",
        "a_b_c",
        "`代码`",
        "A&B",
        "行一\n行二",
        "<b>粗</b>",
        "    代码",
        "---",
    ],
)
def test_anything_else_takes_the_long_way(source):
    assert not takes_the_short_way(source)
