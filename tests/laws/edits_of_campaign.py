"""What editors do to a reading campaign: each edit changes how its items hang together, by chance."""

from random import Random

from tests.laws.campaign import NUMBERS, essay, reading_item
from tests.laws.sources import set_field
from tests.laws.workshop import Workshop

_READING = "content/reading"
_BOOKS = ("hongloumeng", "shiji", "xiangtu", "huozhe", "lunyu")
_NAMES = ("张三", "李四", "[张三, 钱七]", "")
_FIELDS = {
    "books": {
        "标题": ("红楼梦", "石头记", "一本|书名很长的书 & <b>"),
        "书号": ("", *NUMBERS, "9787020002208"),
        "主题": ("", "小说", "[历史, 小说]", "[小说/名著]", "[小说-名著]"),
        "著者": ("", "（清）曹雪芹", "曹雪芹、高鹗"),
        "状态": ("", "草稿", "已撤回", "已归档"),
        "封面": ("", "images/a.png", "images/b.png"),
        "英文标题": ("", "A book"),
        "英文摘要": ("", "A summary."),
    },
    "essays": {
        "图书": ("", *_BOOKS, "[shiji, hongloumeng]"),
        "体裁": ("", "读书故事", "征文", "心得", "笔记"),
        "促成": ("", "20230401-01", "20230201-01", "none"),
        "读书活动": ("", "spring", "winter", "none"),
        "征文启事": ("", "20230101-02"),
        "奖项": ("", "一等奖"),
        "作者": _NAMES,
    },
    "recommendations": {
        "图书": (*_BOOKS, "[shiji, hongloumeng]", ""),
        "书单期号": ("", "1", "2", "12", "-1"),
        "推荐人": _NAMES,
        "推荐理由": ("", "另一条理由。"),
    },
    "events": {
        "开始": ("", "2023-01-28 14:00", "2023-05-04", "2024-01-01 09:00"),
        "结束": ("", "2023-01-28 16:00", "2025-01-01"),
        "载体": ("", "hall", "委员大讲堂", "Reading Club", "直播"),
        "图书": ("", "shiji"),
        "状态": ("", "已撤回"),
    },
    "calls": {
        "征集状态": ("", "征集中", "评选中", "已结束"),
        "截止": ("", "2023-01-03", "2022-12-31 18:00", "2099-01-01"),
        "结果": ("", "20230301-02"),
    },
    "rooms": {
        "坐标": ("", "41.80, 123.43", "41.70, 123.50", "123.43, 41.80"),
        "图书": ("", "shiji", "[shiji, huozhe]"),
        "负责人": ("", "孙八"),
        "状态": ("", "已撤回"),
    },
    "anthologies": {
        "篇目": ("", "[20230220-01, 20221201-01]"),
        "读书活动": ("spring", "winter", ""),
        "标题": ("集", "作品集"),
    },
    "": {
        "时期": ("2023", "2022", "2023-02/2023-12", "2023/2022"),
        "标题": ("读书活动", "读书季"),
        "状态": ("", "已撤回"),
    },
}
"""The fields of the files of every folder below :data:`_READING`; the campaigns lie beside the folders."""


def edit_reading(workshop: Workshop, rng: Random) -> None:
    """Change, add or take away a fact of an item: the title of a book, its number, the campaign of an essay …"""
    folder = rng.choice(sorted(_FIELDS))
    files = workshop.sources.list(f"{_READING}/{folder}" if folder else _READING, ".md")
    # A translation has few facts of its own; those that it has are changed as well.
    if files := [path for path in files if folder or path.count("/") == _READING.count("/") + 1]:
        path, name = rng.choice(files), rng.choice(sorted(_FIELDS[folder]))
        workshop.sources.write(path, set_field(workshop.sources.read(path), name, rng.choice(_FIELDS[folder][name])))


def add_book(workshop: Workshop, rng: Random) -> None:
    """Enter a book, or enter it anew."""
    text = reading_item("论语", "图书", 书号=rng.choice(("", NUMBERS[2], NUMBERS[2])), 主题=rng.choice(("", "经典")))
    workshop.sources.write(f"{_READING}/books/{rng.choice(_BOOKS)}.md", text)


def add_essay(workshop: Workshop, rng: Random) -> None:
    """Write an essay on a book, of another name each time or in the place of one that is there."""
    day = f"2023-03-{rng.randint(1, 28):02}"
    text = essay("又一篇", day, 图书=rng.choice(_BOOKS[:4]), 体裁=rng.choice(("心得", "笔记")), 作者=rng.choice(_NAMES))
    workshop.sources.write(f"{_READING}/essays/{day.replace('-', '')}-0{rng.randint(2, 3)}.md", text)


def remove_reading(workshop: Workshop, rng: Random) -> None:
    """Delete a file of the campaign: an essay on a book, or a book that is named."""
    workshop.sources.remove(workshop.sources.choose(rng, f"{_READING}/{rng.choice(('essays', 'essays', ''))}", ".md"))


def move_reading(workshop: Workshop, rng: Random) -> None:
    """Move an essay into the folder of another section, with which its channel changes."""
    path = workshop.sources.choose(rng, f"{_READING}/essays", ".md")
    workshop.sources.move(path, path.replace("/essays/", f"/{rng.choice(('calls', 'events', 'duty'))}/"))


EDITS_OF_CAMPAIGN = (
    edit_reading, edit_reading, edit_reading, edit_reading, edit_reading, edit_reading, add_book, add_essay,
    remove_reading, move_reading,
)  # fmt: skip
"""Those that stand several times come up as often."""
