"""Interface text by language, from the gettext catalogs of the theme."""

from collections.abc import Iterable, Mapping
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from plugins.core.lent import Lender
from plugins.core.problems import InputError, Problem


def N_(text: str) -> str:  # noqa: N802  gettext's own name
    """Mark a text of a table for translation; it is translated where it is printed."""
    return text


def load_catalogs(
    folder: Path, languages: Iterable[str], lenders: Mapping[str, str] | None = None
) -> dict[str, NullTranslations]:
    """The catalog of each language from ``<folder>/<code>/LC_MESSAGES/messages.po``, compiled in memory.

    ``lenders`` says of a language which other one speaks where its catalog is silent, or where it has none; what is
    lent is marked (:mod:`plugins.core.lent`). Raises :class:`InputError` for every other language without a catalog.
    """
    lenders = lenders or {}
    files = {code: folder / code / "LC_MESSAGES" / "messages.po" for code in languages}
    missing = [code for code, file in files.items() if not file.is_file()]
    if untold := [code for code in missing if code not in lenders]:
        advice = "请复制 theme/translations/en 并翻译"
        name = f"{folder.parent.name}/{folder.name}"
        raise InputError(
            [
                Problem(f"{name}/{c}/LC_MESSAGES/messages.po", 0, "F019", "没有这种语言的界面文字", advice)
                for c in untold
            ]
        )
    own = {code: NullTranslations() if code in missing else _compile(code, file) for code, file in files.items()}
    for code, lender in lenders.items():
        own[code].add_fallback(Lender(own[lender]))
    return own


def _compile(code: str, file: Path) -> Translations:
    compiled = BytesIO()
    with file.open("rb") as source:
        write_mo(compiled, read_po(source, locale=code.partition("-")[0]))
    compiled.seek(0)
    return Translations(compiled)
