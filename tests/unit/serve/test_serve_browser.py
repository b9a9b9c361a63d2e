"""The preview in a real browser: pages reload by themselves and show errors as text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.unit.serve.preview import ADDRESS, ARTICLE, TEXT, Preview, start_preview


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    with start_preview(tmp_path) as preview:
        yield preview


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_page() as page:
        yield page


def test_an_open_page_reloads(preview: Preview, page: Page) -> None:
    page.goto(f"{preview.address}{ADDRESS}")
    expect(page.locator("body")).to_contain_text("正文第一稿。")
    preview.write(ARTICLE, TEXT.replace("第一稿", "第二稿"))
    expect(page.locator("body")).to_contain_text("正文第二稿。", timeout=10_000)


def test_errors_are_shown_as_text_and_go_when_mended(preview: Preview, page: Page) -> None:
    preview.read_until("已生成")
    page.goto(f"{preview.address}{ADDRESS}")
    preview.write(ARTICLE, TEXT.replace("状态: 草稿", "状态: <img src=x onerror=alert(1)>"))
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("20250201-01.md:4: F004 状态写作“<img src=x onerror=alert(1)>”", timeout=10_000)
    expect(alert.locator("img")).to_have_count(0)
    expect(page.locator("body")).to_contain_text("正文第一稿。")
    preview.write(ARTICLE, TEXT.replace("第一稿", "第三稿"))
    expect(page.locator("body")).to_contain_text("正文第三稿。", timeout=10_000)
    expect(alert).to_have_count(0)


def test_errors_can_be_put_away(preview: Preview, page: Page) -> None:
    preview.read_until("已生成")
    page.goto(f"{preview.address}{ADDRESS}")
    preview.write(ARTICLE, "")
    page.get_by_role("button", name="收起").click(timeout=10_000)
    expect(page.get_by_role("alert")).to_have_count(0)


def test_pages_that_nobody_sees_hold_no_connection(preview: Preview, browser: Browser) -> None:
    # A browser opens six connections to one server. Without a window every page counts as seen: here they say they
    # are not.
    preview.read_until("已生成")
    with browser.new_context() as context:
        for _ in range(8):
            page = context.new_page()
            page.goto(f"{preview.address}{ADDRESS}", timeout=10_000)
            page.evaluate(
                """() => {
                    Object.defineProperty(document, "hidden", { value: true, configurable: true });
                    document.dispatchEvent(new Event("visibilitychange"));
                }"""
            )
        preview.write(ARTICLE, TEXT.replace("第一稿", "第二稿"))
        preview.read_until("已生成")
        expect(page.locator("body")).to_contain_text("正文第一稿。")
        page.evaluate(
            """() => {
                Object.defineProperty(document, "hidden", { value: false });
                document.dispatchEvent(new Event("visibilitychange"));
            }"""
        )
        expect(page.locator("body")).to_contain_text("正文第二稿。", timeout=10_000)


def test_a_site_that_never_built_shows_why_and_then_itself(tmp_path: Path, page: Page) -> None:
    with start_preview(tmp_path, article=TEXT.replace("日期", "# 日期")) as preview:
        page.goto(f"{preview.address}{ADDRESS}")
        expect(page.get_by_role("heading", level=1)).to_have_text("网站还没有生成")
        expect(page.get_by_role("alert")).to_contain_text("缺少日期", timeout=10_000)
        preview.write(ARTICLE, TEXT)
        expect(page.locator("body")).to_contain_text("正文第一稿。", timeout=10_000)
