"""Files of references, made by the script that browsers load and read by programs of others."""

import json

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware

from plugins.core.citation import Citation
from plugins.core.citation.csl import csl_item
from tests.references.programs import judged_items, run_node
from tests.references.works import URL, WORKS, editors, work

HARD = {
    "marks of TeX": work("page", r"100% of $5 & #1 {a_b} ~x^2 \LaTeX", "A & B", issued="2022-12-30", url=f"{URL}/t1/",
                         language="en"),
    "a lone brace": work("page", "左括号 { 与 } 右括号 }", "某甲", url=f"{URL}/t2/"),
    "names with and, commas and blanks": work("page", "Names", "Ministry of Health and Welfare; Smith, Jones, Ltd.",
                                              language="en", url=f"{URL}/t3/"),
    "line ends and blanks": work("page", " 两行\n标题\t之间  ", "某甲\u3000", url=f"{URL}/t4/"),
    "what looks like a tag": work("page", "TY  - JOUR\r\nER  - ", "某甲", url=f"{URL}/t5/"),
    "quotation marks": work("page", '“双引号”与"直引号"', "某甲", url=f"{URL}/t6/"),
    "rare characters": work("book", "𠮷野家旧事·卷〇", "某·甲", place="沈阳", publisher="某社", issued="1930"),
    "an address with braces and per cent": work("page", "地址", "某甲", url=f"{URL}/%E6%96%87_史~/{{x}}/"),
    "many editors": work("contribution", "合著", "某甲", container="合集 & 续编", others=editors("某乙", "某丙"),
                         issued="1991-03", pages="7-9", url=f"{URL}/t7/"),
}  # fmt: skip
ALL = WORKS | HARD
ITEMS = {name: csl_item(one) | {"id": f"w{number}"} for number, (name, one) in enumerate(ALL.items())}
BRACES = {r"\textbraceleft{}": "⦃", r"\textbraceright{}": "⦄"}
"""The decoder does not know TeX's names of the braces."""
VERBATIM = ("url", "date", "urldate")
"""What biblatex does not take as TeX."""
ACCESSED = {"date-parts": [[2026, 11, 22]]}


def line(text: str) -> str:
    return " ".join(text.split())


def names(one: Citation, role: str) -> list[str]:
    return [line(name["literal"]) for name in csl_item(one).get(role, ())]


@pytest.fixture(scope="module")
def files() -> dict[str, tuple[str, str, str]]:
    """BibTeX, RIS and CSL-JSON of every work."""
    items = [item | ({"accessed": ACCESSED} if "URL" in item else {}) for item in ITEMS.values()]
    return dict(zip(ITEMS, run_node("formats.cjs", items), strict=True))


@pytest.fixture(scope="module")
def entries(files: dict[str, tuple[str, str, str]]) -> dict[str, dict[str, str]]:
    """What bibtexparser reads in all the entries as one file, TeX's own marks undone: an odd brace would show."""
    text = "".join(bib for bib, _, _ in files.values())
    for name, stand_in in BRACES.items():
        text = text.replace(name, stand_in)
    library = bibtexparser.parse_string(text)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [item["id"] for item in ITEMS.values()]
    raw = [{key: entry[key] for key in VERBATIM if key in entry} for entry in library.entries]
    decoded = LatexDecodingMiddleware(keep_math_mode=False, keep_braced_groups=True).transform(library)
    return {
        name: {field.key: plain(str(field.value)) for field in entry.fields} | {"type": entry.entry_type} | verbatim
        for name, entry, verbatim in zip(ITEMS, decoded.entries, raw, strict=True)
    }


def plain(text: str) -> str:
    """What the decoder makes of TeX's names, as it was written."""
    return text.replace("ˆ", "^").replace("–", "--").replace("⦃", "{").replace("⦄", "}")


@pytest.fixture(scope="module")
def records(files: dict[str, tuple[str, str, str]]) -> dict[str, dict]:
    """What rispy reads in all the records as one file."""
    text = "".join(ris for _, ris, _ in files.values())
    return dict(zip(ITEMS, rispy.loads(text), strict=True))


def unbraced(text: str) -> str:
    return text[1:-1] if text.startswith("{") and text.endswith("}") else text


