"""A template sees its view and nothing else. Here templates try."""

from gettext import NullTranslations

import pytest

from plugins.core.views import RedirectPage
from plugins.writer.folding import FILTERS, TESTS
from plugins.writer.templates import RenderingError, Templates
from tests.builders import write_files
from tests.small_theme import write_theme

VIEW = RedirectPage(tag="zh-CN", title="甲", url="/a/", canonical="https://www.example.cn/a/")
PLACE = r"^theme/templates/page\.html:2: "

NAMES = (
    "site", "config", "articles", "settings", "context", "output_file", "SITENAME", "request", "environment",
    "resolve", "missing", "undefined", "name", "parent_template", "printed", "range", "dict", "lipsum", "cycler",
    "joiner", "namespace", "gettext", "pgettext", "_", "ngettext", "asset", "inline", "once", "policy", "self",
    "super", "caller", "open", "__builtins__", "True.__class__", "page.titel", "page.frame.secret", "page.url.host",
    "loop",
)  # fmt: skip

ATTRIBUTES = (
    "page.__class__.__mro__", "page.__struct_fields__", "page.title.__class__", "once.__globals__", "_.__globals__",
    "asset.__closure__", "once('a.html', page).__class__", "''.__class__.__base__.__subclasses__()", "(1).__class__",
    "page['__class__']", "page['title']", "page.title['__class__']", "page|attr('__class__')",
    "page.title.format(page)",
    "'{0.__class__}'.format(page)", "'{0.__class__}'|format(page)", "('{a.__class__}').format_map(page)",
    "(page,)|map(attribute='__class__')|join", "(page,)|sum(attribute='title')", "(page,)|groupby('__class__')",
    "page.title|default(config)", "page is defined", "page is sameas(page)", "once is callable", "[1]|random",
    "page.title|pprint", "page|tojson", "super.__self__", "self._TemplateReference__context",
)  # fmt: skip

STATEMENTS = (
    "{% include '../../site.toml' %}", "{% include '../translations/zh/LC_MESSAGES/messages.po' %}",
    "{% include '/etc/hostname' %}", "{{ once('../../site.toml', page) }}", "{{ once('../../site.toml', '') }}",
    "{% extends '../base.html' %}", "{% import 'os' as os %}{{ os.getcwd() }}", "{% from 'os' import getcwd %}",
    "{% import os %}", "{% do page %}", "{% debug %}", "{{ inline('../../../site.toml') }}",
    "{% set page.title = '乙' %}", "{% set ns = namespace(a=1) %}", "{% set page['title'] = '乙' %}",
    "{{ [1].append(2) }}", "{{ {}.update(a=1) }}", "{{ {}.setdefault('a', 1) }}", "{{ [].clear() }}",
    "{% autoescape false %}{{ page.title }}{% endautoescape %}", "{{ once(page.title, [1]) }}",
    "{% for x in page %}{% endfor %}", "{{ page() }}", "{{ page.title() }}", "{{ _(*page.title) }}",
)  # fmt: skip


@pytest.fixture
def render(tmp_path):
    """Render the second line of a template."""

    def render(line):
        write_files(tmp_path, {"site.toml": "secret", "theme/translations/a.txt": "secret", "base.html": "secret"})
        theme = write_theme(tmp_path / "theme", {"page.html": f"\n{line}", "a.html": "{{ value.title }}"})
        return Templates(theme, {"zh": NullTranslations()}, {}).render("zh", "page.html", VIEW)

    return render


def test_what_is_refused_here_is_not_refused_for_another_reason(render):
    assert render("{{ page.title }}{{ page.title[0] }}{{ once('a.html', page) }}") == "\n甲甲甲"


@pytest.mark.parametrize("name", NAMES)
def test_a_name_beside_the_view_is_an_error_that_names_template_and_line(name, render):
    with pytest.raises(RenderingError, match=PLACE):
        render(f"{{{{ {name} }}}}")


@pytest.mark.parametrize("expression", ATTRIBUTES)
def test_there_is_no_way_from_the_view_to_anything_else(expression, render):
    with pytest.raises(RenderingError, match=PLACE):
        render(f"{{{{ {expression} }}}}")


@pytest.mark.parametrize("expression", [e for e in ATTRIBUTES if "__" in e and "['" not in e])
def test_an_attribute_is_refused_even_where_it_is_never_asked_for(expression, render):
    with pytest.raises(RenderingError, match=PLACE):
        render(f"{{% if page.title == '乙' %}}{{{{ {expression} }}}}{{% endif %}}")


@pytest.mark.parametrize("statement", STATEMENTS)
def test_no_file_no_module_and_no_state_is_reached(statement, render):
    with pytest.raises(RenderingError, match=PLACE):
        render(statement)


@pytest.mark.parametrize(
    "line",
    [
        "{% set seen = (seen or 0) + 1 %}{{ seen }}",
        "{% import 'counter.html' as counter %}{{ counter.next() }}",
        "{% for x in page.title %}{% set page = x %}{% endfor %}{{ page.title }}",
    ],
)
def test_nothing_is_left_behind_for_the_next_page(line, tmp_path):
    more = {
        "counter.html": "{% set box = (0,) %}{% macro next() %}{% set box = box + (1,) %}{{ box|length }}{% endmacro %}"
    }
    theme = write_theme(tmp_path / "theme", {"page.html": line, **more})
    templates = Templates(theme, {"zh": NullTranslations()}, {})
    outcomes = []
    for _ in range(3):
        try:
            outcomes.append(templates.render("zh", "page.html", VIEW))
        except RenderingError as error:
            outcomes.append(str(error))
    assert len(set(outcomes)) == 1


def test_no_filter_or_test_hangs_on_chance_or_on_who_a_value_is():
    assert not FILTERS & {"attr", "map", "random", "pprint", "tojson", "format", "xmlattr", "groupby", "sum", "select"}
    assert not TESTS & {"sameas", "callable", "filter", "test", "defined"}
