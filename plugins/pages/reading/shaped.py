"""Lists of the campaign: cut into pages as every list is, and shown in a way of their own."""

from collections.abc import Callable, Iterator
from functools import partial

import msgspec

from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.views import ListPage, View
from plugins.pages.lists import ListMaker, ListPlan

Entries = tuple[Entry, ...]
Shape = Callable[[ListPage, Entries], View]
"""Makes the view of a page out of the list page it would be, and its entries."""


def shaped_pages(
    lists: ListMaker, plan: ListPlan, template: str, *, key: Callable[[Entries], object], shape: Shape
) -> Iterator[Page]:
    """The pages of ``plan`` by another template; ``key`` is what they show beside the entries of a list page."""
    bare = msgspec.structs.replace(plan, layout="list", leads=False, topic=None, years=())
    per_page = lists.per_page(plan)
    for number, page in enumerate(lists.pages(bare)):
        entries = plan.entries[number * per_page : (number + 1) * per_page]
        yield msgspec.structs.replace(
            page,
            template=template,
            key=digest_value(page.key, key(entries)),
            make=partial(_shaped, page.make, entries, shape),
        )


def _shaped(make: Callable[[], ListPage], entries: Entries, shape: Shape) -> View:
    return shape(make(), entries)


def head_of(page: ListPage, *, counted: bool = True) -> dict[str, object]:
    """What the head and the end of every list have; one that is not ``counted`` does not say how much it holds."""
    names = ("frame", "title", "description", "html", "sections", "pagination", "feed")
    shared = {name: getattr(page, name) for name in names}
    return shared if counted else shared | {"pagination": msgspec.structs.replace(page.pagination, items=0)}
