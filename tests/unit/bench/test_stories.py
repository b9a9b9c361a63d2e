"""The corpus for other generators: fields by name, plain Markdown, the one comma that the scenario “edit” changes."""

from pathlib import Path

import pytest

from tests.bench.corpus import ensure_corpus
from tests.bench.stories import (
    Story,
    change_comma,
    choose_edited,
    excerpt,
    plain_markdown,
    read_stories,
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ensure_corpus(tmp_path_factory.mktemp("corpus"), 120, seed=1)


@pytest.fixture(scope="module")
def stories(corpus: Path) -> list[Story]:
    return list(read_stories(corpus))


def test_every_source_file_is_a_story_but_the_page_named_after_a_channel(corpus: Path, stories: list[Story]) -> None:
    paths = {path.relative_to(corpus / "content").as_posix() for path in (corpus / "content").rglob("*.md")}
    assert paths - {story.path for story in stories} == {"pages/about.md"}
    assert len({story.path for story in stories}) == len(stories)


def test_a_translation_takes_time_channels_and_picture_from_its_original(stories: list[Story]) -> None:
    originals = {story.id: story for story in stories if story.language == "zh"}
    translations = [story for story in stories if story.language == "en"]
    assert translations
    for story in translations:
        original = originals[story.id]
        assert (story.date, story.channels, story.cover) == (original.date, original.channels, original.cover)
        assert story.address == f"/en{original.address}"
        assert (story.source, story.authors, story.editor) == ("", (), "")


def test_an_article_is_listed_in_its_channels_its_sections_and_what_they_belong_to() -> None:
    story = Story("", "1", "zh", "题", "2026-01-02 09:00", "文", channels=("news/local", "proposals"))
    assert story.places == ("news/local", "proposals", "news")
    assert story.address == "/news/2026/1/"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("一、总体情况", "## 一、总体情况"),
        ("（二）主要做法", "### （二）主要做法"),
        ("一、会议指出，这是一句很长的话，它不是标题，因为它比任何一个标题都要长得多得多得多。", None),
        ("## 上行|下行", "## 上行 下行"),
        ("| a | b |", None),
        ('![图](images/2025/1.jpg "说明")（李某 摄）', '![图](/images/2025/1.jpg "说明（李某 摄）")'),
        ('![图](images/2025/1.jpg "说明")', '![图](/images/2025/1.jpg "说明")'),
    ],
)
def test_what_only_the_project_understands_is_written_out(written: str, plain: str | None) -> None:
    assert plain_markdown(f"前文。\n\n{written}\n\n后文。") == f"前文。\n\n{plain or written}\n\n后文。"


def test_an_excerpt_is_whole_sentences_of_the_first_paragraph() -> None:
    assert excerpt("**甲**。\n\n乙。") == "甲。"
    assert excerpt("一二三。四五六。七八九。", longest=9) == "一二三。四五六。"
    assert excerpt("一二三四五六七八九十", longest=4) == "一二三四…"


def test_the_edit_changes_one_mark_of_one_file(corpus: Path, tmp_path: Path) -> None:
    edited = tmp_path / "a.md"
    before = (corpus / "content" / choose_edited(corpus)).read_text(encoding="utf-8")
    edited.write_text(before, encoding="utf-8")
    change_comma(edited)
    after = edited.read_text(encoding="utf-8")
    assert len(after) == len(before)
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert changed == [("，", "；")]


def test_a_file_without_a_comma_cannot_be_edited(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("无", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.md"):
        change_comma(tmp_path / "a.md")


def test_the_edited_article_is_published_and_in_one_language(corpus: Path, stories: list[Story]) -> None:
    path = choose_edited(corpus).as_posix()
    chosen = next(story for story in stories if story.path == path)
    assert not chosen.draft
    assert [story.language for story in stories if story.id == chosen.id] == ["zh"]
