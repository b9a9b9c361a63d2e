"""A Chromium that takes the certificate of the measurements' server, and a visit in a profile of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.bench.search.server import Server
from tools.chromium import FLAGS, playwright, remembered_chromium

LONGEST = 120_000
"""Milliseconds that anything in a page may take."""


@contextmanager
def start_browser(*servers: Server) -> Iterator[Browser]:
    """Start Chromium without a window; raise ``RuntimeError`` if there is none."""
    chromium = remembered_chromium()
    if chromium is None:
        raise RuntimeError("no Chromium: run python -m tools.chromium")
    trusted = ",".join(server.fingerprint for server in servers)
    with playwright() as started:
        # Not tools.chromium.launch: the fingerprints are an argument of the command line.
        browser = started.chromium.launch(
            executable_path=chromium.path,
            chromium_sandbox=chromium.sandbox,
            args=[*FLAGS, f"--ignore-certificate-errors-spki-list={trusted}"],
        )
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def visit(browser: Browser, script: str = "") -> Iterator[Page]:
    """Open an empty page in a new profile, so with nothing kept; ``script`` runs before any of a page's own."""
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True, viewport={"width": 390, "height": 844})
    context.set_default_timeout(LONGEST)
    try:
        page = context.new_page()
        if script:
            page.add_init_script(script)
        yield page
    finally:
        context.close()
