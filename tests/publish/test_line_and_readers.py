"""The bad line to a store, and the readers of a site, do and see what they are for."""

import http.client
import os
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

import obstore
import pytest
from obstore.exceptions import BaseError

from tests.builders import write_files
from tests.publish.servers.crawler import Read, readers
from tests.publish.servers.faults import at_random, bad_line
from tests.publish.servers.nginx import folder_site
from tests.publish.servers.processes import free_port
from tests.publish.servers.rclone import RCLONE, rclone_store, remote
from tests.publish.servers.requests import Account, ask, client
from tests.publish.sites import site_files

BUCKET = "equipment"


@pytest.fixture(scope="module")
def bucket(servers: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Account]:
    """A store that is quickly started, with a bucket."""
    with rclone_store(tmp_path_factory.mktemp("rclone"), servers) as account:
        assert ask(account, "PUT", f"/{BUCKET}")[0] == 200
        yield account


@contextmanager
def site(folder: Path, environ: dict[str, str], files: dict[str, str]) -> Iterator[str]:
    """The address of a site of ``files``."""
    write_files(folder / "site", files)
    with folder_site(folder / "nginx", folder / "site", environ) as address:
        yield address


def test_a_lost_answer_is_of_a_request_that_was_done(bucket):
    with bad_line(bucket.endpoint, lambda asked: "lost") as line:
        with pytest.raises((ConnectionError, http.client.HTTPException)):
            ask(line.over(bucket), "PUT", f"/{BUCKET}/lost", b"done")
        assert line.count("PUT", "/lost") == 1
    assert ask(bucket, "GET", f"/{BUCKET}/lost") == (200, b"done")


def test_a_reset_is_of_a_request_that_the_store_never_saw(bucket):
    with bad_line(bucket.endpoint, lambda asked: "reset") as line, pytest.raises(ConnectionError):
        ask(line.over(bucket), "PUT", f"/{BUCKET}/reset", b"done")
    assert ask(bucket, "HEAD", f"/{BUCKET}/reset")[0] == 404


def test_an_answer_that_is_cut_is_noticed(bucket):
    ask(bucket, "PUT", f"/{BUCKET}/cut", b"whole")
    with bad_line(bucket.endpoint, lambda asked: "cut") as line, pytest.raises(http.client.IncompleteRead):
        ask(line.over(bucket), "GET", f"/{BUCKET}/cut")


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ("busy", 503, b"SlowDown"),
        ("many", 429, b"SlowDown"),
        ("expired", 400, b"ExpiredToken"),
        ("denied", 403, b"AccessDenied"),
        ("skewed", 403, b"RequestTimeTooSkewed"),
        ("full", 403, b"QuotaExceeded"),
    ],
)
def test_a_refusal_is_of_a_request_that_the_store_never_saw(bucket, fault, status, code):
    with bad_line(bucket.endpoint, lambda asked: fault) as line:
        answered, body = ask(line.over(bucket), "PUT", f"/{BUCKET}/{fault}", b"x")
    assert (answered, code in body) == (status, True)
    assert ask(bucket, "HEAD", f"/{BUCKET}/{fault}")[0] == 404


def test_a_connection_goes_on_after_each_refusal(servers, tmp_path):
    """An answer to HEAD has no body: the next answer would begin with what was too much."""
    with (
        site(tmp_path, servers, {"index.html": "kept"}) as address,
        bad_line(address, lambda asked: "busy" if asked.number == 1 else "") as line,
        closing(http.client.HTTPConnection(urlsplit(line.endpoint).netloc, timeout=20)) as connection,
    ):
        for method, expected in (("HEAD", (503, b"")), ("HEAD", (200, b"")), ("GET", (200, b"kept"))):
            connection.request(method, "/")
            answer = connection.getresponse()
            assert (answer.status, answer.read()) == expected


def test_a_client_that_waits_to_be_told_to_go_on_is_told(bucket):
    with bad_line(bucket.endpoint) as line:
        command = (*RCLONE, "rcat", "--streaming-upload-cutoff=100M", f"t:{BUCKET}/waited")
        given = os.environ | remote("t", line.over(bucket))
        subprocess.run(command, input=bytes(3_000_000), env=given, capture_output=True, check=True)
    assert ask(bucket, "GET", f"/{BUCKET}/waited") == (200, bytes(3_000_000))


def test_a_client_that_tries_again_gets_everything_through_a_bad_line(bucket):
    faults = ("busy", "many", "reset", "lost", "slow", "cut")
    with bad_line(bucket.endpoint, at_random(0.25, faults, seed=1)) as line:
        through = client(line.over(bucket), BUCKET, tries=10)

        def put(number: int) -> None:
            obstore.put(through, f"many/{number}", b"%d" % number, use_multipart=False)

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(put, range(60)))
        assert line.count("PUT") > 60
    assert {number: ask(bucket, "GET", f"/{BUCKET}/many/{number}")[1] for number in range(60)} == {
        number: b"%d" % number for number in range(60)
    }


def test_chance_with_one_seed_is_the_same_each_time():
    def faults(seed: int) -> list[str]:
        choose = at_random(0.25, ("busy", "lost"), seed)
        return [choose(None) for _ in range(200)]

    assert faults(1) == faults(1) != faults(2)
    assert 30 < sum(map(bool, faults(1))) < 70


def test_what_is_to_happen_at_one_request_happens_before_the_store_sees_it(bucket):
    seen, go_on = Event(), Event()

    def stop_at_second(asked) -> str:
        if asked.number == 2:
            seen.set()
            go_on.wait(20)
        return ""

    with bad_line(bucket.endpoint, stop_at_second) as line, ThreadPoolExecutor(1) as pool:
        for key in ("first", "second"):
            last = pool.submit(ask, line.over(bucket), "PUT", f"/{BUCKET}/{key}", b"x")
        assert seen.wait(20)
        assert [ask(bucket, "HEAD", f"/{BUCKET}/{key}")[0] for key in ("first", "second")] == [200, 404]
        go_on.set()
        assert last.result()[0] == 200


def test_a_line_to_a_store_that_is_gone_refuses_and_ends(bucket):
    nobody = f"http://127.0.0.1:{free_port()}"
    with bad_line(nobody) as line, pytest.raises(BaseError):
        obstore.put(client(line.over(bucket), BUCKET), "x", b"x")


def crawled(address: str) -> Read:
    """What two readers meet who begin at the home page, until they asked for 200 addresses."""
    enough = Event()
    with readers(address, ["/"]) as read:
        while read.probes < 200:
            enough.wait(0.01)
    return read


def test_readers_of_a_whole_site_meet_nothing_wrong(servers, tmp_path):
    with site(tmp_path, servers, site_files(1, 5)) as address:
        assert crawled(address).failures == []


def test_readers_meet_a_missing_style_sheet_and_a_page_that_is_cut(servers, tmp_path):
    files = site_files(1, 5)
    sheet = next(key for key in files if key.endswith(".css"))
    del files[sheet]
    files["news/index.html"] = files["news/index.html"][:-20]
    with site(tmp_path, servers, files) as address:
        failures = set(crawled(address).failures)
    assert any(f"/ refers to /{sheet}: 404" in failure for failure in failures)
    assert any("/news/: 200," in failure for failure in failures)


def test_readers_outlive_a_server_that_breaks_off(servers, tmp_path):
    choose = at_random(0.2, ("reset", "cut"), seed=1)
    with site(tmp_path, servers, site_files(1, 5)) as address, bad_line(address, choose) as line:
        read = crawled(line.endpoint)
    assert 10 < len(read.failures) < read.probes
