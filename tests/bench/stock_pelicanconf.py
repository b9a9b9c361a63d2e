"""Settings of the peer “Pelican”: its own theme and lists, nothing of this project; what both have is set alike."""

SITENAME = "示例市政协"
SITEURL = "https://www.example-zhengxie.cn"
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh"
READERS = {"rst": None, "html": None}
THEME = "simple"
DEFAULT_PAGINATION = 20
SLUGIFY_USE_UNICODE = True

ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
ARTICLE_URL = "{category}/{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = "{category}/{date:%Y}/{slug}/index.html"
ARTICLE_LANG_URL = "{lang}/{category}/{date:%Y}/{slug}/"
ARTICLE_LANG_SAVE_AS = "{lang}/{category}/{date:%Y}/{slug}/index.html"

DIRECT_TEMPLATES = ["index", "tags", "categories", "archives"]
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = "feeds/{slug}.atom.xml"
TRANSLATION_FEED_ATOM = "feeds/all-{lang}.atom.xml"
AUTHOR_SAVE_AS = ""
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 30

PLUGINS: list[str] = []
MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}},
    "output_format": "html5",
}
