"""Which articles a person wrote, and which name the person."""

from collections import defaultdict

from plugins.core.edition import Entry, LanguageEdition

Mentioned = tuple[list[Entry], list[Entry]]
"""What a person wrote and what else names the person, each the newest first."""


class PeopleMentioned:
    """Answers for the people of one language. All entries are looked at once, whatever the number of people.

    An article says a name in its fields ``author`` and ``people``. A name that two people share says nothing of either:
    there the id of one counts, and an id may always be written instead of a name.
    """

    def __init__(self, edition: LanguageEdition) -> None:
        self._written: dict[str, list[Entry]] = defaultdict(list)
        self._named: dict[str, list[Entry]] = defaultdict(list)
        ids = _ids_by_name(edition)
        for entry in edition.entries if ids else ():
            fields = entry.item.fields
            wrote = {ids[name]: None for name in fields.get("author", ()) if name in ids}
            named = {ids[name]: None for name in fields.get("people", ()) if name in ids}
            for person in wrote:
                self._written[person].append(entry)
            for person in named:
                if person not in wrote and person != entry.item.id:
                    self._named[person].append(entry)

    def of(self, person: str) -> Mentioned:
        """What the person of the id wrote, and what names the person."""
        return self._written.get(person, []), self._named.get(person, [])


def _ids_by_name(edition: LanguageEdition) -> dict[str, str]:
    """The id that each way to name a person stands for; names that stand for several are left out."""
    ids: dict[str, set[str]] = defaultdict(set)
    for entry in edition.people:
        versions = edition.site.versions[entry.item.key].values()
        for name in (entry.item.id, entry.title, *(version.title for version in versions)):
            ids[name].add(entry.item.id)
    return {name: next(iter(several)) for name, several in ids.items() if len(several) == 1}
