"""The pictures of the small site's archive, and what each class of their pages shows."""

from tests.unit.pages.archive_people_changes import PICTURE, SHEN, TOWN, YU, entry

P2, P3, W1, W2, VOLUME = (f"archive/{name}.md" for name in ("p2", "p3", "w1", "w2", "juan"))
_PHOTO = "图像: images/x.png\n事件日期: {}"
_WORK = "图像: images/y.png\n作者名: {}\n"


def photo(title, date, more=""):
    return entry(title, "photo", "photos", f"{_PHOTO.format(date)}\n{more}")


def work(title, artist, more=""):
    return entry(title, "artwork", "artworks", _WORK.format(artist) + more)


ARCHIVE_PICTURE_BASE = {
    P2: photo("街", "1934", "所在书卷: juan\n地点: 盖平\n人物: 沈延毅"),
    P3: photo("桥", "1936"),
    W1: work("联", "于右任"),
    W2: work("轴", "于右任"),
    VOLUME: entry("选辑", "volume", "volumes"),
}

_WALL, _DECADE, _GALLERY = "/archive/photos/", "/archive/photos/decade/1930/", "/archive/artworks/"
_P2, _W1 = "/archive/p2/", "/archive/w1/"
_NO_TOWN = {TOWN: None}
_NO_SHEN = {SHEN: None}
_NEW_YU = {YU: entry("于某", "biography", "people", "对应人物: wang")}
ARCHIVE_PICTURE_SHOWN = {
    "a wall shows the titles of its pictures": (_WALL, {P2: photo("新街", "1934")}),
    "a wall shows of when its pictures are": (_WALL, {P2: photo("街", "1935")}),
    "a wall shows how large its pictures are": (_WALL, {"images/x.png": 9}),
    "a wall shows the decades that there are": (_DECADE, {PICTURE: photo("旧影", "1950")}),
    "a wall shows how many there are of a decade": (_DECADE, {P3: photo("桥", "1950")}),
    "a gallery shows its artists": (_GALLERY, {W2: work("轴", "沈延毅")}),
    "a gallery shows the materials": (_GALLERY, {W2: work("轴", "于右任", "材质: 绢本")}),
    "a gallery shows whether its artists have a page": (_GALLERY, {YU: None}),
    "a photograph shows who is on it": (_P2, {P2: ARCHIVE_PICTURE_BASE[P2].replace("沈延毅", "于右任")}),
    "a photograph shows whether they have a page": (_P2, _NO_SHEN),
    "a photograph shows whether its place has a page": (_P2, _NO_TOWN),
    "a photograph shows the volume that it is in": (_P2, {VOLUME: entry("新辑", "volume", "volumes")}),
    "a photograph shows which is after it": (_P2, {P3: photo("新桥", "1936")}),
    "a photograph shows how large it is": (_P2, {"images/x.png": 9}),
    "a work of art shows others of its artist": (_W1, {W2: work("卷", "于右任")}),
    "a work of art shows whether its artist has a page": (_W1, _NEW_YU),
    "a work of art shows its text": (_W1, {W1: ARCHIVE_PICTURE_BASE[W1] + "\n又一段。"}),
    "a work of art shows a translation": (_W1, {"archive/w1.en.md": "---\ntitle: Couplet\n---\nText.\n"}),
}
