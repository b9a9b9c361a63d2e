"""How many words the bodies have: sixteen classes for every reader, the exact numbers for who asks."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from plugins.search.packs import compress
from plugins.search.varints import encode_varints

CLASSES = (1, 2, 3, 5, 9, 16, 28, 49, 84, 147, 256, 445, 776, 1351, 2352, 4096)
"""The lengths that the classes stand for: 4096 to the power of n/15, rounded."""
_BORDERS = np.array([low * high for low, high in pairwise(CLASSES)], np.int64)
"""Squares of the lengths from which on the next class is nearer, in the logarithm."""


def pack_classes(lengths: NDArray[np.uint32]) -> bytes:
    """The class of each length, two in a byte, the first one in the low four bits."""
    classes = np.searchsorted(_BORDERS, lengths.astype(np.int64) ** 2).astype(np.uint8)
    pairs = np.append(classes, np.uint8(0))[: len(classes) + len(classes) % 2].reshape(-1, 2)
    return (pairs[:, 0] | pairs[:, 1] << 4).tobytes()


def write_lengths(lengths: NDArray[np.uint32]) -> bytes:
    """The file of exact lengths, compressed."""
    return compress(encode_varints(lengths)[0].tobytes())
