"""The body of an item as a page prints it."""

import re
from html import escape

from plugins.core.catalogs import N_
from plugins.core.edition import LanguageEdition
from plugins.core.foreign_links import mark_foreign_links
from plugins.core.items import Item
from plugins.core.markup import print_references

_AWAY = N_("(external site)")
_NOTE = N_("Note")
_NOTE_MARK = re.compile(r'<a class="footnote-ref" (href="[^"]*")>(\d+)</a>')
_WAY_BACK = re.compile(r'(<a class="footnote-backref" href="[^"]*") title="')


def print_body(edition: LanguageEdition, item: Item) -> str:
    """The markup of ``item``'s body, with its pictures and links, and those to other hosts marked."""
    html = print_references(edition.site.prose(item).html, item, edition.site.media)
    if "footnote-" in html:
        html = _name_notes(html, edition.gettext(_NOTE))
    return mark_foreign_links(html, edition.config.site.domain, edition.gettext(_AWAY))


def _name_notes(html: str, note: str) -> str:
    """The links to notes and back with names that say what they are: a number and an arrow say nothing when heard."""
    marked = _NOTE_MARK.sub(rf'<a class="footnote-ref" \1 aria-label="{escape(note)} \2">\2</a>', html)
    return _WAY_BACK.sub(r'\1 aria-label="', marked)
