"""Releases on a real store: whole, in order, and back again."""

import base64
import hashlib
import json
import subprocess

import brotli
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from plugins.publish.audit import Record
from plugins.publish.consent import NOTICE
from tests.publish.desk import listing, md5s
from tests.publish.servers.crawler import readers
from tests.publish.servers.faults import bad_line
from tests.publish.servers.rclone import RCLONE
from tests.publish.servers.requests import ask, create_bucket
from tests.publish.sites import replace_files

SEED = bytes(range(32))


def test_a_site_arrives_whole_and_with_its_headers(desk):
    files = desk.write(1)
    done = desk.publish()
    assert done.returncode == 0, done.stderr
    assert f"新增 {len(files)} 个文件" in done.stdout
    assert desk.stored() == md5s(files)
    _, headers, body = desk.fetch("/news/20260001-01/")
    assert body.decode() == files["news/20260001-01/index.html"]
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "must-revalidate" in headers["Cache-Control"]
    sheet = next(key for key in files if key.endswith(".css"))
    _, headers, _ = desk.fetch(f"/{sheet}")
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "没有变化" in desk.publish().stdout
    assert desk.run("verify").stdout.count("处不符") == 1
    assert desk.run("audit").returncode == 0


def test_texts_are_stored_packed_where_the_edge_can_unpack_them(desk):
    files = desk.settle(encoding="br").write(1)
    assert desk.publish().returncode == 0
    _, headers, body = desk.fetch("/")
    assert headers["Content-Encoding"] == "br"
    assert brotli.decompress(body).decode() == files["index.html"]
    # Bytes are the same, but what the store holds is not.
    assert desk.settle(encoding="gzip").publish().returncode == 0
    assert desk.fetch("/")[1]["Content-Encoding"] == "gzip"
    assert desk.run("audit").returncode == 0


def test_a_change_costs_few_requests_and_no_change_hardly_any(desk, tmp_path):
    desk.write(1)
    assert desk.publish().returncode == 0
    with bad_line(desk.account.endpoint) as line:
        desk.account = line.over(desk.account)
        desk.settle()
        assert desk.publish().returncode == 0
        assert len(line.asked) <= 3
        line.asked.clear()
        (desk.output / "data" / "same.csv").write_text("other\n")
        assert desk.publish().returncode == 0
        assert len(line.asked) <= 12, line.asked


def test_only_a_plan_writes_nothing(desk):
    desk.write(1)
    done = desk.publish(DRY="1")
    assert done.returncode == 0
    assert "只列计划" in done.stdout
    assert list(listing(desk.account, desk.bucket)) == []


def test_nobody_to_ask_is_no_consent(desk):
    desk.write(1)
    done = desk.publish(YES="")
    assert done.returncode == 1
    assert "YES=1" in done.stderr
    assert desk.stored() == {}


def test_other_time_stamps_are_no_change(desk):
    files = desk.write(1)
    desk.publish()
    for key in files:
        (desk.output / key).touch()
    assert "没有变化" in desk.publish().stdout


def test_going_back_brings_back_every_byte(desk):
    first = desk.write(1)
    desk.publish()
    before = desk.stored()
    second = desk.write(2)
    desk.publish()
    assert md5s(second).items() <= desk.stored().items()
    done = desk.run("rollback")
    assert done.returncode == 0, done.stderr
    after = desk.stored()
    assert {key: after[key] for key in before} == before
    assert set(after) - set(before) == {key for key in second if ".css" in key}
    assert desk.get("/news/20260001-01/")[1] == first["news/20260001-01/index.html"]
    assert desk.run("audit").returncode == 0
    # The next release is of what the articles say now.
    assert desk.publish().returncode == 0
    assert md5s(second).items() <= desk.stored().items()


def test_going_back_twice_goes_back_two_releases(desk):
    for version in (1, 2, 3):
        desk.write(version, 3)
        assert desk.publish(REMOVALS="1").returncode == 0
    for version in (2, 1):
        assert desk.run("rollback").returncode == 0
        assert f"<p>{version}</p>" in desk.get("/")[1]
    done = desk.run("rollback")
    assert done.returncode == 1
    assert "没有可以退回的版本" in done.stderr


