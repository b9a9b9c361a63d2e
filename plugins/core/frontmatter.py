"""Front matter: the head of a Markdown file, as keys with values and lines.

Two ways of writing it are read: YAML between ``---`` lines, and the ``Key: value`` lines that Pelican and MultiMarkdown
use. Values stay as they are written (text, lists, mappings): which kind a value must be is said by its field.
"""

import re
from typing import Any

import msgspec
import yaml

from plugins.core.problems import Problem


class Entry(msgspec.Struct, frozen=True):
    """A key with its value (``str``, ``list`` or ``dict`` of these) and its line in the file, counted from 1."""

    key: str
    value: Any
    line: int


class FrontMatter(msgspec.Struct, frozen=True):
    """The head of a file, and where the body begins. ``plain`` tells ``Key: value`` lines from YAML."""

    entries: tuple[Entry, ...]
    body: str
    body_line: int
    plain: bool


_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_BLANK_LINES = re.compile(r"(?:[ \t\u3000]*\n)*")
_DEEPEST = 5
_PLAIN_ENTRY = re.compile(r"^ {0,3}([\w-]+)[:：]\s*(.*)$")
_PLAIN_MORE = re.compile(r"^(?: {4,}|\t)\s*(.*)$")


def parse(path: str, text: str) -> FrontMatter | list[Problem]:
    """Split ``text`` (the file ``path``) into front matter and body; problems where the front matter cannot be read."""
    opening = _FENCE.match(text, _BLANK_LINES.match(text).end())
    if opening is None:
        return _parse_plain(text)
    end = _FENCE.search(text, opening.end())
    first_line = text.count("\n", 0, opening.start()) + 1
    if end is None:
        return [Problem(path, first_line, "F007", "文件头只有开始的 ---，没有结束的 ---", "在正文前另起一行写 ---")]
    # Empty lines stand for those above the head, so that every line has its number in the file.
    head = "\n" * (first_line - 1) + text[opening.end() : end.start()]
    body = text[end.end() :].removeprefix("\n")
    entries = _parse_yaml(path, head)
    if entries and isinstance(entries[0], Problem):
        return entries
    return FrontMatter(tuple(entries), body, text.count("\n", 0, end.end()) + 2, plain=False)


def _parse_plain(text: str) -> FrontMatter:
    lines = [*text.split("\n"), ""]
    entries: list[Entry] = []
    number = 0
    for number, line in enumerate(lines):
        if match := _PLAIN_ENTRY.match(line):
            entries.append(Entry(match[1].lower(), match[2].strip(), number + 1))
        elif entries and (match := _PLAIN_MORE.match(line)):
            last = entries[-1]
            entries[-1] = Entry(last.key, f"{last.value} {match[1].strip()}", last.line)
        else:
            break
    return FrontMatter(tuple(entries), "\n".join(lines[number:-1]).lstrip("\n"), number + 1, plain=True)


# A word of YAML that means itself: it begins with no indicator, holds no comment, no second key and no control sign.
_FIRST = r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<~\x00-\x1f\x7f-\xa0\ud800-\udfff\u2028\u2029\ufeff\ufffe\uffff]"
_OTHER = r"[^:#,\[\]{}\x00-\x1f\x7f-\xa0\ud800-\udfff\u2028\u2029\ufeff\ufffe\uffff]"
_WORD = rf"{_FIRST}{_OTHER}*(?::(?=[^\s:,\[\]{{}}]){_OTHER}+)*"
# Outside a list a comma is one like any other, as English summaries have them.
_LONE_WORD = rf"{_WORD}(?:,{_OTHER}*)*"
_SIMPLE_LINE = re.compile(rf"(\w[\w-]*): +(?:({_LONE_WORD})|\[((?:{_WORD}(?:, +{_WORD})*)?)\]) *")


def _parse_simple(head: str) -> list[Entry] | None:
    """The entries of a head that is only ``key: word`` and ``key: [word, word]`` lines; ``None`` for any other.

    Most heads are, and YAML's parser costs ten times as much. A property test compares the two.
    """
    entries = []
    for number, line in enumerate(head.split("\n"), 1):
        if not line:
            continue
        match = _SIMPLE_LINE.fullmatch(line)
        if match is None:
            return None
        key, word, words = match.groups()
        value = word.rstrip(" ") if word is not None else [part.strip(" ") for part in words.split(", ") if part]
        entries.append(Entry(key, value, number))
    return entries


