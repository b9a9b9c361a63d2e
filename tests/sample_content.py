"""The sample content as its files say it, read without the project's own reader."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tests.built_site import ROOT

GATED = ("书卷", "文史篇目", "口述史", "老照片", "书画")
"""The types of the archive that are published only where their file says so."""
STATUSES = {"草稿": "draft", "待审": "review", "已发布": "published", "已撤回": "withdrawn", "已归档": "archived"}


@dataclass(frozen=True)
class SampleFile:
    """One Markdown file: its item's id, its status, its title and its body.

    The status of what the archive keeps to itself is ``closed``.
    """

    file: Path
    id: str
    status: str
    title: str
    body: str

    @property
    def longest_sentence(self) -> str:
        """A sentence of the body that stands nowhere else."""
        return max(re.split(r"[。\n]", self.body), key=len).strip()


@cache
def sample_files() -> tuple[SampleFile, ...]:
    """Every file, in order."""
    return tuple(_read(file) for file in sorted((ROOT / "content").rglob("*.md")))


def files_that_are(*statuses: str) -> tuple[SampleFile, ...]:
    """The files with one of these statuses; a test that would look at none fails here."""
    found = tuple(sample for sample in sample_files() if sample.status in statuses)
    assert found, f"the sample content has nothing that is {statuses}"
    return found


def _read(file: Path) -> SampleFile:
    _, head, body = re.split(r"^---\s*$", file.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
    fields = yaml.load(head, Loader=yaml.BaseLoader)
    status = fields.get("状态", fields.get("status", "published"))
    title = fields.get("标题", fields.get("title")).replace("|", "")
    name = fields.get("编号", fields.get("id", file.name.partition(".")[0]))
    is_closed = fields.get("类型") in GATED and (
        fields.get("开放") != "是" or (fields["类型"] == "口述史" and fields.get("授权") != "是")
    )
    return SampleFile(file, name, "closed" if is_closed else STATUSES.get(status, status), title, body)
