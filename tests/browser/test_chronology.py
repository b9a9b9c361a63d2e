"""People, places and chronologies of the archive on a small site of its own: looks, filters, and no need of scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import AXE, violations
from tests.builders import write_files
from tests.built_site import ROOT, build_sample_site
from tests.loopback_server import serve


def text(title: str, kind: str, head: str = "") -> str:
    return f"---\n标题: {title}\n类型: {kind}\n{head}\n---\n早年求学于奉天，后以书法名世。\n"


def english(title: str) -> str:
    return f"---\ntitle: {title}\nsummary: A summary.\n---\nText.\n"


ROWS = """日期,显示,年龄,内容,英文内容,出处,确定性,人物,地点,篇目
1903年,,1,出生于盖平。,Born in Gaiping.,《县志》,确切,沈延毅,盖平,
1926年秋,,24,在北平拜谒于右任。,Called on Yu Youren.,,大致,于右任,,r1
1934年5月3日,,32,与友人雅集。,,友人日记,,金毓黻、于右任,盖平,
不详,,,题刻。,,,存疑,,,
"""
FILES = {
    "people/shen.md": text("沈延毅", "小传", "生: 1903\n卒: 1992\n字号: 公卓\n籍贯: 盖平"),
    "people/shen.en.md": english("Shen Yanyi"),
    "people/yu.md": text("于右任", "小传"),
    "people/jin.md": text("金毓黻", "小传"),
    "places/gaiping.md": text("盖平", "地名", "坐标: 40.40, 122.35\n别名: 盖州"),
    "places/gaiping.en.md": english("Gaiping"),
    "places/fengtian.md": text("奉天", "地名", "坐标: 40.45, 122.40"),
    "places/qianshan.md": text("千山", "地名"),
    "records/r1.md": text("旧事一则", "文史篇目", "开放: 是\n作者: 于右任\n人物: 沈延毅\n地点: 盖平"),
    "chronologies/nianpu.md": text("沈延毅年谱", "年表", "谱主: shen"),
    "chronologies/nianpu.en.md": english("A chronology of Shen Yanyi"),
    "chronologies/nianpu.csv": ROWS,
}
PAGES = {
    "people": "/archive/people/",
    "people by strokes": "/archive/people/strokes/",
    "places": "/archive/places/",
    "chronologies": "/archive/chronologies/",
    "person": "/archive/shen/",
    "place": "/archive/gaiping/",
    "chronology": "/archive/nianpu/",
    "person, English": "/en/archive/shen/",
    "place, English": "/en/archive/gaiping/",
    "chronology, English": "/en/archive/nianpu/",
}
MODES = {"light": ("light", ""), "dark": ("dark", ""), "elder": ("light", "elder")}
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
ALL = ["出生于盖平。", "在北平拜谒于右任。", "与友人雅集。", "题刻。"]


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
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def shown(page: Page) -> list[str]:
    """The text of each event that is seen."""
    found = page.locator(".row-text p:visible").all_text_contents()
    return [line.partition(" ")[0] for line in found]


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_and_nothing_stands_beside_the_narrowest_screen(
    page: Page, archive: str, address: str
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(archive + address)
    page.add_script_tag(path=AXE)
    for mode, (scheme, attribute) in MODES.items():
        page.emulate_media(color_scheme=scheme)
        if attribute:
            page.evaluate("name => document.documentElement.setAttribute(`data-${name}`, '')", attribute)
        for width in (320, 1440):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate(OVERFLOW) <= 0, (mode, width)
            assert violations(page) == [], (mode, width)
    assert said == []


def test_a_person_filters_the_events_and_says_how_many_are_left(page: Page, archive: str) -> None:
    page.goto(f"{archive}/archive/nianpu/")
    assert shown(page) == ALL
    page.locator("[data-filter=who]").select_option("于右任")
    assert shown(page) == ALL[1:3]
    assert page.locator(".timeline-count").inner_text() == page.locator("#status").inner_text() == "4条中的2条"
    assert page.locator(".period h2:visible").all_inner_texts() == ["1920—1929", "1930—1939"]
    page.locator("[data-filter=period]").select_option("1930—1939")
    assert shown(page) == ALL[2:3]
    page.locator("[data-filter=who]").select_option("全部")
    page.locator("[data-filter=period]").select_option("全部")
    assert shown(page) == ALL


def test_a_link_to_a_year_that_is_hidden_lifts_the_filters(page: Page, archive: str) -> None:
    page.goto(f"{archive}/archive/nianpu/")
    page.locator("[data-filter=period]").select_option("1930—1939")
    page.evaluate("location.hash = 'y1903'")
    page.wait_for_function("!document.querySelector('#y1903').hidden")
    assert shown(page) == ALL


def test_without_scripts_all_is_there_and_no_filter_is_offered(browser: Browser, archive: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{archive}/archive/nianpu/")
    assert shown(page) == ALL
    assert not page.locator(".timeline-filter").is_visible()
    page.get_by_role("navigation", name="时期").get_by_role("link", name="1930—1939").click()
    assert page.url.endswith("#d1930")
    context.close()


def test_on_paper_the_timeline_is_whole(page: Page, archive: str) -> None:
    page.goto(f"{archive}/archive/nianpu/")
    page.emulate_media(media="print")
    assert shown(page) == ALL
    assert not page.locator(".timeline-filter").is_visible()


def test_the_numbers_of_the_map_are_those_of_the_places(page: Page, archive: str) -> None:
    page.goto(f"{archive}/archive/places/")
    numbers = page.locator(".name-index b").all_inner_texts()
    assert page.locator(".map-dot text").all_text_contents() == numbers == ["1", "2"]
