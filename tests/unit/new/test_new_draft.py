"""What a new article's file says is what the reader reads."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.content.reader import ItemReader
from plugins.core.config_file import load_site
from plugins.core.content_types import TYPES
from plugins.core.items import Item
from plugins.core.problems import InputError
from plugins.new.choices import USUAL_CHANNELS, find_channel, list_channels, usual_channel
from plugins.new.draft import write_draft
from plugins.new.request import Request, clean_title, read_request
from tests.builders import LABELS, SITE_TOML, config

SITE = load_site(Path(__file__).parents[3] / "site.toml")
NOW = datetime(2025, 2, 1, 20, 30, tzinfo=UTC)
SOURCE = "articles/news/2025/20250202-01.md"
READER = ItemReader(SITE, LABELS)


def write(**asked: str) -> str:
    return write_draft(read_request(Request(**asked), SITE, NOW))


def read(text: str) -> Item:
    result = READER.read(SOURCE, text.encode())
    assert isinstance(result, tuple), "\n".join(map(str, result))
    item, _ = result
    return item


def problems(**asked: str) -> list[str]:
    with pytest.raises(InputError) as error:
        read_request(Request(**asked), SITE, NOW)
    return [str(problem) for problem in error.value.problems]


def test_a_title_is_enough() -> None:
    item = read(write(title="市政协召开双周协商座谈会"))
    assert item.title == "市政协召开双周协商座谈会"
    assert item.date == "2025-02-02T04:30:00+08:00"
    assert (item.kind, item.channels, item.status) == ("article", ("news/local",), "draft")
    assert item.fields["source"] == "本站"


def test_type_channel_and_date_may_be_given() -> None:
    item = read(write(title="通知", kind="通知公告", channel="履职亮点", date="2024-12-31"))
    assert (item.kind, item.channels) == ("notice", ("highlights",))
    assert item.date == "2024-12-31T00:00:00+08:00"
    assert "日期: 2024-12-31\n" in write(title="通知", date="2024-12-31")
    assert "日期: 2024-12-31 09:05\n" in write(title="通知", date="2024-12-31 9:05")


@pytest.mark.parametrize(
    "title",
    [
        "会议: 有半角冒号",
        '市政协"委员讲堂"开讲',
        "'单引号'开头",
        "@开头",
        "- 像列表",
        "# 像注释",
        "有 # 号",
        "[方括号]",
        "{花括号}",
        "*星号 &和 !叹号",
        "%百分号",
        "`反引号`",
        "? 问号",
        "| 竖线",
        "> 大于号",
        "---",
        "...",
        "null",
        "2025-02-01",
        "反斜杠\\n不换行",
        "讲政治|擦亮政协底色",
        "结尾是冒号:",
        "$HOME 和 `pwd`",
        "关于提高质量\u3000促进转化的意见",
        "ᠮᠣᠩᠭᠣᠯ\u180eᠠ",
    ],
)
def test_every_title_is_read_back_as_it_was_typed(title: str) -> None:
    assert read(write(title=title)).fields["title"] == title


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=80))
@example("\ufeff标题")
@example("a\u2028b")
@example("\x85")
@example("\ue000")
def test_any_text_is_read_back_or_refused(text: str) -> None:
    try:
        written = write(title=text)
    except InputError:
        return
    assert read(written).fields["title"] == clean_title(text)


def test_a_title_of_several_lines_becomes_one() -> None:
    assert read(write(title=" 第一行\r\n第二行\t ")).fields["title"] == "第一行 第二行"


@pytest.mark.parametrize("kind", [kind.key for kind in TYPES])
def test_every_type_can_be_begun_and_its_fields_are_there_to_be_filled_in(kind: str) -> None:
    text = write(title="标题", kind=kind)
    assert read(text).kind == kind
    own = next(known for known in TYPES if known.key == kind).fields
    comments = re.findall(r"^# (\S+):   # (.+)$", text, re.MULTILINE)
    assert [name for name, _ in comments][: len(own)] == [field.alias for field in own]
    assert [doc.startswith(field.doc) for (_, doc), field in zip(comments, own, strict=False)].count(False) == 0


@pytest.mark.parametrize("kind", [kind.key for kind in TYPES])
def test_a_field_that_is_uncommented_and_left_empty_is_no_problem(kind: str) -> None:
    text = re.sub(r"^# (?=\S+:   # )", "", write(title="标题", kind=kind), flags=re.MULTILINE)
    read(text)


def test_a_field_is_filled_in_before_its_comment() -> None:
    text = write(title="标题", kind="notice").replace("# 文号:   #", "文号: 政协办〔2025〕1号   #")
    assert read(text).fields["doc_no"] == "政协办〔2025〕1号"


def test_every_type_has_a_channel_of_the_site() -> None:
    assert list(USUAL_CHANNELS) == [kind.key for kind in TYPES]
    slugs = {channel.slug for channel in list_channels(SITE)}
    assert set(USUAL_CHANNELS.values()) <= slugs


def test_a_site_without_that_channel_takes_the_nearest() -> None:
    channels = list_channels(config())
    kinds = {kind.key: kind for kind in TYPES}
    assert usual_channel(channels, kinds["notice"]).slug == "news/notices"
    assert usual_channel(channels, kinds["studio"]).slug == "members"
    assert usual_channel(channels, kinds["volume"]).slug == "news"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("news", "news"),
        ("要闻动态", "news"),
        ("News", "news"),
        ("news/notices", "news/notices"),
        ("通知公告", "news/notices"),
        ("Notices", "news/notices"),
        ("要闻动态/通知公告", "news/notices"),
        ("要闻动态 / 通知公告", "news/notices"),
        ("提案·社情民意", "proposals"),
        ("社情民意", "proposals/opinions"),
    ],
)
def test_a_channel_may_be_said_in_every_way_that_the_reader_knows(name: str, slug: str) -> None:
    assert find_channel(list_channels(SITE), name).slug == slug


def test_everything_that_is_wrong_is_said_at_once() -> None:
    found = problems(title="字" * 65, kind="通知", channel="没有", date="2025年2月1日")
    assert found[0].startswith("CHANNEL: F010 没有栏目“没有”，可写 政协概况（about）、领导成员（about/leaders）、")
    assert found[1] == "DATE: F001 日期写作“2025年2月1日”，应为 2025-02-01 10:00"
    assert found[2] == "TITLE: F004 标题有 65 个字，应不超过 64 个字"
    assert found[3].startswith("TYPE: F011 没有类型“通知”，可写 文章（article）、转载（reprint）、通知公告（notice）、")
    assert len(found) == 4


@pytest.mark.parametrize("title", ["", "  ", "\n", "|", "\ufeff"])
def test_no_title_is_said(title: str) -> None:
    assert problems(title=title) == ["TITLE: F002 没有写标题，请写作 make new TITLE=标题"]


def test_a_title_in_another_encoding_is_not_mangled() -> None:
    assert problems(title=b"\xb1\xea\xcc\xe2".decode("utf-8", "surrogateescape"))[0].startswith("TITLE: F004")


def test_the_small_site_of_the_tests_is_one(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(SITE_TOML, encoding="utf-8")
    assert load_site(tmp_path / "site.toml") == config()
