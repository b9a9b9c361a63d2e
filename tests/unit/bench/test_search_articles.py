"""Both engines are given what a reader sees of an article, and nothing else of its page."""

from pathlib import Path

from lxml import html

from tests.bench.search.articles import read_articles, write_lean

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><title>题 - 网站</title><meta name="Author" content="李某"></head><body>
<nav>频道</nav><main><article class="article"><header><p class="kicker">引题</p><h1>标<wbr>题</h1></header>
<div class="article-body"><div class="prose"><h2>一、小标题</h2><p>正文<strong>甲</strong>乙<sup><a href="#1">1</a></sup>。</p>
<ul><li><p>项</p></li></ul>
<table><caption>表1</caption><tr><td>格</td></tr></table><figure><img alt=""><figcaption>说明</figcaption></figure></div>
</div><footer><ul class="tags"><li><a href="/tags/x/">关键词</a></li></ul></footer>
<section class="related"><a href="/y/">相关</a></section></article></main></body></html>"""
LINES = ("标题", "引题", "关键词", "李某", "一、小标题", "正文甲乙。", "项", "表1", "格", "说明")


def write_site(folder: Path) -> Path:
    for address, text in (
        ("news/2024/20240101-01", PAGE),
        ("news", "<html lang='zh'><body><h1>列表</h1></body></html>"),
    ):
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(text, encoding="utf-8")
    return folder


def test_an_article_is_its_title_what_stands_above_and_each_block_of_its_body(tmp_path: Path) -> None:
    (article,) = read_articles(write_site(tmp_path))
    assert (article.address, article.language, article.lines) == ("/news/2024/20240101-01/", "zh", LINES)


def test_a_lean_page_holds_the_same_text_and_no_other(tmp_path: Path) -> None:
    (article,) = read_articles(write_site(tmp_path / "site"))
    write_lean(article, tmp_path / "lean")
    (path,) = (tmp_path / "lean").rglob("*.html")
    assert path == tmp_path / "lean/news/2024/20240101-01/index.html"
    body = html.document_fromstring(path.read_bytes()).body
    assert body.get("data-pagefind-body") is not None
    assert "".join(body.text_content().split()) == "".join(LINES)
