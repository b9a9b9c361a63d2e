"""What servers say with the files of the site."""

import pytest

from plugins.publish.errors import PublishError
from plugins.publish.hosting.rules import (
    BRIEF,
    IMMUTABLE,
    HeaderRule,
    Redirect,
    cache_control,
    headers_for,
    media_type,
    parse_headers,
    parse_redirects,
)

HEADERS = """\
# For every page
/*
  X-Frame-Options: DENY
  Content-Security-Policy: default-src 'none'; img-src 'self' data:

/archive/*
  Access-Control-Allow-Origin: *
/archive/a+b/
  x-frame-options: SAMEORIGIN
"""


@pytest.mark.parametrize(
    "key",
    [
        "theme/site.8b9c1e2f33.css",
        "images/photo.133931600a/full/max/0/default.jpg",
        "images/x.971e97b68c-800.avif",
        "search/zh/t/0123abcd/7.bin",
        "search/en/s/0123abcd/0.json",
    ],
)
def test_what_carries_its_hash_is_kept_for_ever(key: str) -> None:
    assert cache_control(key) == IMMUTABLE


@pytest.mark.parametrize(
    "key",
    [
        "index.html",
        "files/20230101.1234567890.pdf.html/a.8b9c1e2f3.css",
        "a/8b9c1e2f33.css",
        "a.8b9c1e2f33",
        "search/zh/index.json",
        "en/search/zh/t/0123abcd/7.bin",
        "files/a.8B9C1E2F33.css",
    ],
)
def test_what_keeps_its_address_is_asked_for_again(key: str) -> None:
    expected = IMMUTABLE if ".1234567890." in key else BRIEF
    assert cache_control(key) == expected


def test_texts_say_their_character_set_and_nothing_else_does() -> None:
    assert media_type("a/index.html") == "text/html; charset=utf-8"
    assert media_type("theme/a.js") == "text/javascript; charset=utf-8"
    assert media_type("活动.ICS") == "text/calendar; charset=utf-8"
    assert media_type("a.avif") == "image/avif"
    assert media_type("a.js/photo") == "application/octet-stream"
    assert media_type("README") == "application/octet-stream"


def test_headers_come_from_every_pattern_that_matches_and_the_later_one_holds() -> None:
    rules = parse_headers(HEADERS)
    assert rules[1] == HeaderRule("/archive/*", (("Access-Control-Allow-Origin", "*"),))
    assert headers_for(rules, "/") == {
        "X-Frame-Options": "DENY",
        "Content-Security-Policy": "default-src 'none'; img-src 'self' data:",
    }
    assert headers_for(rules, "/archive/a+b/") == {
        "x-frame-options": "SAMEORIGIN",
        "Content-Security-Policy": "default-src 'none'; img-src 'self' data:",
        "Access-Control-Allow-Origin": "*",
    }
    assert "Access-Control-Allow-Origin" not in headers_for(rules, "/en/archive/")


@pytest.mark.parametrize("text", ["  X-A: b\n", "/*\n  no colon\n", "/*\n  Bad Name: x\n", "archive/*\n"])
def test_a_line_of_headers_that_is_none_is_told(text: str) -> None:
    with pytest.raises(PublishError, match=f"_headers 第 {len(text.splitlines())} 行"):
        parse_headers(text)


def test_redirects_are_read_with_their_status_and_the_first_one_holds() -> None:
    text = "/old/1.html /a/ 301\n\n/show.php?id=1 /b/ 302!\n/old/1.html /c/ 301\n# said\n/旧 https://a.example/\n"
    assert parse_redirects(text) == (
        Redirect("/old/1.html", "/a/"),
        Redirect("/show.php?id=1", "/b/", 302),
        Redirect("/旧", "https://a.example/"),
    )


@pytest.mark.parametrize("line", ["/a", "a /b/", "/a /b/ 200", "/a b 301", "/a /b/ 301 extra", "/a /b/ ３０１"])
def test_a_redirect_that_no_server_can_make_is_told(line: str) -> None:
    with pytest.raises(PublishError, match="_redirects 第 2 行"):
        parse_redirects(f"/x /y/ 301\n{line}\n")
