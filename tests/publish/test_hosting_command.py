"""``make publish`` and its sisters on a plain host, as an office types them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.publish.hosting.__main__ import configuration
from plugins.publish.hosting.nginx import Server
from tests.publish.desk import Desk
from tests.publish.hosts import nginx, ssh_host
from tests.publish.servers.processes import free_port
from tests.publish.servers.requests import Account
from tests.publish.servers.web import TOKEN, purger
from tests.publish.sites import SITE_TOML


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office whose site is on a host."""
    made = Desk(tmp_path / "desk", Account("", "", ""), "", "")
    first = made.write(1, 20)
    port = free_port()
    with ssh_host(tmp_path / "host") as host:
        root = f"{host.folder}/current"
        Path(host.folder).mkdir()
        server = Server("www.example.cn", root, "", "", f"127.0.0.1:{port}", ".")
        config = configuration(made.output, server)["www.example.cn.conf"].decode()
        assert first
        with nginx(tmp_path / "nginx", config):
            made.public = f"http://127.0.0.1:{port}"
            (made.folder / "site.toml").write_text(SITE_TOML, encoding="utf-8")
            lines = (
                f'{name} = "{getattr(host, name)}"' for name in ("address", "user", "folder", "identity", "known_hosts")
            )
            text = f'public = "{made.public}"\n[host]\nport = {host.port}\n' + "\n".join(lines) + "\n"
            (made.folder / "publish.toml").write_text(text, encoding="utf-8")
            yield made


def test_an_office_publishes_goes_back_withdraws_and_verifies(desk: Desk) -> None:
    first = desk.write(1, 20)
    assert "没有发布" in desk.publish(DRY="1").stdout
    done = desk.publish()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "公开网站已核对" in done.stdout
    assert desk.get("/") == (200, first["index.html"])
    assert "没有变化" in desk.publish().stdout
    second = desk.write(2, 20)
    assert desk.publish().returncode == 0
    assert desk.get("/") == (200, second["index.html"])
    assert desk.get("/news/20260001-01/")[0] == 404
    assert desk.run("rollback").returncode == 0
    assert desk.get("/") == (200, first["index.html"])
    done = desk.run("withdraw", "--id=20260003-01")
    assert done.returncode == 0, done.stdout + done.stderr
    assert desk.get("/news/20260003-01/")[0] == 404
    desk.write(1, 20)
    refused = desk.publish()
    assert refused.returncode == 1
    assert "已撤下的网页还在稿件里" in refused.stderr
    assert desk.publish(RESTORE="20260003-01").returncode == 0
    assert desk.get("/news/20260003-01/")[0] == 200
    verified = desk.run("verify")
    assert verified.returncode == 0, verified.stdout
    assert "0 处不符" in verified.stdout
    assert desk.run("audit").returncode == 0


def test_what_was_changed_on_the_host_is_found_and_mended(desk: Desk) -> None:
    files = desk.write(1, 5)
    assert desk.publish().returncode == 0
    folder = Path(
        next(line for line in (desk.folder / "publish.toml").read_text().splitlines() if "folder" in line).split('"')[1]
    )
    page = folder / "current" / "index.html"
    page.write_text("forged")
    assert "/index.html：内容不同" in desk.run("verify").stdout
    audited = desk.run("audit")
    assert audited.returncode == 1
    assert "与发布时不同：index.html" in audited.stdout
    assert desk.publish(REPAIR="1").returncode == 0
    assert desk.get("/") == (200, files["index.html"])


def test_the_edge_before_a_host_is_told_again_what_it_refused(desk: Desk, tmp_path: Path) -> None:
    refuses = [True]
    (tmp_path / "edge" / "cache").mkdir(parents=True)
    with purger(tmp_path / "edge", refuse=lambda: bool(refuses)) as endpoint:
        desk.environ = {"EDGE_PURGE_TOKEN": TOKEN}
        with (desk.folder / "publish.toml").open("a") as settings:
            settings.write(f'[edge]\nprovider = "nginx"\nendpoint = "{endpoint}"\n')
        desk.write(1, 3)
        done = desk.publish()
        assert done.returncode == 1
        assert "今天能刷新的数目用完了" in done.stderr
        refuses.clear()
        done = desk.publish()
        assert done.returncode == 0
        assert "CDN 已刷新" in done.stdout
        assert "CDN" not in desk.publish().stdout
