"""The archive of the small site: its settings and its files."""

_SECTIONS = {
    "volumes": ("书卷", "volumes"), "records": ("篇目", "records"), "oral": ("口述", "oral"),
    "people": ("人物", "biographies"), "places": ("地名", "places"), "chronologies": ("年表", "chronologies"),
    "photos": ("老照片", "photos"), "artworks": ("书画", "artworks"),
}  # fmt: skip
ARCHIVE_SETTINGS = '[archive]\nchannel = "archive"\nbags = true\n'
_SECTION = """
[[channels.sections]]
slug = "{slug}"
label = {{ zh = "{label}", en = "{name}" }}
layout = "{layout}"
"""
ARCHIVE_CHANNEL = """\
[[channels]]
slug = "archive"
label = { zh = "文史", en = "History" }
layout = "archive"
""" + "".join(
    _SECTION.format(slug=slug, label=label, name=slug.title(), layout=layout)
    for slug, (label, layout) in _SECTIONS.items()
)


def entered(title: str, kind: str, text: str = "记下几句。", **fields: str) -> str:
    """A file of the archive that is open; ``fields`` are further lines of its head."""
    given = {"标题": title, "类型": kind, **fields}
    if kind in ("书卷", "文史篇目", "口述史", "老照片", "书画"):
        given.setdefault("开放", "是")
    head = "".join(f"{name}: {value}\n" for name, value in given.items() if value)
    return f"---\n{head}---\n{text}\n"


def rows(*years: int) -> str:
    """A file of a chronology with a row for each of ``years``."""
    return "日期,内容,人物,地点\n" + "".join(f"{year},第{year}件事。,甲某,奉天\n" for year in years)


PAGES = "## 第 1 页\n第一页的字。\n\n## 第 2 页 | 12\n第二页的字。\n"


def archive_files(first: bytes, second: bytes) -> dict[str, str | bytes]:
    """The files of the archive; ``first`` and ``second`` are two pictures."""
    folder = "content/archive"
    return {
        f"{folder}/collections/wenshi.md": entered("文史资料", "专藏"),
        f"{folder}/volumes/wenshi-01.md": entered(
            "文史资料 第一辑", "书卷", 专藏="wenshi", 体裁="选辑", 辑次="1", 出版年="1983", 总页数="40", 英文标题="Volume 1",
            英文摘要="The first.", 扫描件="archive/scans/wenshi-01", 目录="[{题名: 往事, 页: '1', 篇目: wangshi}]",
        ),
        f"{folder}/volumes/wenshi-02.md": entered("文史资料 第二辑", "书卷", 竖排="是"),
        f"{folder}/scans/wenshi-01/1.png": first,
        f"{folder}/scans/wenshi-01/2.png": second,
        f"{folder}/scans/wenshi-01/pages.txt": PAGES,
        f"{folder}/records/wangshi.md": entered(
            "往事", "文史篇目", 所在书卷="wenshi-01", 页码="1—8", 作者="甲某", 史料关系="亲历", 事件日期="民国二十三年",
            人物="[甲某, 乙某]", 地点="奉天",
        ),
        f"{folder}/records/wangshi.en.md": "---\n标题: Old days\n作者: Jia\n---\nIn 1934.\n",
        f"{folder}/records/zaiji.md": entered("再记", "文史篇目", 所在书卷="wenshi-01", 页码="12", 作者="乙某"),
        f"{folder}/records/weikai.md": entered("没有公开的一篇", "文史篇目", 所在书卷="wenshi-01", 页码="20", 开放="否"),
        f"{folder}/people/jia.md": entered("甲某", "小传", 生="1903", 卒="1992", 字号="述侨", 籍贯="盖平"),
        f"{folder}/people/jia.en.md": "---\n标题: Jia\n---\nA calligrapher.\n",
        f"{folder}/people/yi.md": entered("乙某", "小传", 生="约1880"),
        f"{folder}/places/fengtian.md": entered("奉天", "地名", 坐标="41.80, 123.43", 别名="盛京"),
        f"{folder}/oral/koushu.md": entered("口述一则", "口述史", 口述="乙某", 授权="是", 采访日期="1985-05"),
        f"{folder}/photos/chengmen.md": entered(
            "城门", "老照片", 图像="images/a.png", 所在书卷="wenshi-01", 事件日期="193X", 人物="甲某"
        ),
        f"{folder}/artworks/duilian.md": entered("对联", "书画", 图像="images/b.png", 作者名="甲某", 专藏="wenshi"),
        f"{folder}/chronologies/nianpu.md": entered("甲某年表", "年表", 谱主="jia", 所在书卷="wenshi-02"),
        f"{folder}/chronologies/nianpu.csv": rows(1903, 1934, 1992),
    }  # fmt: skip
