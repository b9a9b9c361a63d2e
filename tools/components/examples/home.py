"""The blocks of the home page."""

from plugins.core.home_views import Block
from tools.components.example import HOME, LISTS, Example, include
from tools.components.samples import Samples, view

_HEAD = include("partials/section_head.html", block="page")


def stories(samples: Samples) -> Block:
    """A block of items."""
    title = samples.say("书香政协", "Reading")
    return view(Block, title=title, url="#main", style="list", teasers=samples.teasers())


def block(style: str) -> str:
    """A block with its head."""
    body = include(f"partials/block_{style}.html", block="page")
    return f'<section class="block block-{style}">{_HEAD}{body}</section>'


HOME_EXAMPLES = (
    Example("partials/section_head.html", stories, _HEAD, LISTS),
    Example("partials/block_list.html", stories, block("list"), HOME),
    Example("partials/block_cards.html", stories, block("cards"), HOME),
    Example("partials/block_band.html", stories, block("band"), HOME),
    Example("partials/block_timeline.html", stories, block("timeline"), HOME),
)
