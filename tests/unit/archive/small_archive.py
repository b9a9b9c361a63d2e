"""A small archive: a volume with scans, three accounts of which one is closed, a photograph, a chronology, a person."""

from pathlib import Path

import msgspec

from plugins.archive.generator import make_exports
from plugins.archive.sources import Sources
from plugins.core.archive import ArchiveIndex
from plugins.core.image_services import image_service
from plugins.core.inventory import list_files
from plugins.core.items import MediaFile
from plugins.core.scans import ScannedPage
from tests.builders import ARCHIVE_TOML, make_editions, make_site, picture_bytes, write_files
from tests.unit.pages.archive_people_site import biography, chronology, of, photo, record

TOML = ARCHIVE_TOML.replace('[archive]\nchannel = "archive"', '[archive]\nchannel = "archive"\nbags = true')
FOLDER = "archive/scans/v1"
GATE = MediaFile(
    "images/gate.jpg", "/images/gate.jpg", 9, 800, 600, service=image_service("images/gate.jpg", "g", 800, 600, "tiles")
)
TOC = (
    {"title": "往事", "author": ("甲某",), "page": "1", "record": "r1"},
    {"title": "未公开的一篇", "page": "9", "record": "r3"},
)


def volume(**fields):
    given = {
        "title": "第一辑", "kind": "selection", "compilers": ("文史委员会",), "year": 1983, "isbn": "9787020002207",
        "toc": TOC, "scans": FOLDER, "summary": "亲历、亲见。", "html": "<p>编者的话。</p>", "title_en": "Volume 1",
        "rights": "转载须征得同意", "print_no": "准字012号",
    }  # fmt: skip
    return of("volume", "volumes", "v1", **(given | fields))


FIRST = record(
    "r1", title="往事 & <旧梦>", volume="v1", pages="1—8", author=("甲某",), author_role="时为教员", relation="seen",
    event_date="1934", written="1963-05", people=("沈延毅", "乙某"), places=("奉天",), html="<p>那一年<br>的事。</p>",
    summary="一件事。",
)  # fmt: skip
SECOND = record("r2", title="=再记", volume="v1", pages="12", author=("乙某",), html="<p>再说。</p>")
CLOSED = record("r3", title="未公开的一篇", volume="v1", pages="9—11", open=False, html="<p>不公开。</p>")
GATE_PHOTO = photo("gate", title="老城门", picture=GATE.path, volume="v1", event_date="193X", provider="市档案馆")
SHEN = biography("shen", title="沈延毅", birth="1903", death="1992", style_names=("述侨",), reviews={"first": "审稿人"})
LIFE = chronology("life", title="沈延毅年表", person="shen", volume="v1")
ROWS = {"life": "日期,内容,英文内容,出处\n民国二十三年,北上。,He goes north.,自述\n"}
ALL = (volume(), FIRST, SECOND, CLOSED, GATE_PHOTO, SHEN, LIFE)


def scan(number, **more):
    path = f"{FOLDER}/{number}.jpg"
    service = image_service(path, f"{number:010}", 900, 1300, "sizes")
    return ScannedPage(number, path, str(number), service=service, **more)


PAGES = (scan(1, text="一页的字。"), ScannedPage(2, f"{FOLDER}/2.jpg", "2", "不公开的字。"))
"""The second page is one that must not be shown."""


def index_of(*items, code="zh", toml=TOML, **more):
    """The archive of ``items`` in one language."""
    site = make_site(*(items or ALL), media=(GATE,), languages=(toml,), chronologies=ROWS, **more)
    return ArchiveIndex(make_editions(msgspec.structs.replace(site, scans={FOLDER: PAGES}))[code])


def read_picture(_address):
    """Every picture is the same."""
    return picture_bytes(form="JPEG")


def exports_of(*items, code="zh", root=Path(), read=read_picture, **more):
    """The files that are made of ``items``, by address; their sources are below ``root``."""
    sources = Sources(root, list_files(str(root)))
    return {export.address: export for export in make_exports(index_of(*items, code=code, **more), read, sources)}


def write_sources(root, files):
    """Write the sources of what is open, and ``files`` by the id of their item, with their heads and texts."""
    texts = {item.source: f"---\n标题: {item.title}\n---\n正文。\n" for item in ALL}
    texts |= {item.source: files[item.id] for item in ALL if item.id in files}
    write_files(root, texts)
