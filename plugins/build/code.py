"""Whether this process runs the code that stands on disk."""

import os
import time
from pathlib import Path

from plugins.core.inputs import PROJECT
from plugins.core.inventory import list_files

_LOADED = time.time_ns()


def is_outdated() -> bool:
    """Whether a file of the code has changed since this process started, and may have been loaded before that."""
    started = _started()
    return any(changed > started for *_, changed in list_files(str(PROJECT / "plugins")).values())


def _started() -> int:
    """When this process started, in nanoseconds since 1970; where the system does not tell, when this was loaded."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return _LOADED
    # Field 22 of proc(5): clock ticks since the system booted. The name in brackets is the second field.
    running = time.clock_gettime_ns(time.CLOCK_BOOTTIME) - int(fields[19]) * 10**9 // os.sysconf("SC_CLK_TCK")
    return time.time_ns() - running
