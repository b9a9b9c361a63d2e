"""nginx as a process of a test, with the servers that the test describes."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.publish.servers.processes import answers, free_port, running

_CONF = """\
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
worker_processes 1;
{user}
events {{ worker_connections 1024; }}
http {{
  access_log off;
  keepalive_requests 1000000;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
{inside}
}}
"""


def write_conf(folder: Path, inside: str) -> Path:
    """Write a configuration whose ``http`` block holds ``inside``; every file that nginx writes is in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    # As root the workers would be nobody, who may not read the folders of a test.
    user = "user root;" if os.geteuid() == 0 else ""
    conf = folder / "nginx.conf"
    conf.write_text(_CONF.format(folder=folder, user=user, inside=inside), encoding="utf-8")
    return conf


def command(conf: Path) -> list[str]:
    """The command line of nginx with ``conf``; with ``-t`` it only checks it."""
    return ["nginx", "-e", str(conf.parent / "error.log"), "-p", str(conf.parent), "-c", str(conf)]


@contextmanager
def nginx(folder: Path, inside: str, port: int, environ: Mapping[str, str]) -> Iterator[str]:
    """An nginx with ``inside`` in its ``http`` block while it runs; the address of its server at ``port``."""
    conf = write_conf(folder, inside)
    with running(command(conf), folder / "nginx.log", environ, is_ready=lambda: answers(port)):
        yield f"http://127.0.0.1:{port}"


_FOLDER_SITE = """\
  types {{ text/html html; text/css css; }}
  charset utf-8; charset_types text/html text/css;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    index index.html;
    error_page 404 /404.html;
  }}
"""


@contextmanager
def folder_site(folder: Path, root: Path, environ: Mapping[str, str]) -> Iterator[str]:
    """The address of what is below ``root``, which may be a link that is replaced meanwhile."""
    port = free_port()
    with nginx(folder, _FOLDER_SITE.format(port=port, root=root), port, environ) as address:
        yield address
