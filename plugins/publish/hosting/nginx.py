"""The configuration of nginx for a built site: everything that ``_headers`` and ``_redirects`` ask for.

All headers are set at the level of the server, with values from maps: a ``location`` with an ``add_header`` of its own
would lose those of the server.
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from plugins.publish.errors import PublishError
from plugins.publish.hosting.redirect_maps import MapTable
from plugins.publish.hosting.rules import BRIEF, HASHED, IMMUTABLE, OTHERS, TEXTS, UNKNOWN, HeaderRule, pattern_of

_DOMAIN = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")
_PATH = re.compile(r"/[^\s\"'\\;{}$]*")
_LISTEN = re.compile(r"[0-9a-fA-F.:\[\]]+")


@dataclass(frozen=True)
class Server:
    """``root`` is what the host serves (``/srv/site/current``); with ``certificate`` and ``key`` it speaks https.

    ``listen`` replaces the usual ports, for a server behind another one. ``folder`` is where on the host the maps of
    redirects stand, seen from the folder of ``nginx.conf``.
    """

    domain: str
    root: str
    certificate: str = ""
    key: str = ""
    listen: str = ""
    folder: str = "conf.d"


def check_server(server: Server) -> None:
    """Raises :class:`PublishError` for what nginx would take for something else."""
    if not _DOMAIN.fullmatch(server.domain):
        raise PublishError(f"域名写作“{server.domain}”", "请只写域名，例如 www.example.gov.cn")
    for name, path in (("root", server.root), ("certificate", server.certificate), ("key", server.key)):
        if path and not _PATH.fullmatch(path):
            raise PublishError(f"--{name} 写作“{path}”", "请写完整的路径，其中没有空格、引号和 $ ; { }")
    if bool(server.certificate) != bool(server.key):
        raise PublishError("--certificate 和 --key 只写了一个", "请两个都写")
    if server.listen and not _LISTEN.fullmatch(server.listen):
        raise PublishError(f"--listen 写作“{server.listen}”", "请写端口，或写作 127.0.0.1:8080")


def nginx_config(
    server: Server, headers: Sequence[HeaderRule], tables: Sequence[MapTable], keys: Collection[str]
) -> str:
    """The file for ``conf.d``: it stands within ``http {}``. ``keys`` are the files of the site."""
    # Two sites on one nginx share its variables, whose names must be short.
    prefix = f"site_{hashlib.sha256(server.domain.lower().encode()).hexdigest()[:6]}"
    names = _names_in(headers)
    blocks = [
        "# Written by `python -m plugins.publish.hosting`; write it again after changes of _headers or _redirects.",
        *_redirect_maps(prefix, tables, server.folder),
        *_cache_maps(prefix, headers),
        *(
            _header_map(_variable(prefix, names, name), name, prefix, headers)
            for name in names
            if not _is_everywhere(name, headers)
        ),
        _missing_map(prefix, keys),
    ]
    if "$" in "".join(value for rule in headers for _, value in rule.headers):
        # The one way of nginx to write the sign itself.
        blocks.insert(1, f'geo ${prefix}_dollar {{ default "$"; }}\n')
    said = [f"add_header Cache-Control ${prefix}_cache always;"]
    for name in names:
        value = _value_everywhere(prefix, name, headers) or f"${_variable(prefix, names, name)}"
        said.append(f"add_header {name} {value} always;")
    blocks += _servers(server, prefix, said, tables, keys)
    return "\n".join(blocks)


def _servers(
    server: Server, prefix: str, headers: Sequence[str], tables: Sequence[MapTable], keys: Collection[str]
) -> Iterable[str]:
    lines = []
    if server.certificate:
        yield _block("server", [*_listens(server, 80, ""), f"return 301 https://{server.domain}$request_uri;"])
        lines += _listens(server, 443, " ssl http2")
        lines += [f"ssl_certificate {server.certificate};", f"ssl_certificate_key {server.key};"]
        lines += ["ssl_protocols TLSv1.2 TLSv1.3;", f"ssl_session_cache shared:{prefix}:10m;"]
    elif server.listen:
        lines += [f"listen {server.listen};", f"server_name {server.domain};"]
    else:
        lines += _listens(server, 80, "")
    lines += [
        f"root {server.root};",
        "index index.html;",
        "server_tokens off;",
        "# Behind a CDN nginx does not know under which address it is seen.",
        "absolute_redirect off;",
        "# A switch of the release changes every file at once.",
        "open_file_cache off;",
        "etag on;",
        "# After a rollback files are older than what browsers have.",
        "if_modified_since exact;",
        "sendfile on;",
        "tcp_nopush on;",
        *headers,
        *_type_lines(),
        *_packing_lines(keys),
        f"error_page 404 ${prefix}_missing;",
        f"error_page 403 =404 ${prefix}_missing;",
    ]
    for table in tables:
        variable = f"${prefix}_{table.name}"
        lines.append(f"if ({variable}) {{ return {table.status} {variable}; }}")
    lines += [
        "location = /_headers { return 404; }",
        "location = /_redirects { return 404; }",
        r'location ~ "/\.(?!well-known/)" { return 404; }',
    ]
    yield _block("server", lines)


def _listens(server: Server, port: int, options: str) -> list[str]:
    if server.listen and port == 443:
        return [f"listen {server.listen}{options};", f"server_name {server.domain};"]
    return [f"listen {port}{options};", f"listen [::]:{port}{options};", f"server_name {server.domain};"]


def _type_lines() -> list[str]:
    extensions: dict[str, list[str]] = {}
    for extension, kind in {**TEXTS, **OTHERS}.items():
        extensions.setdefault(kind, []).append(extension)
    types = [f"    {kind} {' '.join(found)};" for kind, found in sorted(extensions.items())]
    texts = " ".join(kind for kind in sorted({*TEXTS.values()}) if kind != "text/html")
    return [
        f"default_type {UNKNOWN};",
        "types_hash_max_size 4096;",
        "\n".join(["types {", *types, "  }"]),
        "charset utf-8;",
        f"charset_types {texts};",
        f"gzip_types {texts};",
    ]


def _packing_lines(keys: Collection[str]) -> list[str]:
    """Packed files are sent where the build made some; everything else is packed by nginx."""
    lines = ["gzip on;", "gzip_comp_level 5;", "gzip_min_length 1000;", "gzip_proxied any;", "gzip_vary on;"]
    endings = {key.rpartition(".")[2] for key in keys if key.endswith((".html.gz", ".html.br"))}
    if "gz" in endings:
        lines.append("gzip_static on;")
    if "br" in endings:
        lines.append("brotli_static on;")
    return lines


def _redirect_maps(prefix: str, tables: Sequence[MapTable], folder: str) -> Iterable[str]:
    if not tables:
        return
    yield f"map_hash_bucket_size {max(table.bucket_size for table in tables)};"
    yield f"map_hash_max_size {max(table.hash_size for table in tables)};\n"
    for table in tables:
        lines = ['default "";', f"include {folder}/{table.file};"]
        yield _block(f"map ${table.source} ${prefix}_{table.name}", lines)


def _cache_maps(prefix: str, headers: Sequence[HeaderRule]) -> Iterable[str]:
    kept = [
        f"{_quoted('~' + _regex(pattern))} {_text(prefix, value)};"
        for pattern, value in _values(headers, "cache-control")
    ]
    kept += [f"{_quoted('~' + HASHED)} {_quoted(IMMUTABLE)};", f"default {_quoted(BRIEF)};"]
    yield _block(f"map $uri ${prefix}_kept", kept)
    # What is not there under a hashed name may be there in a minute.
    sound = [f"{status} ${prefix}_kept;" for status in (200, 206, 304)]
    brief = [f"{status} {_quoted(BRIEF)};" for status in (301, 302, 303, 307, 308, 404)]
    yield _block(f"map $status ${prefix}_cache", [*sound, *brief, 'default "no-store";'])


def _header_map(variable: str, name: str, prefix: str, headers: Sequence[HeaderRule]) -> str:
    lines = [
        f"{_quoted('~' + _regex(pattern))} {_text(prefix, value)};" for pattern, value in _values(headers, name.lower())
    ]
    return _block(f"map $uri ${variable}", [*lines, 'default "";'])


def _missing_map(prefix: str, keys: Collection[str]) -> str:
    """The page for what is not there: the nearest one above, which is that of its language."""
    folders = [key.removesuffix("/404.html") for key in keys if key.endswith("/404.html")]
    folders.sort(key=lambda folder: (-folder.count("/"), folder))
    lines = [f"{_quoted(f'~^/{re.escape(folder)}/')} {_quoted(f'/{folder}/404.html')};" for folder in folders]
    return _block(f"map $uri ${prefix}_missing", [*lines, "default /404.html;"])


def _names_in(headers: Sequence[HeaderRule]) -> list[str]:
    names = {name.lower(): name for rule in headers for name, _ in rule.headers}
    return [name for small, name in names.items() if small != "cache-control"]


def _values(headers: Sequence[HeaderRule], name: str) -> list[tuple[str, str]]:
    """The patterns that give a value to the header ``name``; of those that match a path the first one holds."""
    found = [(rule.pattern, value) for rule in headers for said, value in rule.headers if said.lower() == name]
    return found[::-1]


def _is_everywhere(name: str, headers: Sequence[HeaderRule]) -> bool:
    return _values(headers, name.lower())[0][0] == "/*"


def _value_everywhere(prefix: str, name: str, headers: Sequence[HeaderRule]) -> str:
    return _text(prefix, _values(headers, name.lower())[0][1]) if _is_everywhere(name, headers) else ""


def _variable(prefix: str, names: Sequence[str], name: str) -> str:
    return f"{prefix}_header_{names.index(name)}"


def _regex(pattern: str) -> str:
    # nginx has found the index of a folder by the time that it sends headers.
    index = r"(index\.html)?" if pattern.endswith("/") else ""
    return f"^{pattern_of(pattern)}{index}$"


def _text(prefix: str, value: str) -> str:
    return _quoted(value.replace("$", f"${{{prefix}_dollar}}"))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _block(head: str, lines: Iterable[str]) -> str:
    return "\n".join([f"{head} {{", *(f"  {line}" for line in lines), "}\n"])
