"""Interface text by language."""

import pytest

from plugins.core.catalogs import N_, load_catalogs
from plugins.core.problems import InputError
from tests.builders import write_files

CATALOG = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Home"\nmsgstr "首页"\n'


def test_a_catalog_translates_and_leaves_what_it_does_not_know(tmp_path):
    write_files(tmp_path, {"zh/LC_MESSAGES/messages.po": CATALOG})
    catalog = load_catalogs(tmp_path, ("zh",))["zh"]
    assert catalog.gettext("Home") == "首页"
    assert catalog.gettext(N_("Tags")) == "Tags"


def test_every_language_without_a_catalog_is_told(tmp_path):
    folder = tmp_path / "theme" / "translations"
    write_files(folder, {"zh/LC_MESSAGES/messages.po": CATALOG})
    with pytest.raises(InputError) as caught:
        load_catalogs(folder, ("zh", "en", "fr"))
    assert [str(problem) for problem in caught.value.problems] == [
        f"theme/translations/{code}/LC_MESSAGES/messages.po: F019 没有这种语言的界面文字，请复制 theme/translations/en 并翻译"
        for code in ("en", "fr")
    ]
