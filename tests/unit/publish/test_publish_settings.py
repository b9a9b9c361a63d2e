"""``publish.toml``, and where the keys come from."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.problems import InputError
from plugins.publish.credentials import Credentials, read_credentials, without_secrets
from plugins.publish.errors import PublishError
from plugins.publish.settings import load_settings
from tests.built_site import ROOT

GOOD = '[store]\nprovider = "oss"\nbucket = "example"\nregion = "cn-beijing"\n'


def load(tmp_path, text):
    file = tmp_path / "publish.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file)


def told(tmp_path, text):
    with pytest.raises(InputError) as caught:
        load(tmp_path, text)
    return [str(problem) for problem in caught.value.problems]


def test_the_endpoint_follows_from_provider_and_region(tmp_path):
    assert load(tmp_path, GOOD).store.address == "https://s3.oss-cn-beijing.aliyuncs.com"
    tencent = GOOD.replace("oss", "cos").replace("cn-beijing", "ap-beijing")
    assert load(tmp_path, tencent).store.address == "https://cos.ap-beijing.myqcloud.com"
    assert load(tmp_path, GOOD + 'endpoint = "http://127.0.0.1:1"\n').store.address == "http://127.0.0.1:1"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "publish.toml:1: C002 没有写发布到哪里，请写 [store]（对象存储）或 [host]（自己的主机），写法见 docs/editors/publish.md"),
        (GOOD + "buckets = 1\n", "publish.toml:5: C001 不认识的设置项 buckets，是不是想写 bucket"),
        (
            GOOD.replace('"example"', '"Bad Name"'),
            'publish.toml:3: C003 bucket 写作 "Bad Name"，应为存储空间的名称：小写字母、数字和连字符',
        ),
        (GOOD + '[host]\naddress = "a"\nfolder = "/srv"\n', "publish.toml:5: C003 [store] 和 [host] 只能写一个，请删去一个"),
        (
            GOOD + '[edge]\nprovider = "cloudfront"\n',
            "publish.toml:5: C002 缺少设置项 distribution，请写上 CloudFront 的分配 ID（E 开头）",
        ),
        (
            '[host]\naddress = "a"\nfolder = "srv"\n',
            'publish.toml:3: C003 folder 写作 "srv"，应为主机上的完整路径，例如 /srv/site，中间没有空格和引号',
        ),
        (
            GOOD + "[edge]\nprovider = 1\n",
            "publish.toml:6: C003 provider 写作 1，可写 aliyun、tencent、huawei、cloudfront、nginx 之一",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, line):
    assert told(tmp_path, text) == [line]


def test_the_settings_of_the_sample_say_what_is_missing(tmp_path):
    text = (ROOT / "publish.toml").read_text(encoding="utf-8")
    assert told(tmp_path, text)[0].startswith("publish.toml:1: C002 没有写发布到哪里")


def test_the_commented_settings_of_the_sample_are_right_once_they_are_uncommented(tmp_path):
    lines = (ROOT / "publish.toml").read_text(encoding="utf-8").splitlines()
    used = [line.removeprefix("# ") for line in lines if " = " in line or line.startswith("# [")]
    text = "\n".join(used)
    store = text[: text.index("[host]")] + text[text.index("[edge]") :]
    assert load(tmp_path, store).edge.provider == "aliyun"
    assert load(tmp_path, text[: text.index("[store]")] + text[text.index("[host]") :]).host.folder == "/srv/site"


def test_keys_come_from_the_names_of_each_provider():
    environ = {"TENCENTCLOUD_SECRET_ID": "i", "TENCENTCLOUD_SECRET_KEY": "k", "TENCENTCLOUD_TOKEN": "t"}
    assert read_credentials("cos", environ) == Credentials("i", "k", "t")
    with pytest.raises(PublishError, match="ALIBABA_CLOUD_ACCESS_KEY_ID、ALIBABA_CLOUD_ACCESS_KEY_SECRET"):
        read_credentials("oss", environ)


def test_a_profile_is_read_and_what_it_lacks_is_told(tmp_path):
    file = tmp_path / "credentials"
    file.write_text("[office]\naws_access_key_id = i\naws_secret_access_key = k%k\n[bare]\naws_access_key_id = i\n")
    environ = {"AWS_SHARED_CREDENTIALS_FILE": str(file), "AWS_PROFILE": "office"}
    assert read_credentials("s3", environ) == Credentials("i", "k%k", "")
    with pytest.raises(PublishError, match="没有写全"):
        read_credentials("s3", environ | {"AWS_PROFILE": "bare"})
    with pytest.raises(PublishError, match=r"没有 \[other\]"):
        read_credentials("s3", environ | {"AWS_PROFILE": "other"})


def test_a_role_needs_no_key():
    assert read_credentials("s3", {"AWS_WEB_IDENTITY_TOKEN_FILE": "/x", "AWS_ROLE_ARN": "r"}) is None


def test_a_key_does_not_show_itself():
    assert "SECRETVALUE" not in repr(Credentials("ID-VALUE", "SECRETVALUE", "TOKENVALUE"))
    assert "ID-VALUE" not in repr(Credentials("ID-VALUE", "SECRETVALUE"))


@given(st.text(), st.text(min_size=6), st.text())
def test_no_secret_is_left_in_a_text(before, secret, after):
    environ = {"AWS_SECRET_ACCESS_KEY": secret, "PATH": before}
    assert secret not in without_secrets(before + secret + after, environ).replace("＊＊＊", "\0")


def test_a_new_signing_key_is_shown_and_not_kept(tmp_path):
    command = (sys.executable, "-m", "plugins.publish", "key")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "PUBLISH_SIGNING_KEY" in done.stdout
    assert "signing_keys = [" in done.stdout
