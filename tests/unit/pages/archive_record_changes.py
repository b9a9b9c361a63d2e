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


ARCHIVE_RECORD_BASE = {BOX: box(), VOLUME: volume(), FIRST: first(), SECOND: second()}

_V1, _R1_PAGE, _LIST, _HOME = "/archive/juan1/", "/archive/pian1/", "/archive/records/", "/archive/"
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
    "the archive shows its collections": (_HOME, _NEW_BOX),
    "the archive shows its accounts": (_HOME, _NEW_FIRST),
    "the archive shows how much there is": (_HOME, {SECOND: None}),
}
"""As :data:`tests.unit.pages.shown_changes.SHOWN`."""
