"""The pictures and files that the front matter of an article names."""

from collections.abc import Mapping

from plugins.core.article_views import Attachment
from plugins.core.items import Item, MediaFile
from plugins.core.pictures import picture_view
from plugins.core.text import file_size
from plugins.core.views import Picture


def gallery_of(item: Item, media: Mapping[str, MediaFile]) -> tuple[Picture, ...]:
    """The pictures of front matter that the body does not show itself."""
    if "images" not in item.fields:
        return ()
    shown = {reference.target for reference in item.references if reference.kind == "picture"}
    return tuple(
        picture_view(file, image.get("alt", ""), image.get("caption", ""), image.get("credit", ""))
        for image in item.get("images", ())
        if image["file"] not in shown and (file := media[image["file"]]).width
    )


def attachments_of(item: Item, media: Mapping[str, MediaFile]) -> tuple[Attachment, ...]:
    """The files to download, by the titles that editors gave or else by their names."""
    parts = (*item.get("attachments", ()), *item.get("documents", ()), *item.get("materials", ()))
    if not parts:
        return ()
    return tuple(
        Attachment(
            title=part.get("title") or part["file"].rpartition("/")[2],
            url=media[part["file"]].url,
            kind=part["file"].rpartition(".")[2].upper(),
            size=file_size(media[part["file"]].size),
        )
        for part in parts
    )
