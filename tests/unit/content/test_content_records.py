"""What was read of each file is kept: only new and changed files are read again, and never is a wrong item given."""

import os
import random
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from plugins.content import records
from plugins.content.batches import Outcome, ReadingBatch, read_batch
from plugins.content.reader import ItemReader
from plugins.content.records import SourceReader, find_sources
from plugins.core.inventory import list_files
from plugins.core.items import Prose
from tests.builders import LABELS, config, make_run, write_files

FOLDER = "articles/news/2022"


def article(title="标题", body="正文。"):
    return f"---\n标题: {title}\n日期: 2022-12-30\n---\n{body}\n"


class Reading(msgspec.Struct):
    """One reading: items by their id, their bodies, what was told, and which files were opened and which read."""

    titles: dict[str, str]
    bodies: dict[str, str]
    told: list[str]
    opened: list[str]
    read: list[str]


@pytest.fixture
def read(tmp_path, monkeypatch):
    """Read the files of ``content/`` as one build does; ``young`` ones have no signature."""
    opened, reads = [], []
    read_bytes, read_item = Path.read_bytes, ItemReader.read

    def count_opened(file):
        if file.suffix == ".md":
            opened.append(file.name.partition(".")[0])
        return read_bytes(file)

    def count_read(reader, source, raw):
        reads.append(Path(source).name.partition(".")[0])
        return read_item(reader, source, raw)

    monkeypatch.setattr(Path, "read_bytes", count_opened)
    monkeypatch.setattr(ItemReader, "read", count_read)
    write_files(tmp_path, {"site.toml": "", "theme/x": "", "content/x": ""})

    def read(version=b"1", young=(), between=lambda: None):
        opened.clear()
        reads.clear()
        sources = find_sources(list_files(str(tmp_path / "content")))
        signed = {path: None if Path(path).stem in young else signature for path, signature in sources.items()}
        with make_run(tmp_path) as run:
            reader = SourceReader(run, tmp_path / "content", config(), LABELS, version)
            items = reader.read(signed)
            found = (list(opened), list(reads))
            between()
            return Reading(
                {item.id: item.title for item in items},
                {item.id: reader.prose(item).html for item in items},
                [str(problem).partition("，")[0] for problem in reader.problems],
                *found,
            )

    return read


@pytest.fixture
def write(tmp_path):
    """Write articles by their id."""
    return lambda **files: write_files(tmp_path, {f"content/{FOLDER}/{name}.md": text for name, text in files.items()})


def place(root, name):
    return root / "content" / FOLDER / f"{name}.md"


def test_every_file_is_read_once_and_no_more_as_long_as_it_stays(read, write):
    write(a1=article("甲", "一。"), b1=article("乙", "二。"))
    first, second = read(), read()
    assert first.titles == second.titles == {"a1": "甲", "b1": "乙"}
    assert first.bodies == second.bodies == {"a1": "<p>一。</p>", "b1": "<p>二。</p>"}
    assert (first.read, second.read, second.opened) == (["a1", "b1"], [], [])


def test_items_come_in_the_order_of_the_files_whether_they_are_new_or_known(read, write):
    write(b1=article())
    read()
    write(a1=article(), c1=article())
    assert list(read().titles) == ["a1", "b1", "c1"]


def test_only_what_has_changed_is_read_again(read, write):
    write(a1=article("甲"), b1=article("乙"))
    read()
    write(b1=article("丙", "新。"))
    again = read()
    assert again.read == ["b1"]
    assert again.titles == {"a1": "甲", "b1": "丙"}
    assert again.bodies["b1"] == "<p>新。</p>"
    assert read().read == []


def test_a_change_that_keeps_size_and_time_stamp_is_read(read, write, tmp_path):
    write(a1=article("甲"))
    status = place(tmp_path, "a1").stat()
    read()
    write(a1=article("乙"))
    os.utime(place(tmp_path, "a1"), ns=(status.st_atime_ns, status.st_mtime_ns))
    assert read().titles == {"a1": "乙"}


def test_a_file_that_was_touched_but_is_the_same_is_opened_once_and_not_read(read, write, tmp_path):
    write(a1=article())
    first = read()
    os.utime(place(tmp_path, "a1"), (1, 1))
    touched = read()
    assert (touched.opened, touched.read, touched.bodies) == (["a1"], [], first.bodies)
    assert read().opened == []


def test_a_young_file_is_opened_every_time_and_read_when_it_has_changed(read, write):
    write(a1=article("甲"), b1=article())
    read(young=("a1",))
    again = read(young=("a1",))
    assert (again.opened, again.read) == (["a1"], [])
    write(a1=article("乙"))
    assert read(young=("a1",)).titles["a1"] == "乙"
    assert read().opened == ["a1"]
    assert read().opened == []


def test_a_file_with_a_new_name_is_another_item(read, write, tmp_path):
    write(a1=article())
    read()
    place(tmp_path, "a1").rename(place(tmp_path, "b1"))
    renamed = read()
    assert (renamed.read, list(renamed.titles)) == (["b1"], ["b1"])


def test_a_file_that_is_gone_is_forgotten(read, write, tmp_path):
    write(a1=article(), b1=article())
    read()
    text = place(tmp_path, "a1").read_bytes()
    place(tmp_path, "a1").unlink()
    assert list(read().titles) == ["b1"]
    place(tmp_path, "a1").write_bytes(text)
    assert list(read().titles) == ["a1", "b1"]


def test_another_version_reads_everything_again(read, write):
    write(a1=article(), b1=article())
    read(version=b"1")
    assert read(version=b"2").read == ["a1", "b1"]
    assert read(version=b"2").read == []


