"""Publishing to a plain host: real sshd, rsync and nginx on loopback."""

import http.client
import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import msgspec
import pytest

from plugins.publish.errors import PublishError
from plugins.publish.hosting.__main__ import configuration
from plugins.publish.hosting.host import Remote
from plugins.publish.hosting.nginx import Server
from plugins.publish.manifest import Manifest
from plugins.publish.settings import Host
from tests.publish.built_sites import entry_of, files_in, manifest_of, write_site
from tests.publish.hosts import frail_line, nginx, ssh_host
from tests.publish.servers.processes import free_port

STRANGE = [
    "履职 亮点/index.html",
    "a b+c.html",
    "#first.html",
    ";second.html",
    "-rf.html",
    "100%.html",
    "what?&'\".html",
    "$HOME/`id`.html",
    "[a]*{b}.html",
    ".well-known/security.txt",
]


@pytest.fixture(scope="module")
def any_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with ssh_host(tmp_path_factory.mktemp("host")) as host:
        yield host


@pytest.fixture
def host(any_host: Host, tmp_path: Path) -> Host:
    return at(any_host, folder=str(tmp_path / "srv"))


@pytest.fixture
def output(tmp_path: Path) -> Path:
    write_site(tmp_path / "output", 1)
    return tmp_path / "output"


def at(host: Host, **changed: object) -> Host:
    return msgspec.structs.replace(host, **changed)


def names_in(folder: str) -> list[str]:
    return sorted(entry.name for entry in Path(folder).iterdir())


def served(host: Host) -> dict[str, bytes]:
    return files_in(Path(host.folder) / "current")


def test_readers_see_no_error_while_releases_are_switched(host: Host, output: Path, tmp_path: Path) -> None:
    remote = Remote(at(host, keep=3))
    remote.publish(output, manifest_of(output))
    port = free_port()
    server = Server("www.example.cn", f"{host.folder}/current", listen=f"127.0.0.1:{port}")
    config = configuration(output, server)["www.example.cn.conf"].decode()
    with nginx(tmp_path / "nginx", config), Readers(port) as readers:
        for edition in range(2, 9):
            write_site(output, edition)
            remote.publish(output, manifest_of(output))
        remote.rollback()
        remote.withdraw(["news/7/index.html"])
        write_site(output, 9)
        remote.publish(output, manifest_of(output))
        readers.wait_for(2000)
    assert readers.errors == []
    assert len(readers.editions) >= 8
    assert len(remote.releases()) == 3


class Readers:
    """Readers who open pages and what they refer to, over and over."""

    def __init__(self, port: int) -> None:
        self.errors: list[str] = []
        self.editions: set[str] = set()
        self.requests = 0
        self._port = port
        self._goal = 0
        self._has_goal = threading.Event()
        self._threads = [threading.Thread(target=self._read) for _ in range(2)]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._has_goal.set()
        for thread in self._threads:
            thread.join()

    def wait_for(self, requests: int) -> None:
        self._goal = requests
        self._has_goal.set()
        for thread in self._threads:
            thread.join()

    def _read(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)
        number = 0
        while not self._has_goal.is_set() or self.requests < self._goal:
            number = (number + 1) % 7
            page = self._get(connection, f"/news/{number}/" if number else "/")
            edition = re.search(r"<p>(\d+)</p>\n</html>\n$", page)
            style = re.search(r'href="([^"]+)"', page)
            if edition is None or style is None:
                self.errors.append(f"half a page: {page!r}")
                continue
            self.editions.add(edition[1])
            if f"order: {edition[1]};" not in self._get(connection, style[1]):
                self.errors.append(f"{style[1]} is not that of {edition[1]}")
        connection.close()

    def _get(self, connection: http.client.HTTPConnection, path: str) -> str:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read().decode()
        self.requests += 1
        # Leaves room for the one who publishes on the same machine.
        time.sleep(0.001)
        if answer.status != 200:
            self.errors.append(f"{path}: {answer.status}")
        return body


def test_strange_names_and_files_made_for_the_host_arrive_as_they_are(host: Host, output: Path) -> None:
    for key in STRANGE[:-1]:
        file = output / key
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(key, encoding="utf-8")
    extra = {STRANGE[-1]: b"Contact: mailto:a@example.cn\n"}
    built = manifest_of(output)
    entries = {**built.entries, STRANGE[-1]: entry_of(STRANGE[-1], extra[STRANGE[-1]])}
    remote = Remote(host)
    name = remote.publish(output, Manifest(entries), extra)
    assert served(host) == files_in(output) | extra
    assert remote.current() == (name, Manifest(dict(sorted(entries.items()))))
    assert remote.verify() == ()
    remote.withdraw([key for key in STRANGE if key.endswith(".html")])
    assert set(served(host)) == set(entries).difference(STRANGE[:-1])


