"""The seam to Pelican: the writer that every generator hands its pages to, and the generator that closes it."""

import time
from pathlib import Path
from typing import Any

from pelican.writers import Writer

from plugins.core.addresses import save_as
from plugins.core.catalogs import load_catalogs
from plugins.core.config_file import load_site
from plugins.core.views import Frame, Page, SiteMapEntry
from plugins.writer.assets import load_assets
from plugins.writer.folder import OutputFolder
from plugins.writer.settings import WriterSettings
from plugins.writer.templates import Templates


class SiteWriter(Writer):
    """Writes one build. ``indexed`` lists, as they come, the pages that sitemap.xml names."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        theme = Path(self.settings["THEME"])
        config = load_site(Path(self.settings["SITE_TOML"]))
        self._quiet = WriterSettings(**self.settings.get("WRITER", {})).quiet
        self._started = time.monotonic()
        self._assets = load_assets(theme / "static")
        catalogs = load_catalogs(theme / "translations", tuple(config.languages))
        self._templates = Templates(theme, catalogs, self._assets)
        self._folder = OutputFolder(Path(output_path))
        self._pages = 0
        self.indexed: list[SiteMapEntry] = []

    def write_page(self, page: Page) -> None:
        """Render ``page`` and write it. Raises :class:`ValueError` if another page has its address."""
        path = save_as(page.address)
        if self._folder.holds(path):
            raise ValueError(f"two pages have the address {page.address}")
        self._folder.write(path, self._templates.render(page).encode())
        self._pages += 1
        frame: Frame | None = getattr(page.view, "frame", None)
        if page.indexed and frame:
            head = frame.head
            self.indexed.append(SiteMapEntry(url=head.canonical, modified=page.modified, alternates=head.alternates))

    def copy_file(self, source: Path, address: str) -> None:
        """Publish the file ``source`` as it is at ``address``. Raises :class:`ValueError` if that is taken."""
        path = save_as(address)
        if self._folder.holds(path):
            raise ValueError(f"two files have the address {address}")
        self._folder.write(path, source.read_bytes())

    def close(self) -> None:
        """Publish the theme's files, remove what is no longer part of the site, and say what was built."""
        for asset in self._assets.values():
            self._folder.write(save_as(asset.url), asset.data)
        total, changed, removed = self._folder.close()
        if not self._quiet:
            seconds = time.monotonic() - self._started
            print(
                f"已生成 {self._pages} 个页面、共 {total} 个文件，在 {self._folder.root.name}/"
                f"（写入 {changed}，未变 {total - changed}，删除 {removed}；用时 {seconds:.1f} 秒）。"
            )


class ClosingGenerator:
    """Comes last and closes the writer."""

    def __init__(self, **_: Any) -> None:
        pass

    def generate_output(self, writer: SiteWriter) -> None:
        """Close the writer."""
        writer.close()
