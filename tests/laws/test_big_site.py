"""On a big site, too, an incremental build equals a clean one."""

from random import Random

import pytest

from tests.bench.corpus import write_corpus
from tests.built_site import ROOT
from tests.laws.damage import alter_output, damage_cache, remove_output
from tests.laws.edits import edit_date, edit_field, edit_unseen, remove_article, rename_article, restore_version
from tests.laws.edits_of_site import edit_catalog, edit_template
from tests.laws.sources import set_field
from tests.laws.workshop import is_thorough, open_workshop

SIZE, ROUNDS = (5000, 4) if is_thorough() else (1000, 2)
CHANGES = (
    (edit_unseen, edit_field),
    (remove_article, edit_date, alter_output),
    (rename_article, damage_cache),
    (edit_template,),
    (restore_version, edit_catalog, remove_output),
)


@pytest.mark.big
def test_edits_of_a_big_site_build_what_a_clean_build_makes(tmp_path):
    write_corpus(tmp_path / "project", SIZE, seed=7)
    with open_workshop(tmp_path, {"site.toml": (ROOT / "site.toml").read_bytes()}) as workshop:
        workshop.check(workers=2)
        for number in range(ROUNDS):
            for changes in CHANGES:
                rng = Random(f"{number} {[change.__name__ for change in changes]}")
                for change in changes:
                    change(workshop, rng)
                if workshop.check(workers=1 + number % 2).status:
                    workshop.mend()
                    workshop.check()
                workshop.remember()


def test_the_edits_of_a_field_are_edits_of_front_matter():
    text = "---\n标题: 甲\n状态: 草稿\n---\n正文。\n"
    assert set_field(text, "状态", "") == "---\n标题: 甲\n---\n正文。\n"
    assert set_field(text, "标题", "乙") == "---\n状态: 草稿\n标题: 乙\n---\n正文。\n"
