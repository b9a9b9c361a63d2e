"""The real command on a small site of its own, for tests: started, listened to, and ended by its own handle."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from tests.builders import SITE_TOML, write_files
from tests.small_theme import write_theme

ROOT = Path(__file__).resolve().parents[3]
ARTICLE = "content/articles/news/2025/20250201-01.md"
ADDRESS = "/news/2025/20250201-01/"
TEXT = "---\n标题: 一篇草稿\n日期: 2025-02-01 10:00\n状态: 草稿\n---\n\n正文第一稿。\n"
PAGE = '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><body>{{ page }}</body></html>'
SECONDS = 30
LONGEST = 120


class Preview:
    """A running preview. ``said`` holds the lines on the terminal so far as they were read."""

    def __init__(self, folder: Path, process: subprocess.Popen[str]) -> None:
        self.folder = folder
        self.process = process
        self.said: list[str] = []

    def read_until(self, pattern: str) -> re.Match[str]:
        """Read the terminal until a line matches."""
        for line in self.process.stdout:
            self.said.append(line.rstrip("\n"))
            if match := re.search(pattern, line):
                return match
        raise AssertionError(f"{pattern} was never said:\n" + "\n".join(self.said))

    def get(self, path: str) -> str:
        """The text at ``path``."""
        with urllib.request.urlopen(f"{self.address}{path}", timeout=SECONDS) as answer:  # noqa: S310  loopback
            return answer.read().decode()

    def follow(self) -> "Events":
        """Listen as an open page does."""
        return Events(f"{self.address}/-/events")

    def write(self, path: str, text: str) -> None:
        """Put ``text`` at ``path`` as editors do: a new file takes the old one's name."""
        file = self.folder / path
        temporary = file.with_name(f"{file.name}.tmp~")
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(file)

    def interrupt(self, number: signal.Signals = signal.SIGINT) -> int:
        """End the preview as a terminal does, and give its exit status; what it said goes to ``said``."""
        self.process.send_signal(number)
        rest, _ = self.process.communicate(timeout=SECONDS)
        self.said += rest.splitlines()
        return self.process.returncode

    @property
    def address(self) -> str:
        """The address that the preview said."""
        return next(match[0] for line in self.said if (match := re.search(r"http://127\.0\.0\.1:\d+", line)))


class Events:
    """An open event stream."""

    def __init__(self, address: str) -> None:
        self._answer = urllib.request.urlopen(address, timeout=SECONDS)  # noqa: S310  loopback
        self.media_type = self._answer.headers["Content-Type"]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._answer.close()

    def state_where(self, condition: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The next state that fulfils ``condition``."""
        for line in self._answer:
            if line.startswith(b"data: ") and condition(state := json.loads(line.removeprefix(b"data: "))):
                return state
        raise AssertionError("the stream ended")


@contextmanager
def start_preview(folder: Path, *options: str, article: str = TEXT) -> Iterator[Preview]:
    """Preview a site of one draft in ``folder`` on a free port; the address has been said."""
    names = [file.name for file in (ROOT / "theme" / "templates").glob("*.*")]
    write_theme(folder / "theme", {name: PAGE if name.endswith(".html") else "{{ page }}" for name in names})
    write_files(folder, {ARTICLE: article, "site.toml": SITE_TOML})
    own = [part for name in ("content", "theme") for part in (f"--{name}", str(folder / name))]
    own += ["--site", str(folder / "site.toml"), "--output", str(folder / "preview")]
    process = subprocess.Popen(
        [sys.executable, "-m", "plugins.serve", *(options or ("--port", "0")), *own],
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    # Whoever waits for a line that never comes is let go by this.
    watchdog = threading.Timer(LONGEST, process.kill)
    watchdog.start()
    with process:
        preview = Preview(folder, process)
        try:
            preview.read_until("预览地址")
            yield preview
        finally:
            watchdog.cancel()
            if process.poll() is None:
                process.terminate()
                process.communicate(timeout=SECONDS)
