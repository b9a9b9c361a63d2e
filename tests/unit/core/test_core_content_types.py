"""The declaration of the content types holds together."""

import re
from collections import Counter

import pytest

from plugins.core.content_types import (
    COMMON,
    DEFAULT_TYPE,
    TYPES,
    all_field_names,
    field_names,
    localised_names,
    type_names,
)

EVERY_FIELD = [*COMMON, *(field for kind in TYPES for field in kind.fields)]
EVERY_PART = [part for field in EVERY_FIELD for part in field.parts]
LANGUAGES = {"zh": "中文", "en": "英文"}


def test_every_type_has_a_key_of_its_own_and_a_chinese_name_of_its_own():
    assert max(Counter(name for kind in TYPES for name in (kind.key, kind.alias)).values()) == 1
    assert DEFAULT_TYPE == "article"


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.key)
def test_no_two_fields_of_a_type_share_a_name_and_none_takes_away_a_common_ones_key(kind):
    assert max(Counter(name for field in kind.fields for name in field.names).values(), default=1) == 1
    keys = {field.key for field in COMMON}
    assert not {field.key for field in kind.fields} & keys
    assert not {name for field in kind.fields for name in field.names[:2]} & keys


def test_no_two_common_fields_share_a_name():
    assert max(Counter(name for field in COMMON for name in field.names).values()) == 1


def test_every_field_is_declared_in_full():
    for field in (*EVERY_FIELD, *EVERY_PART):
        assert re.fullmatch(r"[a-z][a-z_]*", field.key)
        assert re.fullmatch(r"[\u4e00-\u9fff]+", field.alias)
        assert field.doc
        assert bool(field.parts) == (field.kind == "mapping")
        assert not field.choices or field.kind == "code"


def test_a_field_of_a_type_goes_before_a_common_one_of_the_same_name():
    assert field_names("book")["authors"].alias == "著者"
    assert field_names("article")["authors"].key == "author"


def test_the_chinese_name_of_a_type_leads_to_it():
    assert type_names()["提案"].key == "proposal"
    assert not type_names()["人物"].dated


def test_a_translation_without_a_type_may_use_the_fields_of_all():
    assert {name for kind in TYPES for name in field_names(kind.key)} == set(all_field_names())


@pytest.mark.parametrize("name", ["title_en", "标题_en", "英文标题"])
def test_a_localised_field_is_named_with_the_language(name):
    assert localised_names(LANGUAGES)[name] == ("title_en", COMMON[0])


@pytest.mark.parametrize("name", ["title_fr", "法文标题", "标题", "title", "英文"])
def test_another_name_is_no_localised_one(name):
    assert name not in localised_names(LANGUAGES)


def test_a_field_that_is_not_localised_has_no_such_name():
    assert "source_en" not in localised_names(LANGUAGES)


def test_the_standards_names_are_given_once():
    names = [field.meta.lower() for field in EVERY_FIELD if field.meta]
    assert sorted(names) == sorted(set(names))
    assert set(names) == {
        "articletitle", "pubdate", "contentsource", "keywords", "author", "description", "image",
    }  # fmt: skip
