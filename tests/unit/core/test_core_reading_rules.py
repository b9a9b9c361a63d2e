"""What is wrong with the settings of the reading campaign."""

import tomllib

import msgspec
import pytest

from plugins.core.config import SiteConfig
from plugins.core.reading_rules import countable, reading_faults
from tests.builders import READING_TOML, SITE_TOML


def faults(*changes, site=SITE_TOML):
    """What is told of the settings with one text in the place of another: place, code and message."""
    text = f"{site}\n{READING_TOML}"
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    config = msgspec.convert(tomllib.loads(text), SiteConfig)
    return [
        (".".join(map(str, path)), f"{code} {message}", advice)
        for path, code, message, advice in reading_faults(config)
    ]


def test_good_settings_have_no_faults_nor_has_a_site_without_the_campaign():
    assert faults() == []
    assert list(reading_faults(msgspec.convert(tomllib.loads(SITE_TOML), SiteConfig))) == []


def test_what_may_be_counted_are_types_and_kinds_of_essay():
    assert countable()[0] == "campaign"
    assert {"essay", "essay/story", "proposal", "article"} <= set(countable())
    assert len(countable()) == len(set(countable()))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            ('[reading]\nchannel = "reading"', '[reading]\nchannel = "readings"'),
            ("reading.channel", "C003 没有栏目 readings", "是不是想写 reading"),
        ),
        (
            ('[reading]\nchannel = "reading"', "[reading]"),
            ("reading", "C002 缺少设置项 channel", '请写明书香政协的栏目，例如 channel = "reading"'),
        ),
        (
            ('section = "books"', 'section = "bookz"'),
            ("reading.ones.0.section", "C003 栏目 reading 没有子栏目 bookz", "是不是想写 books"),
        ),
        (('"essay/audio"', '"荐书"'), ("reading.ones.1.counts", "C003 没有类型“荐书”", "请写 recommendation")),
        (('"essay/audio"', '"心得"'), ("reading.ones.1.counts", "C003 没有类型“心得”", "请写 essay/reflection")),
        (
            ('["recommendation"]', '["recomendation"]'),
            ("reading.ones.0.counts", "C003 没有类型“recomendation”", "是不是想写 recommendation"),
        ),
        (
            ('"essay/audio"', '"essay/poem"'),
            ("reading.ones.1.counts", "C003 没有类型“essay/poem”", "是不是想写 essay/notes"),
        ),
        (
            ('["recommendation"]', "[]"),
            ("reading.ones.0.counts", "C003 counts 是空的", '请写明数哪几类稿件，例如 ["essay/story"]'),
        ),
        (
            ('slug = "club"', 'slug = "hall"'),
            ("reading.carriers.1.slug", "C003 两个载体的 slug 都是 hall", "每个载体的 slug 应不同"),
        ),
        (
            ('"Reading Club"', '"Lecture Hall"'),
            ("reading.carriers.1.label", "C003 两个载体都叫 Lecture Hall", "每个载体的名称应不同"),
        ),
        (
            ('layout = "rooms"', 'layout = "books"'),
            (
                "channels.3.sections.2.layout",
                "C003 两个子栏目的 layout 都是 books",
                "只留一个，另一个可写 list 或 cards",
            ),
        ),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_to_write(change, told):
    assert told in faults(change)


def test_layouts_of_the_campaign_have_their_place_in_its_channel_alone():
    elsewhere = SITE_TOML.replace('slug = "highlights"', 'slug = "highlights"\nlayout = "campaign"')
    elsewhere = elsewhere.replace('layout = "plain"', 'layout = "books"')
    advice = "书香政协的栏目写在 [reading] 的 channel 里；别的栏目可写 list 或 cards"
    assert faults(site=elsewhere) == [
        ("channels.0.sections.1.layout", "C003 layout 写作 books，这是书香政协的子栏目用的", advice),
        ("channels.1.layout", "C003 layout 写作 campaign，这是书香政协的栏目用的", advice),
    ]
    assert faults(('layout = "rooms"', 'layout = "campaign"')) == [
        ("channels.3.sections.2.layout", "C003 layout 写作 campaign，这是书香政协的栏目用的", advice)
    ]
    assert faults(('layout = "campaign"', 'layout = "books"')) == [
        ("channels.3.layout", "C003 layout 写作 books，这是书香政协的子栏目用的", advice)
    ]
