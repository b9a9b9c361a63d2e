"""All that is open as JSON and CSV, read back."""

import csv
import io
import json

import pytest

from tests.unit.archive.small_archive import ALL, FIRST, SECOND, SHEN, exports_of, volume
from tests.unit.pages.archive_people_site import record

JSON, CSV = "/archive/archive.json", "/archive/archive.csv"
BASE = "https://www.example.cn"


def items(*changed, address=JSON, **more):
    """What the document says of each item, by its id."""
    return {found["id"]: found for found in json.loads(exports_of(*changed, **more)[address].make())["items"]}


def rows(*changed, address=CSV, **more):
    """The rows of the table, by id."""
    text = exports_of(*changed, **more)[address].make().decode("utf-8-sig")
    return {row["Item id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_everything_that_is_open_is_listed_type_by_type():
    assert list(items()) == ["v1", "r1", "r2", "shen", "gate", "life"]
    assert list(rows()) == list(items())


def test_what_is_closed_is_named_by_nothing_but_the_printed_contents():
    text = exports_of()[JSON].make().decode()
    assert text.count("未公开的一篇") == 1
    assert "r3" not in text
    assert "不公开" not in text


def test_an_account_is_said_in_the_words_of_dublin_core_and_of_the_standard_of_archives():
    found = items()["r1"]
    assert found["dcterms"] == {
        "title": ["往事 & <旧梦>"], "temporal": ["1934"], "creator": ["甲某"], "subject": ["沈延毅", "乙某"],
        "spatial": ["奉天"], "accessRights": ["开放"], "isPartOf": [f"{BASE}/archive/v1/"],
        "bibliographicCitation": ["1—8"], "created": ["1963-05"], "abstract": ["一件事。"], "language": ["zh-CN"],
    }  # fmt: skip
    assert found["dat18"] == {
        "题名": ["往事 & <旧梦>"], "时间": ["1934", "1963-05"], "责任者": ["甲某", "时为教员"],
        "人名": ["沈延毅", "乙某"], "地名": ["奉天"], "开放标识": ["开放"], "附注": ["亲见"], "提要": ["一件事。"],
        "文种": ["zh-CN"],
    }  # fmt: skip
    assert "schema_org" not in found


def test_a_person_is_said_in_the_words_of_schema_org_and_who_read_the_text_is_not_said():
    found = items()["shen"]
    assert found["schema_org"] == {"birthDate": ["1903"], "deathDate": ["1992"], "alternateName": ["述侨"]}
    assert "审稿人" not in json.dumps(found, ensure_ascii=False)


def test_a_volume_has_its_titles_its_manifest_and_its_printed_contents():
    found = items()["v1"]
    assert found["titles"] == {"zh-CN": "第一辑", "en": "Volume 1"}
    assert found["manifest"] == f"{BASE}/archive/v1/manifest.json"
    assert found["dcterms"]["hasFormat"] == [found["manifest"]]
    assert found["dcterms"]["tableOfContents"] == ["往事", "未公开的一篇"]
    assert found["dcterms"]["rights"] == ["转载须征得同意"]
    assert [key for key in items()["r1"] if key == "manifest"] == []


def test_an_account_of_a_volume_that_is_closed_does_not_say_which():
    found = items(volume(open=False), FIRST)["r1"]
    assert "isPartOf" not in found["dcterms"]


def test_a_translation_has_what_only_the_original_says():
    english = record("r1", language="en", title="Old days", summary="A story.")
    found = items(*ALL, english, code="en", address="/en/archive/archive.json")["r1"]
    assert found["urls"] == {"zh-CN": f"{BASE}/archive/r1/", "en": f"{BASE}/en/archive/r1/"}
    assert (found["title"], found["dcterms"]["temporal"]) == ("Old days", ["1934"])
    assert found["dcterms"]["accessRights"] == ["Open"]


def test_a_table_has_a_column_for_each_title_each_element_and_each_term():
    row = rows()["r1"]
    assert (row["Title (zh-CN)"], row["责任者"], row["dcterms:temporal"]) == ("往事 & <旧梦>", "甲某; 时为教员", "1934")
    assert rows()["v1"]["Title (en)"] == "Volume 1"
    assert rows()["shen"]["schema:birthDate"] == "1903"


def test_a_table_begins_with_the_mark_of_its_letters_and_holds_no_formula():
    assert exports_of()[CSV].make().startswith(b"\xef\xbb\xbfItem id,")
    assert rows()["r2"]["Title (zh-CN)"] == "'=再记"


def test_an_archive_without_anything_open_has_no_list():
    assert exports_of(volume(open=False)) == {}


@pytest.mark.parametrize("address", [JSON, CSV])
def test_what_a_list_says_is_in_its_key(address):
    changes = [
        ALL,
        (*ALL[:-1],),
        (volume(title="第二辑"), *ALL[1:]),
        (volume(open=False), *ALL[1:]),
        (volume(), record("r1", volume="v1", event_date="1935"), SECOND, SHEN),
    ]
    keys = [exports_of(*changed)[address].key for changed in changes]
    assert len(set(keys)) == len(keys)
