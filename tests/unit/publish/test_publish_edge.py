"""What a CDN is asked to forget, and that the requests are signed as the providers' own programs sign them."""

import json
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest
from alibabacloud_openapi_util.client import Client as Aliyun
from awscrt.auth import (
    AwsCredentialsProvider,
    AwsSignatureType,
    AwsSignedBodyHeaderType,
    AwsSigningAlgorithm,
    AwsSigningConfig,
    aws_sign_request,
)
from awscrt.http import HttpHeaders, HttpRequest
from huaweicloudsdkcore.sdk_request import SdkRequest
from huaweicloudsdkcore.signer.signer import Signer as HuaweiSigner
from hypothesis import given
from hypothesis import strategies as st
from tencentcloud.common.abstract_client import AbstractClient
from tencentcloud.common.http.request import RequestInternal

from plugins.publish.edge import PROVIDERS, aliyun, cloudfront, huawei, purge_keys, tencent
from plugins.publish.edge.signing import Signer
from plugins.publish.edge.targets import Quota, addresses_of, plan_purge
from plugins.publish.errors import PublishError
from plugins.publish.settings import Edge

NOW = datetime(2026, 11, 23, 8, 9, 10, tzinfo=UTC)
URLS = ["https://www.example.cn/", "https://www.example.cn/a%20b/%E4%B8%AD.html?x=1&y=~*"]
SIGNERS = [Signer("AKID", "the-secret-key", token, NOW, "p") for token in ("", "the-token")]
EDGE = {name: Edge(provider=name, distribution="E1") for name in PROVIDERS}


@pytest.mark.parametrize("signer", SIGNERS)
@pytest.mark.parametrize("make", [aliyun.purge, aliyun.purge_folders, aliyun.warm])
def test_aliyun_is_signed_as_its_own_program_signs(signer, make):
    request = make(EDGE["aliyun"], signer, URLS)
    query = {name: values[0] for name, values in parse_qs(urlsplit(request.url).query).items()}
    headers = {name: value for name, value in request.headers.items() if name != "Authorization"}
    asked = SimpleNamespace(method="POST", pathname="/", query=query, headers=headers)
    payload = headers["x-acs-content-sha256"]
    expected = Aliyun.get_authorization(asked, "ACS3-HMAC-SHA256", payload, signer.key_id, signer.secret)
    assert request.headers["Authorization"] == expected
    assert query["ObjectPath"].split("\n") == URLS


@pytest.mark.parametrize("signer", SIGNERS)
@pytest.mark.parametrize("make", [tencent.purge, tencent.purge_folders, tencent.warm])
def test_tencent_is_signed_as_its_own_program_signs(signer, make):
    request = make(EDGE["tencent"], signer, URLS)
    asked = RequestInternal("cdn.tencentcloudapi.com", "POST", "/", dict(request.headers), request.body)
    own = AbstractClient._get_tc3_signature(None, {}, asked, "2026-11-23", "cdn", signer.secret)
    assert request.headers["Authorization"].endswith(f"Signature={own}")
    assert request.headers["X-TC-Timestamp"] == str(int(NOW.timestamp()))


@pytest.mark.parametrize("signer", SIGNERS)
@pytest.mark.parametrize("make", [huawei.purge, huawei.purge_folders, huawei.warm])
def test_huawei_is_signed_as_its_own_program_signs(signer, make):
    request = make(EDGE["huawei"], signer, URLS)
    headers = {name: value for name, value in request.headers.items() if name != "Authorization"}
    parts = urlsplit(request.url)
    asked = SdkRequest(
        method="POST",
        schema="https",
        host=parts.netloc,
        resource_path=parts.path,
        query_params=[],
        header_params=headers,
        body=request.body,
    )
    signed = HuaweiSigner(SimpleNamespace(ak=signer.key_id, sk=signer.secret)).sign(asked)
    assert request.headers["Authorization"] == signed.header_params["Authorization"]


