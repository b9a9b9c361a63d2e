"""The command line of the build."""

import re

import pytest

from plugins.build.options import read_options
from plugins.core.inputs import PROJECT, Places


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    """Neither workers nor a scheduler are named by the environment of the tests."""
    monkeypatch.delenv("WORKERS", raising=False)
    monkeypatch.delenv("SCHEDULER", raising=False)


def test_without_a_word_the_project_is_built_where_it_stands():
    options = read_options([])
    assert options.places == Places(PROJECT / "content", PROJECT / "theme", PROJECT / "site.toml")
    assert (options.output, options.cache) == (PROJECT / "output", PROJECT / ".cache" / "build")
    assert (options.mode, options.workers, options.scheduler, options.waits, options.is_check) == (
        "",
        0,
        "",
        False,
        False,
    )


def test_every_place_may_be_another_and_is_known_by_its_full_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = ("content", "theme", "site", "output", "cache")
    options = read_options([part for name in names for part in (f"--{name}", f"a/../{name}")])
    assert options.places == Places(*(tmp_path / name for name in ("content", "theme", "site")))
    assert (options.output, options.cache) == (tmp_path / "output", tmp_path / "cache")


@pytest.mark.parametrize("mode", ["publish", "preview", "check"])
def test_there_is_one_mode_at_most(mode, capsys):
    assert read_options([f"--{mode}"]).mode == mode
    assert read_options([f"--{mode}"]).is_check == (mode == "check")
    for other in {"publish", "preview", "check"} - {mode}:
        with pytest.raises(SystemExit):
            read_options([f"--{mode}", f"--{other}"])
    assert "--" in capsys.readouterr().err


def test_the_command_line_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("WORKERS", "3")
    assert read_options([]).workers == 3
    assert read_options(["--workers", "1"]).workers == 1


def test_the_cluster_is_named_by_the_environment(monkeypatch):
    monkeypatch.setenv("SCHEDULER", "tcp://10.0.0.1:8786")
    assert read_options([]).scheduler == "tcp://10.0.0.1:8786"


@pytest.mark.parametrize("wrong", [["--workers", "many"], ["--workers", "-1"], ["--nothing"], ["article.md"]])
def test_what_is_not_understood_is_refused(wrong, capsys):
    with pytest.raises(SystemExit) as ended:
        read_options(wrong)
    assert ended.value.code == 2
    assert wrong[0] in capsys.readouterr().err


@pytest.mark.parametrize("workers", ["many", "-1", "2.5"])
def test_a_number_of_workers_in_the_environment_that_is_none_is_refused(workers, monkeypatch, capsys):
    monkeypatch.setenv("WORKERS", workers)
    with pytest.raises(SystemExit) as ended:
        read_options([])
    assert ended.value.code == 2
    assert workers in capsys.readouterr().err


def test_an_empty_number_of_workers_in_the_environment_is_as_if_it_were_not_there(monkeypatch):
    monkeypatch.setenv("WORKERS", "")
    assert read_options([]).workers == 0


def test_every_option_is_told_in_chinese(capsys):
    with pytest.raises(SystemExit):
        read_options(["--help"])
    told = capsys.readouterr().out.partition("options:")[2].split("\n  --")[1:]
    assert len(told) == 11
    assert [option for option in told if not re.search("[\u4e00-\u9fff]{2}", option)] == []
