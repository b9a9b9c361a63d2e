"""From the bytes of one file to one item, or to everything that is wrong with it."""

import difflib
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from plugins.content.body import Body, BodyReader
from plugins.content.slips import find_slips
from plugins.core import frontmatter
from plugins.core.addresses import article_address, page_address
from plugins.core.config import SiteConfig
from plugins.core.config_rules import LANGUAGE_CODE
from plugins.core.content_types import (
    DEFAULT_TYPE,
    TYPES,
    all_field_names,
    field_names,
    localised_names,
    type_names,
)
from plugins.core.dates import seconds
from plugins.core.digest import digest_bytes
from plugins.core.fields import Field
from plugins.core.frontmatter import Entry, FrontMatter
from plugins.core.items import PUBLIC, Item, Prose
from plugins.core.personal_data import personal_problems
from plugins.core.phrases import headline
from plugins.core.problems import Problem
from plugins.core.text import plain_title
from plugins.core.values import ID, is_wrong, read_value

_NEWS = "工作动态"
"""The kind of column that posts of an ordinary Pelican site go to."""
_NAME = re.compile(rf"^(?P<id>.+?)(?:\.(?P<language>{LANGUAGE_CODE}))?\.md$")


class ItemReader:
    """Reads files of one site. Holds one Markdown object for each language."""

    def __init__(self, config: SiteConfig, labels: Mapping[str, tuple[str, str]]) -> None:
        """``labels`` gives for each language the titles of footnote back links and of tables without a caption."""
        self._config = config
        self._bodies = {code: BodyReader(*labels[code]) for code in config.written}
        self._names = _Names({code: language.alias for code, language in config.written.items()})
        self._channels = config.channel_names()

    def read(self, source: str, raw: bytes) -> tuple[Item, Prose] | list[Problem]:
        """The item and the body of the file ``source`` (relative to ``content/``), or all of its problems.

        Fields that a translation takes over from its original may be missing here: see
        :mod:`plugins.content.assemble`.
        """
        path = f"content/{source}"
        text = _decode(path, raw)
        if isinstance(text, Problem):
            return [text]
        head = frontmatter.parse(path, text)
        if isinstance(head, list):
            return head
        name = _NAME.match(source.rpartition("/")[2])
        is_translation = name is not None and name["language"] in self._config.written
        values = _Values(path, head, self._config.zone, self._names, is_translation)
        problems = values.problems
        if values.fields.get("status", "published") in PUBLIC and not values.fields.get("internal"):
            problems += personal_problems(path, text)
        identity = self._identify(path, name, values)
        if isinstance(identity, Problem):
            return [*problems, identity]
        item_id, language = identity
        channels = self._channels_of(path, source, values, problems)
        if not head.body.strip() and not head.entries:
            problems.append(Problem(path, 0, "F009", "文件是空的", "请写入标题、日期和正文，或删去这个文件"))
        if problems:
            return problems
        fields = values.fields
        body = self._bodies[language].read(head.body, fields.get("images", ()))
        kind = values.kind if values.has_type or language == self._config.site.default_language else ""
        item = Item(
            source=source,
            is_page=source.startswith("pages/"),
            kind=kind,
            id=item_id,
            language=language,
            title=plain_title(fields.get("title", "")),
            channels=channels,
            date=fields.get("date", ""),
            time=seconds(fields.get("date", "")),
            status=fields.get("status", "published"),
            fields=fields,
            lines=values.lines,
            address=self._address(source, item_id, language, kind, channels, fields.get("date", "")),
            references=body.references,
            excerpt=body.excerpt,
            words=body.words,
            digest=digest_bytes(source.encode(), raw),
            headline=headline(fields.get("title", "")),
            warnings=(
                *find_slips(path, text, fields, values.lines, is_translation=is_translation),
                *_left_out(path, text, head.body_line, body),
            ),
        )
        return item, Prose(body.html, body.headings)

    def _address(
        self, source: str, item_id: str, language: str, kind: str, channels: tuple[str, ...], date: str
    ) -> str:
        if source.startswith("pages/"):
            return page_address(self._config, language, item_id)
        return article_address(self._config, language, item_id, channels=channels, kind=kind, date=date)

    def _identify(self, path: str, name: re.Match[str] | None, values: "_Values") -> tuple[str, str] | Problem:
        """The id and the language, from front matter and the file's name."""
        if name is None:
            return Problem(path, 0, "F013", "文件名不对", "应为 编号.md 或 编号.en.md")
        suffix = name["language"]
        stem = name["id"]
        if suffix in self._config.derived:
            message = f"语言 {suffix} 由 {self._config.languages[suffix].derived_from} 转换而来，没有自己的稿件"
            return Problem(path, 0, "F012", message, "请删去这个文件")
        if suffix and suffix not in self._config.written:
            return Problem(path, 0, "F012", f"文件名里的语言 {suffix} 没有在 site.toml 里写明", self._known_languages())
        declared = values.fields.get("lang")
        if declared and declared not in self._config.written:
            return values.problem("lang", "F012", f"没有语言 {declared}", self._known_languages())
        if declared and suffix and declared != suffix:
            return values.problem("lang", "F012", f"语言写作 {declared}，文件名却是 .{suffix}.md", "两处应一致")
        item_id = values.fields.get("translation_of") or values.fields.get("id") or stem
        if not ID.match(item_id):
            return Problem(
                path, 0, "F013", f"文件名“{stem}”不能作编号", "请改用英文字母、数字和连字符，例如 20221230-01.md"
            )
        return item_id, declared or suffix or self._config.site.default_language

    def _known_languages(self) -> str:
        return f"应为 {'、'.join(self._config.written)} 之一"

    def _channels_of(self, path: str, source: str, values: "_Values", problems: list[Problem]) -> tuple[str, ...]:
        if source.startswith("pages/"):
            return ()
        named = values.fields.get("channel")
        if not named:
            return self._channel_of_folder(path, source, problems, values.plain)
        slugs = [self._channels.get(name) for name in named]
        if values.plain and None in slugs:
            # Ordinary Pelican content: a category that is no channel of this site is kept as a tag.
            values.fields["keywords"] = [*values.fields.get("keywords", ()), *named]
            return self._channel_of_folder(path, source, problems, values.plain)
        for name, slug in zip(named, slugs, strict=True):
            if slug is None:
                near = difflib.get_close_matches(name, self._channels, 1)
                advice = f"是不是想写 {near[0]}" if near else f"可写 {'、'.join(x.slug for x in self._config.channels)}"
                problems.append(values.problem("channel", "F010", f"没有栏目“{name}”", advice))
        return tuple(dict.fromkeys(slug for slug in slugs if slug))

    def _channel_of_folder(self, path: str, source: str, problems: list[Problem], plain: bool) -> tuple[str, ...]:
        for folder in _folders(source):
            if slug := self._channels.get(folder):
                return (slug,)
        if plain:
            channels = self._config.channels
            return (next((x.slug for x in channels if x.column_type == _NEWS), channels[0].slug),)
        problems.append(Problem(path, 1, "F010", "没有写栏目，所在文件夹也不是栏目", "请写 栏目: news 这样的一行"))
        return ()


