"""Small sites for tests: a configuration, items, a site and its languages, without a file and without Pelican."""

import io
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from gettext import NullTranslations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from PIL import Image

from plugins.content.assemble import assemble, in_order
from plugins.content.old_addresses import read_redirects
from plugins.content.reader import ItemReader
from plugins.core.addresses import article_address, page_address
from plugins.core.chronology import Chronology, read_rows
from plugins.core.config import SiteConfig
from plugins.core.dates import seconds
from plugins.core.digest import digest_value
from plugins.core.edition import LanguageEdition
from plugins.core.executor import InProcess
from plugins.core.historical_dates.parser import read_date
from plugins.core.home import Home
from plugins.core.inputs import Places, look
from plugins.core.items import Item, MediaFile, Prose
from plugins.core.phrases import headline
from plugins.core.run import Run
from plugins.core.scans import ScannedPage
from plugins.core.site import Site
from plugins.core.text import plain_title

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2030, 1, 1, tzinfo=ZONE)
LABELS = {"zh": ("返回正文 %d", "表"), "en": ("Back to %d", "Table ")}

SITE_TOML = """\
[site]
domain = "www.example.cn"

[languages.zh]
tag = "zh-CN"
locale = "zh_Hans_CN"
name = "简体中文"
alias = "中文"
title = "示例市政协"
full_title = "政协示例市委员会"
description = "示例市政协的新闻。"

[languages.en]
tag = "en"
locale = "en_GB"
name = "English"
alias = "英文"
prefix = "en"
title = "Sample CPPCC"
full_title = "Sample Committee of the CPPCC"
description = "News of the Sample CPPCC."

[footer]
organizer = { zh = "政协示例市委员会", en = "Sample Committee of the CPPCC" }
pages = ["contact", "sitemap"]

[[districts]]
slug = "hedong"
label = { zh = "河东区政协", en = "Hedong" }

[[districts]]
slug = "hexi"
label = { zh = "河西区政协", en = "Hexi" }

[[channels]]
slug = "news"
label = { zh = "要闻动态", en = "News" }
description = { zh = "会议和活动。", en = "Meetings and activities." }

[[channels.sections]]
slug = "local"
label = { zh = "本地要闻", en = "Local news" }

[[channels.sections]]
slug = "notices"
label = { zh = "通知公告", en = "Notices" }
layout = "plain"

[[channels]]
slug = "highlights"
label = { zh = "履职亮点", en = "Highlights" }

[[channels]]
slug = "members"
label = { zh = "委员", en = "Members" }

[[channels.sections]]
slug = "people"
label = { zh = "委员风采", en = "People" }
"""
"""A site of three channels in two languages."""

HOME_TOML = """\
[[blocks]]
kind = "lead"

[[blocks]]
kind = "latest"
channel = "news"

[[blocks]]
kind = "channel"
channel = "highlights"
count = 3
style = "cards"
"""
"""A home page of three blocks."""


def home(text: str = HOME_TOML) -> Home:
    """The home page that ``text`` composes."""
    return msgspec.convert(tomllib.loads(text), Home)


HANT_TOML = """\
[languages.zh-hant]
derived_from = "zh"
conversion = "s2t"
tag = "zh-Hant"
name = "繁體中文"
short = "繁"
prefix = "zh-hant"
"""
"""A third language, which is converted from the first."""
MONGOLIAN_TOML = """\
[languages.mn]
tag = "mn-Mong"
locale = "mn_Mong"
name = "ᠮᠣᠩᠭᠣᠯ"
short = "蒙"
alias = "蒙古文"
prefix = "mn"
title = "示例市政协"
full_title = "政协示例市委员会"
writing = "vertical-lr"
fallback = "zh"
"""
"""A language in columns, which has no words of its own."""
READING_TOML = """\
[[channels]]
slug = "reading"
label = { zh = "书香政协", en = "Reading" }
layout = "campaign"

[[channels.sections]]
slug = "books"
label = { zh = "书墙", en = "Books" }
layout = "books"

[[channels.sections]]
slug = "essays"
label = { zh = "读书文章", en = "Essays" }
layout = "essays"

[[channels.sections]]
slug = "rooms"
label = { zh = "书屋", en = "Reading rooms" }
layout = "rooms"

[[channels.sections]]
slug = "events"
label = { zh = "读书日程", en = "Events" }
layout = "calendar"

[[channels.sections]]
slug = "duty"
label = { zh = "读书促履职", en = "From reading to proposals" }
layout = "duty"

[[channels.sections]]
slug = "calls"
label = { zh = "征文启事", en = "Calls for essays" }
layout = "calls"

[reading]
channel = "reading"
brand = { zh = "示例正读书", en = "Shili Reads" }

[[reading.carriers]]
slug = "hall"
label = { zh = "委员大讲堂", en = "Lecture Hall" }

[[reading.carriers]]
slug = "club"
label = { zh = "读书会", en = "Reading Club" }

[[reading.ones]]
label = { zh = "推荐一本好书", en = "One book" }
counts = ["recommendation"]
section = "books"

[[reading.ones]]
label = { zh = "讲述一个故事", en = "One story" }
counts = ["essay/story", "essay/audio"]
section = "essays"
"""
"""A fourth channel: that of the reading campaign."""

