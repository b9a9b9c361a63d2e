"""The seam to Pelican: hands the files of scans to the writer."""

from pathlib import Path
from typing import Any

from plugins.core.run import run_of
from plugins.scans.publishing import ScansPublisher


class ScansGenerator:
    """Publishes the files in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, **_: Any) -> None:
        self._context = context
        self._publisher = ScansPublisher(Path(path), run_of(settings))

    def generate_output(self, writer: Any) -> None:
        """Hand over every file. Raises :class:`InputError` if nothing can be made of a picture."""
        site = self._context["site"]
        # Copies of one picture under names that differ in their ending alone have one address.
        shown = {file.service.stem: (path, file.service) for path, file in sorted(site.media.items()) if file.service}
        services = dict(shown.values())
        self._publisher.publish(services, site.config.base_url, writer)