def test_new_time_stamps_send_nothing_and_one_change_sends_one_file(host: Host, output: Path, tmp_path: Path) -> None:
    (output / "files").mkdir()
    (output / "files/large.bin").write_bytes(os.urandom(1_000_000))
    first = Remote(host).publish(output, manifest_of(output))
    inode = (Path(host.folder) / "current/files/large.bin").stat().st_ino
    for file in output.rglob("*"):
        os.utime(file)
    with frail_line(host, Path(host.identity).parent) as line:
        remote = Remote(line.host)
        assert remote.publish(output, manifest_of(output)) == first
        (output / "index.html").write_text("<p>new</p>", encoding="utf-8")
        assert remote.publish(output, manifest_of(output)) != first
        assert line.sent < 200_000
    assert served(host) == files_in(output)
    assert (Path(host.folder) / "current/files/large.bin").stat().st_ino == inode


def test_a_rollback_shows_every_byte_of_the_earlier_release(host: Host, output: Path) -> None:
    remote = Remote(host)
    pages = []
    for edition in (1, 2, 3):
        write_site(output, edition)
        remote.publish(output, manifest_of(output))
        pages.append(files_in(output))
    for number in (1, 0):
        remote.rollback()
        found = served(host)
        assert found.items() >= pages[number].items()
        assert all(key.startswith("theme/site.") for key in found.keys() - pages[number].keys())
        assert {key: e.sha256 for key, e in remote.current()[1].live.items()} == {
            key: entry_of(key, data).sha256 for key, data in pages[number].items()
        }
    with pytest.raises(PublishError, match="没有更早的版本"):
        remote.rollback()
    remote.rollback("000003")
    assert served(host).items() >= pages[2].items()
    with pytest.raises(PublishError, match="版本 fff 不存在，可退的有：000002-"):
        remote.rollback("fff")


def test_what_is_withdrawn_is_gone_from_every_release_until_it_is_asked_for(host: Host, output: Path) -> None:
    remote = Remote(host)
    remote.publish(output, manifest_of(output))
    write_site(output, 2)
    remote.publish(output, manifest_of(output))
    key = "news/3/index.html"
    remote.withdraw([key])
    assert list(Path(host.folder).glob(f"releases/*/{key}")) == []
    assert list(Path(host.folder).glob("releases/*/news/3")) == []
    assert remote.current()[1].withdrawn == (key,)
    remote.rollback()
    assert key not in served(host)
    assert b"<p>1</p>" in served(host)["index.html"]
    remote.publish(output, manifest_of(output))
    assert key not in served(host)
    remote.publish(output, manifest_of(output), returning=[key])
    assert key in served(host)


def test_what_was_changed_on_the_host_is_found_and_mended(host: Host, output: Path) -> None:
    remote = Remote(host)
    remote.publish(output, manifest_of(output))
    current = Path(host.folder) / "current"
    (current / "index.html").write_text("changed", encoding="utf-8")
    (current / "news/1/index.html").unlink()
    (current / "foreign.html").write_text("foreign", encoding="utf-8")
    assert remote.verify() == ("foreign.html", "index.html", "news/1/index.html")
    remote.publish(output, manifest_of(output), distrust=True)
    assert served(host) == files_in(output)
    assert remote.verify() == ()


def test_a_file_becomes_a_folder_and_a_folder_a_file(host: Host, output: Path) -> None:
    remote = Remote(host)
    (output / "one").write_text("a file", encoding="utf-8")
    remote.publish(output, manifest_of(output))
    (output / "one").unlink()
    (output / "one/deep").mkdir(parents=True)
    (output / "one/deep/index.html").write_text("in a folder", encoding="utf-8")
    remote.publish(output, manifest_of(output))
    assert served(host) == files_in(output)
    shutil.rmtree(output / "one")
    (output / "one").write_text("a file", encoding="utf-8")
    remote.publish(output, manifest_of(output))
    assert served(host) == files_in(output)


def test_a_folder_with_something_else_in_it_is_refused(host: Host, output: Path) -> None:
    Path(host.folder).mkdir()
    (Path(host.folder) / "index.php").write_text("theirs", encoding="utf-8")
    with pytest.raises(PublishError, match="里有别的东西"):
        Remote(host).publish(output, manifest_of(output))
    assert names_in(host.folder) == ["index.php"]
    assert Remote(host).current() == ("", Manifest())
