"""The pages of derived languages: of each page of the source a sister, whose view is that of the page in another frame.

The words are converted where the page is rendered, see :mod:`plugins.writer.conversion`.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any

import msgspec
from msgspec.structs import replace

from plugins.core.derivation import Derivation
from plugins.core.digest import digest_value
from plugins.core.home_views import DaysOfMonth
from plugins.core.page import Page
from plugins.core.templates import PAGES
from plugins.core.views import FeedPage, Frame, Head, Link, Meta, RedirectPage, View

_NOINDEX = Meta(name="robots", content="noindex")


def with_sisters(pages: Iterable[Page], derivations: Sequence[Derivation]) -> Iterator[Page]:
    """``pages``, each followed by its sisters."""
    if not derivations:
        yield from pages
        return
    for page in pages:
        own = [derivation for derivation in derivations if derivation.source == page.language]
        if not own or not _has_sisters(page.template):
            yield page
            continue
        # The sisters need the same view: it is made once.
        shared = replace(page, make=cache(page.make))
        yield shared
        for derivation in own:
            yield _sister(shared, derivation)


@cache
def _has_sisters(template: str) -> bool:
    """Whether what ``template`` makes is for readers, rather than for servers and search engines."""
    view = PAGES[template]
    return "frame" in view.__struct_fields__ or view in (FeedPage, RedirectPage, DaysOfMonth)


def _sister(page: Page, derivation: Derivation) -> Page:
    return Page(
        address=derivation.home + page.address.removeprefix(derivation.source_home),
        template=page.template,
        language=page.language,
        key=digest_value(page.key, derivation.digest),
        make=partial(_view, page, derivation),
        canonical=derivation.lead(page.canonical) if derivation.is_reviewed else "",
        alternates=page.alternates,
        modified=page.modified,
        derivation=derivation,
    )


def _view(page: Page, derivation: Derivation) -> View:
    view = page.make()
    if isinstance(view, FeedPage):
        entries = tuple(replace(e, id=derivation.lead(e.id), url=derivation.lead(e.url)) for e in view.entries)
        url, home = derivation.lead(view.url), derivation.lead(view.home)
        return replace(view, tag=derivation.tag, url=url, home=home, entries=entries)
    if isinstance(view, RedirectPage):
        url, canonical = derivation.lead(view.url), derivation.lead(view.canonical)
        return replace(view, tag=derivation.tag, url=url, canonical=canonical)
    if isinstance(view, DaysOfMonth):
        return replace(view, json=_days(view.json, derivation))
    return replace(view, frame=_frame(view.frame, derivation, page.address))


def _days(text: str, derivation: Derivation) -> str:
    """The entries of a month with the addresses of their sisters. Nothing that may look like markup is left in it."""
    days: dict[str, list[list[str]]] = msgspec.json.decode(text)
    led = {
        day: [[year, title, derivation.lead(url), *tag] for year, title, url, *tag in rows]
        for day, rows in days.items()
    }
    return msgspec.json.encode(led).decode().replace("<", "\\u003c")


def _frame(frame: Frame, derivation: Derivation, source: str) -> Frame:
    languages = tuple(replace(choice, current=choice.tag == derivation.tag) for choice in frame.languages)
    # An error page has no address of its own.
    written = Link(title="", url=source if frame.head.canonical else derivation.source_home, tag=frame.tag)
    head = _head(frame.head, derivation)
    return replace(frame, tag=derivation.tag, head=head, languages=languages, converted_from=written)


def _head(head: Head, derivation: Derivation) -> Head:
    metas = tuple(replace(meta, content=derivation.lead(meta.content)) for meta in head.metas)
    if not derivation.is_reviewed and _NOINDEX not in metas:
        metas = (*metas, _NOINDEX)
    properties = tuple(
        replace(meta, content=derivation.place if meta.name == "og:locale" else derivation.lead(meta.content))
        for meta in head.properties
    )
    return replace(
        head,
        canonical=derivation.lead(head.canonical),
        metas=metas,
        properties=properties,
        json_ld=_json_ld(head.json_ld, derivation),
    )


def _json_ld(text: str, derivation: Derivation) -> str:
    if not text:
        return ""
    data = _lead_all(msgspec.json.decode(text), derivation)
    if "inLanguage" in data:
        data["inLanguage"] = derivation.tag
    # As in the page itself: "</script>" inside a text would end the element.
    return msgspec.json.encode(data).decode().replace("<", "\\u003c")


def _lead_all(value: Any, derivation: Derivation) -> Any:
    if isinstance(value, str):
        return derivation.lead(value) if value.startswith(derivation.base_url) else value
    if isinstance(value, list):
        return [_lead_all(part, derivation) for part in value]
    return {key: _lead_all(part, derivation) for key, part in value.items()} if isinstance(value, dict) else value
