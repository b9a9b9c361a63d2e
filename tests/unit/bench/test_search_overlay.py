"""Pagefind stands behind the very page that the site's own search has, without the site's engine."""

import pytest
from lxml import html

from tests.bench.search.overlay import put_pagefind

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><script src="/theme/site.1.js" defer></script></head><body>
<form role="search" action="/search/"><input name="q"></form>
<main><div id="search" data-head="/search/zh/head.bin" data-worker="/search/worker.js">
<script>new Worker(document.querySelector("#search").dataset.worker)</script>
<form role="search"><input name="q"></form><p role="status"></p><ol id="search-results"></ol></div></main>
<script src="/search/page.1.js" defer></script></body></html>"""


def test_the_engine_is_taken_out_and_the_rest_stays() -> None:
    tree = html.document_fromstring(put_pagefind(PAGE))
    assert tree.xpath("//script/@src") == ["/theme/site.1.js"]
    assert [script.get("type") for script in tree.xpath("//script[not(@src)]")] == ["module"]
    assert dict(tree.xpath("//*[@id='search']")[0].attrib) == {"id": "search"}
    assert len(tree.xpath("//form")) == 2
    assert tree.get("lang") == "zh-CN"


@pytest.mark.parametrize("part", ['id="search-results"', 'role="status"', 'id="search"'])
def test_a_page_on_which_nothing_could_be_measured_is_an_error(part: str) -> None:
    with pytest.raises(ValueError, match="the search page has nothing at"):
        put_pagefind(PAGE.replace(part, ""))
