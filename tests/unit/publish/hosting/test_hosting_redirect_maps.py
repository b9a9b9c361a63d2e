"""Redirects as maps of nginx."""

from plugins.publish.hosting.redirect_maps import map_tables
from plugins.publish.hosting.rules import Redirect

DOMAIN = "www.example.cn"


def rows_of(*redirects: Redirect, keys: tuple[str, ...] = ()) -> list[bytes]:
    (table,) = map_tables(redirects, DOMAIN, keys)
    return table.rows.splitlines()


def test_paths_are_compared_decoded_and_queries_as_they_are_sent() -> None:
    tables = map_tables([Redirect("/%B2%E2 a", "/x/"), Redirect("/旧?a=旧", "/y/", 302)], DOMAIN, ())
    assert [(table.source, table.status, table.file) for table in tables] == [
        ("request_uri", 302, "www.example.cn.asked_302.map"),
        ("uri", 301, "www.example.cn.moved_301.map"),
    ]
    assert tables[0].rows == b'"/%E6%97%A7?a=%E6%97%A7" "/y/";\n'
    assert tables[1].rows == b'"/\xb2\xe2 a" "/x/";\n'


def test_addresses_that_differ_in_case_alone_are_told_apart_only_where_they_must_be() -> None:
    assert rows_of(Redirect("/A", "/x/"), Redirect("/a", "/x/")) == [b'"/A" "/x/";']
    assert rows_of(Redirect("/A", "/x/"), Redirect("/a", "/y/")) == [b'"~^/A$" "/x/";', b'"~^/a$" "/y/";']
    assert rows_of(Redirect("/News/", "/x/"), keys=("news/index.html",)) == [b'"~^/News/$" "/x/";']
    assert rows_of(Redirect("/a.html", "/x/"), keys=("a.html",)) == [b'"/a.html" "/x/";']


def test_what_means_something_to_nginx_is_escaped() -> None:
    assert rows_of(Redirect('/a"\\b', "/$x/")) == [b'"/a\\"\\\\b" "/%24x/";']
    assert map_tables([Redirect("/a%0ab", "/x/")], DOMAIN, ()) == []


def test_no_redirects_need_no_maps_and_many_need_room() -> None:
    assert map_tables([], DOMAIN, ()) == []
    (table,) = map_tables([Redirect(f"/{n}.html", "/x/") for n in range(100_000)], DOMAIN, ())
    assert (table.count, table.hash_size, table.bucket_size) == (100_000, 131_072, 512)
    (table,) = map_tables([Redirect("/" + "a" * 500, "/x/")], DOMAIN, ())
    assert table.bucket_size > 512
