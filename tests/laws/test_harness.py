"""The harness itself: it sees what it is there to see, and a warm process builds what a cold one builds."""

import re
import subprocess
import sys
from random import Random

import pytest

from tests.laws.edits import edit_unseen
from tests.laws.specimen import SPECIMEN
from tests.laws.trees import differences, read_tree
from tests.laws.workshop import open_workshop

NEWS = "content/articles/news/2023/20230105-01.md"
FAULTS = {
    "a stale page": (
        "def main(arguments):\n    return 0 if (_output(arguments) / 'index.html').exists() else _main(arguments)\n",
        r"^stale: news/2023/20230105-01/index\.html: .*提案通报",
    ),
    "a page that should have gone": (
        "def main(arguments):\n    status = _main(arguments)\n    if _output(arguments).parent.name == 'project':\n"
        "        (_output(arguments) / 'gone.html').touch()\n    return status\n",
        r"left over: gone\.html",
    ),
    "a file that is written again": (
        "def main(arguments):\n    status = _main(arguments)\n    (_output(arguments) / 'robots.txt').touch()\n"
        "    return status\n",
        r"^written again: robots\.txt$",
    ),
    "a warning that is not repeated": (
        "def main(arguments):\n"
        "    if (_output(arguments) / 'index.html').exists():\n        sys.stderr = open(os.devnull, 'w')\n"
        "    return _main(arguments)\n",
        r"it said \[\] instead of \['content",
    ),
}
"""What is put behind the build's code, and what the harness says then."""
PRELUDE = (
    "\nimport os\nfrom pathlib import Path\n_main = main\n\n\n"
    "def _output(arguments):\n    return Path(arguments[arguments.index('--output') + 1])\n\n\n"
)


@pytest.mark.parametrize("fault", FAULTS)
def test_the_harness_notices(fault, tmp_path):
    code, told = FAULTS[fault]
    with open_workshop(tmp_path, SPECIMEN) as workshop:
        workshop.check()
        command = "plugins/build/__main__.py"
        workshop.sources.write(command, workshop.sources.read(command) + PRELUDE + code)
        workshop.reload()
        workshop.sources.write(NEWS, workshop.sources.read(NEWS).replace("提案通报", "提案通报会", 1))
        with pytest.raises(AssertionError) as broken:
            workshop.check()
        assert re.search(told, str(broken.value), re.MULTILINE), broken.value


def test_a_warm_process_builds_what_a_cold_one_builds(tmp_path):
    with open_workshop(tmp_path, SPECIMEN) as workshop:
        warm = workshop.build()
        folder = tmp_path / "cold"
        cold = subprocess.run(
            (sys.executable, "-m", "plugins.build", "--output", folder, "--cache", tmp_path / "cold-cache"),
            cwd=workshop.root, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (cold.returncode, cold.stderr) == (warm.status, warm.err)
        assert differences(read_tree(workshop.output), read_tree(folder)) == []


def test_an_edit_that_size_and_time_do_not_show_leaves_size_and_time_as_they_were(tmp_path):
    with open_workshop(tmp_path, SPECIMEN) as workshop:
        before = {path: (workshop.root / path).stat() for path in workshop.sources.list("content", ".md")}
        texts = {path: workshop.sources.read(path) for path in before}
        edit_unseen(workshop, Random(1))
        assert [path for path in before if workshop.sources.read(path) != texts[path]] != []
        for path, stat in before.items():
            now = (workshop.root / path).stat()
            assert (now.st_size, now.st_mtime_ns, now.st_ino) == (stat.st_size, stat.st_mtime_ns, stat.st_ino)
