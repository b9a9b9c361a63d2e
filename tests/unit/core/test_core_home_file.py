"""``home.toml``: typed, strict, and every mistake told with its line."""

import pytest

from plugins.core.home import ChannelBlock, LeadBlock
from plugins.core.home_file import load_home
from plugins.core.home_rules import unknown_addresses, unknown_items
from plugins.core.problems import InputError
from tests.builders import HOME_TOML, config, home, item


@pytest.fixture
def load(tmp_path):
    """Load a text as ``home.toml``."""

    def load(text):
        file = tmp_path / "home.toml"
        file.write_text(text, encoding="utf-8")
        return load_home(file, config())

    return load


def told(load, text):
    with pytest.raises(InputError) as caught:
        load(text)
    return [str(problem).removeprefix("content/data/home.toml:") for problem in caught.value.problems]


def test_a_good_file_gives_blocks_in_its_order(load):
    assert load(HOME_TOML).home == home(HOME_TOML)
    assert [type(block).__struct_config__.tag for block in load(HOME_TOML).home.blocks] == ["lead", "latest", "channel"]


def test_a_site_without_the_file_shows_lead_stories_and_every_channel(tmp_path):
    blocks = load_home(tmp_path / "none.toml", config()).home.blocks
    assert blocks == [LeadBlock(), *(ChannelBlock(channel=slug) for slug in ("news", "highlights", "members"))]


SERVICES = '[[blocks]]\nkind = "services"\n\n[[blocks.items]]\nlabel = { zh = "提案" }\nurl = "/news/"\n'
FIGURES = '[[blocks]]\nkind = "figures"\n\n[[blocks.items]]\nlabel = { zh = "提案" }\nvalue = 616\n'

MISTAKES = {
    "no TOML": ("[[blocks]\n", "1: C004 第 9 列附近写法有误"),
    "an unknown table": ("[[block]]\n", "1: C001 不认识的设置项 block，是不是想写 blocks"),
    "a block in one pair of brackets": ('[blocks]\nkind = "lead"\n', "1: C003 blocks 写法不对，应写作 [[blocks]]"),
    "no kind": ("[[blocks]]\ncount = 3\n", "1: C002 缺少设置项 kind，板块的种类"),
    "an unknown kind": ('[[blocks]]\nkind = "histroy"\n', "2: C003 没有 histroy 这种板块，是不是想写 history"),
    "a kind that is no text": ("[[blocks]]\nkind = 3\n", "2: C003 没有 3 这种板块，可写 lead、"),
    "an unknown key": (
        '[[blocks]]\nkind = "channel"\nchannel = "news"\ncuont = 3\n', "4: C001 不认识的设置项 cuont，是不是想写 count",
    ),
    "no channel": ('\n[[blocks]]\nkind = "channel"\n', "2: C002 缺少设置项 channel，请补上"),
    "an unknown channel": ('[[blocks]]\nkind = "history"\nchannel = "new"\n', "3: C003 没有栏目“new”，是不是想写 news"),
    "an unknown style": (
        '[[blocks]]\nkind = "channel"\nchannel = "news"\nstyle = "grid"\n',
        '4: C003 style 写作 "grid"，可写 list、cards、band、timeline 之一',
    ),
    "an unknown type": (
        '[[blocks]]\nkind = "channel"\nchannel = "news"\ntypes = ["书"]\n', "4: C003 没有类型“书”，",
    ),
    "too many lead stories": ('[[blocks]]\nkind = "lead"\ncount = 6\n', "3: C003 count 写作 6，应为 1 到 5 之间的整数"),
    "an address that is none": (
        SERVICES.replace("/news/", "www.example.cn"),
        '6: C003 url 写作 "www.example.cn"，应以 / 或 https:// 开头，中间没有空格',
    ),
    "items in one pair of brackets": (
        SERVICES.replace("[[blocks.items]]", "[blocks.items]"), "4: C003 items 写法不对，应写作 [[blocks.items]]",
    ),
    "a label without the default language": (
        SERVICES.replace("zh =", "en ="), '5: C002 缺少 zh 的文字，写作 { zh = "…" }',
    ),
    "a label in an unknown language": (
        SERVICES.replace("zh =", 'fr = "P", zh ='), "5: C003 没有语言 fr，应为 zh、en 之一",
    ),
    "a number in quotation marks": (
        FIGURES.replace("616", '"616"'), '6: C003 value 写作 "616"，应为数字，不加引号',
    ),
    "a figure without a number": (FIGURES.replace("value = 616\n", ""), "4: C002 缺少设置项 value，"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_line_and_what_is_expected(name, load):
    text, expected = MISTAKES[name]
    (line,) = told(load, text)
    assert line.startswith(expected)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(load):
    text = '[[blocks]]\nkind = "led"\n\n[[blocks]]\nkind = "lead"\ncount = 0\n\n[[blocks]]\nkind = "channel"\n'
    assert [line[:7] for line in told(load, text)] == ["2: C003", "6: C003", "8: C002"]


def test_articles_that_are_not_there_are_found():
    versions = {(False, "a1"): {"zh": item("a1")}, (False, "s1"): {"zh": item("s1", type="statistic", value=3.0)}}
    named = home(
        '[[blocks]]\nkind = "lead"\nitems = ["a1", "b9"]\n[[blocks]]\nkind = "figures"\n'
        'items = [{ source = "s1" }, { source = "a1" }, { label = { zh = "数" }, value = 1, source = "b8" }]'
    )
    found = [(path, code) for path, code, _, _ in unknown_items(named, versions)]
    assert found == [
        (("blocks", 0, "items"), "L002"),
        (("blocks", 1, "items", 2, "source"), "L002"),
        (("blocks", 1, "items", 1), "C002"),
    ]


def test_pages_that_are_not_there_are_found():
    named = home(
        '[[blocks]]\nkind = "services"\nitems = ['
        + ", ".join(
            f'{{ label = {{ zh = "甲" }}, url = "{url}" }}'
            for url in ("/news/?a=1", "/news/2022/a1/#x", "/none/", "/files/a.pdf", "https://www.example.org/none/")
        )
        + "]"
    )
    found = [path for path, *_ in unknown_addresses(named, {"/news/"}, [item("a1")])]
    assert found == [("blocks", 0, "items", 2, "url")]
