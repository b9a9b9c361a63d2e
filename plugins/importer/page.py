"""Reads a web page that was saved: from WeChat or from any site, as .html with its folder or as one .mhtml.

Nothing is fetched and no script is run: pictures are those that were saved beside the page or inside of it.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from email import message_from_bytes, policy
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from plugins.core.content_types import SOURCE_TYPES
from plugins.core.punctuation import keep_han
from plugins.importer.document import Dropped, Facts, Note, Source
from plugins.importer.page_markup import CleanMarkup
from plugins.importer.page_tree import Node, read_tree
from plugins.importer.shown_pictures import ShownPictures, file_under
from plugins.importer.word_html import read_html

_IS_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<!--[^>]*-->\s*<(?:!doctype|html)|<head|<body)", re.IGNORECASE)
_IS_ARCHIVE = re.compile(rb"(?:From|MIME-Version|Snapshot-Content-Location|Content-Type):", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
_WECHAT_BODY = ("js_content",)
_USUAL_BODIES = ("zoom", "Zoom", "UCAP-CONTENT", "artibody", "article-content", "content", "vsb_content", "TRS_Editor")
"""Ids and classes that the sites of governments and papers give to the text of an article."""
_CREATED = re.compile(
    r"\b(?:ct|createTimestamp)\s*=\s*['\"](\d{10})['\"]|\bcreateTime\s*=\s*['\"](\d{4}-\d\d-\d\d[ \d:]*)"
)
_BEIJING = timezone(timedelta(hours=8))
_MOMENT = re.compile(r"\d{4}[-/年.]\s*\d{1,2}[-/月.]\s*\d{1,2}日?(?:[ T]*\d{1,2}:\d{2})?")
_SHARE = 0.6
"""The share of a page's words that the block has which is taken for the article."""


class Saved(NamedTuple):
    """A page, the pictures that were saved with it by the addresses that it names them by, and where it was saved."""

    markup: str
    files: dict[str, bytes]
    folder: Path
    url: str = ""


def is_saved_page(path: Path, data: bytes) -> bool:
    """Whether the file is a web page."""
    if path.suffix.lower() in (".mhtml", ".mht"):
        return bool(_IS_ARCHIVE.match(data.lstrip()))
    return path.suffix.lower() in (".html", ".htm") or bool(_IS_PAGE.match(data.removeprefix(b"\xef\xbb\xbf")))


def read_page(path: Path, data: bytes) -> Source:
    """The article of the page, with its pictures; everything else that the page says is among what is left out."""
    saved = _unpack(path, data)
    tree = read_tree(saved.markup)
    body, is_sure = _find_body(tree)
    pictures = ShownPictures(lambda address: _saved(saved, address))
    clean = CleanMarkup(pictures.number_of)
    read = read_html(clean.of(body))
    facts, used = _facts(tree, saved, body)
    known = {value for values in facts.values() for value in values}
    around = tuple(piece for piece in _around(tree, body, used) if piece.text not in known)
    notes = () if is_sure else (Note(0, "I114", "正文是按篇幅认出来的", "请对照原网页，看首尾有没有多余或缺少的段落"),)
    return Source(
        read.text,
        read.roles,
        dict(enumerate(pictures.found, 1)),
        read.tables,
        read.notes,
        (*read.dropped, *clean.dropped, *around),
        facts,
        notes,
    )


def _unpack(path: Path, data: bytes) -> Saved:
    if path.suffix.lower() not in (".mhtml", ".mht"):
        markup = _decode(data)
        url = _SAVED_FROM.search(markup[:2000])
        return Saved(markup, {}, path.parent, url[1] if url else "")
    message = message_from_bytes(data, policy=policy.default)
    markup, files = "", {}
    for part in message.walk():
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True) or b""
        if part.get_content_type() == "text/html" and not markup:
            markup = _decode(content, part.get_content_charset() or "")
            continue
        for name in (part.get("Content-Location"), part.get("Content-ID")):
            if name:
                files[f"cid:{name.strip('<>')}" if name.startswith("<") else str(name)] = content
    return Saved(markup, files, path.parent, str(message.get("Snapshot-Content-Location", "")))


def _decode(data: bytes, charset: str = "") -> str:
    named = _CHARSET.search(data[:4096])
    for name in (charset, named[1].decode("ascii") if named else "", "utf-8", "gb18030"):
        encoding = "gb18030" if name.lower() in ("gb2312", "gbk") else name
        try:
            return data.removeprefix(b"\xef\xbb\xbf").decode(encoding) if encoding else data.decode("utf-8-sig")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8", "replace")


def _find_body(tree: Node) -> tuple[Node, bool]:
    """The element that holds the article, and whether that is sure."""
    for name in _WECHAT_BODY:
        if found := next((node for node in tree.walk() if node.attributes.get("id") == name), None):
            return found, True
    articles = [
        node for node in tree.walk() if node.tag == "article" or node.attributes.get("itemprop") == "articleBody"
    ]
    if len(articles) == 1:
        return articles[0], True
    for name in _USUAL_BODIES:
        named = [node for node in tree.walk() if node.attributes.get("id") == name or name in node.classes]
        if len(named) == 1 and _words(named[0]) > 20:
            return named[0], True
    return _densest(tree), False


