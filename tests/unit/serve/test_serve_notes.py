"""What an editor is told on a page of the preview."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, expect

from plugins.serve.desk import Notes, open_preview_desk
from tests.builders import write_files
from tests.built_site import ROOT
from tests.unit.serve.preview import ADDRESS, ARTICLE, TEXT, start_preview

NEWS = "content/articles/news/2026/20260302-01.md"
PATH = "/news/2026/20260302-01/"
NOW = datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Asia/Shanghai"))
HEAD = "---\n标题: 市政协召开主席会议\n日期: 2026-03-02 10:00\n来源: 本站\n{}---\n{}\n"


@pytest.fixture
def notes(tmp_path):
    def of(text, path=PATH, file=NEWS):
        write_files(tmp_path, {file: text})
        desk = open_preview_desk(tmp_path / "content", ROOT / "site.toml")
        return desk.notes(path, NOW)

    return of


@pytest.mark.parametrize(
    ("head", "ribbon"),
    [
        ("", ""),
        ("状态: 草稿\n", "草稿：不会发布"),
        ("status: review\n", "待审：不会发布"),
        ("内部: 是\n", "内部稿件：不会发布"),
        ("状态: 已撤回\n", "已撤回：公开网站上只有撤回说明"),
        ("状态: 不知道\n", ""),
    ],
)
def test_a_page_says_whether_it_will_be_published(notes, head, ribbon):
    assert notes(HEAD.format(head, "会议举行。")).ribbon == ribbon


def test_an_article_whose_time_has_not_come_says_when(notes):
    assert notes(HEAD.format("", "会议举行。").replace("10:00", "18:00")).ribbon == "到 2026-03-02 18:00 才会发布"


def test_findings_are_those_of_the_check_but_for_what_is_exempt(notes):
    found = notes(HEAD.format("", "会上，县攻府的代表发言。"))
    assert found.source == "articles/news/2026/20260302-01.md"
    assert [line.split(" ")[1] for line in found.findings] == ["M001"]
    exempt = "免检:\n  - {编号: M001, 原因: 原件如此}\n  - {编号: W002, 原因: 只是装饰}\n"
    assert notes(HEAD.format(exempt, "会上，县攻府的代表发言。")).findings == ()


def test_a_translation_has_notes_of_its_own(notes):
    file = NEWS.replace(".md", ".en.md")
    found = notes("---\ntitle: A meeting\n---\nThe CCPCC met.\n", f"/en{PATH}", file)
    assert [line.split(" ")[1] for line in found.findings] == ["X001"]


@pytest.mark.parametrize("path", ["/", "/news/", "/en/", "", "/../../etc/passwd", "/-/notes"])
def test_a_page_of_no_article_has_none(notes, path):
    assert notes(HEAD.format("", "会议举行。"), path) == Notes()


def test_a_lexicon_that_cannot_be_read_leaves_the_pages_without_notes(tmp_path):
    write_files(tmp_path, {"content/data/checks/misprints.csv": "错\n"})
    assert open_preview_desk(tmp_path / "content", ROOT / "site.toml") is None


def test_the_panel_stands_on_the_page_and_follows_what_is_written(browser: Browser, tmp_path):
    with start_preview(tmp_path) as preview, browser.new_page() as page:
        preview.read_until("已生成")
        page.goto(f"{preview.address}{ADDRESS}")
        expect(page.get_by_text("草稿：不会发布")).to_be_visible()
        expect(page.get_by_text("本页有 1 处要看一看")).to_be_visible()
        preview.write(ARTICLE, TEXT.replace("正文第一稿", "县攻府的代表发言"))
        page.get_by_text("本页有 2 处要看一看").click(timeout=10_000)
        expect(page.get_by_text("“攻府” → 应为“政府”")).to_be_visible()
