"""Every text of the interface is translated into every language of the site, and nothing else is."""

import re
import string
import tomllib
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from tests.built_site import ROOT

LANGUAGES = tuple(tomllib.loads((ROOT / "site.toml").read_text(encoding="utf-8"))["languages"])
METHODS = [("**/*.py", "python"), ("**/*.html", "jinja2"), ("**/*.xml", "jinja2"), ("**/*.txt", "jinja2")]
OPTIONS = {"**/*": {"extensions": "jinja2.ext.i18n", "trimmed": "true", "silent": "false"}}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]")

each_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def used() -> dict[str | tuple[str, str], str]:
    """Every message that the plugins and the templates print: id → where it stands first."""
    found: dict[str | tuple[str, str], str] = {}
    for folder in ("plugins", "theme/templates"):
        rows = extract_from_dir(
            ROOT / folder,
            METHODS,
            {name: OPTIONS["**/*"] for name, _ in METHODS if name != "**/*.py"},
            keywords=DEFAULT_KEYWORDS | {"N_": None},
        )
        for name, line, message, _, _ in rows:
            found.setdefault(message, f"{folder}/{name}:{line}")
    assert found
    return found


def catalog(language: str) -> Catalog:
    file: Path = ROOT / "theme" / "translations" / language / "LC_MESSAGES" / "messages.po"
    with file.open("rb") as source:
        return read_po(source, locale=language, abort_invalid=True)


def messages(language: str) -> dict[str | tuple[str, str], Message]:
    return {message.id: message for message in catalog(language) if message.id}


def forms(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


@each_language
def test_every_message_is_translated(language: str) -> None:
    known = messages(language)
    missing = {
        message: place for message, place in used().items() if message not in known or not all(forms(known[message]))
    }
    assert missing == {}


@each_language
def test_no_message_is_left_over(language: str) -> None:
    assert sorted(map(str, set(messages(language)) - set(used()))) == []


def test_a_catalog_that_another_language_completes_has_nothing_else() -> None:
    folders = {path.name for path in (ROOT / "theme" / "translations").iterdir() if path.is_dir()}
    for language in sorted(folders - set(LANGUAGES)):
        known = messages(language)
        assert known
        assert sorted(map(str, set(known) - set(used()))) == []
        assert all(all(forms(message)) for message in known.values())


@each_language
def test_no_translation_is_a_guess(language: str) -> None:
    assert [message.id for message in catalog(language) if message.id and message.fuzzy] == []
    assert list(catalog(language).obsolete) == []


@each_language
def test_a_translation_has_the_placeholders_of_its_message(language: str) -> None:
    for message in messages(language).values():
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        wanted = set(PLACEHOLDER.findall(ids[-1]))
        for form in forms(message):
            assert set(PLACEHOLDER.findall(form)) == wanted, message.id


def test_ids_are_english() -> None:
    printable = set(string.printable) | set("’“”…–—·×©«»→←↑")
    ids = [part for message in used() for part in (message if isinstance(message, tuple) else (message,))]
    assert [text for text in ids if not set(text) <= printable] == []
