"""Words that one language lends another are marked as being in it."""

from gettext import NullTranslations

from lxml import html

from plugins.core.catalogs import load_catalogs
from plugins.core.lent import Lender, lend, print_lent, without_marks
from tests.builders import config, write_files


def catalog(*pairs):
    return 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n' + "".join(
        f'\nmsgid "{message}"\nmsgstr "{text}"\n' for message, text in pairs
    )


def test_a_lent_word_is_marked_in_text():
    assert print_lent(f"<p>{lend('首页')} ᠮᠣᠩᠭᠣᠯ</p>", "zh-CN") == '<p><span lang="zh-CN">首页</span> ᠮᠣᠩᠭᠣᠯ</p>'


def test_what_stands_in_the_place_of_a_placeholder_is_not_lent():
    printed = print_lent(lend("来源：%(name)s（转）") % {"name": "ᠰᠣᠨᠢᠨ"}, "zh")
    assert printed == '<span lang="zh">来源：</span>ᠰᠣᠨᠢᠨ<span lang="zh">（转）</span>'


def test_no_mark_is_left_where_html_has_no_room_for_one():
    page = (
        f'<title>{lend("首页")} - x</title><p title="{lend("甲 > 乙")}">x</p><select><option>{lend("全部")}</option></select>'
        f'<script type="application/ld+json">{{"a":"{lend("甲")}"}}</script><!-- {lend("注")} --><p>{lend("文")}</p>'
    )
    printed = print_lent(page, "zh")
    assert printed == without_marks(printed)
    assert printed.count("<span") == 1
    assert html.fromstring(f"<div>{printed}</div>").findtext("p[last()]/span") == "文"


def test_a_page_that_borrows_nothing_stays_as_it_is():
    assert print_lent("<p>x</p>", "zh") == "<p>x</p>"


def test_a_catalog_speaks_for_itself_where_it_can(tmp_path):
    write_files(
        tmp_path,
        {
            "zh/LC_MESSAGES/messages.po": catalog(("Home", "首页"), ("Search", "搜索")),
            "mn/LC_MESSAGES/messages.po": catalog(("Home", "ᠨᠢᠭᠤᠷ")),
        },
    )
    catalogs = load_catalogs(tmp_path, ("zh", "mn", "fr"), {"mn": "zh", "fr": "zh"})
    assert catalogs["mn"].gettext("Home") == "ᠨᠢᠭᠤᠷ"
    assert catalogs["mn"].gettext("Search") == lend("搜索")
    assert catalogs["fr"].gettext("Home") == lend("首页"), "a language without a catalog borrows everything"
    assert catalogs["zh"].gettext("Search") == "搜索"


def test_the_form_for_a_number_is_lent_too():
    class Plural(NullTranslations):
        def ngettext(self, one, many, number):
            return one if number == 1 else many

    assert Lender(Plural()).ngettext("%(n)s 篇", "%(n)s 篇们", 2) % {"n": 2} == f"2{lend(' 篇们')}"


def test_a_label_that_a_language_lacks_is_lent_only_where_site_toml_says_so():
    site = config()
    assert site.text({"zh": "要闻"}, "en") == "要闻"
    site.languages["en"] = type(site.languages["en"])(tag="en", name="English", fallback="zh")
    assert site.text({"zh": "要闻"}, "en") == lend("要闻")
    assert site.text({"zh": "要闻", "en": "News"}, "en") == "News"
    assert site.text({}, "en") == ""
