"""A CDN in front of the store: it keeps what it has fetched until it is told."""

from contextlib import contextmanager

from tests.publish.servers.crawler import readers
from tests.publish.servers.web import TOKEN, purger, website

PAGES = ["/", "/news/", "/news/20260001-01/", "/news/20260009-01/", "/feed.xml", "/news/index.html"]


@contextmanager
def behind_an_edge(desk, servers, folder, **named):
    """``desk`` with an edge in front of its bucket; where it can be told to forget."""
    with (
        website(folder, desk.account.endpoint, desk.bucket, servers, keeps=True) as public,
        purger(folder, **named) as endpoint,
    ):
        desk.public = public
        desk.environ = {"EDGE_PURGE_TOKEN": TOKEN}
        desk.settle()
        with (desk.folder / "publish.toml").open("a") as settings:
            settings.write(f'[edge]\nprovider = "nginx"\nendpoint = "{endpoint}"\n')
        yield


def test_what_changed_what_is_new_and_what_is_gone_is_forgotten_by_the_edge(desk, servers, tmp_path):
    with behind_an_edge(desk, servers, tmp_path / "edge"):
        first = desk.write(1, 8)
        assert desk.publish().returncode == 0
        seen = {page: desk.get(page) for page in PAGES}
        assert seen["/news/20260009-01/"][0] == 403  # not there yet, and kept by the edge
        assert seen["/"][1] == first["index.html"]
        second = desk.write(2, 8)
        done = desk.publish(REMOVALS="1")
        assert done.returncode == 0, done.stdout + done.stderr
        assert desk.get("/") == desk.get("/index.html") == (200, second["index.html"])
        assert desk.get("/news/index.html") == (200, second["news/index.html"])
        assert desk.get("/news/20260009-01/") == (200, second["news/20260009-01/index.html"])
        assert desk.get("/news/20260001-01/")[0] == 403
        assert desk.run("rollback").returncode == 0
        assert desk.get("/") == (200, first["index.html"])
        assert desk.get("/news/20260001-01/")[0] == 200
        assert desk.run("withdraw", "--id=20260003-01").returncode == 0
        assert desk.get("/news/20260003-01/")[0] == 403


def test_what_the_edge_refused_is_told_to_it_the_next_time(desk, servers, tmp_path):
    is_over_quota = []
    with behind_an_edge(desk, servers, tmp_path / "edge", refuse=lambda: bool(is_over_quota)):
        desk.write(1, 8)
        assert desk.publish().returncode == 0
        old = desk.get("/")
        is_over_quota.append(True)
        new = desk.write(2, 8)
        done = desk.publish(REMOVALS="1")
        assert done.returncode == 1
        assert "今天能刷新的数目用完了" in done.stderr
        assert desk.get("/") == old
        is_over_quota.clear()
        done = desk.publish()
        assert done.returncode == 0, done.stdout + done.stderr
        assert desk.get("/") == (200, new["index.html"])
        assert desk.get("/news/20260001-01/")[0] == 403
        assert "没有变化" in desk.publish().stdout


def test_readers_behind_an_edge_never_meet_half_of_a_release(desk, servers, tmp_path, monkeypatch):
    monkeypatch.setenv("EDGE_PURGE_TOKEN", TOKEN)
    with behind_an_edge(desk, servers, tmp_path / "edge"):
        desk.write(1, 20, first=1)
        desk.publish()
        version = 1
        with readers(desk.public, ["/", "/news/"]) as read:
            while version < 6 or read.probes < 2000:
                version += 1
                desk.write(version, 20, first=1)
                assert desk.publish_here()
        assert read.failures == []


def test_what_the_edge_still_has_of_the_old_release_is_told_and_is_no_fault(desk, servers, tmp_path):
    edge = tmp_path / "edge"
    with behind_an_edge(desk, servers, edge):
        desk.write(1, 8)
        assert desk.publish().returncode == 0
        kept = {file.name: file.read_bytes() for file in (edge / "cache").iterdir()}
        assert kept
        desk.write(2, 8)
    # This one says that it has forgotten, and has not yet.
    with (
        website(edge, desk.account.endpoint, desk.bucket, servers, keeps=True) as public,
        purger(tmp_path / "elsewhere") as endpoint,
    ):
        (tmp_path / "elsewhere" / "cache").mkdir(parents=True)
        text = (desk.folder / "publish.toml").read_text()
        text = text.replace(desk.public, public)
        start = text.index("endpoint", text.index("[edge]"))
        (desk.folder / "publish.toml").write_text(text[:start] + f'endpoint = "{endpoint}"\n')
        desk.public = public
        desk.get("/")
        desk.get("/news/")
        done = desk.publish(REMOVALS="1")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "CDN 还在更新" in done.stdout
