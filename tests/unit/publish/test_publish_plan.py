"""The difference of two manifests, and the order in which it is carried out."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from plugins.publish.described import Turn, is_hashed, turns_of
from plugins.publish.manifest import Entry, Manifest, decode_manifest, encode_manifest
from plugins.publish.plan import KEPT_FOR, make_plan

HOMES = frozenset({"index.html", "en/index.html"})
NOW = 1_800_000_000
OLD_SHEET, NEW_SHEET = "theme/site.0123456789.css", "theme/site.abcdef0123.css"


def entry(text: str = "", **changes) -> Entry:
    data = text.encode()
    made = Entry(data * 4 or b"0", len(data), "text/html; charset=utf-8", "public", "", data or b"0", len(data))
    return msgspec.structs.replace(made, **changes)


def plan(old, built, **named):
    return make_plan(Manifest(old, withdrawn=named.pop("withdrawn", ())), built, HOMES, named.pop("now", NOW), **named)


def test_the_first_release_has_only_new_files():
    made = plan({}, {"index.html": entry("a"), "a/index.html": entry("b")})
    assert made.new == ("a/index.html", "index.html")
    assert [*made.changed, *made.removed, *made.retired] == []


def test_the_same_site_is_no_release():
    site = {"index.html": entry("a")}
    assert plan(site, dict(site)).is_empty


def test_other_headers_are_a_change_although_the_bytes_are_the_same():
    made = plan({"a.html": entry("a")}, {"a.html": entry("a", cache_control="public, max-age=5")})
    assert made.changes == ("a.html",)


def test_what_is_referred_to_is_replaced_before_what_refers_to_it():
    keys = ["index.html", "news/index.html", "news/2026/1-01/index.html", "feed.xml", "data/rows.csv", "en/index.html"]
    made = plan({key: entry("a") for key in keys}, {key: entry("b") for key in keys})
    assert made.changes == (
        "data/rows.csv",
        "news/2026/1-01/index.html",
        "feed.xml",
        "news/index.html",
        "en/index.html",
        "index.html",
    )


def test_a_numbered_page_of_a_list_is_a_list():
    turns = turns_of({"news/2/index.html", "news/2026/20260101-01/index.html"}, HOMES)
    assert turns["news/2/index.html"] == Turn.LIST
    assert turns["news/2026/20260101-01/index.html"] == Turn.ARTICLE


def test_a_page_that_ends_is_removed_and_a_hashed_file_is_kept_for_a_week():
    old = {"a.html": entry("a"), OLD_SHEET: entry("s")}
    made = plan(old, {"index.html": entry("x")})
    assert made.removed == ("a.html",)
    assert made.retired == (OLD_SHEET,)
    assert made.target.entries[OLD_SHEET].retired == NOW
    later = make_plan(made.target, {"index.html": entry("x")}, HOMES, NOW + KEPT_FOR - 1)
    assert later.is_empty
    over = make_plan(made.target, {"index.html": entry("x")}, HOMES, NOW + KEPT_FOR)
    assert over.expired == (OLD_SHEET,)
    assert OLD_SHEET not in over.target.entries


def test_a_hashed_file_that_is_wanted_again_is_not_sent_again():
    kept = {OLD_SHEET: entry("s", retired=NOW - 5)}
    made = plan(kept, {OLD_SHEET: entry("s")})
    assert not made.new
    assert not made.changes
    assert made.target.entries[OLD_SHEET].retired == 0
    assert not made.is_empty


def test_what_an_interrupted_release_touched_is_sent_again_or_removed():
    old = {"same.html": entry("a"), "other.html": entry("a")}
    unsure = frozenset({"same.html", "lost.html"})
    made = plan(old, dict(old), unsure=unsure)
    assert made.changes == ("same.html",)
    assert made.removed == ("lost.html",)


def test_what_was_withdrawn_comes_back_only_when_it_is_asked_for():
    built = {"a/1/index.html": entry("a"), "index.html": entry("x")}
    old = {"index.html": entry("x")}
    held = plan(old, built, withdrawn=("a/1/index.html",))
    assert held.held == ("a/1/index.html",)
    assert "a/1/index.html" not in held.target.entries
    assert held.target.withdrawn == ("a/1/index.html",)
    back = plan(old, built, withdrawn=("a/1/index.html",), returning=frozenset({"a/1/index.html"}))
    assert back.new == ("a/1/index.html",)
    assert back.target.withdrawn == ()


def test_names_that_carry_a_hash_are_told_from_names_that_do_not():
    hashed = [OLD_SHEET, "images/sample/a.971e97b68c-800.avif", "archive/images/p.133931600a/full/max/0/default.jpg"]
    assert all(map(is_hashed, [*hashed, "search/zh/t/e399b009/0.bin", "search/zh/head.0f7f52f94e.bin"]))
    plain = ["index.html", "files/2026/agenda-20261113.txt", "archive/2026/20260101-01/index.html", "a/20260101.html"]
    assert not any(map(is_hashed, plain))


keys = st.sampled_from(["index.html", "a/index.html", "a/1/index.html", "b.csv", OLD_SHEET, NEW_SHEET, "feed.xml"])
sites = st.dictionaries(keys, st.sampled_from("pqr").map(entry), max_size=6)


@given(sites, sites, st.frozensets(keys))
def test_carrying_out_a_plan_leaves_just_what_the_target_says(old, built, unsure):
    made = plan(old, built, unsure=unsure)
    # What an interrupted release left there may be anything.
    store = {key: entry("?") if key in unsure else value for key, value in old.items()}
    store |= {key: entry("?") for key in unsure}
    for key in (*made.new, *made.changes):
        store[key] = made.target.entries[key]
    for key in (*made.removed, *made.expired):
        store.pop(key, None)
    wanted = {key: value.stored for key, value in made.target.entries.items()}
    unknown = {key for key in unsure if key in wanted and made.target.entries[key].retired}
    assert {k: v.stored for k, v in store.items() if k not in unknown} == {
        k: v for k, v in wanted.items() if k not in unknown
    }
    assert {key: value.stored for key, value in made.target.live.items()} == {k: v.stored for k, v in built.items()}


@given(sites)
def test_a_manifest_is_read_back_as_it_was_written(site):
    name, data = encode_manifest(Manifest(site, "c", ("w",)))
    read = decode_manifest(data, name)
    assert read == Manifest(site, "c", ("w",))
    assert list(read.entries) == sorted(site)
    assert encode_manifest(Manifest(dict(reversed(site.items())), "c", ("w",))) == (name, data)
