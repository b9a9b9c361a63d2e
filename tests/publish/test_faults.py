"""What goes wrong while a site is published: it is told, nothing is lost, and the next publication completes it."""

import resource
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from functools import partial

import pytest

from tests.built_site import ROOT
from tests.publish.desk import md5s
from tests.publish.servers.faults import at_random, bad_line
from tests.publish.servers.processes import wait_until
from tests.publish.servers.rclone import rclone_store
from tests.publish.sites import replace_files, site_files

LASTING = ("busy", "many", "reset", "lost", "slow", "cut")


def start(desk, *words, lease=60, **named):
    """Begin a command; its process."""
    command = desk.command(*(words or ("publish", "--built")), lease=lease)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, cwd=ROOT, env=desk.environment(), **pipes, **named)


def kill_at(number, line, asked):
    """End the process of ``line`` when it asks for the ``number``-th time."""
    if asked.number == number:
        wait_until(lambda: line.processes, 10, "the process")
        line.processes[0].kill()
        line.processes[0].wait()
    return ""


def without_kept(stored, files):
    """What the store has without style sheets that are kept for readers of older pages."""
    return {key: etag for key, etag in stored.items() if key in files or not key.startswith("theme/")}


def is_whole(desk, *versions):
    """Whether every page in the store is, to the last byte, that of one of ``versions``, and has its style sheet."""
    stored = desk.stored()
    known = [md5s(files) for files in versions]
    for key, etag in stored.items():
        if key.startswith("theme/"):
            continue
        mine = [index for index, files in enumerate(known) if files.get(key) == etag]
        assert mine, f"{key} is of no version"
        if key.endswith(".html"):
            sheets = [next(name for name in known[index] if name.endswith(".css")) for index in mine]
            assert any(sheet in stored for sheet in sheets), f"{key} has lost its style sheet"
    return True


def test_killed_anywhere_the_next_run_completes_it(desk):
    old = desk.write(1, 8)
    assert desk.publish().returncode == 0
    account = desk.account
    killed, points, number = 0, 0, 0
    version = 1
    # Densely at first, where the records are written, then at every third request to the end.
    while True:
        number += 1 if number < 12 else 3
        version += 1
        new = desk.write(version, 8)
        with bad_line(account.endpoint) as line:
            line.choose = partial(kill_at, number, line)
            desk.account = line.over(account)
            desk.settle()
            process = start(desk)
            line.processes.append(process)
            process.communicate(timeout=60)
        desk.account = account
        desk.settle()
        points += 1
        killed += process.returncode == -signal.SIGKILL
        assert is_whole(desk, old, new)
        done = desk.publish(REMOVALS="1")
        assert done.returncode == 0, done.stdout + done.stderr
        assert without_kept(desk.stored(), new) == md5s(new)
        old = new
        if process.returncode == 0:
            break
    assert killed >= 20
    audited = desk.run("audit")
    assert audited.returncode == 0, audited.stdout


