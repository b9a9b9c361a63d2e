"""Runs commands on the host by SSH, and says in Chinese why one could not be run."""

import os
import re
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.publish.errors import PublishError
from plugins.publish.settings import Host

_OPTIONS = (
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    "ConnectTimeout=15",
    "ServerAliveInterval=15",
    "ServerAliveCountMax=4",
    "Compression=yes",
    "ClearAllForwardings=yes",
)
_NO_CONNECTION = 255
_TOLD = 3
_LONGEST_SOCKET = 80
"""The path of a socket is short, and ssh adds to it while it makes one."""
_CAUSES = (
    (r"Host key verification failed|No .*host key is known", "不认识这台主机", "请先核对主机指纹，写进 known_hosts"),
    (r"REMOTE HOST IDENTIFICATION HAS CHANGED", "主机的指纹变了", "可能有人冒充；请向机房核实后再更新 known_hosts"),
    (r"Permission denied \(", "主机不接受我们的密钥", "请检查 publish.toml 的 user 和 identity，以及主机上的 authorized_keys"),
    (r"UNPROTECTED PRIVATE KEY|bad permissions", "私钥文件别人也能读", "请运行 chmod 600 私钥文件"),
    (r"Could not resolve hostname", "找不到主机", "请检查 publish.toml 的 address"),
    (r"Connection refused|No route to host|timed out|Network is unreachable", "连不上主机", "请检查地址、端口和网络"),
    (r"No space left on device|Disk quota exceeded", "主机的磁盘满了", "请腾出空间，或把 publish.toml 的 keep 改小"),
    (r"Read-only file system", "主机的磁盘只能读", "请检查主机"),
    (r"Permission denied|Operation not permitted", "在主机上没有写的权限", "请把文件夹交给登录的用户：chown"),
    (r"rsync: (command )?not found|rsync: No such file", "主机上没有 rsync", "请在主机上安装"),
    (r"file has vanished|link_stat .* failed: No such file", "有文件在发布时不见了", "请等生成结束后再发布一次"),
)  # fmt: skip
_BROKEN = ("与主机的连接断了", "线上没有变，再运行一次就会接着传")
_RSYNC_BROKEN = {10, 12, 20, 30, 35, _NO_CONNECTION}


class ToldError(Exception):
    """What the script on the host has to say: a code and words."""

    def __init__(self, code: str, words: Sequence[str]) -> None:
        self.code = code
        self.words = tuple(words)
        super().__init__(code)


@contextmanager
def shared_line(host: Host) -> Iterator[str]:
    """A connection for several commands, so that they need not each sign in: gives the socket behind which it is.

    Where there can be none, that is empty. Should it break, commands connect by themselves.
    """
    with tempfile.TemporaryDirectory(prefix="publish-") as folder:
        line = f"{folder}/line"
        if len(line) > _LONGEST_SOCKET:
            yield ""
            return
        # Persist: when the publisher is killed the connection ends by itself.
        options = ["-M", "-N", "-f", "-o", "ControlPersist=60"]
        errors = Path(folder) / "errors"
        with errors.open("wb") as said:
            nothing = subprocess.DEVNULL
            command = [*ssh_command(host, line), *options, "--", destination(host)]
            done = subprocess.run(command, stdin=nothing, stdout=nothing, stderr=said, env=_environment(), check=False)
        if done.returncode:
            raise _trouble("ssh", done.returncode, b"", errors.read_text(encoding="utf-8", errors="replace"))
        try:
            yield line
        finally:
            command = ["ssh", "-S", line, "-O", "exit", "--", destination(host)]
            subprocess.run(command, capture_output=True, check=False)


