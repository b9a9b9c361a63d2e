"""The theme's static files: bundled, squeezed, named by their content."""

import re

import pytest

from plugins.writer.assets import inline_text, load_assets
from tests.builders import write_files


@pytest.fixture
def static(tmp_path):
    write_files(
        tmp_path,
        {
            "css/site.txt": "tokens.css\nbase.css\n",
            "css/base.css": "/* The base. */\nbody {\n    margin: 0;\n}\n",
            "css/tokens.css": ":root { --ink: #111; } /* ink\n   of two lines */",
            "css/unused.css": "p {}",
            "js/site.txt": "a.js",
            "js/a.js": "const a = 1;\n\n    const b = 2;",
            "js/prepaint.js": "  document.documentElement.dataset.ready = 1;\n",
            "icons/emblem.svg": "<svg/>",
            "vendor/viewer.min.js": "x",
            "vendor/LICENSE": "MIT",
        },
    )
    return tmp_path


def test_style_sheets_are_one_file_in_their_order_without_comments(static):
    assert load_assets(static)["site.css"].data == b":root{--ink:#111}body{margin:0}\n"


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ('a::before { content: "; }  x: \\" {"; }', 'a::before{content:"; }  x: \\" {"}'),
        ("a::after { content: ' ( ' attr(href) ' ; '; }", "a::after{content:' ( ' attr(href) ' ; '}"),
        (".a :focus, .b:not(.c) > d,\ne + f { margin: 0 auto; }", ".a :focus,.b:not(.c) > d,e + f{margin:0 auto}"),
        ("p { width: calc(100% - 2em); inset: -1px }", "p{width:calc(100% - 2em);inset:-1px}"),
        (
            "@media screen and (min-width: 48em) {\n  p { a: b; c: d; }\n}",
            "@media screen and (min-width:48em){p{a:b;c:d}}",
        ),
    ],
)
def test_a_style_sheet_loses_the_blanks_that_say_nothing_and_only_those(written, published, static):
    write_files(static, {"css/home.txt": "unused.css", "css/unused.css": written})
    assert load_assets(static)["home.css"].data.decode() == published + "\n"


def test_scripts_are_one_file_and_keep_their_lines(static):
    assert load_assets(static)["site.js"].data == b"const a = 1;\nconst b = 2;\n"


def test_a_script_loses_what_is_surely_a_comment(static):
    text = "/* It. */\nconst a = 1; // one\n  // why\n  /** A contract:\n   * `x`. */\n  const b = '//x'; /* b */\n"
    write_files(static, {"js/a.js": text})
    assert load_assets(static)["site.js"].data == b"const a = 1; // one\nconst b = '//x'; /* b */\n"


def test_parts_are_not_published_by_themselves_other_files_are_as_they_are(static):
    assets = load_assets(static)
    assert set(assets) == {"site.css", "site.js", "icons/emblem.svg", "vendor/viewer.min.js", "vendor/LICENSE"}
    assert assets["icons/emblem.svg"].data == b"<svg/>"


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("site.css", r"/theme/site\.[0-9a-f]{10}\.css"),
        ("icons/emblem.svg", r"/theme/icons/emblem\.[0-9a-f]{10}\.svg"),
        ("vendor/viewer.min.js", r"/theme/vendor/viewer\.min\.[0-9a-f]{10}\.js"),
        ("vendor/LICENSE", r"/theme/vendor/LICENSE\.[0-9a-f]{10}"),
    ],
)
def test_a_name_has_the_hash_of_the_content(name, pattern, static):
    assert re.fullmatch(pattern, load_assets(static)[name].url)


def test_a_name_changes_with_the_content_and_only_with_it(static):
    before = load_assets(static)
    write_files(static, {"css/base.css": "/* Another comment. */\nbody {\n  margin: 0;\n}\n"})
    assert load_assets(static) == before
    write_files(static, {"css/base.css": "body { margin: 1px; }"})
    after = load_assets(static)
    assert after["site.css"].url != before["site.css"].url
    assert after["site.js"] == before["site.js"]


def test_another_listing_is_another_bundle(static):
    write_files(static, {"css/home.txt": "unused.css"})
    assert load_assets(static)["home.css"].data == b"p{}\n"


def test_a_missing_part_is_an_error(static):
    write_files(static, {"js/site.txt": "a.js\nnone.js"})
    with pytest.raises(FileNotFoundError):
        load_assets(static)


def test_a_script_that_stands_in_the_page_is_squeezed(static):
    assert inline_text(static, "prepaint.js") == "document.documentElement.dataset.ready = 1;\n"


@pytest.mark.parametrize("name", ["../vendor/LICENSE", "a/../../vendor/LICENSE", "/etc/hostname", "none.js"])
def test_a_script_outside_its_folder_is_not_there(name, static):
    with pytest.raises(FileNotFoundError):
        inline_text(static, name)
