"""nginx in front of a bucket, as readers meet it: the address of a folder gives its ``index.html``.

As an edge it keeps what it has fetched, also that something is not there, until it is told to forget it.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from tests.publish.servers.nginx import nginx
from tests.publish.servers.processes import free_port

_CONF = """\
  {cache}
  upstream store {{ server {store}; keepalive 32; keepalive_requests 1000000; }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      rewrite ^(.*)/$ /{bucket}$1/index.html break;
      rewrite ^(.*)$ /{bucket}$1 break;
      proxy_pass http://store;
      {kept}
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host {store};
    }}
  }}
"""
_KEPT = """\
proxy_cache edge;
proxy_cache_key $request_uri;
proxy_cache_valid 200 403 404 1h;
proxy_ignore_headers Cache-Control Expires Set-Cookie;
proxy_intercept_errors on;
"""
TOKEN = "purge-token-of-the-sample"


@contextmanager
def website(
    folder: Path, endpoint: str, bucket: str, environ: Mapping[str, str], *, keeps: bool = False
) -> Iterator[str]:
    """The public address of ``bucket`` at the S3 ``endpoint`` while nginx runs; its files are in ``folder``.

    ``keeps`` makes it an edge, which keeps every answer for an hour.
    """
    port = free_port()
    store = endpoint.removeprefix("http://")
    cache = f"proxy_cache_path {folder}/cache keys_zone=edge:1m use_temp_path=off;" if keeps else ""
    conf = _CONF.format(port=port, store=store, bucket=bucket, cache=cache, kept=_KEPT if keeps else "")
    with nginx(folder, conf, port, environ) as address:
        yield address


@contextmanager
def purger(folder: Path, refuse: Callable[[], bool] = lambda: False) -> Iterator[str]:
    """Where the edge whose files are in ``folder`` is told to forget, as the product asks for it."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            wanted = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            is_known = self.headers["X-Purge-Token"] == TOKEN
            if is_known and not refuse():
                _forget(folder / "cache", wanted)
            self.send_response(403 if not is_known else 400 if refuse() else 200)
            body = b"QuotaExceeded" if refuse() else b""
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _forget(cache: Path, wanted: dict[str, list[str]]) -> None:
    for url in wanted["urls"]:
        key = urlsplit(url).path
        (cache / hashlib.md5(key.encode(), usedforsecurity=False).hexdigest()).unlink(missing_ok=True)
    prefixes = tuple(urlsplit(url).path for url in wanted["prefixes"])
    for file in cache.iterdir() if prefixes else ():
        if _key_of(file).startswith(prefixes):
            file.unlink(missing_ok=True)


def _key_of(file: Path) -> str:
    """The address that nginx noted in a file of its cache; nothing if the file is gone, or not yet written."""
    try:
        noted = re.search(rb"\nKEY: (.*)\n", file.read_bytes())
    except FileNotFoundError:
        return ""
    return noted[1].decode() if noted else ""
