"""What an office tells the search in lists of its own."""

import pytest

from plugins.core.problems import InputError
from plugins.search.wording import read_wording
from tests.builders import write_files


def test_without_lists_of_an_office_ours_count(tmp_path):
    found = read_wording(tmp_path, ())
    assert "双周协商" in found.terms
    assert any("两会" in group for group in found.synonyms)
    assert found.readings.words


def test_an_offices_lists_and_the_names_of_channels_are_added(tmp_path):
    files = {
        "terms.txt": "沈阳读书会  # 品牌\n\n",
        "synonyms.txt": "书香沈阳 = 沈阳读书会\n",
        "readings.txt": "朝阳 chao yang\n",
    }
    write_files(tmp_path, {f"data/{name}": text for name, text in files.items()})
    ours, found = read_wording(tmp_path / "elsewhere", ()), read_wording(tmp_path, ["履职亮点"])
    assert set(found.terms) - set(ours.terms) == {"沈阳读书会", "履职亮点"} - set(ours.terms)
    assert found.terms == tuple(sorted(found.terms))
    assert found.synonyms == (*ours.synonyms, ("书香沈阳", "沈阳读书会"))
    assert found.readings.words["朝阳"] == ("chao", "yang")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("synonyms.txt", b"\xe4\xb8\xa4\xe4\xbc\x9a\n", "content/data/synonyms.txt:1: F025 “两会”只有一个词，"),
        ("readings.txt", "# 地名\n朝阳 chao".encode(), "content/data/readings.txt:2: F025 “朝阳 chao”的拼音"),
        ("terms.txt", "提案".encode("gbk"), "content/data/terms.txt: F008 不是 UTF-8 编码"),
    ],
)
def test_a_list_that_cannot_be_read_is_told_with_its_line(name, content, told, tmp_path):
    write_files(tmp_path, {f"data/{name}": content})
    with pytest.raises(InputError) as raised:
        read_wording(tmp_path, ())
    assert str(raised.value.problems[0]).startswith(told)
