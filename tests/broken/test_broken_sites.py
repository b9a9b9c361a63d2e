"""Broken sites fail with exactly what an editor has to know, all at once, and touch nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.content.generator import ContentGenerator
from plugins.core.lock import LOCK
from plugins.core.problems import CODES
from tests.broken import sites
from tests.broken.archive import BROKEN_ARCHIVE
from tests.broken.campaigns import BROKEN_CAMPAIGNS
from tests.broken.chronologies import BROKEN_CHRONOLOGIES
from tests.broken.scans import BROKEN_SCANS
from tests.broken.sites import GOOD, article
from tests.builders import make_run, write_files
from tests.small_theme import write_theme

ROOT = Path(__file__).resolve().parents[2]
NOW = "2030-01-01T00:00:00Z"
BROKEN = sites.BROKEN | BROKEN_ARCHIVE | BROKEN_CAMPAIGNS | BROKEN_CHRONOLOGIES | BROKEN_SCANS


def lay_out(root, files):
    """Write the good site, changed by ``files``."""
    write_files(root, {path: content for path, content in (GOOD | files).items() if content is not None})
    return root


def read(root, **settings):
    """Read the site in this process as a check does; the exit status."""
    theme = write_theme(root / "theme")
    with make_run(root) as run:
        generator = ContentGenerator(
            context={},
            settings={
                "SITE_TOML": str(root / "site.toml"),
                "CONTENT": {"now": NOW, "check": True, **settings},
                "RUN": run,
            },
            path=str(root / "content"),
            theme=str(theme),
        )
        with pytest.raises(SystemExit) as ended:
            generator.generate_context()
    return ended.value.code


def snapshot(folder):
    """Path → content and time stamp of every file but the lock, which a build holds while it looks."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != LOCK)
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_the_good_site_is_good(tmp_path, capsys):
    assert read(lay_out(tmp_path, {})) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_site_is_told_in_full(name, tmp_path, capsys):
    status = read(lay_out(tmp_path, BROKEN[name].files))
    lines = capsys.readouterr().err.splitlines()
    told = BROKEN[name].told
    if all(" W0" in line for line in told):
        assert status == 0
    else:
        assert status == 1
        assert lines.pop() == f"共 {len(told)} 处错误，网站没有生成，原有页面未动。"
    assert len(lines) == len(told), lines
    for line, expected in zip(lines, told, strict=True):
        assert line == expected or line.startswith(f"{expected}，"), line


NOT_OF_A_SITE = {"F018", "F020", "F021", "F022", "F023", "F024", "F025", "F027", "F033", "T001", "W003"}
NOT_OF_A_SITE |= {"V001", "V002", "V003", "V004", "V005"}
"""What is wrong with the machine or the theme and not with what an editor wrote: a template, a content folder or a file
that is not there, an output folder of somebody else's (below), a cluster, processes, a disk (tests of the executor and
of the laws), a script or a font from npm, pictures that somebody has changed in the output (tests of the scans), an
office's list of words (below). What forbids to publish a site that can be built is tried in ``tests/unit/publish``."""


def test_every_code_has_a_broken_site():
    shown = {re.search(r" ([A-Z]\d{3}) ", line)[1] for broken in BROKEN.values() for line in broken.told}
    assert shown == set(CODES) - NOT_OF_A_SITE


def test_the_command_names_a_content_folder_that_is_not_there(tmp_path):
    root = lay_out(tmp_path, {})
    result = build(root, "--content", str(root / "none"))
    assert result.returncode == 1
    assert result.stderr.splitlines()[0] == f"{root}/none: F018 没有这个内容文件夹，请检查写法，或先建立这个文件夹"


def test_a_list_of_words_that_is_wrong_is_told_with_its_line(tmp_path):
    root = lay_out(tmp_path, {"content/data/synonyms.txt": "# 同义词\n两会 = 人代会和政协会议\n提案\n"})
    result = build(root, templates={})
    assert result.returncode == 1
    assert result.stderr.splitlines()[0].startswith("content/data/synonyms.txt:3: F025 “提案”只有一个词，")
    assert not (root / "output" / "index.html").exists()


def test_what_an_editor_is_told_is_chinese(tmp_path, capsys):
    allowed = r"[a-z_]+|TOML|UTF-8|JPEG|PNG|F\d+"
    for number, (name, broken) in enumerate(BROKEN.items()):
        read(lay_out(tmp_path / str(number), broken.files))
        for line in capsys.readouterr().err.splitlines():
            message = line.partition(": ")[2] or line
            assert re.search(r"[\u4e00-\u9fff]{4}", message), name
            words = re.findall(r"[A-Z][a-z]+ [a-z]+ [a-z]+", re.sub(allowed, "", message))
            assert not words, line


# The command, as an editor runs it


def build(root, *options, templates=None):
    theme = write_theme(root / "theme", templates)
    return subprocess.run(
        [
            sys.executable, "-m", "plugins.build", "--content", root / "content", "--site", root / "site.toml",
            "--output", root / "output", "--theme", theme, "--cache", root / "cache", "--workers", "1", *options,
        ],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


@pytest.mark.parametrize("options", [(), ("--check",)], ids=["a build", "a check"])
def test_the_command_ends_with_status_1_and_leaves_the_pages_alone(options, tmp_path):
    root = lay_out(tmp_path, BROKEN["everything at once"].files)
    write_files(root / "output", {".ledger": "index.html\n", "index.html": "as it was"})
    before = snapshot(root / "output")
    result = build(root, *options)
    lines = result.stderr.splitlines()
    assert result.returncode == 1
    assert result.stdout == ""
    assert lines[-1] == "共 9 处错误，网站没有生成，原有页面未动。"
    for line, expected in zip(lines, BROKEN["everything at once"].told, strict=False):
        assert line.startswith(expected), line
    assert snapshot(root / "output") == before


def test_the_command_ends_with_status_1_for_broken_settings(tmp_path):
    root = lay_out(tmp_path, BROKEN["a setting with a wrong value"].files)
    result = build(root)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "site.toml:2: C003 per_page 写作 0，应为 1 到 200 之间的整数",
        "共 1 处错误，网站没有生成，原有页面未动。",
    ]
    assert snapshot(root / "output") == {}


def test_the_command_names_template_and_line(tmp_path):
    root = lay_out(tmp_path, {})
    result = build(root, templates={"home.html": "<p>首页</p>\n<p>{{ page.weather }}</p>\n"})
    assert result.returncode == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith("theme/templates/home.html:2: T001 模板写错了：")
    assert "weather" in line
    assert snapshot(root / "output") == {}


def test_the_command_refuses_a_folder_with_files_of_others(tmp_path):
    root = lay_out(tmp_path, {})
    write_files(root / "output", {"letter.txt": "x"})
    result = build(root)
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        f"{root}/output: F020 输出文件夹里有不是本程序生成的文件，请先移走其中的文件，或换一个文件夹"
    ]
    assert list(snapshot(root / "output")) == [root / "output" / "letter.txt"]


def test_a_check_of_a_good_site_ends_with_status_0_and_builds_nothing(tmp_path):
    root = lay_out(tmp_path, {"content/articles/news/2022/a3.md": article("状态: 草稿")})
    result = build(root, "--check")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "检查完毕：5 个文件，没有错误，0 条提醒。\n"
    assert not (root / "output").exists()
