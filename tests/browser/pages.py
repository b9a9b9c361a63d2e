"""One page of each class in each language: what the browser tests look at."""

CLASSES = {
    "home": ("/", "/en/"),
    "channel": ("/news/", "/en/news/"),
    "section": ("/news/local/", "/en/news/local/"),
    "article": ("/highlights/2023/20230103-01/", "/en/highlights/2023/20230103-01/"),
    "annual review": ("/data/2026/20260130-54/", "/en/data/2026/20260130-54/"),
    "page": ("/accessibility/", "/en/accessibility/"),
    "tag": ("/tags/%E6%8F%90%E6%A1%88/", "/en/tags/proposals/"),
    "tags": ("/tags/", "/en/tags/"),
    "404": ("/404.html", "/en/404.html"),
    "search": ("/search/", "/en/search/"),
    "year": ("/browse/2023/", "/en/browse/2023/"),
    "site map": ("/sitemap/", "/en/sitemap/"),
}
PAGES = {
    f"{name}, {language}": address
    for name, addresses in CLASSES.items()
    for language, address in zip(("Chinese", "English"), addresses, strict=True)
}
