"""What a release on a host consists of."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from plugins.publish.errors import PublishError
from plugins.publish.hosting.contents import KEPT_FOR, carried_over, check_keys, sums_of, without
from plugins.publish.manifest import Entry, Manifest

OLD_STYLE = "theme/site.0000000001.css"
NEW_STYLE = "theme/site.0000000002.css"


def entry(text: str, retired: int = 0) -> Entry:
    data = text.encode()
    return Entry(hashlib.sha256(data).digest(), len(data), "text/plain", "", "", b"", len(data), retired)


def test_a_hashed_file_is_kept_for_readers_of_older_pages_and_a_page_is_not() -> None:
    old = Manifest({"index.html": entry("1"), "gone/index.html": entry("1"), OLD_STYLE: entry("a")})
    new = Manifest({"index.html": entry("2"), NEW_STYLE: entry("b")}, "commit")
    found = carried_over(old, new, 1000)
    assert found.entries == {**new.entries, OLD_STYLE: entry("a", retired=1000)}
    assert list(found.entries) == sorted(found.entries)
    assert found.live == new.entries
    assert found.commit == "commit"


def test_a_hashed_file_is_kept_for_a_week_from_when_it_was_no_longer_wanted() -> None:
    old = Manifest({OLD_STYLE: entry("a", retired=1000)})
    assert carried_over(old, Manifest(), 999 + KEPT_FOR).entries == {OLD_STYLE: entry("a", retired=1000)}
    assert carried_over(old, Manifest(), 1000 + KEPT_FOR).entries == {}
    wanted_again = Manifest({OLD_STYLE: entry("a")})
    assert carried_over(old, wanted_again, 2000).entries == wanted_again.entries


def test_what_is_withdrawn_is_neither_published_nor_kept() -> None:
    old = Manifest({OLD_STYLE: entry("a")})
    new = Manifest({"a.html": entry("a"), "b.html": entry("b")})
    found = carried_over(old, new, 1, frozenset({OLD_STYLE, "a.html"}))
    assert found == Manifest({"b.html": entry("b")}, "", (OLD_STYLE, "a.html")[::-1])
    assert without(found, ["b.html"]) == Manifest({}, "", ("a.html", "b.html", OLD_STYLE))


def test_what_is_kept_gives_way_to_a_file_where_its_folder_was() -> None:
    old = Manifest({"images/a.0123456789/full.jpg": entry("a")})
    new = Manifest({"images/a.0123456789": entry("b")})
    assert carried_over(old, new, 1).entries == new.entries


def test_the_sums_are_what_sha256sum_checks_in_the_order_of_sort(tmp_path: Path) -> None:
    texts = {"b.html": "1", "a b/#é.html": "2", " lead": "3", "-rf": "4", "B.html": "1"}
    for key, text in texts.items():
        (tmp_path / key).parent.mkdir(exist_ok=True)
        (tmp_path / key).write_text(text, encoding="utf-8")
    sums = sums_of({key: entry(text) for key, text in texts.items()})
    done = subprocess.run(["sha256sum", "-c", "--quiet", "--strict"], cwd=tmp_path, input=sums, check=False)
    assert done.returncode == 0
    done = subprocess.run(["sort", "-c"], env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}, input=sums, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize("key", ["a\\b", "a\nb", "a//b", "../a", "a/./b", "", "文" * 100])
def test_a_name_that_no_file_below_a_release_can_have_is_refused(key: str) -> None:
    with pytest.raises(PublishError):
        check_keys([key])