@pytest.mark.parametrize("signer", SIGNERS)
@pytest.mark.parametrize("make", [cloudfront.purge, cloudfront.purge_folders])
def test_cloudfront_is_signed_as_amazons_own_program_signs(signer, make):
    request = make(EDGE["cloudfront"], signer, URLS)
    given_headers = {"content-type": "application/xml", "host": "cloudfront.amazonaws.com"}
    asked = HttpRequest("POST", urlsplit(request.url).path, HttpHeaders(list(given_headers.items())))
    config = AwsSigningConfig(
        algorithm=AwsSigningAlgorithm.V4,
        signature_type=AwsSignatureType.HTTP_REQUEST_HEADERS,
        credentials_provider=AwsCredentialsProvider.new_static(signer.key_id, signer.secret, signer.token or None),
        region="us-east-1",
        service="cloudfront",
        date=NOW,
        signed_body_value=request.headers["x-amz-content-sha256"],
        signed_body_header_type=AwsSignedBodyHeaderType.X_AMZ_CONTENT_SHA_256,
    )
    signed = aws_sign_request(asked, config).result(10)
    assert request.headers["Authorization"] == dict(signed.headers)["Authorization"]


def test_a_page_is_forgotten_under_both_of_its_addresses():
    assert addresses_of("index.html") == ("/", "/index.html")
    assert addresses_of("新 闻/index.html") == ("/%E6%96%B0%20%E9%97%BB/", "/%E6%96%B0%20%E9%97%BB/index.html")
    assert addresses_of("a/b.css") == ("/a/b.css",)


paths = st.lists(st.from_regex(r"/((en|zh|news|archive|tags)/){0,3}[a-z]{0,3}(/|\.html)?", fullmatch=True), max_size=60)
quotas = st.builds(Quota, st.integers(1, 9), st.integers(1, 4), st.integers(0, 50), st.integers(0, 6))


@given(paths, quotas)
def test_every_address_is_in_the_plan_and_no_quota_is_overrun(asked, quota):
    plan = plan_purge(asked, quota)
    for address in asked:
        covered = address in plan.addresses or any(address.startswith(folder) for folder in plan.folders)
        assert covered or address in plan.left
    assert len(plan.addresses) <= quota.addresses_a_day
    assert len(plan.folders) <= quota.folders_a_day


def test_many_addresses_become_folders():
    pages = [f"/news/{number}/" for number in range(5000)] + [f"/en/news/{number}/" for number in range(5000)] + ["/"]
    plan = plan_purge(pages, Quota(1000, 100, 10_000, 100))
    assert plan.folders == ("/en/news/", "/news/")
    assert plan.addresses == ("/",)


