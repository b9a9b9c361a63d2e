"""What is made of a picture: upright, sRGB, without metadata, in the widths that are wanted."""

import io

import pytest
from PIL import Image, ImageCms

from plugins.core.items import Renditions
from plugins.core.pictures import forms_of, widths_of
from plugins.media.derive import Order, derive
from tests.builders import picture_bytes

GPS = 0x8825


def encode(image, form, **more):
    stream = io.BytesIO()
    image.save(stream, form, **more)
    return stream.getvalue()


def made(data, width, height, suffix="jpg"):
    """Everything that is made of ``data``, opened, by width and suffix."""
    forms = forms_of(Renditions("x", suffix, widths_of(width)))
    files = derive(Order(data, width, height, forms))
    return {form: Image.open(io.BytesIO(file)) for form, file in zip(forms, files, strict=True)}


def halves(size=(1000, 600)):
    """Red to the left, blue to the right."""
    image = Image.new("RGB", size, (0, 0, 255))
    image.paste((255, 0, 0), (0, 0, size[0] // 2, size[1]))
    return image


def near(pixel, colour, most=40):
    return all(abs(one - other) <= most for one, other in zip(pixel, colour, strict=False))


def test_each_width_is_there_in_both_formats_and_in_proportion():
    files = made(encode(halves(), "JPEG"), 1000, 600)
    assert {form: (image.format, image.size) for form, image in files.items()} == {
        (width, suffix): ({"jpg": "JPEG", "avif": "AVIF"}[suffix], (width, height))
        for width, height in ((1000, 600), (800, 480), (480, 288))
        for suffix in ("jpg", "avif")
    }


def test_the_same_picture_gives_the_same_bytes():
    order = Order(encode(halves(), "JPEG"), 1000, 600, forms_of(Renditions("x", "jpg", widths_of(1000))))
    assert derive(order) == derive(order)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_as_it_is_shown(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    lying = encode(halves((100, 60)), "JPEG", exif=exif, quality=95)
    width, height = (60, 100) if orientation >= 5 else (100, 60)
    shown = made(lying, width, height)[width, "jpg"]
    assert shown.size == (width, height)
    left, right = (shown.getpixel(place) for place in ((5, 30), (width - 5, 30)))
    top, bottom = (shown.getpixel(place) for place in ((30, 5), (30, height - 5)))
    first, second = (top, bottom) if orientation >= 5 else (left, right)
    red, blue = (first, second) if orientation in (1, 4, 5, 6) else (second, first)
    assert near(red, (255, 0, 0))
    assert near(blue, (0, 0, 255))


def test_nothing_that_a_camera_wrote_is_left():
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif[0x9003] = "2025:05:28 08:00:00"
    exif.get_ifd(GPS)[2] = (41.0, 48.0, 0.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for suffix, data in (
        ("jpg", encode(halves(), "JPEG", exif=exif, comment=b"secret", icc_profile=profile)),
        ("png", encode(halves().convert("RGBA"), "PNG", exif=exif, icc_profile=profile)),
    ):
        for image in made(data, 1000, 600, suffix).values():
            assert dict(image.getexif()) == {}
            assert set(image.info) <= {
                "jfif",
                "jfif_version",
                "jfif_unit",
                "jfif_density",
                "progressive",
                "progression",
                "transparency",
            }


def test_another_colour_space_becomes_srgb():
    # In this profile red and green have changed places: what it calls green is shown as red.
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    r, g = swapped.index(b"rXYZ"), swapped.index(b"gXYZ")
    swapped = swapped[:r] + b"gXYZ" + swapped[r + 4 : g] + b"rXYZ" + swapped[g + 4 :]
    data = encode(Image.new("RGB", (40, 40), (0, 200, 0)), "JPEG", icc_profile=swapped)
    assert near(made(data, 40, 40)[40, "jpg"].getpixel((20, 20)), (200, 0, 0))


def test_a_damaged_profile_is_passed_over():
    data = encode(Image.new("RGB", (40, 40), (0, 200, 0)), "JPEG", icc_profile=b"no profile")
    assert near(made(data, 40, 40)[40, "jpg"].getpixel((20, 20)), (0, 200, 0))


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK", "I;16", "P", "1", "RGBA", "LA"])
def test_every_kind_of_picture_can_be_made(mode):
    form = "TIFF" if mode == "CMYK" else "PNG"
    suffix = "png" if mode in ("P", "1", "RGBA", "LA") else "jpg"
    files = made(picture_bytes(mode, (600, 400), form), 600, 400, suffix)
    assert {image.size for image in files.values()} == {(600, 400), (480, 320)}


def test_sixteen_bits_keep_their_shades():
    deep = Image.frombytes("I;16", (4, 1), b"".join(value.to_bytes(2, "little") for value in (0, 20000, 40000, 65535)))
    shown = made(encode(deep, "PNG"), 4, 1)[4, "jpg"].convert("L")
    assert [round(shown.getpixel((x, 0)) / 20) for x in range(4)] == [0, 4, 8, 13]


def test_what_is_transparent_stays_so():
    image = Image.new("RGBA", (600, 400), (255, 0, 0, 255))
    image.paste((0, 0, 0, 0), (0, 0, 300, 400))
    for shown in made(encode(image, "PNG"), 600, 400, "png").values():
        clear, red = (shown.convert("RGBA").getpixel((x, 100)) for x in (50, shown.width - 50))
        assert clear[3] == 0
        assert near(red, (255, 0, 0, 255))


def test_of_what_cannot_be_made_there_is_nothing():
    for data, height in ((b"no picture", 40), (encode(halves((100, 60)), "JPEG")[:-300], 60)):
        assert derive(Order(data, 100, height, ((100, "jpg"), (100, "avif")))) == []
    assert derive(Order(encode(Image.new("1", (40, 70_000)), "PNG"), 40, 70_000, ((40, "jpg"),))) == []
