"""The scripts of the search page: what is published of them, what is kept, and what is said when a package lacks."""

import shutil

import pytest

from plugins.core.problems import InputError
from plugins.search import scripts
from plugins.search.scripts import load_scripts


@pytest.fixture
def shortened(monkeypatch, tmp_path):
    """What was shortened, in place of the half second that it takes; packages of a few bytes in a folder."""
    sources = []

    def shorten(source):
        sources.append(source)
        return b"short %d" % len(source)

    for file in ("lunr/lunr.min.js", "lunr/LICENSE", "fflate/umd/index.js", "fflate/LICENSE", "terser/package.json"):
        path = tmp_path / "node_modules" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"of {file}")
    monkeypatch.setattr(scripts, "PROJECT", tmp_path)
    monkeypatch.setattr(scripts, "_MODULES", tmp_path / "node_modules")
    monkeypatch.setattr(scripts, "_TERSER", tmp_path / "node_modules" / "terser")
    monkeypatch.setattr(scripts, "_shorten", shorten)
    return sources


def test_the_engine_is_shortened_once_and_read_after(shortened, tmp_path):
    first = load_scripts(tmp_path / "kept")
    assert load_scripts(tmp_path / "kept") == first
    assert len(shortened) == 1
    assert first.engine[0].data == b"short %d" % len(shortened[0])
    assert first.unkept == ()


def test_another_way_to_shorten_makes_the_engine_anew_and_leaves_no_old_one(shortened, tmp_path):
    load_scripts(tmp_path / "kept")
    files = sorted((tmp_path / "kept").iterdir())
    (tmp_path / "node_modules" / "terser" / "package.json").write_text("another version")
    load_scripts(tmp_path / "kept")
    assert len(shortened) == 2
    assert sorted((tmp_path / "kept").iterdir()) == files


def test_a_damaged_engine_is_made_again(shortened, tmp_path):
    good = load_scripts(tmp_path / "kept")
    file = tmp_path / "kept" / "engine"
    file.write_bytes(file.read_bytes()[:-3])
    assert load_scripts(tmp_path / "kept") == good
    assert len(shortened) == 2


def test_where_nothing_can_be_kept_it_is_said_and_the_engine_is_there(shortened, tmp_path):
    (tmp_path / "kept").touch()
    found = load_scripts(tmp_path / "kept")
    assert found.unkept == (tmp_path / "kept" / "engine",)
    assert found.engine[0].data == b"short %d" % len(shortened[0])


def test_licences_are_published_beside_the_scripts(shortened, tmp_path):
    found = load_scripts(tmp_path / "kept")
    licences = {group[1].address: group[1].data for group in (found.lunr, found.inflate)}
    assert licences == {
        "/search/lunr.LICENSE.txt": b"of lunr/LICENSE",
        "/search/fflate.LICENSE.txt": b"of fflate/LICENSE",
    }


@pytest.mark.usefixtures("shortened")
@pytest.mark.parametrize(("package", "file"), [("lunr", "LICENSE"), ("fflate", "LICENSE"), ("terser", "package.json")])
def test_a_package_that_lacks_is_told_with_what_to_do(package, file, tmp_path):
    shutil.rmtree(tmp_path / "node_modules" / package)
    with pytest.raises(InputError) as raised:
        load_scripts(tmp_path / "kept")
    assert [str(problem) for problem in raised.value.problems] == [
        f"node_modules/{package}/{file}: F024 网页要用的脚本没有装好，请运行 make setup，再生成一次"
    ]
