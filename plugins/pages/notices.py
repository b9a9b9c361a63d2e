"""What became of an article after it was published: notices above it, corrections below."""

from collections.abc import Iterator

from plugins.core.article_views import Correction, Notice
from plugins.core.dates import long_date
from plugins.core.edition import LanguageEdition
from plugins.core.items import Item


def notices_of(edition: LanguageEdition, item: Item) -> Iterator[Notice]:
    """What a reader should know before the text: that it was withdrawn, archived, corrected, or is a draft."""
    gettext = edition.gettext
    if item.status == "withdrawn":
        text = gettext("This article has been withdrawn.")
        if day := item.get("withdrawn_on"):
            text = gettext("This article was withdrawn on %s.") % _day(edition, day)
        gap = "" if edition.tag.startswith("zh") else " "
        yield Notice(kind="withdrawn", text=f"{text}{gap}{item.get('withdrawn_reason')}")
    elif item.status == "archived":
        text = gettext("This article is archived: it is kept as it was published.")
        if day := item.get("archived_on"):
            text = gettext("This article was archived on %s: it is kept as it was published.") % _day(edition, day)
        yield Notice(kind="archived", text=text)
    elif item.status in ("draft", "review"):
        yield Notice(kind="draft", text=gettext("Draft: not on the public site."))
    if corrections := item.get("corrections"):
        text = gettext("This article was corrected on %s.") % _day(edition, max(x["date"] for x in corrections))
        yield Notice(kind="corrected", text=text, url="#corrections")


def corrections_of(edition: LanguageEdition, item: Item) -> Iterator[Correction]:
    """The newest first; of one day as the editor wrote them."""
    for part in sorted(item.get("corrections", ()), key=lambda part: part["date"], reverse=True):
        yield Correction(date=_day(edition, part["date"]), datetime=part["date"], text=part["text"])


def _day(edition: LanguageEdition, day: str) -> str:
    return long_date(day, edition.language.locale)
