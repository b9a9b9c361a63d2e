"""A page before it is written: its address, its template, and the view that is made only if it must be."""

from collections.abc import Callable

import msgspec

from plugins.core.derivation import Derivation
from plugins.core.digest import digest_value
from plugins.core.views import Alternate, View


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A file to write.

    ``key`` is the fingerprint of all that ``make`` computes the view from: pages of equal template, language and key
    are equal. ``canonical`` and ``alternates`` are as in the page's head; a page without ``canonical`` stays out of
    sitemap.xml. ``modified`` is the day of the last change, empty if unknown. ``language`` is that of the view; a
    page with a ``derivation`` is converted from it.
    """

    address: str
    template: str
    language: str
    key: bytes
    make: Callable[[], View]
    canonical: str = ""
    alternates: tuple[Alternate, ...] = ()
    modified: str = ""
    derivation: Derivation | None = None


def page_of(view: View, *, address: str, template: str, language: str, is_indexed: bool = True) -> Page:
    """The page of a view that is there already: for what is made a few times in a build."""
    frame = getattr(view, "frame", None)
    head = frame.head if frame and is_indexed else None
    return Page(
        address=address,
        template=template,
        language=language,
        key=digest_value(view),
        make=lambda: view,
        canonical=head.canonical if head else "",
        alternates=head.alternates if head else (),
    )
