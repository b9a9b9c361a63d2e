"""What the browser tests look at: of every template the fullest page in each language, and pages with more on them."""

from urllib.parse import unquote

from plugins.core.templates import PAGES
from tests.built_site import ROOT, BuiltSite
from tests.made_pages import templates_of

# redirect.html leads on before anything can be looked at; tests/site reads what it says.
TEMPLATES = tuple(name for name in PAGES if name.endswith(".html") and name != "redirect.html")
# What one page of a template cannot show; in English as well where there is the same address.
FURTHER = {
    "channel": "/news/",
    "year of a channel": "/news/2026/page/2/",
    "notices": "/news/notices/",
    "districts": "/news/districts/",
    "topics": "/sessions/topics/",
    "tag": "/tags/%E6%8F%90%E6%A1%88/",
    "roster": "/about/leaders/",
    "earlier term": "/members/people/term/15/",
    "every element": "/about/2026/20260302-01/",
    "attachments": "/highlights/2026/20260120-01/",
    "gallery": "/reading/2026/20261024-55/",
    "video": "/archive/2026/20260306-53/",
    "corrected": "/news/2026/20260310-01/",
    "withdrawn": "/news/2026/20260311-01/",
    "report": "/data/2026/20260130-54/",
    "results": "/search/?q=%E6%8F%90%E6%A1%88",
}
CLASSES = (*TEMPLATES, *FURTHER)


def addresses_of(site: BuiltSite, name: str) -> list[str]:
    """The addresses of a class of page, one for each language that has it; a template has one in every language."""
    languages = site.settings["languages"]
    if name not in FURTHER:
        return [_fullest(site, name, language) for language in languages]
    prefixes = [f"/{language['prefix']}".rstrip("/") for language in languages.values()]
    found = [prefix + FURTHER[name] for prefix in prefixes]
    there = [address for address in found if site.file_at(address) is not None]
    assert there, f"the sample site has no {FURTHER[name]}"
    return there


def _fullest(site: BuiltSite, template: str, language: str) -> str:
    """The address with the largest file of those that ``template`` made in a language."""
    made = [site.by_address[unquote(address)] for address, by in templates_of(ROOT).items() if by == template]
    own = [page for page in made if page.language == language]
    assert own, f"the sample site has no page by {template} in the language {language}"
    return max(own, key=lambda page: page.file.stat().st_size).address
