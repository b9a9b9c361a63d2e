"""Exports of old sites (plugins.importer.export): ids kept, addresses kept, nothing lost, and nothing written twice."""

import csv
import io
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.content.reader import ItemReader
from plugins.core.config_file import load_site
from plugins.core.items import Item
from plugins.core.punctuation import keep_han
from plugins.importer.__main__ import main
from plugins.importer.export.mapping import Mapped
from plugins.importer.export.rows import RowReader
from plugins.importer.export.run import Order, import_export
from tests.built_site import ROOT

COLUMNS = ("aid", "title", "typename", "pubdate", "arcurl", "source", "writer", "body")
BODY = '<p>　　３月１日,市政协召开座谈会.</p><p><img src="/uploads/2020/a.jpg"></p><p style="text-align:center">会场（周明 摄）</p>'
ROW = {
    "aid": "101",
    "title": "市政协召开读书座谈会",
    "typename": "要闻>本地要闻",
    "pubdate": "1583114400",
    "arcurl": "/html/news/101.html",
    "source": "示例日报 2020/3/1 2版",
    "writer": "程远",
    "body": BODY,
}
CONFIG = load_site(ROOT / "site.toml")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("site.toml").write_bytes((ROOT / "site.toml").read_bytes())
    Path("uploads/2020").mkdir(parents=True)
    picture = io.BytesIO()
    Image.new("RGB", (300, 200), (90, 120, 60)).save(picture, "JPEG")
    Path("uploads/2020/a.jpg").write_bytes(picture.getvalue())
    return tmp_path


def export(*rows, name="export.csv", encoding="utf-8"):
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, COLUMNS)
    table.writeheader()
    table.writerows(ROW | row for row in rows)
    file = Path(name)
    file.write_bytes(text.getvalue().encode(encoding))
    return str(file)


def articles():
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(Path("content/articles").rglob("*.md"))}


def report(name="export.csv"):
    with Path(f"{name}.report.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_an_article_keeps_its_id_its_address_and_its_pictures(desk):
    assert main([export({})]) == 0
    text = articles()["101.md"]
    item, _ = ItemReader(CONFIG, dict.fromkeys(CONFIG.written, ("", ""))).read(
        "articles/news/2020/101.md", text.encode()
    )
    assert isinstance(item, Item)
    assert (item.id, item.channels, item.date[:16]) == ("101", ("news/local",), "2020-03-02T10:00")
    assert item.get("old_urls") == ["/html/news/101.html"]
    assert (item.get("source"), item.get("source_date"), item.get("source_page")) == ("示例日报", "2020-03-01", "2版")
    assert "3月1日，市政协召开座谈会。" in text
    assert '![会场](images/2020/101/1.jpg "会场（周明 摄）")' in text
    assert Path("content/images/2020/101/1.jpg").read_bytes() == Path("uploads/2020/a.jpg").read_bytes()


def test_the_same_report_of_several_channels_is_one_article(desk, capsys):
    second = {"aid": "102", "typename": "履职亮点", "arcurl": "http://old.example.cn/show.php?id=102"}
    assert main([export({}, second)]) == 0
    (text,) = articles().values()
    assert "栏目: [news/local, highlights]" in text
    assert "/show.php?id=102" in text
    assert [row["结果"] for row in report()] == ["写入", "并入同一篇"]
    assert "与别的行是同一篇，并入 1" in capsys.readouterr().out


def test_an_unknown_channel_stops_before_anything_is_written_and_asks(desk, capsys):
    file = export({}, {"aid": "102", "typename": "机关党建", "title": "另一篇"})
    assert main([file]) == 1
    assert "I116 有旧栏目还没有对应：机关党建 1 行" in capsys.readouterr().err
    assert not Path("content").exists()
    mapping = Path("export.csv.map.toml")
    mapping.write_text(
        mapping.read_text(encoding="utf-8").replace('"机关党建" = ""', '"机关党建" = "highlights"'), encoding="utf-8"
    )
    assert main([file]) == 0
    assert "栏目: [highlights]" in articles()["102.md"]


def test_rows_of_a_channel_that_is_not_wanted_stay_out(desk):
    file = export({}, {"aid": "102", "typename": "机关党建", "title": "另一篇"})
    Path("export.csv.map.toml").write_text('[channels]\n"机关党建" = ""\n', encoding="utf-8")
    assert main([file]) == 0
    assert list(articles()) == ["101.md"]
    assert [row["结果"] for row in report()] == ["写入", "没有导入"]


def test_run_again_it_writes_nothing_twice_and_nothing_over(desk):
    file = export({}, {"aid": "102", "title": "另一篇"})
    main([file])
    path = Path("content/articles/news/2020/102.md")
    path.write_text(path.read_text(encoding="utf-8") + "\n编辑补充的一句。\n", encoding="utf-8")
    before = articles()
    assert main([file]) == 0
    assert articles() == before
    assert [row["结果"] for row in report()] == ["已经导入过", "已有不同的文件，没有改动"]


def test_a_dry_run_writes_no_article(desk, capsys):
    assert main([export({}), "--dry"]) == 0
    assert not Path("content").exists()
    assert "可以写成新稿件 1" in capsys.readouterr().out


def test_what_lacks_a_date_or_has_a_personal_number_is_a_draft(desk):
    main(
        [
            export(
                {"pubdate": "", "source": ""},
                {"aid": "102", "title": "甲", "body": "<p>电话13912345678。</p>"},
                {"aid": "103", "title": "乙"},
            )
        ]
    )
    statuses = {name: "状态: 草稿" in text for name, text in articles().items()}
    assert statuses == {"101.md": True, "102.md": True, "103.md": False}


def test_what_the_old_site_had_deleted_stays_deleted(desk):
    file = Path("export.json")
    file.write_text(
        json.dumps([ROW | {"status": "已删除"}, ROW | {"aid": "102", "title": "乙"}], ensure_ascii=False),
        encoding="utf-8",
    )
    main([str(file)])
    assert list(articles()) == ["102.md"]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda rows: rows,
        lambda rows: {"RECORDS": rows},
        lambda rows: [{"type": "header"}, {"type": "table", "name": "dede_archives", "data": rows}],
    ],
    ids=["rows alone", "Navicat", "phpMyAdmin"],
)
def test_json_of_the_usual_programs_is_read(desk, wrap):
    file = Path("export.json")
    file.write_text(json.dumps(wrap([ROW | {"click": 88, "mid": None}]), ensure_ascii=False), encoding="utf-8")
    assert main([str(file)]) == 0
    assert list(articles()) == ["101.md"]


