"""Citations: one value for whatever is cited, and the forms in which readers and programs take it.

``value`` declares it; ``gb7714`` makes the entry of a list of references, ``csl`` what reference managers exchange,
``metas`` what they read in the head of a page, ``schema_org`` what search engines do. All of them are pure. BibTeX and
RIS are made of the CSL-JSON in the reader's browser, by ``theme/static/js/reference_formats.js``
(``docs/decisions/0022-citations.md``).
"""

from plugins.core.citation.gb7714 import Standard, cite
from plugins.core.citation.value import Citation, Creator, Kind, Role

__all__ = ["Citation", "Creator", "Kind", "Role", "Standard", "cite"]
