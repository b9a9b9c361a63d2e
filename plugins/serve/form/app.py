"""What stands at ``/admin/``."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from plugins.core.config import SiteConfig
from plugins.core.problems import InputError
from plugins.serve.form.configuration import configuration, git_hosts
from plugins.serve.form.package import FormPackage

_BASE = "/admin"
_PAGE = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>编辑稿件</title>
<link rel="cms-config-url" type="application/json" href="/admin/config.json">
</head>
<body>
<noscript>这个页面要用 JavaScript。稿件也可以用文字编辑器写，见 docs/editors/first-hour.md。</noscript>
<script src="/admin/form.js"></script>
</body>
</html>
"""
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob: data:{hosts};"
    " worker-src 'self' blob:; frame-src 'self' blob:;"
    " media-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""As strict as the program lets: it writes its styles, its workers are blobs; no other host but the Git host's."""
_NO_STORE = {"Cache-Control": "no-store"}


def form_routes(package: FormPackage, load: Callable[[], SiteConfig]) -> list[Route]:
    """The addresses of the form; ``load`` gives the settings as they are now."""

    def page(_: Request) -> Response:
        try:
            hosts = git_hosts(load().form)
        except InputError:
            hosts = ()
        policy = _POLICY.format(hosts="".join(f" {host}" for host in hosts))
        headers = _NO_STORE | {"Content-Security-Policy": policy}
        return Response(_PAGE, headers=headers, media_type="text/html")

    def settings(request: Request) -> Response:
        try:
            told = configuration(load(), str(request.base_url).rstrip("/"))
        except InputError as error:
            return PlainTextResponse("\n".join(map(str, error.problems)), 503, headers=_NO_STORE)
        return Response(msgspec.json.encode(told), headers=_NO_STORE, media_type="application/json")

    def script(request: Request) -> Response:
        try:
            package.check()
        except InputError as error:
            return PlainTextResponse(str(error.problems[0]), 503, headers=_NO_STORE)
        base = f"{str(request.base_url).rstrip('/')}{_BASE}"
        return Response(package.script(base), headers=_NO_STORE, media_type="text/javascript")

    def file(request: Request) -> Response:
        found: Path | None = package.file(request.path_params["path"])
        return FileResponse(found, headers=_NO_STORE) if found else PlainTextResponse("404", 404, headers=_NO_STORE)

    def folder(_: Request) -> Response:
        return RedirectResponse(f"{_BASE}/", headers=_NO_STORE)

    return [
        Route(_BASE, folder),
        Route(f"{_BASE}/", page),
        Route(f"{_BASE}/config.json", settings),
        Route(f"{_BASE}/form.js", script),
        Route(f"{_BASE}/{{path:path}}", file),
    ]
