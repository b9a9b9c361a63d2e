"""The sample site with more scripts: what an editor switches on in ``site.toml``, and a few texts to show it."""

import re
import shutil
from pathlib import Path

from tests.builders import write_files
from tests.built_site import ROOT

# Article 1 of the Universal Declaration of Human Rights.
PHRASE = "ᠬᠦᠮᠦᠨ ᠪᠦᠷ ᠲᠥᠷᠥᠵᠦ ᠮᠡᠨᠳᠡᠯᠡᠬᠦ ᠡᠷᠬᠡ ᠴᠢᠯᠥᠭᠡ ᠲᠡᠢ᠂ ᠠᠳᠠᠯᠢᠬᠠᠨ ᠨᠡᠷᠡ ᠲᠥᠷᠥ ᠲᠡᠢ᠂ ᠢᠵᠢᠯ ᠡᠷᠬᠡ ᠲᠡᠢ ᠪᠠᠢᠠᠭ᠃"
NAMED = "articles/archive/2024/20240501-90.md"
MONGOLIAN = "articles/highlights/2022/20221230-01.mn.md"
_FILES = {
    NAMED: (
        "---\n标题: 沈延毅与沈阳\n日期: 2024-05-01 09:00\n人物: [于学利]\n作者: 张丽华\n---\n"
        "沈延毅在沈阳写字，由于学利整理。关于学利用，余先生说过：头发白了，还要发展。\n\n"
        '<span lang="zh-CN">这里是简体</span>，其余是[履职亮点](20221230-01)。\n'
    ),
    MONGOLIAN: (
        f"---\ntitle: {PHRASE[:34]}\nsummary: {PHRASE[:60]}\n---\n"
        f"{PHRASE} {PHRASE}\n\n![会场](images/sample/landscape-1.jpg)\n\n## {PHRASE[:20]}\n\n"
        + f"{PHRASE} 2022 CPPCC 政协 616\n\n" * 4
        + f"> {PHRASE}\n"
    ),
    "data/names.txt": "# 人名\n沈延毅\n",
}


def write_project(place: Path) -> None:
    """Put ``content/`` and ``site.toml`` into the folder ``place``."""
    shutil.copytree(ROOT / "content", place / "content")
    write_files(place / "content", _FILES)
    text = (ROOT / "site.toml").read_text(encoding="utf-8")
    for code in ("zh-hant", "mn"):
        text = _switch_on(text, f"# [languages.{code}]")
    text = text.replace('name = "简体中文"', 'name = "简体中文"\nshort = "简"')
    (place / "site.toml").write_text(text, encoding="utf-8")


def _switch_on(text: str, header: str) -> str:
    """The table that begins with ``header`` without the ``#`` before its lines."""
    start = text.index(header)
    end = text.index("\n\n", start)
    return text[:start] + re.sub("^# ", "", text[start:end], flags=re.MULTILINE) + text[end:]
