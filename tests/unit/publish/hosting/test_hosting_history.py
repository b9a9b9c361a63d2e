"""The releases on a host."""

import pytest

from plugins.publish.errors import PublishError
from plugins.publish.hosting.history import Release, Standing, chosen, expired, next_name, read_standing
from plugins.publish.manifest import Manifest, encode_manifest


def release(number: int, origin: int = 0, kind: str = "publish") -> Release:
    return Release(name(number), number, kind, name(origin or number), "me")


def name(number: int) -> str:
    return f"{number:06}-{number:064x}"


def standing(*releases: Release) -> Standing:
    return Standing(0, releases[-1].name if releases else "", Manifest(), releases)


def test_what_the_script_shows_is_read_with_a_manifest_that_holds_anything() -> None:
    manifest = Manifest({}, "c\nmanifest x\n")
    sha256, data = encode_manifest(manifest)
    present = f"000002-{sha256}"
    shown = (
        f"number 000007\nnow 12\ncurrent {present}\nrelease {present}\nlog 5 {name(1)} publish {name(1)} a\n"
        f"log 9 {present} rollback {name(1)} 张三@甲\nmanifest {present}\n"
    )
    found = read_standing(shown.encode() + data)
    assert found == Standing(12, present, manifest, (Release(present, 9, "rollback", name(1), "张三@甲"),))


def test_before_the_first_release_there_is_nothing() -> None:
    assert read_standing(b"now 12\ncurrent \nmanifest \n") == Standing(12)
    assert next_name(Standing(), "ab") == "000001-ab"


def test_numbers_go_on_beyond_what_is_there() -> None:
    assert next_name(standing(release(7), release(41)), "ab") == "000042-ab"


@pytest.mark.parametrize(
    ("releases", "expected"),
    [
        ([release(1), release(2), release(3)], 2),
        # A second rollback goes further back, not forth again.
        ([release(1), release(2), release(3), release(4, 2, "rollback")], 1),
        # What a withdrawal left is the release before without a page: going back means older pages.
        ([release(1), release(2), release(3, 2, "withdraw")], 1),
        ([release(2), release(3, 2, "rollback"), release(5)], 3),
    ],
)
def test_going_back_leads_to_the_pages_before(releases: list[Release], expected: int) -> None:
    assert chosen(standing(*releases), "").name == name(expected)


def test_there_may_be_nothing_to_go_back_to() -> None:
    for releases in ([], [release(1)], [release(1), release(2, 1, "rollback")]):
        with pytest.raises(PublishError, match="没有更早的版本可退"):
            chosen(standing(*releases), "")


def test_a_release_is_named_by_its_number_or_its_hash() -> None:
    all_of_them = standing(release(1), release(2), release(30))
    assert chosen(all_of_them, "000002").name == name(2)
    assert chosen(all_of_them, f"{1:064x}").name == name(1)
    with pytest.raises(PublishError, match="不止一个，可退的有：000001-00000000、000002-00000000"):
        chosen(all_of_them, "0000")
    with pytest.raises(PublishError, match="版本 7 不存在"):
        chosen(all_of_them, "7")


def test_the_newest_are_kept_and_the_present_one_always() -> None:
    past = Standing(0, name(1), Manifest(), (release(1), release(2), release(3), release(4)))
    assert expired(past, 2) == (name(2),)
    assert expired(past, 9) == ()
    assert expired(past, 0) == (name(2), name(3), name(4))
