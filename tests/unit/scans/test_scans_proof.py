"""The proof finds every kind of damage to what info.json promises."""

import json

import pytest
from PIL import Image

from plugins.core.image_services import image_info
from plugins.scans.derive import Order, derive
from plugins.scans.proof import prove_images
from tests.unit.scans.scans import draw_page, encode, service_of


@pytest.fixture
def folder(tmp_path):
    """The folder of a service in an output folder."""
    data = encode(draw_page((700, 1100)))
    service = service_of(data, (700, 1100), "tiles")
    place = tmp_path / service.stem.lstrip("/")
    for path, file in derive(Order(service, data=data)).files:
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(file)
    (place / "info.json").write_text(json.dumps(image_info(service, "https://www.example.gov.cn")))
    return place


def proved(folder):
    return [f"{problem.code} {problem.message}" for problem in prove_images(folder.parents[3])]


def test_what_is_as_it_is_promised_is_proved(folder):
    assert len(list(folder.rglob("*.jpg"))) == 6 + 1 + 2 + 1 + 1
    assert proved(folder) == []


def test_what_is_lacking_is_found(folder):
    (folder / "512,0,188,512/188,512/0/default.jpg").unlink()
    assert proved(folder) == ["F033 缺少图块 512,0,188,512/188,512/0/default.jpg"]


def test_what_is_of_another_size_is_found(folder):
    Image.new("RGB", (7, 7)).save(folder / "full/max/0/default.jpg")
    assert proved(folder) == ["F033 图块 full/max/0/default.jpg 是 7×7，应为 700×1100"]


def test_what_is_no_picture_is_found(folder):
    (folder / "full/max/0/default.jpg").write_bytes(b"")
    assert proved(folder) == ["F033 图块 full/max/0/default.jpg 是 打不开，应为 700×1100"]


def test_what_is_not_promised_is_found(folder):
    extra = folder / "full/9,/0/default.jpg"
    extra.parent.mkdir(parents=True)
    Image.new("RGB", (9, 9)).save(extra)
    assert proved(folder) == ["F033 多出图块 full/9,/0/default.jpg"]


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"width": 1}'])
def test_an_info_that_says_nothing_is_found(folder, text):
    (folder / "info.json").write_text(text)
    assert [message[:4] for message in proved(folder)] == ["F033"]
