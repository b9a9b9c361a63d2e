"""Pages are rendered in their language, from their view."""

import pickle
from gettext import NullTranslations

import pytest

from plugins.core.views import Redirection, RedirectMap, RedirectPage
from plugins.writer.assets import load_assets
from plugins.writer.templates import RenderingError, Templates
from tests.builders import write_files
from tests.small_theme import write_theme

VIEW = RedirectPage(tag="zh-CN", title="甲 & <乙>", url="/a/", canonical="https://www.example.cn/a/")


class Upper(NullTranslations):
    """A language that shouts."""

    def gettext(self, message):
        return message.upper().replace("(NAME)S", "(name)s")

    def ngettext(self, msgid1, msgid2, n):
        return (msgid1 if n == 1 else msgid2).replace("page", "PAGE")


@pytest.fixture
def render(tmp_path):
    """Render a template with a view in a language."""

    def render(text, view=VIEW, *, language="zh", name="page.html", **more):
        theme = write_theme(tmp_path / "theme", {name: text, **more})
        write_files(theme, {"static/icons/a.svg": "<svg/>", "static/js/inline.js": "  a();\n"})
        templates = Templates(theme, {"zh": NullTranslations(), "en": Upper()}, load_assets(theme / "static"))
        return templates.render(language, name, view)

    return render


def test_a_text_is_escaped(render):
    assert render("{{ page.title }}") == "甲 &amp; &lt;乙&gt;"
    assert render("""{{ "'" ~ page.title ~ '"' }}""") == "&#39;甲 &amp; &lt;乙&gt;&#34;"
    assert render("{{ page.title|safe }}") == "甲 & <乙>"


def test_xml_is_escaped_plain_text_is_not(render):
    assert render("{{ page.title }}", name="feed.xml") == "甲 &amp; &lt;乙&gt;"
    rows = (Redirection(old="/a&b", new="/c/"),)
    assert (
        render("{% for row in page.rows %}{{ row.old }}{% endfor %}", RedirectMap(rows=rows), name="map.txt") == "/a&b"
    )


def test_the_words_are_those_of_the_pages_language(render):
    text = '{{ _("Home") }} {% trans %}Tags{% endtrans %} {{ ngettext("%(num)s page", "%(num)s pages", 2) }}'
    assert render(text) == "Home Tags 2 pages"
    assert render(text, language="en") == "HOME TAGS 2 PAGEs"


def test_what_is_put_into_a_message_is_escaped_and_the_message_is_not(render):
    text = "{% trans name=page.title %}<b>By</b> {{ name }} %{% endtrans %}"
    assert render(text) == "<b>By</b> 甲 &amp; &lt;乙&gt; %"
    assert render(text, language="en") == "<B>BY</B> 甲 &amp; &lt;乙&gt; %"
    assert render(text, name="page.txt") == "<b>By</b> 甲 & <乙> %"
    text = '{{ ngettext("%(num)s page of %(name)s", "%(num)s pages of %(name)s", 1, name=page.title) }}'
    assert render(text) == "1 page of 甲 &amp; &lt;乙&gt;"


def test_a_message_may_be_chosen_and_changed_before_it_is_printed(render):
    text = (
        '{% set word = _("A") if page.tag == "en" else _("B & %(name)s", name=page.title) %}{{ word }}|{{ word|lower }}'
    )
    assert render(text) == "B & 甲 &amp; &lt;乙&gt;|b & 甲 &amp; &lt;乙&gt;"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ _(page.title) }}", r"_\(\) takes a text that stands in the template"),
        ("{{ _('%(name)s') }}", "has a place %(name)s and no value for it".replace("(", r"\(").replace(")", r"\)")),
        ("{{ _('100%') }}", "neither"),
        ("{{ ngettext('one', page.title, 2) }}", "takes a text"),
        ("{{ ngettext('one', 'many') }}", "the number"),
        ("{{ asset(page.title) }}", "takes a text"),
        ("{{ asset('icons/none.svg') }}", "there is no asset icons/none.svg"),
        ("{{ inline('none.js') }}", "there is no inline none.js"),
        ("{{ once('none.html', '') }}", "there is no once none.html"),
        ("{{ once('none.html', page) }}", "none.html"),
        ("{{ once('page.html') }}", "a template and a value"),
        ("{{ once(*page.title) }}", "one by one"),
        ("{% from 'none.html' import a %}", "there is no source none.html"),
    ],
)
def test_a_function_that_is_not_called_as_it_should_be_is_an_error(text, reason, render):
    with pytest.raises(RenderingError, match=rf"theme/templates/page\.html:1: .*{reason}"):
        render(text)


def test_an_asset_is_named_by_its_address(render):
    assert render('{{ asset("icons/a.svg") }}').startswith("/theme/icons/a.")


def test_a_script_may_stand_in_the_page(render):
    assert render('{{ inline("inline.js")|safe }}') == "a();\n"


