"""QR codes: what is added up is what segno draws."""

from base64 import b64decode
from math import isqrt

import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.pages.qr_codes import _MASK, QrCodes

ADDRESSES = st.lists(
    st.from_regex(r"https://www\.example\.cn/(news|members)/20[0-9]{2}/[a-z0-9-]{4,5}/", fullmatch=True),
    min_size=1,
    max_size=12,
)


def modules(code):
    """The rows of a code as :class:`QrCodes` gives it."""
    data = b64decode(code)
    bits = [byte >> 7 - place & 1 for byte in data for place in range(8)]
    side = isqrt(len(bits))
    assert sum(bits[side * side :]) == 0
    return [bits[row * side : (row + 1) * side] for row in range(side)]


def drawn(address):
    code = segno.make_qr(address, error="m", mode="byte", mask=_MASK, boost_error=False)
    return [list(row) for row in code.matrix]


@settings(max_examples=40, deadline=None)
@given(ADDRESSES)
def test_a_code_is_what_segno_draws_whatever_was_asked_before(addresses):
    codes = QrCodes()
    for address in addresses:
        assert modules(codes.code(address)) == drawn(address)


def test_few_codes_are_drawn_for_many_addresses(monkeypatch):
    drawings = []
    make = segno.make_qr
    monkeypatch.setattr(segno, "make_qr", lambda *words, **more: drawings.append(words) or make(*words, **more))
    codes = QrCodes()
    made = {codes.code(f"https://www.example.cn/news/2022/2022{number:04}-01/") for number in range(1000)}
    assert len(made) == 1000
    assert len(drawings) < 20


def test_an_address_of_any_length_has_its_code():
    codes = QrCodes()
    for length in range(1, 150, 7):
        address = "https://www.example.cn/" + "a" * length
        assert modules(codes.code(address)) == drawn(address)