def test_what_is_wrong_is_told_every_time_until_it_is_mended(read, write):
    write(a1=article("甲"), b1=article("乙"))
    read()
    write(a1=article("甲\n拦目: news"))
    for _ in range(2):
        broken = read()
        assert broken.told == [f"content/{FOLDER}/a1.md:3: F003 不认识的字段“拦目”"]
        assert broken.titles == {"b1": "乙"}
    write(a1=article("甲"))
    assert read().titles == {"a1": "甲", "b1": "乙"}


def test_of_a_withdrawn_item_nothing_is_left_of_the_body(read, write):
    write(a1=article("甲\n状态: 已撤回", "不应出现的文字"))
    assert read().bodies == read().bodies == {"a1": ""}


# The cache is only a cache


def test_a_cache_that_is_lost_costs_time_alone(read, write, tmp_path):
    write(a1=article())
    first = read()
    (tmp_path / "cache" / "records").unlink()
    assert msgspec.structs.replace(read(), opened=[]) == msgspec.structs.replace(first, opened=[])


@pytest.mark.parametrize("seed", range(40))
def test_a_cache_that_is_damaged_anywhere_never_gives_a_wrong_item(seed, read, write, tmp_path):
    chance = random.Random(seed)
    write(**{f"a{n}": article(f"标题{n}", f"正文{n}。") for n in range(3)})
    first = read()
    cache = tmp_path / "cache" / "records"
    data = bytearray(cache.read_bytes())
    data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
    cache.write_bytes(data[: chance.choice([len(data), chance.randrange(len(data))])])
    again = read()
    assert (again.titles, again.bodies, again.told) == (first.titles, first.bodies, [])
    assert read().read == []


def test_a_cache_that_is_damaged_while_it_is_in_use_never_gives_a_wrong_body(read, write, tmp_path):
    write(a1=article("甲", "一。"), b1=article("乙", "二。"))
    first = read()

    def damage():
        with (tmp_path / "cache" / "records").open("r+b") as stream:
            stream.write(b"\0" * (tmp_path / "cache" / "records").stat().st_size)

    assert read(between=damage).bodies == first.bodies


def test_where_the_cache_cannot_be_written_everything_is_read_every_time(read, write, tmp_path):
    write(a1=article("甲", "一。"))
    (tmp_path / "cache").write_text("a file where a folder must be", encoding="utf-8")
    for _ in range(2):
        reading = read()
        assert (reading.read, reading.titles, reading.bodies) == (["a1"], {"a1": "甲"}, {"a1": "<p>一。</p>"})


def test_what_a_killed_build_has_read_is_not_read_again(read, write, tmp_path, monkeypatch):
    monkeypatch.setattr(records, "_SAVE_EVERY", 2)
    monkeypatch.setattr(records, "_BATCH", 1)
    write(**{f"a{n}": article() for n in range(5)})
    read_item = ItemReader.read

    def die_at_the_last(reader, source, raw):
        if "a4" in source:
            raise KeyboardInterrupt
        return read_item(reader, source, raw)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ItemReader, "read", die_at_the_last)
        with pytest.raises(KeyboardInterrupt):
            read()
    assert read().read == ["a4"]


# Batches


@pytest.mark.parametrize("text", [article("甲", "一。"), article("甲\n拦目: news")], ids=["an item", "problems"])
def test_a_worker_that_does_not_see_the_files_gives_the_same(text, write, tmp_path):
    write(a1=text)
    source, settings = f"{FOLDER}/a1.md", msgspec.msgpack.encode(config())
    here = ReadingBatch(settings, LABELS, str(tmp_path / "content"), [(source, None)])
    there = ReadingBatch(settings, LABELS, "/nowhere", [(source, text.encode())])
    outcomes = [read_batch(msgspec.msgpack.encode(batch)) for batch in (here, there)]
    assert outcomes[0] == outcomes[1]
    (outcome,) = msgspec.msgpack.decode(outcomes[0], type=list[Outcome])
    assert (outcome.source, outcome.item is None) == (source, bool(outcome.problems))


def test_where_workers_do_not_see_the_files_these_travel_with_the_batch(write, tmp_path, monkeypatch):
    write(a1=article("甲", "一。"))
    write_files(tmp_path, {"site.toml": "", "theme/x": ""})
    batches = []
    monkeypatch.setattr(records, "read_batch", lambda batch: batches.append(batch) or read_batch(batch))
    with ExitStack() as closing:
        run = closing.enter_context(make_run(tmp_path))
        remote = type(run)(run.inputs, run.cache, run.executor, is_remote=True, closing=run.closing)
        reader = SourceReader(remote, tmp_path / "content", config(), LABELS, b"1")
        (item,) = reader.read(find_sources(run.inputs.content))
        assert reader.prose(item) == Prose("<p>一。</p>")
    (batch,) = (msgspec.msgpack.decode(batch, type=ReadingBatch) for batch in batches)
    assert batch.sources == [(f"{FOLDER}/a1.md", article("甲", "一。").encode())]


# Which files are articles and pages


def test_markdown_files_of_articles_and_pages_are_found_in_order(tmp_path):
    names = ["pages/b.md", "articles/news/2022/b.md", "articles/news/2022/a.en.md", "articles/a.md"]
    others = [
        "articles/.draft.md",
        "articles/_x/a.md",
        "articles/_a.md",
        "articles/~a.md",
        "articles/a.txt",
        "data/a.md",
    ]
    write_files(tmp_path, dict.fromkeys([*names, *others, "a.md"], ""))
    assert list(find_sources(list_files(str(tmp_path)))) == sorted(names)


def test_a_folder_without_content_has_none(tmp_path):
    assert find_sources(list_files(str(tmp_path))) == {}
