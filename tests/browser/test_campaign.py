"""The pages of the reading campaign on a small site of its own: what hangs on the day, in windows and on paper."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import AXE, violations
from tests.builders import write_files
from tests.built_site import ROOT, build_sample_site
from tests.loopback_server import serve

BODY = "从前读过一遍。\n\n## 再读\n\n这一回慢慢地读[^1]。\n\n[^1]: 第二章。"


def text(title: str, kind: str, head: str, *, english: bool = True) -> str:
    """A file of the campaign, with what English lists say of it."""
    more = f"英文标题: {title} in English\n英文摘要: A summary." if english else ""
    return f"---\n标题: {title}\n类型: {kind}\n{head}\n{more}\n---\n{BODY}\n"


FILES = {
    "campaigns/c25.md": text("一年", "读书活动", "时期: 2025\n栏目: reading"),
    "books/b1.md": text("边城", "图书", "著者: 沈从文\n主题: 文学"),
    "books/b2.md": text("城市的胜利：我们为什么住在一起", "图书", "著者: 某人\n主题: 城市", english=False),
    "essays/e1.md": text("灯下", "读书文章", "日期: 2025-05-01\n体裁: 征文\n奖项: 一等奖\n征文启事: k1\n作者: 甲某\n图书: b1\n促成: p1"),
    "essays/e2.md": text("窗前", "读书文章", "日期: 2025-05-02\n体裁: 心得\n作者: 乙某\n图书: b1", english=False),
    "calls/k1.md": text("启事", "征文启事", "日期: 2025-04-01\n截止: 2025-06-30\n征集状态: 已结束"),
    "calls/k2.md": text("又一启事", "征文启事", "日期: 2025-04-02\n截止: 2099-06-30 18:00"),
    "events/v1.md": text("上一场", "活动", "日期: 2025-05-01\n开始: 2025-05-10 14:00\n结束: 2025-05-10 16:00\n图书: b1"),
    "events/v2.md": text("下一场", "活动", "日期: 2025-05-02\n开始: 2099-05-10 14:00\n结束: 2099-05-10 16:00\n载体: 线上悦"),
    "rooms/m1.md": text("一号书屋", "书屋", "地址: 一号\n坐标: 41.80, 123.43\n藏书: 1200\n图书: b1"),
    "rooms/m2.md": text("二号书屋", "书屋", "地址: 二号\n坐标: 41.80, 123.43"),
    "rooms/m3.md": text("三号书屋", "书屋", "地址: 三号\n坐标: 41.75, 123.48"),
    "anthologies/a25.md": text("灯下集", "作品集", "读书活动: c25\n出版年: 2025"),
    "recommendations/r1.md": text("荐一本书", "荐书", "日期: 2025-03-01\n图书: b1\n推荐人: 甲某\n推荐理由: 耐读。\n书单期号: 3"),
}  # fmt: skip
PAGES = {
    "home": "/reading/",
    "campaign": "/reading/c25/",
    "wall": "/reading/books/",
    "a theme": "/reading/books/theme/%E6%96%87%E5%AD%A6/",
    "book": "/reading/b1/",
    "home, English": "/en/reading/",
    "wall, English": "/en/reading/books/",
    "essays": "/reading/essays/",
    "a kind": "/reading/essays/essay/",
    "calls": "/reading/calls/",
    "rooms": "/reading/rooms/",
    "calendar": "/reading/events/",
    "duty": "/reading/duty/",
    "readers": "/reading/readers/",
    "reader": "/reading/readers/%E7%94%B2%E6%9F%90/",
    "anthology": "/reading/a25/",
    "call": "/reading/2025/k1/",
    "event": "/reading/2025/v2/",
    "room": "/reading/m1/",
    "essay": "/reading/2025/e1/",
    "recommendation": "/reading/2025/r1/",
    "proposal": "/reading/2025/p1/",
    "essays, English": "/en/reading/essays/",
    "rooms, English": "/en/reading/rooms/",
    "calendar, English": "/en/reading/events/",
}
MODES = {"light": ("light", ""), "dark": ("dark", ""), "elder": ("light", "elder")}
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the small site."""
    root: Path = tmp_path_factory.mktemp("campaign")
    proposal = text("提案一件", "提案", "日期: 2025-08-01\n栏目: reading\n案号: 12号")
    write_files(root / "content" / "reading", FILES)
    write_files(root / "content", {"articles/reading/2025/p1.md": proposal})
    site_toml = (ROOT / "site.toml").read_text(encoding="utf-8")
    write_files(root, {"site.toml": site_toml})
    built = build_sample_site(root / "output", root)
    with serve(built.folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_and_nothing_stands_beside_the_narrowest_screen(
    page: Page, campaign: str, address: str
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(campaign + address)
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


def marks(page: Page) -> dict[str, str]:
    """The title of each item of a list → the mark that is seen beside it."""
    found = page.eval_on_selector_all(
        "main li:has(.mark)",
        "items => items.map(e => [e.querySelector('h2 a, h3 a').textContent,"
        " [...e.querySelectorAll('.mark')].filter(m => !m.hidden).map(m => m.textContent).join()])",
    )
    return dict(found)


def test_a_call_is_open_until_its_deadline_and_one_that_is_over_is_not(page: Page, campaign: str) -> None:
    page.goto(f"{campaign}/reading/calls/")
    assert marks(page) == {"又一启事": "征集中", "启事": "已结束"}


@pytest.mark.parametrize(
    ("moment", "seen"), [("2099-06-30T17:59:00+08:00", "征集中"), ("2099-06-30T18:00:00+08:00", "已截止")]
)
def test_the_page_of_a_call_says_whether_it_is_open_to_the_minute(
    page: Page, campaign: str, moment: str, seen: str
) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(f"{campaign}/reading/2025/k2/")
    assert page.locator(".call-state .mark:visible").all_inner_texts() == [seen]


@pytest.mark.parametrize(
    ("moment", "coming"),
    [
        ("2025-05-10T15:59:00+08:00", ["下一场", "上一场"]),
        ("2025-05-10T16:00:00+08:00", ["下一场"]),
        ("2099-05-10T16:00:00+08:00", []),
    ],
)
def test_an_event_is_to_come_until_it_ends(page: Page, campaign: str, moment: str, coming: list[str]) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(f"{campaign}/reading/events/")
    found = {title: mark for title, mark in marks(page).items() if mark == "即将举行"}
    assert list(found) == coming
    assert page.locator(".event:not([data-past]) h3 a").all_inner_texts() == coming
    assert page.locator(".next-event a:visible").all_inner_texts() == coming[-1:]


def test_without_scripts_no_state_is_claimed_but_the_days_are_there(browser: Browser, campaign: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{campaign}/reading/events/")
    assert page.locator(".mark:visible").count() == 0
    assert page.locator(".month h2").all_inner_texts() == ["2099年5月", "2025年5月"]
    page.goto(f"{campaign}/reading/calls/")
    assert "截止2099年6月30日 18:00" in page.locator("main").inner_text()
    context.close()


def test_the_numbers_of_the_map_are_those_of_the_list_and_no_dot_hides_another(page: Page, campaign: str) -> None:
    page.goto(f"{campaign}/reading/rooms/")
    listed = page.locator(".room-number").all_inner_texts()
    assert page.locator(".map-dot text").all_text_contents() == listed == ["1", "2", "3"]
    boxes = [dot.bounding_box() for dot in page.locator(".map-dot circle").all()]
    for one in boxes:
        for other in boxes:
            apart = ((one["x"] - other["x"]) ** 2 + (one["y"] - other["y"]) ** 2) ** 0.5
            assert one is other or apart >= one["width"]


def test_the_contents_of_an_anthology_lead_to_its_essays_and_notes_to_their_own(page: Page, campaign: str) -> None:
    page.goto(f"{campaign}/reading/a25/")
    page.get_by_role("navigation", name="目录").get_by_role("link", name="窗前").click()
    assert page.locator(":target h2").inner_text() == "窗前"
    page.locator("#essay-2 .footnote-ref").click()
    assert page.locator("#essay-2 :target").count() == 1


def test_on_paper_each_essay_of_an_anthology_begins_a_page(page: Page, campaign: str) -> None:
    page.goto(f"{campaign}/reading/a25/")
    printed = page.pdf()
    # The title, the preface, the contents and two essays.
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 5


def test_what_reading_led_to_is_found_from_both_ends(page: Page, campaign: str) -> None:
    page.goto(f"{campaign}/reading/2025/e1/")
    page.get_by_role("link", name="提案一件").click()
    page.get_by_role("region", name="由读书而来").get_by_role("link", name="灯下").click()
    assert page.url.endswith("/reading/2025/e1/")


@pytest.mark.parametrize("scripted", [True, False])
def test_the_wall_is_filtered_by_theme_and_by_list(browser: Browser, campaign: str, scripted: bool) -> None:
    context = browser.new_context(java_script_enabled=scripted)
    page = context.new_page()
    page.goto(f"{campaign}/reading/books/")
    shown = page.locator(".wall-title")
    assert sorted(shown.all_inner_texts()) == ["城市的胜利：我们为什么住在一起", "边城"]
    page.get_by_role("navigation", name="主题").get_by_role("link", name="城市").click()
    assert shown.all_inner_texts() == ["城市的胜利：我们为什么住在一起"]
    page.get_by_role("navigation", name="书单").get_by_role("link", name="第3期").click()
    assert shown.all_inner_texts() == ["边城"]
    assert page.get_by_role("navigation", name="书单").locator("[aria-current]").inner_text().startswith("第3期")
    page.get_by_role("link", name="全部图书").click()
    assert shown.count() == 2
    context.close()


def test_a_drawn_cover_is_a_picture_whose_text_stays_on_it(page: Page, campaign: str) -> None:
    page.goto(f"{campaign}/reading/books/")
    covers = page.locator(".wall img").all()
    for cover in covers:
        cover.scroll_into_view_if_needed()
        cover.evaluate("cover => cover.decode()")
    assert [c.evaluate("cover => [cover.naturalWidth, cover.naturalHeight]") for c in covers] == [[300, 400]] * 2
    page.goto(f"{campaign}/reading/b2/cover.svg")
    boxes = page.evaluate("[...document.querySelectorAll('text')].map(e => e.getBBox()).map(b => [b.x + b.width, b.y])")
    assert boxes
    assert all(right < 290 and top > 40 for right, top in boxes)


@pytest.mark.parametrize(
    ("moment", "events"),
    [
        ("2025-05-10T15:59:00+08:00", ["上一场", "下一场"]),
        ("2025-05-10T16:00:00+08:00", ["下一场", "上一场"]),
        ("2099-05-10T16:00:00+08:00", ["下一场", "上一场"]),
    ],
)
def test_the_home_begins_with_the_event_that_is_next(page: Page, campaign: str, moment: str, events: list[str]) -> None:
    page.clock.set_fixed_time(moment)
    page.goto(f"{campaign}/reading/")
    ours = page.locator(".happenings h3 a:visible").all_inner_texts()
    assert [title for title in ours if title in events] == events
