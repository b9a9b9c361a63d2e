"""The command: a table on the terminal, a page, JSON; and its exit status."""

import json

import pytest
from lxml import html

from plugins.status.__main__ import main
from tests.builders import write_files
from tests.built_site import ROOT

NEWS = "content/articles/news/2026/20260302-01.md"
HEAD = "---\n标题: {}\n日期: 2026-03-02 10:00\n栏目: [news/local]\n来源: 本站\n{}---\n会议举行。\n"
CHANNELS = ("about", "highlights", "sessions", "consultation", "proposals", "members", "reading", "archive", "data")


@pytest.fixture
def site(tmp_path):
    files = {NEWS: HEAD.format("市政协召开主席会议", "")}
    for channel in CHANNELS:
        files[f"content/articles/{channel}/2026/2026-{channel}.md"] = HEAD.format("一篇", "").replace(
            "news/local", channel
        )
    write_files(tmp_path, files)
    return tmp_path


def run(site, *arguments, now="2026-03-05T10:00:00+08:00"):
    places = ("--content", site / "content", "--output", site / "status", "--site", ROOT / "site.toml", "--now", now)
    return main([*map(str, places), *arguments])


def test_a_site_that_is_kept_up_is_told_as_such(site, capsys):
    assert run(site) == 0
    out = capsys.readouterr().out
    assert "要闻动态" in out
    assert "不合格" not in out
    assert str(site / "status" / "index.html") in out.replace("\n", "")


def test_a_site_that_is_not_fails(site, capsys):
    assert run(site, now="2026-03-25T10:00:00+08:00") == 1
    assert "不合格：首页23 天没有新内容（限 14 天）" in capsys.readouterr().out


def test_the_page_has_what_the_terminal_has(site):
    write_files(site, {NEWS.replace("-01", "-02"): HEAD.format("<b>一篇草稿</b>", "状态: 草稿\n")})
    run(site, now="2026-03-25T10:00:00+08:00")
    page = html.fromstring((site / "status" / "index.html").read_text(encoding="utf-8"))
    rows = {row.findtext("th"): [cell.text for cell in row.findall("td")] for row in page.xpath("//tbody/tr")}
    assert rows["要闻动态"] == ["1", "2026-03-02 市政协召开主席会议", "23 天", "14 天", "超期"]
    assert next(veto.text for veto in page.xpath("//p[@class='veto']")) == "不合格：首页23 天没有新内容（限 14 天）"
    assert "<b>一篇草稿</b>（content/articles/news/2026/20260302-02.md）" in page.xpath("//li/text()")


def test_json_is_for_programs(site, capsys):
    assert run(site, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["vetoes"] == []
    assert told["board"]["home"]["days"] == 3


def test_an_article_with_errors_is_not_counted_and_that_is_said(site, capsys):
    write_files(site, {NEWS.replace("-01", "-03"): "---\n标题: 无日期\n栏目: [nowhere]\n---\n文\n"})
    run(site)
    assert "处错误，有错误的稿件没有算在内" in capsys.readouterr().out
