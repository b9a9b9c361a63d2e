"""An interview whose narrator has not agreed, or no longer agrees, is nowhere: no page, no word, no sound, no name."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import write_files
from tests.built_site import ROOT
from tests.laws.archive import entered
from tests.laws.specimen import SPECIMEN
from tests.site.test_reading_unpublished import read

ORAL = "content/archive/oral/koushu.md"
TRANSLATION = "content/archive/oral/koushu.en.md"
SOUND = "content/archive/sounds/koushu.mp3"
FACTS = ("夜渡的船", "船头挂一盏灯", "艄公丑", "问船子", "渡口寅", "ferryboat", "ID3夜渡")
"""What the interview says in its title, text, transcript, names and sound, and nothing else on the site says."""


def interview(consent: str) -> str:
    return entered(
        "夜渡的船",
        "口述史",
        "船头挂一盏灯。",
        口述="[乙某, 艄公丑]",
        采访="问船子",
        采访日期="1985-05",
        事件日期="1934-05-03",
        人物="甲某",
        地点="[奉天, 渡口寅]",
        授权=consent,
        音频="[{文件: archive/sounds/koushu.mp3, 标题: 夜渡的船录音, 文字稿: '[00:05] 艄公丑：船头挂一盏灯。'}]",
    )


def build(place: Path, consent: str) -> tuple[str, dict[str, str]]:
    """What a build says, and path → text of every file; ``place`` keeps what an earlier build has left."""
    english = "---\ntitle: The ferryboat\n---\nA lamp on the ferryboat.\n"
    sources = {ORAL: interview(consent), TRANSLATION: english, SOUND: "ID3夜渡".encode()}
    write_files(place, dict(SPECIMEN) | sources)
    output = place / "output"
    command = [sys.executable, "-m", "plugins.build", "--workers", "1", "--content", place / "content", "--cache",
               place / "cache", "--site", place / "site.toml", "--output", output]  # fmt: skip
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    found = (path for path in output.rglob("*") if path.is_file() and path.relative_to(output).parts[0][0] != ".")
    return result.stdout + result.stderr, {path.relative_to(output).as_posix(): read(path) for path in found}


def named(files: dict[str, str]) -> dict[str, list[str]]:
    """The files that say each of the facts, or whose address is the interview's."""
    said = {fact: [path for path, text in files.items() if fact in text] for fact in FACTS}
    return said | {"koushu": [path for path, text in files.items() if "koushu" in path or "koushu" in text]}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("interviews")


def test_with_consent_all_of_it_is_published(place: Path) -> None:
    said, files = build(place, "是")
    assert "W024" not in said
    assert [fact for fact, paths in named(files).items() if not paths] == []
    assert {"archive/koushu/index.html", "en/archive/koushu/index.html", "archive/sounds/koushu.mp3"} <= set(files)


@pytest.mark.parametrize("consent", ["否", ""])
def test_without_consent_nothing_of_it_is_left_from_the_build_before(place: Path, consent: str) -> None:
    said, files = build(place, consent)
    assert "W024 写了开放，口述人却没有授权，不会发布" in said
    assert {fact: paths for fact, paths in named(files).items() if paths} == {}
