"""More scripts: every Chinese page in traditional characters, and Mongolian in columns."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from opencc import OpenCC

from tests.built_site import BuiltPage, BuiltSite, build_sample_site
from tests.sample_content import sample_files
from tests.scripts_project import MONGOLIAN, NAMED, PHRASE, write_project

OWN = "not(ancestor-or-self::*[@lang and not(self::html)] or ancestor::script or ancestor::style or ancestor::code)"
WORDS = f"//text()[{OWN}] | //@title[{OWN}] | //@alt[{OWN}] | //@aria-label[{OWN}] | //meta/@content"
HAN = re.compile(r"[\u4e00-\u9fff]")
PERSON = re.compile(r"^类型: (?:person|人物|小传)$", re.MULTILINE)
NAMING = re.compile(r"^(?:人物|作者|口述|整理|采访|摄影|作者名): \[?(.+?)\]?$", re.MULTILINE)


def names_of_sample() -> Iterator[str]:
    """The names of people that the sample's files give."""
    yield from ("于学利", "沈延毅", "张丽华")
    for one in sample_files():
        text = one.file.read_text(encoding="utf-8")
        if PERSON.search(text):
            yield one.title
        for named in NAMING.findall(text):
            yield from re.findall(r"[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])", named)


PROTECTED = re.compile("|".join(sorted(set(names_of_sample()), key=len, reverse=True)))
"""The names of people stay as they are written."""


def to_traditional(text: str) -> str:
    """``text`` in traditional characters but for the names."""
    convert = OpenCC("s2t").convert
    kept = [found[0] for found in PROTECTED.finditer(text)]
    parts = [convert(part) for part in PROTECTED.split(text)]
    return "".join(part + name for part, name in zip(parts, [*kept, ""], strict=True))


@pytest.fixture(scope="module")
def hant(scripts_site: BuiltSite) -> tuple[BuiltPage, ...]:
    """The pages in traditional characters, those too that lead on from old addresses."""
    return tuple(page for page in scripts_site.html_files if page.language == "zh-hant")


@pytest.fixture(scope="module")
def mongolian(scripts_site: BuiltSite) -> tuple[BuiltPage, ...]:
    return tuple(page for page in scripts_site.pages if page.language == "mn")


def test_every_chinese_page_has_a_sister_and_no_other_page_has(
    scripts_site: BuiltSite, hant: tuple[BuiltPage, ...]
) -> None:
    chinese = {f"/zh-hant{page.address}" for page in scripts_site.html_files if page.language == "zh"}
    assert {page.address for page in hant} == chinese
    assert len(chinese) > 100


def test_that_day_in_history_is_told_in_traditional_characters_and_leads_to_sisters(scripts_site: BuiltSite) -> None:
    (block,) = scripts_site.by_address["/zh-hant/"].tree.xpath("//section[@data-days]")
    folder = scripts_site.folder / block.get("data-days").strip("/")
    assert folder == scripts_site.folder / "zh-hant/on-this-day"
    assert {file.stem for file in folder.iterdir()} == set(block.get("data-months").split())
    for file in folder.iterdir():
        source = json.loads((scripts_site.folder / "on-this-day" / file.name).read_text(encoding="utf-8"))
        led = json.loads(file.read_text(encoding="utf-8"))
        assert [(day, *row) for day, rows in led.items() for row in rows] == [
            (day, year, to_traditional(title), f"/zh-hant{url}", *tag)
            for day, rows in source.items()
            for year, title, url, *tag in rows
        ]
        assert all(scripts_site.file_at(row[2]) for rows in led.values() for row in rows)


def test_a_sister_is_its_own_page_and_says_what_it_was_made_of(
    scripts_site: BuiltSite, hant: tuple[BuiltPage, ...]
) -> None:
    for page in hant:
        assert page.tree.get("lang") == "zh-Hant"
        if page.is_redirect:
            continue
        source = page.address.removeprefix("/zh-hant")
        if not source.endswith("404.html"):
            assert unquote(page.canonical()) in ("", scripts_site.base_url + page.address)
            assert [unquote(link) for link in page.tree.xpath("//aside//a[@hreflang='zh-CN']/@href")] == [source]
        assert "noindex" in page.metas("robots")
        assert "機器轉換" in page.tree.xpath("string(//aside)")


def test_versions_name_each_other(scripts_site: BuiltSite) -> None:
    tags = {code: language["tag"] for code, language in scripts_site.settings["languages"].items()}
    for page in scripts_site.pages:
        versions = page.hreflangs()
        if not versions:
            assert page.address.endswith("404.html") or page.language in ("en", "mn"), page.address
            continue
        assert versions[tags[page.language]] == page.canonical(), page.address
        assert ("zh-Hant" in versions) == ("zh-CN" in versions), page.address
        for href in set(versions.values()):
            other = scripts_site.by_address[unquote(href).removeprefix(scripts_site.base_url)]
            assert other.hreflangs() == versions, f"{page.address} and {other.address} name different versions"


def test_every_link_of_a_sister_leads_to_a_sister_or_out_of_chinese(
    scripts_site: BuiltSite, hant: tuple[BuiltPage, ...]
) -> None:
    for page in hant:
        for link in page.tree.xpath("//*[@href][starts-with(@href, '/')] | //form[@action]"):
            target = link.get("href") or link.get("action")
            assert scripts_site.file_at(target.partition("?")[0]), f"{page.address}: {target}"
            led = scripts_site.by_address.get(target.partition("#")[0].partition("?")[0])
            if led is not None and led.language == "zh":
                assert link.get("hreflang") == "zh-CN", f"{page.address}: {target}"


