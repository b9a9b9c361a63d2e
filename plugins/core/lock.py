"""One build at a time in an output folder."""

import fcntl
import sys
from pathlib import Path
from typing import TextIO

from plugins.core.ledger import NAME
from plugins.core.problems import InputError, Problem

LOCK = ".lock"


def claim_folder(root: Path) -> TextIO:
    """Make ``root`` if need be, and lock it until the stream that is returned is closed or the process ends.

    Waits, saying so, while another build has it. Raises :class:`InputError` if the folder holds files and no build of
    ours has ever written there.
    """
    root.mkdir(parents=True, exist_ok=True)
    is_ours = (root / NAME).exists() or (root / LOCK).exists()
    if not is_ours and any(not entry.name.startswith(".") for entry in root.iterdir()):
        advice = "请先移走其中的文件，或换一个文件夹"
        raise InputError([Problem(str(root), 0, "F020", "输出文件夹里有不是本程序生成的文件", advice)])
    stream = (root / LOCK).open("w")
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(f"{root.name}/ 里另一次生成正在进行，等它结束……", file=sys.stderr, flush=True)
        fcntl.flock(stream, fcntl.LOCK_EX)
    return stream
