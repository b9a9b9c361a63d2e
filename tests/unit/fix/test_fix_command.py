"""The command: which files, what is shown, what is written."""

import os
from pathlib import Path

import pytest

from plugins.fix.__main__ import main
from tests.builders import write_files

WRONG = "---\n标题: 会议,部署\n来源: 甲,乙\n---\n\n会议指出,要落实.\n\n没有错的一段。\n"
RIGHT = "---\n标题: 会议，部署\n来源: 甲,乙\n---\n\n会议指出，要落实。\n\n没有错的一段。\n"
ARTICLE = "content/articles/news/2025/20250201-01.md"
DIFF = "".join(
    f"{line}\n"
    for line in (
        f"--- {ARTICLE}",
        f"+++ {ARTICLE}",
        "@@ -1,3 +1,3 @@",
        " ---",
        "-标题: 会议,部署",
        "+标题: 会议，部署",
        " 来源: 甲,乙",
        "@@ -5,3 +5,3 @@",
        " ",
        "-会议指出,要落实.",
        "+会议指出，要落实。",
        " ",
    )
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {ARTICLE: WRONG})
    return tmp_path


def run(*arguments: str) -> int:
    return main([*arguments, "--content", str(Path.cwd() / "content")])


def test_all_of_the_content_is_mended_and_shown(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_files(root, {"content/pages/contact.md": "---\n标题: 联系\n---\n\n地址:某路\n"})
    assert run() == 0
    out, err = capsys.readouterr()
    assert out.startswith(DIFF)
    assert out.endswith("已改正 2 个文件、3 行。\n")
    assert err == ""
    assert (root / ARTICLE).read_text(encoding="utf-8") == RIGHT
    assert run() == 0
    assert capsys.readouterr().out == "没有需要改正的标点和空格。\n"


def test_check_shows_and_writes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--check") == 1
    assert capsys.readouterr().out == f"{DIFF}有 1 个文件、2 行可以改正：运行 make fix。\n"
    assert (root / ARTICLE).read_text(encoding="utf-8") == WRONG
    write_files(root, {ARTICLE: RIGHT})
    assert run("--check") == 0


def test_only_the_named_file_is_mended(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = "content/articles/news/2025/稿 件.md"
    write_files(root, {other: WRONG})
    assert run(other) == 0
    assert (root / other).read_text(encoding="utf-8") == RIGHT
    assert (root / ARTICLE).read_text(encoding="utf-8") == WRONG


def test_line_ends_and_permissions_stay(root: Path) -> None:
    write_files(root, {ARTICLE: WRONG.replace("\n", "\r\n")})
    (root / ARTICLE).chmod(0o640)
    assert run() == 0
    assert (root / ARTICLE).read_bytes() == RIGHT.replace("\n", "\r\n").encode()
    assert (root / ARTICLE).stat().st_mode & 0o777 == 0o640
    assert [file.name for file in (root / ARTICLE).parent.iterdir()] == ["20250201-01.md"]


def test_a_file_without_mistakes_is_not_written(root: Path) -> None:
    write_files(root, {ARTICLE: RIGHT})
    os.utime(root / ARTICLE, ns=(1, 1))
    assert run() == 0
    assert (root / ARTICLE).stat().st_mtime_ns == 1


def test_translations_are_passed_over(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "---\ntitle: The CPPCC (政协), in brief\n---\n\nThe CPPCC (政协), in brief.\n"
    declared = "---\ntitle: x\nlang: en\n---\n\nThe CPPCC (政协), in brief.\n"
    files = {"content/articles/news/2025/20250201-01.en.md": text, "content/articles/news/2025/x.md": declared}
    write_files(root, files)
    assert run() == 0
    assert {name: (root / name).read_text(encoding="utf-8") for name in files} == files
    capsys.readouterr()
    assert run("content/articles/news/2025/20250201-01.en.md") == 1
    assert "是译文" in capsys.readouterr().err


def test_lines_in_the_manner_of_pelican_are_left_and_their_body_is_mended(root: Path) -> None:
    write_files(root, {ARTICLE: "Title: 会议,部署\nDate: 2025-02-01\n\n会议,部署\n"})
    assert run() == 0
    assert (root / ARTICLE).read_text(encoding="utf-8") == "Title: 会议,部署\nDate: 2025-02-01\n\n会议，部署\n"


def test_what_cannot_be_read_is_said_and_the_rest_is_mended(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gbk, broken = "content/articles/news/2025/a.md", "content/articles/news/2025/b.md"
    write_files(root, {gbk: "标题,一".encode("gb18030"), broken: "---\n标题: [甲,\n---\n\n甲,乙\n", "x.txt": "x"})
    assert run("content", "none.md", "x.txt") == 1
    out, err = capsys.readouterr()
    assert err.splitlines() == [
        f"{gbk}: F008 不是 UTF-8 编码，请在编辑器里另存为 UTF-8",
        next(line for line in err.splitlines() if line.startswith(f"{broken}:") and "F006" in line),
        "none.md: F018 没有这个文件，请检查文件名",
        "x.txt: F018 不是稿件，应为 content/ 里以 .md 结尾的文件",
    ]
    assert out.endswith("已改正 1 个文件、2 行。\n")
    assert (root / broken).read_text(encoding="utf-8").endswith("甲,乙\n")
