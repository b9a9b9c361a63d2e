"""The locks hold every package that is asked for, by hash, and say nothing of where it was fetched."""

import json
import re

import pytest

from tests.built_site import ROOT

LOCKS = ("requirements-build", "requirements", "requirements-test", "requirements-bench", "requirements-cluster")
LOCKS += ("tests/bench/publishing/requirements",)
each_lock = pytest.mark.parametrize("name", LOCKS)


def locked(name: str) -> dict[str, str]:
    """Package → what the lock says of it."""
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    return {block.split("==")[0]: block for block in re.split(r"\n(?=\S)", text) if "==" in block.split("\n")[0]}


@each_lock
def test_every_package_that_is_asked_for_is_locked(name: str) -> None:
    asked = re.findall(r"^([a-z][\w-]*)", (ROOT / f"{name}.in").read_text(encoding="utf-8"), re.MULTILINE)
    assert asked
    assert set(asked) <= set(locked(name)), "run make lock"


@each_lock
def test_every_locked_package_has_hashes(name: str) -> None:
    assert [package for package, text in locked(name).items() if "--hash=sha256:" not in text] == []


def test_tests_run_on_the_very_packages_that_the_site_runs_on() -> None:
    tests = locked("requirements-test")
    different = {
        package: text.split(" ")[0]
        for package, text in locked("requirements").items()
        if tests[package].split(" ")[0] != text.split(" ")[0]
    }
    assert different == {}


@pytest.mark.parametrize(
    "folder", ["", "tools/chromium", *(f"tests/bench/{peer}" for peer in ("eleventy", "pagefind", "look"))]
)
def test_npm_packages_are_locked_by_hash_and_without_an_address(folder: str) -> None:
    asked = json.loads((ROOT / folder / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    root = lock.pop("")
    for kind in ("dependencies", "devDependencies"):
        assert root.get(kind, {}) == asked.get(kind, {}), "run make lock"
    assert [name for name, package in lock.items() if not package.get("integrity")] == []
    assert [name for name, package in lock.items() if "resolved" in package] == []