def _folders(source: str) -> tuple[str, str]:
    """What may name the channel: the two folders (``reading/books``), then the first one alone.

    A channel with folders of its own beside ``articles/`` is the first of the two.
    """
    first, second = (*source.removeprefix("articles/").split("/"), "")[:2]
    return f"{first}/{second}", first


def _nearest(key: str, known: Iterable[str]) -> str:
    """What of ``known`` is most like ``key``, of equals the first; empty if nothing is like it."""
    names = list(known)
    close = difflib.get_close_matches(key, names, 5, 0.5)
    return max(
        (name for name in names if name in close),
        key=lambda name: difflib.SequenceMatcher(None, name, key).ratio(),
        default="",
    )


def _decode(path: str, raw: bytes) -> str | Problem:
    if not raw.strip():
        return Problem(path, 0, "F009", "文件是空的", "请写入标题、日期和正文，或删去这个文件")
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Problem(path, line, "F008", "不是 UTF-8 编码", "请在编辑器里另存为 UTF-8（记事本：另存为 → 编码）")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _left_out(path: str, text: str, first_line: int, body: Body) -> tuple[Problem, ...]:
    """What of ``body``, which begins at ``first_line`` of ``text``, is not on the page."""
    if not body.dropped and not body.foreign:
        return ()
    lines = text.lower().split("\n")
    code = [
        Problem(path, _line_of(lines, first_line, token), "W004", f"正文里的 {token} 已去掉", _advice_on(token))
        for token in body.dropped
    ]
    advice = "读者的浏览器不向别的网站取东西；有权使用的图片请放进 content/images/"
    return (
        *code,
        *(
            Problem(
                path, _line_of(lines, first_line, target), "W005", f"图片 {target} 在别的网站上，已改为链接", advice
            )
            for target in body.foreign
        ),
    )


