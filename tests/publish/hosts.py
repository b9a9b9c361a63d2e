"""A plain host on loopback: sshd and nginx as plain processes of the present user, ended by their own ids."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.publish.settings import Host
from tests.publish.servers.processes import free_port

_SSHD = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host_key
PidFile {folder}/sshd.pid
AuthorizedKeysFile {folder}/authorized_keys
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
UsePAM no
StrictModes no
MaxStartups 100
# The quickest.
KexAlgorithms curve25519-sha256
# So that bash does not read the start files of whoever runs the tests.
SetEnv SHLVL=2
"""
_NGINX = """\
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 1;
{user}
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}/t1;
  proxy_temp_path {folder}/t2;
  fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4;
  scgi_temp_path {folder}/t5;
  include {site};
}}
"""
_PATIENCE = 10


def program(name: str) -> str:
    """The path of a server's program; servers stand where the path of a plain user does not lead."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if found is None:
        pytest.fail(
            f"no {name}: apt-get install --no-install-recommends nginx-light openssh-server rsync", pytrace=False
        )
    return found


@contextlib.contextmanager
def ssh_host(folder: Path) -> Iterator[Host]:
    """An sshd with keys of its own in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("host_key", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    # As docs/editors/publish-host.md says.
    public = (folder / "key.pub").read_text(encoding="ascii")
    (folder / "authorized_keys").write_text(f"restrict {public}", encoding="ascii")
    port = free_port()
    config = folder / "sshd_config"
    config.write_text(_SSHD.format(port=port, folder=folder), encoding="utf-8")
    _remember(folder, port)
    with contextlib.suppress(OSError):
        # Where sshd parts its rights; Debian's service makes it.
        Path("/run/sshd").mkdir(exist_ok=True)
    with _process([program("sshd"), "-D", "-e", "-f", str(config)], port, folder / "sshd.log"):
        yield Host(
            address="127.0.0.1",
            user=pwd.getpwuid(os.getuid()).pw_name,
            port=port,
            folder=str(folder / "srv"),
            identity=str(folder / "key"),
            known_hosts=str(folder / "known_hosts"),
        )


def _remember(folder: Path, port: int) -> None:
    key = (folder / "host_key.pub").read_text(encoding="ascii").split()
    with (folder / "known_hosts").open("a", encoding="ascii") as known:
        known.write(f"[127.0.0.1]:{port} {key[0]} {key[1]}\n")


@contextlib.contextmanager
def nginx(folder: Path, site: str) -> Iterator[None]:
    """An nginx with the configuration ``site`` of its servers, the first of which listens on ``127.0.0.1:PORT``, where
    ``PORT`` stands for what :func:`free_port` gave.
    """
    config = write_nginx(folder, site)
    port = int(site.partition("127.0.0.1:")[2].partition(";")[0].split()[0])
    with _process([program("nginx"), "-c", str(config), "-e", str(folder / "error.log")], port, folder / "nginx.log"):
        yield


def write_nginx(folder: Path, site: str) -> Path:
    """The files of an nginx; returns the main one."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.conf").write_text(site, encoding="utf-8")
    user = f"user {pwd.getpwuid(os.getuid()).pw_name};" if os.getuid() == 0 else ""
    config = folder / "nginx.conf"
    config.write_text(_NGINX.format(folder=folder, site=folder / "site.conf", user=user), encoding="utf-8")
    return config


@contextlib.contextmanager
def _process(command: list[str], port: int, log: Path) -> Iterator[None]:
    with log.open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
        try:
            deadline = time.monotonic() + _PATIENCE
            while True:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                if process.poll() is not None or time.monotonic() > deadline:
                    pytest.fail(f"{command[0]} does not start: {log.read_text(errors='replace')}", pytrace=False)
                time.sleep(0.02)
            yield
        finally:
            process.terminate()


@dataclass
class Line:
    """The line to a host through which everything goes: it breaks after ``room`` bytes to the host, if that is set."""

    host: Host
    room: int | None = None
    sent: int = 0
    broken: int = 0


@contextlib.contextmanager
def frail_line(host: Host, folder: Path) -> Iterator[Line]:
    """A line to ``host`` that can be cut."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        _remember(folder, port)
        line = Line(_at(host, port))
        threads = [threading.Thread(target=_accept, args=(listener, line, host.port), daemon=True)]
        threads[0].start()
        try:
            yield line
        finally:
            # Wakes the one that waits for a connection.
            listener.shutdown(socket.SHUT_RDWR)
            threads[0].join()


def _at(host: Host, port: int) -> Host:
    fields = {name: getattr(host, name) for name in host.__struct_fields__}
    return Host(**{**fields, "port": port})


def _accept(listener: socket.socket, line: Line, port: int) -> None:
    while True:
        try:
            near, _ = listener.accept()
        except OSError:
            return
        far = socket.create_connection(("127.0.0.1", port))
        threading.Thread(target=_relay, args=(near, far, line), daemon=True).start()
        threading.Thread(target=_relay, args=(far, near, None), daemon=True).start()


def _relay(source: socket.socket, target: socket.socket, line: Line | None) -> None:
    try:
        while data := source.recv(16384):
            if line is not None:
                line.sent += len(data)
                if line.room is not None and line.sent > line.room:
                    line.broken += 1
                    break
            target.sendall(data)
    except OSError:
        pass
    finally:
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
