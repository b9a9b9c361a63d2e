"""The commands that reach a host, and what is said when they fail."""

import sys
import threading
from pathlib import Path

import pytest

from plugins.publish.errors import PublishError
from plugins.publish.hosting.ssh import ToldError, destination, remote_command, rsync_command, run, ssh_command
from plugins.publish.settings import Host

HOST = Host(address="www.example.cn", folder="/srv/site", user="web", port=2222, identity="/k", known_hosts="/a b/h")


def test_an_unknown_host_is_always_refused_and_nothing_is_ever_asked() -> None:
    command = ssh_command(HOST)
    assert {"BatchMode=yes", "StrictHostKeyChecking=yes", 'UserKnownHostsFile="/a b/h"'} <= set(command)
    assert command[command.index("-p") + 1] == "2222"
    assert command[command.index("-i") + 1] == "/k"


def test_the_script_and_its_arguments_reach_the_host_as_they_are() -> None:
    arguments = ["/srv/$(id)", "a 'b'", "", "*"]
    said = remote_command(HOST, "", "printf '<%s>' \"$@\"", arguments)[-1]
    out = run(["sh", "-c", said])
    assert out.decode() == "".join(f"<{argument}>" for argument in arguments)


@pytest.mark.parametrize("address", ["-oProxyCommand=id", "a b", "ssh://a", "a/b", ""])
def test_an_address_that_ssh_would_take_for_something_else_is_refused(address: str) -> None:
    with pytest.raises(PublishError, match="主机写作"):
        destination(Host(address=address, folder="/srv/site"))


def test_an_address_of_many_colons_is_bracketed_for_rsync() -> None:
    command = rsync_command(Host(address="fe80::1", folder="/srv"), "", "/output", "/srv/part")
    assert command[-2:] == ["/output/", "[fe80::1]:/srv/part/"]


def test_what_takes_long_is_accompanied_until_its_end() -> None:
    beats = []
    enough = threading.Event()

    def beat() -> None:
        beats.append(1)
        if len(beats) == 3:
            enough.set()

    out = run([sys.executable, "-c", "import time; print(input()); time.sleep(0.5)"], b"said\n", 0.05, beat)
    assert out == b"said\n"
    assert enough.is_set()


def test_a_beat_that_fails_ends_the_command() -> None:
    def lose() -> None:
        raise PublishError("lost")

    with pytest.raises(PublishError, match="lost"):
        run([sys.executable, "-c", "import time; time.sleep(60)"], b"", 0.05, lose)


@pytest.mark.parametrize(
    ("program", "status", "err", "expected"),
    [
        ("ssh", 255, "Host key verification failed.", "不认识这台主机，请先核对主机指纹，写进 known_hosts"),
        ("ssh", 255, "web@a: Permission denied (publickey).", "主机不接受我们的密钥"),
        ("ssh", 255, "ssh: Could not resolve hostname a: Name or service not known", "找不到主机"),
        ("ssh", 255, "ssh: connect to host a port 22: Connection refused", "连不上主机"),
        ("ssh", 255, "Connection closed by a port 22", "与主机的连接断了，线上没有变"),
        ("rsync", 12, "rsync: connection unexpectedly closed", "与主机的连接断了"),
        ("rsync", 11, "write failed: No space left on device (28)", "主机的磁盘满了"),
        ("rsync", 23, 'rsync: link_stat "/o/a" failed: No such file or directory (2)', "有文件在发布时不见了"),
        ("rsync", 12, "bash: line 1: rsync: command not found", "主机上没有 rsync"),
        ("ssh", 1, "mkdir: cannot create directory: Permission denied", "在主机上没有写的权限"),
        ("ssh", 1, "noise\nsomething new", "主机上的命令失败（something new）"),
    ],
)
def test_why_a_command_failed_is_said_in_chinese(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, status: int, err: str, expected: str
) -> None:
    stand_in(tmp_path / program, f"printf '%s\\n' '{err}' >&2; exit {status}", monkeypatch)
    with pytest.raises(PublishError) as error:
        run([program])
    assert str(error.value).startswith(expected)


def test_what_the_script_says_is_told_apart_from_its_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path / "ssh", "echo before; echo '! busy 12 token 张三'; exit 3", monkeypatch)
    with pytest.raises(ToldError) as error:
        run(["ssh"])
    assert (error.value.code, error.value.words) == ("busy", ("12", "token", "张三"))


def stand_in(file: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program in the place of the real one."""
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{file.parent}:/usr/bin:/bin")
