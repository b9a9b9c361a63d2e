"""The servers that publishing is tried against; see ``servers/``."""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from tests.publish.desk import Desk
from tests.publish.servers.radosgw import radosgw
from tests.publish.servers.requests import Account, create_bucket
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
def store(servers: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Account]:
    """A store that checks everything."""
    with radosgw(tmp_path_factory.mktemp("radosgw"), servers) as account:
        yield account


@pytest.fixture
def desk(store: Account, servers: dict[str, str], tmp_path: Path) -> Iterator[Desk]:
    """An office with an empty bucket, and a server of what is in it for readers."""
    bucket = f"site-{next(_NUMBERS)}"
    create_bucket(store, bucket)
    with ExitStack() as ending:
        public = ending.enter_context(website(tmp_path / "web", store.endpoint, bucket, servers))
        yield Desk(tmp_path / "desk", store, bucket, public).settle()
