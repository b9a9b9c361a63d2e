"""Budgets of bytes, as brotli 11 packs them: a page with the style sheets and scripts that it loads.

The article that is weighed is made here: 1,500 characters of the sample content, headings, tags and a picture.
"""

import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import brotli
import pytest

from tests.builders import write_files
from tests.built_site import ROOT, BuiltPage, BuiltSite, build_sample_site
from tests.sample_content import sample_files

ARTICLE, HOME, LIST = 14_000, 18_000, 18_000
"""A page with all its sheets and scripts."""
SHEETS, LED, SCRIPTS = 7_000, 500, 2_500
PAGE, LONG = 14_000, 3_000
"""What comes first of a page, unless its text has more characters than ``LONG``."""
REQUESTS = {"article": 5, "home": 12, "list": 8}
"""Before anything is scrolled: the page, sheets, scripts and pictures that do not wait."""
LISTS = ("column", "tag", "tags", "browse", "sitemap")
LENGTH = 1_500
MADE = "articles/highlights/2022/20221229-90.md"
HEAD = """\
---
标题: 开局之年，|把商量的事情办实
副题: 一年履职回顾
日期: 2022-12-29 10:13
来源: 本站整理
作者: 本站编辑部
责任编辑: 示例编辑
关键词: [履职回顾, 提案, 社情民意]
摘要: 提案全部办复，信息逐级上报，制度逐项建立，协商围绕都市圈、产学研和乡村振兴展开。本文分几个方面作一回顾。
---
![开阔的水面和对岸的树林](images/sample/landscape-1.jpg "示例图片")

"""
HAN = re.compile(r"[\u4e00-\u9fff]")
PLAIN = re.compile(r"(?:## )?[\u4e00-\u9fff“《][^\[\]|<>!]*")
"""A paragraph or a heading without a link, a table or a picture."""
OWN = re.compile(r"/(?!/)|data:|#|$")
LOADED = (
    "//link[@rel='stylesheet' or @rel='preload' or @rel='icon' or @rel='prefetch' or @rel='preconnect']/@href"
    " | //@src | //@poster | //@data-script | //@data-sheet | //object/@data | //form/@action"
)
FONT = re.compile(r"@font-face|\.woff2?|\.ttf|\.otf")
ELSEWHERE = re.compile(r"""(?:url\(|@import|fetch\(|import\()\s*["']?(?:https?:)?//""")


class Weights:
    """Weighs pages of one site; what many of them load is packed once."""

    def __init__(self, site: BuiltSite) -> None:
        self.site = site
        self._of_file = cache(self._weigh)

    def parts(self, page: BuiltPage, quality: int = 11) -> dict[str, int]:
        """The page and what it loads before it is used: name → bytes."""
        files = [page.file, *(self.site.file_at(url) for url in (*sheets(page), *scripts(page)))]
        return {file.name: self._of_file(file, quality) for file in files}

    def over(self, pages: Iterator[BuiltPage], most: int, suffix: str = "") -> list[str]:
        """The pages whose parts (of one kind, if ``suffix`` says which) are heavier together, with their parts."""
        found = []
        for page in pages:
            # Most pages are light enough when packed in a hurry.
            if any(self._sum(page, quality, suffix) <= most for quality in (5, 11)):
                continue
            found.append(f"{page.address}: {self._sum(page, 11, suffix)} > {most} {self.parts(page)}")
        return found

    def _sum(self, page: BuiltPage, quality: int, suffix: str) -> int:
        return sum(size for name, size in self.parts(page, quality).items() if name.endswith(suffix))

    def _weigh(self, file: Path, quality: int) -> int:
        return len(brotli.compress(file.read_bytes(), quality=quality))


def sheets(page: BuiltPage) -> list[str]:
    return page.tree.xpath("//link[@rel='stylesheet']/@href")


def scripts(page: BuiltPage) -> list[str]:
    return page.tree.xpath("//script/@src")


def made_body() -> str:
    """Exactly ``LENGTH`` Han characters: paragraphs and headings of the sample content, the last one cut."""
    (sample,) = (one for one in sample_files() if one.id == "20221230-01" and not one.file.name.endswith(".en.md"))
    body, left = [], LENGTH
    for block in sample.body.split("\n\n"):
        if not PLAIN.fullmatch(block.strip()):
            continue
        ends = [match.end() for match in HAN.finditer(block)]
        if len(ends) >= left:
            body.append(f"{block[: ends[left - 1]]}。")
            return "\n\n".join(body)
        body.append(block)
        left -= len(ends)
    raise AssertionError(left)