@pytest.mark.parametrize("name", ALL)
def test_bibtex_says_the_same(entries: dict[str, dict[str, str]], name: str) -> None:
    entry, one = entries[name], ALL[name]
    assert unbraced(entry["title"]) == line(one.full_title)
    for role in ("author", "editor", "translator"):
        parted = [unbraced(part) for part in entry.get(role, "").split(" and ") if part]
        assert parted == names(one, role) or " and " in "".join(names(one, role))
    assert entry.get("date", "") == one.issued
    assert entry.get("year", "") == one.issued[:4]
    assert entry.get("urldate") == ("2026-11-22" if one.url else None)
    assert entry["langid"] == ("chinese" if one.is_chinese else "english")
    assert entry.get("pages", "") == one.pages.replace("-", "--")
    assert (entry.get("journal") or entry.get("booktitle", "")) == one.container


def test_a_name_of_bibtex_with_and_in_it_stays_one(files: dict[str, tuple[str, str, str]]) -> None:
    bib = files["names with and, commas and blanks"][0]
    assert "author = {{Ministry of Health and Welfare} and {Smith, Jones, Ltd.}}," in bib
    split = bibtexparser.parse_string(bib, append_middleware=[bibtexparser.middlewares.SeparateCoAuthors()])
    assert split.entries[0]["author"] == ["{Ministry of Health and Welfare}", "{Smith, Jones, Ltd.}"]


def test_an_address_of_bibtex_is_verbatim_and_ends_nothing(entries: dict[str, dict[str, str]]) -> None:
    assert entries["an address with braces and per cent"]["url"] == f"{URL}/%E6%96%87_史~/%7Bx%7D/"
    assert entries["a page"]["url"] == f"{URL}/a1/"


@pytest.mark.parametrize(
    ("name", "bibtex", "ris"),
    [
        ("a page", "online", "ELEC"), ("a report", "techreport", "RPRT"), ("a newspaper", "article", "NEWS"),
        ("a journal", "article", "JOUR"), ("a book", "book", "BOOK"), ("a collected volume", "book", "BOOK"),
        ("an account in a volume", "incollection", "CHAP"), ("a file of an archive", "misc", "MANSCPT"),
        ("a photograph", "misc", "ART"), ("an oral history", "misc", "PCOMM"), ("a map", "misc", "MAP"),
    ],
)  # fmt: skip
def test_a_work_is_of_the_type_that_programs_know(
    entries: dict[str, dict[str, str]], records: dict[str, dict], name: str, bibtex: str, ris: str
) -> None:
    assert (entries[name]["type"], records[name]["type_of_reference"]) == (bibtex, ris)


@pytest.mark.parametrize("name", ALL)
def test_ris_says_the_same(records: dict[str, dict], name: str) -> None:
    record, one = records[name], ALL[name]
    assert line(record["title"]) == line(one.full_title)
    assert [line(author) for author in record.get("authors", [])] == names(one, "author")
    assert record.get("year", "") == one.issued[:4]
    assert record.get("secondary_title", "") == one.container
    pages = "-".join(filter(None, (record.get("start_page"), record.get("end_page"))))
    assert pages == one.pages
    assert record.get("urls", [None]) == [one.url or None]
    assert record.get("access_date", "") == ("2026/11/22/" if one.url else "")
    assert record["language"] == one.language


def test_ris_is_one_value_a_line_with_the_line_ends_of_its_specification(
    files: dict[str, tuple[str, str, str]],
) -> None:
    for _, ris, _ in files.values():
        lines = ris.split("\r\n")
        assert lines.pop() == ""
        assert lines[-1] == "ER  - "
        assert all(one[2:6] == "  - " and one[:2].isupper() and "\n" not in one for one in lines)
    assert files["many editors"][1].count("A2  - ") == 2
    assert "DA  - 1991/03//\r\n" in files["many editors"][1]


def test_csl_json_is_what_citeproc_takes(files: dict[str, tuple[str, str, str]]) -> None:
    made = {name: json.loads(text) for name, (_, _, text) in files.items()}
    assert all(len(items) == 1 for items in made.values())
    texts = judged_items({name: items[0] for name, items in made.items()})
    assert texts.keys() == ALL.keys()
    assert texts["an account in a volume"].startswith(
        "某卯. 我所知道的萃升书院[M/OL]//示例市政协文史委员会. 沈阳文史资料"
    )
