"""The tools of an article, by keyboard and without scripts; pictures by themselves; recordings; series; reports."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE, LOOKS, violations
from tests.browser.conftest import Visit

ARTICLES = {"Chinese": "/highlights/2026/20260120-01/", "English": "/en/highlights/2026/20260120-01/"}
REPORTS = {"Chinese": "/data/2026/20260130-54/", "English": "/en/data/2026/20260130-54/"}
GALLERY = "/reading/2026/20261024-55/"
FILM = "/archive/2026/20260306-53/"
CORRECTED = "/news/2026/20260310-01/"
WITH_TOOLS = (*ARTICLES.values(), *REPORTS.values(), GALLERY, FILM, CORRECTED)
MODES: dict[str, tuple[str, ...]] = {"light": (), "elder": (), "dark": LOOKS, "contrast": LOOKS}
TELL = """mode => {
    const data = document.documentElement.dataset;
    delete data.elder;
    delete data.contrast;
    if (mode === 'elder' || mode === 'contrast') data[mode] = mode === 'contrast' ? 'high' : '';
}"""
VOICE = """() => {
    const said = window.said = [];
    class Utterance { constructor(text) { this.text = text; } }
    const engine = {
        getVoices: () => [{ lang: "en-GB" }, { lang: "zh-CN" }],
        speak(words) { said.push(words); },
        cancel() { said.push("cancel"); },
    };
    Object.defineProperty(window, "speechSynthesis", { value: engine });
    window.SpeechSynthesisUtterance = Utterance;
}"""


@pytest.fixture
def reader(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """A reader's own profile: ``reader(address)`` opens a page in it."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()

    def open_page(address: str, script: str = "") -> Page:
        if script:
            page.add_init_script(f"({script})()")
        page.goto(server + address, wait_until="load")
        return page

    yield open_page
    context.close()


@pytest.mark.parametrize("address", ARTICLES.values(), ids=ARTICLES)
def test_axe_finds_nothing_with_every_panel_tried(visit: Visit, address: str) -> None:
    page = visit(address).page
    page.add_script_tag(path=AXE)
    panels = page.locator(".tools summary")
    assert panels.count() == 2
    for mode, rules in MODES.items():
        page.emulate_media(color_scheme="dark" if mode == "dark" else "light")
        page.evaluate(TELL, mode)
        for width in (390, 1440):
            page.set_viewport_size({"width": width, "height": 844})
            for place in range(panels.count()):
                panels.nth(place).click()
                assert violations(page, rules) == [], f"{mode} at {width} px"
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("address", WITH_TOOLS)
def test_without_scripts_no_tool_is_visible_but_the_entry(visit: Visit, address: str) -> None:
    page = visit(address, javascript=False).page
    expect(page.locator(".tools > :visible")).to_have_count(1)
    page.locator(".cite summary").click()
    expect(page.locator("#citation")).to_be_visible()
    expect(page.locator("article button")).to_have_count(page.locator("article button").count())
    assert page.locator("button:visible").count() == page.locator("header button:visible").count()


def test_the_size_of_the_text_is_chosen_by_keyboard_and_kept_before_the_next_page_is_drawn(
    reader: Callable[..., Page],
) -> None:
    page = reader(ARTICLES["Chinese"])
    size = "parseFloat(getComputedStyle(document.querySelector('.prose')).fontSize)"
    usual = page.evaluate(size)
    page.locator("input[name=size]:checked").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(size) > usual
    page.keyboard.press("ArrowRight")
    largest = page.evaluate(size)
    page = reader(ARTICLES["English"], "() => addEventListener('DOMContentLoaded', () => {"
                  "window.first = document.documentElement.dataset.size; })")  # fmt: skip
    assert page.evaluate("window.first") == "xl"
    assert page.evaluate(size) == largest
    assert page.locator("input[name=size]:checked").get_attribute("value") == "xl"


@pytest.mark.parametrize("place", [0, 1])
def test_a_panel_opens_by_keyboard_and_esc_closes_it_and_gives_the_focus_back(visit: Visit, place: int) -> None:
    page = visit(ARTICLES["Chinese"]).page
    summary = page.locator(".tools summary").nth(place)
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".panel").nth(place)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".panel").nth(place)).to_be_hidden()
    expect(summary).to_be_focused()


