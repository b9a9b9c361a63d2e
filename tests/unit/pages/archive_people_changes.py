"""The people, places and chronologies of the small site, and what each class of their pages shows."""


def entry(title, kind, section, head=""):
    """A file of the archive, which is open."""
    opened = "" if kind in ("biography", "place", "chronology") else "开放: 是\n"
    return f"---\n标题: {title}\n类型: {kind}\n栏目: archive/{section}\n{opened}{head}\n---\n正文。\n"


def english(title):
    return f"---\ntitle: {title}\n---\nText.\n"


SHEN, YU, TOWN, TOWN2, LIFE, ACCOUNT, PICTURE = (
    f"archive/{name}.md" for name in ("shen", "yu", "gaiping", "fengtian", "nianpu", "jiushi", "jiuying")
)
ROWS = "archive/nianpu.csv"
_HEAD = "日期,年龄,内容,出处,人物,地点,篇目\n"
_NAMED = "1934年5月3日,32,雅集。,日记,于右任、沈延毅,盖平,jiushi\n"
_TEXT = f"{_HEAD}{_NAMED}丙寅年,,某事。,,,,\n"
_AROUND = "".join(f"{1930 + n}年,,某事{n}。,,,,\n" for n in range(12))

ARCHIVE_PEOPLE_BASE = {
    SHEN: entry("沈延毅", "biography", "people", "生: 1903\n卒: 1950"),
    YU: entry("于右任", "biography", "people", "对应人物: wang"),
    TOWN: entry("盖平", "place", "places", "坐标: 40.4, 122.35\n别名: 盖州"),
    TOWN2: entry("奉天", "place", "places", "坐标: 40.41, 122.36"),
    LIFE: entry("年谱", "chronology", "chronologies", "谱主: shen"),
    ROWS: _TEXT,
    ACCOUNT: entry("旧事", "record", "records", "人物: 沈延毅\n地点: 盖平\n作者: 于右任"),
    PICTURE: entry("旧影", "photo", "photos", "图像: images/x.png\n人物: 沈延毅\n地点: 盖平"),
}

_PERSON, _PLACE, _LIFE = "/archive/shen/", "/archive/gaiping/", "/archive/nianpu/"
_NEW_NAME = {YU: entry("于某", "biography", "people", "对应人物: wang")}
_NEW_ACCOUNT = {ACCOUNT: entry("新题", "record", "records", "人物: 沈延毅\n地点: 盖平\n作者: 于右任")}
ARCHIVE_PEOPLE_SHOWN = {
    "an index of people shows their lives": (
        "/archive/people/",
        {SHEN: entry("沈延毅", "biography", "people", "生: 1903\n卒: 1951")},
    ),
    "an index of people shows who there is": ("/archive/people/", {YU: None}),
    "an index of people by strokes shows who there is": ("/archive/people/strokes/", {YU: None}),
    "an index of places shows their names": (
        "/archive/places/",
        {TOWN: entry("盖平", "place", "places", "坐标: 40.4, 122.35\n别名: 辰州")},
    ),
    "an index of places shows where they lie": (
        "/archive/places/",
        {TOWN: entry("盖平", "place", "places", "坐标: 40.5, 122.35\n别名: 盖州")},
    ),
    "a person shows what is told of the life": (_PERSON, {ROWS: _TEXT.replace("雅集", "聚会")}),
    "a person shows how much is told of the life": (_PERSON, {ROWS: _TEXT + _AROUND}),
    "a person shows what the chronology is called": (
        _PERSON,
        {LIFE: entry("简谱", "chronology", "chronologies", "谱主: shen")},
    ),
    "a person shows whom a row names": ("/archive/yu/", {ROWS: _TEXT.replace("于右任、", "")}),
    "a person shows what is about them": (_PERSON, _NEW_ACCOUNT),
    "a person shows what is by them": ("/archive/yu/", _NEW_ACCOUNT),
    "a person shows their pictures": (
        _PERSON,
        {PICTURE: entry("新影", "photo", "photos", "图像: images/x.png\n人物: 沈延毅\n地点: 盖平")},
    ),
    "a person shows who they are among the members": (
        "/archive/yu/",
        {"articles/members/wang.md": "---\n标题: 王新\n类型: person\n栏目: members/cards\n---\n生平。\n"},
    ),
    "a member shows the page in the archive": ("/members/wang/", _NEW_NAME),
    "a place shows what happened there": (_PLACE, {ROWS: _TEXT.replace("雅集", "聚会")}),
    "a place shows what tells of it": (_PLACE, _NEW_ACCOUNT),
    "a place shows what is near": (
        _PLACE,
        {TOWN2: entry("奉天", "place", "places", "坐标: 40.42, 122.36")},
    ),
    "a list of chronologies shows how long they are": ("/archive/chronologies/", {ROWS: _TEXT + _AROUND}),
    "a list of chronologies shows whom they are of": (
        "/archive/chronologies/",
        {SHEN: entry("沈某", "biography", "people")},
    ),
    "a chronology shows its rows": (_LIFE, {ROWS: _TEXT.replace("日记", "书信")}),
    "a chronology shows the names of whom it names": (_LIFE, {"archive/yu.en.md": english("Yu"), **_NEW_NAME}),
    "a chronology shows whom it is of": (_LIFE, {SHEN: entry("沈某", "biography", "people")}),
    "a chronology shows the titles of what it names": (_LIFE, _NEW_ACCOUNT),
    "a chronology reads years of the cycle by the life": (
        _LIFE,
        {SHEN: entry("沈延毅", "biography", "people", "生: 1860\n卒: 1869")},
    ),
    "a chronology shows whether what it names has a page": (_LIFE, {ACCOUNT: None}),
}
