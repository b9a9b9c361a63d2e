"""The seam to Pelican: a generator that adds the site to the context."""

import re
import sys
from collections.abc import Iterable
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import msgspec

from plugins.content.assemble import Versions, assemble, in_order, newest_time, next_due
from plugins.content.batches import Labels
from plugins.content.between_items import between_items
from plugins.content.body import BodyReader
from plugins.content.chronologies import Chronologies, KeptRows, RowsReader
from plugins.content.link_places import LinkPlaces
from plugins.content.measurements import Measurement, Measurements
from plugins.content.names import read_names
from plugins.content.old_addresses import read_redirects
from plugins.content.pins import last_unpinned, next_unpinned
from plugins.content.reading_facts import last_closed, next_closing
from plugins.content.records import SourceReader, find_sources
from plugins.content.references import ReferenceResolver
from plugins.content.register import current_addresses, lost_addresses, read_register, write_register
from plugins.content.reviews import review_problems
from plugins.content.scans import Places, ScanFolders, closed_pages
from plugins.content.settings import ContentSettings
from plugins.content.transcribing import Transcriber
from plugins.core.catalogs import N_, load_catalogs
from plugins.core.config import SiteConfig
from plugins.core.config_file import load_site
from plugins.core.config_rules import LANGUAGE_CODE
from plugins.core.derivation import derivations
from plugins.core.edition import LanguageEdition
from plugins.core.fixed_addresses import fixed_addresses
from plugins.core.home import HOME_FILE
from plugins.core.home_file import HomeFile, load_home
from plugins.core.home_rules import unknown_addresses, unknown_items
from plugins.core.item_facts import ItemFacts, Report, facts_of
from plugins.core.items import Item
from plugins.core.journal import Journal
from plugins.core.lent import without_marks
from plugins.core.problems import InputError, Problem, print_problems
from plugins.core.run import run_of
from plugins.core.site import Site


