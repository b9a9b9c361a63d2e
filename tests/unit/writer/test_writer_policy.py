"""The Content-Security-Policy."""

import hashlib
from base64 import b64encode

from plugins.writer.policy import content_security_policy


def directives(policy):
    """The sources of each directive."""
    return {name: sources for name, *sources in map(str.split, policy.split(";"))}


def test_a_script_of_the_page_is_allowed_by_the_hash_of_its_text():
    found = directives(content_security_policy(["a();\n", "政协\n"]))["script-src"]
    hashes = [b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in ("a();\n", "政协\n")]
    assert found == ["'self'", *(f"'sha256-{digest}'" for digest in hashes)]


def test_nothing_is_allowed_inline_or_from_elsewhere():
    found = directives(content_security_policy([]))
    assert found.pop("default-src") == ["'none'"]
    assert {source for sources in found.values() for source in sources} == {"'self'", "'none'", "data:"}
    assert [name for name, sources in found.items() if "data:" in sources] == ["img-src"]
    assert found["base-uri"] == found["object-src"] == ["'none'"]
