"""Texts in traditional characters as readers know them who learned simplified ones."""

from collections.abc import Mapping

from plugins.core.markup import plain_text

_SHARE = 0.02
"""The share of characters that change when they are simplified from which on a text is in traditional ones."""
_BEGIN, _END = "\ue001", "\ue002"


class Simplifier:
    """Converts from traditional characters with OpenCC. ``names`` says how an office writes names: 沈延毅 → 沈延毅."""

    def __init__(self, names: Mapping[str, str]) -> None:
        # A mark is of no script: no dictionary has it.
        self._marks = [(written, f"{_BEGIN}{n}{_END}", name) for n, (name, written) in enumerate(names.items())]
        # Not at the top: it loads a library, and hardly any site has such texts.
        from opencc import OpenCC  # noqa: PLC0415

        self._convert = OpenCC("t2s").convert

    def is_traditional(self, text: str) -> bool:
        """Whether ``text`` (Markdown) is in traditional characters."""
        plain = plain_text(text)
        changed = sum(a != b for a, b in zip(plain, self._convert(plain), strict=False))
        return changed > len(plain) * _SHARE

    def simplify(self, html: str) -> str:
        """``html`` in simplified characters. A name that an office has listed is written as the list says."""
        for written, mark, _ in self._marks:
            html = html.replace(written, mark)
        html = self._convert(html)
        for _, mark, name in self._marks:
            html = html.replace(mark, name)
        return html
