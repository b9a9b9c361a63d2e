"""The configuration of the form: a collection for each channel, a field for each of front matter, in Chinese."""

from collections.abc import Iterator
from typing import Any

from plugins.core.config import Channel, Form, SiteConfig
from plugins.core.content_types import COMMON, TYPES
from plugins.core.fields import Field
from plugins.core.shelf import OWN_FOLDERS

_LEFT_OUT = frozenset(
    [
        "id",
        "lang",
        "translation_of",
        "old_urls",
        "source_url",
        "source_type",
        "event_date",
        "people",
        "orgs",
        "places",
        "term",
        "part_of",
        "images",
        "video",
        "audio",
        "series",
        "series_no",
        "corrections",
        "pin_until",
        "highlight",
        "badge",
        "withdrawn_on",
        "archived_on",
        "internal",
        "evergreen",
        "exemptions",
        "rights",
        "updated",
    ]
)
"""What most articles do without: an article that has it keeps it."""
_FIRST = ("title", "date", "channel", "status")
"""What every article has stands above its text, all else below."""
_TRANSLATED = frozenset({"title", "subtitle", "summary"})
_MOMENT, _DAY = "YYYY-MM-DD HH:mm", "YYYY-MM-DD"
_LOCAL = {"name": "gitea", "repo": "site/local", "branch": "main", "auth_methods": ["token"]}
"""Without a Git host the form must name one all the same; who works on a folder never meets it."""
_HOSTS = {
    "github": ("https://github.com", "https://api.github.com"),
    "gitlab": ("https://gitlab.com",),
    "gitea": (),
}


def git_hosts(form: Form) -> tuple[str, ...]:
    """The hosts that the form speaks to; none where it works on a folder."""
    if not form.backend:
        return ()
    return (form.base_url.rstrip("/"),) if form.base_url else _HOSTS[form.backend]


def _backend(form: Form, own: str) -> dict[str, Any]:
    if not form.backend:
        return _LOCAL | {"base_url": own, "api_root": f"{own}/api/v1"}
    given = {"name": form.backend, "repo": form.repo, "branch": form.branch}
    if not form.base_url:
        return given
    roots = {"github": "/api/v3", "gitlab": "/api/v4", "gitea": "/api/v1"}
    base = form.base_url.rstrip("/")
    return given | {"base_url": base, "api_root": f"{base}{roots[form.backend]}"}


def configuration(config: SiteConfig, own: str, content: str = "content") -> dict[str, Any]:
    """What Sveltia CMS is told; ``own`` is the address of the preview, ``content`` the folder under the project."""
    codes = list(config.written)
    default = config.site.default_language
    return {
        "backend": _backend(config.form, own),
        "media_folder": f"{content}/images",
        "public_folder": "images",
        "app_title": config.languages[default].title,
        "slug": {"encoding": "ascii", "clean_accents": True},
        "output": {"omit_empty_optional_fields": True},
        "i18n": {
            "structure": "multiple_files",
            "locales": codes,
            "default_locale": default,
            "initial_locales": [default],
            "omit_default_locale_from_file_path": True,
        },
        "collections": [
            _collection(config, channel, content) for channel in config.channels if channel.slug not in OWN_FOLDERS
        ],
    }


def _collection(config: SiteConfig, channel: Channel, content: str) -> dict[str, Any]:
    return {
        "name": channel.slug,
        "label": config.text(channel.label, config.site.default_language),
        "folder": f"{content}/articles/{channel.slug}",
        # The id is made of the moment at which the article was begun: it is nobody else's.
        "path": "{{year}}/{{slug}}",
        "slug": "{{year}}{{month}}{{day}}-{{hour}}{{minute}}{{second}}",
        "identifier_field": "标题",
        "summary": "{{日期}} {{标题}}",
        "sortable_fields": ["日期", "标题"],
        "create": True,
        "delete": False,
        "extension": "md",
        "format": "yaml-frontmatter",
        "i18n": True,
        "fields": list(_fields(config, channel)),
    }


_BODY = {
    "name": "body",
    "label": "正文",
    "widget": "markdown",
    "i18n": True,
    "required": False,
    "modes": ["raw", "rich_text"],
    "hint": "段落之间空一行，段首不用空格；小标题写 ## 一、……",
}


def _fields(config: SiteConfig, channel: Channel) -> Iterator[dict[str, Any]]:
    first = [field for key in _FIRST for field in COMMON if field.key == key]
    rest = [field for field in COMMON if field.key not in (*_FIRST, *_LEFT_OUT)]
    yield from _described(config, channel, first)
    yield _BODY
    yield from _described(config, channel, rest)


def _described(config: SiteConfig, channel: Channel, fields: list[Field]) -> Iterator[dict[str, Any]]:
    for field in fields:
        if field.key == "channel":
            yield _channels(config, channel)
        elif field.key == "type":
            kinds = [{"label": kind.alias, "value": kind.alias} for kind in TYPES]
            yield _base(field) | {"widget": "select", "options": kinds}
        else:
            yield widget(field)


def _channels(config: SiteConfig, own: Channel) -> dict[str, Any]:
    default = config.site.default_language

    def options(channel: Channel) -> Iterator[dict[str, str]]:
        label = config.text(channel.label, default)
        yield {"label": label, "value": channel.slug}
        for section in channel.sections:
            inner = config.text(section.label, default)
            yield {"label": f"{label} › {inner}", "value": f"{channel.slug}/{section.slug}"}

    others = [channel for channel in config.channels if channel is not own and channel.slug not in OWN_FOLDERS]
    return {
        "name": "栏目",
        "label": "栏目",
        "widget": "select",
        "multiple": True,
        "required": True,
        "i18n": False,
        "options": [option for channel in (own, *others) for option in options(channel)],
        "default": [own.slug],
        "hint": "可以选几个，第一个决定网址",
    }


def widget(field: Field) -> dict[str, Any]:
    """The form's field for one of front matter."""
    base = _base(field)
    if field.choices:
        names = list(field.choices.values())
        # Without a default: it would also be written into an old article that has none, and take it off the site.
        required = {"required": True, "hint": "新稿件先选草稿"} if field.key == "status" else {}
        return base | {"widget": "select", "options": names} | required
    if field.parts:
        fields = [widget(part) for part in field.parts]
        return base | {"widget": "list" if field.many else "object", "fields": fields, "collapsed": True}
    if field.many:
        return base | {"widget": "list"}
    return base | _plain(field)


def _base(field: Field) -> dict[str, Any]:
    return {
        "name": field.alias,
        "label": field.alias,
        "hint": field.doc,
        "required": field.required,
        "i18n": field.key in _TRANSLATED,
    }


def _plain(field: Field) -> dict[str, Any]:
    match field.kind:
        case "text":
            return {"widget": "text"}
        case "moment":
            # The site's own time, whatever zone the editor's machine is in.
            now = {"default": "{{now}}", "required": True} if field.key == "date" else {}
            return {"widget": "datetime", "format": _MOMENT} | now
        case "day":
            return {"widget": "datetime", "format": _DAY, "type": "date"}
        case "integer":
            return {"widget": "number", "value_type": "int"}
        case "number":
            return {"widget": "number", "value_type": "float"}
        case "flag":
            return {"widget": "boolean"}
        case "path":
            is_picture = field.key in ("cover", "file") and field.alias != "文件"
            return {"widget": "image" if is_picture else "file"}
    longest = {"maxlength": field.longest} if field.longest else {}
    return {"widget": "string"} | longest
