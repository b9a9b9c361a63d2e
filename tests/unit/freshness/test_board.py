"""The board: which columns are kept up, and why an inspection would fail a site."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.config_file import load_site
from plugins.core.item_facts import ItemFacts
from plugins.freshness.board import EMPTY, FRESH, SOON_STALE, STALE, UNCOUNTED, make_board
from tests.built_site import ROOT

CONFIG = load_site(ROOT / "site.toml")
NOW = datetime(2026, 3, 31, 12, tzinfo=UTC)
NEWS_CHANNELS = [channel.slug for channel in CONFIG.channels if channel.column_type == "工作动态"]


def item(days: float, channel: str = "news/local", **given) -> ItemFacts:
    moment = NOW - timedelta(days=days)
    usual = {
        "source": f"articles/{channel}/{days}.md",
        "kind": "article",
        "id": f"{channel}-{days}",
        "language": "zh",
        "title": "标题",
        "channels": (channel,),
        "date": moment.isoformat(),
        "time": moment.timestamp(),
        "status": "published",
    }
    return ItemFacts(**usual | given)


def board(*items, config=CONFIG):
    return make_board(config, items, NOW)


def column(found, slug):
    return next(row for row in found.columns if row.slug == slug)


@pytest.mark.parametrize(
    ("days", "verdict"), [(0, FRESH), (10, FRESH), (11, SOON_STALE), (14, SOON_STALE), (15, STALE), (400, STALE)]
)
def test_news_are_stale_after_two_weeks(days, verdict):
    assert column(board(item(days)), "news").verdict == verdict


def test_notices_are_stale_after_half_a_year():
    assert column(board(item(150, "news/notices")), "news/notices").verdict == SOON_STALE
    assert column(board(item(184, "news/notices")), "news/notices").verdict == STALE


def test_a_column_of_facts_is_never_stale():
    assert column(board(item(4000, "about/rules")), "about").verdict == UNCOUNTED


def test_a_column_counts_what_stands_in_its_sections():
    found = column(board(item(3, "news/photos"), item(1, "newsletter")), "news")
    assert (found.count, found.days) == (1, 3)


def test_an_office_may_set_another_limit():
    channels = [
        msgspec.structs.replace(channel, fresh_days={"news": 60, "highlights": 0}.get(channel.slug, -1))
        for channel in CONFIG.channels
    ]
    config = msgspec.structs.replace(CONFIG, channels=channels)
    found = board(item(50), item(500, "highlights"), config=config)
    assert column(found, "news").verdict == SOON_STALE
    assert column(found, "highlights").verdict == UNCOUNTED


@pytest.mark.parametrize(
    "given",
    [
        {"status": "draft"},
        {"status": "review"},
        {"status": "withdrawn"},
        {"internal": True},
        {"language": "en"},
    ],
)
def test_what_readers_do_not_see_is_not_counted(given):
    assert column(board(item(1, **given)), "news").verdict == EMPTY


def test_what_is_valid_for_long_is_no_news():
    found = column(board(item(1, evergreen=True), item(30)), "news")
    assert (found.count, found.days, found.verdict) == (2, 30, STALE)


def test_an_article_whose_time_has_not_come_waits():
    found = board(item(-1), item(30))
    assert column(found, "news").days == 30
    assert [waiting.time for waiting in found.scheduled] == [item(-1).time]


def test_a_home_page_of_two_weeks_is_a_veto():
    assert board(item(13)).vetoes[:1] != ("首页13 天没有新内容（限 14 天）",)
    assert board(item(15)).vetoes[0] == "首页15 天没有新内容（限 14 天）"
    assert board().vetoes[0] == "首页没有内容（限 14 天）"


def test_five_stale_columns_are_a_veto_and_four_are_not():
    fresh = [item(1, channel.slug) for channel in CONFIG.channels]
    stale = [item(20, slug) for slug in NEWS_CHANNELS]

    def with_stale(count):
        old = set(NEWS_CHANNELS[:count])
        return board(*(x for x in fresh if x.channels[0] not in old), *stale[:count])

    assert with_stale(4).vetoes == ()
    assert with_stale(5).vetoes[0].startswith("有 5 个一级栏目超期未更新：")


def test_five_empty_columns_are_a_veto():
    slugs = [channel.slug for channel in CONFIG.channels]
    assert board(*(item(1, slug) for slug in slugs[4:])).vetoes == ()
    (veto,) = board(*(item(1, slug) for slug in slugs[5:])).vetoes
    assert veto.startswith("有 5 个一级栏目空白：")


def test_what_waits_stands_with_the_longest_first():
    found = board(item(3, status="draft"), item(9, status="draft"), item(5, status="review"))
    assert [round((NOW.timestamp() - x.time) / 86400) for x in found.drafts] == [9, 3]
    assert len(found.in_review) == 1


def test_notices_that_have_ended_and_dates_that_cannot_be_are_told():
    found = board(
        item(40, valid_until="2026-03-30"), item(2, valid_until="2026-03-31"), item(9, event_date="2026-03-30")
    )
    assert [x.valid_until for x in found.expired] == ["2026-03-30"]
    assert [x.event_date for x in found.early] == ["2026-03-30"]


@pytest.mark.parametrize("event", ["", "2026-03", "2026", "2026-03-22/2026-03-25", "1911-10-10", "XXXX-10-10"])
def test_an_event_before_or_on_the_day_or_known_to_the_month_is_in_order(event):
    assert board(item(9, event_date=event)).early == ()


def test_what_has_no_date_is_no_news_and_not_early():
    found = board(item(1, date="", time=0.0, event_date="1945-08-15"))
    assert (column(found, "news").days, found.early) == (-1, ())


def test_the_untranslated_are_counted_and_those_without_a_title_named():
    translated = item(1, id="a"), item(1, id="a", language="en", source="a.en.md")
    found = board(*translated, item(2, id="b", titled=("en",)), item(3, id="c"))
    count, untitled = found.untranslated["en"]
    assert (count, [x.id for x in untitled]) == (2, ["c"])


@given(st.lists(st.tuples(st.integers(-50, 800), st.sampled_from([*NEWS_CHANNELS, "about/rules"])), max_size=30))
def test_one_more_new_article_never_makes_anything_stale(given):
    items = [item(days, channel, id=f"{n}") for n, (days, channel) in enumerate(given)]
    before = board(*items)
    after = board(*items, item(0, NEWS_CHANNELS[0], id="new"))
    assert set(after.vetoes) <= set(before.vetoes) or len(after.vetoes) <= len(before.vetoes)
    order = {row.slug: row.verdict for row in before.columns}
    assert not [row.slug for row in after.columns if row.verdict == STALE and order[row.slug] != STALE]
