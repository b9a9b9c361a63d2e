"""Where nothing has changed nothing is done."""

import re
import subprocess
import sys
import time

from tests.laws.specimen import SPECIMEN
from tests.laws.trees import list_tree
from tests.laws.workshop import open_workshop


def settle() -> None:
    """Wait until no file is so young that its time stamps prove nothing."""
    time.sleep(0.1)


def test_a_build_without_a_change_touches_no_file(tmp_path):
    with open_workshop(tmp_path, SPECIMEN) as workshop:
        settle()
        workshop.check()
        settle()
        before = {path: (workshop.output / path).stat() for path in list_tree(workshop.output)}
        workshop.check()
        assert {path: (workshop.output / path).stat() for path in list_tree(workshop.output)} == before


def test_a_build_without_a_change_is_answered_before_pelican_is_imported(tmp_path):
    with open_workshop(tmp_path, SPECIMEN) as workshop:
        settle()
        first = workshop.build()
        settle()
        second = subprocess.run(
            (sys.executable, "-X", "importtime", "-m", "plugins.build", "--output", workshop.output,
             "--cache", workshop.cache),
            cwd=workshop.root, capture_output=True, text=True, check=False,
        )  # fmt: skip
        imported = set(re.findall(r"^import time:.*\|\s+(\S+)$", second.stderr, re.MULTILINE))
        told = [line for line in second.stderr.splitlines() if not line.startswith("import time:")]
        assert (second.returncode, told) == (0, first.err.splitlines())
        assert "plugins.build" in imported
        assert imported.isdisjoint({"pelican", "jinja2", "markdown", "PIL", "babel"})