def test_an_export_of_old_windows_is_read(desk):
    assert main([export({}, encoding="gb18030")]) == 0
    assert "标题: 市政协召开读书座谈会" in articles()["101.md"]


def test_columns_of_any_name_are_told_by_the_mapping(desk):
    Path("odd.json").write_text(
        json.dumps([{"f1": "标题甲", "f2": "<p>正文。</p>", "f3": "news/local"}], ensure_ascii=False), encoding="utf-8"
    )
    assert main(["odd.json"]) == 1
    Path("odd.json.map.toml").write_text('[columns]\nf1 = "title"\nf2 = "body"\nf3 = "channel"\n', encoding="utf-8")
    assert main(["odd.json", "--today", "2026-03-02"]) == 0
    assert list(articles()) == ["20260302-r1.md"]


def test_an_address_may_be_made_of_the_id(desk):
    Path("export.csv.map.toml").write_text('address = "/show/{id}.html"\n', encoding="utf-8")
    main([export({"arcurl": ""})])
    assert "旧网址: [/show/101.html]" in articles()["101.md"]


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ('[columns]\nnone = "title"\n', "I115 导出的文件里没有“none”这一列"),
        ('[columns]\naid = "nummer"\n', "I115 没有字段“nummer”"),
        ('[channels]\n"甲" = "nowhere"\n', "I005 没有栏目“nowhere”"),
        ("[colums]\n", "I115 写法有误"),
    ],
)
def test_a_wrong_mapping_is_told(desk, capsys, mapping, told):
    Path("export.csv.map.toml").write_text(mapping, encoding="utf-8")
    assert main([export({})]) == 1
    assert told in capsys.readouterr().err
    assert not Path("content").exists()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.csv", "", "导出的文件里没有一行"),
        ("a.csv", 'title,body\n"甲,乙\n', "读不出来"),
        ("a.csv", "title,body\n甲,乙,丙\n", "这一行的列比第一行多"),
        ("a.json", "{", "不是合法的 JSON"),
        ("a.json", '{"a": 1}', "没有找到成行的数据"),
        ("a.json", '[{"x": "甲"}]', "看不出哪一列是标题、正文"),
    ],
)
def test_an_export_that_cannot_be_read_is_told(desk, capsys, name, text, told):
    Path(name).write_text(text, encoding="utf-8")
    assert main([name]) == 1
    assert told in capsys.readouterr().err


def test_lost_pictures_and_columns_are_told(desk, capsys):
    Path("export.json").write_text(
        json.dumps([ROW | {"body": '<p>文。</p><img src="/uploads/none.jpg">', "weixin": "甲"}], ensure_ascii=False),
        encoding="utf-8",
    )
    main(["export.json"])
    out = capsys.readouterr().out
    assert "1 张图片没有找到" in out
    assert "没有导入的列：weixin" in out
    assert "（图片缺失）" in articles()["101.md"]


HAN = st.text("委员提案协商读书0A ，。", min_size=1, max_size=8)
PIECES = st.sampled_from(
    [
        "<p>{}</p>",
        "<div>{}</div>",
        "{}",
        "<b>{}</b>",
        '<p style="display:none">{}</p>',
        "<table><tr><td>{}</td></tr></table>",
        "<ul><li>{}</li></ul>",
        "<h2>{}</h2>",
        "\n",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(PIECES, HAN), max_size=8))
def test_every_row_adds_up(pieces):
    body = "".join(piece.format(words) for piece, words in pieces)
    columns = {"t": "title", "b": "body"}
    row = RowReader(Mapped(columns, {}, "", ()), {}, lambda _: b"").read(1, {"t": "标题", "b": body})
    kept = [block.text for block in row.document.blocks] + [piece.text for piece in row.document.dropped]
    kept += [cell for table in row.document.tables.values() for line in table for cell in line]
    wanted = Counter(keep_han("".join(words for piece, words in pieces if "{}" in piece)))
    assert not wanted - Counter(keep_han("".join(kept)))
    assert row.han <= row.kept + row.left


def test_five_hundred_rows_are_reconciled(desk):
    rows = [
        ROW | {"aid": str(n), "title": f"第{n}篇", "body": f"<p>正文第{n}段，说的是提案办理。</p>"}
        for n in range(1, 501)
    ]
    Path("many.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    order = Order(Path("many.json"), Path("content"), Path("many.map.toml"), Path(), date(2026, 3, 2))
    summary = import_export(order, CONFIG.channel_names())
    assert summary.count("写入") == 500
    assert summary.unbalanced == ()
    assert len(list(Path("content/articles").rglob("*.md"))) == 500
