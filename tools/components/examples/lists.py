"""Teasers, lists of them, and what stands around a list."""

from tools.components.example import LISTS, SEARCH, Example, include
from tools.components.samples import Samples


def teasers(layout: str) -> str:
    """A list of teasers."""
    return include(f"partials/teasers_{layout}.html", teasers="page.teasers", level="2")


LIST_EXAMPLES = (
    Example("components/picture.html", Samples.picture, '{{ picture(page, "24rem", "lazy") }}'),
    Example(
        "components/teaser.html", Samples.teaser, "<p>{{ link(page) }} {{ marks(page) }} {{ day(page) }}</p>", LISTS
    ),
    Example("components/link.html", Samples.foreign_link, "<p>{{ to(page) }}</p>"),
    Example("components/counted.html", Samples.tags, '<ul class="tag-index">{{ counted(page.tags) }}</ul>', LISTS),
    Example("components/item_end.html", Samples.article, "{{ item_end(page.translations, page.tags) }}"),
    Example("partials/teasers_list.html", Samples.listing, teasers("list"), LISTS),
    Example("partials/teasers_cards.html", Samples.listing, teasers("cards"), LISTS),
    Example("partials/teasers_gallery.html", Samples.listing, teasers("gallery"), LISTS),
    Example("partials/teasers_plain.html", Samples.listing, teasers("plain"), LISTS),
    Example("partials/pagination.html", Samples.listing, sheets=LISTS),
    Example("components/away.html", Samples.footer, '<p><a href="https://www.example.cn/">Example{{ away() }}</a></p>'),
    Example("partials/search_browse.html", Samples.search, sheets=SEARCH),
)
