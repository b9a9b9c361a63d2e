"""Everything that a build reads, as fingerprints: to see at once that nothing has changed, and what a change concerns.

Looking does not import Pelican, and reads no content: that is what makes it quick.
"""

import sys
from pathlib import Path

import msgspec

from plugins.core.digest import digest_bytes, digest_files, digest_value
from plugins.core.inventory import Signature, is_young, list_files, now_ns, sign

PROJECT = Path(__file__).parents[2]
_SETTINGS = ("pelicanconf.py", "publishconf.py", "package-lock.json")
_READING = ("core", "content")
"""The packages under ``plugins`` that make items out of files."""


class Places(msgspec.Struct, frozen=True):
    """Where a build reads: the folders ``content`` and ``theme``, and the file ``site.toml``."""

    content: Path
    theme: Path
    site: Path


class Inputs(msgspec.Struct, frozen=True):
    """What stood there when the build began.

    ``content`` are the files of the content folder; one that was too young for its signature to prove anything has
    none. ``machinery`` is the fingerprint of all but the content: theme, code, settings. ``digest`` is that of
    everything, empty if something was too young.

    The versions must be asked for before what they stand for is loaded; :meth:`is_steady` tells in the end whether it
    was the same all the time.
    """

    places: Places
    content: dict[str, Signature | None]
    machinery: bytes
    digest: bytes

    def is_steady(self) -> bool:
        """Whether nothing but content has changed since: otherwise what was made may be made of old and new things."""
        return _look_at_machinery(self.places)[0] == self.machinery

    def reading_version(self) -> bytes:
        """The fingerprint of what items depend on besides their files: code, settings, catalogs, libraries."""
        code = (_files(PROJECT / "plugins" / name) for name in _READING)
        return digest_bytes(*code, self._site(), _files(self.places.theme / "translations"), _environment())

    def code_version(self) -> bytes:
        """The fingerprint of what texts of items depend on besides their files: code, settings, catalogs, libraries."""
        catalogs = _files(self.places.theme / "translations")
        return digest_bytes(_files(PROJECT / "plugins"), self._site(), catalogs, _environment())

    def page_version(self) -> bytes:
        """The fingerprint of what the bytes of pages depend on besides their keys."""
        return digest_bytes(_files(PROJECT / "plugins"), self._site(), _files(self.places.theme), _environment())

    def _site(self) -> bytes:
        return self.places.site.read_bytes()


def look(places: Places, mode: str) -> Inputs:
    """Look at everything. ``mode`` tells builds apart that make different sites of the same files."""
    content = list_files(str(places.content))
    machinery, signatures = _look_at_machinery(places)
    now = now_ns()
    digest = digest_value(mode, machinery, str(places.content), content)
    if any(is_young(signature, now) for signature in (*content.values(), *signatures)):
        content = {path: None if is_young(signature, now) else signature for path, signature in content.items()}
        digest = b""
    return Inputs(places, content, machinery, digest)


def _look_at_machinery(places: Places) -> tuple[bytes, list[Signature]]:
    """The fingerprint of theme, code and settings, and the signatures of their files."""
    theme = list_files(str(places.theme))
    code = list_files(str(PROJECT / "plugins"))
    single = [sign(str(file)) for file in (places.site, *(PROJECT / name for name in _SETTINGS))]
    digest = digest_value(str(places.theme), theme, code, str(places.site), single, _environment())
    return digest, [*theme.values(), *code.values(), *filter(None, single)]


def _files(folder: Path) -> bytes:
    return digest_files(folder, list_files(str(folder)))


def _environment() -> bytes:
    """Python and the installed packages: pip names a package's folder by its version."""
    packages = Path(msgspec.__file__).parents[1]
    return digest_value(sys.version, sorted(folder.name for folder in packages.glob("*.dist-info")))
