"""The corpus: the same again from the same seed, accepted by the project, and of the lengths that news has."""

import random
import statistics
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from plugins.core.config_file import load_site
from plugins.core.content_types import field_names
from plugins.core.frontmatter import FrontMatter, parse
from plugins.core.values import is_wrong, read_value
from tests.bench.article import LONGEST, SHORTEST, Source, choose_length
from tests.bench.corpus import MODULES, ensure_corpus, plan_slots, write_articles
from tests.bench.vocabulary import Vocabulary, is_han, load_vocabulary

ROOT = Path(__file__).resolve().parents[3]
SIZE = 600
ENGLISH_OF_CHINESE = {"英文标题": "标题", "英文摘要": "摘要"}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.fixture(scope="module")
def articles(vocabulary: Vocabulary) -> list[list[Source]]:
    return list(write_articles(vocabulary, SIZE, seed=1))


@pytest.fixture(scope="module")
def originals(articles: list[list[Source]]) -> list[FrontMatter]:
    return [parse(article[0].path, article[0].text) for article in articles]


def value_of(front: FrontMatter, key: str) -> str | list[str]:
    return next(entry.value for entry in front.entries if entry.key == key)


def test_the_same_seed_gives_the_same_articles(vocabulary: Vocabulary, articles: list[list[Source]]) -> None:
    assert list(write_articles(vocabulary, SIZE, seed=1)) == articles


def test_another_seed_gives_other_articles(vocabulary: Vocabulary, articles: list[list[Source]]) -> None:
    others = {source.text for article in write_articles(vocabulary, 50, seed=2) for source in article}
    assert others.isdisjoint(source.text for article in articles for source in article)


def test_a_corpus_on_disk_is_the_same_twice_and_is_written_once(tmp_path: Path) -> None:
    first, second = ensure_corpus(tmp_path / "a", 20, seed=1), ensure_corpus(tmp_path / "b", 20, seed=1)
    assert read_files(first) == read_files(second)
    (first / "content" / "mark").touch()
    assert ensure_corpus(tmp_path / "a", 20, seed=1) == first
    assert (first / "content" / "mark").exists()
    assert [path.name for path in (tmp_path / "a").iterdir()] == [first.name]


def read_files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_change_of_any_module_that_writes_the_corpus_makes_a_new_one() -> None:
    program = "import sys, tests.bench.corpus; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    names = {name.removeprefix("tests.bench.") for name in loaded.stdout.split() if name.startswith("tests.bench.")}
    assert names == set(MODULES)


def test_every_id_and_every_path_is_there_once(articles: list[list[Source]]) -> None:
    ids = [slot.id for slot in plan_slots(20_000, seed=1)]
    paths = [source.path for article in articles for source in article]
    assert len(set(ids)) == 20_000
    assert len(set(paths)) == len(paths)


def test_every_front_matter_holds_known_fields_with_values_of_their_kind(articles: list[list[Source]]) -> None:
    zone = load_site(ROOT / "site.toml").zone
    fields = field_names("article")
    for source in (source for article in articles for source in article):
        front = parse(source.path, source.text)
        assert isinstance(front, FrontMatter), front
        assert front.body.strip()
        for entry in front.entries:
            field = fields[ENGLISH_OF_CHINESE.get(entry.key, entry.key)]
            value = read_value(field, entry.value, zone)
            assert not is_wrong(value), (source.path, value)


def test_every_channel_is_one_of_the_site(originals: list[FrontMatter]) -> None:
    channels = load_site(ROOT / "site.toml").channels
    known = {channel.slug for channel in channels}
    known |= {f"{channel.slug}/{section.slug}" for channel in channels for section in channel.sections}
    used = {slug for front in originals for slug in value_of(front, "栏目")}
    assert used <= known
    assert {slug.partition("/")[0] for slug in used} == {channel.slug for channel in channels}


def test_lengths_are_log_normal_around_seven_hundred(vocabulary: Vocabulary) -> None:
    rng = random.Random(1)
    lengths = sorted(choose_length(rng) for _ in range(20_000))
    assert 680 <= statistics.median(lengths) <= 720
    assert lengths[0] >= SHORTEST
    assert 3500 <= lengths[-200] <= lengths[-1] <= LONGEST


def test_bodies_have_the_length_of_news(originals: list[FrontMatter]) -> None:
    han = [sum(map(is_han, front.body)) for front in originals]
    assert 600 <= statistics.median(han) <= 780
    assert 750 <= statistics.mean(han) <= 1000
    assert min(han) > SHORTEST * 0.7


def test_a_title_has_12_to_28_characters_and_no_mark(originals: list[FrontMatter]) -> None:
    titles = [value_of(front, "标题") for front in originals]
    assert all(12 <= len(title) <= 28 and is_han(title) for title in titles)


def test_keywords_are_two_to_four_and_follow_rank(originals: list[FrontMatter]) -> None:
    lists = [value_of(front, "关键词") for front in originals]
    assert all(2 <= len(keywords) == len(set(keywords)) <= 4 for keywords in lists)
    counts = Counter(keyword for keywords in lists for keyword in keywords).most_common()
    assert counts[0][1] > 4 * counts[20][1]


def test_one_article_in_ten_is_translated_and_one_in_twenty_has_an_english_title_only(
    articles: list[list[Source]], originals: list[FrontMatter]
) -> None:
    translated = sum(len(article) == 2 for article in articles)
    titled = sum(any(entry.key == "英文标题" for entry in front.entries) for front in originals)
    assert 0.07 <= translated / SIZE <= 0.13
    assert 0.03 <= titled / SIZE <= 0.08
    assert all(article[1].path == article[0].path.replace(".md", ".en.md") for article in articles if len(article) == 2)


def test_some_articles_are_drafts(originals: list[FrontMatter]) -> None:
    drafts = sum(any(entry.key == "状态" for entry in front.entries) for front in originals)
    assert 1 <= drafts <= SIZE * 0.03


def test_every_shape_of_body_is_there(originals: list[FrontMatter]) -> None:
    text = "\n".join(front.body for front in originals)
    for sign in (
        "\n## ",
        "|",
        "\n一、",
        "\n（一）",
        "\n![",
        "\n| --- ",
        "\n- ",
        "\n> ",
        "**",
        "[^1]: ",
        "“",
        "《",
        "、",
    ):
        assert sign in text
