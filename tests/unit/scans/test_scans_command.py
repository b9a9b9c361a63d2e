"""The command that proves the pictures of a built site."""

from plugins.scans.__main__ import main


def test_a_site_without_pictures_is_in_order(tmp_path, capsys):
    assert main([str(tmp_path)]) == 0
    assert "相符" in capsys.readouterr().out


def test_what_is_not_as_it_is_promised_is_told_and_counted(tmp_path, capsys):
    (tmp_path / "info.json").write_text('{"width": 9, "height": 9}')
    assert main([str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("info.json: F033 缺少图块 full/max/0/default.jpg")
    assert told.out == "共 1 处不符。\n"
