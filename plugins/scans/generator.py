"""The seam to Pelican: hands the files of scans and their manifests to the writer."""

from functools import partial
from pathlib import Path
from typing import Any

from plugins.core.archive_addresses import manifest_address
from plugins.core.digest import digest_value
from plugins.core.run import run_of
from plugins.scans.described import Described, collection_of, collection_url, described_items, manifest_of
from plugins.scans.manifest import write_collection, write_manifest
from plugins.scans.publishing import ScansPublisher
from plugins.scans.viewer import Viewer, load_viewer


class ScansGenerator:
    """Publishes the files in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, **_: Any) -> None:
        self._context = context
        self._publisher = ScansPublisher(Path(path), run_of(settings))
        self._viewer: Viewer | None = None

    def generate_context(self) -> None:
        """Put the viewer's address into the context, if there is a picture to show.

        Raises :class:`InputError` if its package is not installed.
        """
        if any(file.service for file in self._context["site"].media.values()):
            self._viewer = load_viewer()
        self._context["deep_zoom"] = self._viewer.script if self._viewer else ""

    def generate_output(self, writer: Any) -> None:
        """Hand over every file. Raises :class:`InputError` if nothing can be made of a picture."""
        site = self._context["site"]
        for address, data in self._viewer.files if self._viewer else ():
            # The address has a fingerprint of the content, or the package's name, which is in the lock.
            writer.write_file(address, len(data).to_bytes(4, "little"), lambda data=data: data)
        # Copies of one picture under names that differ in their ending alone have one address.
        shown = {file.service.stem: (path, file.service) for path, file in sorted(site.media.items()) if file.service}
        self._publisher.publish(dict(shown.values()), site.config.base_url, writer)
        described = tuple(described_items(site))
        for each in described:
            address = manifest_address(each.first.address)
            writer.write_file(address, _key(each), partial(self._manifest, each))
        if described and (url := collection_url(site)):
            key = digest_value([_key(each) for each in described])
            writer.write_file(url.removeprefix(site.config.base_url), key, partial(self._collection, described))

    def _manifest(self, described: Described) -> bytes:
        return write_manifest(manifest_of(self._context["site"], self._context["editions"], described))

    def _collection(self, described: tuple[Described, ...]) -> bytes:
        return write_collection(collection_of(self._context["site"], self._context["editions"], described))


def _key(described: Described) -> bytes:
    """The fingerprint of all that a manifest is made of, beside the site's settings: items know of their pictures."""
    return digest_value([(item.digest, item.address) for item in described.versions])
