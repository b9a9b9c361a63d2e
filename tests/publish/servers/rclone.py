"""A second, simple-minded S3: rclone's, which takes conditions for no more than a remark."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.publish.servers.processes import answers, free_port, running
from tests.publish.servers.requests import REGION, Account

# Installed beside Python by requirements-test.txt; a search path need not lead there.
RCLONE = (str(Path(sys.executable).with_name("rclone")), "--config=/dev/null")
KEY, SECRET = "simple", "simple-secret-of-the-sample"


@contextmanager
def rclone_store(folder: Path, environ: Mapping[str, str]) -> Iterator[Account]:
    """The store while it runs; its buckets are folders of ``folder``."""
    port = free_port()
    command = [*RCLONE, "serve", "s3", str(folder), f"--addr=127.0.0.1:{port}", f"--auth-key={KEY},{SECRET}"]
    log = folder.with_suffix(".log")
    with running(command, log, environ, is_ready=lambda: answers(port)):
        yield Account(f"http://127.0.0.1:{port}", KEY, SECRET)


def remote(name: str, account: Account) -> dict[str, str]:
    """The environment in which rclone's commands know ``account`` by ``name``."""
    given = {
        "type": "s3",
        "provider": "Ceph",
        "endpoint": account.endpoint,
        "region": REGION,
        "no_check_bucket": "true",
    }
    keys = {"access_key_id": account.key, "secret_access_key": account.secret}
    return {f"RCLONE_CONFIG_{name}_{option}".upper(): value for option, value in (given | keys).items()}