def test_asleep_past_its_lease_a_publisher_writes_nothing_more(desk):
    desk.write(1, 8)
    assert desk.publish().returncode == 0
    account = desk.account
    sleeping = threading.Event()
    second = desk.at(account, "second")
    newest = second.write(3, 8)
    with bad_line(account.endpoint) as line:
        desk.account = line.over(account)
        desk.settle().write(2, 8)
        begun = threading.Event()
        process = None

        def stop_at_the_first_page(asked):
            begun.wait(10)
            if asked.method == "PUT" and "index.html" in asked.path and not sleeping.is_set():
                process.send_signal(signal.SIGSTOP)
                sleeping.set()
            return ""

        line.choose = stop_at_the_first_page
        process = start(desk, lease=3)
        begun.set()
        assert sleeping.wait(30)
        # The process still lives: the other waits for its lease to be over.
        done = second.publish(lease=3, REMOVALS="2")
        assert done.returncode == 0, done.stdout + done.stderr
        assert without_kept(second.stored(), newest) == md5s(newest)
        process.send_signal(signal.SIGCONT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "锁可能已经被别人接管" in told
    assert without_kept(second.stored(), newest) == md5s(newest)
    assert "与发布时不同的文件：0 个\n缺少的文件：0 个" in second.run("audit").stdout


@pytest.mark.parametrize("seed", range(3))
def test_a_bad_line_is_no_reason_to_fail(desk, seed):
    account = desk.account
    first = desk.write(1, 20)
    with bad_line(account.endpoint, at_random(0.25, LASTING, seed)) as line:
        desk.account = line.over(account)
        desk.settle()
        done = desk.publish()
        assert done.returncode == 0, done.stdout + done.stderr
        assert desk.at(account, "look").stored() == md5s(first)
        second = desk.write(2, 20)
        done = desk.publish()
        assert done.returncode == 0, done.stdout + done.stderr
    assert without_kept(desk.at(account, "look").stored(), second) == md5s(second)


@pytest.mark.parametrize("folder", ["lock", "state", "manifests", "audit"])
def test_a_lost_answer_is_no_failure(desk, folder):
    account = desk.account
    lost = []

    def lose_one(asked):
        if asked.method == "PUT" and f".publish/{folder}/" in asked.path and not lost:
            lost.append(asked)
            return "lost"
        return ""

    files = desk.write(1, 8)
    with bad_line(account.endpoint, lose_one) as line:
        desk.account = line.over(account)
        done = desk.settle().publish()
    assert done.returncode == 0, done.stdout + done.stderr
    assert lost
    desk.account = account
    assert desk.stored() == md5s(files)
    assert desk.settle().run("audit").returncode == 0


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("denied", "密钥没有权限"),
        ("expired", "临时密钥过期了"),
        ("skewed", "本机时钟不准"),
        ("full", "存储的容量用完了"),
    ],
)
def test_what_no_patience_helps_against_is_told_and_nothing_is_committed(desk, fault, told):
    account = desk.account
    old = desk.write(1, 8)
    assert desk.publish().returncode == 0
    new = desk.write(2, 8)
    with bad_line(account.endpoint, lambda asked: fault if "news/index.html" in asked.path else "") as line:
        desk.account = line.over(account)
        done = desk.settle().publish()
    assert done.returncode == 1
    assert told in done.stderr
    desk.account = account
    assert is_whole(desk.settle(), old, new)
    assert desk.publish(REMOVALS="1").returncode == 0
    assert without_kept(desk.stored(), new) == md5s(new)


def test_a_wrong_key_is_told(desk):
    desk.write(1, 3)
    done = desk.publish(**dict.fromkeys(["AWS_SECRET_ACCESS_KEY"], "wrong-secret-of-nobody"))
    assert done.returncode == 1
    assert "密钥不对" in done.stderr
    done = desk.publish(AWS_ACCESS_KEY_ID="nobody-at-all")
    assert "存储不认识这个密钥" in done.stderr
    done = desk.settle(bucket="none-such").publish()
    assert "没有这个存储空间" in done.stderr


def test_of_six_publishers_at_once_one_publishes(desk):
    account = desk.account
    versions, desks = {}, []
    meeting, met = threading.Barrier(6), threading.Event()

    def meet(asked):
        # All have made their plans and reach for the lock.
        if asked.method == "PUT" and "/lock/0000000001" in asked.path and not met.is_set():
            with suppress(threading.BrokenBarrierError):
                meeting.wait(30)
            met.set()
        return ""

    with bad_line(account.endpoint, meet) as line:
        for number in range(6):
            other = desk.at(line.over(account), f"office-{number}")
            versions[number] = other.write(number + 1, 8)
            desks.append(other)
        running = [start(other) for other in desks]
        ended = [(process.communicate(timeout=90), process.returncode) for process in running]
    winners = [number for number, (_, status) in enumerate(ended) if status == 0]
    assert len(winners) == 1
    assert desk.stored() == md5s(versions[winners[0]])
    for number, ((_, told), _) in enumerate(ended):
        assert number in winners or "抢先一步" in told, told
    assert "审计记录 1 条" in desk.run("audit").stdout


