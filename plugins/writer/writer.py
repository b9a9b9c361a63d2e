"""The seam to Pelican: the writer that every generator hands its pages to, and the generator that closes it."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from pelican.writers import Writer

from plugins.core.addresses import save_as
from plugins.core.config_file import load_site
from plugins.core.digest import digest_bytes, digest_value
from plugins.core.executor import InProcess, map_batches
from plugins.core.inventory import Signature
from plugins.core.ledger import Ledger
from plugins.core.page import Page
from plugins.core.problems import InputError, Problem
from plugins.core.progress import track
from plugins.core.run import run_of
from plugins.core.site import Site
from plugins.core.views import SiteMapEntry
from plugins.writer.assets import load_assets
from plugins.writer.folder import OutputFolder
from plugins.writer.rendering import RenderingBatch, Sheet, render_batch
from plugins.writer.settings import WriterSettings
from plugins.writer.templates import RenderingError

_BATCH = 50


class SiteWriter(Writer):
    """Writes one build. ``indexed`` lists, as they come, the pages that sitemap.xml names."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        self._run = run_of(self.settings)
        self._theme = Path(self.settings["THEME"])
        config = load_site(Path(self.settings["SITE_TOML"]))
        self._languages = tuple(config.written)
        self._lenders = tuple((code, x, config.languages[x].tag) for code, x in config.lenders.items())
        self._quiet = WriterSettings(**self.settings.get("WRITER", {})).quiet
        self._started = time.monotonic()
        # To send a view to another process of this machine takes longer than to render it.
        self._executor = self._run.executor if self._run.is_remote else InProcess()
        self._version = self._run.inputs.page_version()
        self._folder = OutputFolder(Path(output_path), self._version)
        self._pages = 0
        self.indexed: list[SiteMapEntry] = []

    def write_pages(self, pages: Iterable[Page]) -> None:
        """Render and write those of ``pages`` that are not there yet.

        Raises :class:`ValueError` if two pages have one address, :class:`InputError` if a template is wrong.
        """
        sent: deque[list[str]] = deque()
        batches = self._batches(self._outdated(pages), sent)
        try:
            for result in track(map_batches(self._executor, render_batch, batches), "生成页面"):
                for path, data in zip(sent.popleft(), result, strict=True):
                    self._folder.stage(path, data)
        except RenderingError as error:
            raise InputError([_problem(error)]) from error

    def copy_file(self, source: Path, address: str, signature: Signature | None) -> None:
        """Publish the file ``source`` as it is at ``address``. Raises :class:`ValueError` if that is taken."""
        # Without a signature nothing tells whether it is still the same file.
        key = digest_value(str(source), signature) if signature is not None else None
        self.write_file(address, key, source.read_bytes)

    def write_file(self, address: str, key: bytes | None, make: Callable[[], bytes]) -> None:
        """Publish what ``make`` gives at ``address``; files of equal address and ``key`` are equal.

        Without a key it is always made. Raises :class:`ValueError` if the address is taken.
        """
        path = save_as(address)
        is_known = self._folder.is_current(path, key or b"") and key is not None
        if not is_known:
            self._folder.stage(path, make())

    def read_file(self, address: str) -> bytes:
        """What this build has published at ``address`` so far. Raises :class:`KeyError` if that is nothing."""
        return self._folder.read(save_as(address))

    def close(self, site: Site) -> None:
        """Publish the theme's files, put everything into place, and say what was built."""
        for asset in load_assets(self._theme / "static").values():
            self.write_file(asset.url, digest_bytes(asset.data), lambda asset=asset: asset.data)
        summary = f"{self._pages} 个页面"
        inputs = self._run.inputs
        version = self._version if inputs.is_steady() else b""
        tally = self._folder.commit(
            Ledger(
                inputs=inputs.digest,
                version=version,
                since=site.since,
                due=site.due,
                warnings=site.warnings,
                summary=summary,
            )
        )
        if not self._quiet:
            seconds = time.monotonic() - self._started
            print(
                f"已生成 {summary}、共 {tally.total} 个文件，在 {self._folder.root.name}/"
                f"（写入 {tally.written}，未变 {tally.total - tally.written}，删除 {tally.removed}；用时 {seconds:.1f} 秒）。"
            )

    def _outdated(self, pages: Iterable[Page]) -> Iterator[tuple[str, Page]]:
        """Those of ``pages`` that are not there yet, each with its path."""
        for page in pages:
            self._pages += 1
            if page.canonical:
                self.indexed.append(
                    SiteMapEntry(url=page.canonical, modified=page.modified, alternates=page.alternates)
                )
            path = save_as(page.address)
            if not self._folder.is_current(path, digest_bytes(page.template.encode(), page.key)):
                yield path, page

    def _batches(self, pages: Iterable[tuple[str, Page]], sent: deque[list[str]]) -> Iterator[RenderingBatch]:
        """``pages`` in batches; the paths of each are noted in ``sent``."""
        remaining = iter(pages)
        while taken := list(islice(remaining, _BATCH)):
            compiled = str(self._run.cache / "templates")
            batch = RenderingBatch(str(self._theme), self._languages, self._version, compiled, self._lenders)
            batch.sheets += [
                Sheet(path, page.template, page.language, page.make(), page.derivation) for path, page in taken
            ]
            sent.append([sheet.path for sheet in batch.sheets])
            yield batch


def _problem(error: RenderingError) -> Problem:
    """The error of a template as editors see it."""
    place, _, message = str(error).partition(": ")
    path, _, line = place.partition(":")
    return Problem(path, int(line or 0), "T001", f"模板写错了：{message}", "请改正，或恢复这个文件原来的样子")


class ClosingGenerator:
    """Comes last and closes the writer."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self._context = context

    def generate_output(self, writer: SiteWriter) -> None:
        """Close the writer."""
        writer.close(self._context["site"])
