"""Builds in child processes: one at a time, none forgotten, what they say passed on."""

import asyncio
import os
import sys
import textwrap
from collections.abc import Awaitable, Callable
from pathlib import Path

from plugins.serve.board import Board, BuildState
from plugins.serve.builder import Builder

_WAIT = "import sys\nsys.stdin.readline() or sys.exit()\n"


def play(folder: Path, program: str, act: Callable[[Builder, Board], Awaitable[None]]) -> list[str]:
    """Let ``act`` use a builder whose builds run ``program`` when told to; what was said to the terminal."""
    said: list[str] = []

    async def run() -> None:
        board = Board()
        builder = Builder([sys.executable, "-c", _WAIT + textwrap.dedent(program)], folder, board, said.append)
        running = asyncio.create_task(builder.run())
        async with asyncio.timeout(20):
            await act(builder, board)
        running.cancel()
        await asyncio.wait([running])

    asyncio.run(run())
    return said


async def state_where(board: Board, condition: Callable[[BuildState], bool]) -> BuildState:
    async for state in board.follow():
        if condition(state):
            return state
    raise AssertionError("the board was closed")


async def seen(file: Path) -> None:
    while not file.exists():
        await asyncio.sleep(0.01)


def test_a_build_that_succeeds_has_a_new_name_and_no_errors(tmp_path: Path) -> None:
    async def act(builder: Builder, board: Board) -> None:
        builder.request()
        first = await state_where(board, lambda state: state.build != "")
        builder.request([tmp_path / "content" / "a.md", tmp_path / "content" / "b.md"])
        second = await state_where(board, lambda state: state.build != first.build)
        assert first.errors == second.errors == ()

    said = play(tmp_path, "print('已生成 3 个页面。')\nprint('再见。')", act)
    assert said == ["已生成 3 个页面。", "content/a.md 等 2 个文件有改动，重新生成……", "已生成 3 个页面。"]


def test_a_build_that_fails_keeps_the_name_and_shows_its_errors(tmp_path: Path) -> None:
    program = """
        import pathlib, sys
        if pathlib.Path("broken").exists():
            sys.exit("content/a.md:3: F001 <b>日期</b>写错了\\n共 1 处错误。")
        """

    async def act(builder: Builder, board: Board) -> None:
        builder.request()
        good = await state_where(board, lambda state: state.build != "")
        (tmp_path / "broken").touch()
        builder.request()
        bad = await state_where(board, lambda state: state.errors != ())
        assert bad == BuildState(good.build, ("content/a.md:3: F001 <b>日期</b>写错了", "共 1 处错误。"))
        (tmp_path / "broken").unlink()
        builder.request()
        mended = await state_where(board, lambda state: state.errors == ())
        assert mended.build != good.build

    assert "content/a.md:3: F001 <b>日期</b>写错了\n共 1 处错误。" in play(tmp_path, program, act)


def test_a_build_that_dies_without_a_word_is_an_error_too(tmp_path: Path) -> None:
    async def act(builder: Builder, board: Board) -> None:
        builder.request()
        state = await state_where(board, lambda state: state.errors != ())
        assert len(state.errors) == 1

    play(tmp_path, "import os; os.abort()", act)


def test_a_flood_of_errors_is_cut_for_the_page_only(tmp_path: Path) -> None:
    async def act(builder: Builder, board: Board) -> None:
        builder.request()
        state = await state_where(board, lambda state: state.errors != ())
        assert len(state.errors) == 201
        assert (state.errors[0], state.errors[-1]) == ("0", "4999")

    (said,) = play(tmp_path, "import sys; sys.exit('\\n'.join(map(str, range(5000))))", act)
    assert len(said.split("\n")) == 5000


def test_warnings_are_said_once(tmp_path: Path) -> None:
    async def act(builder: Builder, board: Board) -> None:
        for _ in range(2):
            before = board.state.build
            builder.request()
            await state_where(board, lambda state, before=before: state.build != before)

    assert play(tmp_path, "import sys; print('W001', file=sys.stderr)", act) == ["W001"]


def test_requests_during_a_build_lead_to_one_more_and_never_to_two_at_once(tmp_path: Path) -> None:
    program = """
        import os, pathlib, time
        lock, starts = pathlib.Path("lock"), pathlib.Path("starts")
        lock.touch(exist_ok=False)
        with starts.open("a") as file:
            file.write("x")
        time.sleep(0.3)
        lock.unlink()
        """

    async def act(builder: Builder, board: Board) -> None:
        builder.request()
        await seen(tmp_path / "lock")
        for _ in range(5):
            builder.request()
            await asyncio.sleep(0.02)
        first = await state_where(board, lambda state: state.build != "")
        await state_where(board, lambda state: state.build != first.build)
        await asyncio.sleep(0.2)
        assert board.state.errors == ()

    play(tmp_path, program, act)
    assert (tmp_path / "starts").read_text() == "xx"


def test_the_end_of_the_builder_ends_its_child(tmp_path: Path) -> None:
    program = """
        import os, pathlib, time
        part = pathlib.Path("part")
        part.write_text(str(os.getpid()))
        part.rename("pid")
        time.sleep(60)
        """

    async def act(builder: Builder, board: Board) -> None:
        builder.request()
        await seen(tmp_path / "pid")

    play(tmp_path, program, act)
    assert not is_alive(int((tmp_path / "pid").read_text()))


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_who_follows_the_board_gets_the_present_state_the_newest_one_and_the_end() -> None:
    async def run() -> list[str]:
        board = Board()
        board.post(BuildState("1"))
        following = board.follow()
        got = [(await anext(following)).build]
        board.post(BuildState("2"))
        board.post(BuildState("3"))
        got.append((await anext(following)).build)
        board.close()
        return got + [state.build async for state in following]

    assert asyncio.run(asyncio.wait_for(run(), 10)) == ["1", "3"]
