"""Starts Pelican for one run."""

import gc
import importlib
import logging
import sys
from contextlib import ExitStack

from pelican import Pelican
from pelican.log import console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from plugins.build.options import Options
from plugins.core.executor import make_executor
from plugins.core.inputs import PROJECT, Inputs
from plugins.core.put_aside import discard
from plugins.core.run import Run


def load_plugins() -> None:
    """Import what a build needs."""
    for name in read_settings(str(PROJECT / "pelicanconf.py"))["PLUGINS"]:
        importlib.import_module(name)


def run_pelican(options: Options, inputs: Inputs) -> None:
    """Build the site. Raises :class:`InputError` if the input has errors, or if there is no room for the output."""
    # A build makes many objects that live to its end, and hardly a cycle that it would pay to look for.
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
    init_logging(level=logging.WARNING, fatal="warnings", handler=logging.StreamHandler(sys.stderr))
    places = options.places
    given = {
        "PATH": str(places.content),
        "THEME": str(places.theme),
        "SITE_TOML": str(places.site),
        "OUTPUT_PATH": str(options.output),
    }
    name = "publishconf.py" if options.mode == "publish" else "pelicanconf.py"
    settings = read_settings(str(PROJECT / name), given)
    given = {"preview": options.mode == "preview", "check": options.is_check, "report": options.reports}
    settings["CONTENT"] = settings["CONTENT"] | given
    # Pelican ends with a line that counts what its own generators wrote, which is nothing.
    console.quiet = True
    try:
        with make_executor(options.workers, options.scheduler) as executor, ExitStack() as closing:
            settings["RUN"] = Run(inputs, options.cache, executor, bool(options.scheduler), closing)
            Pelican(settings).run()
    finally:
        # What a failed build has put aside takes up room that may be what it lacked.
        discard(options.output)
