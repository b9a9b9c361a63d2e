"""Languages that are made of another by converting its pages: what is known of one, and where its pages stand."""

import msgspec

from plugins.core.addresses import home_address
from plugins.core.digest import digest_value
from plugins.core.names import names_in
from plugins.core.site import Site

_FILES = ("", "feed.xml")
"""The last parts of addresses that pages and feeds have. Whatever else is called by a name is the same for all."""
_PLACES = {"s2hk": "zh_HK", "s2hkp": "zh_HK"}
"""The place that Open Graph asks for beside the language; Taiwan's is the more usual one for traditional characters."""


class Derivation(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """All that a page of a derived language is made of, beside the page of its source.

    ``homes`` are the home addresses of all languages but the source's. ``names`` are what is no common word, each with
    how it is written in the derived language. ``digest`` is the fingerprint of all this.
    """

    code: str
    tag: str
    source: str
    conversion: str
    home: str
    source_home: str
    homes: tuple[str, ...]
    base_url: str
    is_reviewed: bool
    names: tuple[tuple[str, str], ...]
    digest: bytes = b""

    def __hash__(self) -> int:
        """Of the fingerprint alone: there may be thousands of names."""
        return hash(self.digest)

    @property
    def place(self) -> str:
        """The locale in Open Graph's words."""
        return _PLACES.get(self.conversion, "zh_TW")

    def lead(self, url: str) -> str:
        """Where a link to ``url`` leads on a page of the derived language: to the sister of a page of the source.

        ``url`` is an address on the site, with or without the host. Files, other languages and other sites stay.
        """
        if url.startswith(f"{self.base_url}/"):
            return self.base_url + self.lead(url.removeprefix(self.base_url))
        path = url.partition("#")[0].partition("?")[0]
        is_page = path.startswith(self.source_home) and path.rpartition("/")[2] in _FILES
        if not is_page or url.startswith(("//", *self.homes)):
            return url
        return self.home + url.removeprefix(self.source_home)


def derivations(site: Site) -> tuple[Derivation, ...]:
    """The derived languages of ``site``. What its content names keeps its characters unless ``site.names`` says how."""
    return tuple(_derivation(site, code) for code in site.config.derived)


def _derivation(site: Site, code: str) -> Derivation:
    config, language = site.config, site.config.languages[code]
    source = language.derived_from
    found = names_in(item for item in site.items if item.language == source)
    made = Derivation(
        code=code,
        tag=language.tag,
        source=source,
        conversion=language.conversion,
        home=home_address(config, code),
        source_home=home_address(config, source),
        homes=tuple(
            home for other in config.languages if other != source and (home := home_address(config, other)) != "/"
        ),
        base_url=config.base_url,
        is_reviewed=language.reviewed,
        names=tuple(sorted(({name: name for name in found} | dict(site.names)).items())),
    )
    return msgspec.structs.replace(made, digest=digest_value(made))
