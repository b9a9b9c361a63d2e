"""Whether a PDF is pictures of pages and nothing else."""

import zlib

import pytest

from plugins.content.pdf import is_scan

PICTURE = (
    b"%PDF-1.4\n1 0 obj << /Type /XObject /Subtype /Image /Filter /DCTDecode >> stream\n\xff\xd8\nendstream endobj\n"
)
FONT = b"2 0 obj << /Type /Font /Subtype /Type0 /BaseFont /SimSun >> endobj\n"


def packed(data: bytes, head: bytes = b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode") -> bytes:
    return b"3 0 obj << " + head + b" >>\nstream\r\n" + data + b"\nendstream endobj\n"


def test_pictures_without_a_font_are_a_scan() -> None:
    assert is_scan(PICTURE)
    assert is_scan(PICTURE.replace(b" /", b"/"))


@pytest.mark.parametrize(
    "data",
    [
        PICTURE + FONT,
        PICTURE + FONT.replace(b"/Type /Font", b"/Type/Font"),
        PICTURE + packed(zlib.compress(FONT)),
        PICTURE + packed(zlib.compress(FONT), b"/Filter/FlateDecode/First 4/N 1/Type/ObjStm"),
    ],
    ids=["a font", "a font without blanks", "a packed font", "a packed font, otherwise written"],
)
def test_where_there_is_a_font_there_is_text(data: bytes) -> None:
    assert not is_scan(data)


def test_a_font_that_is_described_and_not_there_is_no_text() -> None:
    assert is_scan(PICTURE + FONT.replace(b"/Type /Font", b"/Type /FontDescriptor"))


@pytest.mark.parametrize(
    "data",
    [b"", b"12345", b"%PDF-1.4\n", PICTURE + b"trailer << /Encrypt 4 0 R >>", PICTURE[1:]],
    ids=["nothing", "no PDF", "drawings only", "encrypted", "a picture elsewhere"],
)
def test_what_cannot_be_judged_is_no_scan(data: bytes) -> None:
    assert not is_scan(data)


def test_damaged_and_overlong_streams_do_no_harm() -> None:
    bomb = zlib.compress(bytes(50_000_000) + FONT)
    assert is_scan(PICTURE + packed(b"no zlib") + packed(bomb))