def test_what_was_published_since_the_plan_is_not_published_over(desk):
    account = desk.account
    desk.write(1, 8)
    assert desk.publish().returncode == 0
    other = desk.at(account, "other")
    newest = other.write(3, 8)

    def publish_between(asked):
        if asked.method == "PUT" and "/lock/0000000002" in asked.path:
            assert other.publish(REMOVALS="2").returncode == 0
        return ""

    with bad_line(account.endpoint, publish_between) as line:
        desk.account = line.over(account)
        desk.settle().write(2, 8)
        done = desk.publish()
    assert done.returncode == 1
    assert "抢先一步" in done.stderr or "刚刚发布过" in done.stderr
    assert without_kept(other.stored(), newest) == md5s(newest)


def test_what_changes_while_it_is_published_is_noticed_before_the_commit(desk):
    account = desk.account
    old = desk.write(1, 8)
    assert desk.publish().returncode == 0
    new = desk.write(2, 8)

    def change(asked):
        if asked.method == "PUT" and "/theme/" in asked.path:
            (desk.output / "index.html").write_text("another build")
        return ""

    with bad_line(account.endpoint, change) as line:
        desk.account = line.over(account)
        done = desk.settle().publish()
    assert done.returncode == 1
    assert "index.html 在发布时变了" in done.stderr
    desk.account = account
    assert is_whole(desk.settle(), old, new)
    replace_files(desk.output, new)
    assert desk.publish(REMOVALS="1").returncode == 0
    assert without_kept(desk.stored(), new) == md5s(new)


def test_a_full_disk_is_told_and_the_site_is_left_alone(desk):
    desk.write(1, 8)
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))  # noqa: E731
    process = start(desk, preexec_fn=limit)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "File too large" in told or "写不进去" in told
    assert desk.stored() == {}
    assert desk.publish().returncode == 0


def test_a_store_that_knows_no_conditions_is_published_to_with_a_warning(desk, servers, tmp_path):
    folder = tmp_path / "buckets"
    (folder / "plain").mkdir(parents=True)
    with rclone_store(folder, servers) as account:
        desk.account, desk.bucket = account, "plain"
        files = desk.settle().write(1, 8)
        done = desk.publish()
        assert "不能完全防止两个人同时发布" in done.stdout
        assert "发布完成" in done.stdout, done.stderr
        published = {key: (folder / "plain" / key).read_text() for key in files}
        assert published == files
        desk.write(2, 8)
        assert "发布完成" in desk.publish().stdout
        assert "已退回" in desk.run("rollback").stdout
        assert (folder / "plain" / "index.html").read_text() == files["index.html"]


def test_short_runs_end_in_an_orderly_way(desk):
    """With asynchronous calls one of four aborted when the interpreter ended."""
    script = (
        "import sys; from pathlib import Path\n"
        "from plugins.publish.credentials import Credentials\n"
        "from plugins.publish.settings import Store as Settings\n"
        "from plugins.publish.parallel import each\n"
        "from plugins.publish.store import Store\n"
        "settings = Settings(provider='s3', bucket=sys.argv[1], endpoint=sys.argv[2], path_style=True)\n"
        "store = Store(settings, Credentials(*sys.argv[3:5]))\n"
        "print(len(list(each(lambda n: store.put(f'k{n}', b'x'), range(20)))))\n"
    )
    account = desk.account
    command = (sys.executable, "-c", script, desk.bucket, account.endpoint, account.key, account.secret)
    for _ in range(20):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "20\n", "")


def test_a_signal_to_stop_leaves_what_the_next_run_completes(desk):
    account = desk.account
    old = desk.write(1, 8)
    assert desk.publish().returncode == 0
    new = desk.write(2, 8)
    reached = threading.Event()

    def wait_at_a_page(asked):
        if asked.method == "PUT" and "news/" in asked.path:
            reached.set()
            time.sleep(0.2)
        return ""

    with bad_line(account.endpoint, wait_at_a_page) as line:
        desk.account = line.over(account)
        process = start(desk.settle())
        assert reached.wait(30)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "已中断" in told
    desk.account = account
    assert is_whole(desk.settle(), old, new)
    assert desk.publish(REMOVALS="1").returncode == 0
    assert without_kept(desk.stored(), new) == md5s(new)


def test_sites_of_the_tests_differ_in_every_page():
    """Or a half release would look like a whole one."""
    one, other = site_files(1, 8), site_files(2, 8)
    assert all(one[key] != other[key] for key in one.keys() & other.keys() if key != "data/same.csv")
