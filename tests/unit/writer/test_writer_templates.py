"""A template sees its view and nothing else."""

from gettext import NullTranslations

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import TemplateRuntimeError

from plugins.core.views import Page, Redirection, RedirectMap, RedirectPage
from plugins.writer.assets import load_assets
from plugins.writer.templates import Templates
from tests.builders import write_files, write_theme

VIEW = RedirectPage(tag="zh-CN", title="甲 & <乙>", url="/a/", canonical="https://www.example.cn/a/")


class Upper(NullTranslations):
    """A language that shouts."""

    def gettext(self, message):
        return message.upper()

    def ngettext(self, msgid1, msgid2, n):
        return (msgid1 if n == 1 else msgid2).upper()


@pytest.fixture
def render(tmp_path):
    """Render a template with a view in a language."""

    def render(text, view=VIEW, *, language="zh", name="page.html", **more):
        theme = write_theme(tmp_path, {name: text, **more})
        write_files(theme, {"static/icons/a.svg": "<svg/>", "static/js/inline.js": "  a();\n"})
        templates = Templates(theme, {"zh": NullTranslations(), "en": Upper()}, load_assets(theme / "static"))
        return templates.render(Page(address="/x/", template=name, language=language, view=view))

    return render


def test_a_text_is_escaped(render):
    assert render("{{ page.title }}") == "甲 &amp; &lt;乙&gt;"
    assert render("{{ page.title|safe }}") == "甲 & <乙>"


def test_xml_is_escaped_plain_text_is_not(render):
    assert render("{{ page.title }}", name="feed.xml") == "甲 &amp; &lt;乙&gt;"
    rows = (Redirection(old="/a&b", new="/c/"),)
    assert (
        render("{% for row in page.rows %}{{ row.old }}{% endfor %}", RedirectMap(rows=rows), name="map.txt") == "/a&b"
    )


@pytest.mark.parametrize(
    "name",
    [
        "site", "config", "articles", "settings", "context", "output_file", "SITENAME", "range", "dict", "lipsum",
        "cycler", "self.page", "page.titel", "page.url.host",
    ],
)  # fmt: skip
def test_anything_but_the_view_is_an_error(name, render):
    with pytest.raises((UndefinedError, TemplateRuntimeError)):
        render(f"{{{{ {name} }}}}")


def test_the_words_are_those_of_the_pages_language(render):
    text = '{{ _("Home") }} {% trans %}Tags{% endtrans %} {{ ngettext("%(num)s page", "%(num)s pages", 2) }}'
    assert render(text) == "Home Tags 2 pages"
    assert render(text.replace("%(num)s", "many"), language="en") == "HOME TAGS MANY PAGES"


def test_an_asset_is_named_by_its_address(render):
    assert render('{{ asset("icons/a.svg") }}').startswith("/theme/icons/a.")


def test_an_asset_that_does_not_exist_is_an_error(render):
    with pytest.raises(KeyError):
        render('{{ asset("icons/none.svg") }}')


def test_a_script_may_stand_in_the_page(render):
    assert render('{{ inline("inline.js")|safe }}') == "a();\n"


def test_a_partial_is_rendered_once_for_each_value(render):
    rows = tuple(Redirection(old="/a", new="/b/") for _ in range(2))
    text = "{% for row in (page.rows[0], page.rows[1], page.rows[0]) %}{{ once('part.html', row) }}{% endfor %}"
    part = {"part.html": "<i>{{ value.old }}</i>"}
    assert render(text, RedirectMap(rows=rows), **part) == "<i>/a</i>" * 3


def test_a_partial_sees_its_value_and_nothing_of_the_page(render):
    with pytest.raises(UndefinedError):
        render("{{ once('part.html', page.title) }}", **{"part.html": "{{ page.title }}"})
