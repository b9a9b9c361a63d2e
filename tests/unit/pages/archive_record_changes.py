"""The volumes and accounts of the small site, and what each class of their pages shows."""

from tests.unit.pages.archive_people_changes import SHEN, TOWN, entry

BOX, VOLUME, FIRST, SECOND = (f"archive/{name}.md" for name in ("zhuancang", "juan1", "pian1", "pian2"))
_TOC = "目录:\n  - {题名: 第一篇, 页: '1', 篇目: pian1}\n  - {题名: 没有录入的, 页: '9'}"
_R1 = "所在书卷: juan1\n页码: 1—8\n作者: 沈延毅\n地点: 盖平\n事件日期: 1934年\n史料关系: 亲历\n版权: 作者"


def box(title="专藏"):
    return f"---\n标题: {title}\n类型: 专藏\n栏目: archive\n---\n正文。\n"


def volume(title="第一辑", head=_TOC):
    return entry(title, "volume", "volumes", f"专藏: zhuancang\n体裁: 选辑\n出版年: 1983\n{head}")


def first(title="第一篇", head=_R1):
    return entry(title, "record", "records", head)


def second(title="第二篇"):
    return entry(title, "record", "records", "所在书卷: juan1\n页码: 12\n事件日期: 1936年")


SCANNED = "archive/juan2.md"
TEXTS, PLACES = (f"archive/scans/v1/{name}" for name in ("pages.txt", "p02.xml"))


def scanned(title="第二辑", head=""):
    return entry(title, "volume", "volumes", f"体裁: 选辑\n出版年: 1985\n扫描件: archive/scans/v1\n{head}")


def transcription(first="第一页。", last="第十二页。"):
    texts = {1: first, 2: "第二页。", 12: last}
    return "\n\n".join(f"## 第 {number} 页\n\n{text}" for number, text in texts.items())


def places(left=2):
    box = f'HPOS="{left}" VPOS="1" WIDTH="1" HEIGHT="4"'
    line = f'<TextLine {box}><String {box} CONTENT="第二页"/></TextLine>'
    return f'<alto><Layout><Page WIDTH="8" HEIGHT="6">{line}</Page></Layout></alto>'


ARCHIVE_RECORD_BASE = {
    BOX: box(), VOLUME: volume(), FIRST: first(), SECOND: second(),
    SCANNED: scanned(), TEXTS: transcription(), PLACES: places(),
}  # fmt: skip

_BOX_PAGE = "/archive/zhuancang/"
_V1, _R1_PAGE, _LIST, _HOME = "/archive/juan1/", "/archive/pian1/", "/archive/records/", "/archive/"
_PART1, _PART2 = "/archive/juan2/pages/1/", "/archive/juan2/pages/2/"
_TRADITIONAL = {TEXTS: transcription("余居城南二十餘年，教蒙童為業。")}
_NEW_VOLUME, _NEW_BOX, _NEW_FIRST = {VOLUME: volume("新辑")}, {BOX: box("新藏")}, {FIRST: first("新题")}
ARCHIVE_RECORD_SHOWN = {
    "a volume shows its collection": (_V1, _NEW_BOX),
    "a volume shows its accounts": (_V1, {SECOND: second("新题")}),
    "a volume shows what its table of contents names": (_V1, _NEW_FIRST),
    "a volume shows whether what it names is open": (_V1, {FIRST: first().replace("开放: 是", "开放: 否")}),
    "an account shows its volume": (_R1_PAGE, _NEW_VOLUME),
    "an account shows what stands beside it": (_R1_PAGE, {SECOND: second("新题")}),
    "an account shows who has a page": (_R1_PAGE, {SHEN: None}),
    "an account shows which places have a page": (_R1_PAGE, {TOWN: None}),
    "a list of accounts shows their volumes": (_LIST, _NEW_VOLUME),
    "a list of accounts shows of which years they tell": (_LIST, {SECOND: None}),
    "a list of accounts of a year shows their volumes": ("/archive/records/year/1934/", _NEW_VOLUME),
    "a list of volumes shows their collections": ("/archive/volumes/", _NEW_BOX),
    "a list of volumes shows how many accounts they have": ("/archive/volumes/", {SECOND: None}),
    "scanned pages show their text": (_PART2, {TEXTS: transcription(last="末页。")}),
    "scanned pages show their volume": (_PART2, {SCANNED: scanned("新辑")}),
    "scanned pages show how their volume is set": (_PART2, {SCANNED: scanned(head="竖排: 是")}),
    "scanned pages show in which characters the volume is written": (_PART2, _TRADITIONAL),
    "scanned pages show how many there are": (_PART1, {"archive/scans/v1/p12.jpg": None}),
    "scanned pages show their pictures": (_PART2, {"archive/scans/v1/p12.jpg": 9}),
    "scanned pages show whether places are known": (_PART1, {PLACES: None}),
    "the places of words are those of the file beside a scan": (f"{_PART1}places.json", {PLACES: places(3)}),
    "a collection shows its volumes": (_BOX_PAGE, _NEW_VOLUME),
    "a collection shows how many accounts its volumes have": (_BOX_PAGE, {SECOND: None}),
    "a collection shows its text": (_BOX_PAGE, {BOX: box() + "又一段。\n"}),
    "the archive shows its collections": (_HOME, _NEW_BOX),
    "the archive shows its accounts": (_HOME, _NEW_FIRST),
    "the archive shows how much there is": (_HOME, {SECOND: None}),
}
"""As :data:`tests.unit.pages.shown_changes.SHOWN`."""
