"""One small site for all laws that need no other: its warm processes are started once."""

from collections.abc import Iterator

import pytest

from tests.laws.specimen import SPECIMEN
from tests.laws.workshop import Workshop, open_workshop


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """The workshop of all tests."""
    with open_workshop(tmp_path_factory.mktemp("laws"), SPECIMEN) as workshop:
        yield workshop


@pytest.fixture
def workshop(small_site: Workshop) -> Workshop:
    """The small site as it was in the beginning, built."""
    small_site.begin_anew()
    told = small_site.build()
    assert told.status == 0, told.err
    return small_site
