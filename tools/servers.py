"""Gets the servers that the tests of publishing need from Debian's packages: ``python -m tools.servers``.

As root, or where sudo asks for no password, they are installed; no service is started. Any other user has them unpacked
under ``.cache/servers``, where they run as they are. What was found is remembered in ``.cache/servers.json``. On a
system without Debian's packages the tests that need them are left out, and say so.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools.chromium import root_prefix

ROOT = Path(__file__).resolve().parent.parent
MEMORY = ROOT / ".cache" / "servers.json"
UNPACKED = ROOT / ".cache" / "servers"
PACKAGES = (
    "ceph-mon",
    "ceph-osd",
    "radosgw",
    "ceph-common",
    "nginx-light",
    "openssh-server",
    "openssh-client",
    "rsync",
)
COMMANDS = ("ceph-mon", "ceph-osd", "radosgw", "radosgw-admin", "ceph", "monmaptool", "nginx", "sshd", "ssh", "rsync")
_FOLDERS = ("usr/sbin", "usr/bin", "sbin", "bin")
_NO_SERVICES = Path("/usr/sbin/policy-rc.d")


def environment() -> dict[str, str] | None:
    """The environment in which the servers start; ``None`` if they were not to be had."""
    try:
        base = Path(json.loads(MEMORY.read_text(encoding="utf-8"))["base"])
    except (OSError, ValueError, KeyError):
        return None
    return environment_of(base) if _is_complete(base) else None


def environment_of(base: Path) -> dict[str, str]:
    """The environment for servers that stand under ``base``; ``CEPH_ROOT`` says where."""
    path = os.pathsep.join([*(str(base / folder) for folder in _FOLDERS), os.environ.get("PATH", "")])
    given = os.environ | {"PATH": path, "CEPH_ROOT": str(base)}
    if base != Path("/"):
        libraries = [
            base / "usr" / "lib" / _triplet(),
            base / "usr" / "lib" / _triplet() / "ceph",
            base / "lib" / _triplet(),
        ]
        given["LD_LIBRARY_PATH"] = os.pathsep.join(map(str, libraries))
        given["PYTHONPATH"] = str(base / "usr" / "lib" / "python3" / "dist-packages")
    return given


def _is_complete(base: Path) -> bool:
    return all(any((base / folder / name).exists() for folder in _FOLDERS) for name in COMMANDS)


def _triplet() -> str:
    return f"{os.uname().machine}-linux-gnu"


def _find() -> Path | None:
    if _is_complete(Path("/")):
        return Path("/")
    prefix = root_prefix()
    if prefix is None:
        return _unpack()
    return Path("/") if _install(prefix) and _is_complete(Path("/")) else None


def _install(prefix: tuple[str, ...]) -> bool:
    print("正在安装发布测试用的服务程序（约一分钟）……", file=sys.stderr)
    guarded = (
        "" if _NO_SERVICES.exists() else f"printf '#!/bin/sh\\nexit 101\\n' > {_NO_SERVICES}; chmod +x {_NO_SERVICES};"
    )
    cleared = f"rm -f {_NO_SERVICES};" if guarded else ""
    install = f"apt-get -qq install -y --no-install-recommends {' '.join(PACKAGES)}"
    # What a package starts when it is installed would go on running.
    script = f"{guarded} apt-get -qq update; {install}; status=$?; {cleared} exit $status"
    environ = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run((*prefix, "sh", "-c", script), env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout[-2000:] + done.stderr[-2000:], file=sys.stderr)
    return done.returncode == 0


def _unpack() -> Path | None:
    """Fetch the packages and what they need, and unpack them; nothing of the system is changed."""
    base = UNPACKED / "root"
    if _is_complete(base):
        return base
    print("正在下载发布测试用的服务程序（约一分钟，不改动系统）……", file=sys.stderr)
    shutil.rmtree(UNPACKED, ignore_errors=True)
    archives, lists, cache = (UNPACKED / name for name in ("archives", "lists", "cache"))
    for folder in (archives, lists / "partial", cache / "archives" / "partial"):
        folder.mkdir(parents=True)
    # The system's own lists may be old or not there at all, and only root may fetch them.
    options = ("-o", f"Dir::State::lists={lists}", "-o", f"Dir::Cache={cache}")
    apt = ("apt-get", "-qq", *options)
    subprocess.run((*apt, "update"), capture_output=True, check=False)
    asked = (*apt, "-s", "install", "--no-install-recommends", *PACKAGES)
    planned = subprocess.run(asked, capture_output=True, text=True, check=False)
    # ssh may be there already, and is then not in the plan.
    names = re.findall(r"^Inst (\S+)", planned.stdout, re.MULTILINE)
    if planned.returncode or not names:
        print(planned.stdout + planned.stderr, file=sys.stderr)
        return None
    if subprocess.run((*apt, "download", *names), cwd=archives, check=False).returncode:
        return None
    for archive in sorted(archives.glob("*.deb")):
        if subprocess.run(("dpkg", "-x", str(archive), str(base)), check=False).returncode:
            return None
    for folder in (archives, lists, cache):
        shutil.rmtree(folder)
    for name in COMMANDS:
        found = shutil.which(name)
        if found and not any((base / folder / name).exists() for folder in _FOLDERS):
            (base / "usr" / "bin" / name).symlink_to(found)
    return base if _is_complete(base) else None


def main() -> int:
    """Find the servers and remember where; the exit status."""
    if environment() is not None:
        return 0
    if not shutil.which("apt-get"):
        print("本系统没有 Debian 的软件包，发布的测试里要用真服务器的部分会略过。", file=sys.stderr)
        return 0
    base = _find()
    if base is None:
        command = f"sudo apt-get install --no-install-recommends {' '.join(PACKAGES)}"
        print(f"发布的测试要用的服务程序没有装上。请先安装：{command}", file=sys.stderr)
        return 1
    MEMORY.parent.mkdir(parents=True, exist_ok=True)
    unfinished = MEMORY.with_suffix(".tmp")
    unfinished.write_text(json.dumps({"base": str(base)}), encoding="utf-8")
    unfinished.replace(MEMORY)
    return 0


if __name__ == "__main__":
    sys.exit(main())
