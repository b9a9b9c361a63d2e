"""Scans in viewers that are not ours: every picture is shown, and nothing that is asked for is lacking."""

import shutil
from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.core.image_services import image_info
from plugins.scans.derive import Order, derive
from plugins.scans.manifest import Manifest, write_collection, write_manifest
from plugins.scans.proof import prove_images
from tests.loopback_server import serve
from tests.unit.scans.books import collection, pages, volume
from tests.unit.scans.scans import draw_page, encode, service_of

ROOT = Path(__file__).parents[2]
PACKAGES = {
    "mirador.js": ROOT / "node_modules/mirador/dist/mirador.min.js",
    "osd.js": ROOT / "node_modules/openseadragon/build/openseadragon/openseadragon.min.js",
}
SIZE = (1500, 2100)
MIRADOR = """<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>Mirador</title><link rel="icon" href="data:,">
<div id="viewer"></div><script src="/mirador.js"></script><script>
const viewer = Mirador.viewer({
  id: "viewer", windows: [{
    manifestId: "MANIFEST", canvasIndex: INDEX, view: "single", thumbnailNavigationPosition: "far-bottom",
  }],
});
</script></html>"""
DEEP_ZOOM = """<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>OSD</title><link rel="icon" href="data:,">
<div id="viewer" style="width:900px;height:700px"></div><script src="/osd.js"></script><script>
const shown = { opened: false, failed: [], drawn: 0 };
const viewer = OpenSeadragon({ id: "viewer", tileSources: SOURCE, showNavigationControl: false, drawer: "canvas" });
viewer.addHandler("open", () => { shown.opened = true; });
viewer.addHandler("open-failed", (event) => { shown.failed.push(event.message); });
viewer.addHandler("tile-load-failed", (event) => { shown.failed.push(event.tile.url || event.message); });
viewer.addHandler("tile-loaded", () => { shown.drawn += 1; });
</script></html>"""


class Shelf:
    """A volume on a web server of its own."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.book: Manifest = self._lay_out()

    def _lay_out(self) -> Manifest:
        made = []
        for number, page in enumerate(pages(4, SIZE)):
            data = encode(draw_page((SIZE[0] + number, SIZE[1])), quality=90)
            kind, path = page.service.kind, f"archive/scans/wenshi-01/{number}.jpg"
            service = service_of(data, (SIZE[0] + number, SIZE[1]), kind, path)
            for file, content in derive(Order(service, data=data)).files:
                self.write(f"{service.stem}/{file}", content)
            self.write(f"{service.stem}/info.json", msgspec.json.encode(image_info(service, self.url)))
            made.append(msgspec.structs.replace(page, service=service))
        book = volume(self.url, pages=tuple(made), is_vertical=True)
        self.write("archive/wenshi-01/manifest.json", write_manifest(book))
        self.write("archive/collection.json", write_collection(collection(self.url)))
        for name, source in PACKAGES.items():
            shutil.copy(source, self.folder / name)
        return book

    def write(self, address: str, data: bytes) -> None:
        file = self.folder / address.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shelf")
    with serve(folder) as url:
        yield Shelf(folder, url)


@pytest.fixture
def open_page(browser: Browser, shelf):
    """Open a page; in the end nothing may have failed. Gives the page and what it has asked for."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    # What lies beyond the server is not there for tests.
    context.route(lambda url: not url.startswith((shelf.url, "data:", "blob:")), lambda route: route.abort())
    asked: list[str] = []
    failed: list[str] = []

    def open_page(name: str, html: str) -> tuple[Page, list[str]]:
        shelf.write(name, html.encode())
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url.removeprefix(shelf.url)))
        page.on("requestfailed", lambda request: failed.append(f"{request.failure} {request.url}"))
        page.on(
            "response", lambda answer: failed.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None
        )
        page.on("pageerror", lambda error: failed.append(str(error)))
        page.goto(f"{shelf.url}/{name}", wait_until="load")
        return page, asked

    yield open_page
    context.close()
    assert failed == []


def test_the_shelf_is_as_it_is_promised(shelf):
    assert list(prove_images(shelf.folder)) == []


@pytest.mark.parametrize("number", [0, 3], ids=["a text page", "a picture in tiles"])
def test_mirador_shows_a_page_and_asks_for_nothing_that_is_not_there(open_page, shelf, number):
    html = MIRADOR.replace("MANIFEST", shelf.book.url).replace("INDEX", str(number))
    page, asked = open_page(f"mirador-{number}.html", html)
    stem = shelf.book.pages[number].service.stem

    def part(url: str) -> bool:
        return url.removeprefix(shelf.url).startswith(stem) and url.endswith("default.jpg")

    page.wait_for_selector(".openseadragon-canvas canvas", timeout=60_000)
    if not any(map(part, asked)):
        page.wait_for_event("request", lambda request: part(request.url))
    expect(page.locator("body")).to_contain_text("Selected Accounts, vol. 1")
    page.wait_for_timeout(1000)  # What it still asks for has to be there too.


@pytest.mark.parametrize("number", [0, 3], ids=["a text page", "a picture in tiles"])
@pytest.mark.parametrize("how", ["absolute", "without host", "by address"])
def test_openseadragon_goes_through_all_levels(open_page, shelf, number, how):
    service = shelf.book.pages[number].service
    info = image_info(service, shelf.url if how == "absolute" else "")
    source = f'"{service.stem}/info.json"' if how == "by address" else msgspec.json.encode(info).decode()
    page, asked = open_page(f"osd-{number}-{how.replace(' ', '-')}.html", DEEP_ZOOM.replace("SOURCE", source))
    page.wait_for_function("shown.opened || shown.failed.length")
    for zoom in (0.1, 0.3, 1, 2, 4):
        page.evaluate(f"viewer.viewport.zoomTo(viewer.viewport.getHomeZoom() * {zoom}, null, true)")
        page.wait_for_function("viewer.world.getItemAt(0).getFullyLoaded()")
    assert page.evaluate("shown.failed") == []
    pictures = {url for url in asked if url.startswith(service.stem) and url.endswith(".jpg")}
    assert len(pictures) >= (3 if number == 0 else 8)
    assert (f"{service.stem}/full/max/0/default.jpg" in pictures) == (number == 0)
