"""The names of kinds: every content type has one."""

from plugins.core.content_types import TYPES
from plugins.search.kinds import KINDS


def test_every_content_type_and_pages_have_a_name():
    assert set(KINDS) == {kind.key for kind in TYPES} | {"page"}
