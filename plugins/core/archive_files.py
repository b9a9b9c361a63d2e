"""Which files of the archive there are for other programs: pages link to them, ``plugins.archive`` makes them."""

from collections.abc import Mapping

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_addresses import archive_file_address, volume_file_address
from plugins.core.archive_scans import listed_versions
from plugins.core.edition import Entry

_READ = ("record", "chronology")


def volume_files(index: ArchiveIndex, volume: Entry) -> Mapping[str, str]:
    """The files of a volume in the language of ``index``: how their names end → their addresses.

    ``epub`` where there is an account or a chronology to read and the volume has a version in the language,
    ``vertical.epub`` beside it in Chinese; ``zip``, the bag, which is one for all languages, where the site makes bags
    and the volume has a version in the site's own language.
    """
    item, edition = volume.item, index.edition
    suffixes = []
    if not volume.is_foreign and any(entry.item.kind in _READ for entry in index.of_volume.get(item.id, ())):
        suffixes = ["epub", "vertical.epub"] if edition.tag.startswith("zh") else ["epub"]
    files = {suffix: volume_file_address(item.address, suffix) for suffix in suffixes}
    first = listed_versions(edition.site, item.id)[0]
    if edition.config.archive.bags and first.language == edition.config.site.default_language:
        files["zip"] = volume_file_address(first.address, "zip")
    return files


def archive_lists(index: ArchiveIndex) -> tuple[str, ...]:
    """The addresses of ``archive.json`` and ``archive.csv`` in the language of ``index``; none if nothing is open."""
    edition = index.edition
    names = ("archive.json", "archive.csv") if any(index.by_type.values()) else ()
    return tuple(archive_file_address(edition.config, edition.code, name) for name in names)
