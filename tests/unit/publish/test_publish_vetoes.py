"""What forbids to publish."""

import tomllib

import msgspec
import pytest

from plugins.core.config import SiteConfig
from plugins.core.problems import CODES
from plugins.publish.consent import NOTICE
from plugins.publish.output import Output
from plugins.publish.vetoes import find_vetoes
from tests.builders import SITE_TOML, write_files
from tests.built_site import ROOT

FOOTER = {"icp": "京ICP备1号", "police": "京公网安备 1号", "phone": "010-00000000"}


@pytest.fixture
def config():
    made = msgspec.convert(tomllib.loads(SITE_TOML), SiteConfig)
    footer = msgspec.structs.replace(made.footer, **FOOTER)
    site = msgspec.structs.replace(made.site, sample=False, domain="www.example.cn")
    return msgspec.structs.replace(made, footer=footer, site=site)


def vetoes(tmp_path, config, files):
    folder = tmp_path / "output"
    write_files(folder, {"index.html": "<p>首页"} | files)
    entries = Output(folder, tmp_path / "cache", "").describe()
    found = find_vetoes(config, folder, entries, tmp_path / "cache")
    assert all(problem.code in CODES for problem in found)
    return [(problem.path, problem.code, problem.message) for problem in found]


def test_a_good_site_may_be_published(tmp_path, config):
    links = '<a href="/">首页</a> <a href="https://other.cn/x">外</a> <a href="#m">m</a>'
    page = f'{links} <img src="a%20b.png" srcset="/p.png 1x">'
    assert vetoes(tmp_path, config, {"a/index.html": page, "a/a b.png": "x", "p.png": "x"}) == []


def test_a_sample_site_and_an_empty_footer_may_not(tmp_path, config):
    footer = msgspec.structs.replace(config.footer, icp="", police="", phone="", email="")
    site = msgspec.structs.replace(config.site, sample=True)
    found = vetoes(tmp_path, msgspec.structs.replace(config, footer=footer, site=site), {})
    assert [code for _, code, _ in found] == ["V001", "V002", "V002", "V002"]


@pytest.mark.parametrize(
    ("reference", "target"),
    [
        ("/none/", "none/index.html"),
        ("none.html", "a/none.html"),
        ("../none.html#x", "none.html"),
        ("/%E7%A8%BF.html?x=1", "稿.html"),
        ("https://www.example.cn/none/", "none/index.html"),
        ("/a&amp;b/", "a&b/index.html"),
    ],
)
def test_a_dead_link_is_found_however_it_is_written(tmp_path, config, reference, target):
    found = vetoes(tmp_path, config, {"a/index.html": f'<a class="x" href="{reference}">'})
    assert found == [("output/a/index.html", "V003", f"链接的 {target} 不存在")]


def test_a_link_dies_with_the_page_that_it_leads_to(tmp_path, config):
    assert vetoes(tmp_path, config, {"a.html": '<a href="/b.html">', "b.html": "b"}) == []
    (tmp_path / "output" / "b.html").unlink()
    # The page with the link has not changed and is not read again.
    assert [code for _, code, _ in vetoes(tmp_path, config, {})] == ["V003"]


def test_a_personal_number_is_found_in_every_kind_of_text(tmp_path, config):
    number = "1381234" + "5678"
    files = {
        "a.html": f"<p>\n电话 {number}",
        "b.json": f'{{"t": "{number}"}}',
        "c.csv": f"a,{number}\n",
        "d.bin": number,
    }
    found = vetoes(tmp_path, config, files)
    assert [(path, code) for path, code, _ in found] == [
        (f"output/{name}", "V004") for name in ("a.html", "b.json", "c.csv")
    ]
    assert number not in str(found)


def test_the_notice_of_a_withdrawn_article_looks_as_the_command_expects():
    template = (ROOT / "theme" / "templates" / "article.html").read_text(encoding="utf-8")
    notice = template.replace("{{ notice.kind }}", "withdrawn")
    assert NOTICE.decode() in notice


def test_an_address_that_many_pages_lead_to_is_told_once(tmp_path, config):
    pages = {f"{name}.html": '<a href="/none/">' for name in "abc"}
    found = vetoes(tmp_path, config, pages)
    assert found == [("output/a.html", "V003", "链接的 none/index.html 不存在（另有 2 个网页也链接到它）")]
