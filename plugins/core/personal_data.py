"""Personal numbers that must never be published: identity numbers, mobile telephone numbers, bank cards."""

import re
from collections.abc import Iterator

from plugins.core.problems import Problem

_IDENTITY = re.compile(
    r"(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"
)
# Also in groups (3-4-4); not behind a sign that makes it a part of an address, of a code or of a longer number.
_MOBILE = re.compile(r"(?<![\d.\-/=A-Za-z])1[3-9]\d([ -]?)\d{4}\1\d{4}(?!\d)")
# UnionPay's, in one piece or in fours; another card's number is one only beside a word that says so.
_CARD = re.compile(
    r"(?<![\d.\-/=A-Za-z])(?:62\d{14,17}|62\d\d(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?"
    r"|(?:(?<=卡号)|(?<=账号)|(?<=帐号)|(?<=账户)|(?<=卡号[：:])|(?<=账号[：:])|(?<=帐号[：:])|(?<=账户[：:]))[3-6]\d{14,18})"
    r"(?![\dA-Za-z])"
)
# What every such number begins with: to look for this first costs a tenth.
_LONG_NUMBER = re.compile(r"[1-9]\d\d[ -]?\d{4}[ -]?\d{4}")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"


def find_personal_numbers(text: str) -> Iterator[tuple[int, str, str]]:
    """Where in ``text`` a personal number begins, the code of the problem and what the number is.

    An identity number counts only if its check character is right (GB 11643—1999), a bank card's only if its check
    digit is (Luhn, ISO/IEC 7812-1).
    """
    if not _LONG_NUMBER.search(text):
        return
    for match in _IDENTITY.finditer(text):
        if _has_right_check_character(match[0]):
            yield match.start(), "P001", "公民身份号码"
    for match in _MOBILE.finditer(text):
        yield match.start(), "P002", "手机号码"
    for match in _CARD.finditer(text):
        if _has_right_luhn_digit(re.sub("[ -]", "", match[0])):
            yield match.start(), "P003", "银行卡号"


def personal_problems(path: str, text: str) -> list[Problem]:
    """The personal numbers in the file ``path``, as an editor is told of them."""
    return [
        Problem(path, text.count("\n", 0, start) + 1, code, f"出现了{name}", "公开页面不能有个人信息，请删去")
        for start, code, name in find_personal_numbers(text)
    ]


def _has_right_check_character(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECK_CHARACTERS[total % 11] == number[17].upper()


def _has_right_luhn_digit(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number)]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0
