"""The configuration of nginx, in a real nginx on loopback."""

import gzip
import http.client
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.publish.errors import PublishError
from plugins.publish.hosting.__main__ import configuration, main
from plugins.publish.hosting.nginx import Server
from plugins.publish.hosting.rules import (
    BRIEF,
    IMMUTABLE,
    OTHERS,
    TEXTS,
    cache_control,
    headers_for,
    media_type,
    parse_headers,
)
from tests.publish.hosts import nginx, program, write_nginx
from tests.publish.servers.processes import free_port

HEADERS = """\
/*
  Content-Security-Policy: default-src 'none'; script-src 'self' 'sha256-ZIhM/+='; frame-ancestors 'none'
  X-Frame-Options: DENY
  X-Odd: a "quoted" \\ $value; {b}
/archive/*
  Access-Control-Allow-Origin: *
/downloads/
  Cache-Control: no-store
/old(1)+2/*
  X-Place: odd
"""
REDIRECTS = """\
/html/1.html /news/1/ 301
/HTML/2.html /news/2/ 301
/html/2.html /news/1/ 301
/News/ /news/1/ 301
/%E6%97%A7/a%20b.html /news/1/ 302
/gbk/%B2%E2%CA%D4%5C.html /news/2/ 301
/show.php?id=3&c=%E6%97%A7 /news/1/ 301
/cost$.html https://www.example.org/旧?a=$b#c 308
"""
DOMAIN = "www.example.cn"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output")
    files = {
        "index.html": "home " * 400,
        "404.html": "不在",
        "en/404.html": "not here",
        "en/index.html": "home",
        "news/index.html": "news",
        "news/1/index.html": "one",
        "downloads/index.html": "files",
        "archive/a/index.html": "a",
        "archive/photo.133931600a/full/max/0/default.jpg": "jpg",
        "theme/site.8b9c1e2f33.css": "css " * 400,
        "search/zh/t/0123abcd/7.bin": "bin",
        "old(1)+2/x.html": "x",
        "empty/deep/index.html": "deep",
        ".well-known/security.txt": "Contact: mailto:a@example.cn",
        ".ledger": "secret",
        "a/.git/config": "secret",
        "_headers": HEADERS,
        "_redirects": REDIRECTS,
        **{f"types/a.{extension}": "x" for extension in {**TEXTS, **OTHERS}},
        "types/unknown": "x",
    }
    for key, text in files.items():
        (folder / key).parent.mkdir(parents=True, exist_ok=True)
        (folder / key).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def port(output: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    site = set_up(folder, output, Server(DOMAIN, str(output), listen=f"127.0.0.1:{port}"))
    with nginx(folder, site):
        yield port


def set_up(folder: Path, output: Path, server: Server) -> str:
    """Put the maps beside ``nginx.conf`` as on a host; gives the configuration of the server."""
    files = configuration(output, server)
    (folder / "conf.d").mkdir(parents=True)
    for name, data in files.items():
        (folder / "conf.d" / name).write_bytes(data)
    return files[f"{server.domain}.conf"].decode()


def ask(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Host": DOMAIN, **{k.replace("_", "-"): v for k, v in headers.items()}})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), body


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/en/",
        "/news/1/",
        "/archive/a/",
        "/old(1)+2/x.html",
        "/downloads/",
        "/theme/site.8b9c1e2f33.css",
        "/archive/photo.133931600a/full/max/0/default.jpg",
        "/search/zh/t/0123abcd/7.bin",
    ],
)
def test_every_header_is_said_that_the_build_asks_for(port: int, path: str) -> None:
    status, headers, _ = ask(port, path)
    expected = {"Cache-Control": cache_control(path), **headers_for(parse_headers(HEADERS), path)}
    assert status == 200
    assert {name: headers.get(name) for name in expected} == expected
    assert ("Access-Control-Allow-Origin" in headers) == path.startswith("/archive/")
    assert headers["Server"] == "nginx"


def test_every_type_is_that_of_the_manifest(port: int) -> None:
    for extension in {**TEXTS, **OTHERS}:
        _, headers, _ = ask(port, f"/types/a.{extension}")
        assert headers["Content-Type"] == media_type(f"a.{extension}")
    assert ask(port, "/types/unknown")[1]["Content-Type"] == media_type("unknown")


@pytest.mark.parametrize(
    ("old", "status", "new"),
    [
        ("/html/1.html", 301, "/news/1/"),
        ("/html/1.html?from=wechat", 301, "/news/1/"),
        ("/HTML/2.html", 301, "/news/2/"),
        ("/html/2.html", 301, "/news/1/"),
        ("/News/", 301, "/news/1/"),
        ("/%E6%97%A7/a%20b.html", 302, "/news/1/"),
        ("/gbk/%b2%e2%ca%d4%5C.html", 301, "/news/2/"),
        ("/show.php?id=3&c=%e6%97%a7", 301, "/news/1/"),
        ("/cost$.html", 308, "https://www.example.org/%E6%97%A7?a=%24b#c"),
        ("/empty/deep", 301, "/empty/deep/"),
    ],
)
def test_old_addresses_lead_to_the_new_ones(port: int, old: str, status: int, new: str) -> None:
    found, headers, _ = ask(port, old)
    assert (found, headers["Location"]) == (status, new)
    assert headers["Cache-Control"] == BRIEF
    assert headers["X-Frame-Options"] == "DENY"


