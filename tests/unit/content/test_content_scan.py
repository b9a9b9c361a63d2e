"""Which files are articles and pages."""

from plugins.content.scan import find_sources
from tests.builders import write_files


def test_markdown_files_of_articles_and_pages_are_found_in_order(tmp_path):
    names = ["pages/b.md", "articles/news/2022/b.md", "articles/news/2022/a.en.md", "articles/a.md"]
    others = ["articles/.draft.md", "articles/_x/a.md", "articles/~a.md", "articles/a.txt", "data/a.md", "a.md"]
    write_files(tmp_path, dict.fromkeys([*names, *others], ""))
    assert find_sources(tmp_path) == sorted(names)


def test_a_folder_without_content_has_none(tmp_path):
    assert find_sources(tmp_path) == []
