"""The seam to Pelican: what it says where the cache cannot be written."""

from pathlib import Path

import pytest

from plugins.search import generator
from plugins.search.generator import SearchGenerator
from plugins.search.indexing import Made
from plugins.search.scripts import Script, Scripts
from tests.builders import item, make_editions, make_site


@pytest.fixture
def say(monkeypatch, tmp_path, capsys):
    """Run the generator for two languages of which each, and the scripts, could not keep ``unkept``; what it says."""

    def say(*unkept):
        script = (Script("/search/x.js", b""),)
        monkeypatch.setattr(generator, "load_scripts", lambda _: Scripts(script, script, script, unkept))
        monkeypatch.setattr(generator, "make_index", lambda *_: Made("/search/zh/head.bin", (), unkept))
        context = {"editions": make_editions(make_site(item("a1"), item("a1", language="en")))}
        SearchGenerator(context, {"RUN": None}, str(tmp_path)).generate_context()
        assert context["search"]["zh"].script == "/search/x.js"
        return capsys.readouterr().err

    return say


def test_a_cache_that_cannot_be_written_is_told_once(say):
    assert say(Path("/c/index-zh"), Path("/c/lexicon-zh")) == (
        "/c/index-zh: W003 缓存写不进去，请检查磁盘空间和文件夹的权限；网站不受影响，但下次要重新制作搜索索引\n"
    )


def test_nothing_is_said_where_all_was_kept(say):
    assert say() == ""