_ARCHIVE_SECTIONS = (
    ("volumes", "书卷", "volumes"), ("records", "篇目", "records"), ("oral", "口述史", "oral"),
    ("people", "人物", "biographies"), ("places", "地名", "places"), ("chronologies", "年表", "chronologies"),
    ("photos", "老照片", "photos"), ("artworks", "书画", "artworks"),
)  # fmt: skip
ARCHIVE_TOML = (
    """\
[[channels]]
slug = "archive"
label = { zh = "文史", en = "History" }
layout = "archive"
"""
    + "".join(
        f"""
[[channels.sections]]
slug = "{slug}"
label = {{ zh = "{label}", en = "{slug.capitalize()}" }}
layout = "{layout}"
"""
        for slug, label, layout in _ARCHIVE_SECTIONS
    )
    + """
[archive]
channel = "archive"
"""
)
"""One more channel: that of the archive."""


def config(*languages: str, layouts: Mapping[str, str] | None = None, **settings: object) -> SiteConfig:
    """The configuration of ``SITE_TOML`` and the tables ``languages``.

    ``layouts`` are those of channels and sections by their slugs; ``settings`` are tables such as ``districts``, and
    values of the table ``[site]``.
    """
    tree = tomllib.loads("\n".join((SITE_TOML, *languages)))
    tree |= {name: settings.pop(name) for name in ("districts", "posts", "sectors", "terms") if name in settings}
    tree["site"] |= settings
    for place in (x for channel in tree["channels"] for x in (channel, *channel.get("sections", ()))):
        place["layout"] = (layouts or {}).get(place["slug"], place.get("layout", "list"))
    return msgspec.convert(tree, SiteConfig)


class Written(Item, frozen=True, kw_only=True, array_like=True):
    """An item together with its body, which a build keeps apart."""

    prose: Prose = Prose()


def item(item_id: str = "20221230-01", **fields: Any) -> Written:
    """A published Chinese article of the channel news.

    ``fields`` are values of front matter, and beside them any of the other attributes of an item (``language``,
    ``is_page``, ``references`` …) and of its body (``html``, ``headings``); ``path`` is its file and ``type`` its
    type. Moments, days and tuples become what an item may hold.
    """
    own = {_OWN[name]: fields.pop(name) for name in list(fields) if name in _OWN}
    prose = Prose(fields.pop("html", ""), fields.pop("headings", ()))
    is_page = own.get("is_page", False)
    if not is_page:
        fields.setdefault("date", "2022-12-30T10:13:00+08:00")
    fields = {"title": f"标题{item_id}"} | {key: as_kept(x, key) for key, x in fields.items() if x is not None}
    language = own.setdefault("language", "zh")
    folder = "pages" if is_page else "articles/news/2022"
    values = {
        "source": f"{folder}/{item_id}{'' if language == 'zh' else f'.{language}'}.md",
        "is_page": is_page,
        "kind": "article",
        "id": item_id,
        "title": plain_title(fields["title"]),
        "headline": headline(fields["title"]),
        "channels": () if is_page else ("news",),
        "date": fields.get("date", ""),
        "time": seconds(fields.get("date", "")),
        "status": fields.get("status", "published"),
        "fields": fields,
        "lines": {key: number for number, key in enumerate(fields, 2)},
    } | own
    return Written(**values, address=_address(values), digest=digest_value(values, prose), prose=prose)