def test_a_partial_is_rendered_once_for_each_value(render):
    rows = tuple(Redirection(old="/a", new="/b/") for _ in range(2))
    text = "{% for row in (page.rows[0], page.rows[1], page.rows[0]) %}{{ once('part.html', row) }}{% endfor %}"
    part = {"part.html": "<i>{{ value.old }}</i>"}
    assert render(text, RedirectMap(rows=rows), **part) == "<i>/a</i>" * 3


def test_a_partial_sees_its_value_and_nothing_of_the_page(render):
    for value in ("page.title", "''"):
        with pytest.raises(RenderingError, match=r"templates/part\.html:2: UndefinedError: 'page' is undefined"):
            render(f"{{{{ once('part.html', {value}) }}}}", **{"part.html": "\n{{ page.title }}"})


def test_a_macro_prints_its_parameters(render):
    macros = "{% macro row(a, b) %}<i>{{ a }}{% if b %} {{ b.title }}{% endif %}</i>{%- endmacro %}"
    call = "{% from 'macros.html' import row %}{{ row(page.url, page) }}, {{ row('<', '') }}"
    assert render(call, **{"macros.html": macros}) == "<i>/a/ 甲 &amp; &lt;乙&gt;</i>, <i>&lt;</i>"


def test_a_macro_may_be_renamed_called_by_name_and_used_as_a_value(render):
    macros = "{% macro row(a, b='&') %}<i>{{ a }}{{ b }}</i>{%- endmacro %}"
    call = "{% from 'macros.html' import row as line %}{{ line(b='2', a='1') }}"
    call += "{% set x = line('3') %}{{ x }}{{ line('4') }}"
    assert render(call, **{"macros.html": macros}) == "<i>12</i><i>3&amp;</i><i>4&amp;</i>"


def test_a_macro_sees_nothing_of_the_page_that_calls_it(render):
    macros = "{% macro row(a) %}{{ a }}{{ page.title }}{% endmacro %}"
    with pytest.raises(RenderingError, match="'page' is undefined"):
        render("{% from 'macros.html' import row %}{{ row('1') }}", **{"macros.html": macros})


def test_a_macro_changes_nothing_of_the_page_that_calls_it(render):
    macros = "{% macro row(a) %}{% set b = a %}{% for c in a %}{{ b }}{{ c }}{% endfor %}{% endmacro %}"
    call = (
        "{% set a, b, c = '1', 'b', 'c' %}{% from 'macros.html' import row %}{{ row(a) }}{{ row('1') }}{{ b }}{{ c }}"
    )
    assert render(call, **{"macros.html": macros}) == "1111bc"


def test_a_macro_is_called_with_its_parameters_and_no_others(render):
    macros = "{% macro row(a) %}{{ a }}{% endmacro %}"
    for call in ("row('1', '2')", "row('1', b='2')"):
        with pytest.raises(RenderingError, match=r"page\.html:1: TypeError: macro 'row'"):
            render(f"{{% from 'macros.html' import row %}}{{{{ {call} }}}}", **{"macros.html": macros})


def test_a_macro_takes_its_parameters_in_their_order(render):
    macros = "{% macro row(a, b) %}{{ a }}{{ b }}{% endmacro %}"
    call = "{% from 'macros.html' import row %}{% set a, b = '1', '2' %}{{ row(b, a) }}{{ row(a, b) }}{{ a }}{{ b }}"
    assert render(call, **{"macros.html": macros}) == "211212"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{{ page.title }}\n{{ page.titel }}", 2),
        ("{{ page.title }}\n<p>\n{{ page.url }} {{ page.titel }}", 3),
        ("{{ page.title }}\n{% if page.titel %}{% endif %}", 2),
        ("\n\n{% for x in page.title %}\n{{ x }}\n{{ x.titel }}{% endfor %}", 5),
        ("{{ page.title }}\n{{ page.title[9] }}", 2),
        ("\n{% include 'none.html' %}", 2),
        ("\n{{ page.title }", 2),
        ("\n{% set x = 1 / 0 %}{{ x }}", 2),
    ],
)
def test_an_error_names_template_and_line(text, line, render):
    with pytest.raises(RenderingError, match=rf"^theme/templates/page\.html:{line}: "):
        render(text)


def test_an_error_of_a_part_names_the_part(render):
    child = "{% extends 'base.html' %}\n{% block a %}\n\n{% include 'part.html' %}{% endblock %}"
    more = {"base.html": "{% block a %}{% endblock %}", "part.html": "\n{{ page.titel }}"}
    with pytest.raises(RenderingError, match=r"^theme/templates/part\.html:2: AttributeError: .* 'titel'"):
        render(child, **more)


def test_an_error_of_a_macro_names_the_line_of_its_call(render):
    macros = "{% macro row(a) %}\n\n{{ a.titel }}{% endmacro %}"
    with pytest.raises(RenderingError, match=r"^theme/templates/page\.html:2: AttributeError: .* 'titel'"):
        render("{% from 'macros.html' import row %}\n{{ row(page) }}", **{"macros.html": macros})


def test_an_error_can_travel_between_processes(render):
    with pytest.raises(RenderingError) as raised:
        render("{{ page.titel }}")
    travelled = pickle.loads(pickle.dumps(raised.value))  # noqa: S301  made on this line
    assert str(travelled) == str(raised.value)
