"""The command: where the file goes, what is said, what is asked."""

import io
import os
import pty
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from plugins.core.content_types import TYPES
from plugins.core.shelf import next_serial, place_article
from plugins.new.__main__ import main
from plugins.new.dialogue import ask_for_rest
from plugins.new.ids import propose_id
from plugins.new.request import Request
from tests.builders import config, write_files

ROOT = Path(__file__).parents[3]
DAY = date(2025, 2, 1)


@pytest.fixture(autouse=True)
def no_request_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TITLE", "TYPE", "CHANNEL", "DATE", "ID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO())


def test_the_first_article_of_a_day_is_number_one(tmp_path: Path) -> None:
    path = place_article(tmp_path, "news/notices", DAY, "x")
    assert path == tmp_path / "articles" / "news" / "2025" / "20250201-01.md"
    assert path.read_text(encoding="utf-8") == "x"


def test_an_id_is_fresh_among_all_channels_languages_declared_and_published_ids(tmp_path: Path) -> None:
    files: dict[str, str] = {"articles/news/2025/20250201-01.md": "x", "articles/reading/2025/20250201-02.md": "x"}
    write_files(tmp_path, files)
    assert next_serial(tmp_path, DAY) == 3
    write_files(tmp_path, {"articles/news/2025/20250201-04.en.md": "x"})
    assert next_serial(tmp_path, DAY) == 5
    write_files(tmp_path, {"articles/data/2025/figures.md": "---\n标题: x\n编号: '20250201-07'\n---\n"})
    assert next_serial(tmp_path, DAY) == 8
    write_files(tmp_path, {"data/addresses.tsv": "/news/2025/20250201-11/\tarticles/news/2025/20250201-11.md\n"})
    assert next_serial(tmp_path, DAY) == 12
    write_files(tmp_path, {"reading/essays/20250201-14.md": "x"})
    assert next_serial(tmp_path, DAY) == 15
    assert next_serial(tmp_path, date(2025, 2, 2)) == 1


def test_files_in_another_encoding_are_no_obstacle(tmp_path: Path) -> None:
    write_files(tmp_path, {"articles/news/2025/20250201-01.md": "标题".encode("gb18030")})
    assert next_serial(tmp_path, DAY) == 2


def test_no_file_is_ever_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, {"articles/news/2025/20250201-01.md": "the first"})
    # As if another command had taken the id in between.
    monkeypatch.setattr("plugins.core.shelf.next_serial", lambda content, day: 1)
    path = place_article(tmp_path, "news", DAY, "the second")
    assert path.name == "20250201-02.md"
    assert sorted(x.name for x in path.parent.iterdir()) == ["20250201-01.md", "20250201-02.md"]
    assert (path.parent / "20250201-01.md").read_text(encoding="utf-8") == "the first"


def test_the_campaign_has_folders_of_its_own_by_section(tmp_path: Path) -> None:
    assert place_article(tmp_path, "reading/essays", DAY, "x") == tmp_path / "reading/essays/20250201-01.md"
    assert place_article(tmp_path, "reading/essays", DAY, "x").name == "20250201-02.md"
    assert place_article(tmp_path, "reading", DAY, "x", "shuxiang") == tmp_path / "reading/shuxiang.md"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    write_files(tmp_path, {"reading/books/Shiji.md": "x", "articles/news/2025/a.md": "---\n编号: shiji-2\n---\n"})
    assert place_article(tmp_path, "reading/books", DAY, "x", "shiji").name == "shiji-3.md"
    assert place_article(tmp_path, "news", DAY, "x", "shiji").name == "shiji-4.md"


@pytest.mark.parametrize(
    ("title", "proposed"),
    [
        ("骆驼祥子", "luotuoxiangzi"),
        ("《史记》", "shiji"),
        ("2027年读书活动：|读一条河", "2027-niandushuhuodong-duyitiaohe"),
        ("绿", "lv"),
        ("2027", "book-2027"),
        ("……", "book"),
    ],
)
def test_an_id_is_proposed_by_the_title(title: str, proposed: str) -> None:
    assert propose_id(title, "book") == proposed


def test_what_exists_has_an_id_that_can_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = str(tmp_path / "content")
    assert main(["--title", "骆驼祥子", "--type", "图书", "--content", content]) == 0
    assert capsys.readouterr().out.endswith("content/reading/books/luotuoxiangzi.md\n")
    assert main(["--title", "骆驼祥子", "--type", "图书", "--id", "lao-she", "--content", content]) == 0
    assert capsys.readouterr().out.endswith("content/reading/books/lao-she.md\n")
    assert main(["--title", "骆驼祥子", "--type", "图书", "--id", "骆驼祥子", "--content", content]) == 1
    assert "ID: F013 编号写作“骆驼祥子”" in capsys.readouterr().err