def test_no_simplified_character_is_left_in_a_sister(hant: tuple[BuiltPage, ...]) -> None:
    convert = OpenCC("s2t").convert
    left = set()
    for page in hant:
        for text in page.tree.xpath(WORDS):
            found = set(HAN.findall(PROTECTED.sub("", text)))
            left |= {(char, text[:40]) for char in found if not in_big5(char) and convert(char) != char}
    assert left == set()


def in_big5(char: str) -> bool:
    """Whether the character is one of traditional text."""
    return char.encode("big5", "replace") != b"?"


def test_names_stay_and_the_same_characters_elsewhere_do_not(scripts_site: BuiltSite) -> None:
    page = scripts_site.by_address["/zh-hant/archive/2024/20240501-90/"]
    text = page.tree.xpath("string(//article)")
    for expected in ("沈延毅與瀋陽", "由于学利整理", "關於學利用", "余先生說過", "頭髮白了", "發展", "张丽华"):
        assert expected in text
    assert "这里是简体" in text
    assert page.tree.xpath("//article//a[@href='/zh-hant/highlights/2022/20221230-01/']")


def test_the_search_of_a_sister_asks_the_chinese_index(scripts_site: BuiltSite) -> None:
    one, other = (scripts_site.by_address[a].tree.get_element_by_id("search") for a in ("/search/", "/zh-hant/search/"))
    assert one.get("data-head") == other.get("data-head")
    assert scripts_site.file_at(other.get("data-head"))


def test_the_map_for_machines_names_sisters_only_once_they_are_read(scripts_site: BuiltSite) -> None:
    text = (scripts_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{scripts_site.base_url}/zh-hant/" not in text
    assert f'hreflang="zh-Hant" href="{scripts_site.base_url}/zh-hant/news/"' in text


def test_mongolian_pages_say_what_is_in_chinese(mongolian: tuple[BuiltPage, ...]) -> None:
    assert len(mongolian) >= 7
    for page in mongolian:
        assert page.tree.get("lang") == "mn-Mong"
        unmarked = [
            text
            for text in page.tree.xpath(
                "//body//text()[not(ancestor::script or ancestor::template or ancestor::option)]"
            )
            if HAN.search(text) and not text.getparent().xpath("ancestor-or-self::*[@lang][1][starts-with(@lang,'zh')]")
        ]
        allowed = {"政协", "蒙", "示例市政协", "中国人民政治协商会议示例市委员会", "会场"}
        assert [text for text in unmarked if set(HAN.findall(text)) - set("".join(allowed))] == [], page.address
        assert not re.search("[\ue000-\uf8ff]", page.file.read_text(encoding="utf-8")), page.address


def test_the_font_is_named_on_mongolian_pages_alone(scripts_site: BuiltSite) -> None:
    fonts = [file for file in scripts_site.files if file.suffix == ".woff2"]
    assert len(fonts) == 1
    assert fonts[0].stat().st_size <= 65_000
    for page in scripts_site.pages:
        named = page.tree.xpath("//link[@rel='preload'][@as='font']/@href")
        assert [scripts_site.file_at(address) for address in named] == (fonts if page.language == "mn" else [])
        sheets = page.tree.xpath(
            "//link[@rel='stylesheet'][contains(@href, 'columns') or contains(@href, 'mongolian')]"
        )
        assert len(sheets) == (2 if page.language == "mn" else 0)
    assert (scripts_site.folder / "fonts" / "mongolian.LICENSE.txt").is_file()


def test_a_mongolian_article_has_its_text_and_its_date(scripts_site: BuiltSite) -> None:
    page = scripts_site.by_address["/mn/highlights/2022/20221230-01/"]
    text = page.tree.xpath("string(//article)")
    assert PHRASE in text
    assert "2022 ᠣᠨ 12 ᠰᠠᠷ᠎ᠠ 30 ᠡᠳᠦᠷ" in text


def test_a_site_without_these_tables_has_none_of_it(site: BuiltSite) -> None:
    assert not any((site.folder / name).exists() for name in ("zh-hant", "mn", "fonts"))


def test_after_edits_the_site_is_that_of_a_clean_build(tmp_path: Path) -> None:
    write_project(tmp_path)
    output = tmp_path / "output"
    build_sample_site(output, tmp_path)
    content = tmp_path / "content"
    named = (content / NAMED).read_text(encoding="utf-8")
    for path, new in (
        (NAMED, f"{named}\n再说一句。\n"),
        ("data/names.txt", "沈延毅\n于学利=於學利\n"),
        (MONGOLIAN, ""),
    ):
        if new:
            (content / path).write_text(new, encoding="utf-8")
        else:
            (content / path).unlink()
        build_sample_site(output, tmp_path)
    text = (output / "zh-hant" / "archive" / "2024" / "20240501-90" / "index.html").read_text(encoding="utf-8")
    assert "再說一句" in text
    assert "由於學利整理" in text
    clean = tmp_path / "clean"
    build_sample_site(clean, tmp_path)
    assert tree(output) == tree(clean)
    shutil.rmtree(clean)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of the site; the ledger beside them has time stamps."""
    files = {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return {name: data for name, data in files.items() if not name.startswith(".")}