def test_an_address_that_differs_from_an_old_one_in_case_alone_is_served(port: int) -> None:
    assert ask(port, "/news/")[0] == 200
    assert ask(port, "/Html/2.html")[0] == 404


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/none", "不在"),
        ("/en/none/", "not here"),
        ("/entertainment/", "不在"),
        ("/empty/", "不在"),
        ("/theme/site.0000000000.css", "不在"),
        ("/_headers", "不在"),
        ("/_redirects", "不在"),
        ("/.ledger", "不在"),
        ("/a/.git/config", "不在"),
        ("/en/.git/", "not here"),
    ],
)
def test_what_is_not_there_is_said_in_the_language_of_its_address(port: int, path: str, text: str) -> None:
    status, headers, body = ask(port, path)
    assert (status, body.decode()) == (404, text)
    assert headers["Cache-Control"] == BRIEF
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["X-Frame-Options"] == "DENY"


def test_the_address_for_reports_of_holes_is_served(port: int) -> None:
    assert ask(port, "/.well-known/security.txt")[2] == b"Contact: mailto:a@example.cn"


def test_texts_are_packed_for_those_who_can_unpack(port: int, output: Path) -> None:
    for key in ("index.html", "theme/site.8b9c1e2f33.css"):
        _, headers, body = ask(port, f"/{key}", Accept_Encoding="gzip")
        assert headers["Content-Encoding"] == "gzip"
        assert headers["Vary"] == "Accept-Encoding"
        assert headers["Content-Type"] == media_type(key)
        assert gzip.decompress(body) == (output / key).read_bytes()
    assert "Content-Encoding" not in ask(port, "/")[1]


def test_who_has_a_page_is_told_that_it_is_the_same_and_only_then(port: int, output: Path) -> None:
    _, headers, _ = ask(port, "/theme/site.8b9c1e2f33.css")
    status, again, _ = ask(port, "/theme/site.8b9c1e2f33.css", If_None_Match=headers["ETag"])
    assert (status, again["Cache-Control"]) == (304, IMMUTABLE)
    # After a rollback a file is older than what the browser has.
    os.utime(output / "news/1/index.html", (1_000_000_000, 1_000_000_000))
    status, _, _ = ask(port, "/news/1/", If_Modified_Since="Mon, 01 Jan 2024 00:00:00 GMT")
    assert status == 200


def test_files_that_were_packed_before_are_sent_as_they_are(output: Path, tmp_path: Path) -> None:
    site, port = tmp_path / "site", free_port()
    site.mkdir()
    (site / "index.html").write_text("home", encoding="utf-8")
    (site / "index.html.gz").write_bytes(gzip.compress(b"packed before"))
    config = set_up(tmp_path / "nginx", site, Server(DOMAIN, str(site), listen=f"127.0.0.1:{port}"))
    with nginx(tmp_path / "nginx", config):
        _, headers, body = ask(port, "/", Accept_Encoding="gzip")
    assert gzip.decompress(body) == b"packed before"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "brotli_static" not in config


def test_a_hundred_thousand_redirects_are_looked_up(tmp_path: Path) -> None:
    site, port = tmp_path / "site", free_port()
    site.mkdir()
    (site / "index.html").write_text("home", encoding="utf-8")
    rows = [f"/html/{1999 + n % 25}/{n % 1231:04}/{n}.html /news/{1999 + n % 25}/{n}/ 301" for n in range(100_000)]
    (site / "_redirects").write_text("\n".join(rows), encoding="utf-8")
    config = set_up(tmp_path / "nginx", site, Server(DOMAIN, str(site), listen=f"127.0.0.1:{port}"))
    with nginx(tmp_path / "nginx", config):
        for n in (0, 54_321, 99_999):
            old, new, _ = rows[n].split()
            assert ask(port, old)[1]["Location"] == new
        assert ask(port, "/html/none.html")[0] == 404


def test_nginx_takes_what_the_command_writes_with_a_certificate(output: Path, tmp_path: Path) -> None:
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=a -keyout key.pem -out cert.pem"
    subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    folder = tmp_path / "nginx"
    arguments = [str(output), f"--root={output}", f"--domain={DOMAIN}", f"--to={folder / 'conf.d'}"]
    assert main([*arguments, f"--certificate={tmp_path / 'cert.pem'}", f"--key={tmp_path / 'key.pem'}"]) == 0
    config = write_nginx(folder, (folder / "conf.d" / f"{DOMAIN}.conf").read_text(encoding="utf-8"))
    done = subprocess.run(
        [program("nginx"), "-t", "-c", config, "-e", folder / "error.log"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr


@pytest.mark.parametrize(
    "wrong",
    [
        {"domain": "www.example.cn;"},
        {"domain": "https://www.example.cn/"},
        {"root": "srv"},
        {"root": "/srv/{a}"},
        {"listen": "80; include /etc"},
        {"certificate": "/c"},
    ],
)
def test_what_nginx_would_take_for_something_else_is_refused(output: Path, wrong: dict[str, str]) -> None:
    with pytest.raises(PublishError):
        configuration(output, Server(**{"domain": DOMAIN, "root": "/srv", **wrong}))