def ssh_command(host: Host, line: str = "") -> list[str]:
    """The command ``ssh`` with every option, over the shared ``line`` if there is one, without the host's name.

    Raises :class:`PublishError` if it is missing.
    """
    if shutil.which("ssh") is None:
        raise PublishError("这台电脑上没有 ssh", "请安装 OpenSSH 客户端（Debian、Ubuntu：apt install openssh-client）")
    command = ["ssh", "-T", "-p", str(host.port)]
    for option in _OPTIONS:
        command += ["-o", option]
    if host.identity:
        command += ["-i", str(Path(host.identity).expanduser()), "-o", "IdentitiesOnly=yes"]
    if host.known_hosts:
        command += ["-o", f"UserKnownHostsFile={_quoted(str(Path(host.known_hosts).expanduser()))}"]
    return [*command, "-S", line] if line else command


def destination(host: Host) -> str:
    """``user@address``, as ssh takes it."""
    name = f"{host.user}@{host.address}" if host.user else host.address
    if not re.fullmatch(r"[\w.@:%][\w.@:%-]*", name):
        raise PublishError(
            f"主机写作“{name}”", "请检查 publish.toml 的 user 和 address，只写名称，不带 ssh:// 和文件夹"
        )
    return name


def rsync_command(host: Host, line: str, source: str, folder: str) -> list[str]:
    """The command that copies ``source`` (a folder) into ``folder`` of the host: contents and permissions for all to
    read, no times, no owners; the names of the files come by standard input, each with a zero byte at its end.

    Raises :class:`PublishError` if rsync is missing.
    """
    if shutil.which("rsync") is None:
        raise PublishError("这台电脑上没有 rsync", "请安装 rsync（Debian、Ubuntu：apt install rsync）")
    user, at, address = destination(host).rpartition("@")
    place = f"{user}{at}[{address}]" if ":" in address else f"{user}{at}{address}"
    shell = shlex.join(ssh_command(host, line))
    fixed = ["-r", "-p", "--chmod=D755,F644", "--from0", "--files-from=-", "--protect-args", "--compress"]
    return ["rsync", *fixed, "--timeout=120", "-e", shell, "--", f"{source}/", f"{place}:{folder}/"]


def remote_command(host: Host, line: str, script: str, arguments: Sequence[str]) -> list[str]:
    """The command that runs ``script`` of sh on the host."""
    said = shlex.join(["sh", "-c", script, "publish", *arguments])
    return [*ssh_command(host, line), "--", destination(host), said]


def run(
    command: Sequence[str], data: bytes = b"", every: float | None = None, beat: Callable[[], None] | None = None
) -> bytes:
    """What ``command`` prints when it is given ``data``; ``beat`` is called ``every`` so many seconds until it ends.

    Raises :class:`ToldError` for what the script on the host says, :class:`PublishError` for everything else.
    """
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=_environment()) as process:
        rest: bytes | None = data
        try:
            while True:
                try:
                    out, err = process.communicate(rest, timeout=every)
                    break
                except subprocess.TimeoutExpired:
                    rest = None
                    if beat is not None:
                        beat()
        finally:
            # Also when the lock was lost or the publisher is interrupted.
            process.kill()
    if process.returncode:
        raise _trouble(command[0], process.returncode, out, err.decode(errors="replace"))
    return out


def _trouble(program: str, status: int, out: bytes, err: str) -> Exception:
    told = out.decode(errors="replace").rstrip("\n").rpartition("\n")[2]
    if status == _TOLD and told.startswith("! ") and program == "ssh":
        code, _, words = told[2:].partition(" ")
        return ToldError(code, words.split(" "))
    for pattern, message, advice in _CAUSES:
        if re.search(pattern, err):
            return PublishError(message, advice)
    if status in (_RSYNC_BROKEN if program == "rsync" else {_NO_CONNECTION}) or status < 0:
        return PublishError(*_BROKEN)
    last = err.strip().rpartition("\n")[2] or f"状态 {status}"
    return PublishError(f"主机上的命令失败（{last}）", "请把这句话交给管主机的人")


def _environment() -> dict[str, str]:
    # The causes are looked for in English.
    return {**os.environ, "LC_ALL": "C"}


def _quoted(path: str) -> str:
    # ssh splits the value of this option at spaces.
    return f'"{path}"' if " " in path else path
