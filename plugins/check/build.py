"""What the build finds when it reads the content: fields, addresses, links, files."""

import subprocess
import sys
from pathlib import Path

import msgspec

from plugins.core.item_facts import Report

PROJECT = Path(__file__).parents[2]


class BuildCheck:
    """A build that reads and builds nothing, in a process of its own: it works while the rules do."""

    def __init__(self, content: Path, site: Path, theme: Path) -> None:
        command = [sys.executable, "-m", "plugins.build", "--check", "--json"]
        command += ["--content", str(content), "--site", str(site), "--theme", str(theme)]
        self._process = subprocess.Popen(
            command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def report(self) -> Report | str:
        """What it has found and read; what it has said instead if it could not read at all."""
        out, err = self._process.communicate()
        for line in out.splitlines()[::-1]:
            if line.startswith("{"):
                return msgspec.json.decode(line, type=Report)
        return err or out or f"读取程序意外结束（退出状态 {self._process.returncode}）"
