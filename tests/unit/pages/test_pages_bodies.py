"""The body of an item on its page."""

from plugins.content.body import BodyReader
from plugins.pages.bodies import print_body
from tests.builders import item, make_editions, make_site

BODY = "见[甲](https://a.cn/)和[乙](https://www.example.cn/news/)。[^1]\n\n[^1]: 注文。\n"


def printed():
    """The body as the page prints it, with the message ids for words."""
    body = BodyReader("Back to the text, note %d", "Table ").read(BODY)
    edition = make_editions(make_site(item("a1", html=body.html)))["zh"]
    return print_body(edition, edition.articles[0])


def test_links_to_other_hosts_are_marked_and_those_to_the_site_are_short():
    html = printed()
    assert '<a href="https://a.cn/" rel="noopener">甲<span class="visually-hidden"> (external site)</span></a>' in html
    assert '<a href="/news/">乙</a>' in html


def test_notes_and_the_ways_back_have_names():
    html = printed()
    assert '<a class="footnote-ref" href="#fn:1" aria-label="Note 1">1</a>' in html
    assert 'href="#fnref:1" aria-label="Back to the text, note 1">' in html
