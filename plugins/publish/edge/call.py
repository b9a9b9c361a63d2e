"""One request to a CDN, asked again while the CDN is busy."""

import http.client
import re
import ssl
import urllib.parse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from plugins.publish.credentials import without_secrets
from plugins.publish.errors import PublishError

_TIMEOUT = 20
_TRIES = 5
_LONGEST_WAIT = 8.0
_BUSY = re.compile(r"Throttling|RequestLimitExceeded|TooManyRequests|InternalError|ServiceUnavailable", re.IGNORECASE)
_QUOTA = re.compile(r"Quota|QuotaExceeded|LimitExceeded|exceed", re.IGNORECASE)


@dataclass(frozen=True)
class Request:
    """A signed request. ``url`` is full; ``body`` is sent with POST."""

    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = b""
    is_error: Callable[[bytes], str] = lambda _: ""
    """Says what is wrong by the body of an answer with status 200; empty if nothing is."""


def send(make: Callable[[], Request], sleep: Callable[[float], object]) -> bytes:
    """Send what ``make`` signs; the body of the answer. Raises :class:`PublishError` if the CDN refuses."""
    trouble = ""
    for attempt in range(_TRIES):
        if attempt:
            sleep(min(_LONGEST_WAIT, 0.5 * 2**attempt))
        request = make()
        try:
            status, body = _ask(request)
        except (OSError, http.client.HTTPException) as error:
            trouble = str(error)
            continue
        said = body.decode("utf-8", "replace")
        wrong = request.is_error(body) if status == 200 else ""
        if 200 <= status < 300 and not wrong:
            return body
        trouble = without_secrets(f"{status} {' '.join((wrong or said).split())[:300]}")
        if status in {429, 500, 502, 503, 504} or _BUSY.search(said):
            continue
        if _QUOTA.search(said):
            raise PublishError(
                f"CDN 今天能刷新的数目用完了（{trouble}）", "网站已发布；明天再运行 make publish 会接着刷新"
            )
        raise PublishError(f"CDN 拒绝刷新（{trouble}）", "网站已发布；请检查密钥的权限，再运行 make publish")
    raise PublishError(
        f"CDN 没有应答（{without_secrets(trouble)}）", "网站已发布；过一会儿再运行 make publish 会接着刷新"
    )


def _ask(request: Request) -> tuple[int, bytes]:
    parts = urllib.parse.urlsplit(request.url)
    if parts.scheme == "https":
        context = ssl.create_default_context()
        connection = http.client.HTTPSConnection(parts.netloc, timeout=_TIMEOUT, context=context)
    else:
        connection = http.client.HTTPConnection(parts.netloc, timeout=_TIMEOUT)
    try:
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", target, request.body, dict(request.headers))
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()