def test_the_code_is_drawn_from_what_the_page_holds(visit: Visit) -> None:
    page = visit(ARTICLES["Chinese"]).page
    page.locator(".tools summary").nth(1).click()
    code = page.locator(".qr")
    expect(code).to_have_attribute("viewBox", re.compile("^-4 -4 "))
    box = code.get_attribute("viewBox")
    side = int(box.split()[2]) - 8
    assert (side - 17) % 4 == 0
    drawn = code.locator("path").get_attribute("d")
    # The three finders: seven dark modules in the corners, and none in the fourth.
    for x, y in ((0, 0), (side - 7, 0), (0, side - 7)):
        assert all(f"M{x + step} {y}h1" in drawn for step in range(7))
    assert page.evaluate("getComputedStyle(document.querySelector('.qr')).backgroundColor") == "rgb(255, 255, 255)"


def test_print_prints(reader: Callable[..., Page]) -> None:
    page = reader(ARTICLES["Chinese"], "() => { window.print = () => { window.printed = true; }; }")
    page.locator("[data-tool=print]").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed")


def test_without_a_voice_nothing_is_offered_to_be_read_aloud(reader: Callable[..., Page]) -> None:
    silent = VOICE.replace('[{ lang: "en-GB" }, { lang: "zh-CN" }]', '[{ lang: "fr-FR" }]')
    expect(reader(ARTICLES["Chinese"], silent).locator(".speech")).to_be_hidden()


@pytest.mark.parametrize("language", ARTICLES)
def test_the_text_is_read_aloud_in_its_language_stopped_and_taken_up_again(
    reader: Callable[..., Page], language: str
) -> None:
    page = reader(ARTICLES[language], VOICE)
    page.locator("[data-speech=play]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-speech=pause]")).to_be_focused()
    first = page.evaluate("({ text: said[0].text, tag: said[0].voice.lang })")
    assert first["text"][:4] in page.locator("h1").text_content()
    assert first["tag"] == {"Chinese": "zh-CN", "English": "en-GB"}[language]
    page.evaluate("said[0].onend()")
    second = page.evaluate("said[1].text")
    page.keyboard.press("Enter")
    assert page.evaluate("said[2]") == "cancel"
    expect(page.locator("[data-speech=play]")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("said[3].text") == second
    page.locator("[data-speech=stop]").click()
    expect(page.locator("[data-speech=stop]")).to_be_hidden()
    assert page.evaluate("said[4]") == "cancel"


def test_the_marks_of_notes_are_not_read_aloud(reader: Callable[..., Page]) -> None:
    page = reader(REPORTS["Chinese"], VOICE)
    page.locator("[data-speech=play]").click()
    words = page.evaluate("() => { for (let i = 0; i < said.length && i < 200; i++) said[i].onend();"
                          " return said.map(words => words.text).join(''); }")  # fmt: skip
    assert "一致。" in words
    assert "十五届四次会议闭会后" not in words


# Contents


def test_the_contents_are_closed_on_a_telephone_and_nothing_moves(visit: Visit) -> None:
    page = visit(ARTICLES["Chinese"]).page
    expect(page.locator(".contents ol")).to_be_hidden()
    shift = page.evaluate("""() => new Promise(done => new PerformanceObserver(list => done(
        list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({type: 'layout-shift', buffered: true})
        || setTimeout(() => done(0), 300))""")
    assert shift <= 0.01
    page.locator(".contents summary").press("Enter")
    expect(page.locator(".contents ol")).to_be_visible()


def test_the_contents_show_where_the_reader_is(visit: Visit) -> None:
    page = visit(ARTICLES["Chinese"], width=1440).page
    link = page.locator(".contents a").nth(1)
    link.click()
    expect(link).to_have_attribute("aria-current", "true")
    expect(page.locator(".contents [aria-current]")).to_have_count(1)


def test_without_scripts_the_contents_are_there(visit: Visit) -> None:
    expect(visit(ARTICLES["Chinese"], javascript=False).page.locator(".contents ol")).to_be_visible()


# Pictures by themselves


def test_a_picture_is_shown_by_itself_and_the_next_by_keyboard(visit: Visit) -> None:
    page = visit(GALLERY).page
    links = page.locator(".enlarge")
    assert links.count() == 3
    links.first.focus()
    page.keyboard.press("Enter")
    viewer = page.locator("#viewer")
    expect(viewer).to_be_visible()
    shown = viewer.locator("img")
    assert shown.get_attribute("alt") == links.first.locator("img").get_attribute("alt")
    assert viewer.locator("figcaption").text_content() == page.locator("figcaption").first.text_content()
    page.keyboard.press("ArrowRight")
    assert shown.get_attribute("alt") == links.nth(1).locator("img").get_attribute("alt")
    expect(viewer.locator(".viewer-count")).to_have_text("2 / 3")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(viewer.locator(".viewer-count")).to_have_text("3 / 3")
    page.add_script_tag(path=AXE)
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    expect(links.nth(2)).to_be_focused()


def test_what_shows_pictures_comes_under_the_policy_and_not_before_one_is_pressed(strict: Visit) -> None:
    page = strict(GALLERY).page
    own = re.compile(r"/viewer\.\w+\.(css|js)$")
    loaded = "() => performance.getEntriesByType('resource').map(entry => entry.name)"
    assert [url for url in page.evaluate(loaded) if own.search(url)] == []
    page.locator(".enlarge").nth(1).click()
    expect(page.locator("#viewer")).to_be_visible()
    expect(page.locator("#viewer img")).to_have_css("max-height", re.compile(r"px$"))
    assert len([url for url in page.evaluate(loaded) if own.search(url)]) == 2


@pytest.mark.parametrize("kind", ["css", "js"])
def test_where_the_viewer_does_not_come_a_picture_leads_to_itself(reader: Callable[..., Page], kind: str) -> None:
    page = reader(GALLERY)
    page.route(re.compile(rf"/viewer\.\w+\.{kind}$"), lambda route: route.abort())
    page.locator(".enlarge").first.click()
    page.wait_for_url(re.compile(r"/images/.*\.(jpg|avif)$"))


@pytest.mark.parametrize("missing", ["scripts", "dialogs"])
def test_where_there_is_no_viewer_a_picture_leads_to_itself(
    visit: Visit, reader: Callable[..., Page], missing: str
) -> None:
    if missing == "scripts":
        page = visit(GALLERY, javascript=False).page
    else:
        page = reader(GALLERY, "() => { delete HTMLDialogElement.prototype.showModal; }")
    expect(page.locator("#viewer")).to_be_hidden()
    page.locator(".enlarge").first.click()
    page.wait_for_url(re.compile(r"/images/.*\.(jpg|avif)$"))


# Recordings, series, corrections, reports


def test_nothing_of_a_video_is_loaded_before_it_is_started(visit: Visit) -> None:
    asked: list[str] = []
    page = visit("/").page
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.rstrip("/") + FILM, wait_until="networkidle")
    assert [url for url in asked if url.endswith((".mp4", ".webm", ".vtt"))] == []
    video = page.locator("video")
    box = video.bounding_box()
    assert abs(box["width"] / box["height"] - 16 / 9) < 0.01
    assert video.locator("track").get_attribute("srclang") == "zh-CN"
    assert video.locator("source").evaluate_all("all => all.map(x => x.type)") == ["video/mp4", "video/webm"]
    assert video.evaluate("async v => { v.muted = true; await v.play(); return Math.round(v.duration); }") == 9
    page.locator(".transcript summary").press("Enter")
    expect(page.locator(".transcript p").first).to_be_visible()


