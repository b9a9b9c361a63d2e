"""The rows of chronologies beside their items."""

import pytest

from plugins.content import chronologies
from plugins.content.assemble import assemble
from plugins.content.chronologies import RowsReader, rows_file
from tests.builders import NOW, config, item

ROWS = "日期,内容\n1934年,甲。\n"


def chronology(item_id="n1", /, **fields):
    path = f"archive/chronologies/{item_id}.md"
    return item(item_id, **({"type": "chronology", "date": None, "path": path} | fields))


def read(*items, rows=ROWS, known=None):
    files = {"archive/chronologies/n1.csv": rows.encode()} if rows is not None else {}
    versions, found = assemble(config(), items, NOW.timestamp(), preview=False)
    assert not found
    return RowsReader(files.get, config(), known).read(versions)


@pytest.mark.parametrize("source", ["archive/chronologies/n1.md", "archive/chronologies/n1.en.md"])
def test_all_versions_of_a_chronology_have_one_file(source):
    assert rows_file(source) == "archive/chronologies/n1.csv"


def test_rows_are_part_of_the_digest_of_every_version():
    english = chronology(language="en", type="", title="Chronology")
    before = read(chronology(), english)
    after = read(chronology(), english, rows=ROWS + "1935年,乙。\n")
    assert [row.texts["zh"] for row in after.by_id["n1"].rows] == ["甲。", "乙。"]
    for code in ("zh", "en"):
        assert before.versions[False, "n1"][code].digest != after.versions[False, "n1"][code].digest


def test_other_items_stay_as_they_are():
    found = read(chronology(), item("a1"))
    assert found.versions[False, "a1"]["zh"] == item("a1")


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_of_what_the_site_does_not_show_nothing_is_read(status):
    found = read(chronology(status=status, withdrawn_reason="误"), rows="日期\n")
    assert (found.by_id, found.problems) == ({}, [])


def test_a_chronology_without_rows_is_told():
    (problem,) = read(chronology(), rows=None).problems
    assert str(problem).startswith(
        "content/archive/chronologies/n1.md:1: L001 年表没有数据文件 content/archive/chronologies/n1.csv"
    )


def test_a_year_of_the_cycle_is_read_by_the_life_of_the_person():
    rows = "日期,内容\n丙寅年,甲。\n"
    person = item("shen", type="biography", date=None, birth="1903", death="1950~")
    assert read(chronology(person="shen"), person, rows=rows).by_id["n1"].rows[0].date.edtf == "1926"
    nobody = item("shen", type="biography", date=None, birth="1903")
    assert read(chronology(person="shen"), nobody, rows=rows).problems


def test_a_personal_number_is_told_with_its_line():
    (problem,) = read(chronology(), rows=ROWS + "1935年,电话138" + "00138000\n").problems
    assert (problem.line, problem.code) == (3, "P002")


def test_a_file_is_read_again_if_it_or_the_life_has_changed():
    rows = "日期,内容\n丙寅年,甲。\n"
    found = [item("shen", type="biography", date=None, birth=birth, death="1950") for birth in ("1903", "1860", "1860")]
    known = {}
    years, digests = [], []
    for person in found:
        read_now = read(chronology(person="shen"), person, rows=rows, known=known)
        years.append([row.year for row in read_now.by_id["n1"].rows])
        digests.append(read_now.versions[False, "n1"]["zh"].digest)
    assert years == [[1926], [], []]
    assert digests[0] != digests[1] == digests[2]


def test_what_is_known_of_a_file_is_told_again_without_reading_it(monkeypatch):
    known = {}
    before = read(chronology(), rows="日期,内容\n1934,\n", known=known)
    monkeypatch.setattr(chronologies, "read_rows", None)
    assert read(chronology(), rows="日期,内容\n1934,\n", known=known).problems == before.problems