def _line_of(lines: list[str], first_line: int, token: str) -> int:
    """The first line, from ``first_line`` on, that has ``token``; ``first_line`` if it is written in another way."""
    found = (number for number, line in enumerate(lines[first_line - 1 :], first_line) if token.lower() in line)
    return next(found, first_line)


def _advice_on(dropped: str) -> str:
    if dropped == "style":
        return "样式由网站统一规定，请改用 Markdown 写法"
    if dropped.endswith(":"):
        return "链接只能写 https://、http://、mailto: 和 tel:"
    return "可以写的见 docs/editors/writing.md"


class _Names:
    """Every way of writing a key, with the key and its field: resolved once for each type."""

    def __init__(self, languages: Mapping[str, str]) -> None:
        """``languages`` maps language codes to their Chinese names."""
        self._localised = localised_names(languages)
        self._of_types = {kind.key: self._with_localised(field_names(kind.key)) for kind in TYPES}
        self._all = self._with_localised(all_field_names())

    def of(self, kind: str | None) -> dict[str, tuple[str, Field]]:
        """What an item of the type ``kind`` may have; without one, what any item may have."""
        return self._of_types[kind] if kind else self._all

    def _with_localised(self, known: Mapping[str, Field]) -> dict[str, tuple[str, Field]]:
        return self._localised | {name: (field.key, field) for name, field in known.items()}


class _Values:
    """The front matter of one file as typed fields, with the lines and the problems that were met on the way."""

    def __init__(self, path: str, head: FrontMatter, zone: ZoneInfo, names: _Names, is_translation: bool) -> None:
        self.path = path
        self.plain = head.plain
        self.fields: dict[str, Any] = {}
        self.lines: dict[str, int] = {}
        self.problems: list[Problem] = []
        self._zone = zone
        self.kind = self._type(head.entries)
        self._leaves_type = is_translation and not self.has_type
        known = names.of(None if self._leaves_type else self.kind)
        for entry in head.entries:
            self._take(entry, known)

    def problem(self, key: str, code: str, message: str, advice: str) -> Problem:
        """A problem on the line of the field ``key``."""
        return Problem(self.path, self.lines.get(key, 1), code, message, advice)

    def _type(self, entries: tuple[Entry, ...]) -> str:
        self.has_type = False
        for entry in entries:
            if entry.key in ("type", "类型"):
                self.has_type = True
                if kind := type_names().get(str(entry.value).strip()):
                    return kind.key
                advice = f"可写{'、'.join(kind.alias for kind in TYPES)}"
                self.problems.append(Problem(self.path, entry.line, "F011", f"没有类型“{entry.value}”", advice))
        return DEFAULT_TYPE

    def _take(self, entry: Entry, known: dict[str, tuple[str, Field]]) -> None:
        if entry.key not in known:
            self._unknown(entry)
            return
        key, field = known[entry.key]
        if key in self.lines:
            message = f"{field.alias}写了两次（第 {self.lines[key]} 行和第 {entry.line} 行）"
            self.problems.append(Problem(self.path, entry.line, "F005", message, "请只留一处"))
            return
        self.lines[key] = entry.line
        if entry.value in ("", None) or key == "type":
            return
        value = read_value(field, entry.value, self._zone, lenient=self.plain)
        if is_wrong(value):
            self.problems += [Problem(self.path, entry.line, *wrong) for wrong in value]
        else:
            self.fields[key] = value

    def _unknown(self, entry: Entry) -> None:
        if self.plain and entry.key.isascii():
            return  # A key of Pelican's or of a plugin: it means nothing here. Pelican has none in Chinese.
        known = all_field_names() if self._leaves_type else field_names(self.kind)
        near = _nearest(entry.key, known)
        advice = f"是不是想写“{near}”" if near else "全部字段见 docs/reference/fields.md"
        if others := [kind.alias for kind in TYPES if entry.key in field_names(kind.key)]:
            advice = f"这是{'、'.join(others)}的字段，请检查类型"
        self.problems.append(Problem(self.path, entry.line, "F003", f"不认识的字段“{entry.key}”", advice))
