"""What is read can be read: the contrast of every pair of roles, computed from tokens.css in every mode."""

import re

import pytest

from tests.built_site import ROOT

TOKENS = re.sub(r"/\*.*?\*/", "", (ROOT / "theme/static/css/tokens.css").read_text(encoding="utf-8"), flags=re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
DECLARATION = re.compile(r"(--[\w-]+):\s*([^;]+);")
COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})$")
DARK = ':root:not([data-contrast="high"])'
CHOSEN = ':root[data-contrast="high"]'
ASKED = ":root:not([data-contrast])"
# Which rules hold in which mode: each adds to those before it.
MODES = {
    "light": (":root",),
    "dark": (":root", DARK),
    "contrast": (":root", CHOSEN),
    "contrast in the dark": (":root", DARK, CHOSEN),
    "contrast that the system asks for": (":root", ASKED),
    "contrast that the system asks for, in the dark": (":root", DARK, ASKED),
    "elder": (":root", ":root[data-elder]"),
}
# 正文 7:1, all other text 4.5:1, what is no text but must be seen 3:1 (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11).
BODY, TEXT, SHAPE = 7, 4.5, 3
PAIRS = {
    ("text", "paper"): BODY,
    ("text", "wash"): BODY,
    ("link", "paper"): BODY,
    ("link", "wash"): BODY,
    ("text-quiet", "paper"): TEXT,
    ("text-quiet", "wash"): TEXT,
    ("accent", "paper"): TEXT,
    ("accent", "wash"): TEXT,
    ("kicker", "paper"): TEXT,
    ("kicker", "wash"): TEXT,
    ("positive", "paper"): TEXT,
    ("positive", "wash"): TEXT,
    ("on-brand", "brand"): TEXT,
    ("on-cover", "cover-1"): TEXT,
    ("on-cover", "cover-2"): TEXT,
    ("on-cover", "cover-3"): TEXT,
    ("on-hit", "hit"): TEXT,
    ("on-brand-mark", "brand"): SHAPE,
    ("line-strong", "paper"): SHAPE,
    ("line-strong", "wash"): SHAPE,
    ("focus", "paper"): SHAPE,
    ("focus", "wash"): SHAPE,
}
# Hairlines between what stands apart anyway, the gold rule beside a quotation, the ground of QR codes, whose squares
# are black in every mode.
ORNAMENTS = {"line", "voice-line", "code-paper"}


def rules() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for selectors, body in RULE.findall(TOKENS):
        for selector in selectors.rpartition("{")[2].split(","):
            found.setdefault(" ".join(selector.split()), {}).update(DECLARATION.findall(body))
    return found


def values(mode: str) -> dict[str, str]:
    held: dict[str, str] = {}
    known = rules()
    for selector in MODES[mode]:
        held |= known[selector]
    return held


def colour(held: dict[str, str], role: str) -> str:
    value = held[f"--{role}"]
    while named := re.fullmatch(r"var\((--[\w-]+)\)", value):
        value = held[named[1]]
    return value


def luminance(value: str) -> float:
    digits = value[1:] if len(value) == 7 else "".join(digit * 2 for digit in value[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("mode", MODES)
def test_every_pair_of_roles_can_be_told_apart(mode: str) -> None:
    held = values(mode)
    low = {
        pair: round(ratio, 2)
        for pair, least in PAIRS.items()
        if (ratio := contrast(colour(held, pair[0]), colour(held, pair[1]))) < least
    }
    assert low == {}


def test_high_contrast_is_the_same_whoever_asks_for_it_and_leaves_nothing_of_the_dark() -> None:
    known = rules()
    assert known[ASKED] == known[CHOSEN]
    assert set(known[DARK]) <= set(known[ASKED])
    order = [TOKENS.index(f"{selector} {{") for selector in (DARK, CHOSEN, ASKED)]
    assert order == sorted(order), "of rules that count alike the last one holds"


def test_no_role_of_a_colour_is_left_out() -> None:
    held = values("light")
    roles = {name.removeprefix("--") for name, value in held.items() if value.startswith("var(")}
    coloured = {role for role in roles if COLOUR.match(colour(held, role))}
    assert coloured == {role for pair in PAIRS for role in pair} | ORNAMENTS


def test_a_mode_assigns_roles_from_the_palette_and_names_no_colour_itself() -> None:
    named = {
        selector: sorted(name for name, value in body.items() if "#" in value)
        for selector, body in rules().items()
        if selector != ":root" and any("#" in value for value in body.values())
    }
    assert named == {}


def test_style_sheets_name_roles_and_no_colours() -> None:
    palette = {name for name, value in rules()[":root"].items() if COLOUR.match(value)}
    strays = {
        f"{file.name}: {found}"
        for file in sorted((ROOT / "theme/static/css").glob("*.css"))
        if file.name != "tokens.css"
        for found in re.findall(r"var\((--[\w-]+)\)|(#[0-9a-f]{3,6})\b", file.read_text(encoding="utf-8"))
        if found[0] in palette or (found[1] and found[1] != "#000")
    }
    assert strays == set()


def test_large_print_has_no_type_below_18_points_and_targets_of_60_pixels() -> None:
    held = values("elder")
    base = (ROOT / "theme/static/css/base.css").read_text(encoding="utf-8")
    root = 16 * float(re.search(r":root\[data-elder\] \{ font-size: (\d+)%", base)[1]) / 100
    sizes = {name: value for name, value in held.items() if name.startswith("--size-")}
    small = {name: value for name, value in sizes.items() if float(value.removesuffix("rem")) * root < 24}
    assert small == {}
    assert float(held["--tap"].removesuffix("rem")) * root >= 60