class ContentGenerator:
    """Reads the content in :meth:`generate_context`."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, theme: str, **_: Any) -> None:
        self._context = context
        self._root = Path(path)
        self._theme = Path(theme)
        self._site_toml = Path(settings["SITE_TOML"])
        self._settings = ContentSettings(**settings.get("CONTENT", {}))
        self._run = run_of(settings)
        self._facts: tuple[ItemFacts, ...] = ()

    def generate_context(self) -> None:
        """Put the site and its languages into the context, or print all problems and exit."""
        # Before anything is loaded that it stands for.
        version = self._run.inputs.reading_version()
        try:
            config = load_site(self._site_toml)
            catalogs = load_catalogs(self._theme / "translations", config.written, config.lenders)
            labels = {code: _labels(catalog) for code, catalog in catalogs.items()}
            site, warnings = self._read(config, labels, version)
        except InputError as error:
            if self._settings.report:
                self._report(error.problems)
                raise SystemExit(1) from None
            print_problems(error.problems)
            print(f"共 {len(error.problems)} 处错误，网站没有生成，原有页面未动。", file=sys.stderr)
            raise SystemExit(1) from None
        if self._settings.report:
            self._report(warnings)
            raise SystemExit(0)
        print_problems(warnings)
        if self._settings.check:
            print(f"检查完毕：{len(site.items)} 个文件，没有错误，{len(warnings)} 条提醒。")
            raise SystemExit(0)
        if self._settings.record_addresses and not self._settings.preview:
            write_register(self._root, read_register(self._root), current_addresses(site.versions))
        self._context["site"] = site
        self._context["derivations"] = derivations(site)
        self._context["editions"] = {c: LanguageEdition(site, c, catalog) for c, catalog in catalogs.items()}

    def _read(self, config: SiteConfig, labels: Labels, version: bytes) -> tuple[Site, list[Problem]]:
        home = load_home(self._root / HOME_FILE, config)
        reader = SourceReader(self._run, self._root, config, labels, version)
        items = _without_unread(reader.read(find_sources(self._run.inputs.content)), reader.problems)
        if self._settings.report:
            self._facts = tuple(facts_of(item, config.written) for item in items)
        if not reader.is_kept and self._run.inputs.is_steady():
            advice = "请检查磁盘空间和文件夹的权限；网站不受影响，但下次要重新读全部文章"
            print_problems([Problem(str(self._run.cache), 0, "W003", "缓存写不进去", advice)])
        problems = reader.problems
        is_complete = not problems
        preview = self._settings.preview
        now = self._settings.moment().timestamp()
        versions, found = assemble(config, items, now, preview=preview)
        problems += found
        chronologies, versions, found = self._chronologies(config, versions, version)
        problems += found
        resolver, scans, versions = self._resolve(config, versions, version, items)
        # A link to a file that could not be read is in order once that file is.
        problems += [problem for problem in resolver.problems if is_complete or problem.code != "L002"]
        problems += scans.problems
        problems += [problem for group in versions.values() for item in group.values() for problem in item.warnings]
        problems += between_items(config, items, versions, now, is_complete=is_complete, chronologies=chronologies)
        redirects, found = read_redirects(config, versions)
        problems += found
        if self._settings.check and is_complete:
            problems += LinkPlaces(config, versions, redirects, reader.prose).problems(self._root)
        # What the home page names may be an article that could not be read.
        problems += self._home_problems(home, config, versions) if is_complete else []
        problems += [] if preview else review_problems(config, versions)
        if not preview and all(problem.is_warning for problem in problems):
            problems += lost_addresses(read_register(self._root), current_addresses(versions), redirects)
        if errors := [problem for problem in problems if not problem.is_warning]:
            raise InputError(errors)
        ordered = in_order(versions)
        warnings = sorted(problems + _empty_channels(config, ordered))
        since, due = _unchanging_span(items, ordered, now, preview=preview)
        texts = tuple(map(str, warnings))
        site = Site(
            config,
            ordered,
            versions,
            resolver.media,
            redirects,
            texts,
            since,
            due,
            originals=tuple(sorted(resolver.originals)),
            prose=reader.prose,
            transcribe=Transcriber(BodyReader(*labels[config.site.default_language])).transcribe,
            names=read_names(self._root),
            home=home.home,
            chronologies=chronologies,
            scans=scans.pages,
        )
        return site, warnings

    def _report(self, problems: Iterable[Problem]) -> None:
        """Tell ``problems`` and what was read to a program: JSON on standard output."""
        print(msgspec.json.encode(Report(tuple(sorted(set(problems))), self._facts)).decode())

    def _chronologies(self, config: SiteConfig, versions: Versions, version: bytes) -> Chronologies:
        journal = Journal(self._run.cache / "chronologies", version, KeptRows)
        reader = RowsReader(self._load, config, journal.load())
        found = reader.read(versions)
        journal.save(reader.known, reader.fresh)
        journal.close()
        return found

    def _load(self, source: str) -> bytes | None:
        """A file under ``content/``, if it is there."""
        return (self._root / source).read_bytes() if source in self._run.inputs.content else None

    def _home_problems(self, file: HomeFile, config: SiteConfig, versions: Versions) -> list[Problem]:
        items = (item for group in versions.values() for item in group.values())
        found = [*unknown_items(file.home, versions), *unknown_addresses(file.home, fixed_addresses(config), items)]
        return [file.problem(finding) for finding in found]

    def _resolve(
        self, config: SiteConfig, versions: dict, version: bytes, items: Iterable[Item]
    ) -> tuple[ReferenceResolver, ScanFolders, dict]:
        journal = Journal(self._run.cache / "measurements", version, Measurement)
        places = Journal(self._run.cache / "places", version, Places)
        known, known_places = journal.load(), places.load()
        measurements = Measurements(self._root, self._run.inputs.content, known)
        scans = ScanFolders(self._root, self._run.inputs.content, measurements, known_places, closed_pages(items))
        originals = config.pictures.originals
        resolver = ReferenceResolver(self._root, versions, measurements, scans, keep_originals=originals)
        resolved = {
            key: {code: resolver.resolve(item) for code, item in group.items()} for key, group in versions.items()
        }
        journal.save(known, measurements.fresh)
        places.save(known_places, scans.fresh)
        journal.close()
        places.close()
        return resolver, scans, resolved


def _labels(catalog: NullTranslations) -> tuple[str, str]:
    """The words that bodies have of their own: they stand in attributes, where no language can be told."""
    back, table = (without_marks(catalog.gettext(text)) for text in (N_("Back to the text, note %d"), N_("Table")))
    return back, f"{table} "


def _unchanging_span(
    items: Iterable[Item], published: Iterable[Item], now: float, *, preview: bool
) -> tuple[float, float]:
    """From when until when the clock makes no other site of the same ``items``, and nothing else is to be told.

    A preview waits for no article.
    """
    starts = [last_unpinned(items, now), last_closed(published, now), 0.0 if preview else newest_time(published)]
    ends = [next_unpinned(items, now), next_closing(published, now), 0.0 if preview else next_due(items, now)]
    return max(starts), min(filter(None, ends), default=0.0)


def _without_unread(items: list[Item], problems: list[Problem]) -> list[Item]:
    """A translation lacks what it takes over as long as its original cannot be read: no problem of its own."""
    unread = {_stem(problem.path.removeprefix("content/")) for problem in problems}
    return [item for item in items if _stem(item.source) not in unread] if unread else items


def _stem(source: str) -> str:
    """What the file names of all versions have in common."""
    return re.sub(rf"(\.{LANGUAGE_CODE})?\.md$", "", source)


def _empty_channels(config: SiteConfig, items: tuple[Item, ...]) -> list[Problem]:
    used = {slug for item in items if item.is_listed for slug in item.channels}
    used |= {slug.partition("/")[0] for slug in used} | {item.id for item in items if item.is_page}
    return [
        Problem(
            "site.toml",
            0,
            "W001",
            f"栏目“{config.text(channel.label, '')}”没有内容，已自动隐藏",
            "请补充内容或删去这个栏目",
        )
        for channel in config.channels
        if channel.slug not in used
    ]