def test_a_part_of_a_series_leads_to_the_others(visit: Visit) -> None:
    page = visit(FILM).page
    box = page.locator(".series")
    assert box.locator("ol > li").count() == 3
    expect(box.locator("[aria-current=page]")).to_have_text(page.locator("h1").text_content())
    target = box.locator(".series-steps a").last.get_attribute("href")
    assert target == box.locator("ol a").first.get_attribute("href")


def test_a_correction_is_told_above_and_leads_to_the_log(visit: Visit) -> None:
    page = visit(CORRECTED).page
    page.locator(".notice-corrected a").click()
    assert page.evaluate("location.hash") == "#corrections"
    days = [time.get_attribute("datetime") for time in page.locator(".corrections time").all()]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("language", REPORTS)
def test_a_report_has_numbered_contents_and_a_way_back_to_them(visit: Visit, language: str) -> None:
    page = visit(REPORTS[language], width=1440).page
    titles = page.locator(".contents a").all_text_contents()
    assert titles[0].startswith({"Chinese": "一、", "English": "1 "}[language])
    for title, anchor in zip(titles, page.locator(".contents a").all(), strict=True):
        heading = page.locator(anchor.get_attribute("href"))
        assert heading.text_content().strip() == title
    page.locator(".prose h2").last.scroll_into_view_if_needed()
    back = page.locator(".to-contents a")
    expect(back).to_be_in_viewport()
    back.click()
    expect(page.locator(".contents summary")).to_be_in_viewport()
    page.emulate_media(media="print")
    expect(page.locator(".contents ol")).to_be_visible()
    expect(page.locator(".tools")).to_be_hidden()
    expect(back).to_be_hidden()
