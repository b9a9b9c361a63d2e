"""Batches on their way to other processes: what arrives renders as what was sent."""

import pickle
from pathlib import Path

from plugins.core.derivation import derivations
from plugins.core.sisters import with_sisters
from plugins.pages.generator import make_pages
from plugins.writer.rendering import RenderingBatch, Sheet, render_batch
from tests.builders import HANT_TOML, MONGOLIAN_TOML, item, make_editions, make_site
from tests.built_site import ROOT


def batch(cache: Path) -> RenderingBatch:
    """Every page of a small site in four scripts."""
    items = [item("a1", html="<p>发展</p>", people=["于学利"]), item("a1", language="mn", title="ᠮᠣᠩᠭᠣᠯ")]
    site = make_site(*items, languages=(HANT_TOML, MONGOLIAN_TOML))
    made = RenderingBatch(str(ROOT / "theme"), ("zh", "en", "mn"), b"1", str(cache), (("mn", "zh", "zh-CN"),))
    for page in with_sisters(make_pages(site, make_editions(site)), derivations(site)):
        made.sheets.append(Sheet(page.address, page.template, page.language, page.make(), page.derivation))
    return made


def test_a_batch_that_has_travelled_renders_the_same(tmp_path):
    sent = batch(tmp_path)
    arrived = pickle.loads(pickle.dumps(sent))  # noqa: S301  made on this line
    assert arrived.place == sent.place
    assert [sheet.derivation for sheet in arrived.sheets] == [sheet.derivation for sheet in sent.sheets]
    assert render_batch(arrived) == render_batch(sent)


def test_each_page_has_the_characters_of_its_language(tmp_path):
    sent = batch(tmp_path)
    pages = dict(zip((sheet.path for sheet in sent.sheets), map(bytes.decode, render_batch(sent)), strict=True))
    assert "<p>发展</p>" in pages["/news/2022/a1/"]
    assert "<p>發展</p>" in pages["/zh-hant/news/2022/a1/"]
    assert '<html lang="zh-Hant">' in pages["/zh-hant/news/2022/a1/"]
    assert '<span lang="zh-CN">' in pages["/mn/news/2022/a1/"]
    assert '<span lang="zh-CN">' not in pages["/news/2022/a1/"]
