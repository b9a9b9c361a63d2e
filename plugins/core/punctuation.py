"""Punctuation of Chinese text: mends what typing and copying leave wrong.

Two laws hold, and tests check them: no Han character, Latin letter or digit is added, dropped or moved, and mending a
second time changes nothing. Rules follow GB/T 15834—2011 and the habits of official copy (no space between Han
characters and Latin letters or digits).
"""

import re

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""The Han characters, for use inside ``[…]`` of a pattern."""

_NOT_HAN = re.compile(f"[^{HAN}]+")
_IS_HAN = re.compile(f"[{HAN}]")

_SLOT = "\ufdd0"
"""Stands for a network address while its line is mended; Unicode promises that no text uses this code point."""

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9._~:/?#@!$&*+=%-]*[A-Za-z0-9/_=&#%~+@$-]"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)

_FOLD = (
    {wide: wide - 0xFEE0 for first, last in ("０９", "ＡＺ", "ａｚ") for wide in range(ord(first), ord(last) + 1)}
    | {ord("％"): "%", 0x3000: " ", 0x00A0: " ", ord("\t"): " "}
    | dict.fromkeys((0x200B, 0x2060, 0xFEFF, ord(_SLOT)))
)
"""Full-width letters and digits to plain ones, blanks to spaces, invisible characters to nothing."""

_MARKS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_OPENING = "“‘《〈（(【[「『 "
_CLOSING = "”’》〉）)】]」』 "
_WIDE = "，。；：？！、《》〈〉（）【】「」『』"
_FULL_STOP = re.compile(rf"(?<=[{HAN}”’》）])\.(?=[{re.escape(_CLOSING)}]*$| +[{HAN}“《]|[”’])")
_ORDINAL = re.compile(r"[一二三四五六七八九十]+\.")
_ELLIPSIS = re.compile(r"(?:\.{3,}|。{3,}|…)+")
_DASH = re.compile(rf"[-－─―]{{2,}}(?=\s*[{HAN}“《])")
_YEARS = re.compile(
    r"(?<![0-9A-Za-z./–−－—~-])((?:19|20)[0-9]{2})(年?) *[-–−－—~]{1,2} *((?:19|20)[0-9]{2})"
    r"(?![0-9A-Za-z]|\.[0-9]| *[-–−－—~/])"
)
_DATES = re.compile(r"(?<=[年月日]) *[-–−－—~]{1,2} *(?=[0-9]{1,4} *[年月日])")
_MONTHS = re.compile(r"(?<![0-9A-Za-z./–−－—~-])([0-9]{1,2}) *[-–−－~] *([0-9]{1,2})(?= *[月日])")
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”")
_SENTENCE_END = re.compile(r"[。！？；]")
_GAP = re.compile(r"(?<=(\S)) +(?=(\S))")
_NUMBERED = re.compile(rf"(?:第[{HAN}0-9]{{1,5}}[编章节条款]|[表图] ?[0-9]+(?:[-—.][0-9]+)?) +(?=\S)")


def keep_han(text: str) -> str:
    """Only the Han characters of ``text``, in order."""
    return _NOT_HAN.sub("", text)


def normalise(text: str, *, keep_gaps: bool = False) -> str:
    """Mend the punctuation of plain text, line by line. A line without Han characters is only trimmed and folded.

    - full-width letters and digits become plain; invisible characters, manual indents and trailing blanks go;
    - ``, ; : ? !`` and brackets become full-width beside Han characters, a final ``.`` 。, ``...`` ……, ``--`` ——;
    - straight quotes become “ ” and ‘ ’ where they pair up; a line in which they do not keeps them;
    - year, month and day ranges get the one-em dash: 2023—2025;
    - spaces between Han characters, and between these and letters, digits or full-width marks, go.

    A space inside a quoted title that separates its two parts stays, as one ideographic space (《关于进一步提高质量　促进
    转化的意见》): dropping it would run two clauses together. So does the space behind 第一章, 第一条, 表1. With ``keep_gaps``
    every space between Han characters stays so: for titles and rows of names, where it separates. Letter-spaced words
    (通 知) are joined all the same. Network addresses are left alone. The text holds no markup: who mends Markdown takes
    the text out of it first.
    """
    return "\n".join(_mend_line(line, keep_gaps) for line in text.split("\n"))


def _mend_line(line: str, keep_gaps: bool) -> str:
    line = line.translate(_FOLD).strip()
    if not _IS_HAN.search(line):
        return line
    addresses = iter(_ADDRESS.findall(line))
    line = re.sub(r"(?<=[0-9])．", ".", _ADDRESS.sub(_SLOT, line))
    line = _pair_quotes(_pair_quotes(line, '"', "“”"), "'", "‘’")
    line = _widen_marks(_widen_brackets(line))
    line = _mend_dashes(_mend_stops(line))
    line = _close_gaps(line, keep_gaps)
    return re.sub(_SLOT, lambda _: next(addresses), line)


def _pair_quotes(line: str, straight: str, curly: str) -> str:
    """Turn straight quotes into curly ones, unless that would leave one without its partner."""
    opening, closing = curly
    chars = list(line)
    is_open = False
    for place, char in enumerate(line):
        if char not in straight + curly or _is_apostrophe(line, place):
            continue
        if char == straight:
            chars[place] = closing if is_open else opening
        elif (char == opening) == is_open:
            return line
        is_open = not is_open
    return line if is_open else "".join(chars)


def _is_apostrophe(line: str, place: int) -> bool:
    around = line[place - 1 : place] + line[place + 1 : place + 2]
    return line[place] in "'’" and len(around) == 2 and around.isascii() and around.isalnum()


def _nearest_words(line: str) -> list[str]:
    """For each place the nearest letter, digit or Han character before it, empty where there is none."""
    words, last = [], ""
    for char in line:
        words.append(last)
        if char.isalnum() or char == _SLOT:
            last = char
    return words


def _is_han(char: str) -> bool:
    return bool(char) and bool(_IS_HAN.match(char))


def _widen_brackets(line: str) -> str:
    """Make a pair of brackets full-width if it holds Han characters or stands in Han text."""
    chars, opened = list(line), []
    before, after = _nearest_words(line), _nearest_words(line[::-1])[::-1]
    for place, char in enumerate(line):
        if char in "(（":
            opened.append(place)
        elif char in ")）" and opened:
            start = opened.pop()
            mixed = "（" in (line[start], char) or char == "）"
            stands_alone = not before[start] or line[start - 1] in _WIDE
            if (
                mixed
                or _IS_HAN.search(line, start, place)
                or _is_han(before[start])
                or (stands_alone and _is_han(after[place]))
            ):
                chars[start], chars[place] = "（", "）"
    return "".join(chars)


def _widen_marks(line: str) -> str:
    chars, before = list(line), _nearest_words(line)
    for place, char in enumerate(line):
        if char not in _MARKS or line.startswith("//", place + 1):
            continue
        follower = line[place + 1 :].lstrip(_OPENING)[:1] if not _is_han(before[place]) else ""
        if _is_han(before[place]) or _is_han(follower):
            chars[place] = _MARKS[char]
    return "".join(chars)


def _mend_stops(line: str) -> str:
    before = _nearest_words(line)
    line = _ELLIPSIS.sub(lambda match: "……" if _is_han(before[match.start()]) else match[0], line)
    ordinal = _ORDINAL.match(line)
    head = ordinal.end() if ordinal else 0
    return line[:head] + _FULL_STOP.sub("。", line[head:])


def _mend_dashes(line: str) -> str:
    line = _YEARS.sub(lambda match: f"{match[1]}{match[2]}—{match[3]}" if match[1] <= match[3] else match[0], line)
    line = _MONTHS.sub(r"\1—\2", _DATES.sub("—", line))
    return _DASH.sub("——", line)


def _close_gaps(line: str, keep_gaps: bool) -> str:
    kept = _kept_gaps(line, keep_gaps)
    before, after = _nearest_words(line), _nearest_words(line[::-1])[::-1]

    def close(match: re.Match) -> str:
        left, right = match[1], match[2]
        if match.start() in kept:
            return "\u3000"
        quoted = (left in "”’" and _is_han(before[match.start()])) or (
            right in "“‘" and _is_han(after[match.end() - 1])
        )
        wide = left in _WIDE or right in _WIDE or quoted
        return "" if wide or _is_joint(left, right) or _is_joint(right, left) else match[0]

    return _GAP.sub(close, line)


def _is_joint(han: str, other: str) -> bool:
    """Whether no space may stand between a Han character and ``other``."""
    return _is_han(han) and (_is_han(other) or (other.isascii() and other.isalnum()) or other in "%()[]“”‘’—…·")


def _kept_gaps(line: str, keep_gaps: bool) -> set[int]:
    """Where the spaces begin that separate something."""
    spans = (
        [(0, len(line))] if keep_gaps else [m.span() for m in _QUOTED.finditer(line) if not _SENTENCE_END.search(m[0])]
    )
    kept = {len(match[0].rstrip(" ")) for match in [_NUMBERED.match(line)] if match}
    for start, end in spans:
        words = line[start:end].strip("《》“” ").split(" ")
        if all(len(word) <= 1 for word in words):
            continue
        kept |= {gap.start() for gap in _GAP.finditer(line, start, end) if _is_han(gap[1]) and _is_han(gap[2])}
    return kept
