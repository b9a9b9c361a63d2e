"""What the preview answers, and what it refuses."""

from functools import partial
from pathlib import Path

import pytest
from lxml import html

from plugins.serve.app import make_app
from plugins.serve.board import Board, BuildState
from plugins.serve.settings import PreviewSettings
from tests.unit.serve.asgi import ask

PAGE = '<!DOCTYPE html>\n<html lang="{0}"><head><title>{1}</title></head><body><h1>{1}</h1></body></html>\n'
SCRIPT = "//body/script[@src='/-/preview.js']"


def write(folder: Path, path: str, data: str | bytes) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "secret.txt", "not of the site")
    site = tmp_path / "site"
    for path, language, title in (
        ("index.html", "zh-CN", "首页"),
        ("404.html", "zh-CN", "找不到"),
        ("en/404.html", "en", "Page not found"),
        ("news/2025/20250201-01/index.html", "zh-CN", "新闻"),
        ("tags/提案/index.html", "zh-CN", "标签"),
    ):
        write(site, path, PAGE.format(language, title))
    write(site, ".ledger", "index.html\n")
    for path in ("theme/site.css", "theme/site.js", "feed.xml", "icons.svg", "x.avif", "x.woff2", "data.json", "a.pdf"):
        write(site, path, b"<x/>")
    return site


@pytest.fixture
def get(folder: Path):
    return partial(ask, make_app(folder, Board(), PreviewSettings().allowed_hosts))


def title(body: bytes) -> str:
    return html.document_fromstring(body.decode()).findtext(".//title")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "首页"),
        ("/news/2025/20250201-01/", "新闻"),
        ("/tags/%E6%8F%90%E6%A1%88/", "标签"),
        ("/404.html", "找不到"),
    ],
)
def test_a_page_stands_at_its_address(get, path: str, expected: str) -> None:
    answer = get(path)
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert title(answer.body) == expected


@pytest.mark.parametrize("path", ["/news/2025/20250201-01", "/tags/%E6%8F%90%E6%A1%88"])
def test_an_address_without_its_slash_leads_to_the_one_with_it(get, path: str) -> None:
    answer = get(path)
    assert (answer.status, answer.headers["location"]) == (307, f"http://127.0.0.1:8000{path}/")


def test_a_page_gets_the_script_on_the_way_and_its_file_does_not(folder: Path) -> None:
    board = Board()
    board.post(BuildState("7-1"))
    page = html.document_fromstring(ask(make_app(folder, board, ["*"]), "/").body.decode())
    (script,) = page.xpath(SCRIPT)
    assert script.get("data-build") == "7-1"
    assert script.text is None
    assert "script" not in (folder / "index.html").read_text(encoding="utf-8")


def test_a_page_without_body_tag_gets_the_script_too(folder: Path) -> None:
    write(folder, "bare.html", "<!DOCTYPE html><title>x</title><p>x")
    answer = ask(make_app(folder, Board(), ["*"]), "/bare.html")
    assert html.document_fromstring(answer.body).xpath("//script[@src='/-/preview.js']")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/theme/site.css", "text/css; charset=utf-8"),
        ("/theme/site.js", "text/javascript; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/icons.svg", "image/svg+xml; charset=utf-8"),
        ("/x.avif", "image/avif"),
        ("/x.woff2", "font/woff2"),
        ("/data.json", "application/json"),
        ("/a.pdf", "application/pdf"),
        ("/-/preview.js", "text/javascript; charset=utf-8"),
        ("/-/preview.css", "text/css; charset=utf-8"),
    ],
)
def test_files_have_their_media_type(get, path: str, kind: str) -> None:
    answer = get(path)
    assert (answer.status, answer.headers["content-type"]) == (200, kind)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/nothing/", "找不到"),
        ("/news/2025/no", "找不到"),
        ("/en/nothing/here/", "Page not found"),
        ("/theme/", "找不到"),
    ],
)
def test_what_is_missing_is_404_in_its_language(get, path: str, expected: str) -> None:
    answer = get(path)
    assert (answer.status, title(answer.body)) == (404, expected)
    assert html.document_fromstring(answer.body.decode()).xpath(SCRIPT)


@pytest.mark.parametrize(
    "path", ["/", "/theme/site.css", "/nothing/", "/news/2025/20250201-01", "/-/preview.js", "/-/no"]
)
def test_nothing_is_kept_by_the_browser(get, path: str) -> None:
    assert get(path).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/news/../../secret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/..\\secret.txt",
        "/.ledger",
        "/-/../app.py",
        "/-/%2e%2e/app.py",
        "/index.html%00",
        f"/{'x' * 300}",
    ],
)
def test_nothing_outside_of_the_site_is_sent(get, path: str) -> None:
    answer = get(path)
    assert answer.status == 404
    assert b"not of the site" not in answer.body
    assert b"root:" not in answer.body


def test_a_link_to_a_file_outside_is_not_followed(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    assert ask(make_app(folder, Board(), ["*"]), "/link.txt").status == 404


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", 200),
        ("localhost:8001", 200),
        ("LOCALHOST", 200),
        ("[::1]:8000", 200),
        ("evil.example:8000", 400),
        ("127.0.0.1.evil.example", 400),
        ("localhost@evil.example", 400),
        ("", 400),
    ],
)
def test_only_this_machine_may_be_named_as_host(get, host: str, status: int) -> None:
    assert get("/", host=host).status == status
    assert get("/-/preview.js", host=host).status == status


def test_who_listens_for_others_answers_to_any_name(folder: Path) -> None:
    app = make_app(folder, Board(), PreviewSettings(host="0.0.0.0").allowed_hosts)  # noqa: S104  nothing listens here
    assert ask(app, "/", host="pc-5.office.example").status == 200


def test_nothing_can_be_sent_to_the_preview(get) -> None:
    assert get("/", method="POST").status == 405


def test_before_the_first_build_a_page_waits_for_it(tmp_path: Path) -> None:
    answer = ask(make_app(tmp_path / "none", Board(), ["*"]), "/news/")
    assert answer.status == 503
    (script,) = html.document_fromstring(answer.body.decode()).xpath(SCRIPT)
    assert script.get("data-build") == ""
