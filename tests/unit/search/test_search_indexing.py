"""The index of a language from build to build: what is kept is never wrong, and never needed."""

import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.core.documents import sources_of
from plugins.search import analyses as analyses_module
from plugins.search.articles import read_articles
from plugins.search.indexing import make_index
from plugins.search.settings import SearchSettings
from plugins.search.wording import read_wording
from tests.builders import SITE_TOML, item, make_editions, make_run, make_site, write_files

DAMAGES = {
    "cut off": lambda data: data[: len(data) // 2],
    "overwritten": lambda data: data[:-9] + b"x" * 9,
    "empty": lambda _: b"",
}
HTML = "<p>市政协召开双周协商座谈会，委员围绕养老服务建言。</p>"


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """Where the tables of the dictionary are kept: to make them takes two seconds."""
    return tmp_path_factory.mktemp("tables")


@pytest.fixture
def root(tmp_path):
    write_files(tmp_path, {"content/x": "", "theme/x": "", "site.toml": SITE_TOML})
    return tmp_path


@pytest.fixture
def index(root, tables):
    """Make the index of a language of a site of ``items``; the files by address."""

    def index(*items, language="zh", folder=root, run=None, whole=False):
        edition = make_editions(make_site(*items))[language]
        documents = list(read_articles(edition))
        wording = read_wording(root / "content", ())
        with make_run(folder) if run is None else opened(run) as used:
            built = make_index(used, edition, documents, wording, SearchSettings(), tables)
        files = dict(built.files)
        assert built.head in files
        return built if whole else files

    return index


@contextmanager
def opened(run):
    yield run


def articles(count, **changes):
    return [
        item(
            f"2022123{number % 10}-{number:02}",
            html=changes.get(f"html{number}", f"<p>第{number}号提案。</p>{HTML}"),
            people=("王建国",) if number % 3 else (),
        )
        for number in range(count)
    ]


def clean_folder(root):
    elsewhere = root / "elsewhere"
    write_files(elsewhere, {"content/x": "", "theme/x": "", "site.toml": SITE_TOML})
    return elsewhere


def clean(index, root, *items, **more):
    """The index as it is without anything kept."""
    elsewhere = clean_folder(root)
    for file in (elsewhere / "cache").glob("*"):
        file.unlink()
    return index(*items, folder=elsewhere, **more)


def test_the_same_documents_make_the_same_files(index):
    assert index(*articles(40)) == index(*articles(40))


@pytest.mark.parametrize(
    "then",
    [
        articles(40, html3="<p>改了。</p>"),
        articles(41),
        articles(39),
        articles(40)[1:],
        [],
        [*articles(40), item("20240101-01", title="书香政协", keywords=("读书",), html=HTML)],
    ],
)
def test_what_is_built_on_the_last_build_is_what_is_built_without_it(then, index, root):
    index(*articles(40))
    assert index(*then) == clean(index, root, *then)


@pytest.mark.parametrize("name", ["analyses-zh", "index-zh", "lexicon-zh"])
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_cache_does_no_harm(name, damage, index, root):
    expected = index(*articles(8))
    file: Path = root / "cache" / name
    file.write_bytes(damage(file.read_bytes()))
    assert index(*articles(8)) == expected
    assert index(*articles(9)) == clean(index, root, *articles(9))


@pytest.mark.parametrize("name", ["terms.txt", "synonyms.txt"])
def test_other_words_of_an_office_count_for_articles_that_have_not_changed(name, index, root):
    before = index(*articles(40))
    write_files(
        root, {f"content/data/{name}": "号提案 = 座谈会，委员\n" if name == "synonyms.txt" else "号提案\n会委员\n"}
    )
    after = index(*articles(40))
    assert after != before
    assert after == clean(index, root, *articles(40))


def test_other_catalogs_count_for_articles_that_have_not_changed(index, root, monkeypatch):
    index(*articles(8))
    analysed = []
    real = analyses_module.analyse_batch
    monkeypatch.setattr(analyses_module, "analyse_batch", lambda b: analysed.extend(b.sources) or real(b))
    # Labels of tables and footnotes stand in the text.
    write_files(root, {"theme/translations/zh/LC_MESSAGES/messages.po": 'msgid "Table"\nmsgstr "表格"\n'})
    index(*articles(8))
    assert len(analysed) == 8


def test_what_is_gone_is_forgotten(index, root):
    index(*articles(300))
    for number in range(12):
        index(*articles(300, **{f"html{place}": f"<p>{number}{'改了' * 400}</p>" for place in range(300)}))
    written = (root / "cache" / "analyses-zh").stat().st_size
    index(
        *articles(300, **{f"html{place}": f"<p>13{'改了' * 400}</p>" for place in range(300)}),
        folder=clean_folder(root),
    )
    assert written < 3 * (clean_folder(root) / "cache" / "analyses-zh").stat().st_size + (1 << 20)


def test_only_what_is_new_is_analysed(index, monkeypatch):
    index(*articles(8))
    analysed = []
    real = analyses_module.analyse_batch
    monkeypatch.setattr(analyses_module, "analyse_batch", lambda b: analysed.extend(b.sources) or real(b))
    index(*articles(8))
    assert analysed == []
    index(*articles(9))
    assert [source.text for source in analysed] == ["第8号提案。\n市政协召开双周协商座谈会，委员围绕养老服务建言。"]


def test_a_language_without_documents_has_an_empty_index(index):
    files = index(*articles(2), language="en")
    assert any("/search/en/head." in address for address in files)


def test_a_withdrawn_article_is_not_found(index):
    gone = item("20230505-01", title="已撤", status="withdrawn", withdrawn_reason="有误", html=HTML)
    assert index(*articles(3), gone) == index(*articles(3))


def test_what_could_be_kept_is_not_told(index):
    assert index(*articles(3), whole=True).unkept == ()
    assert index(*articles(3), whole=True).unkept == ()


def test_where_nothing_can_be_kept_each_file_is_told_and_the_index_is_the_same(index, root):
    expected = index(*articles(3), folder=clean_folder(root))
    with make_run(root) as run:
        shutil.rmtree(run.cache, ignore_errors=True)
        run.cache.write_bytes(b"in the way")
        built = index(*articles(3), run=run, whole=True)
        assert built.unkept == tuple(run.cache / name for name in ("analyses-zh", "lexicon-zh", "index-zh"))
    assert dict(built.files) == expected


def test_others_hand_over_documents_by_the_same_door():
    context = {}
    sources_of(context).append(len)
    assert sources_of(context) == [len]
