"""What files there are of a picture, by its size alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.image_services import LONGEST, SMALLEST, TILE, WHOLE, image_files, image_info, image_service
from plugins.scans.proof import promises

SIZES = st.tuples(st.integers(1, 9000), st.integers(1, 9000))
KINDS = st.sampled_from(("sizes", "tiles"))


def service(width, height, kind="sizes", name="0123456789", path="archive/scans/wenshi-01/001.jpg"):
    return image_service(path, name, width, height, kind)


@given(SIZES, KINDS)
def test_the_files_are_those_that_info_json_promises(size, kind):
    made = service(*size, kind)
    files = list(image_files(made))
    promised = {promise.path: (promise.width, promise.height) for promise in promises(image_info(made, ""))}
    assert {file.path: file.size for file in files} == promised
    assert len({file.path for file in files}) == len(files)


@given(SIZES)
def test_a_text_page_has_at_most_eight_files_with_its_info(size):
    made = service(*size)
    files = list(image_files(made))
    assert len(files) + 1 <= 8
    assert max(made.width, made.height) <= LONGEST
    assert max(made.levels[-1]) <= SMALLEST
    assert [file.level for file in files] == list(range(len(made.levels)))


def test_a_volume_of_300_pages_at_4000_pixels_is_1800_files():
    assert 300 * (1 + len(list(image_files(service(2857, 4000))))) == 1800


@given(SIZES)
def test_no_tile_is_larger_than_a_tile_and_no_whole_picture_than_it_may_be(size):
    for file in image_files(service(*size, "tiles")):
        assert max(file.size) <= (WHOLE if file.path.startswith("full/") else TILE)


def test_a_tile_is_named_by_its_part_of_the_picture_and_by_its_own_size():
    paths = [file.path for file in image_files(service(1300, 700, "tiles"))]
    assert paths == [
        "0,0,512,512/512,512/0/default.jpg",
        "512,0,512,512/512,512/0/default.jpg",
        "1024,0,276,512/276,512/0/default.jpg",
        "0,512,512,188/512,188/0/default.jpg",
        "512,512,512,188/512,188/0/default.jpg",
        "1024,512,276,188/276,188/0/default.jpg",
        "full/max/0/default.jpg",
        "0,0,1024,700/512,350/0/default.jpg",
        "1024,0,276,700/138,350/0/default.jpg",
        "full/650,350/0/default.jpg",
        "full/325,175/0/default.jpg",
    ]


def test_info_json_says_what_a_viewer_needs():
    info = image_info(service(4000, 5600), "https://www.example.gov.cn")
    assert info["id"].startswith("https://www.example.gov.cn/archive/scans/wenshi-01/001.")
    assert (info["type"], info["profile"], info["width"], info["height"]) == ("ImageService3", "level0", 4000, 5600)
    assert [size["width"] for size in info["sizes"]] == [250, 500, 1000, 2000]
    assert info["tiles"] == [{"width": 4000, "height": 5600, "scaleFactors": [1, 2, 4, 8, 16]}]
    assert "maxWidth" not in info


def test_a_tiled_picture_says_how_large_it_is_given_whole():
    info = image_info(service(6000, 8000, "tiles"), "")
    assert (info["maxWidth"], info["maxHeight"]) == (1500, 2000)
    assert [size["width"] for size in info["sizes"]] == [375, 750]


def test_on_a_page_of_the_site_a_service_is_named_without_a_host():
    assert image_info(service(100, 100), "")["id"].startswith("/archive/scans/")


def test_a_name_in_chinese_is_an_address():
    assert service(9, 9, path="archive/scans/第一辑/一.tif").stem.startswith("/archive/scans/%E7%AC%AC")


def test_other_bytes_and_another_kind_have_other_addresses():
    stems = {service(9, 9, kind, name).stem for kind in ("sizes", "tiles") for name in ("1", "2")}
    assert len(stems) == 4


@pytest.mark.parametrize(("wanted", "size"), [(1, (250, 350)), (600, (1000, 1400)), (9999, (4000, 5600))])
def test_the_smallest_whole_picture_that_is_wide_enough_is_found(wanted, size):
    assert service(4000, 5600).whole(wanted)[1] == size


@given(SIZES, KINDS)
def test_every_whole_picture_that_pages_name_is_there(size, kind):
    made = service(*size, kind)
    paths = {f"{made.stem}/{file.path}": file.size for file in image_files(made)}
    assert all(paths[address] == size for address, size in made.wholes())
