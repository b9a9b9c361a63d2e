"""The analysis of a document holds what the index relies on."""

import pickle
import sys
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search import analysis
from plugins.search.analysis import (
    Analyser,
    AnalysisBatch,
    AnalysisSettings,
    Source,
    analyse_batch,
    analysis_version,
)
from plugins.search.dictionary import build_dictionary
from plugins.search.jieba_files import Frequencies, Model
from plugins.search.runs import find_runs, is_han
from plugins.search.tables import Tables

_WORDS = ["政协", "委员", "政协委员", "书香", "书香政协", "协委员", "委员会", "工作", "aed", "2023年"]
_NOWHERE = Model(
    dict.fromkeys("BMES", -1.0),
    {state: dict.fromkeys("BMES", -1.0) for state in "BMES"},
    {state: {} for state in "BMES"},
)
TABLES = Tables({"協": "协"}, build_dictionary(Frequencies(dict.fromkeys(_WORDS, 50), 5000), _NOWHERE))
_TEXT = st.text(
    st.sampled_from("政协委员会书香工作王明，·\n aedAED2023年協\u0301é") | st.characters(max_codepoint=0x4DFF)
)
_NAMES = st.lists(_TEXT, max_size=3).map(tuple)
_SOURCES = st.builds(Source, _TEXT, _NAMES, _NAMES, _TEXT)
_LANGUAGES = st.sampled_from(["zh", "en", "fr"])
_ANALYSERS = {language: Analyser(language, TABLES) for language in ("zh", "en", "fr")}


def analyse(title="", people=(), tags=(), text="", language="zh"):
    return _ANALYSERS[language].analyse(Source(title, people, tags, text))


def spans(starts, lengths):
    places = array("I", starts)
    if sys.byteorder == "big":
        places.byteswap()
    return list(zip(places, lengths, strict=True))


def words_of(found):
    return [found.text[start : start + length] for start, length in spans(found.starts, found.lengths)]


def extra_of(found):
    return [found.text[start : start + length] for start, length in spans(found.extra_starts, found.extra_lengths)]


def test_fields_stand_in_one_text_and_their_ends_are_told():
    found = analyse("ＡＢ協", ("王明", "李"), ("甲",), "正文")
    assert found.text == "ab协\n王明、李\n甲\n正文"
    assert [found.text[:end] for end in found.ends] == ["ab协", "ab协\n王明、李", "ab协\n王明、李\n甲"]


@given(_SOURCES, _LANGUAGES)
@settings(deadline=None)
def test_spans_ascend_and_lie_inside_runs(source, language):
    found = _ANALYSERS[language].analyse(source)
    runs = find_runs(found.text)
    for places in (spans(found.starts, found.lengths), spans(found.extra_starts, found.extra_lengths)):
        assert places == sorted(set(places))
        for start, length in places:
            assert length >= 2
            assert any(begin <= start and start + length <= end for begin, end in runs)
    assert len(found.complete) == len(found.lengths)
    assert len(found.stems) in {0, len(found.lengths)}


@given(_SOURCES)
@settings(deadline=None)
def test_every_place_of_a_long_dictionary_word_is_a_word_or_an_extra_one(source):
    found = _ANALYSERS["zh"].analyse(source)
    text = found.text
    known = {
        (start, len(word))
        for word in _WORDS
        if len(word) > 2
        for start in range(len(text))
        if text.startswith(word, start)
    }
    cut, extra = spans(found.starts, found.lengths), spans(found.extra_starts, found.extra_lengths)
    assert known == {*extra, *(span for span, flag in zip(cut, found.complete, strict=True) if flag)}
    assert not set(cut) & set(extra)


@given(_SOURCES, _LANGUAGES)
@settings(deadline=None)
def test_every_string_of_a_field_is_still_in_a_run_of_the_folded_text(source, language):
    # The index makes bigrams of the runs: what is in them is found.
    analyser = _ANALYSERS[language]
    found = analyser.analyse(source)
    runs = [found.text[start:end] for start, end in find_runs(found.text)]
    for field in (source.title, *source.people, *source.tags, source.text):
        folded = analyser.fold.fold(field)
        assert [folded[start:end] for start, end in find_runs(folded) if folded[start:end] not in runs] == []


@given(_SOURCES)
@settings(deadline=None)
def test_every_run_of_people_and_tags_is_a_word(source):
    found = _ANALYSERS["zh"].analyse(source)
    cut = spans(found.starts, found.lengths)
    title, _, tags = found.ends
    runs = [(title + start, end - start) for start, end in find_runs(found.text[title:tags])]
    assert [run for run in runs if 2 <= run[1] <= 255 and run not in cut] == []


def test_a_name_is_a_word_wherever_it_stands_in_its_document_and_nowhere_else():
    assert words_of(analyse(people=("王工作",), text="见王工作者"))[-2:] == ["王工作", "工作"]
    assert "王工作" not in words_of(analyse(text="见王工作者"))


def test_a_latin_name_is_no_word_inside_another():
    assert words_of(analyse(tags=("ai",), text="said ai")) == ["ai", "said", "ai"]


def test_a_name_with_a_point_is_a_word_for_each_part():
    assert {"卡尔", "马克思"} <= set(words_of(analyse(people=("卡尔·马克思",))))


def test_words_that_were_not_cut_are_extra():
    found = analyse(text="政协委员会")
    assert words_of(found) == ["政协", "委员", "委员会"]
    assert extra_of(found) == ["政协委员", "协委员"]


def test_one_character_is_no_word():
    assert words_of(analyse("a", ("李",), ("1",), "政 x，5")) == []


def test_english_words_are_stems_and_stop_words_are_left_out():
    found = analyse(text="The members’ Proposals: 政协委员 tries AED2023 café", language="en")
    assert found.stems == ("member", "propos", "政协", "政协委员", "协委员", "委员", "tri", "aed2023", "café")
    assert words_of(found)[:2] == ["members", "proposals"]
    assert words_of(found)[-1] == "café"


def test_words_of_other_languages_are_taken_as_they_stand():
    assert words_of(analyse(text="les propositions 政协", language="fr")) == ["les", "propositions", "政协"]


@given(_SOURCES)
@settings(deadline=None)
def test_in_other_languages_only_han_characters_are_cut_and_other_words_are_whole(source):
    found = _ANALYSERS["fr"].analyse(source)
    for word in words_of(found):
        assert is_han(word) or not any(map(is_han, word))


def test_a_batch_gives_the_same_in_any_process(monkeypatch, tmp_path):
    monkeypatch.setattr(analysis, "load_tables", lambda folder, terms: TABLES)
    batch = AnalysisBatch(
        AnalysisSettings("zh", ("书香",), str(tmp_path)), [Source("政协", (), (), "委员"), Source("", (), (), "")]
    )
    sent = pickle.loads(pickle.dumps(batch))  # noqa: S301  made in the same line
    assert sent == batch
    assert analyse_batch(sent) == [analyse("政协", text="委员"), analyse()]


@pytest.mark.parametrize("other", [("en", ("书香",), ""), ("zh", ("书香", "政协"), "")])
def test_the_version_tells_languages_and_terms_apart(other):
    version = analysis_version(AnalysisSettings("zh", ("书香",), ""))
    assert analysis_version(AnalysisSettings("zh", ("书香",), "elsewhere")) == version
    assert analysis_version(AnalysisSettings(*other)) != version
