"""The servers that publishing is tried against; see ``servers/``."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from itertools import count
from pathlib import Path

import pytest

from tests.publish.desk import Desk
from tests.publish.servers.radosgw import radosgw
from tests.publish.servers.requests import Account, create_bucket
from tests.publish.servers.shared import Facts, shared
from tests.publish.servers.web import website
from tools.servers import environment

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def servers() -> dict[str, str]:
    """The environment in which the servers start."""
    found = environment()
    if found is None:
        pytest.skip("no servers: run make test, or python -m tools.servers, on a system with Debian's packages")
    return found


@pytest.fixture(scope="session")
def store(servers: dict[str, str], tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Account]:
    """A store that checks everything; one for all the processes that run tests."""

    @contextmanager
    def start() -> Iterator[Facts]:
        with radosgw(tmp_path_factory.mktemp("radosgw"), servers) as account:
            yield asdict(account)

    own = tmp_path_factory.getbasetemp()
    # The folders of the workers stand side by side in that of the run.
    with shared((own if worker_id == "master" else own.parent) / "store", start) as facts:
        yield Account(**facts)


@pytest.fixture
def desk(store: Account, servers: dict[str, str], tmp_path: Path, worker_id: str) -> Iterator[Desk]:
    """An office with an empty bucket, and a server of what is in it for readers."""
    bucket = f"site-{worker_id}-{next(_NUMBERS)}"
    create_bucket(store, bucket)
    with ExitStack() as ending:
        public = ending.enter_context(website(tmp_path / "web", store.endpoint, bucket, servers))
        yield Desk(tmp_path / "desk", store, bucket, public).settle()
