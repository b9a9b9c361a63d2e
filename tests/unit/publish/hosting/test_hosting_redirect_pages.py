"""Pages that lead on where a store cannot redirect."""

import lxml.html

from plugins.publish.hosting.redirect_pages import redirect_pages
from plugins.publish.hosting.rules import Redirect

BASE = "https://www.example-zhengxie.cn"


def test_an_old_address_gets_a_page_that_leads_to_the_new_one() -> None:
    pages = redirect_pages([Redirect("/html/1.html", "/news/2022/a&b/")], BASE)
    assert list(pages) == ["html/1.html"]
    page = lxml.html.fromstring(pages["html/1.html"])
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=/news/2022/a&b/"]
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{BASE}/news/2022/a&b/"]
    assert page.xpath("//a/@href") == ["/news/2022/a&b/"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.get("lang") == "zh-CN"
    assert page.findtext(".//title") == "页面已移动"


def test_folders_and_names_without_extension_are_pages_of_a_folder() -> None:
    pages = redirect_pages([Redirect("/a/", "/x/"), Redirect("/%E6%97%A7/b", "/x/"), Redirect("/", "/x/")], BASE)
    assert list(pages) == ["a/index.html", "index.html", "旧/b/index.html"]


def test_a_new_address_may_be_on_another_host_and_in_chinese() -> None:
    pages = redirect_pages([Redirect("/1.html", "https://b.example/旧/")], BASE)
    page = lxml.html.fromstring(pages["1.html"])
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://b.example/%E6%97%A7/"]


def test_what_is_taken_or_can_be_no_file_is_left() -> None:
    taken = {"real.html", "folder/index.html", "file"}
    olds = ["/real.html", "/show.php?id=1", "/file/below.html", "/a/../b.html", "/a//b.html", "/%ff.html", "/folder"]
    assert redirect_pages([Redirect(old, "/x/") for old in olds], BASE, taken) == {}


def test_no_page_stands_where_another_needs_a_folder() -> None:
    redirects = [Redirect("/a.html", "/x/"), Redirect("/a.html/b.html", "/y/")]
    assert list(redirect_pages(redirects, BASE)) == ["a.html"]
    assert list(redirect_pages(reversed(redirects), BASE)) == ["a.html/b.html"]
