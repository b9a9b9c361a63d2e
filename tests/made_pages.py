"""Which template made which address of a built site: said by what makes the pages, not guessed from the addresses."""

import tempfile
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

from plugins.content.generator import ContentGenerator
from plugins.core.executor import InProcess
from plugins.core.inputs import Places, look
from plugins.core.run import Run
from plugins.pages.generator import make_pages
from tests.built_site import ROOT


@cache
def templates_of(project: Path) -> dict[str, str]:
    """Address → template of every page that a build of ``project`` writes; nothing is rendered or written."""
    theme, site_toml = ROOT / "theme", project / "site.toml"
    inputs = look(Places(project / "content", theme, site_toml), "local")
    context: dict[str, Any] = {}
    with ExitStack() as closing, tempfile.TemporaryDirectory() as folder:
        run = Run(inputs, Path(folder), InProcess(), closing=closing)
        settings = {"SITE_TOML": str(site_toml), "RUN": run}
        ContentGenerator(context, settings, str(project / "content"), str(theme)).generate_context()
        pages = make_pages(context["site"], context["editions"])
        return {page.address: page.template for page in pages}
