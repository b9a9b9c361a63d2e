"""Settings of Pelican. What an office changes stands in site.toml; what only production changes in publishconf.py."""

from pathlib import Path

ROOT = Path(__file__).parent

# Where things are.
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")
SITE_TOML = str(ROOT / "site.toml")

# The capabilities, in the order in which they add to the site. The content must be read first; the search comes
# behind those that hand it documents.
PLUGINS = [
    "plugins.content",
    "plugins.search",
    "plugins.fonts",
    "plugins.pages",
    "plugins.media",
    "plugins.scans",
    "plugins.reading",
    "plugins.archive",
    "plugins.feeds",
    "plugins.writer",
]

# Settings of the capabilities: see the settings.py of each.
CONTENT: dict[str, object] = {}
SEARCH: dict[str, object] = {}
WRITER: dict[str, object] = {}

# Pelican asks for these; the site's own values stand in site.toml.
SITENAME = "site.toml"
SITEURL = ""
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh"

# Pelican's own generators read and write nothing: the capabilities do, through one writer.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
READERS = {"rst": None, "html": None}
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
