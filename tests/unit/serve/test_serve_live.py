"""The preview as an editor uses it: the real command, files that change, an open page that hears of it."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.serve.listen import open_socket
from tests.unit.serve.preview import ADDRESS, ARTICLE, ROOT, TEXT, start_preview


def test_an_edit_is_heard_and_seen(tmp_path: Path) -> None:
    with start_preview(tmp_path) as preview, preview.follow() as events:
        assert events.media_type == "text/event-stream; charset=utf-8"
        first = events.state_where(lambda state: state["build"])
        assert "正文第一稿。" in preview.get(ADDRESS)
        preview.write(ARTICLE, TEXT.replace("第一稿", "第二稿"))
        second = events.state_where(lambda state: state["build"] != first["build"])
        assert second["errors"] == []
        page = preview.get(ADDRESS)
        assert "正文第二稿。" in page
        assert f'data-build="{second["build"]}"' in page


def test_a_broken_file_is_told_the_old_page_stays_and_mending_it_helps(tmp_path: Path) -> None:
    with start_preview(tmp_path) as preview, preview.follow() as events:
        first = events.state_where(lambda state: state["build"])
        preview.write(ARTICLE, TEXT.replace("2025-02-01 10:00", "2025年2月1日"))
        broken = events.state_where(lambda state: state["errors"])
        assert broken["build"] == first["build"]
        wrong = "content/articles/news/2025/20250201-01.md:3: F001 日期写作“2025年2月1日”"
        assert broken["errors"][0].startswith(wrong)
        preview.read_until(re.escape(wrong))
        assert "正文第一稿。" in preview.get(ADDRESS)
        preview.write(ARTICLE, TEXT.replace("第一稿", "第三稿"))
        mended = events.state_where(lambda state: not state["errors"])
        assert mended["build"] != first["build"]
        assert "正文第三稿。" in preview.get(ADDRESS)


def test_theme_and_settings_count_too(tmp_path: Path) -> None:
    with start_preview(tmp_path) as preview, preview.follow() as events:
        state = events.state_where(lambda state: state["build"])
        for path, old, new in (("theme/templates/article.html", "<title>x", "<title>y"), ("site.toml", "示例", "样板")):
            preview.write(path, (tmp_path / path).read_text(encoding="utf-8").replace(old, new))
            state = events.state_where(lambda new, old=state: new["build"] != old["build"])
        page = preview.get(ADDRESS)
        assert "<title>y</title>" in page
        assert "样板市政协" in page


def test_files_that_programs_leave_beside_the_content_do_not_count(tmp_path: Path) -> None:
    with start_preview(tmp_path) as preview:
        preview.read_until("已生成")
        for name in (".20250201-01.md.swp", "20250201-01.md~", ".x.md.7.part", "4913", "__pycache__/x.pyc"):
            file = (tmp_path / ARTICLE).parent / name
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(b"x")
        time.sleep(0.5)
        assert preview.interrupt() == 0
        assert not [line for line in preview.said if "有改动" in line]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_cleanly_though_a_page_is_open(tmp_path: Path, number: signal.Signals) -> None:
    with start_preview(tmp_path) as preview, preview.follow() as events:
        events.state_where(lambda state: state["build"])
        assert preview.interrupt(number) == 0
        assert preview.said[-1] == "预览已结束。"
        assert not [line for line in preview.said if "Traceback" in line or "Error" in line]


def test_the_end_during_a_build_ends_the_build(tmp_path: Path) -> None:
    with start_preview(tmp_path) as preview:
        children: list[int] = []
        while not children:
            children = children_of(preview.process.pid)
        assert preview.interrupt() == 0
        assert not [child for child in children if is_running(child)]
        assert "Traceback" not in "\n".join(preview.said)


def children_of(process: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it may have ended
            # The fields behind the name, which stands in brackets: state, parent …
            if int(stat.read_text().rpartition(")")[2].split()[1]) == process:
                found.append(int(stat.parent.name))
    return found


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_port_that_is_taken_is_said_together_with_the_one_that_is_used(tmp_path: Path) -> None:
    with open_socket("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with start_preview(tmp_path, "--port", str(port)) as preview:
            used = int(re.search(r":(\d+)/", preview.said[1])[1])
            assert used > port
            assert preview.said == [
                f"端口 {port} 已被占用，改用 {used}。",
                f"预览地址：http://127.0.0.1:{used}/（改动保存后页面自动刷新；按 Ctrl-C 结束）",
            ]
            preview.read_until("已生成")
            assert "正文第一稿。" in preview.get(ADDRESS)


def test_a_second_preview_of_the_same_site_writes_elsewhere(tmp_path: Path) -> None:
    with start_preview(tmp_path) as first, start_preview(tmp_path) as second:
        for preview, folder in ((first, "preview"), (second, "preview-2")):
            preview.read_until(f"在 {folder}/")
            assert "正文第一稿。" in preview.get(ADDRESS)


def test_help_is_there(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "plugins.serve", "--help"], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
