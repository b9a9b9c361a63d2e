"""How each provider's store is asked: seen by a proxy on loopback, to which every address leads."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from plugins.publish.credentials import Credentials
from plugins.publish.errors import ConflictError, PublishError
from plugins.publish.parallel import each
from plugins.publish.settings import Store as Settings
from plugins.publish.store import Store

HOSTS = {
    "oss": "example.s3.oss-cn-beijing.aliyuncs.com",
    "cos": "example.cos.cn-beijing.myqcloud.com",
    "obs": "example.obs.cn-beijing.myhuaweicloud.com",
}
FORBIDS = {"oss": "x-oss-forbid-overwrite", "cos": "x-cos-forbid-overwrite"}


@contextmanager
def proxy(monkeypatch, answer) -> Iterator[list]:
    """A proxy that asks nobody; what it was asked: method, address, headers by lower-case name, body."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def serve(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked.append((self.command, self.path, headers, body))
            status, text = answer(*asked[-1])
            self.send_response(status)
            self.send_header("ETag", '"abc"')
            self.send_header("Last-Modified", "Mon, 23 Nov 2026 08:00:00 GMT")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text if self.command != "HEAD" else b"")

        do_GET = do_PUT = do_HEAD = do_DELETE = do_POST = serve  # noqa: N815

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{server.server_port}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    try:
        yield asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def store_of(provider: str, **named) -> Store:
    settings = Settings(provider=provider, bucket="example", region="cn-beijing", **named)
    # Without TLS, so that the proxy sees what is asked.
    plain = Settings(
        provider=provider,
        bucket="example",
        region="cn-beijing",
        endpoint=settings.address.replace("https://", "http://"),
        **named,
    )
    return Store(plain, Credentials("AKID", "the-secret", "the-token"))


@pytest.mark.parametrize("provider", HOSTS)
def test_the_bucket_stands_in_the_hosts_name_and_bodies_are_whole(monkeypatch, provider):
    with proxy(monkeypatch, lambda *_: (200, b"")) as asked:
        etag = store_of(provider).put("新 闻/a.html", b"text", {"Content-Type": "text/html; charset=utf-8"})
    (method, address, headers, body) = asked[0]
    assert etag == "abc"
    assert (method, address) == ("PUT", f"http://{HOSTS[provider]}/%E6%96%B0%20%E9%97%BB/a.html")
    assert body == b"text"
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert "chunked" not in headers.get("content-encoding", "") + headers.get("transfer-encoding", "")
    assert "x-amz-trailer" not in headers
    assert headers["x-amz-security-token"] == "the-token"
    assert "the-secret" not in str(headers)
    assert FORBIDS.get(provider, "-") not in headers


@pytest.mark.parametrize("provider", HOSTS)
def test_what_is_created_is_never_written_over(monkeypatch, provider):
    with proxy(monkeypatch, lambda method, *_: (200, b"") if method == "PUT" else (200, b"theirs")) as asked:
        store_of(provider).create("lock/1", b"ours")
    headers = asked[0][2]
    if provider in FORBIDS:
        assert headers[FORBIDS[provider]] == "true"
        assert "if-none-match" not in headers
    else:
        assert headers["if-none-match"] == "*"


@pytest.mark.parametrize(
    ("provider", "status", "code"),
    [("oss", 409, b"FileAlreadyExists"), ("cos", 409, b"PathConflict"), ("obs", 412, b"PreconditionFailed")],
)
def test_of_two_who_create_one_is_told(monkeypatch, provider, status, code):
    def answer(method, *_):
        return (status, b"<Error><Code>" + code + b"</Code></Error>") if method == "PUT" else (200, b"theirs")

    with proxy(monkeypatch, answer), pytest.raises(ConflictError):
        store_of(provider).create("lock/1", b"ours")


def test_a_lost_answer_to_a_creation_is_told_by_the_bytes(monkeypatch):
    with proxy(monkeypatch, lambda method, *_: (412, b"") if method == "PUT" else (200, b"ours")):
        store_of("obs").create("lock/1", b"ours")


def test_no_key_is_in_what_is_told(monkeypatch):
    monkeypatch.setenv("HUAWEICLOUD_SDK_SK", "the-secret")
    body = b"<Error><Code>Odd</Code><Message>the-secret</Message></Error>"
    with proxy(monkeypatch, lambda *_: (400, body)), pytest.raises(PublishError) as caught:
        store_of("obs").put("a", b"x")
    assert "the-secret" not in str(caught.value)


def test_many_tasks_are_done_a_few_at_a_time():
    started, most, lock = 0, 0, threading.Lock()

    def items():
        nonlocal started, most
        for number in range(200):
            with lock:
                started += 1
            yield number

    ended = 0
    for item, result in each(lambda number: number * 2, items(), threads=3):
        ended += 1
        most = max(most, started - ended)
        assert result == item * 2
    assert ended == 200
    assert most <= 6


def test_the_first_error_ends_the_others():
    done = []

    def fail_at_three(number):
        if number == 3:
            raise PublishError("three")
        done.append(number)

    with pytest.raises(PublishError, match="three"):
        list(each(fail_at_three, range(10_000), threads=2))
    assert len(done) < 100
