"""What the search finds: the one form in which any capability hands over its documents.

A capability adds a function from an edition to documents to ``context["documents"]`` (:func:`sources_of`) in its
``generate_context``; the search asks all of them once for each language. See ``plugins/search/README.md``.
"""

from collections.abc import Callable, Iterable, MutableMapping
from typing import Any

import msgspec

from plugins.core.edition import LanguageEdition


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that readers may look for, in one language.

    ``key`` is unique in its language and lasts; ``digest`` is the fingerprint of all that ``text`` is made of and of
    everything else here but ``channel``. ``time`` (seconds since 1970) orders; ``date`` is a day, ``2022-12-30``, or
    empty. ``channel`` is a slug of the first level, ``kind`` the key of a content type. ``text`` gives the plain text,
    a line for each paragraph; it is asked for only if the document is new to the index.
    """

    key: str
    digest: bytes
    address: str
    title: str
    time: float
    date: str
    channel: str
    kind: str
    text: Callable[[], str]
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


DocumentSource = Callable[[LanguageEdition], Iterable[Document]]


class SearchFiles(msgspec.Struct, frozen=True):
    """The addresses that the search page of a language names: of the index, and of the scripts that read it.

    ``script`` is that of the page and of its worker: it sees where it is. ``inflate`` unpacks in browsers that cannot;
    ``lunr`` has the stemmer of languages that need one, else it is empty.
    """

    head: str
    script: str
    inflate: str
    lunr: str = ""


def sources_of(context: MutableMapping[str, Any]) -> list[DocumentSource]:
    """The functions that give documents, in ``context``; to read and to add to."""
    return context.setdefault("documents", [])
