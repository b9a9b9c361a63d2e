"""Pictures as walls show them."""

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_picture_views import PictureTile
from plugins.core.edition import Entry
from plugins.core.historical_dates.field import edtf_of, words_of_date
from plugins.core.items import Item
from plugins.core.pictures import picture_view
from plugins.core.views import Picture
from plugins.pages.teasers import link_to


def shown_picture(index: ArchiveIndex, item: Item, alt: str = "") -> Picture | None:
    """The picture of ``item`` with what readers hear of it: what its editor says, else ``alt``; none if it has none."""
    file = index.edition.site.media.get(item.get("picture"))
    return picture_view(file, item.get("alt") or alt) if file and file.width else None


def tile_of(index: ArchiveIndex, entry: Entry, note: str = "") -> PictureTile:
    """``entry`` on a wall."""
    item, link = entry.item, link_to(index.edition, entry)
    picture = shown_picture(index, item, entry.title)
    if picture and entry.is_foreign:
        # What the editor says of it is not in the page's language.
        picture = msgspec.structs.replace(picture, alt=entry.title)
    date = item.get("event_date")
    is_known = not edtf_of(date).startswith("XXXX")
    return PictureTile(
        title=entry.title,
        url=link.url,
        picture=picture,
        date=words_of_date(date, index.edition.language.locale) if is_known else "",
        note=note,
        tag=link.tag,
        language_note=link.note,
    )
