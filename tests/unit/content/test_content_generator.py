"""The seam to Pelican: the site comes into the context, or everything that is wrong is printed."""

from datetime import datetime, timedelta

import pytest

from plugins.content.generator import ContentGenerator
from tests.builders import SITE_TOML, ZONE, make_run, picture_bytes, write_files
from tests.small_theme import write_theme

GOOD = "---\n标题: 标题\n日期: 2022-12-30 10:13\n---\n正文。\n"


@pytest.fixture
def generate(tmp_path):
    """Read files and give back the context."""

    def generate(files, site_toml=SITE_TOML, **settings):
        write_files(tmp_path, {"site.toml": site_toml})
        write_files(tmp_path / "content", files)
        theme = write_theme(tmp_path / "theme")
        context = {}
        with make_run(tmp_path) as run:
            ContentGenerator(
                context=context,
                settings={
                    "SITE_TOML": str(tmp_path / "site.toml"),
                    "CONTENT": {"now": "2030-01-01T00:00:00Z", **settings},
                    "RUN": run,
                },
                path=str(tmp_path / "content"),
                theme=str(theme),
                output_path=str(tmp_path / "output"),
            ).generate_context()
        return context

    return generate


def test_the_site_comes_into_the_context(generate):
    site = generate({"articles/news/2022/a1.md": GOOD, "pages/contact.md": "---\n标题: 联系\n---\n电话"})["site"]
    assert {(item.id, item.is_page) for item in site.items} == {("a1", False), ("contact", True)}


def test_warnings_do_not_stop_the_build(generate, capsys):
    assert "site" in generate({"articles/news/2022/a1.md": GOOD})
    assert capsys.readouterr().err.splitlines() == [
        "site.toml: W001 栏目“委员”没有内容，已自动隐藏，请补充内容或删去这个栏目",
        "site.toml: W001 栏目“履职亮点”没有内容，已自动隐藏，请补充内容或删去这个栏目",
    ]


def test_errors_are_printed_and_end_the_run(generate, capsys):
    with pytest.raises(SystemExit) as ended:
        generate({"articles/news/2022/a1.md": GOOD.replace("2022-12-30 10:13", "昨天")})
    assert ended.value.code == 1
    assert capsys.readouterr().err.splitlines() == [
        "content/articles/news/2022/a1.md:3: F001 日期写作“昨天”，应为 2025-02-01 10:00",
        "共 1 处错误，网站没有生成，原有页面未动。",
    ]


def test_a_check_builds_nothing_and_says_what_it_read(generate, capsys):
    with pytest.raises(SystemExit) as ended:
        generate({"articles/news/2022/a1.md": GOOD}, check=True)
    assert ended.value.code == 0
    assert capsys.readouterr().out == "检查完毕：1 个文件，没有错误，2 条提醒。\n"


def test_what_has_not_come_yet_is_read_by_a_preview_only(generate):
    files = {
        "articles/news/2022/a1.md": GOOD,
        "articles/news/2022/a2.md": GOOD.replace("---\n正文", "状态: 草稿\n---\n正文"),
        "articles/news/2022/a3.md": GOOD.replace("2022", "2031"),
    }
    assert {item.id for item in generate(files)["site"].items} == {"a1"}
    assert {item.id for item in generate(files, preview=True)["site"].items} == {"a1", "a2", "a3"}


def test_a_publication_remembers_its_addresses_and_notices_one_that_is_lost(generate, tmp_path, capsys):
    generate({"articles/news/2022/a1.md": GOOD}, record_addresses=True)
    register = tmp_path / "content" / "data" / "addresses.tsv"
    assert register.read_text(encoding="utf-8") == "/news/2022/a1/\tarticles/news/2022/a1.md\n"
    with pytest.raises(SystemExit):
        generate({"articles/news/2022/a1.md": GOOD.replace("日期", "编号: b2\n日期")}, check=True)
    assert "content/articles/news/2022/a1.md: F017 已发布的地址由 /news/2022/a1/ 变成了 /news/2022/b2/，" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize("settings", [{"check": True}, {"preview": True}, {}])
def test_only_a_publication_remembers_addresses(settings, generate, tmp_path):
    if settings.get("check"):
        with pytest.raises(SystemExit):
            generate({"articles/news/2022/a1.md": GOOD}, record_addresses=True, **settings)
    else:
        generate({"articles/news/2022/a1.md": GOOD}, record_addresses=bool(settings), **settings)
    assert not (tmp_path / "content" / "data").exists()


def test_a_publication_that_fails_remembers_nothing(generate, tmp_path):
    with pytest.raises(SystemExit):
        generate({"articles/news/2022/a1.md": GOOD + "\n![图](images/none.jpg)\n"}, record_addresses=True)
    assert not (tmp_path / "content" / "data").exists()


# Ordinary Pelican content

FIRST = """Title: My super post
Date: 2010-12-03 10:20
Category: Python
Tags: pelican, publishing

See [the second](|filename|second.md), [the third]({filename}/articles/news/third.md), [a file]({static}/files/a.pdf).

![Photo]({static}/images/photo.gif)
"""
SECOND = "Title: Second\nDate: 2010-12-04\nSlug: number-two\n\nBack to [the first]({filename}first.md).\n"
THIRD = "Title: Third\nDate: 2010-12-05\nCategory: Highlights\n\nText.\n"


def test_the_content_of_an_ordinary_pelican_site_is_read_unchanged(generate):
    site = generate(
        {
            "articles/first.md": FIRST,
            "articles/second.md": SECOND,
            "articles/news/third.md": THIRD,
            "pages/about.md": "Title: About\n\nWho we are.\n",
            "files/a.pdf": "x",
            "images/photo.gif": picture_bytes("P", form="GIF"),
        }
    )["site"]
    first = next(item for item in site.items if item.id == "first")
    assert first.channels == ("news",)
    assert first.fields["keywords"] == ["pelican", "publishing", "Python"]
    assert [reference.target for reference in first.references] == [
        "/news/2010/number-two/",
        "/highlights/2010/third/",
        "/files/a.pdf",
        "images/photo.gif",
    ]
    second = next(item for item in site.items if item.id == "number-two")
    assert second.references[0].target == "/news/2010/first/"
    assert set(site.media) == {"files/a.pdf", "images/photo.gif"}


# Calls for essays, and the clock

CALL = "---\n标题: 征文\n类型: 征文启事\n日期: 2022-12-30\n截止: 2023-03-31\n征集状态: 征集中\n---\n正文。\n"
BEFORE, AFTER = (datetime(2023, 4, 1, tzinfo=ZONE) + timedelta(seconds=seconds) for seconds in (-1, 0))


@pytest.mark.parametrize("settings", [{}, {"preview": True}])
def test_the_clock_alone_makes_another_answer_when_an_open_call_is_past_its_deadline(settings, generate, capsys):
    def build(now):
        site = generate({"articles/news/2022/k1.md": CALL}, now=now.isoformat(), **settings)["site"]
        return site, [line for line in capsys.readouterr().err.splitlines() if "W020" in line]

    site, told = build(BEFORE)
    assert (told, site.due) == ([], AFTER.timestamp())
    site, told = build(AFTER)
    assert told == [
        "content/articles/news/2022/k1.md:6: W020 征文到 2023-03-31 截止，仍写作征集中，请把 征集状态 改为 评选中 或 已结束"
    ]
    # Where the clock is set back, what is told now does not hold.
    assert (site.since, site.due) == (AFTER.timestamp(), 0)