def _densest(tree: Node) -> Node:
    """The deepest element that has most of the page's words outside of links."""
    best, total = tree, _words(tree)
    while True:
        inner = [child for child in best.children if isinstance(child, Node) and not child.is_silent]
        fuller = max(inner, key=_words, default=None)
        if fuller is None or fuller.tag == "p" or _words(fuller) < _SHARE * total:
            return best
        best = fuller


def _words(node: Node) -> int:
    """How many Han characters stand in ``node``, those of links taken off."""
    if node.is_silent:
        return 0
    own = sum(len(keep_han(child)) for child in node.children if isinstance(child, str))
    inner = sum(_words(child) for child in node.children if isinstance(child, Node) and child.tag != "a")
    return own + inner


def _facts(tree: Node, saved: Saved, body: Node) -> tuple[Facts, set[int]]:
    """What the page says of the article, and the elements that say so."""
    metas = {
        meta.attributes.get("property") or meta.attributes.get("name", ""): meta.attributes.get("content", "")
        for meta in tree.walk()
        if meta.tag == "meta"
    }
    by_id = {node.attributes["id"]: node for node in tree.walk() if node.attributes.get("id")}
    facts: dict[str, tuple[str, ...]] = {}
    used: set[int] = set()

    def take(key: str, node: Node | None, other: str = "") -> None:
        text = " ".join(node.text().split()) if node is not None else ""
        if text and node is not None:
            used.add(id(node))
        if value := text or unescape(other).strip():
            facts.setdefault(key, (value,))

    is_wechat = "js_content" in by_id
    headline = next((n for n in tree.walk() if n.tag == "h1" and n.text().strip() and not _is_within(body, n)), None)
    take("title", by_id.get("activity-name") or headline, metas.get("og:title") or metas.get("ArticleTitle", ""))
    take("source", by_id.get("js_name") if is_wechat else None, metas.get("ContentSource", ""))
    if moment := _published(tree, by_id, metas):
        facts["date"] = (moment,)
        if "publish_time" in by_id:
            used.add(id(by_id["publish_time"]))
    address = metas.get("og:url") or _canonical(tree) or saved.url
    if address.startswith(("http://", "https://")):
        facts["source_url"] = (address,)
    if is_wechat:
        facts["source_type"] = (SOURCE_TYPES["wechat"],)
        if author := metas.get("author", "").strip():
            facts["author"] = (author,)
    return facts, used


def _is_within(outer: Node, node: Node) -> bool:
    return any(other is node for other in outer.walk())


def _canonical(tree: Node) -> str:
    links = (node.attributes for node in tree.walk() if node.tag == "link")
    return next((link.get("href", "") for link in links if link.get("rel") == "canonical"), "")


def _published(tree: Node, by_id: dict[str, Node], metas: dict[str, str]) -> str:
    """When the page was published, as ``2026-03-02 10:13`` or without the time; empty if it does not say."""
    shown = by_id["publish_time"].text() if "publish_time" in by_id else ""
    for text in (shown, metas.get("article:published_time", ""), metas.get("PubDate", "")):
        if match := _MOMENT.search(text):
            parts = re.findall(r"\d+", match[0])
            day = "-".join(f"{int(part):02}" for part in parts[:3])
            return f"{day} {int(parts[3]):02}:{parts[4]}" if len(parts) > 4 else day
    for script in (node for node in tree.walk() if node.tag == "script"):
        if match := _CREATED.search("".join(child for child in script.children if isinstance(child, str))):
            if match[1]:
                return datetime.fromtimestamp(int(match[1]), _BEIJING).strftime("%Y-%m-%d %H:%M")
            return match[2].strip()[:16]
    return ""


def _around(tree: Node, body: Node, used: set[int]) -> Iterator[Dropped]:
    """What the page says outside of the article and of what was taken from it, one piece for each block."""

    def pieces(node: Node) -> Iterator[str]:
        run: list[str] = []
        for child in node.children:
            if isinstance(child, str):
                run.append(child)
            elif child is not body and id(child) not in used and not child.is_silent:
                yield from pieces(child)
        yield "".join(run)

    for text in pieces(tree):
        words = " ".join(text.split())
        if keep_han(words):
            yield Dropped(0, words, "网页的其他部分")


def _saved(saved: Saved, address: str) -> bytes:
    """The bytes of a picture that was saved; nothing for one that was not, or that holds a place."""
    for name in (address, f"https:{address}" if address.startswith("//") else address):
        if name in saved.files:
            return saved.files[name]
    if re.match(r"[a-z]+:|//", address, re.IGNORECASE):
        return b""
    return file_under(saved.folder, unquote(address.partition("?")[0]))
