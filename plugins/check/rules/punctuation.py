"""Punctuation that no program may mend: it takes an editor to know what was meant."""

import re
from collections.abc import Iterator

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons
from plugins.core.punctuation import HAN

_PAIRS = {"“": "”", "《": "》", "（": "）", "【": "】", "〈": "〉"}
_CLOSING = {close: open_ for open_, close in _PAIRS.items()}
_DOUBLED = re.compile(
    r"[，。、；：？！]*(?:，，|。。|、、|；；|：：|，。|。，|、。|、，|，、|；。|。；|：，|：。)[，。、；：]*"
)
_HALF_STOP = re.compile(rf"(?<=[{HAN}”》）])(?<![一二三四五六七八九十])\.(?=[{HAN}“《])")
_REPEATED = re.compile(
    r"(?<![目有])(的的)(?![确哥士卡])|(?<![除为末])(了了)(?![之无几解然心却事结断])|(与与)|(及及)|(被被)|(将将)(?![士领军])"
)
"""Words that never stand twice; not in 目的的确, 了了无几 and their like."""


def unpaired(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A bracket or a quotation mark without its partner in the paragraph."""
    for start, paragraph in article.paragraphs:
        opened: list[tuple[str, int]] = []
        for place, char in enumerate(paragraph):
            if char in _PAIRS:
                opened.append((char, place))
            elif char in _CLOSING:
                if opened and opened[-1][0] == _CLOSING[char]:
                    opened.pop()
                elif not _is_label(paragraph, place):
                    yield _lonely(start + place, char)
                    break
        else:
            # A quotation that goes on in the next paragraph is opened anew there, and closed at its end only.
            for char, place in opened[:1]:
                if char != "“":
                    yield _lonely(start + place, char)


def doubled_marks(article: Article, _: Lexicons) -> Iterator[Hit]:
    """Two marks where one is meant: ，。."""
    for match in _DOUBLED.finditer(article.own):
        yield Hit(match.start(), match.end(), f"标点连用“{match[0]}”", "请只留一个")


def half_width_stops(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A full stop that is a Latin one, which may also have been meant for the dot of a name."""
    for match in _HALF_STOP.finditer(article.own):
        yield Hit(match.start(), match.end(), "汉字之间用了半角句点", "句子完了用“。”，外国人名用“·”")


def doubled_words(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A word that was typed twice: 的的."""
    for match in _REPEATED.finditer(article.own):
        yield Hit(match.start(), match.end(), f"“{match[0]}”重复", f"请核对，应为“{match[0][0]}”")


def _is_label(paragraph: str, place: int) -> bool:
    """Whether a bracket closes a number: 1）."""
    return paragraph[place] == "）" and bool(
        re.search(r"(?:^|[\s。；：，])[0-9一二三四五六七八九十a-zA-Z①-⑳]{1,3}$", paragraph[:place])
    )


def _lonely(place: int, char: str) -> Hit:
    partner = _PAIRS.get(char) or _CLOSING[char]
    return Hit(place, place + 1, f"“{char}”没有配对的“{partner}”", "请补上，或删去")
