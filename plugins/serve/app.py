"""The web application: the built files, and beside them ``/-/`` with what reloads the pages.

No channel or page can have the address ``/-/``: slugs and ids begin with a letter or a digit.
"""

import stat
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

import msgspec
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

from plugins.serve.board import Board
from plugins.serve.desk import Notes, PreviewDesk
from plugins.serve.media_types import media_type
from plugins.serve.pages import add_script, waiting_page

_CLIENT = Path(__file__).parent / "client"
_NO_STORE = {"Cache-Control": "no-store"}
_RECONNECT = b"retry: 1000\n\n"


OpenDesk = Callable[[], PreviewDesk | None]


def make_app(
    folder: Path,
    board: Board,
    allowed_hosts: Sequence[str],
    open_desk: OpenDesk = lambda: None,
    more: Sequence[Route] = (),
) -> Starlette:
    """Serve ``folder``, which need not exist yet, what ``board`` tells, notes by ``open_desk``, and ``more``."""
    site = _SiteFiles(folder, board)
    notes = _PageNotes(board, open_desk)

    async def events(_: Request) -> Response:
        return StreamingResponse(_event_stream(board), media_type="text/event-stream", headers=_NO_STORE)

    return Starlette(
        routes=[
            Route("/-/events", events),
            Route("/-/notes", notes.respond),
            *more,
            Route("/-/{name:path}", _client_file),
            Route("/{path:path}", site.respond),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(allowed_hosts), www_redirect=False)],
    )


async def _event_stream(board: Board) -> AsyncIterator[bytes]:
    yield _RECONNECT
    async for state in board.follow():
        yield b"data: " + msgspec.json.encode(state) + b"\n\n"


def _client_file(request: Request) -> Response:
    file = _find(StaticFiles(directory=_CLIENT), request.path_params["name"])
    return _file_response(file) if file else PlainTextResponse("404", 404, headers=_NO_STORE)


class _PageNotes:
    """Answers with what an editor is told on a page."""

    def __init__(self, board: Board, open_desk: OpenDesk) -> None:
        self._board = board
        self._open_desk = open_desk
        self._desk: tuple[str, PreviewDesk | None] | None = None

    def respond(self, request: Request) -> Response:
        """The notes on the page that the query ``path`` names, as JSON."""
        build = self._board.state.build
        if self._desk is None or self._desk[0] != build:
            self._desk = build, self._open_desk()
        desk = self._desk[1]
        notes = desk.notes(request.query_params.get("path", "")) if desk else Notes()
        return Response(msgspec.json.encode(notes), headers={**_NO_STORE, "Content-Type": "application/json"})


class _SiteFiles:
    """Answers with the files of the site."""

    def __init__(self, folder: Path, board: Board) -> None:
        self._files = StaticFiles(directory=folder, check_dir=False)
        self._board = board

    def respond(self, request: Request) -> Response:
        """The file at the request's path; a folder answers with its ``index.html``, at the address with a slash."""
        path: str = request.path_params["path"]
        if file := _find(self._files, f"{path}index.html" if not path or path.endswith("/") else path):
            return self._send(file)
        if path and not path.endswith("/") and _find(self._files, f"{path}/index.html"):
            url = request.url
            return RedirectResponse(url.replace(path=f"{url.path}/"), headers=_NO_STORE)
        return self._not_found(path)

    def _not_found(self, path: str) -> Response:
        """The nearest ``404.html`` above ``path``, which is that of its language."""
        parts = path.split("/")[:-1]
        for depth in range(len(parts), -1, -1):
            if file := _find(self._files, "/".join([*parts[:depth], "404.html"])):
                return self._send(file, 404)
        return self._page(waiting_page(), 503)

    def _send(self, file: Path, status: int = 200) -> Response:
        if file.suffix != ".html":
            return _file_response(file)
        return self._page(file.read_bytes(), status)

    def _page(self, page: bytes, status: int) -> Response:
        page = add_script(page, self._board.state.build)
        return Response(page, status, headers={**_NO_STORE, "Content-Type": media_type(".html")})


def _find(files: StaticFiles, path: str) -> Path | None:
    """The regular file that ``path`` names below the folder of ``files``; hidden ones are none."""
    if any(part.startswith(".") for part in path.split("/")):
        return None
    try:
        file, found = files.lookup_path(path)
    except (OSError, ValueError):
        # A name that is too long or holds what no name may.
        return None
    return Path(file) if found and stat.S_ISREG(found.st_mode) else None


def _file_response(file: Path) -> Response:
    return FileResponse(file, headers={**_NO_STORE, "Content-Type": media_type(file.suffix)})
