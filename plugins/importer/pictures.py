"""Pictures that stand in what is imported, as a page can show them."""

import io

from PIL import Image, UnidentifiedImageError

from plugins.importer.document import Picture

_KEPT = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
_MADE = {"TIFF", "BMP"}
"""Pictures that a page cannot show but that can be made into one that it can."""


def read_picture(data: bytes) -> Picture | None:
    """A picture as a page can show it; ``None`` for a drawing (EMF, WMF) that none can."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.format in _KEPT:
                return Picture(_KEPT[image.format], data)
            if image.format in _MADE:
                made = io.BytesIO()
                image.convert("RGB").save(made, "PNG")
                return Picture("png", made.getvalue())
    except (UnidentifiedImageError, OSError):
        pass
    return None
