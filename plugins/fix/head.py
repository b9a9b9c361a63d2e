"""The front matter of an article: mends the few values that are prose, and leaves every other character as it is."""

import json

import yaml

from plugins.core.content_types import COMMON
from plugins.core.punctuation import keep_han, normalise
from plugins.fix.names import has_row_of_names

_HEADLINES = ("title", "kicker", "subtitle")
_PROSE = {
    name: field.key in _HEADLINES for field in COMMON if field.key in (*_HEADLINES, "summary") for name in field.names
}
"""The keys whose values are mended; in those of a headline a space separates two parts."""


def mend_head(head: str) -> str:
    """``head``, YAML between ``---`` lines, with its prose mended.

    Left as it is if it cannot be read, and values that go over several lines in any but the block styles.
    """
    start = head.index("\n") + 1
    inner = head[start : head.rindex("---")]
    try:
        root = yaml.compose(inner, yaml.CBaseLoader)
        if not isinstance(root, yaml.MappingNode):
            return head
        mended = _mend_values(inner, root)
        is_sound = _others(yaml.compose(mended, yaml.CBaseLoader)) == _others(root)
    except yaml.YAMLError:
        return head
    return head[:start] + mended + head[start + len(inner) :] if is_sound else head


def _mend_values(inner: str, root: yaml.MappingNode) -> str:
    for key, value in reversed(root.value):
        if _is_prose(key, value) and keep_han(value.value):
            first, last = value.start_mark.index, value.end_mark.index
            inner = inner[:first] + _mend_scalar(inner[first:last], value, is_headline=_PROSE[key.value]) + inner[last:]
    return inner


def _is_prose(key: yaml.Node, value: yaml.Node) -> bool:
    return key.value in _PROSE and isinstance(value, yaml.ScalarNode)


def _mend_scalar(written: str, node: yaml.ScalarNode, *, is_headline: bool) -> str:
    """The scalar as it is written in the file, in the same style with its text mended."""
    if node.style in ("|", ">"):
        return "\n".join(_mend_block_line(line) for line in written.split("\n"))
    if "\n" in written:
        return written
    text = normalise(node.value, keep_gaps=is_headline or has_row_of_names(node.value))
    if text == node.value:
        return written
    if node.style == "'":
        return "'" + text.replace("'", "''") + "'"
    return text if not node.style and _is_plain(text) else json.dumps(text, ensure_ascii=False)


def _mend_block_line(line: str) -> str:
    text = line.lstrip(" ")
    return line[: len(line) - len(text)] + normalise(text, keep_gaps=has_row_of_names(text)) if keep_han(text) else line


def _is_plain(text: str) -> bool:
    """Whether YAML reads ``text`` as it is without quotes."""
    try:
        return yaml.load(f"x: {text}\n", yaml.CBaseLoader) == {"x": text}  # noqa: S506  reads nothing but text
    except yaml.YAMLError:
        return False


def _others(root: yaml.MappingNode) -> list[tuple[str, str]]:
    """What must be the same behind the mending: every other field, and the Han characters of these."""
    return [
        (key.value, keep_han(value.value) if _is_prose(key, value) else yaml.serialize(value))
        for key, value in root.value
    ]
