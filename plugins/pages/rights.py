"""The rights of an item in words, with the licence where there is one."""

from plugins.core.edition import LanguageEdition
from plugins.core.items import Item
from plugins.core.views import Link


def rights_of(edition: LanguageEdition, item: Item) -> Link | None:
    """What the item says of its rights: a code of ``[rights]`` in ``site.toml`` in the page's words, or its own."""
    said = item.fields.get("rights")
    if not said:
        return None
    known = edition.config.rights.get(said)
    return (
        Link(title=edition.config.text(known.label, edition.code), url=known.url) if known else Link(title=said, url="")
    )
