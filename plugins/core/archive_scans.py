"""Which items of the archive have pictures by IIIF, and where their manifest stands."""

from plugins.core.archive_addresses import manifest_address, scans_address
from plugins.core.items import Item
from plugins.core.scans import ScannedPage, find_page
from plugins.core.site import Site

SCANNED = ("volume", "record")
"""The types that have pages, in a folder of scans."""
PICTURED = ("photo", "artwork")
"""The types that have one picture."""


def listed_versions(site: Site, item_id: str) -> tuple[Item, ...]:
    """The versions of an item that lists show, the one in the site's own language first."""
    default = site.config.site.default_language
    found = (item for item in site.versions.get((False, item_id), {}).values() if item.is_listed)
    return tuple(sorted(found, key=lambda item: (item.language != default, item.language)))


def shown_pages(site: Site, item: Item) -> tuple[ScannedPage, ...]:
    """The pages of ``item`` whose picture can be shown; that of a photograph or a work of art is one page."""
    if item.kind in SCANNED:
        return tuple(page for page in site.scans.get(item.get("scans"), ()) if page.service)
    file = site.media.get(item.get("picture")) if item.kind in PICTURED else None
    return (ScannedPage(1, file.path, "1", service=file.service),) if file and file.service else ()


def manifest_of_item(site: Site, item: Item) -> str:
    """The address on the site of the manifest of ``item``, whichever version it is; empty if it has none."""
    versions = listed_versions(site, item.id)
    return manifest_address(versions[0].address) if versions and shown_pages(site, versions[0]) else ""


def pages_of(site: Site, item: Item) -> tuple[ScannedPage, ...]:
    """The scans of a volume or an account, those too that cannot be shown."""
    return site.scans.get(item.get("scans"), ()) if item.kind in SCANNED else ()


def scan_address(site: Site, item: Item, printed: str) -> str:
    """Where page ``printed`` of ``item`` is read, by the number that stands on it; empty if nowhere."""
    page = find_page(pages_of(site, item), printed)
    return f"{scans_address(item.address, page.part)}#{page.anchor}" if page else ""
