"""Build the site with Pelican.

``python -m plugins.build [--content DIR] [--theme DIR] [--site FILE] [--output DIR] [--cache DIR] [--workers N]
[--publish | --preview | --check]``

The environment variable ``SCHEDULER`` (``tcp://host:port``) sends the work to a Dask cluster.
"""

import os
import subprocess
import sys
import time
from contextlib import nullcontext

from plugins.build.code import is_outdated
from plugins.build.faults import explain
from plugins.build.options import Options, read_options
from plugins.core.inputs import Inputs, look
from plugins.core.ledger import is_current, read_ledger
from plugins.core.lock import claim_folder
from plugins.core.problems import InputError, Problem, print_problems
from plugins.core.put_aside import discard

_AGAIN = "BUILD_AGAIN"
_INTERRUPTED = 130
"""What shells expect of a command that Ctrl-C has ended."""


def main(arguments: list[str]) -> int:
    """Build; returns the exit status: 1 if the input has errors."""
    options = read_options(arguments)
    if options.waits and not _wait():
        return 0
    # Once only: a clock that has gone back would make the code look new for ever.
    if is_outdated() and _AGAIN not in os.environ:
        return _build_anew(arguments)
    try:
        return _build(options)
    except InputError as error:
        print_problems(error.problems)
    except BrokenPipeError:
        # Whoever read what is said has stopped reading (``make html | head``): the site is there all the same.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print_problems([explain(error, options)])
    except KeyboardInterrupt:
        print("已中断：再运行一次就会补齐。", file=sys.stderr)
        return _INTERRUPTED
    return 1


def _build(options: Options) -> int:
    if not options.places.content.is_dir():
        advice = "请检查写法，或先建立这个文件夹"
        raise InputError([Problem(str(options.places.content), 0, "F018", "没有这个内容文件夹", advice)])
    with nullcontext() if options.is_check else claim_folder(options.output):
        inputs = look(options.places, options.mode)
        if not options.is_check and _is_done(options, inputs):
            return 0
        # Not at the top: Pelican and what it needs take longer than all that went before.
        from plugins.build.run import run_pelican  # noqa: PLC0415

        run_pelican(options, inputs)
    print("查看网站：运行 make serve，用浏览器打开它显示的地址。")
    return 0


def _wait() -> bool:
    """Load everything, then wait for a line on standard input; whether one came."""
    from plugins.build.run import load_plugins  # noqa: PLC0415

    load_plugins()
    return bool(sys.stdin.readline())


def _build_anew(arguments: list[str]) -> int:
    """Build in a new process, which loads the code as it is now."""
    command = [sys.executable, "-m", "plugins.build", *(x for x in arguments if x != "--wait")]
    return subprocess.call(command, env=os.environ | {_AGAIN: "1"})


def _is_done(options: Options, inputs: Inputs) -> bool:
    """Whether the output is what a build would make; what the build before has said is said again."""
    ledger = read_ledger(options.output)
    if ledger is None or not is_current(ledger, options.output, inputs.digest, time.time()):
        return False
    # A build in another mode may have been killed before it touched anything else.
    discard(options.output)
    for line in ledger.warnings:
        print(line, file=sys.stderr)
    print(f"没有改动：{options.output.name}/ 里的 {ledger.summary}、共 {len(ledger.outputs)} 个文件都是最新的。")
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