def test_what_is_withdrawn_is_gone_everywhere_and_comes_back_only_when_asked(desk):
    files = desk.write(1)
    desk.publish()
    (desk.output / "news/20260005-01/index.html").write_text(files["news/20260005-01/index.html"] + "<!-- -->")
    desk.publish()
    done = desk.run("withdraw", "--id=20260005-01")
    assert done.returncode == 0, done.stderr
    key = "news/20260005-01/index.html"
    assert key not in desk.stored()
    # Nor is an old version kept anywhere.
    old = md5s(files)[key]
    assert old not in dict(listing(desk.account, desk.bucket)).values()
    refused = desk.publish()
    assert refused.returncode == 1
    assert "已撤下的网页还在稿件里" in refused.stderr
    assert desk.run("rollback").returncode == 1
    assert key not in desk.stored()
    # A notice in its place is what the office is asked for.
    notice = f"<p {NOTICE.decode()}>已撤回</p></html>"
    (desk.output / key).write_text(notice, encoding="utf-8")
    assert desk.publish().returncode == 0
    assert desk.get("/news/20260005-01/")[1] == notice
    assert desk.run("withdraw", "--id=20260005-01").returncode == 0
    (desk.output / key).write_text(files[key], encoding="utf-8")
    assert desk.publish(RESTORE="20260005-01").returncode == 0
    assert key in desk.stored()
    assert desk.run("withdraw", "--id=nothing").returncode == 1


def test_more_than_a_tenth_ends_only_when_the_number_is_said(desk):
    desk.write(1, 30)
    desk.publish()
    before = desk.stored()
    desk.write(1, 20)
    done = desk.publish()
    assert done.returncode == 1
    assert "REMOVALS=10" in done.stderr
    assert desk.publish(REMOVALS="9").returncode == 1
    assert desk.stored() == before
    assert desk.publish(REMOVALS="10").returncode == 0
    assert len(desk.stored()) == len(before) - 10 + 0


def test_an_empty_output_is_refused(desk):
    desk.write(1)
    desk.publish()
    replace_files(desk.output, {})
    done = desk.publish(REMOVALS="33")
    assert done.returncode == 1
    assert "没有网页" in done.stderr
    assert desk.stored()


def test_every_name_that_a_file_can_have_arrives(desk):
    names = [
        "中文 名/甲.html",
        "a+b#c?d&e%f/x.html",
        "case/A.html",
        "case/a.html",
        "a%20b.txt",
        "q'~*!().txt",
        "\\.txt",
    ]
    files = {"index.html": "<p>x", **{name: name for name in names}}
    replace_files(desk.output, files)
    done = desk.publish()
    assert done.returncode == 0, done.stdout + done.stderr
    assert desk.run("audit").returncode == 0
    assert desk.run("verify").returncode in {0, 1}
    assert "0 处不符" in desk.run("verify").stdout
    # What was a file is a folder now.
    replace_files(desk.output, {"index.html": "<p>x", "a%20b.txt/index.html": "y"})
    assert desk.publish(REMOVALS="7").returncode == 0
    assert set(desk.stored()) == {"index.html", "a%20b.txt/index.html"}


def test_what_others_changed_in_the_store_is_found_and_mended(desk):
    files = desk.write(1)
    desk.publish()
    for method, key, body in (
        ("PUT", "foreign.txt", b"theirs"),
        ("PUT", "index.html", b"<p>tampered"),
        ("DELETE", "feed.xml", b""),
    ):
        ask(desk.account, method, f"/{desk.bucket}/{key}", body)
    audited = desk.run("audit")
    assert audited.returncode == 1
    for line in ("不属于本站的文件：1 个", "与发布时不同的文件：1 个", "缺少的文件：1 个", "  foreign.txt"):
        assert line in audited.stdout.splitlines()
    verified = desk.run("verify")
    assert verified.returncode == 1
    assert "/index.html：内容不同，不是任何一次发布的内容" in verified.stdout
    assert desk.publish(REPAIR="1").returncode == 0
    assert desk.stored() == md5s(files) | {"foreign.txt": hashlib.md5(b"theirs", usedforsecurity=False).hexdigest()}


