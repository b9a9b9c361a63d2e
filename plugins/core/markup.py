"""Bodies with their references printed."""

from html import escape

from plugins.core.items import REFERENCE_MARK, Item, MediaFile, Reference


def print_references(html: str, item: Item, media: dict[str, MediaFile]) -> str:
    """``html``, the body of ``item``, with each of its marks replaced by a picture or the address of a link."""
    if not item.references:
        return html
    parts = html.split(REFERENCE_MARK)
    printed = [_print(reference, media) for reference in item.references]
    return "".join(text for pair in zip(parts, (*printed, ""), strict=True) for text in pair)


def _print(reference: Reference, media: dict[str, MediaFile]) -> str:
    if reference.kind == "link":
        return escape(reference.target)
    file = media[reference.target]
    attributes = {"alt": "", **dict(reference.attributes), "src": file.url, "loading": "lazy", "decoding": "async"}
    if file.width:
        attributes |= {"width": str(file.width), "height": str(file.height)}
    printed = " ".join(f'{name}="{escape(value)}"' for name, value in sorted(attributes.items()))
    return f"<img {printed}>"
