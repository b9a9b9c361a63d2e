"""The command on a site: cache, exemptions, the office's lexicons, what the build finds, and the forms of output."""

import json
import subprocess
import sys

import pytest

from plugins.check.__main__ import main
from plugins.check.checking import Checked
from plugins.check.desk import check_site, open_desk, settle
from plugins.check.lexicons import load_lexicons
from plugins.core.config_file import load_site
from tests.builders import write_files
from tests.built_site import ROOT
from tests.unit.check.articles import make

NEWS = "content/articles/news/2026/20260302-01.md"
OTHER = "content/articles/news/2026/20260302-02.md"
HEAD = "---\n标题: 市政协召开主席会议\n日期: 2026-03-02 10:00\n栏目: [news/local]\n来源: 本站\n{}---\n{}\n"


@pytest.fixture
def site(tmp_path):
    write_files(tmp_path, {NEWS: HEAD.format("", "会上，县攻府的代表发言。")})
    return tmp_path


def run(site, *arguments):
    now = ("--now", "2026-03-05T10:00:00+08:00")
    places = ("--content", site / "content", "--cache", site / "cache", "--workers", "1", *now)
    return main([*map(str, places), "--site", str(ROOT / "site.toml"), *map(str, arguments)])


def test_a_line_for_each_finding_and_a_summary(site, capsys):
    assert run(site) == 1
    out = capsys.readouterr().out
    assert f"{NEWS}:7:5 M001 错误 “攻府” → 应为“政府”\n" in out
    assert out.endswith("检查了 1 个文件：1 处错误，10 条提醒。\n")


def test_what_the_build_finds_stands_beside(site, capsys):
    write_files(site, {OTHER: HEAD.format("旧网址: 甲乙\n", "[看](20990101-01)")})
    assert run(site, site / OTHER) == 1
    assert f"{OTHER}:6 F004 错误" in capsys.readouterr().out


def test_an_exemption_takes_code_and_reason(site, capsys):
    exempt = "免检:\n  - {编号: M001, 原因: 原件如此, 文字: 攻府}\n"
    write_files(site, {NEWS: HEAD.format(exempt, "会上，县攻府的代表发言。")})
    assert run(site, site / NEWS) == 0
    assert "0 处错误，0 条提醒，1 处已说明不改" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("exemption", "told"),
    [
        ("{编号: M999, 原因: 无}", "Q001 错误 免检写了不认识的编号“M999”"),
        ("{编号: P002, 原因: 无}", "Q001 错误 P002 不能免检"),
        ("{编号: F001, 原因: 无}", "Q001 错误 F001 不能免检"),
        ("{编号: E004, 原因: 无}", "Q002 提醒 免检的 E004 在这一篇里已经没有了"),
        ("{编号: M001}", "F002 错误"),
    ],
)
def test_an_exemption_that_says_nothing_is_told(site, capsys, exemption, told):
    write_files(site, {NEWS: HEAD.format(f"免检:\n  - {exemption}\n", "会议举行。")})
    run(site, site / NEWS)
    assert told in capsys.readouterr().out


def test_personal_numbers_are_found_in_quotations_too(site, capsys):
    write_files(site, {NEWS: HEAD.format("", "> 电话13912345678")})
    assert run(site, site / NEWS) == 1
    assert capsys.readouterr().out.count("P002") == 1


def test_two_of_the_same_title_and_day_are_told(site, capsys):
    write_files(site, {OTHER: HEAD.format("", "会议举行。")})
    run(site)
    assert f"{OTHER}:1 K003 提醒 与 {NEWS} 的标题和日期都相同" in capsys.readouterr().out


def test_json_and_sarif_are_those_of_programs(site, capsys):
    run(site, "--format", "json")
    (found,) = [x for x in json.loads(capsys.readouterr().out) if x["code"] == "M001"]
    assert (found["path"], found["line"], found["column"], found["severity"]) == (NEWS, 7, 5, "error")
    run(site, "--format", "sarif")
    (told,) = json.loads(capsys.readouterr().out)["runs"]
    (result,) = [x for x in told["results"] if x["ruleId"] == "M001"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 7, "startColumn": 5}
    assert {rule["id"] for rule in told["tool"]["driver"]["rules"]} == {x["ruleId"] for x in told["results"]}


