"""nginx in front of a bucket, as readers meet it: the address of a folder gives its ``index.html``."""

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
  upstream store {{ server {store}; keepalive 32; keepalive_requests 1000000; }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      rewrite ^(.*)/$ /{bucket}$1/index.html break;
      rewrite ^(.*)$ /{bucket}$1 break;
      proxy_pass http://store;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host {store};
    }}
  }}
}}
"""


@contextmanager
def website(folder: Path, endpoint: str, bucket: str, environ: Mapping[str, str]) -> Iterator[str]:
    """The public address of ``bucket`` at the S3 ``endpoint`` while nginx runs; its files are in ``folder``."""
    port = free_port()
    folder.mkdir(parents=True, exist_ok=True)
    user = "user root;" if os.geteuid() == 0 else ""
    store = endpoint.removeprefix("http://")
    conf = folder / "nginx.conf"
    conf.write_text(_CONF.format(folder=folder, port=port, store=store, bucket=bucket, user=user))
    command = ["nginx", "-p", str(folder), "-c", str(conf)]
    with running(command, folder / "nginx.log", environ, is_ready=lambda: answers(port)):
        yield f"http://127.0.0.1:{port}"
