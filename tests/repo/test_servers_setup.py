"""The set-up of the servers for publishing goes on only with servers that are there."""

from pathlib import Path

import pytest

from tools import servers


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where what was found is remembered."""
    file = tmp_path / "servers.json"
    monkeypatch.setattr(servers, "MEMORY", file)
    return file


def put_servers(base: Path, names: tuple[str, ...] = servers.COMMANDS) -> None:
    (base / "usr" / "bin").mkdir(parents=True)
    for name in names:
        (base / "usr" / "bin" / name).touch()


def test_remembered_servers_that_are_gone_are_forgotten(memory: Path, tmp_path: Path) -> None:
    put_servers(tmp_path / "some", servers.COMMANDS[1:])
    for text in ("{", "{}", f'{{"base": "{tmp_path / "some"}"}}'):
        memory.write_text(text, encoding="utf-8")
        assert servers.environment() is None


def test_servers_that_are_only_unpacked_find_their_libraries(
    memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    put_servers(tmp_path / "all")
    memory.write_text(f'{{"base": "{tmp_path / "all"}"}}', encoding="utf-8")
    found = servers.environment()
    assert found is not None
    assert found["PATH"].startswith(str(tmp_path / "all"))
    assert found["LD_LIBRARY_PATH"].startswith(str(tmp_path / "all"))
    assert "LD_LIBRARY_PATH" not in servers.environment_of(Path("/"))


def test_what_is_missing_is_named_with_the_command_that_gets_it(
    memory: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(servers, "_find", lambda: None)
    monkeypatch.setattr(servers.shutil, "which", lambda name: name)
    assert servers.main() == 1
    assert "sudo apt-get install --no-install-recommends ceph-mon" in capsys.readouterr().err
    # Another system has no such command: the other tests can be run there.
    monkeypatch.setattr(servers.shutil, "which", lambda name: None)
    assert servers.main() == 0
    assert "会略过" in capsys.readouterr().err
    assert not memory.exists()
