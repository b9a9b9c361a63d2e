"""What of a reading campaign is withdrawn or not public is nowhere, whatever names it."""

import gzip
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.builders import write_files
from tests.built_site import ROOT
from tests.laws.campaign import essay, reading_item
from tests.laws.sources import set_field
from tests.laws.specimen import SPECIMEN

READING = "content/reading"
WITHDRAWN = {
    "books/hongloumeng": "撤下的书甲",
    "essays/20230220-01": "撤下的文章乙",
    "spring": "撤下的活动丙",
    "rooms/hedong": "撤下的书屋丁",
    "recommendations/20230110-01": "撤下的荐书戊",
    "events/20230120-01": "撤下的讲座己",
}
"""Files of the campaign, with the titles that they are given."""
HIDDEN = {
    f"{READING}/books/draft.md": reading_item("没有发布的书庚", "图书", 状态="草稿", 主题="没有发布的主题庚"),
    f"{READING}/books/internal.md": reading_item("内部的书辛", "图书", 内部="是", 著者="内部的著者辛"),
    f"{READING}/essays/hidden.md": essay(
        "没有发布的文章壬", "2023-03-03", 图书="shiji", 状态="待审", 作者="没有发布的人壬"
    ),
    f"{READING}/essays/later.md": essay("以后发布的文章癸", "2099-03-03", 图书="draft", 作者="以后发布的人癸"),
}
FACTS = ("曹雪芹", "李四读", "赵六", "河东路1号", "撤下的正文", "庚", "辛", "壬", "癸")
"""Of what is withdrawn or hidden, what stands nowhere else."""


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, str]:
    """Path → text of every file of a site in which all of these are withdrawn or hidden."""
    place = tmp_path_factory.mktemp("withdrawn")
    sources = dict(SPECIMEN) | HIDDEN
    for name, title in WITHDRAWN.items():
        path = f"{READING}/{name}.md"
        text = set_field(set_field(sources[path], "标题", title), "状态", "已撤回")
        sources[path] = text.replace("李四", "李四读") + "撤下的正文。\n"
    sources[f"{READING}/essays/20230225-01.md"] = essay(
        "读后", "2023-02-25", 图书="[hongloumeng, shiji]", 读书活动="spring"
    )
    write_files(place, sources)
    command = [sys.executable, "-m", "plugins.build", "--workers", "1", "--content", place / "content", "--cache",
               place / "cache", "--site", place / "site.toml", "--output", place / "output"]  # fmt: skip
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    output = place / "output"
    return {p.relative_to(output).as_posix(): read(p) for p in output.rglob("*") if p.is_file() and p.name[0] != "."}


def read(path: Path) -> str:
    """The text of a file; what is packed is unpacked. The texts of the search are in GBK."""
    data = path.read_bytes()
    if path.suffix == ".epub":
        book = zipfile.ZipFile(io.BytesIO(data))
        return "\n".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
    if path.suffix == ".bin":
        data = gzip.decompress(data)
        return data.decode("utf-8", "replace") + data.decode("gbk", "replace")
    return data.decode("utf-8", "replace")


@pytest.mark.parametrize(("name", "title"), WITHDRAWN.items(), ids=WITHDRAWN)
def test_what_is_withdrawn_is_named_on_its_own_page_and_nowhere_else(name, title, files):
    own = f"/{name.rpartition('/')[2]}/"
    named = [path for path, text in files.items() if title in text and own not in f"/{path}"]
    # Calendars that have taken an event in must be told that it is cancelled.
    assert [path for path in named if not path.endswith(".ics")] == []
    assert any(own in f"/{path}" for path in files)


@pytest.mark.parametrize("fact", FACTS)
def test_no_fact_of_what_is_not_public_stands_in_any_file(fact, files):
    assert [path for path, text in files.items() if fact in text] == []


def test_what_is_hidden_has_no_address(files):
    assert [path for path in files if {"draft", "internal", "hidden", "later"} & set(path.split("/"))] == []
