"""The Mongolian font as pages load it."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from plugins.core.problems import InputError
from plugins.fonts import mongolian

WHOLE = mongolian._PACKAGE / mongolian._FILE


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return mongolian.load_font(tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="module")
def font(files):
    return TTFont(BytesIO(dict(files.files)[files.font.file]))


def test_it_is_small_enough_to_wait_for(files):
    assert len(dict(files.files)[files.font.file]) <= 65_000


def test_no_letter_and_no_way_to_join_letters_is_left_out(font):
    whole = TTFont(WHOLE)
    assert font.getBestCmap().keys() == whole.getBestCmap().keys()
    assert len(font.getGlyphOrder()) == len(whole.getGlyphOrder())
    features = [[record.FeatureTag for record in x["GSUB"].table.FeatureList.FeatureRecord] for x in (font, whole)]
    assert features[0] == features[1]
    assert {"fpgm", "prep", "cvt "}.isdisjoint(font.keys())


def test_its_sheet_names_it_and_keeps_text_back_until_it_is_there(files):
    sheet = dict(files.files)[files.font.sheet].decode()
    assert f'url("{files.font.file.rpartition("/")[2]}")' in sheet
    assert "font-display:block" in sheet


def test_the_licence_stands_beside_it(files):
    (licence,) = (data for address, data in files.files if address.endswith(".LICENSE.txt"))
    assert b"SIL Open Font License, Version 1.1" in licence


def test_it_is_made_once_and_the_same_each_time(tmp_path, files, monkeypatch):
    assert mongolian.load_font(tmp_path) == files
    monkeypatch.setattr(mongolian, "_without_hints", None)
    assert mongolian.load_font(tmp_path) == files


def test_a_package_that_is_not_installed_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(mongolian, "_PACKAGE", mongolian.PROJECT / "node_modules" / "@fontsource" / "no-such-font")
    with pytest.raises(InputError) as caught:
        mongolian.load_font(tmp_path)
    assert [problem.code for problem in caught.value.problems] == ["F027"]
