"""Broken sites with a scanned volume, in the same way as :mod:`tests.broken.sites`."""

from tests.broken.sites import Broken
from tests.builders import picture_bytes

VOLUME = "content/articles/highlights/v1.md"
FOLDER = "content/archive/scans/v1"
TEXT = f"{FOLDER}/pages.txt"
PAGE = picture_bytes("L", (20, 30))
GOOD_TEXT = "## 第 1 页\n一。\n## 第 2 页\n二。\n"


def scanned(files: dict[str, str | bytes | None]) -> dict[str, str | bytes | None]:
    """A site with a volume of two scanned pages, changed by ``files``, which are named by their path in its folder."""
    head = "---\n标题: 第一辑\n类型: 书卷\n开放: 是\n扫描件: archive/scans/v1\n---\n说明。\n"
    good = {"1.png": PAGE, "2.png": PAGE, "pages.txt": GOOD_TEXT}
    return {VOLUME: head} | {f"{FOLDER}/{name}": file for name, file in (good | files).items()}


BROKEN_SCANS = {
    "a volume without its scans": Broken(
        scanned({"1.png": None, "2.png": None, "pages.txt": None}),
        (
            f"{VOLUME}:5: L001 文件夹 archive/scans/v1 里没有扫描件，请检查文件夹的写法，从 content/ 写起，图片直接放在里面",
        ),
    ),
    "a scan that is no picture": Broken(
        scanned({"2.png": "文字"}),
        (f"{VOLUME}:5: W006 第 2 页的扫描件 archive/scans/v1/2.png 不是图片，或是不能识别的格式，已略去",),
    ),
    "scans without a transcription": Broken(
        scanned({"pages.txt": None}),
        (f"{VOLUME}:5: W026 文件夹 archive/scans/v1 里没有 pages.txt，各页没有文字",),
    ),
    "a scanned page without text": Broken(
        scanned({"pages.txt": GOOD_TEXT.replace("二。", "")}),
        (f"{TEXT}:3: W026 第 2 页（2.png）没有文字，请补上文字；没有字的页，在 ## 第 2 页 下写 （空白）",),
    ),
    "a transcription of pages that are not there, twice there, or badly marked": Broken(
        scanned({"pages.txt": f"{GOOD_TEXT}## 第 2 页\n又。\n## 第 3 页\n三。\n### 第四页\n"}),
        (
            f"{TEXT}:5: F034 第 2 页在第 3 行已经有了，请合在一处",
            f"{TEXT}:7: F034 没有第 3 页，扫描件共 2 页，应为 1 至 2",
            f"{TEXT}:9: F034 页的标记写作 ### 第四页，应为 ## 第 12 页",
        ),
    ),
    "a record of an open volume that is not open": Broken(
        scanned({})
        | {
            "content/articles/highlights/2022/r1.md": "---\n标题: 一篇\n类型: 文史篇目\n日期: 2022-12-30\n"
            "开放: 否\n所在书卷: v1\n页码: 2—3\n---\n正文。\n"
        },
        (f"{VOLUME}:5: W027 第 2 页属于没有公开的篇目，扫描件和文字都不发布",),
    ),
    "a transcription with a telephone number": Broken(
        scanned({"pages.txt": GOOD_TEXT.replace("二。", "电话 13912345678。")}),
        (f"{TEXT}:4: P002 出现了手机号码，公开页面不能有个人信息，请删去",),
    ),
    "a transcription in another encoding": Broken(
        scanned({"pages.txt": "## 第 1 页\n一。".encode("gb18030")}),
        (f"{TEXT}: F008 文件不是 UTF-8 编码，请另存为 UTF-8",),
    ),
    "coordinates of another page": Broken(
        scanned({"1.xml": '<alto><Page WIDTH="300" HEIGHT="200"/></alto>', "2.hocr": "<html></html>"}),
        (
            f"{FOLDER}/1.xml: F035 坐标文件的页是 300×200，与扫描件 20×30 的形状不同",
            f"{FOLDER}/2.hocr: F035 文字坐标文件里没有页的大小",
        ),
    ),
}
