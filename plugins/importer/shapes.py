"""What the shape of a line says about it."""

import re

from plugins.core.punctuation import HAN, keep_han, normalise
from plugins.importer.document import MARKS

NUMBERED = (
    ("chapter", re.compile(r"第[一二三四五六七八九十百0-9]{1,4}(?:[编章]|部分)")),
    ("section", re.compile(r"第[一二三四五六七八九十百0-9]{1,4}节")),
    ("han", re.compile(r"[一二三四五六七八九十]{1,3}、")),
    ("han_bracket", re.compile(r"（[一二三四五六七八九十]{1,3}）")),
    ("digit", re.compile(r"[0-9]{1,2}[.．、](?![0-9])")),
    ("digit_bracket", re.compile(r"（[0-9]{1,2}）")),
)
"""How headings are numbered, the highest rank first (GB/T 9704—2012: 一、 （一） 1. （1）)."""

_LONGEST_HEADING = 45
_LONGEST_LINE = 20
_LONGEST_HEADLINE = 80
_LONGEST_CAPTION = 120
_TRIANGLES = "▲△▼▽ "
_DASHES = re.compile(r"^\s*[-－─―—]{1,4}\s*")
_ENDS = re.compile(r"[。；：:;，,]$")
_SENTENCE_END = re.compile(r"[。；！？]")
_DATE_LINE = re.compile(r"[（(]?[0-9〇一二三四五六七八九十]{2,4}\s*年[0-9一二三四五六七八九十\s月日]*[)）]?")
_PERSON = rf"(?:[{HAN}]{{2,4}}|[{HAN}]\s[{HAN}]|[{HAN}]{{2,8}}·[{HAN}]{{2,8}})"
_REPORTER = r"(?:(?:本报)?记者|通讯员)?\s*"
_TAKEN = r"(?P<verb>(?<!拍)\s*摄|\s+摄影)\s*[)）]?[。.]?"
_CREDIT = re.compile(rf"[（(]?\s*(?P<names>{_REPORTER}{_PERSON}(?:[、，,\s]+{_PERSON})*){_TAKEN}")
_ENDS_WITH_CREDIT = re.compile(
    rf"(?P<caption>.*?[^（(\s])(?:\s+|(?=[（(])|(?<=。))[（(]?\s*(?P<names>{_REPORTER}{_PERSON}(?:[、，,]{_PERSON})*){_TAKEN}"
)
_MARKED_CAPTION = re.compile(r"[▲△▼▽]|图为|图[0-9①-⑨]{1,2}\s*[:：\s]|上图[为：]|下图[为：]")
_PICTURE = re.compile(r"[\[【（(<]\s*(?:图片|图|image)\s*[0-9]*\s*[\]】）)>]", re.IGNORECASE)
_SPEAKER = re.compile(rf".*(?:主席|主任|书记|秘书长|[省市区县]长|委员)\s+{_PERSON}")
_STARTS_WITH_WORD = re.compile(rf"[{HAN}0-9A-Za-z“《]")
_DATE_IN_TEXT = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}")


def numbering(text: str) -> str:
    """The rank of a line's number, empty without one."""
    return next((rank for rank, pattern in NUMBERED if pattern.match(text)), "")


def close_number(text: str) -> str:
    """A heading without the space behind its number: 1. 总结 is 1.总结. 第一章 keeps it."""
    return re.sub(r"^([0-9]{1,2}[.．、]|（\S{1,3}）|[一二三四五六七八九十]+、)\s+", r"\1", text)


def is_numbered_heading(text: str) -> bool:
    """Whether a numbered line is a heading and not the beginning of a paragraph: one short sentence at most."""
    return (
        bool(numbering(text))
        and len(text) <= _LONGEST_HEADING
        and not _SENTENCE_END.search(text[:-1])
        and text[-1] not in "；："
    )


def is_plain_line(text: str) -> bool:
    """Whether a line could be a heading without a number, or a part of one: short, and no sentence, date or name."""
    if not 2 <= len(keep_han(text)) <= _LONGEST_LINE or len(text) > 2 * _LONGEST_LINE:
        return False
    if numbering(normalise(text)) or not _STARTS_WITH_WORD.match(text) or _SPEAKER.fullmatch(text):
        return False
    return not (_SENTENCE_END.search(text) or _ENDS.search(text) or _DATE_IN_TEXT.search(text) or is_date_line(text))


def is_headline(text: str) -> bool:
    """Whether a line at the top of a page could belong to the headline."""
    if text.startswith(MARKS):
        return False
    return 2 <= len(text) <= _LONGEST_HEADLINE and not _ENDS.search(text) and not is_date_line(text)


def is_subtitle(text: str) -> bool:
    """Whether a line begins with a dash, as subtitles do."""
    return bool(re.match(r"\s*(?:[-－─―—]{2,4}|—)", text))


def without_dash(text: str) -> str:
    """A subtitle without the dash that stands before it."""
    return _DASHES.sub("", text)


def is_date_line(text: str) -> bool:
    """Whether a line is only a date."""
    return bool(_DATE_LINE.fullmatch(text))


def read_caption(text: str) -> str | None:
    """The caption that a line says it is, with the photographer in brackets behind it (会场（王某 摄）); else None."""
    if len(text) > _LONGEST_CAPTION:
        return None
    if match := _ENDS_WITH_CREDIT.fullmatch(text):
        return normalise(match["caption"].lstrip(_TRIANGLES)) + _write_credit(match)
    return normalise(text.lstrip(_TRIANGLES)) if _MARKED_CAPTION.match(text) else None


def read_credit(text: str) -> str | None:
    """The photographer in brackets from a line that names nothing else: （王某 摄）; else None."""
    match = _CREDIT.fullmatch(text)
    return _write_credit(match) if match else None


def _write_credit(match: re.Match) -> str:
    return f"（{normalise(match['names'], keep_gaps=True)} {match['verb'].strip()}）"


def is_picture_mark(text: str) -> bool:
    """Whether a line stands where a picture was: [图片]."""
    return bool(_PICTURE.fullmatch(text))


def is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return bool(re.search(r"[。！？；：…）”》.!?;:)]$", text))


def same_words(one: str, other: str) -> bool:
    """Whether two lines differ at most in punctuation and spaces."""
    return _words(one) == _words(other)


def _words(text: str) -> str:
    return "".join(char for char in normalise(text) if char.isalnum())
