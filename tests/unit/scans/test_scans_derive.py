"""What is made of a scan: upright, in colours that need no profile, without metadata, in the sizes promised."""

import io

import pytest
from PIL import Image, ImageCms

from plugins.content.measurements import Measurements
from plugins.core.image_services import image_files
from plugins.scans import derive as deriving
from plugins.scans.derive import Order, derive
from tests.builders import picture_bytes
from tests.unit.scans.scans import CORNERS, PAPER, draw_page, encode, made, service_of

LARGEST = "full/max/0/default.jpg"


def near(pixel, colour, most=30):
    return all(abs(one - other) <= most for one, other in zip(pixel, colour, strict=True))


def lay(upright, orientation):
    """``upright`` as it lies in a file that has ``orientation``."""
    back = {6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    turn = back.get(orientation, deriving._TURNS.get(orientation))
    return upright if turn is None else upright.transpose(turn)


def corners(picture):
    width, height = picture.size
    places = {"left top": (9, 9), "right top": (width - 9, 9), "left bottom": (9, height - 9)}
    return {name: picture.convert("RGB").getpixel(place) for name, place in places.items()}


@pytest.mark.parametrize("large", [0, 10**9])
@pytest.mark.parametrize("kind", ["sizes", "tiles"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_upright_at_every_level_and_in_every_tile(kind, orientation, large, monkeypatch):
    monkeypatch.setattr(deriving, "_LARGE", large)
    upright = draw_page((1100, 700))
    lying = lay(upright, orientation)
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encode(lying, "JPEG", quality=95, exif=exif)
    service = service_of(data, upright.size, kind)
    shown = made(data, upright.size, kind)
    for file in image_files(service):
        assert shown[file.path].size == file.size
        expected = upright
        for _ in range(file.level):
            expected = expected.reduce(2)
        expected = expected.crop(file.box)
        for place in ((1, 1), (file.size[0] - 2, 1), (1, file.size[1] - 2), (file.size[0] - 2, file.size[1] - 2)):
            assert near(shown[file.path].convert("RGB").getpixel(place), expected.getpixel(place), 60), file.path


def test_the_same_scan_gives_the_same_bytes():
    data = encode(draw_page())
    order = Order(service_of(data, (900, 1300)), data=data)
    assert derive(order) == derive(order)


def test_a_file_and_its_bytes_give_the_same(tmp_path):
    data = encode(draw_page(), "TIFF")
    (tmp_path / "x").write_bytes(data)
    service = service_of(data, (900, 1300))
    assert derive(Order(service, str(tmp_path / "x"))) == derive(Order(service, data=data))


def test_nothing_that_a_camera_wrote_is_left():
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[2] = (41.0, 48.0, 0.0)
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret</x:xmpmeta>"
    data = encode(draw_page(), "JPEG", exif=exif, comment=b"secret", xmp=xmp)
    assert b"secret" in data
    for kind in ("sizes", "tiles"):
        for path, file in derive(Order(service_of(data, (900, 1300), kind), data=data)).files:
            picture = Image.open(io.BytesIO(file))
            assert dict(picture.getexif()) == {}, path
            assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
            assert b"secret" not in file


def swapped_profile():
    """Red and green have changed places: what it calls green is shown as red."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    r, g = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    return profile[:r] + b"gXYZ" + profile[r + 4 : g] + b"rXYZ" + profile[g + 4 :]


@pytest.mark.parametrize("kind", ["sizes", "tiles"])
def test_another_colour_space_becomes_srgb(kind):
    data = encode(Image.new("RGB", (700, 700), (0, 200, 0)), icc_profile=swapped_profile())
    assert all(near(x.getpixel((20, 20)), (200, 0, 0)) for x in made(data, (700, 700), kind).values())


def test_a_damaged_profile_is_passed_over():
    data = encode(Image.new("RGB", (40, 40), (0, 200, 0)), icc_profile=b"no profile")
    assert near(made(data, (40, 40))[LARGEST].getpixel((20, 20)), (0, 200, 0))


@pytest.mark.parametrize(
    ("mode", "form", "shown"),
    [
        ("RGB", "JPEG", "RGB"), ("L", "JPEG", "L"), ("CMYK", "JPEG", "RGB"), ("CMYK", "TIFF", "RGB"),
        ("1", "TIFF", "L"), ("L", "TIFF", "L"), ("I;16", "TIFF", "L"), ("I;16", "PNG", "L"), ("P", "PNG", "RGB"),
        ("RGBA", "PNG", "RGB"), ("LA", "PNG", "RGB"), ("RGB", "JPEG2000", "RGB"), ("L", "JPEG2000", "L"),
        ("RGB", "WEBP", "RGB"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["sizes", "tiles"])
def test_every_kind_of_scan_can_be_made(mode, form, shown, kind):
    data = picture_bytes(mode, (900, 600), form)
    files = made(data, (900, 600), kind)
    assert {picture.mode for picture in files.values()} == {shown}
    assert files[LARGEST].size == (900, 600)


def test_a_scan_in_one_bit_shows_its_strokes_in_grey_when_it_is_reduced():
    strokes = Image.new("1", (1000, 1000), 1)
    strokes.paste(0, (0, 0, 501, 1000))
    small = made(encode(strokes, "TIFF", compression="group4"), (1000, 1000))["full/250,250/0/default.jpg"]
    assert small.getpixel((20, 20)) < 20
    assert small.getpixel((230, 20)) > 235


def test_sixteen_bits_keep_their_shades():
    deep = Image.frombytes("I;16", (4, 1), b"".join(value.to_bytes(2, "little") for value in (0, 20000, 40000, 65535)))
    shown = made(encode(deep.resize((64, 16)), "TIFF"), (64, 16))[LARGEST]
    assert [round(shown.getpixel((x, 8)) / 20) for x in (4, 24, 40, 60)] == [0, 4, 8, 13]


def test_what_is_transparent_is_paper():
    clear = Image.new("RGBA", (600, 400), (255, 0, 0, 0))
    assert near(made(encode(clear, "PNG"), (600, 400))[LARGEST].getpixel((9, 9)), (255, 255, 255))


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_scan_that_is_too_large_is_halved(form):
    data = encode(Image.new("L", (6100, 301), 128), form)
    service = service_of(data, (6100, 301))
    assert (service.width, service.height, service.reduced) == (3050, 151, 2)
    assert made(data, (6100, 301))[LARGEST].size == (3050, 151)


def test_a_page_shows_what_was_scanned():
    shown = made(encode(draw_page(), quality=95), (900, 1300))
    assert all(near(colour, CORNERS[name]) for name, colour in corners(shown[LARGEST]).items())
    assert near(shown[LARGEST].getpixel((450, 650)), PAPER)


def test_of_what_cannot_be_made_there_is_nothing():
    cut = encode(draw_page())[:-3000]
    assert derive(Order(service_of(cut, (900, 1300)), data=cut)).files == ()
    other = encode(draw_page((900, 1301)))
    assert derive(Order(service_of(other, (900, 1300)), data=other)).files == ()
    assert derive(Order(service_of(b"text", (9, 9)), data=b"text")).files == ()


def test_a_scan_that_has_changed_since_it_was_measured_is_said_to_have():
    service = service_of(encode(draw_page()), (900, 1300))
    assert derive(Order(service, data=encode(draw_page((900, 1302))))).is_changed


def test_a_file_that_has_gone_is_no_crash(tmp_path):
    assert derive(Order(service_of(b"x", (9, 9)), str(tmp_path / "gone"))).files == ()


@pytest.mark.parametrize("compression", [None, "tiff_lzw", "tiff_adobe_deflate"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_tiff_that_lies_on_its_side_is_upright_as_it_was_measured(orientation, compression, tmp_path):
    upright = draw_page((500, 700))
    lying = lay(upright, orientation)
    data = encode(lying, "TIFF", tiffinfo={0x0112: orientation}, compression=compression)
    (tmp_path / "x.tif").write_bytes(data)
    measured = Measurements(tmp_path, {"x.tif": None}, {}).of("x.tif")
    assert (measured.fault, measured.width, measured.height) == ("", 500, 700)
    shown = made(data, (measured.width, measured.height))[LARGEST]
    assert all(near(colour, CORNERS[name]) for name, colour in corners(shown).items())
