"""What other generators print of the theme is what the theme has now."""

import re
from pathlib import Path

import pytest

from plugins.pages.qr_codes import QrCodes
from tests.bench import same_parts
from tests.bench.same_parts import code_of, language_parts, shared_parts
from tests.bench.site_facts import read_facts


def test_the_parts_are_in_the_language_of_the_page() -> None:
    chinese, english = language_parts("zh", ""), language_parts("en", "/en")
    assert "高对比" in chinese["modes"]
    assert "High contrast" in english["modes"]
    assert 'action="/en/search/"' in english["search"]
    assert [len(parts["tools"]) for parts in (chinese, english)] == [4, 4]


def test_nothing_of_a_template_is_left_in_a_part() -> None:
    for code, prefix in (("zh", ""), ("en", "/en")):
        parts = language_parts(code, prefix)
        text = "".join((parts["modes"], parts["search"], *parts["tools"]))
        assert re.findall(r"\{[{%#]", text) == []
        for element in ("div", "form", "details", "fieldset", "span", "button", "p"):
            assert len(re.findall(rf"<{element}[ >]", text)) == text.count(f"</{element}>"), element


def test_a_part_that_the_theme_has_no_more_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "partials").mkdir()
    for name in ("partials/site_header.html", "partials/modes.html", "article.html"):
        (tmp_path / name).write_text("<p>", encoding="utf-8")
    monkeypatch.setattr(same_parts, "TEMPLATES", tmp_path)
    with pytest.raises(ValueError, match=r"site_header\.html has no"):
        language_parts("zh", "")


def test_tools_that_print_more_of_an_article_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    read = same_parts._read
    monkeypatch.setattr(same_parts, "_read", lambda name: read(name).replace("page.standard", "page.other"))
    with pytest.raises(ValueError, match="3 pieces"):
        language_parts("zh", "")


def test_the_facts_of_the_peers_hold_the_parts_and_codes_are_those_of_full_addresses() -> None:
    facts = read_facts()
    assert facts["policy"] == shared_parts()["policy"]
    assert facts["languages"]["en"]["tools"] == language_parts("en", "/en")["tools"]
    assert code_of("/news/2026/20260102-01/") == QrCodes().code(f"{facts['base']}/news/2026/20260102-01/")
