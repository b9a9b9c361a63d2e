"""Serves a built site on loopback as a plain web server would."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

_RANGE = re.compile(r"bytes=(\d+)-(\d*)")


class SiteRequestHandler(SimpleHTTPRequestHandler):
    """Sends files with their content type; what is not there is the 404 page of its language, with status 404."""

    extensions_map: ClassVar = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
        ".xml": "application/xml",
        ".svg": "image/svg+xml",
        ".avif": "image/avif",
        ".webp": "image/webp",
    }  # fmt: skip

    def do_GET(self) -> None:
        """Send a file, or the part of it that a player asks for: without parts there is no going to a time."""
        asked = _RANGE.fullmatch(self.headers.get("Range", ""))
        file = Path(self.translate_path(self.path))
        if asked is None or not file.is_file():
            super().do_GET()
            return
        body, first = file.read_bytes(), int(asked[1])
        part = body[first : int(asked[2] or len(body)) + 1]
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Range", f"bytes {first}-{first + len(part) - 1}/{len(body)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        self.wfile.write(part)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page for 404."""
        root = Path(self.directory)
        own = root / self.path.split("/")[1] / "404.html"
        page = own if own.is_file() else root / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def handle(self) -> None:
        """Serve one connection; a browser that goes to another page closes it in the middle."""
        with suppress(ConnectionError):
            super().handle()

    def list_directory(self, path: str) -> None:  # noqa: ARG002  the base class's signature
        """A folder without index.html is not there."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
        """Say nothing: a test's output is its own."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve ``folder`` on a free port; gives the address of its root without the last slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteRequestHandler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
