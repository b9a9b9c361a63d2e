"""What goes wrong on the way to a plain host: real sshd and rsync on loopback."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from plugins.publish.errors import LockedError, LostLockError, PublishError
from plugins.publish.hosting import host as host_module
from plugins.publish.hosting.host import Remote
from plugins.publish.hosting.ssh import run
from plugins.publish.settings import Host
from tests.built_site import ROOT
from tests.publish.built_sites import files_in, manifest_of, write_site
from tests.publish.hosts import frail_line, ssh_host
from tests.publish.servers.processes import free_port


@pytest.fixture(scope="module")
def any_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    with ssh_host(tmp_path_factory.mktemp("host")) as host:
        yield host


@pytest.fixture
def host(any_host: Host, tmp_path: Path) -> Host:
    return at(any_host, folder=str(tmp_path / "srv"))


@pytest.fixture
def output(tmp_path: Path) -> Path:
    write_site(tmp_path / "output", 1)
    return tmp_path / "output"


def at(host: Host, **changed: object) -> Host:
    return msgspec.structs.replace(host, **changed)


def names_in(folder: str) -> list[str]:
    return sorted(entry.name for entry in Path(folder).iterdir())


def served(host: Host) -> dict[str, bytes]:
    return files_in(Path(host.folder) / "current")


# While it signs in, takes the lock, prepares, sends, and commits: 416,000 bytes in all.
@pytest.mark.parametrize("room", [1_000, 4_000, 6_500, 200_000, 412_000])
def test_a_line_that_breaks_changes_nothing_and_a_second_run_completes(host: Host, output: Path, room: int) -> None:
    Remote(host).publish(output, manifest_of(output))
    before = served(host)
    write_site(output, 2)
    for number in range(20):
        (output / f"files-{number}.bin").write_bytes(os.urandom(20_000))
    with frail_line(host, Path(host.identity).parent) as line:
        line.room = room
        with pytest.raises(PublishError, match=r"连接断了|连不上"):
            Remote(line.host, lease=1).publish(output, manifest_of(output))
        assert line.broken
        assert served(host) == before
        line.room = None
        Remote(line.host, lease=1).publish(output, manifest_of(output))
    assert served(host).items() >= files_in(output).items()
    assert Remote(host).verify() == ()
    assert names_in(host.folder) == [".publish", "current", "lock", "log", "manifests", "releases"]
    assert len(names_in(f"{host.folder}/releases")) == 2


def test_an_answer_that_is_lost_is_no_failure(host: Host, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run_and_lose(command: list[str], data: bytes, *rest: object) -> bytes:
        answer = run(command, data, *rest)
        if f" {host.folder} commit " in command[-1]:
            raise PublishError("lost")
        return answer

    monkeypatch.setattr(host_module, "run", run_and_lose)
    with pytest.raises(PublishError, match="lost"):
        Remote(host).publish(output, manifest_of(output))
    monkeypatch.undo()
    assert Remote(host).publish(output, manifest_of(output)).startswith("000001-")
    assert len(Remote(host).releases()) == 1
    assert served(host) == files_in(output)


def test_a_killed_publisher_leaves_the_site_and_the_next_one_takes_over(host: Host, output: Path) -> None:
    Remote(host).publish(output, manifest_of(output))
    before = served(host)
    write_site(output, 2)
    (output / "large.bin").write_bytes(os.urandom(3_000_000))
    with frail_line(host, Path(host.identity).parent) as line:
        code = (
            "import sys; from pathlib import Path; from plugins.publish.hosting.host import Remote;"
            "from plugins.publish.settings import Host; from tests.publish.built_sites import manifest_of;"
            f"output = Path({str(output)!r}); Remote({line.host!r}, lease=2).publish(output, manifest_of(output))"
        )
        with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stderr=subprocess.DEVNULL) as publisher:
            while line.sent < 1_000_000 and publisher.poll() is None:
                threading.Event().wait(0.005)
            line.room = 0
            publisher.kill()
        assert served(host) == before
    Remote(host, lease=2).publish(output, manifest_of(output))
    assert served(host).items() >= files_in(output).items()


def test_one_publishes_at_a_time_and_a_living_one_is_left_alone(host: Host, output: Path) -> None:
    Remote(host).publish(output, manifest_of(output))
    write_site(output, 2)
    ended = threading.Event()

    def live() -> None:
        with Remote(host, "张三@甲", lease=4)._lock() as held:
            begun.set()
            while not ended.wait(0.3):
                held.renew()

    begun = threading.Event()
    thread = threading.Thread(target=live)
    thread.start()
    try:
        assert begun.wait(20)
        with pytest.raises(LockedError, match="张三@甲 正在发布"):
            Remote(host, lease=4).publish(output, manifest_of(output))
    finally:
        ended.set()
        thread.join()
    Remote(host).publish(output, manifest_of(output))
    assert served(host).items() >= files_in(output).items()


def test_a_sleeper_whose_lock_was_taken_over_switches_nothing(host: Host, output: Path, tmp_path: Path) -> None:
    Remote(host).publish(output, manifest_of(output))
    late = tmp_path / "late"
    write_site(late, 7)
    with Remote(host, "sleeper", lease=1)._lock() as held:
        held.make(manifest_of(late), [held.standing.current])
        held.send(late, {})
        write_site(output, 2)
        Remote(host, lease=1).publish(output, manifest_of(output))
        with pytest.raises(LostLockError):
            held.renew()
        with pytest.raises(Exception, match="lost"):
            held.commit(manifest_of(late), "publish")
    assert served(host).items() >= files_in(output).items()


def test_a_file_that_changes_meanwhile_is_not_published(host: Host, output: Path) -> None:
    remote = Remote(host)
    remote.publish(output, manifest_of(output))
    before = served(host)
    write_site(output, 2)
    planned = manifest_of(output)
    (output / "news/2/index.html").write_text("later", encoding="utf-8")
    with pytest.raises(PublishError, match=r"news/2/index\.html 传到主机后与生成的不同"):
        remote.publish(output, planned)
    (output / "news/2/index.html").unlink()
    with pytest.raises(PublishError, match="有文件在发布时不见了"):
        remote.publish(output, planned)
    assert served(host) == before
    write_site(output, 2)
    remote.publish(output, manifest_of(output))
    assert served(host).items() >= files_in(output).items()


def test_each_way_not_to_reach_the_host_is_told_in_words(host: Host, output: Path, tmp_path: Path) -> None:
    def trouble(**changed: object) -> str:
        with pytest.raises(PublishError) as error:
            Remote(at(host, **changed)).publish(output, manifest_of(output))
        return error.value.message

    nobody = tmp_path / "nobody"
    nobody.write_text("", encoding="utf-8")
    stranger = tmp_path / "stranger"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", stranger], check=True)
    assert trouble(known_hosts=str(nobody)) == "不认识这台主机"
    assert trouble(identity=str(stranger)) == "主机不接受我们的密钥"
    assert trouble(port=free_port()) == "连不上主机"
    assert trouble(address="-oProxyCommand=touch pwned").startswith("主机写作")
    assert trouble(folder="/proc/none") == "在主机上不能写 /proc/none"


@pytest.mark.parametrize("name", ["ssh", "rsync"])
def test_a_program_that_is_missing_here_is_named(
    host: Host, output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    other = "rsync" if name == "ssh" else "ssh"
    (programs / other).symlink_to(shutil.which(other) or other)
    monkeypatch.setenv("PATH", str(programs))
    with pytest.raises(PublishError, match=f"这台电脑上没有 {name}"):
        Remote(host).publish(output, manifest_of(output))