def test_an_unchanged_file_comes_from_the_cache(site, monkeypatch):
    desk = open_desk(site / "content", load_site(ROOT / "site.toml"))
    first = check_site(desk, site / "cache", 1)
    seen = []
    monkeypatch.setattr("plugins.check.desk.check_batch", lambda batch: seen.append(batch) or [Checked(None)])
    # What was written within the tick of the clock is looked at again.
    kept = {source: known.signature for source, known in first.items()}
    again = check_site(desk, site / "cache", 1)
    assert set(again) == set(first)
    assert [source for batch in seen for source, _ in batch.sources] == [
        s for s, known in kept.items() if known is None
    ]


def test_another_lexicon_checks_everything_again(site):
    config = load_site(ROOT / "site.toml")
    before = open_desk(site / "content", config)
    write_files(site, {"content/data/checks/local.csv": "误,正,除外\n主席会议室,主席会议,\n"})
    after = open_desk(site / "content", config)
    assert before.version != after.version


def test_an_office_adds_words_and_takes_away_ours(site):
    table = "误,正,除外\n会晤室,会议室,\n攻府,,,停用\n"
    write_files(site, {"content/data/checks/misprints.csv": table})
    lexicons, problems = load_lexicons(site / "content")
    assert problems == []
    words = [row.values[0] for row in lexicons.rows("misprints")]
    assert "会晤室" in words
    assert "攻府" not in words


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("misprints.csv", "错,对\n甲,乙\n", "misprints.csv:1: Q003 第一行写作“错,对”"),
        ("misprints.csv", "误,正,除外\n,乙\n", "misprints.csv:2: Q003 这一行的列数不对"),
        ("misprint.csv", "误,正,除外\n", "misprint.csv: Q003 不认识的词表"),
        ("local.csv", "误,正,除外\n甲,乙".encode("gb18030"), "local.csv: Q003 不是 UTF-8 编码"),
    ],
)
def test_a_wrong_table_is_told_by_its_line(site, capsys, name, text, told):
    write_files(site, {f"content/data/checks/{name}": text})
    assert run(site) == 1
    assert told in capsys.readouterr().err


def test_a_source_is_looked_up_where_there_is_a_register(site, capsys):
    write_files(site, {"content/data/checks/sources.csv": "来源\n示例日报\n"})
    write_files(site, {NEWS: HEAD.format("", "会议举行。").replace("本站", "示列日报")})
    run(site, site / NEWS)
    assert f"{NEWS}:5:5 K001 提醒 来源“示列日报”没有登记" in capsys.readouterr().out


def test_the_people_of_the_site_are_the_roster(site):
    person = "---\n标题: 林知远\n类型: person\n栏目: [about/leaders]\n职务:\n  - {职务: 主席, 起: 2025-01}\n---\n"
    write_files(site, {"content/articles/about/people/lin.md": person})
    desk = open_desk(site / "content", load_site(ROOT / "site.toml"))
    write_files(site, {NEWS: HEAD.format("", "市政协主席林之远主持。")})
    found = settle(check_site(desk, site / "cache", 1), [], "content")
    assert [finding.code for finding in found] == ["N002"]


def test_a_column_without_anything_new_is_told(site, capsys):
    run(site, "--now", "2026-03-25T10:00:00+08:00")
    out = capsys.readouterr().out
    assert "site.toml K004 提醒 栏目“要闻动态”23 天没有新稿件（限 14 天）" in out
    assert "site.toml K004 提醒 首页23 天没有新稿件" in out


def test_the_sample_site_has_nothing_to_settle_but_what_time_brings():
    done = subprocess.run(
        (sys.executable, "-m", "plugins.check"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert [line for line in done.stdout.splitlines()[:-1] if " K004 " not in line] == []
    assert "：0 处错误，" in done.stdout


def test_a_name_that_is_no_article_is_an_error(site, capsys):
    assert run(site, site / "content/none.md") == 1
    assert "F018 没有这个稿件" in capsys.readouterr().err


def test_an_article_that_cannot_be_read_is_the_builds_to_tell():
    assert make("文").day is not None
