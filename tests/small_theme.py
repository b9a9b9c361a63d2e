"""A theme without a look, for tests of what is done with any theme."""

from pathlib import Path

from tests.builders import write_files


def write_theme(root: Path, templates: dict[str, str] | None = None) -> Path:
    """A theme without a look: catalogs that say the message ids, and ``templates``."""
    catalog = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    files = {f"translations/{code}/LC_MESSAGES/messages.po": catalog for code in ("zh", "en")}
    files |= {"static/css/site.txt": "", "static/js/site.txt": ""}
    write_files(root, files | {f"templates/{name}": text for name, text in (templates or {}).items()})
    return root
