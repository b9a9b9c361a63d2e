"""Runs the preview: the web server, the watchers and the builder, side by side until a signal ends them."""

import asyncio
import contextlib
import signal
import socket
import sys
from collections.abc import Iterator
from functools import partial

import uvicorn

from plugins.core.config_file import load_site
from plugins.serve.app import make_app
from plugins.serve.board import Board
from plugins.serve.builder import Builder
from plugins.serve.desk import open_preview_desk
from plugins.serve.form.app import form_routes
from plugins.serve.form.package import FormPackage
from plugins.serve.settings import ROOT, PreviewSettings
from plugins.serve.watch import watch_files, watch_folders

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class _Server(uvicorn.Server):
    """Leaves the signals to this command: uvicorn would raise them again at the end, and know nothing of the child."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


async def run_preview(settings: PreviewSettings, listener: socket.socket) -> None:
    """Build, serve on ``listener``, watch and build again, until a signal comes."""
    board = Board()
    builder = Builder(_build_command(settings), ROOT, board, _say)
    server = _Server(_server_config(settings, board))
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _ENDING:
        loop.add_signal_handler(number, stop.set)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(server.serve(sockets=[listener]))
        work = [
            tasks.create_task(watch_folders(settings.watched_folders, builder.request)),
            tasks.create_task(watch_files(settings.watched_files, builder.request)),
            tasks.create_task(builder.run()),
        ]
        builder.request()
        await stop.wait()
        board.close()
        server.should_exit = True
        for task in work:
            task.cancel()


def _server_config(settings: PreviewSettings, board: Board) -> uvicorn.Config:
    desk = partial(open_preview_desk, settings.content, settings.site)
    form = form_routes(FormPackage(ROOT / "node_modules"), partial(load_site, settings.site))
    return uvicorn.Config(
        make_app(settings.output, board, settings.allowed_hosts, desk, form),
        http="h11",
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        # Behind the last answer only: what follows the board ends by itself.
        timeout_graceful_shutdown=1,
    )


def _build_command(settings: PreviewSettings) -> list[str]:
    options = {
        "--content": settings.content,
        "--theme": settings.theme,
        "--site": settings.site,
        "--output": settings.output,
    }
    given = [part for name, path in options.items() for part in (name, str(path))]
    return [sys.executable, "-m", "plugins.build", "--preview", "--wait", *given]


def _say(text: str) -> None:
    print(text, flush=True)
