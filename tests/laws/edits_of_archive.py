"""What editors do to an archive: each edit changes how its items hang together, or what is open, by chance."""

from random import Random

from tests.laws.archive import PAGES, entered, rows
from tests.laws.sources import set_field
from tests.laws.workshop import Workshop

_ARCHIVE = "content/archive"
_VOLUMES, _NAMES = ("", "wenshi-01", "wenshi-02"), ("", "甲某", "[甲某, 乙某]", "丙某")
_OPEN = ("是", "是", "否", "")
_DATES = ("", "1934", "民国二十三年", "193X", "光绪三十年正月十五", "1934/1936", "不详")
_FIELDS = {
    "volumes": {
        "开放": _OPEN, "专藏": ("", "wenshi"), "竖排": ("", "是"), "总页数": ("", "40", "5"), "编者": _NAMES,
        "扫描件": ("", "archive/scans/wenshi-01"), "标题": ("第一辑", "一个|很长的书名 & <b>"),
        "目录": ("", "[{题名: 往事, 页: '1', 篇目: wangshi}, {题名: 佚文, 页: '12'}]"),
    },
    "records": {
        "开放": _OPEN, "所在书卷": _VOLUMES, "页码": ("", "1—8", "12", "卷首"), "作者": _NAMES, "人物": _NAMES,
        "地点": ("", "奉天", "盛京", "沈阳"), "事件日期": _DATES, "史料关系": ("", "亲历", "亲闻"),
        "状态": ("", "草稿", "已撤回"), "标题": ("往事", "旧闻"), "版权": ("", "转载须征得同意"),
        "扫描件": ("", "archive/scans/wenshi-01"), "英文标题": ("", "Story"), "英文摘要": ("", "A story."),
    },
    "people": {
        "生": _DATES, "卒": ("", "1992"), "字号": ("", "述侨"), "标题": ("甲某", "乙某", "丙某"),
        "照片": ("", "images/a.png"), "状态": ("", "已撤回"),
    },
    "places": {"别名": ("", "盛京", "[盛京, 沈阳]"), "坐标": ("", "41.80, 123.43"), "标题": ("奉天", "沈阳")},
    "oral": {"开放": _OPEN, "授权": ("是", "否", ""), "口述": _NAMES},
    "photos": {
        "开放": _OPEN, "图像": ("images/a.png", "images/b.png"), "所在书卷": _VOLUMES, "事件日期": _DATES, "人物": _NAMES,
    },
    "artworks": {"开放": _OPEN, "图像": ("images/b.png", "images/same-as-b.png"), "作者名": _NAMES, "材质": ("", "纸本")},
    "chronologies": {"谱主": ("", "jia", "yi"), "所在书卷": _VOLUMES, "标题": ("年表", "大事记")},
    "collections": {"排序": ("", "1"), "标题": ("文史资料", "专藏")},
}  # fmt: skip
"""The fields of the files of every folder below :data:`_ARCHIVE`."""


def edit_archive(workshop: Workshop, rng: Random) -> None:
    """Change, add or take away a fact of an item: whether it is open, its volume, whom it names …"""
    folder = rng.choice(sorted(_FIELDS))
    if files := workshop.sources.list(f"{_ARCHIVE}/{folder}", ".md"):
        path, name = rng.choice(files), rng.choice(sorted(_FIELDS[folder]))
        workshop.sources.write(path, set_field(workshop.sources.read(path), name, rng.choice(_FIELDS[folder][name])))


def add_record(workshop: Workshop, rng: Random) -> None:
    """Write an account, of another name each time or in the place of one that is there."""
    text = entered(
        "又一篇", "文史篇目", 开放=rng.choice(_OPEN), 所在书卷=rng.choice(_VOLUMES), 页码=f"{rng.randint(1, 30)}",
        作者=rng.choice(_NAMES), 事件日期=rng.choice(_DATES),
    )  # fmt: skip
    workshop.sources.write(f"{_ARCHIVE}/records/pian-{rng.randint(1, 4)}.md", text)


def edit_rows(workshop: Workshop, rng: Random) -> None:
    """Give the chronology other rows, in order or not."""
    years = [rng.randint(1900, 1995) for _ in range(rng.randint(1, 5))]
    workshop.sources.write(f"{_ARCHIVE}/chronologies/nianpu.csv", rows(*years))


def edit_transcription(workshop: Workshop, rng: Random) -> None:
    """Write down what is on a scanned page, number it otherwise, or lose it all."""
    path, text = f"{_ARCHIVE}/scans/wenshi-01/pages.txt", PAGES.replace("第一页", f"第{rng.randint(1, 9)}回抄的一页")
    workshop.sources.write(path, rng.choice((text, text.replace("| 12", "| 20"), PAGES, "")))


def remove_of_archive(workshop: Workshop, rng: Random) -> None:
    """Delete an item of the archive, which others name."""
    workshop.sources.remove(workshop.sources.choose(rng, f"{_ARCHIVE}/{rng.choice(sorted(_FIELDS))}", ".md"))


EDITS_OF_ARCHIVE = (
    edit_archive, edit_archive, edit_archive, edit_archive, edit_archive, edit_archive, add_record, edit_rows,
    edit_transcription, remove_of_archive,
)  # fmt: skip
"""Those that stand several times come up as often."""
