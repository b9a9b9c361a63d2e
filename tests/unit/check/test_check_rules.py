"""Each rule finds the errors that it is for, and nothing in sentences that are right."""

import random

import pytest

from plugins.check.rulebook import RULES
from tests.unit.check.articles import codes, findings, lexicons
from tests.unit.check.seeded import RIGHT, WRONG

CASES = [(code, body) for code, bodies in WRONG.items() for body in bodies]
_ELSEWHERE = {"D005", "K001", "K005", "M004", "X001"}
"""Rules that look at a field or at the office's words: their tests stand beside."""


@pytest.mark.parametrize(("code", "body"), CASES)
def test_an_error_is_found(code, body):
    assert code in codes(body)


@pytest.mark.parametrize("body", RIGHT)
def test_what_is_right_is_left_alone(body):
    assert findings(body) == []


def test_every_rule_has_errors_to_find():
    assert {rule.code for rule in RULES} - _ELSEWHERE == set(WRONG)
    assert all(len(bodies) >= 3 for bodies in WRONG.values())


def test_every_misprint_of_the_lexicon_is_found():
    missed = [
        row.values[0] for row in lexicons().rows("misprints") if "M001" not in codes(f"会上说到{row.values[0]}。")
    ]
    assert missed == []


def test_slips_in_fixed_phrases_are_found():
    chance = random.Random(7)
    tried, found = 0, 0
    for row in lexicons().rows("phrases"):
        words = row.values[0]
        at = chance.randrange(1, len(words) - 1)
        exchanged = words[:at] + words[at + 1] + words[at] + words[at + 2 :]
        doubled = words[: at + 1] + words[at:]
        for wrong in {exchanged, doubled} - {words}:
            tried += 1
            found += "M002" in codes(f"会议强调，要坚持{wrong}，做好工作。")
    assert found >= 0.95 * tried


def test_no_misprint_of_the_lexicon_is_a_part_of_what_is_right():
    right = "".join(row.values[1] for row in lexicons().rows("misprints"))
    phrases = "。".join(row.values[0] for row in lexicons().rows("phrases"))
    assert [finding for finding in findings(f"{phrases}。") if finding.code in ("M001", "M002", "M006")] == []
    assert right


def test_english_terms_are_looked_for_in_translations_only():
    body = "The CCPCC met. The Standing Commitee heard a report on Peoples' Congress work."
    assert codes(body, name="20260302-01.en.md") == ["X001"] * 3
    assert codes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "收到提案105件，其中经济类40件、社会类50件、文化类15件。",
        "收到提案105件，其中经济类40件，比去年多10件、社会类80件。",
        "收到提案105件，其中委员提案95件；重点督办30件。",
        "到会委员300人，其中女委员90人、党外委员220人。",
        "完成绿化1.27亿亩，其中造林5345万亩、种草7390万亩。",
        "收到提案1.2万件，其中经济类8000件、社会类4000件。",
    ],
)
def test_parts_that_may_overlap_or_add_up_are_left_alone(body):
    assert codes(body) == []


@pytest.mark.parametrize(
    ("event", "found"),
    [("2026-03-03", ["D005"]), ("2026-03-02", []), ("2026-03", []), ("2027", []), ("1911-10-10", [])],
)
def test_nothing_is_published_before_it_has_happened(event, found):
    assert codes("会议举行。", event_date=event) == found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"source": ""}, ["K005"]),
        ({"source": "", "type": "person"}, []),
        ({}, []),
        ({"type": "转载", "source": ""}, ["K005"]),
    ],
)
def test_news_has_a_source(given, found):
    assert codes("会议举行。", **given) == found


def test_places_are_those_of_the_file():
    (finding,) = findings("第一段。\n\n会上，县人民攻府的代表**发言**。")
    assert (finding.line, finding.column, finding.words) == (8, 7, "攻府")
    assert str(finding) == "content/articles/news/2026/20260302-01.md:8:7 M001 错误 “攻府” → 应为“政府”"


def test_titles_and_summaries_are_read_too():
    assert codes("正文。", title="县攻府与政协座谈", summary="办理政协题案") == ["M001", "M001"]


@pytest.mark.parametrize(
    "body",
    [
        "> 县攻府的原件如此。",
        "`县攻府`",
        "```\n县攻府\n```",
        "[原件](/a/县攻府)",
        "<!-- 县攻府 -->",
        "https://example.cn/县攻府)".replace("https", "<https").replace(")", ">"),
    ],
)
def test_what_is_not_the_articles_own_is_left_alone(body):
    assert codes(body) == []


def test_a_sentence_goes_on_behind_a_link():
    assert codes("收到[提案](20260301-01)105件，其中[集体提案](20260301-02)120件（见[附件](files/a.pdf)）。") == [
        "A002"
    ]
