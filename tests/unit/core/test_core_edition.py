"""One language of the site: what its lists show."""

from datetime import datetime

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import ZONE, item, make_editions, make_site

ENGLISH = {"title_en": "Title", "summary_en": "Summary."}


def day(number):
    return datetime(2022, 12, number, tzinfo=ZONE)


def editions(*items, **more):
    return make_editions(make_site(*items, **more))


def ids(entries):
    return [entry.item.id for entry in entries]


def test_the_newest_stands_first_and_of_one_moment_the_higher_id():
    zh = editions(item("a1", date=day(1)), item("a3", date=day(3)), item("b1", date=day(2)), item("b2", date=day(2)))[
        "zh"
    ]
    assert ids(zh.entries) == ["a3", "b2", "b1", "a1"]


def test_each_language_lists_its_own_versions():
    both = editions(item("a1"), item("a1", language="en", title="English"), item("a2"))
    assert [entry.title for entry in both["zh"].entries] == ["标题a2", "标题a1"]
    assert [entry.title for entry in both["en"].entries] == ["English"]


def test_an_untranslated_item_is_listed_with_title_and_summary_in_the_language_and_marked():
    en = editions(item("a1", **ENGLISH))["en"]
    (entry,) = en.entries
    assert (entry.title, entry.summary, entry.is_foreign) == ("Title", "Summary.", True)


def test_an_untranslated_item_without_both_is_not_listed():
    assert not editions(item("a1", title_en="Title"), item("a2", summary_en="Summary."))["en"].entries


def test_a_translated_item_is_not_listed_twice():
    both = editions(item("a1", **ENGLISH), item("a1", language="en", title="English"))
    assert [(entry.title, entry.is_foreign) for entry in both["en"].entries] == [("English", False)]


def test_an_item_of_two_languages_is_listed_once_in_a_third():
    french = {"title_fr": "Titre", "summary_fr": "Résumé."}
    site = make_site(item("a1", **french), item("a1", language="en", title="English", **french))
    languages = site.config.languages | {"fr": msgspec.structs.replace(site.config.languages["en"], prefix="fr")}
    site = msgspec.structs.replace(site, config=msgspec.structs.replace(site.config, languages=languages))
    assert [(entry.title, entry.item.language) for entry in make_editions(site)["fr"].entries] == [("Titre", "zh")]


def test_an_item_whose_translation_is_a_draft_is_listed_as_untranslated():
    both = editions(item("a1", **ENGLISH), item("a1", language="en", title="English", status="draft"))
    assert [(entry.title, entry.is_foreign) for entry in both["en"].entries] == [("Title", True)]


def test_an_english_item_stands_in_chinese_lists_only_with_a_chinese_title_and_summary():
    both = editions(item("a1", language="en"), item("a2", language="en", title_zh="标题", summary_zh="摘要。"))
    assert ids(both["zh"].entries) == ["a2"]


def test_a_withdrawn_item_has_a_page_but_stands_in_no_list():
    zh = editions(item("a1", status="withdrawn", keywords=("提案",), **ENGLISH), item("a2"))["zh"]
    assert [x.id for x in zh.articles] == ["a2", "a1"]
    assert ids(zh.entries) == ids(zh.by_channel["news"]) == ids(zh.feed_entries()) == ["a2"]
    assert not zh.by_tag


def test_a_channel_lists_what_stands_in_its_sections_once():
    zh = editions(item("a1", channels=("news/local", "news", "news/notices")), item("a2", channels=("news",)))["zh"]
    assert ids(zh.by_channel["news"]) == ["a2", "a1"]
    assert ids(zh.by_channel["news/local"]) == ids(zh.by_channel["news/notices"]) == ["a1"]


def test_pinned_items_stand_first_in_lists_but_not_in_feeds():
    zh = editions(item("a1", date=day(1), pin=True), item("a2", date=day(2)), item("a3", date=day(3)))["zh"]
    assert ids(zh.by_channel["news"]) == ["a1", "a3", "a2"]
    assert ids(zh.feed_entries("news")) == ids(zh.feed_entries()) == ["a3", "a2", "a1"]


def test_a_feed_holds_the_newest_that_are_in_the_language():
    both = editions(*(item(f"a{n}", date=day(n), **ENGLISH) for n in range(1, 6)), feed_items=3)
    assert ids(both["zh"].feed_entries("news")) == ["a5", "a4", "a3"]
    assert not both["en"].feed_entries("news")


def test_what_has_no_date_is_in_no_feed():
    assert not editions(item("wang", type="person", channels=("members/people",), date=None))["zh"].feed_entries()


def test_the_tags_of_a_language_are_those_of_its_own_items():
    both = editions(
        item("a1", keywords=("提案", "提案", "监督"), **ENGLISH), item("a1b", language="en", keywords=("proposals",))
    )
    assert sorted(both["zh"].by_tag) == ["提案", "监督"]
    assert ids(both["zh"].by_tag["提案"]) == ["a1"]
    assert list(both["en"].by_tag) == ["proposals"]


def test_a_channel_without_anything_to_show_is_hidden_one_with_an_introduction_is_not():
    both = editions(item("a1", channels=("news/local",)), item("highlights", is_page=True))
    assert [channel.slug for channel in both["zh"].channels] == ["news", "highlights"]
    assert [section.slug for section in both["zh"].sections(both["zh"].channels[0])] == ["local"]
    assert not both["en"].channels
    assert both["zh"].has_list("news/local")
    assert both["zh"].has_list("highlights")
    assert not both["zh"].has_list("news/notices")


def test_a_label_is_in_the_language():
    both = editions(item("a1"))
    assert both["en"].label("news/local") == "Local news"
    assert both["zh"].label("news") == "要闻动态"


def test_names_are_joined_as_the_language_does():
    both = editions(item("a1"))
    assert both["zh"].join(("甲", "乙")) == "甲、乙"
    assert both["en"].join(("A", "B")) == "A, B"


SLUGS = ("news", "news/local", "news/notices", "highlights", "members/people")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(SLUGS), min_size=1, max_size=3, unique=True),
            st.integers(1, 28),
            st.booleans(),
            st.sampled_from(["published", "withdrawn", "archived", "draft"]),
        ),
        max_size=12,
    )
)
def test_every_listed_item_stands_exactly_once_in_each_of_its_lists(drawn):
    items = [
        item(f"a{n}", channels=tuple(channels), date=day(d), pin=pin, status=status)
        for n, (channels, d, pin, status) in enumerate(drawn)
    ]
    zh = editions(*items)["zh"]
    expected = {slug: set() for slug in (*SLUGS, "members")}
    for x in items:
        if x.status in {"published", "archived"}:
            for slug in (*x.channels, *(slug.partition("/")[0] for slug in x.channels)):
                expected[slug].add(x.id)
    for slug, wanted in expected.items():
        listed = ids(zh.by_channel.get(slug, ()))
        assert sorted(listed) == sorted(wanted)
        assert zh.has_list(slug) == bool(wanted)