@contextmanager
def cdn(answers):
    """A server that gives ``answers`` in turn, and the last one from then on; what it was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            status, text = answers[min(len(asked), len(answers) - 1)]
            asked.append((self.path, dict(self.headers), body))
            self.send_response(status)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


KEYS = {
    "EDGE_PURGE_TOKEN": "the-purge-token",
    **dict.fromkeys(("ALIBABA_CLOUD_ACCESS_KEY_ID", "TENCENTCLOUD_SECRET_ID", "HUAWEICLOUD_SDK_AK"), "AKID-of-test"),
    **dict.fromkeys(("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "TENCENTCLOUD_SECRET_KEY"), "the-secret-key"),
    **dict.fromkeys(("HUAWEICLOUD_SDK_SK", "AWS_SECRET_ACCESS_KEY"), "the-secret-key"),
    "AWS_ACCESS_KEY_ID": "AKID-of-test",
}
PUBLIC = "https://www.example.cn"


def purge(name, endpoint, keys, **settings):
    waits = []
    edge = Edge(provider=name, distribution="E1", endpoint=endpoint, **settings)
    return purge_keys(edge, PUBLIC, keys, KEYS, waits.append), waits


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_busy_cdn_is_asked_again_with_another_signature(name):
    with cdn([(429, b"{}"), (503, b"{}"), (200, b"{}")]) as (endpoint, asked):
        said, waits = purge(name, endpoint, ["index.html"])
    assert said == "CDN 已刷新：2 个地址、0 个目录"
    assert len(asked) == 3
    assert waits == sorted(waits) != []
    nonces = [headers.get("x-acs-signature-nonce", number) for number, (_, headers, _) in enumerate(asked)]
    assert len(set(nonces)) == 3
    if name == "cloudfront":
        assert len({body for _, _, body in asked}) == 1


@pytest.mark.parametrize("name", PROVIDERS)
@pytest.mark.parametrize(
    ("status", "text", "told"),
    [
        (403, b"AccessDenied the-secret-key the-purge-token", "CDN 拒绝刷新"),
        (400, b"QuotaExceeded.Refresh", "今天能刷新的数目用完了"),
        (500, b"", "CDN 没有应答"),
    ],
)
def test_a_refusal_is_told_without_a_secret(name, status, text, told, monkeypatch):
    for variable, value in KEYS.items():
        monkeypatch.setenv(variable, value)
    with cdn([(status, text)]) as (endpoint, _), pytest.raises(PublishError, match=told) as caught:
        purge(name, endpoint, ["index.html"])
    assert "the-secret-key" not in str(caught.value)
    assert "the-purge-token" not in str(caught.value)


def test_an_error_inside_an_answer_of_success_is_an_error():
    text = json.dumps({"Response": {"Error": {"Code": "UnauthorizedOperation", "Message": "no"}}}).encode()
    with cdn([(200, text)]) as (endpoint, _), pytest.raises(PublishError, match="UnauthorizedOperation"):
        purge("tencent", endpoint, ["index.html"])


def test_a_cdn_that_is_not_there_is_told():
    with cdn([(200, b"")]) as (endpoint, _):
        pass
    with pytest.raises(PublishError, match="CDN 没有应答"):
        purge("nginx", endpoint, ["index.html"])


def test_calls_hold_no_more_than_the_provider_takes():
    keys = [f"news/{number}.html" for number in range(2300)]
    with cdn([(200, b"{}")]) as (endpoint, asked):
        purge("tencent", endpoint, keys)
    sizes = [len(json.loads(body)["Urls"]) for _, _, body in asked]
    assert sizes == [1000, 1000, 300]
    with cdn([(200, b"{}")]) as (endpoint, asked):
        purge("aliyun", endpoint, keys)
    seen = Counter(url for path, _, _ in asked for url in parse_qs(urlsplit(path).query)["ObjectPath"][0].split("\n"))
    assert seen == Counter(f"{PUBLIC}/{key}" for key in keys)
    assert max(len(path) for path, _, _ in asked) < 6_200


def test_the_account_may_have_a_smaller_quota_and_what_is_left_is_told():
    keys = [f"{number}.html" for number in range(9)]
    with cdn([(200, b"{}")]) as (endpoint, asked), pytest.raises(PublishError, match="还有 4 个地址没有刷新"):
        purge_without_folders(endpoint, keys)
    assert len(json.loads(asked[0][2])["Urls"]) == 5


def purge_without_folders(endpoint, keys):
    edge = Edge(provider="tencent", endpoint=endpoint, addresses_a_day=5, folders_a_day=-1)
    return purge_keys(edge, PUBLIC, keys, KEYS, lambda _: None)


@pytest.mark.parametrize(("name", "calls"), [("aliyun", 2), ("tencent", 2), ("huawei", 2), ("cloudfront", 1)])
def test_the_first_addresses_are_fetched_in_advance_where_that_is_offered(name, calls):
    with cdn([(200, b"{}")]) as (endpoint, asked):
        said, _ = purge(name, endpoint, ["index.html", "a.html"], warm=1)
    assert len(asked) == calls
    assert ("预热 1 个" in said) == (calls == 2)


def test_a_lacking_key_is_told_by_its_name():
    with pytest.raises(PublishError, match="EDGE_PURGE_TOKEN"):
        purge_keys(EDGE["nginx"], PUBLIC, ["index.html"], {})
    with pytest.raises(PublishError, match="TENCENTCLOUD_SECRET_ID"):
        purge_keys(EDGE["tencent"], PUBLIC, ["index.html"], {})
