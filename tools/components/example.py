"""What an example is, and how it calls its component."""

from collections.abc import Callable

import msgspec

from plugins.core.views import View
from tools.components.samples import Samples

LISTS, HOME, SEARCH = ("lists.css",), ("lists.css", "home.css"), ("lists.css", "search.css")
SUPPLEMENTS, TABLES = ("supplements.css",), ("tables.css",)
"""Bundles that a component needs beside ``site.css``."""


class Example(msgspec.Struct, frozen=True):
    """One component, shown once.

    ``component`` is a template, or the name of something that has none. ``make`` gives the view that the template
    sees as ``page``, and ``call`` is how a page calls it; a partial that reads ``page`` needs no call. ``sheets`` are
    bundles; ``outside`` puts it beside ``<main>`` in the place of in it; ``wide`` shows it as on a desk.
    """

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
