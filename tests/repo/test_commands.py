"""What `make` promises: every target has its line, and what the caller types reaches the command as it is."""

import os
import re
import subprocess

import pytest

from tests.built_site import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PROMISED = [
    "help",
    "setup",
    "serve",
    "html",
    "new",
    "import",
    "check",
    "proof",
    "status",
    "fix",
    "test",
    "bench",
    "bench-search",
    "bench-look",
    "bench-publish",
    "publish",
    "rollback",
    "withdraw",
    "verify",
    "publish-audit",
    "publish-key",
    "clean",
]
STEPS = {"browser", "servers"}
GIVEN = {
    "FORMAT",
    "ARTICLE",
    "FILE",
    "TITLE",
    "CHANNEL",
    "DATE",
    "ID",
    "PORT",
    "ARGS",
    "DRY",
    "YES",
    "REMOVALS",
    "RESTORE",
    "REPAIR",
    "TO",
    "SAMPLE",
    "STALE",
    "MAP",
    "PICTURES",
}


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    # These tests run under `make test`, whose own flags and variables are no concern of the make that is tested.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE") and name not in GIVEN}
    return subprocess.run(("make", *arguments), cwd=ROOT, env=inherited, capture_output=True, text=True, check=False)


def test_make_alone_lists_every_target_with_one_line() -> None:
    done = make()
    listed = [line.split()[1] for line in done.stdout.splitlines()]
    assert listed[: len(PROMISED)] == PROMISED
    phony = " ".join(re.findall(r"^\.PHONY:(.*)$", MAKEFILE, re.MULTILINE)).split()
    assert set(phony) == set(listed) | STEPS
    assert all(len(line.split()) >= 3 for line in done.stdout.splitlines())


@pytest.mark.parametrize(
    "name", ["a b.txt", "履职 亮点（2022）.txt", "it's.txt", 'say "x".txt', "$HOME.txt", "a;b&c.txt", "`x`.txt", "*"]
)
def test_a_file_name_reaches_the_command_as_it_was_typed(name: str) -> None:
    # The command is replaced by one that prints its arguments; the recipe stays as it is.
    done = make("RUN=printf '<%s>\\n'", "import", f"FILE={name}")
    assert f"<{name}>" in done.stdout.splitlines(), done.stdout + done.stderr


def test_import_without_a_file_says_what_is_missing() -> None:
    done = make("import")
    assert done.returncode != 0
    assert "make import FILE=" in done.stderr


def test_what_is_given_is_handed_on_and_nothing_else() -> None:
    def arguments(*typed: str) -> list[str]:
        return make("RUN=printf '%s\\n'", *typed).stdout.splitlines()

    assert arguments("serve") == ["plugins.serve"]
    assert arguments("serve", "PORT=8001") == ["plugins.serve", "--port=8001"]
    assert arguments("import", "FILE=-a", "CHANNEL=履职 亮点") == [
        "plugins.importer",
        "--channel=履职 亮点",
        "--",
        "-a",
    ]


def test_a_new_article_is_told_by_the_environment() -> None:
    done = make(
        "RUN=printenv TITLE TYPE CHANNEL DATE #",
        "new",
        "TITLE=“$标题” it's",
        "TYPE=通知公告",
        "CHANNEL=a b",
        "DATE=2025",
    )
    assert done.stdout.splitlines() == ["“$标题” it's", "通知公告", "a b", "2025"]
