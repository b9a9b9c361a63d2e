"""A real S3 on loopback: Ceph's gateway with one monitor and one store in memory.

It checks what the great stores check: signatures, clocks, and conditions, also when many write at once.
"""

import os
import subprocess
import uuid
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.publish.servers.processes import answers, free_port, running, wait_until
from tests.publish.servers.requests import Account

KEY, SECRET = "test", "testsecret-of-the-sample"
# The monitor writes down each of two dozen steps after a pause; with the usual one the start takes ten times as long.
_CONF = """\
[global]
fsid = {fsid}
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
ms_bind_ipv4 = true
ms_bind_ipv6 = false
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
public_network = 127.0.0.0/8
cluster_network = 127.0.0.0/8
mon_host = [v2:127.0.0.1:{mon2},v1:127.0.0.1:{mon1}]
mon_initial_members = a
run_dir = {folder}
admin_socket = {folder}/$name.asok
pid_file = {folder}/$name.pid
log_file = {folder}/$name.log
mon_cluster_log_file = /dev/null
erasure_code_dir = {library}/ceph/erasure-code
plugin_dir = {library}/ceph
osd_class_dir = {library}/rados-classes
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 4
osd_pool_default_pgp_num = 4
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_max_pg_per_osd = 1000
mon_data_avail_crit = 1
mon_data_avail_warn = 1
[mon]
mon_data = {folder}/mon
paxos_propose_interval = 0.05
paxos_min_wait = 0.01
[osd]
osd_data = {folder}/osd
osd_objectstore = memstore
memstore_device_bytes = 8589934592
[client.rgw]
rgw_frontends = beast endpoint=127.0.0.1:{port} tcp_nodelay=1
rgw_data = {folder}/rgw
ms_mon_client_mode = crc secure
auth_client_required = none
rgw_enable_apis = s3, admin
rgw_run_sync_thread = false
rgw_enable_usage_log = false
rgw_override_bucket_index_max_shards = 1
keyring = /dev/null
"""


@contextmanager
def radosgw(folder: Path, environ: Mapping[str, str]) -> Iterator[Account]:
    """The gateway while it runs, with its files in ``folder``; who may use it."""
    base = Path(environ["CEPH_ROOT"])
    library = base / "usr" / "lib" / f"{os.uname().machine}-linux-gnu"
    port, mon1, mon2 = free_port(), free_port(), free_port()
    fsid = str(uuid.uuid4())
    for name in ("mon", "osd", "rgw"):
        (folder / name).mkdir()
    conf = folder / "ceph.conf"
    conf.write_text(_CONF.format(fsid=fsid, folder=folder, library=library, port=port, mon1=mon1, mon2=mon2))
    environ = dict(environ) | {"CEPH_CONF": str(conf)}

    def ask(*command: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(command, env=environ, capture_output=True, timeout=30, check=False)

    monmap = str(folder / "monmap")
    addresses = f"[v2:127.0.0.1:{mon2},v1:127.0.0.1:{mon1}]"
    ask("monmaptool", "--create", "--clobber", "--addv", "a", addresses, "--fsid", fsid, monmap)
    ask("ceph-mon", "--mkfs", "-i", "a", "--monmap", monmap)
    log = folder / "servers.log"
    with ExitStack() as ending:
        ending.enter_context(running(["ceph-mon", "-i", "a", "-f"], log, environ, is_ready=lambda: answers(mon1)))
        osd = str(uuid.uuid4())
        wait_until(lambda: ask("ceph", "--connect-timeout", "5", "osd", "new", osd).returncode == 0, 30, "osd new")
        ask("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", osd)
        ask("ceph", "osd", "crush", "add", "osd.0", "1.0", "root=default", "host=localhost")
        is_up = lambda: b"1 up" in ask("ceph", "osd", "stat").stdout  # noqa: E731
        ending.enter_context(running(["ceph-osd", "-i", "0", "-f"], log, environ, is_ready=is_up))
        user = ("user", "create", "--uid=test", "--display-name=test", f"--access-key={KEY}", f"--secret-key={SECRET}")
        made = ask("radosgw-admin", *user)
        if made.returncode:
            raise RuntimeError(made.stderr.decode())
        gateway = ["radosgw", "-n", "client.rgw", "-f"]
        ending.enter_context(running(gateway, log, environ, is_ready=lambda: answers(port), seconds=60))
        yield Account(f"http://127.0.0.1:{port}", KEY, SECRET)
