"""A scanned volume and a collection as tests write them."""

from plugins.core.image_services import image_service
from plugins.core.transcriptions import TextLine
from plugins.scans.manifest import Collection, File, Manifest, ManifestPage, Part

BASE = "https://www.example.cn"
LINES = (TextLine("第一行", 10, 20, 300, 40), TextLine("第二行", 10, 70, 200, 40))


def pages(count=4, base_size=(900, 1300)):
    for number in range(1, count + 1):
        path = f"archive/scans/wenshi-01/{number:03}.jpg"
        kind = "tiles" if number == count else "sizes"
        yield ManifestPage(
            anchor=f"p{number}",
            label={"none": str(number)},
            service=image_service(path, f"{number:010}", *base_size, kind),
            text="第一行\n第二行" if number < 3 else "",
            lines=LINES if number == 1 else (),
        )


def volume(base=BASE, **changes):
    """A volume of four pages, the last of them tiled."""
    url = f"{base}/archive/wenshi-01/manifest.json"
    values = {
        "url": url,
        "base_url": base,
        "label": {"zh-Hans": "文史资料选辑 第一辑", "en": "Selected Accounts, vol. 1"},
        "summary": {"zh-Hans": "亲历、亲见、亲闻。"},
        "metadata": (({"zh-Hans": "编者", "en": "Editor"}, {"zh-Hans": "文史委员会"}),),
        "rights": "http://rightsstatements.org/vocab/InC-EDU/1.0/",
        "statement": ({"zh-Hans": "权利"}, {"zh-Hans": "供研究使用，转载须征得同意。"}),
        "provider": File(url=f"{base}/", label={"zh-Hans": "政协文史馆"}),
        "homepages": (
            ("zh-Hans", File(url=f"{base}/archive/wenshi-01/", label={"zh-Hans": "第一辑"})),
            ("en", File(url=f"{base}/en/archive/wenshi-01/", label={"en": "Volume 1"})),
        ),
        "see_also": (File(url=f"{base}/archive/archive.json", label={"en": "Data"}, format="application/json"),),
        "parts": (Part({"zh-Hans": "序"}, ("p1",)), Part({"zh-Hans": "往事"}, ("p2", "p3"))),
        "collection": f"{base}/archive/collection.json",
        "pages": tuple(pages()),
    }
    return Manifest(**(values | changes))


def collection(base=BASE, **changes):
    first = next(pages()).service
    members = (
        (f"{base}/archive/wenshi-01/manifest.json", {"zh-Hans": "第一辑"}, first),
        (f"{base}/archive/wenshi-02/manifest.json", {"zh-Hans": "第二辑"}, None),
    )
    values = {
        "url": f"{base}/archive/collection.json",
        "base_url": base,
        "label": {"zh-Hans": "文史", "en": "History"},
        "members": members,
    }
    return Collection(**(values | changes))
