"""The levels of headings: consecutive from 2, by what a document uses."""

import msgspec

from plugins.importer.blocks import RANKS
from plugins.importer.document import Block

_TOP = 2
_DEEPEST = 6


def assign_levels(blocks: list[Block]) -> list[Block]:
    """Give each heading its level and take the full stop from its end.

    The highest rank that the document uses gets level 2, the next one 3, and so on. A heading without a number stands
    above the numbered ones if the first one does, else below them. No level is left out: a heading is at most one
    deeper than the one before it.
    """
    levels = {rank: _TOP + depth for depth, rank in enumerate(_used_ranks(blocks))}
    result, last = [], _TOP - 1
    for block in blocks:
        if block.kind not in levels:
            result.append(block)
            continue
        last = min(levels[block.kind], last + 1, _DEEPEST)
        result.append(msgspec.structs.replace(block, level=last, text=block.text.removesuffix("。")))
    return result


def _used_ranks(blocks: list[Block]) -> list[str]:
    met = [block.kind for block in blocks if block.kind in RANKS]
    numbered = [rank for rank in RANKS[1:] if rank in met]
    if "plain" not in met:
        return numbered
    return ["plain", *numbered] if met[0] == "plain" else [*numbered, "plain"]