def _parse_yaml(path: str, head: str) -> list[Entry] | list[Problem]:
    if (simple := _parse_simple(head)) is not None:
        return simple
    # Not in a simple head: its words hold no sign that begins a comment, a tag or an anchor.
    if lost := _hint(path, head, _LOSSES):
        return [lost]
    try:
        root = yaml.compose(head, yaml.CBaseLoader)
        if root is None:
            return []
        if not isinstance(root, yaml.MappingNode):
            advice = "每行写一个字段，例如 标题: …"
            other = Problem(path, root.start_mark.line + 1, "F006", "文件头不是“字段: 值”的形式", advice)
            return [_hint(path, head, _HINTS) or other]
        return [Entry(_key(key), _plain(value), key.start_mark.line + 1) for key, value in root.value]
    except yaml.MarkedYAMLError as error:
        return [_explain(path, head, error)]
    except yaml.reader.ReaderError as error:
        # The position is one of the UTF-8 bytes.
        line = head.encode().count(b"\n", 0, error.position) + 1
        return [Problem(path, line, "F006", f"有不可见的控制字符（U+{error.character:04X}）", "请删去")]


def _plain(node: yaml.Node, depth: int = 0) -> Any:
    """A node as text, lists and mappings. Of a key that stands twice in an inner mapping the last one counts."""
    if depth > _DEEPEST:
        raise yaml.constructor.ConstructorError(problem="too deep", problem_mark=node.start_mark)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(element, depth + 1) for element in node.value]
    if isinstance(node, yaml.MappingNode):
        return {_key(key): _plain(value, depth + 1) for key, value in node.value}
    return node.value


def _key(node: yaml.Node) -> str:
    """A key; YAML allows lists and mappings as keys, which is never meant (``标题: {{…}}``)."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    raise yaml.constructor.ConstructorError(problem="not a key", problem_mark=node.start_mark)


_LOSSES = (
    (
        re.compile(r"^\w+: +[^\"'\[{|>#\s][^\"'\n]* #[^\s#]", re.MULTILINE),
        "空格之后的 # 和后面的文字会丢失",
        "请把整段文字放进引号",
    ),
    (re.compile(r"^\w+: +[&!]\S", re.MULTILINE), "文字以特殊符号开头", "请把整段文字放进引号"),
)
"""What YAML would drop without a word."""

_HINTS = (
    (re.compile("[\u2028\u2029\u0085]"), "有不可见的换行符", "请删去这一处的空白，重新输入"),
    (re.compile(r"^\w+：", re.MULTILINE), "字段名后面用了全角冒号", "请改成半角冒号加一个空格，例如 标题: …"),
    (re.compile(r"^\t", re.MULTILINE), "用了制表符（Tab）缩进", "请改用空格"),
    (re.compile(r"^\w+:[^\s:/]", re.MULTILINE), "冒号后面没有空格", "请在冒号后空一格，例如 标题: …"),
    (re.compile(r"^\w+: [^\"'\[{|>\n]*: ", re.MULTILINE), "文字里有半角冒号", "请改用全角冒号，或把整段文字放进引号"),
    (re.compile(r"^\w+: [@`%*]", re.MULTILINE), "文字以特殊符号开头", "请把整段文字放进引号"),
    (
        re.compile(r"^\w+: \"[^\"\n]*\"[^\"\n]+$", re.MULTILINE),
        "引号之后还有文字",
        "文字里的引号请用“”，或把整段放进单引号",
    ),
    (
        re.compile(r"^\w+: [^\"'\n]*\[[^\[\]\"'\n]*\][^\s,\]\"'\n]", re.MULTILINE),
        "方括号之后还有文字",
        "方括号只用来写列表；年代、国别请写在（）里，或把整段文字放进引号",
    ),
)


_REASONS = {
    "mapping values are not allowed in this context": "这里多了一个冒号，或者缩进不对",
    "did not find expected ',' or ']'": "方括号没有成对，或者列表里缺少逗号",
    "did not find expected ',' or '}'": "花括号没有成对，或者花括号里缺少逗号",
    "found unexpected end of stream": "引号没有成对",
    "could not find expected ':'": "有一行缺少冒号",
    "did not find expected '-' indicator": "列表的缩进没有对齐",
    "did not find expected key": "缩进没有对齐，或者多了括号、引号",
    "not a key": "方括号或花括号用错了地方",
}
"""What libyaml says, as editors understand it."""


def _hint(path: str, head: str, patterns: tuple[tuple[re.Pattern[str], str, str], ...]) -> Problem | None:
    """The mistake that editors make most often, if one is there."""
    for pattern, message, advice in patterns:
        if match := pattern.search(head):
            return Problem(path, head.count("\n", 0, match.start()) + 1, "F006", message, advice)
    return None


def _explain(path: str, head: str, error: yaml.MarkedYAMLError) -> Problem:
    if hint := _hint(path, head, _HINTS):
        return hint
    mark = error.problem_mark or error.context_mark
    line = min(mark.line, head.count("\n") - 1) + 1 if mark else 1
    message = _REASONS.get(error.problem, "文件头写法有误")
    return Problem(path, line, "F006", message, "请检查引号、方括号是否成对，冒号后是否有空格")
