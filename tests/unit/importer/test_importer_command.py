"""The command (plugins.importer.__main__) and where it writes."""

import re
from pathlib import Path

import pytest

from plugins.content.reader import ItemReader
from plugins.core.config_file import load_site
from plugins.core.items import Item
from plugins.importer import document
from plugins.importer.__main__ import main

_ROOT = Path(__file__).parents[3]
_PAGE = "频道>> 要闻动态\n示例市政协召开会议\n2023-05-08 10:13 来源:示例日报\n委员们提出了建议,会议作出安排。\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """An editor's folder: a file to import and the site's own configuration."""
    monkeypatch.chdir(tmp_path)
    Path("site.toml").write_bytes((_ROOT / "site.toml").read_bytes())
    Path("我的 稿件.txt").write_text(_PAGE, encoding="utf-8")
    return tmp_path


def _articles(desk):
    return sorted(path.relative_to(desk).as_posix() for path in desk.rglob("*.md"))


def test_the_path_is_printed_first_and_the_article_stands_there(desk, capsys):
    assert main(["我的 稿件.txt"]) == 0
    first, *_ = capsys.readouterr().out.splitlines()
    assert first == "content/articles/news/2023/20230508-01.md"
    assert _articles(desk) == [first]
    text = Path(first).read_text(encoding="utf-8")
    assert "标题: 示例市政协召开会议\n" in text
    assert "栏目: [news]\n" in text
    assert "状态: 已发布\n" in text
    assert text.endswith("\n\n委员们提出了建议，会议作出安排。\n")


def test_the_same_text_is_not_imported_twice(desk, capsys):
    main(["我的 稿件.txt"])
    before = Path("content/articles/news/2023/20230508-01.md").read_bytes()
    capsys.readouterr()
    assert main(["我的 稿件.txt"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "content/articles/news/2023/20230508-01.md"
    assert _articles(desk) == ["content/articles/news/2023/20230508-01.md"]
    assert Path("content/articles/news/2023/20230508-01.md").read_bytes() == before


def test_a_draft_without_date_is_known_again_on_another_day(desk, capsys):
    Path("稿.txt").write_text("没有日期的稿件\n委员们提出了建议。\n会议作出安排。", encoding="utf-8")
    assert main(["稿.txt", "--today", "2024-03-01"]) == 0
    assert main(["稿.txt", "--today", "2024-03-02"]) == 0
    assert _articles(desk) == ["content/articles/highlights/2024/20240301-01.md"]


def test_another_text_gets_the_next_serial_over_the_whole_site(desk):
    taken = desk / "content/articles/reading/2023"
    taken.mkdir(parents=True)
    (taken / "20230508-03.en.md").write_text("---\ntitle: Other\n---\n", encoding="utf-8")
    (taken / "anything.md").write_text("---\n标题: 别的\n编号: 20230508-07\n---\n", encoding="utf-8")
    main(["我的 稿件.txt"])
    assert "content/articles/news/2023/20230508-08.md" in _articles(desk)


def test_an_article_that_was_edited_is_never_written_over(desk, capsys):
    main(["我的 稿件.txt"])
    edited = Path("content/articles/news/2023/20230508-01.md")
    edited.write_text(edited.read_text(encoding="utf-8").replace("建议", "好建议"), encoding="utf-8")
    capsys.readouterr()
    main(["我的 稿件.txt"])
    out = capsys.readouterr().out
    assert "好建议" in edited.read_text(encoding="utf-8")
    assert _articles(desk)[-1].endswith("20230508-02.md")
    assert "I106 已有同题文章：content/articles/news/2023/20230508-01.md" in out


def test_channel_and_date_of_the_editor_go_before_what_the_page_says(desk):
    assert main(["我的 稿件.txt", "--channel", "本地要闻", "--date", "2023-06-01 08:00"]) == 0
    text = Path("content/articles/news/2023/20230601-01.md").read_text(encoding="utf-8")
    assert "栏目: [news/local]\n" in text
    assert "日期: 2023-06-01 08:00\n" in text


def test_unknown_facts_make_a_draft_and_each_is_reported(desk, capsys):
    Path("稿.txt").write_text("没有日期的稿件\n委员们提出了建议。\n会议作出安排。", encoding="utf-8")
    main(["稿.txt", "--today", "2024-03-01"])
    assert "状态: 草稿\n" in Path("content/articles/highlights/2024/20240301-01.md").read_text(encoding="utf-8")
    assert re.findall(r"^稿\.txt: (I\d+)", capsys.readouterr().out, re.MULTILINE) == ["I102", "I103", "I105"]


def test_a_personal_number_makes_a_draft(desk, capsys):
    Path("稿.txt").write_text(_PAGE + "联系电话13800000000。\n", encoding="utf-8")
    assert main(["稿.txt"]) == 0
    assert "状态: 草稿\n" in Path("content/articles/news/2023/20230508-01.md").read_text(encoding="utf-8")
    assert "稿.txt:5: I113 有手机号码" in capsys.readouterr().out


@pytest.mark.parametrize("page", [_PAGE, "只有一行", "一、甲\n二、乙\n# 丙\n---\n<b>", _PAGE + "电话13800000000。"])
def test_the_site_reads_every_imported_article_without_a_problem(desk, page):
    Path("稿.txt").write_text(page, encoding="utf-8")
    main(["稿.txt"])
    (source,) = _articles(desk)
    config = load_site(Path("site.toml"))
    reader = ItemReader(config, dict.fromkeys(config.languages, ("", "")))
    item, _ = reader.read(source.removeprefix("content/"), Path(source).read_bytes())
    assert isinstance(item, Item)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["没有.txt"], "没有.txt: I001 没有这个文件，请写出一个文本文件（.txt）或 Word、WPS 文档（.docx）的路径"),
        (["content"], "content: I001 是文件夹，不是文件，请写出一个文本文件（.txt）或 Word、WPS 文档（.docx）的路径"),
        (["空.txt"], "空.txt: I002 文件是空的，请先放进要导入的文字"),
        (["图.txt"], "图.txt: I003 是图片，不能导入，请用 Word 或 WPS 打开，另存为 .docx，或把文字粘贴到一个文本文件里"),
        (["我的 稿件.txt", "--date", "2023年5月"], "--date: I006 日期写作“2023年5月”，应写作 2022-12-30 或 2022-12-30 10:13"),
        (["我的 稿件.txt", "--channel", "新闻"], "--channel: I005 没有栏目“新闻”，可写栏目名称，或 about、"),
    ],
)  # fmt: skip
def test_an_error_names_the_place_and_what_to_do_and_nothing_is_written(desk, capsys, arguments, message):
    Path("content").mkdir()
    Path("空.txt").touch()
    Path("图.txt").write_bytes(b"\x89PNG\r\n")
    assert main(arguments) == 1
    captured = capsys.readouterr()
    assert captured.err.startswith(message)
    assert captured.err.endswith("没有导入：发现 1 处错误。\n")
    assert captured.out == ""
    assert _articles(desk) == []


def test_no_unfinished_file_is_left_behind(desk):
    main(["我的 稿件.txt"])
    assert [path.name for path in (desk / "content").rglob("*") if path.is_file()] == ["20230508-01.md"]


def test_every_label_of_the_site_names_a_channel():
    names = load_site(_ROOT / "site.toml").channel_names()
    assert names["履职亮点"] == names["highlights"] == "highlights"
    assert names["本地要闻"] == "news/local"


def test_every_code_that_is_used_is_declared_and_documented():
    folder = _ROOT / "plugins/importer"
    used = {
        code for path in folder.glob("*.py") for code in re.findall(r"\bI\d{3}\b", path.read_text(encoding="utf-8"))
    }
    documented = set(re.findall(r"\bI\d{3}\b", (folder / "README.md").read_text(encoding="utf-8")))
    assert used == set(document.CODES) == documented
