"""The bags of volumes, as the Library of Congress's own program reads them."""

import io
import json
import logging
import zipfile

import bagit
import pytest
from lxml import etree

from plugins.archive.bagit import Payload, pack_bag
from plugins.core.problems import InputError
from tests.builders import picture_bytes
from tests.unit.archive.small_archive import ALL, TOML, exports_of, volume, write_sources

ZIP = "/archive/v1/v1.zip"
SOURCE = """---
标题: 往事
类型: 文史篇目  # 内部：等家属回信
开放: 是
所在书卷: v1
英文标题: Old days
事件日期: 民国二十三年
审核: {初审: 审稿人}
所属专题: [r3, v1]
---
那一年的事。<!-- 内部的话 -->

又一段。<!-- 没有写完
"""


@pytest.fixture(autouse=True)
def _quiet(caplog):
    caplog.set_level(logging.CRITICAL, logger="bagit")


@pytest.fixture
def folder(tmp_path):
    """Where the sources are."""
    write_sources(tmp_path, {"r1": SOURCE, "v1": VOLUME_SOURCE})
    return tmp_path


VOLUME_SOURCE = "---\n标题: 第一辑\n目录: [{题名: 往事, 篇目: r1}, {题名: 未公开的一篇, 篇目: r3}]\n---\n"


def unpacked(data, place):
    """The bag in ``data``, laid out in a folder."""
    with zipfile.ZipFile(io.BytesIO(data)) as container:
        container.extractall(place / "unpacked")
        names = {name.partition("/")[0] for name in container.namelist()}
    (name,) = names
    return place / "unpacked" / name


def made(folder, *items):
    return unpacked(exports_of(*items, root=folder)[ZIP].make(), folder)


def test_a_bag_is_valid_and_complete(folder):
    bag = bagit.Bag(str(made(folder)))
    bag.validate()
    assert bag.version_info == (1, 0)
    assert list(bag.algorithms) == ["sha512"]
    assert bag.info["External-Identifier"] == "https://www.example.cn/archive/v1/"


def test_a_bag_has_the_sources_of_what_is_open_its_pictures_and_its_metadata(folder):
    place = made(folder)
    assert sorted(path.relative_to(place / "data").as_posix() for path in (place / "data").rglob("*.*")) == [
        "content/archive/scans/v1/1.jpg",
        "content/archive/scans/v1/pages.txt",
        *(f"content/articles/news/2022/{name}.md" for name in ("gate", "life", "r1", "r2", "v1")),
        "content/images/gate.jpg",
        "content/life.csv",
        "metadata/dublin-core.xml",
        "metadata/items.json",
    ]
    assert (place / "data/content/images/gate.jpg").read_bytes() == picture_bytes(form="JPEG")
    assert (place / "data/content/archive/scans/v1/pages.txt").read_text("utf-8") == "## 第 1 页\n一页的字。\n"


def test_a_source_stands_as_it_was_written_without_what_is_for_the_house(folder):
    text = (made(folder) / "data/content/articles/news/2022/r1.md").read_text("utf-8")
    assert text == (
        "---\n标题: 往事\n类型: 文史篇目\n开放: 是\n所在书卷: v1\n英文标题: Old days\n事件日期: 民国二十三年\n"
        "所属专题:\n- v1\n---\n那一年的事。\n\n又一段。"
    )


def test_nothing_that_is_closed_is_in_a_bag_but_its_title_in_the_printed_contents(folder):
    place = made(folder)
    said = {path: path.read_bytes().decode("utf-8", "replace") for path in place.rglob("*") if path.is_file()}
    assert [path.name for path, text in said.items() if "r3" in text or "不公开" in text] == []
    assert sorted(path.name for path, text in said.items() if "未公开的一篇" in text) == [
        "dublin-core.xml", "items.json", "v1.md",
    ]  # fmt: skip


def test_metadata_are_dublin_core(folder):
    place = made(folder)
    tree = etree.parse(place / "data/metadata/dublin-core.xml")
    assert tree.xpath("//record/@id") == ["v1", "r1", "r2", "gate", "life"]
    assert tree.findtext(".//record[@id='r1']/{http://purl.org/dc/terms/}temporal") == "1934"
    items = json.loads((place / "data/metadata/items.json").read_bytes())
    assert [item["id"] for item in items] == ["v1", "r1", "r2", "gate", "life"]


def test_the_same_site_makes_the_same_bytes(folder):
    assert exports_of(root=folder)[ZIP].make() == exports_of(root=folder)[ZIP].make()


def test_a_source_that_changes_while_the_site_is_built_is_told(folder):
    export = exports_of(root=folder)[ZIP]
    (folder / "articles/news/2022/r1.md").write_text("---\n标题: 别的\n开放: 否\n---\n", encoding="utf-8")
    with pytest.raises(InputError) as told:
        export.make()
    assert str(told.value.problems[0]).endswith("r1.md: F018 文件在生成的时候改动了，请再生成一次")


def test_an_archive_makes_bags_where_it_is_asked_to_once_for_all_languages():
    assert [address for address in exports_of(code="en") if address.endswith(".zip")] == []
    assert [address for address in exports_of(toml=TOML.replace("bags = true", "")) if address.endswith(".zip")] == []


def test_what_is_in_a_bag_is_in_its_key(folder):
    changes = [ALL, (volume(title="第二辑"), *ALL[1:]), (*ALL[:2], *ALL[3:]), ALL[:-1]]
    keys = [exports_of(*changed, root=folder)[ZIP].key for changed in changes]
    assert len(set(keys)) == len(keys)


def test_pictures_that_are_too_many_are_said_to_be_on_the_site(tmp_path):
    pictures = [Payload(f"{number}.jpg", b"x" * 10, f"https://a.cn/{number}.jpg") for number in range(3)]
    place = unpacked(pack_bag("v1", iter((Payload("a\n.txt", b"a"), *pictures)), (), largest=25), tmp_path)
    assert (place / "fetch.txt").read_text() == "https://a.cn/2.jpg 10 data/2.jpg\n"
    with pytest.raises(bagit.BagValidationError, match="Expected 4 files"):
        bagit.Bag(str(place)).validate()
    (place / "data/2.jpg").write_bytes(b"x" * 10)
    bagit.Bag(str(place)).validate()
