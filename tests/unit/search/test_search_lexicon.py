"""Words by their pinyin."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.lexicon import choose_words, make_lexicon, read_pinyin
from plugins.search.lists import DATA, read_readings

READINGS = read_readings((DATA / "readings.txt").read_text(encoding="utf-8"))


def pinyin(word, *people):
    return " ".join(read_pinyin([word], people, READINGS)[word])


def test_words_are_read_by_their_characters_or_as_phrases():
    assert pinyin("沈阳") == "shen yang"
    assert pinyin("银行") == "yin hang"
    assert pinyin("行政") == "xing zheng"


def test_places_that_dictionaries_misread_are_read_as_there_and_so_is_what_begins_with_them():
    assert pinyin("重庆市") == "chong qing shi"
    assert pinyin("厦门") == "xia men"
    assert pinyin("朝阳区政协") == "chao yang qu zheng xie"


def test_surnames_are_read_as_surnames_in_names_alone():
    assert pinyin("单明", "单明") == "shan ming"
    assert pinyin("单位", "单明") == "dan wei"
    assert pinyin("曾国华", "曾国华") == "zeng guo hua"
    assert pinyin("尉迟明", "尉迟明") == "yu chi ming"


def test_lines_have_pinyin_initials_word_and_frequency_by_first_letter():
    words = {"沈阳": 5, "水利": 2, "政协": 9}
    assert make_lexicon(words, read_pinyin(words, (), READINGS)) == {
        "s": "shenyang\tsy\t沈阳\t5\nshuili\tsl\t水利\t2",
        "z": "zhengxie\tzx\t政协\t9",
    }


def test_a_word_with_u_umlaut_is_found_by_v_and_by_u():
    words = {"旅顺": 3}
    assert make_lexicon(words, read_pinyin(words, (), READINGS)) == {"l": "lushun\tls\t旅顺\t3\nlvshun\tls\t旅顺\t3"}


def test_a_word_with_a_character_of_unknown_sound_is_left_out():
    assert make_lexicon({"𪚥𪚥": 3}, {"𪚥𪚥": ("𪚥", "𪚥")}) == {}


@given(st.dictionaries(st.text("政协商a、", min_size=1, max_size=10), st.integers(0, 5)), st.integers(0, 5))
def test_the_most_frequent_words_are_chosen_and_all_own_ones_whatever_the_order(frequencies, limit):
    own = sorted(frequencies)[:3]
    chosen = choose_words(frequencies.items(), own, limit)
    assert chosen == choose_words(reversed(frequencies.items()), own, limit)
    assert list(chosen) == sorted(chosen)
    assert all(2 <= len(word) <= 8 and set(word) <= set("政协商") and count for word, count in chosen.items())
    usable = {word: n for word, n in frequencies.items() if n and 2 <= len(word) <= 8 and set(word) <= set("政协商")}
    assert {word for word in own if word in usable} <= chosen.keys()
    others = {word: count for word, count in chosen.items() if word not in own}
    assert all(word in chosen for word, count in usable.items() if others and count > min(others.values()))
    assert len(chosen) <= limit + len(own)
    assert len(chosen) >= min(limit, len(usable))


def test_of_words_as_frequent_as_each_other_the_first_is_chosen():
    assert choose_words([("甲甲", 1), ("乙乙", 1)], (), 1) == {"乙乙": 1}
    assert choose_words([("乙乙", 1), ("甲甲", 1)], (), 1) == {"乙乙": 1}
