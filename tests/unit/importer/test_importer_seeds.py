"""Real pages and reports, where the folder that holds them is there."""

import re
from collections import Counter
from pathlib import Path

import pytest

from plugins.content.reader import ItemReader
from plugins.core import frontmatter
from plugins.core.config_file import load_site
from plugins.core.punctuation import HAN, keep_han
from plugins.importer.document import LABEL
from plugins.importer.markdown import LOST_PICTURE, write_article
from plugins.importer.reading import read_document
from plugins.importer.source import read_source

_ROOT = Path(__file__).parents[3]
_SEEDS = _ROOT / "../shared/seeds"
_PAGE, _REPORT = _SEEDS / "shenyang-2022-highlights.txt", _SEEDS / "fuxin-2025-annual-review.txt"

pytestmark = pytest.mark.skipif(not _SEEDS.is_dir(), reason="the real texts are not part of the repository")


def _read(path):
    source = read_source(path)
    return source.text, read_document(source)


def _article(document):
    return write_article(document, channels=("highlights",), day="2026-01-05", status="draft")


@pytest.mark.parametrize("path", [_PAGE, _REPORT], ids=["page", "report"])
def test_every_han_character_is_in_the_article_or_in_what_is_reported(path):
    text, document = _read(path)
    head = frontmatter.parse("x.md", _article(document))
    values = [entry.value for entry in head.entries if entry.key not in ("栏目", "状态")]
    kept = "".join("".join(value) for value in values) + head.body.replace(LOST_PICTURE, "")
    dropped = "".join(piece.text for piece in document.dropped)
    assert not Counter(keep_han(text)) - Counter(keep_han(kept + dropped))


@pytest.mark.parametrize("path", [_PAGE, _REPORT], ids=["page", "report"])
def test_the_body_has_the_han_characters_of_the_text_in_their_order(path):
    text, document = _read(path)
    blocks = document.blocks
    first, last = blocks[0].line, blocks[-1].line
    lines = text.split("\n")[first - 1 : last]
    assert "".join(keep_han(block.text) for block in blocks) == keep_han("".join(lines))


@pytest.mark.parametrize("path", [_PAGE, _REPORT], ids=["page", "report"])
def test_no_half_width_mark_is_left_beside_han(path):
    _, document = _read(path)
    body = frontmatter.parse("x.md", _article(document)).body
    assert (
        re.findall(rf"[{HAN}”》）%][,;:?!()]|[,;:?!()][{HAN}“《]|[{HAN}] +[{HAN}]|[0-9]{{4}}-[0-9]{{4}}|\"", body) == []
    )


@pytest.mark.parametrize("path", [_PAGE, _REPORT], ids=["page", "report"])
def test_the_site_reads_the_article_with_the_same_outline(path):
    _, document = _read(path)
    config = load_site(_ROOT / "site.toml")
    reader = ItemReader(config, dict.fromkeys(config.languages, ("", "")))
    _, prose = reader.read("articles/highlights/2026/20260105-01.md", _article(document).encode())
    assert [heading.level for heading in prose.headings] == [block.level for block in document.blocks if block.level]


def test_the_page_is_known_completely():
    text, document = _read(_PAGE)
    lines = [line.strip() for line in text.split("\n")]
    facts = document.facts
    assert facts["title"] == (lines[2],)
    assert facts["subtitle"] == (lines[9].removeprefix("——"),)
    assert facts["date"] == ("2022-12-30 10:13",)
    assert facts["source"] == (lines[4].split("来源:")[1].split()[0],)
    assert facts["author"] == (lines[-3].strip("()"),)
    assert facts["editor"] == (lines[-1].strip("[]").split(":")[1],)
    assert document.breadcrumb[0] == lines[0].split(">> ")[1]
    assert [(note.line, note.code) for note in document.notes] == [(12, "I104")]
    assert [piece.line for piece in document.dropped if piece.reason != LABEL] == [1, 5, 6, 8]


def test_the_pages_section_headings_are_pairs_of_lines():
    text, document = _read(_PAGE)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    headings = [block for block in document.blocks if block.level]
    assert len(headings) == 4
    for block in headings:
        first, second = block.text.split("|")
        assert lines[lines.index(first) + 1] == second
        assert block.level == 2


def test_the_report_is_outlined_in_three_levels():
    text, document = _read(_REPORT)
    counted = Counter(block.level for block in document.blocks if block.level)
    lines = text.split("\n")
    assert counted[2] == 2
    assert counted[3] == sum(line[:1] in "一二三四五" and line[1:2] == "、" for line in lines if line)
    assert counted[4] == sum(line.startswith("(") for line in lines)
    assert not any(block.text.endswith("。") for block in document.blocks if block.level)


def test_the_report_says_what_it_does_not_know():
    _, document = _read(_REPORT)
    parts = [block.text for block in document.blocks if block.level == 2]
    assert document.facts == {"title": ("和".join(parts),)}
    assert [note.code for note in document.notes] == ["I101"]
    assert [piece.text for piece in document.dropped] == ["|"]
