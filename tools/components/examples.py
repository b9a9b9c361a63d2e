"""One example of each component.

An entry names the component, what makes the view that its template sees as ``page``, and how a page calls it; a partial
that reads ``page`` needs no call. ``sheets`` are the bundles that it needs beside ``site.css``; ``outside`` puts it
beside ``<main>`` in the place of in it; ``wide`` shows it as on a desk.
"""

from collections.abc import Callable

import msgspec

from plugins.core.views import View
from tools.components.prose import PROSE
from tools.components.samples import Samples


class Example(msgspec.Struct, frozen=True):
    """See the module; ``component`` is a template, or the name of something that has none."""

    component: str
    make: Callable[[Samples], View]
    call: str = ""
    sheets: tuple[str, ...] = ()
    outside: bool = False
    wide: bool = False

    @property
    def name(self) -> str:
        """The name of its pages: ``teasers_list`` of ``partials/teasers_list.html``."""
        return self.component.rpartition("/")[2].removesuffix(".html")

    @property
    def source(self) -> str:
        """The template that shows it."""
        return self.call or include(self.component)


def include(template: str, **names: str) -> str:
    """The call of a partial that reads other names than ``page``."""
    called = f'{{% include "{template}" %}}'
    given = ", ".join(f"{name} = {value}" for name, value in names.items())
    return f"{{% with {given} %}}{called}{{% endwith %}}" if given else called


def block(style: str) -> str:
    """A block of the home page with its head."""
    head = include("partials/section_head.html", block="page")
    body = include(f"partials/block_{style}.html", block="page")
    return f'<section class="block block-{style}">{head}{body}</section>'


def teasers(layout: str) -> str:
    """A list of teasers."""
    return include(f"partials/teasers_{layout}.html", teasers="page.teasers", level="2")


LISTS, HOME, SEARCH = ("lists.css",), ("lists.css", "home.css"), ("lists.css", "search.css")

EXAMPLES = (
    # The frame
    Example("partials/skip_link.html", Samples.footer, outside=True),
    Example(
        "partials/official_strip.html",
        Samples.footer,
        include("partials/official_strip.html", value="page"),
        wide=True,
    ),
    Example("components/languages.html", Samples.frame, "{{ languages(page.languages) }}"),
    Example("partials/modes.html", Samples.footer),
    Example(
        "partials/site_header.html",
        Samples.chrome,
        f"<header>{include('partials/site_header.html', value='page')}</header>",
        outside=True,
    ),
    Example(
        "partials/channel_nav.html",
        Samples.chrome,
        f"<header>{include('partials/channel_nav.html', value='page')}</header>",
        outside=True,
    ),
    Example("components/breadcrumb.html", Samples.frame, "{{ breadcrumb(page.breadcrumb) }}", outside=True),
    Example(
        "partials/site_footer.html", Samples.chrome, include("partials/site_footer.html", value="page"), outside=True
    ),
    # Parts of lists
    Example("components/picture.html", Samples.picture, '{{ picture(page, "24rem", "lazy") }}'),
    Example(
        "components/teaser.html", Samples.teaser, "<p>{{ link(page) }} {{ marks(page) }} {{ day(page) }}</p>", LISTS
    ),
    Example("components/counted.html", Samples.tags, '<ul class="tag-index">{{ counted(page.tags) }}</ul>', LISTS),
    Example("partials/section_head.html", Samples.block, include("partials/section_head.html", block="page"), LISTS),
    Example("partials/teasers_list.html", Samples.listing, teasers("list"), LISTS),
    Example("partials/teasers_cards.html", Samples.listing, teasers("cards"), LISTS),
    Example("partials/teasers_gallery.html", Samples.listing, teasers("gallery"), LISTS),
    Example("partials/teasers_plain.html", Samples.listing, teasers("plain"), LISTS),
    Example("partials/pagination.html", Samples.listing, sheets=LISTS),
    # The home page
    Example("partials/block_list.html", Samples.block, block("list"), HOME),
    Example("partials/block_cards.html", Samples.block, block("cards"), HOME),
    Example("partials/block_band.html", Samples.block, block("band"), HOME),
    Example("partials/block_timeline.html", Samples.block, block("timeline"), HOME),
    # The article
    Example("partials/contents.html", Samples.article),
    Example("prose", lambda samples: samples.listing(), f'<div class="prose">{PROSE}</div>'),
    # The search
    Example("partials/search_browse.html", Samples.search, sheets=SEARCH),
)
UNSEEN = {
    "partials/head_assets.html": "stands in the head of every example",
    "partials/search_results.html": "is empty until scripts have results (tests/browser/test_search.py)",
    "partials/search_words.html": "holds texts for scripts, of which nothing is shown",
}
"""Templates that have nothing to show, and why."""
