"""The repository keeps its own rules of size, order and language."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.built_site import ROOT

LONGEST_FILE = 400
LONGEST_LINE = 120
OUTSIDE = {
    ".git",
    ".venv",
    ".cache",
    "node_modules",
    "output",
    "__pycache__",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
}
CODE = {".py", ".js", ".mjs", ".css", ".html", ".sh"}
# The files of a capability that may speak to Pelican.
SEAMS = {"__init__.py", "__main__.py", "generator.py", "reader.py", "run.py", "writer.py"}
LOCKS = re.compile(r"package-lock\.json|requirements.*\.txt")


@cache
def tracked() -> tuple[Path, ...]:
    """What git holds or would hold; in a copy without git, every file outside the folders that `make` makes."""
    listed = subprocess.run(
        ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0 and (ROOT / ".git").exists():
        names = listed.stdout.decode().split("\0")
        files = [ROOT / name for name in names if name]
    else:
        files = [f for f in ROOT.rglob("*") if not OUTSIDE.intersection(f.relative_to(ROOT).parts)]
    return tuple(sorted(f for f in files if f.is_file()))


def code() -> tuple[Path, ...]:
    return tuple(f for f in tracked() if f.suffix in CODE or f.name == "Makefile")


def texts() -> dict[Path, str]:
    found = {}
    for file in tracked():
        content = file.read_bytes()
        if b"\0" not in content:
            found[file.relative_to(ROOT)] = content.decode("utf-8")
    return found


def test_no_file_of_code_is_longer_than_can_be_read_at_once() -> None:
    lengths = {f.relative_to(ROOT): len(f.read_text(encoding="utf-8").splitlines()) for f in code()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_line_of_code_is_longer_than_120_characters() -> None:
    long = {
        f"{file.relative_to(ROOT)}:{number}": len(line)
        for file in code()
        # A line of markup or style is as long as what it holds.
        if file.suffix not in (".html", ".css")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    }
    assert long == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        file.relative_to(ROOT)
        for file in tracked()
        if file.suffix == ".py" and not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_no_module_is_named_after_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
    assert [f.relative_to(ROOT) for f in tracked() if f.stem in empty and f.suffix == ".py"] == []


def test_only_seams_speak_to_pelican() -> None:
    speakers = [
        file.relative_to(ROOT)
        for file in tracked()
        if file.is_relative_to(ROOT / "plugins") and file.suffix == ".py" and file.name not in SEAMS
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "pelican")
        or (isinstance(node, ast.Import) and any(name.name.split(".")[0] == "pelican" for name in node.names))
    ]
    assert speakers == []


def test_no_exception_is_caught_whatever_it_is() -> None:
    blind = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in tracked()
        if file.suffix == ".py"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
    ]
    assert blind == []


def test_every_text_is_utf_8_with_unix_line_ends() -> None:
    # A table for download begins with the mark by which Excel knows UTF-8.
    marked = [name for name, text in texts().items() if text.startswith("\ufeff") and name.suffix != ".csv"]
    assert marked == []
    assert [name for name, text in texts().items() if "\r" in text and name.suffix != ".csv"] == []


def test_no_file_names_a_machine_or_where_packages_came_from() -> None:
    # Put together here, so that this file does not hold what it looks for.
    paths = r"(?<![\w.$)}~-])/(?:" + "|".join(("ro" + "ot", "ho" + "me/\\w+", "wo" + "rk", "Us" + "ers/\\w+")) + r")/"
    registries = "|".join(
        ("pypi" + r"\.org", "pythonhosted" + r"\.org", "registry" + r"\.npmjs", "--index" + "-url", "--find" + "-links")
    )
    keys = "|".join(("BEGIN [A-Z ]*PRIVATE" + " KEY", "gh[pousr]_" + r"\w{30}", "AKIA" + r"[0-9A-Z]{16}"))
    leak = re.compile(f"{paths}|{registries}|{keys}")
    found = [f"{name}: {match[0]}" for name, text in texts().items() if (match := leak.search(text))]
    assert found == []


def test_the_code_is_lint_free() -> None:
    done = subprocess.run(
        (sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_imports_run_one_way() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        (sys.executable, program, "--no-cache", "--no-logo"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("module", ["plugins.core.reference", "plugins.check.reference"])
def test_the_reference_is_current(module: str) -> None:
    done = subprocess.run(
        (sys.executable, "-m", module, "--check"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
