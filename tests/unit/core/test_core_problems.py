"""Problems as editors see them."""

import io
import re

from plugins.core.problems import CODES, InputError, Problem, print_problems


def test_a_problem_is_one_line_place_code_message_advice():
    assert str(Problem("a.md", 3, "F001", "日期写作“昨天”", "应为 2025-02-01")) == (
        "a.md:3: F001 日期写作“昨天”，应为 2025-02-01"
    )


def test_a_problem_of_a_whole_file_has_no_line():
    assert str(Problem("a.md", 0, "F009", "文件是空的")) == "a.md: F009 文件是空的"


def test_only_what_begins_with_w_is_a_warning():
    warnings = [code for code in CODES if Problem("a", 0, code, "").is_warning]
    assert warnings == [code for code in CODES if code.startswith("W")] != []


def test_every_code_has_the_same_shape_and_a_meaning():
    assert all(re.fullmatch(r"[A-Z]\d{3}", code) and meaning for code, meaning in CODES.items())
    assert list(CODES) == sorted(CODES)


def test_problems_are_told_once_in_the_order_of_files_and_lines():
    late, early, other = (
        Problem("b.md", 10, "F001", "x"),
        Problem("b.md", 9, "F002", "x"),
        Problem("a.md", 99, "F001", "x"),
    )
    assert InputError([late, early, other, late]).problems == (other, early, late)
    stream = io.StringIO()
    print_problems([late, other, early, other], stream)
    assert stream.getvalue() == "a.md:99: F001 x\nb.md:9: F002 x\nb.md:10: F001 x\n"
