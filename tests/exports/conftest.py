"""The site of the small campaign, built once."""

import pytest

from tests.built_site import BuiltSite, build_sample_site
from tests.exports.campaign import write_campaign


@pytest.fixture(scope="session")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """What is published of the campaign."""
    place = tmp_path_factory.mktemp("campaign")
    write_campaign(place)
    return build_sample_site(place / "output", place)
