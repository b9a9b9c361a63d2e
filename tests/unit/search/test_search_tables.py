"""Prepared tables: read, replaced, done without."""

import pytest

from plugins.search import tables
from plugins.search.dictionary import Dictionary
from plugins.search.tables import digest_tables, load_tables


@pytest.fixture
def made(monkeypatch):
    """The terms for which tables were made, in place of the two seconds that it takes."""
    made = []

    def make(terms, fold):
        made.append(terms)
        return Dictionary(100, -4.0, (0.0,), ((0.0,),), {"政": "".join(terms).encode()})

    monkeypatch.setattr(tables, "make_dictionary", make)
    monkeypatch.setattr(tables, "read_traditional", lambda: {"協": "协"})
    return made


def test_tables_are_made_once_and_read_after(made, tmp_path):
    first = load_tables(tmp_path / "new", ("政协",))
    assert load_tables(tmp_path / "new", ("政协",)) == first
    assert made == [("政协",)]


def test_other_terms_have_other_tables_and_only_a_few_old_ones_stay(made, tmp_path):
    for number in range(6):
        load_tables(tmp_path, ("政协", f"委员{number}"))
    assert len(made) == 6
    names = {file.name for file in tmp_path.iterdir()}
    assert len(names) == 4
    assert f"tables-{digest_tables(('政协', '委员5')).hex()}" in names


DAMAGE = {
    "emptied": lambda old: b"",
    "cut off": lambda old: old[:-1],
    "altered": lambda old: old[:99] + b"!" + old[100:],
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damaged_tables_are_made_again(made, tmp_path, damage):
    good = load_tables(tmp_path, ("政协",))
    (file,) = tmp_path.iterdir()
    content = file.read_bytes()
    file.write_bytes(damage(content))
    assert load_tables(tmp_path, ("政协",)) == good
    assert len(made) == 2
    assert file.read_bytes() == content


def test_where_nothing_can_be_kept_tables_are_made_all_the_same(made, tmp_path):
    (tmp_path / "file").touch()
    assert load_tables(tmp_path / "file" / "folder", ("政协",)).traditional == {"協": "协"}
