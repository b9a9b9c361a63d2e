"""The build as a whole: the same bytes every time, whatever the machine around it."""

from pathlib import Path

from plugins.core.ledger import NAME
from plugins.core.lock import LOCK
from tests.built_site import BuiltSite, build_sample_site

PUBLIC_KINDS = {
    ".html", ".xml", ".txt", ".css", ".js", ".json", ".webmanifest", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif",
    ".gif", ".ico", ".pdf", ".csv", ".docx", ".xlsx", ".zip", ".mp3", ".mp4", ".wav", ".webm", ".vtt", ".bin",
    ".ics", ".epub", "",
}  # fmt: skip


def test_two_builds_give_the_same_bytes(site: BuiltSite, tmp_path: Path) -> None:
    # Another order of sets, another zone and another language of the system.
    again = build_sample_site(tmp_path / "again", PYTHONHASHSEED="4711", TZ="America/Lima", LC_ALL="C")
    first, second = published(site), published(again)
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def published(site: BuiltSite) -> dict[Path, bytes]:
    """Every file but those in which the build notes when it wrote them, and that it is at work."""
    return {path.relative_to(site.folder): path.read_bytes() for path in site.files if path.name not in (NAME, LOCK)}


def test_the_output_holds_only_what_is_meant_for_the_public(site: BuiltSite) -> None:
    kinds = {path.suffix for path in site.files}
    assert kinds <= PUBLIC_KINDS
    # The list of what the build wrote stands beside the files, and an empty file that a build locks.
    assert [path.name for path in site.files if path.name.startswith(".")] == [NAME, LOCK]
    assert (site.folder / LOCK).read_bytes() == b""


def test_pictures_carry_no_place_where_they_were_taken(site: BuiltSite) -> None:
    # The mark of the Exif block in JPEG, WebP and PNG; the drawn samples have none, so any is the site's fault.
    marks = (b"Exif\x00\x00", b"eXIf")
    pictures = [path for path in site.files if path.suffix in (".jpg", ".jpeg", ".png", ".webp")]
    assert pictures
    assert [path for path in pictures if any(mark in path.read_bytes() for mark in marks)] == []


def test_no_file_holds_a_path_of_the_machine_that_built_it(site: BuiltSite) -> None:
    home = str(Path.home()).encode()
    texts = [path for path in site.files if path.suffix in (".html", ".xml", ".txt", ".json", ".css", ".js")]
    places = (str(site.folder).encode(), str(Path(__file__).parents[2]).encode(), *([home] if len(home) > 5 else []))
    assert [path for path in texts if any(place in path.read_bytes() for place in places)] == []
