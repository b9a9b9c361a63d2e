"""Requests to a store that the product never makes: signed here, for buckets and for what a test wants to know."""

import hashlib
import hmac
import http.client
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlsplit

from obstore.store import S3Store

REGION = "us-east-1"


@dataclass(frozen=True)
class Account:
    """Who may use a store, and where it is."""

    endpoint: str
    key: str
    secret: str


def ask(
    account: Account, method: str, path: str, body: bytes = b"", *, query: str = "", now: datetime | None = None
) -> tuple[int, bytes]:
    """Send one request signed by Signature Version 4; its status and body."""
    host = urlsplit(account.endpoint).netloc
    stamp = f"{now or datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    digest = hashlib.sha256(body).hexdigest()
    headers = {"host": host, "x-amz-content-sha256": digest, "x-amz-date": stamp}
    signed = ";".join(headers)
    lines = [method, quote(path), query, *(f"{name}:{value}" for name, value in headers.items()), "", signed, digest]
    scope = f"{stamp[:8]}/{REGION}/s3/aws4_request"
    text = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{hashlib.sha256(chr(10).join(lines).encode()).hexdigest()}"
    key = f"AWS4{account.secret}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    signature = hmac.digest(key, text.encode(), "sha256").hex()
    credential = f"Credential={account.key}/{scope}, SignedHeaders={signed}, Signature={signature}"
    connection = http.client.HTTPConnection(host, timeout=20)
    try:
        target = quote(path) + (f"?{query}" if query else "")
        connection.request(method, target, body, {**headers, "authorization": f"AWS4-HMAC-SHA256 {credential}"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def create_bucket(account: Account, name: str, *, is_public: bool = True) -> None:
    """Make a bucket; everybody may read what is in it, but not list it, unless it is not ``is_public``."""
    status, body = ask(account, "PUT", f"/{name}")
    if status != 200:
        raise RuntimeError(body.decode())
    if is_public:
        allow = f'{{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::{name}/*"}}'
        policy = f'{{"Version":"2012-10-17","Statement":[{allow}]}}'
        status, body = ask(account, "PUT", f"/{name}", policy.encode(), query="policy=")
        if status not in {200, 204}:
            raise RuntimeError(body.decode())


def client(account: Account, bucket: str, tries: int = 0) -> S3Store:
    """Someone else's client of ``bucket``, which gives up after so many more tries."""
    return S3Store(
        bucket=bucket,
        config={
            "endpoint": account.endpoint,
            "region": REGION,
            "access_key_id": account.key,
            "secret_access_key": account.secret,
            "virtual_hosted_style_request": False,
        },
        client_options={"allow_http": True},
        retry_config={"max_retries": tries, "backoff": {"init_backoff": timedelta(milliseconds=10)}},
    )
