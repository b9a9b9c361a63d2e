"""Columns of numbers as bytes: unsigned LEB128, for whole arrays at once.

Seven bits a byte, the low ones first; the eighth bit says that another byte follows.
"""

import numpy as np
from numpy.typing import NDArray

_LIMIT = 5
"""Bytes of the largest number, 2³² − 1."""


def encode_varints(values: NDArray[np.uint32]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The bytes of ``values`` one after another, and for each value the offset behind its last byte."""
    sizes = np.ones(len(values), np.int64)
    for shift in range(7, 7 * _LIMIT, 7):
        larger = values >= np.uint32(1 << shift)
        if not larger.any():
            break
        sizes += larger
    ends = np.cumsum(sizes)
    starts = ends - sizes
    data = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8)
    data[starts] = values & 0x7F
    which = np.flatnonzero(sizes > 1)
    for step in range(1, _LIMIT):
        if not len(which):
            break
        data[starts[which] + step - 1] |= 0x80
        data[starts[which] + step] = (values[which] >> np.uint32(7 * step)) & 0x7F
        which = which[sizes[which] > step + 1]
    return data, ends


def decode_varints(data: bytes | memoryview) -> NDArray[np.uint32]:
    """All numbers that ``data`` holds."""
    digits = np.frombuffer(data, np.uint8)
    if not len(digits):
        return np.zeros(0, np.uint32)
    last = np.flatnonzero(digits < 0x80)
    starts = np.concatenate(([0], last[:-1] + 1))
    sizes = last - starts + 1
    values = (digits[starts] & 0x7F).astype(np.uint32)
    for step in range(1, int(sizes.max())):
        which = np.flatnonzero(sizes > step)
        values[which] |= (digits[starts[which] + step] & 0x7F).astype(np.uint32) << np.uint32(7 * step)
    return values


def encode_varint(value: int) -> bytes:
    """The bytes of one number of any size."""
    digits = bytearray()
    while value > 0x7F:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    digits.append(value)
    return bytes(digits)


def decode_varint(data: bytes | memoryview, offset: int) -> tuple[int, int]:
    """The number that begins at ``offset``, and the offset behind it."""
    value = shift = 0
    while data[offset] > 0x7F:
        value |= (data[offset] & 0x7F) << shift
        shift += 7
        offset += 1
    return value | data[offset] << shift, offset + 1
