"""The proof sheet: what was found, how it was settled, who has reviewed it; and the same bytes for the same article."""

import hashlib
import json

import pytest
from lxml import html

from plugins.proof.__main__ import main
from tests.builders import write_files
from tests.built_site import ROOT

NAME = "20260302-01"
FILE = f"content/articles/news/2026/{NAME}.md"
HEAD = "---\n标题: 市政协召开主席会议\n日期: 2026-03-02 10:00\n栏目: [news/local]\n来源: 本站\n{}---\n{}\n"
REVIEWED = "审核: {初审: 赵一, 复审: 钱二, 终审: 孙三}\n"


@pytest.fixture
def site(tmp_path):
    write_files(tmp_path, {FILE: HEAD.format(REVIEWED, "会上，县攻府的代表发言。\n\n截止目前，已办复八十件。")})
    return tmp_path


def run(site, asked=NAME, now="2026-03-02 10:00+08:00"):
    places = ("--content", site / "content", "--output", site / "proofs", "--site", ROOT / "site.toml", "--now", now)
    return main([*map(str, places), "--", str(asked)])


def sheet(site):
    return json.loads((site / f"proofs/{NAME}.json").read_text(encoding="utf-8"))


def test_a_sheet_names_the_words_the_rules_and_the_reviewers(site):
    assert run(site) == 1
    written = sheet(site)
    assert written["sha256"] == hashlib.sha256((site / FILE).read_bytes()).hexdigest()
    assert written["reviews"] == {"初审": "赵一", "复审": "钱二", "终审": "孙三"}
    assert [(entry["code"], entry["settled"]) for entry in written["entries"]] == [("M001", "open"), ("M003", "open")]
    assert written["rules"] != written["lexicons"]


def test_what_is_gone_was_mended_and_what_is_exempt_has_its_reason(site):
    run(site)
    exempt = "免检:\n  - {编号: M003, 原因: 原话如此}\n"
    write_files(site, {FILE: HEAD.format(REVIEWED + exempt, "会上，县政府的代表发言。\n\n截止目前，已办复八十件。")})
    assert run(site, now="2026-03-02 11:00+08:00") == 0
    told = {entry["code"]: (entry["settled"], entry["reason"]) for entry in sheet(site)["entries"]}
    assert told == {"M001": ("mended", ""), "M003": ("exempt", "原话如此")}
    assert sheet(site)["written"] == "2026-03-02 11:00+08:00"


def test_a_sheet_on_which_nothing_is_new_stays_as_it_is(site):
    run(site)
    before = [file.read_bytes() for file in sorted((site / "proofs").iterdir())]
    run(site, site / FILE, now="2026-03-09 09:00+08:00")
    assert [file.read_bytes() for file in sorted((site / "proofs").iterdir())] == before


def test_the_page_shows_what_the_file_says(site):
    run(site)
    page = html.fromstring((site / f"proofs/{NAME}.html").read_text(encoding="utf-8"))
    facts = {row.findtext("th"): row.findtext("td") for row in page.xpath("//table[@class='facts']//tr")}
    assert facts["标题"] == "市政协召开主席会议"
    assert facts["内容指纹"] == f"SHA-256 {sheet(site)['sha256']}"
    rows = page.xpath("//div[@role='region']//tbody/tr")
    assert [row.xpath("string(td[2])") for row in rows] == ["M001", "M003"]
    assert page.xpath("//table[@class='sign']//td/text()") == ["赵一", "钱二", "孙三"]


def test_what_the_build_finds_stands_on_it_too(site):
    write_files(site, {FILE: HEAD.format("", "[看](20990101-01)")})
    assert run(site) == 1
    assert "L002" in [entry["code"] for entry in sheet(site)["entries"]]


@pytest.mark.parametrize("asked", ["20990101-01", "content/none.md"])
def test_an_article_that_is_not_there_is_an_error(site, capsys, asked):
    assert run(site, asked) == 1
    assert "F018 没有这篇稿件" in capsys.readouterr().err
    assert not (site / "proofs").exists()


def test_two_files_of_that_name_are_both_named(site, capsys):
    write_files(site, {f"content/pages/{NAME}.md": "---\n标题: 页\n---\n文\n"})
    assert run(site) == 1
    assert "有 2 个" in capsys.readouterr().err
