"""QR codes of addresses, for thousands of pages.

For one length of address, one mask and one level of correction every module of a code is the parity of some bits of
the address (ISO/IEC 18004: Reed–Solomon codes are linear, and the mask is added). So the code of an address that
differs from known ones by what they differ from each other is the sum of theirs: a few dozen codes are drawn by segno
(0.7 ms each), the others cost microseconds. What is returned does not depend on what was asked before.
"""

from base64 import b64encode

import segno

_MASK = 0
"""One mask for all: choosing the least conspicuous of eight costs six times as much, and readers take any."""


class QrCodes:
    """Gives the codes of addresses."""

    def __init__(self) -> None:
        self._families: dict[int, _Family] = {}

    def code(self, address: str) -> str:
        """The code of ``address``, ASCII: its modules row by row, 1 is dark, in base64; without the quiet zone.

        A code of ``n`` by ``n`` modules is filled up with zeros to whole bytes: ``n`` is the root of the number of
        bits, rounded down.
        """
        family = self._families.get(len(address))
        if family is None:
            family = self._families[len(address)] = _Family(address)
        return b64encode(family.code(address)).decode()


class _Family:
    """The codes of addresses of one length.

    A row of the basis is an address with its code behind it, as one number: the sum of two others.
    """

    def __init__(self, address: str) -> None:
        modules = _draw(address)
        self._room = 8 * len(modules)
        self._origin = _number(address) << self._room | int.from_bytes(modules)
        self._basis: dict[int, int] = {}

    def code(self, address: str) -> bytes:
        """The modules of ``address``, filled up to whole bytes."""
        rest, room, basis = _number(address) << self._room ^ self._origin, self._room, self._basis
        while (length := rest.bit_length()) > room:
            if length not in basis:
                # No sum of known ones: its own code makes one more row.
                modules = _draw(address)
                basis[length] = rest ^ int.from_bytes(modules)
                return modules
            rest ^= basis[length]
        return rest.to_bytes(room // 8)


def _number(address: str) -> int:
    return int.from_bytes(address.encode("ascii"))


def _draw(address: str) -> bytes:
    code = segno.make_qr(address, error="m", mode="byte", mask=_MASK, boost_error=False)
    modules = b"".join(bytes(row) for row in code.matrix)
    size = -(-len(modules) // 8)
    return (int(modules.translate(_DIGITS), 2) << 8 * size - len(modules)).to_bytes(size)


_DIGITS = bytes((48, 49)) + bytes(254)
