"""What machines read in ``<head>``: the standard's ``<meta>``, Open Graph and schema.org.

The names are those of 国办发〔2017〕47号, annex. ``Keywords``, ``Author`` and ``Description`` are also HTML's own names,
for which case does not count: each is printed once.
"""

from functools import cache
from typing import Any

import msgspec

from plugins.core.config import Channel, Section
from plugins.core.content_types import COMMON, type_names
from plugins.core.dates import standard_moment
from plugins.core.edition import LanguageEdition
from plugins.core.historical_dates.field import edtf_of
from plugins.core.items import Item
from plugins.core.views import Meta, Picture
from plugins.pages.rights import rights_of

_METAS = tuple((field.meta, field.key) for field in COMMON if field.meta)
_NAMED = dict.fromkeys(("author", "editor", "performer"), "Person")
_NAMED |= dict.fromkeys(("publisher", "sourceOrganization"), "Organization")
"""The properties whose value is not a text but a thing with a name, and what kind of thing."""
_NOT_IN_JSON_LD = ("temporalCoverage", "description", "image", "articleSection", "isBasedOn")


def home_metas(edition: LanguageEdition) -> tuple[Meta, ...]:
    """The home page counts as the column 首页."""
    language = edition.language
    keywords = edition.join(language.keywords) or language.title
    return (
        *_column(language.title, language.description, keywords, "首页"),
        Meta(name="description", content=language.description or language.full_title),
    )


def channel_metas(edition: LanguageEdition, channel: Channel, section: Section | None) -> tuple[Meta, ...]:
    """Of a column page."""
    place = section or channel
    name = edition.config.text(place.label, edition.code)
    description = edition.config.text(place.description, edition.code) or edition.config.text(
        channel.description, edition.code
    )
    keywords = edition.config.text(channel.keywords, edition.code) or name
    kind = (section.column_type if section else "") or channel.column_type
    return (*_column(name, description, keywords, kind), Meta(name="description", content=description or name))


def list_metas(edition: LanguageEdition, slug: str, name: str, description: str) -> tuple[Meta, ...]:
    """Of a list that is no section of its own: it belongs to the channel ``slug``."""
    kind = next(channel.column_type for channel in edition.config.channels if channel.slug == slug)
    return (*_column(name, description, name, kind), Meta(name="description", content=description))


def _column(name: str, description: str, keywords: str, kind: str) -> tuple[Meta, ...]:
    return (
        Meta(name="ColumnName", content=name),
        Meta(name="ColumnDescription", content=description or name),
        Meta(name="ColumnKeywords", content=keywords),
        Meta(name="ColumnType", content=kind),
    )


def article_metas(edition: LanguageEdition, item: Item, url: str, cover: Picture | None) -> tuple[Meta, ...]:
    """Of an article: the fields that are declared with a name in the standard."""
    base = edition.config.base_url
    values = {
        "title": item.title,
        "date": standard_moment(item.date) if item.date else "",
        "source": item.get("source") or edition.language.title,
        "keywords": ",".join(item.get("keywords", ())),
        "author": edition.join(item.get("author", ())),
        "summary": item.get("summary") or item.excerpt or item.title,
        "cover": base + cover.src if cover else "",
    }
    metas = [Meta(name=name, content=values[key]) for name, key in _METAS if values[key]]
    metas.append(Meta(name="Url", content=base + url))
    # A withdrawn article keeps its address, but no search engine should lead to it.
    return tuple(metas) if item.is_listed else (*metas, Meta(name="robots", content="noindex"))


def page_metas(item: Item) -> tuple[Meta, ...]:
    """Of a simple page."""
    return (Meta(name="description", content=item.get("summary") or item.excerpt or item.title),)


def open_graph(edition: LanguageEdition, title: str, address: str, *, kind: str = "website", summary: str = "",
               cover: Picture | None = None) -> tuple[Meta, ...]:  # fmt: skip
    """How a shared link is shown."""
    base = edition.config.base_url
    values = {
        "og:type": kind,
        "og:title": title,
        "og:url": base + address,
        "og:site_name": edition.language.title,
        "og:locale": edition.language.locale.replace("_Hans", ""),
        "og:description": summary,
        "og:image": base + cover.src if cover else "",
    }
    return tuple(Meta(name=name, content=content) for name, content in values.items() if content)


def article_json_ld(edition: LanguageEdition, item: Item, url: str, cover: Picture | None) -> str:
    """The item in schema.org's words, from the declaration of its type and fields."""
    kind = type_names()[item.kind]
    base = edition.config.base_url
    data: dict[str, Any] = {"@context": "https://schema.org", "@type": kind.schema_org, "inLanguage": edition.tag}
    fields = item.fields
    for key, name, is_historical in _linked_fields(item.kind):
        # Most fields are not given: this is asked thirty times for each article.
        if value := item.title if key == "title" else fields.get(key):
            data[name] = edtf_of(value) if is_historical else _json_value(name, value)
    if kind.schema_org in ("Person", "Organization", "Place", "Event", "Book"):
        data["name"] = data.pop("headline")
    data["description"] = item.get("summary") or item.excerpt or item.title
    data["url"] = data["mainEntityOfPage"] = base + url
    if cover:
        data["image"] = base + cover.src
    if corrections := item.get("corrections"):
        data["correction"] = [
            {"@type": "CorrectionComment", "datePublished": part["date"], "text": part["text"]} for part in corrections
        ]
    if rights := rights_of(edition, item):
        data["copyrightNotice"] = rights.title
        if rights.url:
            data["license"] = rights.url
    data.setdefault("publisher", {"@type": "Organization", "name": edition.language.full_title})
    return json_text(data)


def person_json_ld(edition: LanguageEdition, item: Item, posts: list[str], portrait: Picture | None) -> str:
    """A person in schema.org's words, with the posts held now."""
    base = edition.config.base_url
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Person",
        "name": item.title,
        "url": base + item.address,
        "description": item.get("summary") or item.excerpt or item.title,
    }
    # Who has no post any more is no longer one of the committee, as far as is known.
    if posts or not item.get("positions"):
        data["memberOf"] = {"@type": "Organization", "name": edition.language.full_title}
    if posts:
        data["jobTitle"] = posts
    if portrait:
        data["image"] = base + portrait.src
    return json_text(data)


def json_text(data: dict[str, Any]) -> str:
    """A JSON document for an element of the page: ``</script>`` inside a text would end it."""
    return msgspec.json.encode(data).replace(b"<", b"\\u003c").decode()


@cache
def _linked_fields(kind: str) -> tuple[tuple[str, str, bool], ...]:
    """The fields of a type that schema.org has a property for, with the property; whether they keep words of a date."""
    fields = ((x.key, x.schema_org, x.kind == "historical") for x in (*COMMON, *type_names()[kind].fields))
    return tuple(field for field in fields if field[1] and field[1] not in _NOT_IN_JSON_LD)


def _json_value(name: str, value: Any) -> Any:
    kind = _NAMED.get(name)
    if not kind:
        return value
    if isinstance(value, list):
        return [{"@type": kind, "name": part} for part in value]
    return {"@type": kind, "name": value}
