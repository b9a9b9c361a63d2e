"""An office's list of names."""

import pytest

from plugins.content.names import read_names
from plugins.core.problems import InputError
from tests.builders import write_files


def names(root, text):
    write_files(root, {"data/names.txt": text})
    return read_names(root)


def test_a_name_stays_or_is_written_as_the_list_says(tmp_path):
    assert names(tmp_path, "\ufeff# 人名\n于学利\n沈延毅 = 沈延毅  # 书法家\r\n\n余某=余某\n") == {
        "于学利": "于学利",
        "沈延毅": "沈延毅",
        "余某": "余某",
    }


def test_there_need_be_no_list(tmp_path):
    assert read_names(tmp_path) == {}


@pytest.mark.parametrize("line", ["于学利=", "=于學利", "于=学=利", "于学利 沈延毅", "="])
def test_a_line_that_is_no_name_is_told(tmp_path, line):
    with pytest.raises(InputError) as caught:
        names(tmp_path, f"王某\n{line}\n")
    assert [(problem.line, problem.code) for problem in caught.value.problems] == [(2, "F026")]


def test_another_encoding_is_told(tmp_path):
    with pytest.raises(InputError) as caught:
        names(tmp_path, "于学利\n".encode("gb18030"))
    assert [problem.code for problem in caught.value.problems] == ["F008"]
