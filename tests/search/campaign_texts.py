"""The documents of a small reading campaign, as the site hands them to the search."""

from collections.abc import Iterator

from plugins.core.documents import Document
from plugins.search.articles import read_articles
from tests.builders import READING_TOML, item, make_editions, make_site


def campaign_documents() -> Iterator[Document]:
    """Two books, an essay on each, and an article on neither."""
    stone = {
        "isbn": "9787020002207",
        "authors": ["（清）曹雪芹"],
        "publisher": "人民文学出版社",
        "themes": ["古典小说"],
    }
    village = {"isbn": "9787108010193", "authors": ["费孝通"], "themes": ["社会学"]}
    site = make_site(
        item("stone", type="book", date=None, title="红楼梦", html="<p>四大家族的盛衰。</p>", **stone),
        item("village", type="book", date=None, title="乡土中国", **village),
        item("e1", type="essay", title="雨夜读书", books=["stone"], author=["李四"], html="<p>窗外有雨。</p>"),
        item("e2", type="essay", title="下乡札记", books=["village", "stone"], author=["张三"]),
        item("n1", title="人民的文学", html="<p>978 年，号码 7 和 02。</p>"),
        languages=(READING_TOML,),
    )
    yield from read_articles(make_editions(site)["zh"])
