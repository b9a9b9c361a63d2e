"""The body of an item as a page prints it."""

from plugins.core.catalogs import N_
from plugins.core.edition import LanguageEdition
from plugins.core.foreign_links import mark_foreign_links
from plugins.core.items import Item
from plugins.core.markup import print_references

_AWAY = N_("(external site)")


def print_body(edition: LanguageEdition, item: Item) -> str:
    """The markup of ``item``'s body, with its pictures and links, and those to other hosts marked."""
    html = print_references(edition.site.prose(item).html, item, edition.site.media)
    return mark_foreign_links(html, edition.config.site.domain, edition.gettext(_AWAY))
