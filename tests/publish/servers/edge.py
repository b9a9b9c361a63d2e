"""An edge of a CDN: nginx keeps all that it has fetched, whatever the origin says, until it is told to forget it."""

import json
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from tests.publish.servers.nginx import nginx
from tests.publish.servers.processes import free_port

TOKEN = "purge-token-of-the-sample"
_CONF = """\
  proxy_cache_path {cache} levels=1:2 keys_zone=edge:4m inactive=1h use_temp_path=off;
  upstream origin {{ server {origin}; keepalive 16; }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://origin;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host {origin};
      proxy_cache edge;
      proxy_cache_key $uri;
      # The worst of edges: not even what must be revalidated is.
      proxy_ignore_headers Cache-Control Expires Set-Cookie Vary;
      proxy_cache_valid 200 301 302 404 1h;
      add_header X-Cache $upstream_cache_status always;
    }}
  }}
"""


@dataclass
class Edge:
    """An edge: its ``address`` for readers, and the ``endpoint`` where a JSON object of ``urls`` and ``prefixes`` is
    posted that it shall forget, with the token in ``X-Purge-Token``.

    ``asked`` are the purges that were done. The next purges get the statuses in ``refusals`` and are not done.
    """

    address: str
    endpoint: str
    cache: Path
    asked: list[dict[str, list[str]]] = field(default_factory=list)
    refusals: deque[int] = field(default_factory=deque)

    def purge(self, asked: dict[str, list[str]]) -> None:
        """Forget the files of ``urls`` and of everything that begins with one of ``prefixes``."""
        self.asked.append(asked)
        for url in asked.get("urls", []):
            name = md5(_key(url).encode(), usedforsecurity=False).hexdigest()
            (self.cache / name[-1] / name[-3:-1] / name).unlink(missing_ok=True)
        prefixes = tuple(_key(url) for url in asked.get("prefixes", []))
        if prefixes:
            for file in self.cache.glob("*/*/*"):
                if _key_of(file).startswith(prefixes):
                    file.unlink(missing_ok=True)


def _key(url: str) -> str:
    """The key of an address: its path, decoded."""
    return unquote(urlsplit(url).path)


def _key_of(file: Path) -> str:
    """The key that nginx wrote into the head of a file of its cache; empty if the file is gone."""
    try:
        head = file.read_bytes()[:4096]
    except FileNotFoundError:
        return ""
    return head.partition(b"\nKEY: ")[2].partition(b"\n")[0].decode()


@contextmanager
def edge(folder: Path, origin: str, environ: Mapping[str, str]) -> Iterator[Edge]:
    """An edge in front of the address ``origin`` while it runs, with its files in ``folder``."""
    port, cache = free_port(), folder / "cache"
    conf = _CONF.format(cache=cache, origin=urlsplit(origin).netloc, port=port)
    with nginx(folder, conf, port, environ) as address:
        made = Edge(address, "", cache)
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(made))
        made.endpoint = f"http://127.0.0.1:{server.server_address[1]}/purge"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield made
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


def _handler(edge: Edge) -> type[BaseHTTPRequestHandler]:
    class PurgeHandler(BaseHTTPRequestHandler):
        """Takes purges from who knows the token."""

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.headers.get("X-Purge-Token") != TOKEN:
                status = HTTPStatus.FORBIDDEN
            elif edge.refusals:
                status = HTTPStatus(edge.refusals.popleft())
            else:
                status = HTTPStatus.OK
                edge.purge(json.loads(body))
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return PurgeHandler