_OWN = {name: name for name in ("is_page", "language", "channels", "references", "excerpt", "words")}
_OWN |= {"path": "source", "type": "kind"}


_HISTORICAL = ("event_date", "written", "recorded", "birth", "death")


def as_kept(value: Any, key: str = "") -> Any:
    """``value`` as an item may hold it: what MessagePack gives back."""
    if key in _HISTORICAL and isinstance(value, str):
        return msgspec.to_builtins(read_date(value))
    if isinstance(value, date):
        return value.isoformat(timespec="seconds") if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, tuple | list):
        return [as_kept(part) for part in value]
    return {key: as_kept(part) for key, part in value.items()} if isinstance(value, dict) else value


def _address(values: dict[str, Any]) -> str:
    language, item_id = values["language"], values["id"]
    if values["is_page"]:
        return page_address(config(MONGOLIAN_TOML), language, item_id)
    place = {name: values[name] for name in ("channels", "kind", "date")}
    return article_address(config(MONGOLIAN_TOML), language, item_id, **place)


def make_site(
    *items: Item,
    media: tuple[MediaFile, ...] = (),
    preview: bool = False,
    blocks: str = HOME_TOML,
    languages: tuple[str, ...] = (),
    chronologies: Mapping[str, str] | None = None,
    scans: Mapping[str, tuple[ScannedPage, ...]] | None = None,
    names: Mapping[str, str] | None = None,
    **settings: object,
) -> Site:
    """A site of ``items``, put together as the build does it. Fails if they clash.

    ``blocks`` is its home page, ``languages`` are further tables of its configuration, ``chronologies`` the files of
    chronologies by their ids, ``scans`` pages by their folders, ``names`` how names are
    written in traditional characters.
    """
    site_config = config(*languages, **settings)
    versions, problems = assemble(site_config, items, NOW.timestamp(), preview=preview)
    redirects, more = read_redirects(site_config, versions)
    assert not problems + more
    files = {file.path: file for file in media}
    return Site(
        site_config,
        in_order(versions),
        versions,
        files,
        redirects,
        prose=_prose,
        home=home(blocks),
        chronologies={name: _rows(name, text) for name, text in (chronologies or {}).items()},
        scans=scans or {},
        names=names or {},
        transcribe="<p>{}</p>".format,
    )


def _rows(name: str, text: str) -> Chronology:
    rows, problems = read_rows(f"{name}.csv", text.encode(), {"zh": "中文", "en": "英文"})
    assert all(problem.is_warning for problem in problems)
    return Chronology(f"{name}.csv", rows)


def _prose(written: Item) -> Prose:
    """The body as a build gives it: of a withdrawn item nothing is left."""
    return written.prose if written.is_listed else Prose()


def make_editions(site: Site) -> dict[str, LanguageEdition]:
    """Every language of ``site``; its words are the English message ids."""
    return {code: LanguageEdition(site, code, NullTranslations()) for code in site.config.written}


def read_item(text: str, source: str = "articles/news/2022/20221230-01.md") -> Written | list[str]:
    """What the reader makes of a file: the item and its body, or its problems as editors see them."""
    result = ItemReader(config(), LABELS).read(source, text.encode())
    if isinstance(result, list):
        return [str(problem) for problem in sorted(result)]
    found, prose = result
    return Written(**msgspec.structs.asdict(found), prose=prose)


@contextmanager
def make_run(root: Path, mode: str = "") -> Iterator[Run]:
    """A run in this process over ``content/``, ``theme/`` and ``site.toml`` in ``root``, as they stand there now."""
    places = Places(root / "content", root / "theme", root / "site.toml")
    with ExitStack() as closing:
        yield Run(look(places, mode), root / "cache", InProcess(), closing=closing)


def write_files(root: Path, files: dict[str, str | bytes]) -> None:
    """Write ``files`` (path → content) under ``root``."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())


def picture_bytes(mode: str = "RGB", size: tuple[int, int] = (8, 6), form: str = "PNG", **more: object) -> bytes:
    """The file of an empty picture."""
    stream = io.BytesIO()
    Image.new(mode, size).save(stream, form, **more)
    return stream.getvalue()
