"""Scans that tests draw, and the files of a service on disk."""

import io

from PIL import Image, ImageDraw

from plugins.core.image_services import image_service
from plugins.core.pictures import name_of
from plugins.scans.derive import Order, derive

CORNERS = {"left top": (200, 30, 30), "right top": (30, 160, 30), "left bottom": (30, 30, 200)}
"""What a drawn page has in three corners; the fourth is paper."""
PAPER = (240, 232, 214)


def draw_page(size=(900, 1300), mode="RGB"):
    """A page whose corners tell how it lies."""
    picture = Image.new("RGB", size, PAPER)
    pen = ImageDraw.Draw(picture)
    width, height = size
    for name, colour in CORNERS.items():
        left = 0 if "left" in name else width - width // 4
        top = 0 if "top" in name else height - height // 4
        pen.rectangle((left, top, left + width // 4, top + height // 4), fill=colour)
    return picture.convert(mode)


def encode(picture, form="JPEG", **more):
    out = io.BytesIO()
    picture.save(out, form, **more)
    return out.getvalue()


def service_of(data, size, kind="sizes", path="archive/scans/wenshi-01/001.jpg"):
    return image_service(path, name_of(data), *size, kind)


def made(data, size, kind="sizes"):
    """What is made of ``data``, opened, by path."""
    result = derive(Order(service_of(data, size, kind), data=data))
    return {path: Image.open(io.BytesIO(file)) for path, file in result.files}
