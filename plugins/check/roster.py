"""The site's own people with their posts, as the lexicon of leaders has them."""

from pathlib import Path

from plugins.check.article import read_article
from plugins.check.lexicons import Row
from plugins.core.config import SiteConfig
from plugins.core.content_types import POSITION, type_names

_HEAD = 400
"""Bytes in which an article says that it is of a person."""
_MARKS = tuple(name.encode() for name, kind in type_names().items() if kind.key == "person")
_BODY = "政协"
"""Stands before a post of the site's own people: another body has a chairperson too."""


def read_roster(content: Path, sources: list[str], config: SiteConfig) -> tuple[Row, ...]:
    """Name, post, beginning and end for each post of ``site.toml`` that a person of the site holds or held."""
    posts = {label for post in config.posts for label in post.label.values()}
    names = {name: field.key for field in POSITION for name in field.names}
    rows = []
    for source in sources:
        if not source.endswith(".md"):
            continue
        file = content / source
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
        if not any(mark in head for mark in _MARKS):
            continue
        person = read_article(source, file.read_bytes())
        if person is None or str(person.fields.get("type")) not in type_names():
            continue
        for given in person.fields.get("positions", []):
            part = {names[key]: str(value) for key, value in given.items() if key in names}
            if part.get("title") in posts and part.get("from"):
                name = str(person.fields["title"])
                rows.append(Row((name, f"{_BODY}{part['title']}", part["from"], part.get("to", ""))))
    return tuple(sorted(rows))
