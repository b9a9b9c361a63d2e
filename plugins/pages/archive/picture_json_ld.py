"""A photograph or a work of art in schema.org's words, with its file as an ImageObject."""

from plugins.core.archive import ArchiveIndex
from plugins.core.citation.schema_org import Surroundings, image_data, work_data
from plugins.core.historical_dates.field import edtf_of
from plugins.core.items import Item
from plugins.core.views import Picture
from plugins.pages.archive.picture_facts import wholes_of
from plugins.pages.citations import citation_of
from plugins.pages.item_parts import summary_of
from plugins.pages.metadata import json_text
from plugins.pages.rights import rights_of


def picture_json_ld(index: ArchiveIndex, item: Item, picture: Picture | None) -> str:
    """``item`` with who is shown, where it is from and what it is made of; ``picture`` is what its page shows."""
    edition = index.edition
    base, cited, rights = edition.config.base_url, citation_of(edition, item), rights_of(edition, item)
    whole = next(iter(wholes_of(index, item)), None)
    date = edtf_of(item.get("event_date"))
    around = Surroundings(
        address=base + item.address,
        description=summary_of(item) or item.title,
        image=base + picture.large if picture else "",
        part_of=(whole.title, base + whole.item.address) if whole else ("", ""),
        created="" if date.startswith("XXXX") else date,
        people=tuple(
            (name, base + entry.item.address) for name in item.get("people", ()) if (entry := index.people.get(name))
        ),
        places=item.get("places", ()),
        holder=item.get("provider"),
        rights=rights.title if rights else "",
        licence=rights.url if rights else "",
    )
    data = work_data(cited, around) | _of_artwork(item)
    if picture:
        size = edition.site.media[item.get("picture")]
        shown = image_data(cited, around, width=size.width, height=size.height)
        data["image"] = {name: value for name, value in shown.items() if name != "@context"}
    return json_text(data)


def _of_artwork(item: Item) -> dict[str, str]:
    named = {"artMedium": "medium", "size": "size"} if item.kind == "artwork" else {}
    return {name: value for name, field in named.items() if (value := item.get(field))}
