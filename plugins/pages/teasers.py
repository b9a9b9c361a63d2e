"""Items as lists show them."""

from plugins.core.dates import long_date
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item, MediaFile
from plugins.core.phrases import headline
from plugins.core.pictures import picture_view
from plugins.core.views import Link, Picture, Teaser


class TeaserMaker:
    """Makes the teasers of one language; each is made once, however many lists show it."""

    def __init__(self, edition: LanguageEdition) -> None:
        self._edition = edition
        self._made: dict[tuple[str, str], Teaser] = {}

    def teasers(self, entries: tuple[Entry, ...]) -> tuple[Teaser, ...]:
        """The teasers of ``entries``, in their order."""
        return tuple(self._teaser(entry) for entry in entries)

    def _teaser(self, entry: Entry) -> Teaser:
        key = (entry.item.source, entry.item.language)
        if key not in self._made:
            self._made[key] = self._make(entry)
        return self._made[key]

    def _make(self, entry: Entry) -> Teaser:
        edition, item = self._edition, entry.item
        return Teaser(
            title=entry.title,
            parts=headline(entry.title) if entry.is_foreign else item.headline,
            url=item.address,
            date=long_date(item.date, edition.language.locale) if item.date else "",
            datetime=item.date,
            year=item.date[:4].lstrip("0"),
            summary=entry.summary,
            badge="" if entry.is_foreign else item.get("badge"),
            channel=edition.label(item.channels[0]) if item.channels else "",
            picture=cover_of(item, edition.site.media),
            tag=_tag(edition, entry),
            language_note=_language_note(edition, entry),
            highlight=item.get("highlight", False),
            # How far a call for essays is hangs on the day, which lists do not know.
            state="" if entry.is_foreign or item.kind == "call" else item.get("state"),
            number=item.get("doc_no"),
            until=long_date(item.get("valid_until"), edition.language.locale) if item.get("valid_until") else "",
            until_day=item.get("valid_until")[:10],
        )


def link_to(edition: LanguageEdition, entry: Entry) -> Link:
    """A link to ``entry`` by its title in the language of ``edition``."""
    return Link(
        title=entry.title, url=entry.item.address, tag=_tag(edition, entry), note=_language_note(edition, entry)
    )


def _tag(edition: LanguageEdition, entry: Entry) -> str:
    return edition.config.languages[entry.item.language].tag if entry.is_foreign else ""


def _language_note(edition: LanguageEdition, entry: Entry) -> str:
    """What language ``entry`` is in, where that is another than the page's."""
    if not entry.is_foreign:
        return ""
    own = edition.config.languages[entry.item.language]
    return edition.gettext("In Chinese") if own.tag.startswith("zh") else own.name


def cover_of(item: Item, media: dict[str, MediaFile]) -> Picture | None:
    """The cover, else a portrait, a banner or the picture that it is itself, else the first of the body or the gallery.

    Decorative: the title says it all.
    """
    paths = [item.get("cover"), item.get("portrait"), item.get("banner"), item.get("picture")]
    paths += [reference.target for reference in item.references if reference.kind == "picture"]
    paths += [image["file"] for image in item.get("images", ())]
    file = next((media[path] for path in paths if path in media and media[path].width), None)
    return picture_view(file) if file else None
