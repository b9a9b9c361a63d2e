"""What front matter says that can hardly be meant is told on its line."""

import pytest

from plugins.content.slips import find_slips

TEXT = "---\n标题: 甲\n附件:\n  - 文件: files/a.pdf\n  - 文件: files/b.pdf\n---\n"


def codes(fields, *, is_translation=False):
    return [x.code for x in find_slips("content/a.md", "", fields, {}, is_translation=is_translation)]


def test_each_file_is_told_on_its_own_line():
    fields = {"attachments": [{"file": "files/a.pdf", "title": "甲"}, {"file": "files/b.pdf"}]}
    (slip,) = find_slips("content/a.md", TEXT, fields, {"attachments": 3}, is_translation=False)
    assert str(slip) == "content/a.md:5: W007 附件 files/b.pdf 没有标题，读者只看到文件名，请写上 标题，说明里面是什么"


def test_what_is_written_in_another_way_is_told_on_the_line_of_its_field():
    fields = {"attachments": [{"file": "files/c.pdf"}]}
    (slip,) = find_slips("content/a.md", TEXT, fields, {"attachments": 3}, is_translation=False)
    assert slip.line == 3


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"video": [{"file": "x.mp4"}]}, ["W008"]),
        ({"video": [{"file": "x.MP4", "captions": "x.vtt"}]}, []),
        ({"video": [{"file": "x.mp4", "transcript": "一句话。"}]}, []),
        ({"video": [{"file": "x.webm", "captions": "x.vtt"}]}, ["W010"]),
        ({"video": [{"file": "x.webm", "also": ["x.mp4"], "captions": "x.vtt"}]}, []),
        ({"audio": [{"file": "x.mp3"}]}, ["W008"]),
        ({"audio": [{"file": "x.ogg", "transcript": "一句话。"}]}, ["W010"]),
        ({"documents": [{"file": "x.pdf"}]}, ["W007"]),
        ({"status": "withdrawn", "documents": [{"file": "x.pdf"}], "video": [{"file": "x.avi"}]}, []),
    ],
)
def test_files_that_some_readers_miss_are_told(fields, told):
    assert codes(fields) == told


@pytest.mark.parametrize("field", ["updated", "valid_until", "pin_until", "withdrawn_on", "archived_on"])
@pytest.mark.parametrize(("day", "told"), [("2022-12-29", ["W011"]), ("2022-12-30", []), ("2022-12-31", [])])
def test_a_day_that_can_only_come_after_the_publication_does(field, day, told):
    head = {"date": "2022-12-30T10:13:00+08:00", "status": "withdrawn", field: f"{day}T00:00:00+08:00"}
    assert codes(head) == told
    assert codes({field: day, "status": "withdrawn"}) == [], "without a date there is nothing to compare"


def test_each_correction_comes_after_the_publication():
    parts = [{"date": day, "text": "改正。"} for day in ("2023-01-02", "2022-12-01", "2022-11-01")]
    assert codes({"date": "2022-12-30T10:13:00+08:00", "corrections": parts}) == ["W011", "W011"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"withdrawn_on": "2023-01-02"}, ["W012"]),
        ({"withdrawn_reason": "重复"}, ["W012"]),
        ({"archived_on": "2023-01-02", "status": "published"}, ["W012"]),
        ({"withdrawn_on": "2023-01-02", "status": "withdrawn"}, []),
        ({"archived_on": "2023-01-02", "status": "withdrawn"}, []),
        ({"withdrawn_on": "2023-01-02", "status": "draft"}, []),
    ],
)
def test_who_writes_that_an_article_is_gone_is_told_that_it_is_there(fields, told):
    assert codes(fields) == told
    assert codes(fields, is_translation=True) == []