def test_the_path_is_printed_and_options_go_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TITLE", "来自环境")
    monkeypatch.setenv("TYPE", "proposal")
    monkeypatch.setenv("DATE", "2025-02-01 10:00")
    assert main(["--title", "来自选项", "--content", str(tmp_path / "content")]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("content/articles/proposals/2025/20250201-01.md\n", "")
    text = (tmp_path / out.strip()).read_text(encoding="utf-8")
    assert "标题: 来自选项\n" in text
    assert "类型: 提案\n" in text


def test_without_terminal_and_title_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(tmp_path / "content")]) == 1
    assert capsys.readouterr().err == "TITLE: F002 没有写标题，请写作 make new TITLE=标题\n没有新建稿件。\n"
    assert not (tmp_path / "content").exists()


def test_what_is_unknown_leaves_nothing_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--title", "标题", "--type", "无", "--content", str(tmp_path / "content")]) == 1
    assert "TYPE: F011 没有类型“无”" in capsys.readouterr().err
    assert not (tmp_path / "content").exists()


def answer(*answers: str, **asked: str) -> tuple[Request, list[str]]:
    said: list[str] = []
    waiting = list(answers)

    def ask(prompt: str) -> str:
        said.append(prompt)
        return waiting.pop(0)

    request = ask_for_rest(Request(**asked), config(), ask, said.append)
    assert not waiting
    return request, said


def test_type_and_channel_are_asked_by_number() -> None:
    request, said = answer("3", "通知", "4")
    assert request == Request("通知", "notice", "highlights")
    assert "  3. 通知公告\u3000  通知、公告、公示" in said
    assert "  3. 要闻动态 / 通知公告" in said


def test_enter_takes_what_is_usual_and_a_name_does_as_well_as_a_number() -> None:
    request, said = answer("通知公告", "标题", "")
    assert (request.kind, request.channel) == ("notice", "news/notices")
    assert said[-1] == "栏目的编号（直接回车为 3 要闻动态 / 通知公告）："


def test_what_makes_no_sense_is_asked_again() -> None:
    request, said = answer("0", "99", "无", "", "", "  ", "标题", "-1", "六", "1")
    assert request == Request("标题", "article", "news")
    assert said.count(f"请写 1 到 {len(TYPES)} 之间的编号。") == 3


def test_what_was_said_is_not_asked() -> None:
    request, said = answer("标题", kind="notice", channel="news")
    assert request == Request("标题", "notice", "news")
    assert said == ["标题："]


def test_the_id_of_what_exists_is_asked_until_it_is_one() -> None:
    request, said = answer("骆驼祥子", "书", "luotuo-xiangzi", kind="book", channel="news")
    assert request.id == "luotuo-xiangzi"
    assert "直接回车为 luotuoxiangzi" in said[1]
    assert answer("骆驼祥子", "", kind="book", channel="news")[0].id == "luotuoxiangzi"


def in_terminal(folder: Path, typed: bytes) -> tuple[int, str]:
    """Run the command in a terminal of its own and type into it."""
    keyboard, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "plugins.new", "--content", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "TERM": "dumb"},
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    os.close(terminal)
    os.write(keyboard, typed)
    out, _ = process.communicate(timeout=60)
    os.close(keyboard)
    return process.returncode, out.decode()


def test_a_terminal_is_asked_in(tmp_path: Path) -> None:
    status, out = in_terminal(tmp_path, "7\n第一号提案\n\n".encode())
    assert status == 0
    path = Path(out.splitlines()[-1].rpartition("：")[2])
    assert re.fullmatch(r"articles/proposals/\d{4}/\d{8}-01\.md", path.relative_to(tmp_path).as_posix())
    assert "标题: 第一号提案\n" in path.read_text(encoding="utf-8")


def test_leaving_the_dialogue_writes_nothing(tmp_path: Path) -> None:
    status, out = in_terminal(tmp_path, b"1\n\x04")
    assert status == 1
    assert out.endswith("\n没有新建稿件。\n")
    assert "Traceback" not in out
    assert not list(tmp_path.iterdir())


def test_ctrl_c_leaves_the_dialogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert main(["--content", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "\n没有新建稿件。\n"
