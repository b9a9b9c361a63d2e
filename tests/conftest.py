"""What several folders of tests share: the sample site, built once, a server for it, and a browser."""

import signal
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.built_site import BuiltSite, build_sample_site
from tests.loopback_server import serve
from tests.scripts_project import write_project
from tools.chromium import launch, playwright, remembered_chromium


def pytest_configure() -> None:
    """A run that a shell has put into the background ignores Ctrl-C, and what it starts would too."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The laws take longest and come first, so that in the end no process waits for another."""
    items.sort(key=lambda item: "laws" not in item.path.parts)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The sample site."""
    return build_sample_site(tmp_path_factory.mktemp("site") / "output")


@pytest.fixture(scope="session")
def scripts_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The sample site with traditional characters and Mongolian switched on."""
    place = tmp_path_factory.mktemp("scripts")
    write_project(place)
    return build_sample_site(place / "output", place)


@pytest.fixture(scope="session")
def server(site: BuiltSite) -> Iterator[str]:
    """The address of a server of the sample site."""
    with serve(site.folder) as address:
        yield address


# Not longer than a module: while Playwright runs, its event loop stands in the way of every test that starts its own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium without a window; there is no skipping without one."""
    chromium = remembered_chromium()
    if chromium is None:
        pytest.fail("no Chromium: run make test, or python -m tools.chromium", pytrace=False)
    with playwright() as started, launch(started, chromium) as browser:
        yield browser
