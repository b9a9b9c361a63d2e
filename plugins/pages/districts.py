"""The committees below this one, each with its newest items."""

from collections.abc import Iterator

from plugins.core.config import District
from plugins.core.edition import Entry, LanguageEdition
from plugins.pages.lists import DistrictPlan

NEWEST = 5
"""How many items of a district are shown."""
_NAMES_IN = ("places", "orgs", "keywords")


def district_plans(edition: LanguageEdition) -> tuple[DistrictPlan, ...]:
    """Every district in the order of ``site.toml``.

    An item is a district's if its places, organisations or keywords name the district: by its label in any language,
    with or without 政协, or by its slug. One pass over all entries, of which each is looked up.
    """
    newest = _newest(edition)
    return tuple(
        DistrictPlan(
            title=edition.config.text(district.label, edition.code),
            anchor=district.slug,
            site=district.url,
            entries=tuple(newest[district.slug]),
        )
        for district in edition.config.districts
    )


def _newest(edition: LanguageEdition) -> dict[str, list[Entry]]:
    slugs = {name: district.slug for district in edition.config.districts for name in _names(district)}
    newest: dict[str, list[Entry]] = {district.slug: [] for district in edition.config.districts}
    wanted = NEWEST * len(newest)
    for entry in edition.entries:
        fields = entry.item.fields
        found = {slugs[name]: None for key in _NAMES_IN for name in fields.get(key, ()) if name in slugs}
        for slug in found:
            if len(newest[slug]) < NEWEST:
                newest[slug].append(entry)
                wanted -= 1
        if not wanted:
            break
    return newest


def _names(district: District) -> Iterator[str]:
    yield district.slug
    for label in district.label.values():
        yield label
        yield label.removesuffix("政协")