@pytest.fixture(scope="module")
def weights(site: BuiltSite) -> Weights:
    return Weights(site)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Weights, BuiltPage]:
    """The article of ``LENGTH`` characters with one picture, on the sample site."""
    place = tmp_path_factory.mktemp("budgets")
    shutil.copytree(ROOT / "content", place / "content")
    shutil.copy(ROOT / "site.toml", place)
    write_files(place / "content", {MADE: f"{HEAD}{made_body()}\n"})
    site = build_sample_site(place / "output", place)
    return Weights(site), site.by_address[f"/{MADE.removeprefix('articles/').removesuffix('.md')}/"]


def test_an_article_with_a_picture_keeps_its_budget(made: tuple[Weights, BuiltPage]) -> None:
    weights, page = made
    text = page.tree.xpath("string(//*[@class='prose'])")
    caption = page.tree.xpath("string(//*[@class='prose']//figcaption)")
    assert len(HAN.findall(text)) - len(HAN.findall(caption)) == LENGTH
    assert len(page.tree.xpath("//*[@class='prose']//img")) == 1
    assert "/images/" in page.tree.xpath("string(//*[@class='prose']//img/@src)")
    assert weights.over([page], ARTICLE) == []
    assert weights.over([page], SCRIPTS, ".js") == []


def test_an_article_asks_for_few_things_at_once(made: tuple[Weights, BuiltPage]) -> None:
    assert asked(made[1]) <= REQUESTS["article"], made[0].parts(made[1])


def test_no_article_has_more_style_sheets_than_the_budget(site: BuiltSite, weights: Weights) -> None:
    articles = [page for page in site.of_kind("article") if any("/article." in url for url in scripts(page))]
    assert len(articles) > 20
    # What came of an article of the reading campaign has a sheet of its own.
    usual = [page for page in articles if not any("/reading_led." in url for url in sheets(page))]
    assert weights.over(usual, SHEETS, ".css") == []
    assert weights.over(articles, SHEETS + LED, ".css") == []


def test_a_home_page_keeps_its_budget(site: BuiltSite, weights: Weights) -> None:
    assert weights.over(site.of_kind("home"), HOME) == []
    assert [page.address for page in site.of_kind("home") if asked(page) > REQUESTS["home"]] == []


def test_a_list_keeps_its_budget(site: BuiltSite, weights: Weights) -> None:
    assert weights.over(site.of_kind(*LISTS), LIST) == []
    many = [page.address for page in site.of_kind(*LISTS) if asked(page) > REQUESTS["list"]]
    # The home of the campaign shows covers, and is a home page by what stands on it.
    assert set(many) <= {"/reading/", "/en/reading/"}
    assert all(asked(site.by_address[address]) <= REQUESTS["home"] for address in many)


def test_a_page_comes_with_the_first_round_trip_unless_its_text_is_long(site: BuiltSite, weights: Weights) -> None:
    short = [page for page in site.html_files if len(HAN.findall(page.tree.xpath("string(//main)"))) <= LONG]
    assert len(short) > len(site.html_files) / 2
    assert weights.over(short, PAGE, ".html") == []


def test_nothing_is_loaded_from_another_host(site: BuiltSite) -> None:
    foreign = [(page.address, url) for page in site.html_files for url in page.tree.xpath(LOADED) if not OWN.match(url)]
    assert foreign == []
    sources = [(page.address, page.tree.xpath("//@srcset")) for page in site.html_files]
    assert [(at, text) for at, texts in sources for text in texts for one in text.split(", ") if one[0] != "/"] == []
    assert [file.name for file in theme_files(site) if ELSEWHERE.search(file.read_text(encoding="utf-8"))] == []


def test_there_is_no_font_to_load(site: BuiltSite) -> None:
    assert [file.name for file in site.files if file.suffix in (".woff", ".woff2", ".ttf", ".otf")] == []
    used = {url for page in site.html_files for url in sheets(page)}
    assert used
    assert [url for url in used if FONT.search(site.file_at(url).read_text(encoding="utf-8"))] == []
    assert [page.address for page in site.html_files if page.tree.xpath("//link[@as='font']")] == []


def asked(page: BuiltPage) -> int:
    """How much is asked for before anything is scrolled: the page, sheets, scripts, pictures that are not lazy."""
    return 1 + len(sheets(page)) + len(scripts(page)) + len(page.tree.xpath("//img[not(@loading='lazy')]"))


def theme_files(site: BuiltSite) -> list[Path]:
    return [file for file in (site.folder / "theme").rglob("*") if file.suffix in (".css", ".js")]
