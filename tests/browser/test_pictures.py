"""Photographs and works of art of the archive on a small site of its own: looks, the lightbox, the deep zoom."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import AXE, violations
from tests.builders import picture_bytes, write_files
from tests.built_site import ROOT, build_sample_site
from tests.loopback_server import serve


def text(title: str, kind: str, head: str, more: str = "") -> str:
    facts = "开放: 是\n替代文字: 六人站在山前"
    return f"---\n标题: {title}\n类型: {kind}\n图像: archive/images/{head}\n{facts}\n{more}\n---\n背面有题字。\n"


SHARED = "人物: [沈延毅, 无名]\n核实: partial\n版权: 馆藏\n关键词: 书法"
FILES = {
    "images/p1.jpg": picture_bytes(size=(1600, 1200), form="JPEG"),
    "images/p2.jpg": picture_bytes(size=(900, 1300), form="JPEG"),
    "images/w1.jpg": picture_bytes(size=(700, 2100), form="JPEG"),
    "images/w2.jpg": picture_bytes(size=(1500, 500), form="JPEG"),
    "people/shen.md": "---\n标题: 沈延毅\n类型: 小传\n---\n书法家。\n",
    "photos/p1.md": text("雅集合影", "老照片", "p1.jpg", f"事件日期: 1934-05-03\n提供: 档案馆\n{SHARED}"),
    "photos/p1.en.md": "---\ntitle: A gathering\nsummary: A summary.\n---\nText.\n",
    "photos/p2.md": text("旧桥", "老照片", "p2.jpg"),
    "artworks/w1.md": text("行书轴", "书画", "w1.jpg", f"作者名: 沈延毅\n尺寸: 纵 210 厘米\n{SHARED}"),
    "artworks/w2.md": text("楷书横披", "书画", "w2.jpg", "作者名: 沈延毅\n材质: 纸本"),
}
PAGES = {
    "photographs": "/archive/photos/",
    "a decade": "/archive/photos/decade/1930/",
    "works of art": "/archive/artworks/",
    "a photograph": "/archive/p1/",
    "a work of art": "/archive/w1/",
    "a photograph, English": "/en/archive/p1/",
}
MODES = {
    "light": ("light", {}),
    "dark": ("dark", {}),
    "high contrast": ("light", {"contrast": "high"}),
    "elder": ("light", {"elder": ""}),
}
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the small site."""
    root: Path = tmp_path_factory.mktemp("archive")
    write_files(root / "content" / "archive", FILES)
    write_files(root, {"site.toml": (ROOT / "site.toml").read_text(encoding="utf-8")})
    built = build_sample_site(root / "output", root)
    with serve(built.folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser, archive: str) -> Iterator[Page]:
    """A page on which nothing may fail: no script, no file, nothing that the policy refuses."""
    context = browser.new_context(viewport={"width": 1200, "height": 844}, reduced_motion="reduce", base_url=archive)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda response: said.append(response.url) if response.status >= 400 else None)
    yield page
    context.close()
    assert said == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_and_nothing_stands_beside_the_narrowest_screen(
    browser: Browser, archive: str, address: str
) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(archive + address)
    page.add_script_tag(path=AXE)
    for mode, (scheme, data) in MODES.items():
        page.emulate_media(color_scheme=scheme)
        for name, value in data.items():
            page.evaluate("([name, value]) => { document.documentElement.dataset[name] = value; }", [name, value])
        for width in (320, 1440):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate(OVERFLOW) <= 0, (mode, width)
            assert violations(page) == [], (mode, width)
        page.evaluate("names => names.forEach((name) => delete document.documentElement.dataset[name])", list(data))
    context.close()


def test_a_picture_of_the_wall_is_shown_by_itself_with_the_way_to_its_page(page: Page) -> None:
    page.goto("/archive/photos/")
    page.locator(".enlarge").first.click()
    viewer = page.locator("#viewer")
    viewer.locator("figcaption").wait_for()
    assert viewer.locator("figcaption").inner_text() == "雅集合影 1934年5月3日"
    assert viewer.locator("img").get_attribute("alt") == "六人站在山前"
    page.keyboard.press("ArrowRight")
    assert viewer.locator(".viewer-count").inner_text() == "2 / 2"
    viewer.get_by_role("link", name="旧桥").click()
    page.wait_for_url("**/archive/p2/")


def test_the_viewer_comes_when_a_picture_is_looked_at_closely(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/archive/w1/", wait_until="networkidle")
    assert not any("openseadragon" in url for url in asked)
    page.get_by_role("link", name="细看").click()
    with page.expect_response("**/default.jpg"):
        page.get_by_role("button", name="放大").click()
        page.get_by_role("button", name="放大").click()
    page.get_by_role("button", name="全图").click()
    page.get_by_role("button", name="缩小").click()
    page.keyboard.press("Escape")
    assert not page.locator("#zoom").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "细看"
    page.get_by_role("link", name="细看").click()
    assert page.locator("#zoom canvas").first.is_visible()
    assert sum("openseadragon" in url for url in asked) == 1


def test_the_dialog_of_the_viewer_has_no_faults(browser: Browser, archive: str) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(f"{archive}/archive/w1/")
    page.get_by_role("link", name="细看").click()
    page.locator("#zoom canvas").first.wait_for()
    page.add_script_tag(path=AXE)
    assert violations(page) == []
    context.close()


def test_without_scripts_pictures_lead_to_their_widest_form(browser: Browser, archive: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address, link in (("/archive/photos/", ".enlarge"), ("/archive/w1/", ".zoom-way a")):
        page.goto(archive + address)
        target = page.locator(link).first.get_attribute("href")
        assert page.request.get(archive + str(target)).headers["content-type"] == "image/jpeg"
        assert not page.locator("dialog").first.is_visible()
    context.close()
