"""The servers that publishing is tried against do what they are for."""

import http.client
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from urllib.parse import quote, urlsplit

import obstore
import pytest
from obstore.exceptions import AlreadyExistsError

from tests.builders import write_files
from tests.publish.servers import nginx
from tests.publish.servers.faults import bad_line
from tests.publish.servers.processes import free_port
from tests.publish.servers.rclone import rclone_store
from tests.publish.servers.requests import Account, ask, client, create_bucket
from tests.publish.servers.shared import shared
from tests.publish.servers.ssh import SshHost, ssh_host
from tests.publish.sites import site_files

BUCKET = "equipment"
WRONG = "another"
ODD_NAME = "中文 a+b#c?d&e%'f.txt"


@pytest.fixture(scope="module")
def bucket(store: Account) -> Account:
    """The store, with a bucket."""
    create_bucket(store, BUCKET)
    return store


@pytest.fixture(scope="module")
def simple(servers: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Account]:
    """The simple-minded store, with a bucket."""
    with rclone_store(tmp_path_factory.mktemp("rclone"), servers) as account:
        assert ask(account, "PUT", f"/{BUCKET}")[0] == 200
        yield account


@pytest.fixture(scope="module")
def host(servers: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[SshHost]:
    with ssh_host(tmp_path_factory.mktemp("ssh"), servers) as found:
        yield found


def creates(account: Account, key: str, data: bytes) -> bool:
    try:
        obstore.put(client(account, BUCKET), key, data, mode="create", use_multipart=False)
    except AlreadyExistsError:
        return False
    return True


def get(address: str, path: str) -> tuple[http.client.HTTPMessage, bytes]:
    with closing(http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)) as connection:
        connection.request("GET", quote(path))
        answer = connection.getresponse()
        return answer.headers, answer.read()


def test_the_store_refuses_a_wrong_secret(bucket):
    with bad_line(bucket.endpoint) as line:
        # Nor does it mind through which address it is asked, as long as that is what was signed.
        for account in (bucket, line.over(bucket)):
            status, body = ask(replace(account, secret=WRONG), "PUT", f"/{BUCKET}/wrong", b"x")
            assert (status, b"SignatureDoesNotMatch" in body) == (403, True)
            assert ask(account, "HEAD", f"/{BUCKET}/wrong")[0] == 404


@pytest.mark.parametrize("hours", [-1, 1])
def test_the_store_refuses_a_clock_that_is_an_hour_off(bucket, hours):
    now = datetime.now(UTC) + timedelta(hours=hours)
    status, body = ask(bucket, "PUT", f"/{BUCKET}/late", b"x", now=now)
    assert (status, b"RequestTimeTooSkewed" in body) == (403, True)


def test_of_sixteen_who_create_one_key_at_once_one_does(bucket):
    with ThreadPoolExecutor(16) as pool:
        done = list(pool.map(lambda number: creates(bucket, "race", b"%d" % number), range(16)))
    assert sum(done) == 1
    assert ask(bucket, "GET", f"/{BUCKET}/race") == (200, b"%d" % done.index(True))


def test_everybody_may_read_a_public_bucket_but_neither_list_nor_write_it(bucket):
    ask(bucket, "PUT", f"/{BUCKET}/{ODD_NAME}", b"odd")
    with closing(http.client.HTTPConnection(urlsplit(bucket.endpoint).netloc, timeout=20)) as nobody:
        for method, path, expected in (
            ("GET", f"/{BUCKET}/{ODD_NAME}", 200),
            ("GET", f"/{BUCKET}", 403),
            ("PUT", f"/{BUCKET}/x", 403),
        ):
            nobody.request(method, quote(path))
            answer = nobody.getresponse()
            answer.read()
            assert (path, answer.status) == (path, expected)


def test_the_simple_store_takes_a_condition_for_a_remark(simple):
    assert creates(simple, "twice", b"1")
    assert creates(simple, "twice", b"2")
    assert ask(simple, "GET", f"/{BUCKET}/twice") == (200, b"2")
    assert ask(replace(simple, secret=WRONG), "GET", f"/{BUCKET}/twice")[0] == 403


def test_a_copy_over_ssh_arrives_with_every_name(servers, host, tmp_path):
    write_files(tmp_path / "here", {"index.html": "<p>x", f"a b/{ODD_NAME}": "odd"})
    rsync = ("rsync", "-a", "-e", " ".join(host.command), f"{tmp_path}/here/", f"{host.destination}:{tmp_path}/there/")
    subprocess.run(rsync, env=servers, check=True, stdin=subprocess.DEVNULL)
    there = tmp_path / "there"
    assert {str(file.relative_to(there)) for file in there.rglob("*.*")} == {"index.html", f"a b/{ODD_NAME}"}


def test_a_host_with_another_key_and_a_stranger_are_refused(servers, host, tmp_path):
    empty = tmp_path / "known_hosts"
    empty.touch()
    stranger = tmp_path / "stranger"
    subprocess.run(("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(stranger)), env=servers, check=True)
    for other, message in (
        (replace(host, known_hosts=empty), "Host key verification failed"),
        (replace(host, identity=stranger), "Permission denied (publickey)"),
    ):
        command = (*other.command, other.destination, "true")
        done = subprocess.run(command, env=servers, capture_output=True, text=True, check=False)
        assert (done.returncode, message in done.stderr) == (255, True), done.stderr


def test_what_nginx_shall_not_start_with_is_found_before(servers, tmp_path):
    def check(inside: str) -> int:
        command = [*nginx.command(nginx.write_conf(tmp_path / "nginx", inside)), "-t"]
        return subprocess.run(command, env=servers, capture_output=True, check=False).returncode

    port = free_port()
    assert check(f"  server {{ listen 127.0.0.1:{port}; }}") == 0
    assert check(f"  server {{ listens 127.0.0.1:{port}; }}") != 0


@contextmanager
def site(folder: Path, environ: dict[str, str], files: dict[str, str]) -> Iterator[str]:
    """The address of a site of ``files`` below ``folder``/releases/1, reached by the link ``folder``/current."""
    write_files(folder / "releases" / "1", files)
    (folder / "current").symlink_to("releases/1")
    with nginx.folder_site(folder / "nginx", folder / "current", environ) as address:
        yield address


def test_a_folder_is_a_site_and_its_link_a_switch(servers, tmp_path):
    with site(tmp_path, servers, site_files(1, 3)) as address:
        headers, body = get(address, "/news/")
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert b"<p>1</p>" in body
        write_files(tmp_path / "releases" / "2", site_files(2, 3))
        (tmp_path / "new").symlink_to("releases/2")
        (tmp_path / "new").rename(tmp_path / "current")
        assert b"<p>2</p>" in get(address, "/news/")[1]


def test_one_server_is_shared_by_all_who_ask_and_ends_with_the_last(tmp_path):
    happened = []
    both = Event()

    @contextmanager
    def start() -> Iterator[dict[str, str]]:
        happened.append("starts")
        yield {"address": "here"}
        happened.append("ends")

    def first() -> None:
        with shared(tmp_path, start) as facts:
            assert facts == {"address": "here"}
            assert both.wait(20)
        happened.append("the first has left")

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(first)
        while not happened:
            both.wait(0.01)
        with shared(tmp_path, start) as facts:
            assert facts == {"address": "here"}
            both.set()
            happened.append("the second leaves")
        done.result()
    assert happened == ["starts", "the second leaves", "ends", "the first has left"]
