"""The blocks that show who there is: members and districts."""

from plugins.core.config import District as WantedDistrict
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.home import DistrictsBlock as WantedDistricts
from plugins.core.home import MembersBlock as WantedMembers
from plugins.core.home_views import District, DistrictsBlock, Member, MembersBlock
from plugins.core.items import Item
from plugins.core.pictures import picture_view
from plugins.core.views import Picture
from plugins.pages.home.places import Places
from plugins.pages.teasers import TeaserMaker, cover_of

_LAST = 1_000_000
"""The place of a person whom the roster gives none."""
_NAMING = ("places", "orgs", "keywords")
"""The fields in which an item names a district."""
_RECENT = 2000
"""How many items of the channel, the newest first, are looked through for a district: what is older is no news."""


class PeopleMaker:
    """Makes these blocks in one language."""

    def __init__(self, edition: LanguageEdition, teasers: TeaserMaker) -> None:
        self._edition = edition
        self._teasers = teasers
        self._places = Places(edition)

    def members(self, wanted: WantedMembers) -> MembersBlock | None:
        """The people of a channel in the order of the roster."""
        people = [entry for entry in self._places.entries(wanted.channel) if entry.item.kind == "person"]
        people.sort(key=lambda entry: (entry.item.get("order", _LAST), entry.item.get("pinyin"), entry.item.id))
        if not people:
            return None
        return MembersBlock(
            title=self._places.title(wanted.title, wanted.channel),
            url=self._places.url(wanted.channel),
            members=tuple(self._member(entry) for entry in people[: wanted.count]),
        )

    def _member(self, entry: Entry) -> Member:
        item = entry.item
        (teaser,) = self._teasers.teasers((entry,))
        posts = [post["title"] for post in item.get("positions", ()) if not post.get("to")]
        # What is written in another language than the page is left out: a name alone is right in any.
        note = teaser.language_note if entry.is_foreign else item.get("sector") or next(iter(posts), "")
        return Member(name=teaser.title, url=teaser.url, note=note, picture=self._portrait(item), tag=teaser.tag)

    def _portrait(self, item: Item) -> Picture | None:
        media = self._edition.site.media
        file = media.get(item.get("portrait"))
        if file and file.width:
            return picture_view(file)
        return cover_of(item, media)

    def districts(self, wanted: WantedDistricts) -> DistrictsBlock | None:
        """Every district, with the newest item of the channel that names it."""
        districts, entries = self._edition.config.districts, self._places.entries(wanted.channel)
        if not districts or not entries:
            return None
        newest = _newest(districts, entries)
        return DistrictsBlock(
            title=self._places.title(wanted.title, wanted.channel),
            url=self._places.url(wanted.channel),
            districts=tuple(self._district(district, newest.get(district.slug)) for district in districts),
        )

    def _district(self, district: WantedDistrict, entry: Entry | None) -> District:
        return District(
            name=self._edition.config.text(district.label, self._edition.code),
            url=district.url,
            newest=self._teasers.teasers((entry,))[0] if entry else None,
        )


def _newest(districts: list[WantedDistrict], entries: tuple[Entry, ...]) -> dict[str, Entry]:
    """The first of ``entries`` that names each of ``districts``, by slug.

    It is named by its label in any language, with or without 政协, or by its slug.
    """
    slugs = {district.slug: district.slug for district in districts}
    for district in districts:
        for label in district.label.values():
            slugs |= {label: district.slug, label.removesuffix("政协"): district.slug}
    found: dict[str, Entry] = {}
    for entry in entries[:_RECENT]:
        fields = entry.item.fields
        for name in (name for field in _NAMING for name in fields.get(field, ())):
            if name in slugs:
                found.setdefault(slugs[name], entry)
        if len(found) == len(districts):
            break
    return found
