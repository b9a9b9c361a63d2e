"""Photographs of every class of page, to be looked at: ``python -m tests.browser.sheet [FOLDER]``.

Without a folder the sample site is built, and once more with traditional characters and Mongolian switched on. One
picture for each class, width and mode is written to ``.cache/sheet/``: the whole page, cut into columns to be read.
"""

import argparse
import io
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.pages import CLASSES, addresses_of
from tests.built_site import ROOT, BuiltSite, build_sample_site
from tests.loopback_server import serve
from tests.scripts_project import write_project
from tools.chromium import launch, playwright, remembered_chromium

SHEETS = ROOT / ".cache" / "sheet"
COLUMN = {390: 1700, 1440: 2400}
"""The height of a column for each width of window, in pixels: about as much as an eye takes in at a time."""
GAP = 16
TELL = "told => { document.documentElement.dataset[told] = told === 'contrast' ? 'high' : '' }"
EAGER = "document.querySelectorAll('[loading=lazy]').forEach(picture => { picture.loading = 'eager' })"
DRAWN = "() => Promise.all([...document.images].map(picture => picture.decode().catch(() => null)))"


class Mode(NamedTuple):
    """What the system asks for, what the reader told the page, and the classes to show so; none means all."""

    scheme: str = "light"
    told: str = ""
    classes: tuple[str, ...] = ()


SOME = ("home.html", "list.html", "article.html", "topic.html", "person.html", "roster", "people.html", "results")
MODES = {"light": Mode(), "dark": Mode("dark", "", SOME), "elder": Mode("light", "elder", SOME)}
MODES["contrast"] = Mode("light", "contrast", SOME)
OTHERS = {"zh-hant": "/zh-hant/highlights/2026/20260120-01/", "zh-hant-home": "/zh-hant/", "mn": "/mn/"}
OTHERS |= {"mn-list": "/mn/highlights/", "mn-article": "/mn/highlights/2022/20221230-01/"}


def main(arguments: list[str]) -> int:
    """Photograph, and say where the pictures are."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.sheet", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="a built site")
    parser.add_argument("--only", nargs="+", default=[], help="these classes")
    options = parser.parse_args(arguments)
    SHEETS.mkdir(parents=True, exist_ok=True)
    chromium = remembered_chromium()
    if chromium is None:
        print("no Chromium: python -m tools.chromium", file=sys.stderr)
        return 1
    with playwright() as started, launch(started, chromium) as browser, tempfile.TemporaryDirectory() as place:
        site = BuiltSite(options.folder) if options.folder else build_sample_site(Path(place) / "output")
        for called, mode in MODES.items():
            shown = [name for name in mode.classes or CLASSES if not options.only or name in options.only]
            _photograph(browser, site, called, mode, _addresses(site, shown))
        if not options.folder and not options.only:
            write_project(Path(place))
            _photograph(browser, build_sample_site(Path(place) / "scripts", Path(place)), "light", Mode(), OTHERS)
    print(SHEETS)
    return 0


def _addresses(site: BuiltSite, classes: list[str]) -> dict[str, str]:
    """What a picture is called, and the address that it shows."""
    found = {}
    for name in classes:
        for address in addresses_of(site, name):
            language = "en" if address.startswith("/en/") else "zh"
            found[f"{name.removesuffix('.html').replace(' ', '-')}-{language}"] = address
    return found


def _photograph(browser: Browser, site: BuiltSite, called: str, mode: Mode, addresses: dict[str, str]) -> None:
    with serve(site.folder) as server:
        for width in COLUMN:
            page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=mode.scheme)
            for name, address in addresses.items():
                page.goto(server + address)
                if mode.told:
                    page.evaluate(TELL, mode.told)
                _in_columns(_whole(page), width).save(SHEETS / f"{name}-{width}-{called}.jpg", quality=85)
            page.close()


def _whole(page: Page) -> Image.Image:
    page.evaluate(EAGER)
    page.evaluate(DRAWN)
    return Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")


def _in_columns(whole: Image.Image, width: int) -> Image.Image:
    """The columns of ``whole``, beside one another."""
    height = COLUMN[width]
    tops = range(0, whole.height, height)
    sheet = Image.new("RGB", (len(tops) * (whole.width + GAP) - GAP, min(height, whole.height)), "#888")
    for number, top in enumerate(tops):
        column = whole.crop((0, top, whole.width, min(top + height, whole.height)))
        sheet.paste(column, (number * (whole.width + GAP), 0))
    return sheet


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