def test_an_old_page_is_told_from_a_forged_one(desk):
    first = desk.write(1)
    desk.publish()
    desk.write(2)
    desk.publish()
    ask(desk.account, "PUT", f"/{desk.bucket}/index.html", first["index.html"].encode())
    assert "还是旧版" in desk.run("verify").stdout


def test_every_act_is_in_the_audit_and_none_can_be_changed(desk):
    key = base64.b64encode(SEED).decode()
    signer = Ed25519PrivateKey.from_private_bytes(SEED)
    public = base64.b64encode(signer.public_key().public_bytes_raw()).decode()
    desk.extra = f'signing_keys = ["{public}"]'
    desk.environ = {"PUBLISH_SIGNING_KEY": key}
    desk.settle().write(1)
    assert desk.publish().returncode == 0
    desk.write(2)
    desk.publish()
    desk.run("rollback")
    assert "审计记录 3 条，首尾相接" in desk.run("audit").stdout
    name = next(name for name in desk.records() if name.startswith(".publish/audit/"))
    status, body = ask(desk.account, "GET", f"/{desk.bucket}/{name}")
    assert status == 200
    record = json.loads(body)
    assert record["by"] == "编辑"
    assert set(record) == set(Record.__struct_fields__)
    ask(desk.account, "PUT", f"/{desk.bucket}/{name}", body.replace("编辑".encode(), "别人".encode()))
    done = desk.run("audit")
    assert done.returncode == 1
    assert "被改过" in done.stderr
    # A record that is not signed by a key that is trusted counts for nothing.
    desk.environ = {}
    assert desk.publish().returncode == 0
    ask(desk.account, "PUT", f"/{desk.bucket}/{name}", body)
    assert "没有签名" in desk.run("audit").stdout


def test_records_may_stand_in_a_bucket_of_their_own(desk):
    records = f"{desk.bucket}-records"
    create_bucket(desk.account, records, is_public=False)
    desk.settle(records=records).write(1)
    assert desk.publish().returncode == 0
    before = desk.stored()
    assert desk.records() == []
    assert "谁都能读" not in desk.run("verify").stdout
    desk.write(2)
    desk.publish()
    assert desk.run("rollback").returncode == 0
    assert before.items() <= desk.stored().items()
    assert desk.run("audit").returncode == 0


def test_another_machine_knows_what_this_one_published(desk):
    files = desk.write(1)
    desk.publish()
    other = desk.at(desk.account, "other")
    replace_files(other.output, files)
    assert "没有变化" in other.publish().stdout


STARTS = ["/", "/news/"]


def test_readers_never_meet_half_of_a_release(desk):
    desk.write(1, 40, first=1)
    desk.publish()
    version = 1
    with readers(desk.public, STARTS) as read:
        while version < 8 or read.probes < 2000:
            version += 1
            desk.write(version, 40, first=1)
            assert desk.publish_here()
        assert desk.run("rollback").returncode == 0
    assert read.failures == []


def test_a_plain_sync_lets_readers_meet_half_of_a_release(desk):
    """The control of the test above: the readers do find what is broken."""
    desk.write(1, 40, first=1)
    desk.publish()
    environ = desk.environment() | {
        "RCLONE_CONFIG_T_TYPE": "s3",
        "RCLONE_CONFIG_T_PROVIDER": "Ceph",
        "RCLONE_CONFIG_T_ENDPOINT": desk.account.endpoint,
        "RCLONE_CONFIG_T_ENV_AUTH": "true",
    }
    version = 1
    with readers(desk.public, STARTS) as read:
        while version < 40 and not any("refers to /theme/" in failure for failure in read.failures):
            version += 1
            desk.write(version, 40, first=1)
            # One after the other, as other programs do: at once, it is chance whether pages come before their style.
            one_by_one = ("--transfers=1", "--checkers=1")
            command = (*RCLONE, *one_by_one, "sync", str(desk.output), f"t:{desk.bucket}")
            subprocess.run(command, env=environ, capture_output=True, check=True)
    assert any("refers to /theme/" in failure for failure in read.failures)


@pytest.fixture(autouse=True)
def _no_secret_is_left_behind(desk):
    yield
    for file in desk.folder.rglob("*"):
        assert not file.is_file() or desk.account.secret.encode() not in file.read_bytes()
