"""Word and WPS documents (plugins.importer.word), as offices write them: without styles of headings."""

import io
import zipfile
from collections import Counter
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.content.reader import ItemReader
from plugins.core.config_file import load_site
from plugins.core.items import Item
from plugins.core.problems import InputError
from plugins.core.punctuation import keep_han
from plugins.importer.__main__ import main
from plugins.importer.reading import read_document
from plugins.importer.source import read_source

ROOT = Path(__file__).parents[3]
LONG = "委员们走进社区，听意见、出主意，把群众反映的事情一件一件地办好，全年协商解决了不少实际问题。"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("site.toml").write_bytes((ROOT / "site.toml").read_bytes())
    return tmp_path


def line(document, text, *, bold=False, centred=False):
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = bold
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def picture(kind="PNG", size=(40, 30)):
    stream = io.BytesIO()
    Image.new("RGB", size, (160, 20, 20)).save(stream, kind)
    stream.seek(0)
    return stream


def office_paper():
    """A news item as an office sends it."""
    document = docx.Document()
    line(document, "示例市政协召开重点提案督办会", bold=True, centred=True)
    line(document, "2026年3月2日 来源：示例日报", centred=True)
    line(document, f"　　{LONG}")
    line(document, "一、会前走访", bold=True)
    line(document, f"　　{LONG}")
    document.add_picture(picture())
    line(document, "督办会现场", centred=True)
    line(document, "协商结果", bold=True)
    line(document, f"　　{LONG}")
    table = document.add_table(rows=3, cols=2)
    for row, cells in enumerate((("年份", "件数"), ("2024", "588"), ("2025", "6|1"))):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    line(document, f"　　{LONG}")
    line(document, "（王小明 李某）")
    return document


def save(document, name="稿.docx"):
    document.save(name)
    return name


def imported(capsys):
    out = capsys.readouterr().out
    path = Path(out.splitlines()[0])
    return path, path.read_text(encoding="utf-8"), out


def test_a_paper_without_styles_becomes_an_article(desk, capsys):
    assert main([save(office_paper()), "--channel", "news"]) == 0
    path, text, _ = imported(capsys)
    assert path.as_posix() == "content/articles/news/2026/20260302-01.md"
    assert "标题: 示例市政协召开重点提案督办会\n" in text
    assert "来源: 示例日报\n" in text
    assert "日期: 2026-03-02\n" in text
    assert "\n## 一、会前走访\n" in text
    assert "\n### 协商结果\n" in text or "\n## 协商结果\n" in text
    assert '![督办会现场](images/2026/20260302-01/1.png "督办会现场")' in text
    assert "| 年份 | 件数 |\n| --- | --- |\n| 2024 | 588 |\n| 2025 | 6\\|1 |\n" in text
    with Image.open("content/images/2026/20260302-01/1.png") as image:
        assert image.size == (40, 30)
    assert "（图片缺失）" not in text


def test_the_site_reads_what_was_imported(desk, capsys):
    main([save(office_paper())])
    path, _, _ = imported(capsys)
    config = load_site(Path("site.toml"))
    reader = ItemReader(config, dict.fromkeys(config.languages, ("", "")))
    item, problems = reader.read(path.relative_to("content").as_posix(), path.read_bytes())
    assert isinstance(item, Item), problems


def test_the_same_document_is_not_imported_twice(desk, capsys):
    name = save(office_paper())
    main([name])
    first, text, _ = imported(capsys)
    assert main([name]) == 0
    second, again, out = imported(capsys)
    assert (second, again) == (first, text)
    assert "已经导入过" in out
    assert sorted(path.name for path in Path("content/images/2026").iterdir()) == [first.stem]


def test_a_drawing_that_no_page_shows_is_told_and_a_bitmap_is_made_one(desk, capsys):
    document = docx.Document()
    line(document, "示例市政协组织视察")
    line(document, "2026年3月2日 来源：示例日报")
    line(document, LONG)
    document.add_picture(picture("BMP"))
    line(document, "视察现场", centred=True)
    line(document, LONG)
    main([save(document)])
    _, text, _ = imported(capsys)
    assert "images/2026/20260302-01/1.png" in text
    assert Path("content/images/2026/20260302-01/1.png").read_bytes().startswith(b"\x89PNG")


