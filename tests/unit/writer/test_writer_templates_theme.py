"""The theme's templates, with views that chance has made: every template, every field filled and empty.

What these pages must be is said by Jinja as it comes from its makers, with plain functions for ``_``, ``asset``,
``inline`` and ``once``: what is folded, merged and put in place before must not change a byte.
"""

import pickle
import random
import types
import typing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import msgspec
import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.core.catalogs import load_catalogs
from plugins.core.templates import PAGES
from plugins.core.views import View
from plugins.writer.assets import inline_text, load_assets
from plugins.writer.policy import content_security_policy
from plugins.writer.templates import Templates

THEME = Path(__file__).parents[3] / "theme"
LANGUAGES = ("zh", "en")
VIEWS_OF_EACH = 16
MANY_PARTS = {"home.html": 4}
"""Pages of so many partials that chance needs more of them to try each."""
TEXTS = (
    "",
    "",
    "政协",
    "“百姓 & 企业”",
    "<b>",
    "a'b\"c",
    "100% %s %(name)s {{ page }} {0}",
    "/zh/?a=1&b=2",
    "zh-CN",
    "en",
    "甲\n乙",
)
CHOICES = {"layout": ("list", "cards", "gallery", "plain", "notices")}


def make(kind: typing.Any, chance: random.Random, name: str = "") -> typing.Any:
    """A value of ``kind``; fields that choose a template by their name choose one that is there."""
    if isinstance(kind, types.UnionType):
        return make(chance.choice(typing.get_args(kind)), chance)
    if typing.get_origin(kind) is typing.Literal:
        return chance.choice(typing.get_args(kind))
    if typing.get_origin(kind) is tuple:
        part = typing.get_args(kind)[0]
        return tuple(make(part, chance) for _ in range(chance.choice((0, 1, 3))))
    if isinstance(kind, type) and issubclass(kind, View):
        hints = typing.get_type_hints(kind)
        return kind(**{field: make(hints[field], chance, field) for field in kind.__struct_fields__})
    values = {str: CHOICES.get(name, TEXTS), int: (0, 1, 2, 1200), bool: (False, True), type(None): (None,)}
    return chance.choice(values[kind])


@pytest.fixture(scope="module")
def pages() -> list[tuple[str, str, View]]:
    """Language, template and view of each page; some pages share parts, as on a site."""
    chance = random.Random(20260101)
    return [
        (language, template, make(view, chance))
        for language in LANGUAGES
        for template, view in PAGES.items()
        for _ in range(VIEWS_OF_EACH * MANY_PARTS.get(template, 1))
    ]


def load(kept: int = 256) -> Templates:
    return Templates(THEME, load_catalogs(THEME / "translations", LANGUAGES), load_assets(THEME / "static"), kept=kept)


def render_all(pages: list[tuple[str, str, View]]) -> list[str]:
    templates = load()
    return [templates.render(*page) for page in pages]


def plain_jinja(language: str) -> Environment:
    """Jinja with nothing of ours but the functions."""
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        autoescape=lambda name: not name.endswith(".txt"),  # noqa: S701  as the site's
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_translations(load_catalogs(THEME / "translations", LANGUAGES)[language], newstyle=True)
    assets = load_assets(THEME / "static")
    environment.globals |= {
        "asset": lambda name: assets[name].url,
        "inline": lambda name: inline_text(THEME / "static", name),
        "policy": lambda *names: content_security_policy(inline_text(THEME / "static", name) for name in names),
        "once": lambda name, value: Markup(environment.get_template(name).render(value=value)),  # noqa: S704  escaped
    }
    return environment


def test_every_page_is_what_plain_jinja_prints(pages):
    jinja = {language: plain_jinja(language) for language in LANGUAGES}
    expected = [jinja[code].get_template(template).render(page=view) for code, template, view in pages]
    assert len({len(text) for text in expected}) > len(PAGES)
    assert render_all(pages) == expected


def test_every_template_of_the_theme_is_used(pages):
    templates = load()
    for page in pages:
        templates.render(*page)
    files = {path.relative_to(THEME / "templates").as_posix() for path in (THEME / "templates").rglob("*.*")}
    loaded = set().union(*(environment._templates for environment in templates._environments.values()))
    # Macros are put in the place of their calls: their files are asked for while a template is folded, not loaded.
    sources = [(THEME / "templates" / name).read_text(encoding="utf-8") for name in loaded]
    called = {name for name in files if any(f'from "{name}" import' in source for source in sources)}
    assert files - loaded <= called


def test_neither_order_nor_what_is_kept_changes_a_page(pages):
    expected = render_all(pages)
    order = list(range(len(pages)))
    random.Random(7).shuffle(order)
    templates = load(kept=1)
    found = {index: templates.render(*pages[index]) for index in order}
    assert [found[index] for index in range(len(pages))] == expected
    assert [templates.render(*page) for page in pages] == expected


def test_another_process_prints_the_same(pages):
    with ProcessPoolExecutor(1, get_context("spawn")) as other:
        assert other.submit(render_all, pages[::7]).result() == render_all(pages[::7])


def test_a_view_that_has_travelled_is_printed_alike(pages):
    templates = load()
    for language, template, view in pages:
        copies = (
            pickle.loads(pickle.dumps(view)),  # noqa: S301  made on this line
            msgspec.msgpack.decode(msgspec.msgpack.encode(view), type=type(view)),
        )
        texts = {templates.render(language, template, copy) for copy in (view, *copies)}
        assert len(texts) == 1