def test_footnotes_stand_at_the_foot(desk, capsys):
    Path("注.docx").write_bytes(with_footnote())
    main(["注.docx"])
    _, text, _ = imported(capsys)
    assert "全年提案六百余件[^1]，" in text
    assert text.rstrip().endswith("[^1]: 数字截至十二月底。")


def with_footnote():
    """A document with a footnote, which python-docx does not write."""
    document = docx.Document()
    line(document, "提案工作情况")
    line(document, "2026年3月2日 来源：示例日报")
    line(document, "全年提案六百余件@，办复率百分之百，委员们对办理结果表示满意。")
    stream = io.BytesIO()
    document.save(stream)
    parts = dict(zip_parts(stream.getvalue()))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    reference = '</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"@", reference.encode())
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>数字截至十二月底。</w:t></w:r></w:p></w:footnote>'
    parts["word/footnotes.xml"] = f'<?xml version="1.0"?><w:footnotes {space}>{note}</w:footnotes>'.encode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", relation.encode())
    return zipped(parts)


def zip_parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def zipped(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_headers_and_footers_are_told_and_left_out(desk, capsys):
    document = office_paper()
    document.sections[0].header.paragraphs[0].text = "内部资料页眉"
    main([save(document)])
    _, text, out = imported(capsys)
    assert "内部资料页眉" not in text
    assert "内部资料页眉" in out


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"PK\x03\x04 not a zip", "压缩包"),
        (zipped({"xl/workbook.xml": b"<x/>"}), "压缩包"),
        (zipped({"word/document.xml": b"<broken"}), "已损坏"),
        (zipped({"word/document.xml": b"<a/>"}), "已损坏"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path, data, told):
    file = tmp_path / "稿.docx"
    file.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_source(file)
    (problem,) = caught.value.problems
    assert problem.code == "I003"
    assert told in problem.message


def test_a_document_that_unpacks_to_hundreds_of_megabytes_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("plugins.importer.word._LARGEST", 1000)
    file = tmp_path / "稿.docx"
    file.write_bytes(zipped({"word/document.xml": b" " * 2000}))
    with pytest.raises(InputError, match="1 problems") as caught:
        read_source(file)
    assert "太大" in caught.value.problems[0].message


texts = st.text(st.sampled_from("政协委员提案一二（）、。，《》“”　 12:-[]*_|<&\n"), max_size=30)
looks = st.tuples(texts, st.booleans(), st.booleans(), st.sampled_from(["line", "table", "list", "picture"]))


@settings(deadline=None, max_examples=15)
@given(st.lists(looks, max_size=12))
def test_no_han_character_of_any_document_is_lost(tmp_path_factory, parts):
    document = docx.Document()
    wanted = ""
    for text, bold, centred, kind in parts:
        wanted += text if kind != "picture" else ""
        if kind == "line":
            line(document, text, bold=bold, centred=centred)
        elif kind == "table":
            document.add_table(rows=1, cols=2).cell(0, 1).text = text
        elif kind == "list":
            document.add_paragraph(text, style="List Number")
        else:
            document.add_picture(picture())
    file = tmp_path_factory.mktemp("word") / "稿.docx"
    document.save(file)
    try:
        source = read_source(file)
    except InputError:
        assert not wanted.strip()
        return
    read = read_document(source)
    assert [note for note in read.notes if note.code == "I112"] == []
    kept = [value for values in read.facts.values() for value in values] + [block.text for block in read.blocks]
    kept += [piece.text for piece in read.dropped]
    kept += [cell for table in read.tables.values() for row in table for cell in row]
    assert not Counter(keep_han(wanted)) - Counter(keep_han("".join(kept)))


@pytest.mark.skipif(not (ROOT / "../shared/seeds").is_dir(), reason="the real texts are not part of the repository")
@pytest.mark.parametrize("name", ["shenyang-2022-highlights.txt", "fuxin-2025-annual-review.txt"])
def test_a_real_text_says_the_same_as_a_document_and_as_plain_text(tmp_path, name):
    plain = ROOT / "../shared/seeds" / name
    document = docx.Document()
    for text in plain.read_text(encoding="utf-8").split("\n"):
        document.add_paragraph(text)
    document.save(tmp_path / "稿.docx")
    read, expected = (read_document(read_source(file)) for file in (tmp_path / "稿.docx", plain))
    assert read.facts == expected.facts
    assert [(b.kind, b.level, b.text) for b in read.blocks] == [(b.kind, b.level, b.text) for b in expected.blocks]
