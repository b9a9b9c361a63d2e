"""The reading campaign of the small site, and for what each class of its pages shows a change that it shows."""


def reading(title, kind, section, head="", body="正文。"):
    """A file of the campaign, of a year that no other file is of."""
    channel = f"reading/{section}" if section else "reading"
    return f"---\n标题: {title}\n日期: 2017-05-06 10:00\n类型: {kind}\n栏目: {channel}\n{head}\n---\n{body}\n"


def english(title, head=""):
    return f"---\ntitle: {title}\n{head}\n---\nText.\n"


def essay(title, head, body="正文。"):
    return reading(title, "essay", "essays", head, body)


CAMPAIGN, BOOK, ESSAY, NOTES, REVIEW, CALL, ROOM, ROOM2, EVENT, PROPOSAL, BOOKLET, READER = (
    f"articles/reading/{name}.md"
    for name in ("c17", "b1", "e1", "e2", "r1", "k1", "room1", "room2", "v1", "p1", "an1", "reader")
)
LED = "体裁: story\n图书: b1\n作者: 甲某\n促成: p1"
WRITTEN = "体裁: essay\n图书: b1\n作者: 乙某\n征文启事: k1\n奖项: 一等奖"
PLACE = "地址: 一号\n坐标: 41.80, 123.43\n图书: b1"
CLUB = "载体: club\n期数: 3\n开始: 2017-06-01 14:00\n结束: 2017-06-01 16:00\n图书: b1"

READING_BASE = {
    CAMPAIGN: reading("一七年", "campaign", "", "时期: 2017"),
    BOOK: reading("书", "book", "", "著者: 丙某"),
    "articles/reading/b2.md": reading("又一本", "book", "books", "主题: 旧"),
    ESSAY: essay("故事", LED),
    NOTES: essay("应征", WRITTEN),
    REVIEW: reading("荐", "recommendation", "", "图书: b1\n推荐人: 甲某\n推荐理由: 耐读。"),
    CALL: reading("启事", "call", "calls", "截止: 2017-07-01\n结果: p1"),
    ROOM: reading("书屋", "reading_room", "rooms", PLACE),
    ROOM2: reading("又一处", "reading_room", "rooms", "坐标: 41.81, 123.44"),
    EVENT: reading("一场", "event", "events", CLUB),
    PROPOSAL: reading("提案", "proposal", "", "案号: 12号"),
    BOOKLET: reading("集", "anthology", "", "读书活动: c17"),
    READER: "---\n标题: 甲某\n类型: person\n栏目: members/leaders\n---\n生平。\n",
}

NEW_BOOK = {BOOK: reading("新书", "book", "", "著者: 丙某")}
READING_SHOWN = {
    "essays show the titles of their books": ("/reading/essays/", NEW_BOOK),
    "essays show what they led to": ("/reading/essays/", {ESSAY: essay("故事", LED.replace("\n促成: p1", ""))}),
    "essays show the kinds that there are": ("/reading/essays/", {ESSAY: essay("故事", LED.replace("story", "notes"))}),
    "essays show the campaigns": ("/reading/essays/", {CAMPAIGN: reading("新题", "campaign", "", "时期: 2017")}),
    "essays show whether there are readers": (
        "/reading/essays/", {path: text.replace("作者", "人物").replace("推荐人: 甲某\n", "")
                             for path, text in READING_BASE.items() if path in (ESSAY, NOTES, REVIEW)},
    ),
    "a kind shows its essays": ("/reading/essays/story/", {ESSAY: essay("新题", LED)}),
    "a kind shows the books": ("/reading/essays/story/", NEW_BOOK),
    "a kind shows whether it is in another language": (
        "/reading/essays/story/", {"articles/reading/e1.en.md": english("Story")},
    ),
    "a period shows its essays": ("/reading/essays/period/c17/", {ESSAY: essay("新题", LED)}),
    "calls show how many essays there are": ("/reading/calls/", {NOTES: essay("应征", "体裁: essay")}),
    "calls show their deadline": ("/reading/calls/", {CALL: reading("启事", "call", "calls", "截止: 2017-07-02")}),
    "calls show the title of the results": ("/reading/calls/", {PROPOSAL: reading("新题", "proposal", "")}),
    "rooms show where they are": (
        "/reading/rooms/", {ROOM: reading("书屋", "reading_room", "rooms", PLACE.replace("41.80", "41.70"))},
    ),
    "rooms show how many books they have": ("/reading/rooms/", {BOOK: reading("书", "article", "")}),
    "the calendar shows the titles of books": ("/reading/events/", NEW_BOOK),
    "the calendar shows when events are": (
        "/reading/events/", {EVENT: reading("一场", "event", "events", CLUB.replace("-06-", "-05-"))},
    ),
    "duty shows the titles of proposals": ("/reading/duty/", {PROPOSAL: reading("新题", "proposal", "", "案号: 12号")}),
    "duty shows the essays": ("/reading/duty/", {ESSAY: essay("新题", LED)}),
    "duty shows the books": ("/reading/duty/", NEW_BOOK),
    "readers show how much each has": ("/reading/readers/", {NOTES: essay("应征", WRITTEN.replace("乙某", "甲某"))}),
    "a reader shows what he wrote": ("/reading/readers/%E7%94%B2%E6%9F%90/", {ESSAY: essay("新题", LED)}),
    "a reader shows the books": ("/reading/readers/%E7%94%B2%E6%9F%90/", NEW_BOOK),
    "a reader shows that there is a page on the person": ("/reading/readers/%E7%94%B2%E6%9F%90/", {READER: None}),
    "a reader shows how large the portrait is": (
        "/reading/readers/%E7%94%B2%E6%9F%90/",
        {READER: READING_BASE[READER].replace("---\n生", "照片: images/y.png\n---\n生"), "images/y.png": 9},
    ),
    "a person shows that he is a reader": ("/members/reader/", {
        ESSAY: essay("故事", LED.replace("甲某", "丁某")),
        REVIEW: READING_BASE[REVIEW].replace("甲某", "丁某"),
    }),
    "an anthology shows its essays in full": ("/reading/an1/", {ESSAY: essay("故事", LED, "新的正文。")}),
    "an anthology shows the titles of their books": ("/reading/an1/", NEW_BOOK),
    "an anthology shows what is of its campaign": ("/reading/an1/", {NOTES: None}),
    "an anthology shows its translation": ("/reading/an1/", {"articles/reading/an1.en.md": english("Essays")}),
    "an essay shows the title of its book": ("/reading/2017/e1/", NEW_BOOK),
    "an essay shows what it led to": ("/reading/2017/e1/", {PROPOSAL: reading("新题", "proposal", "", "案号: 12号")}),
    "an essay shows the call that it was written for": (
        "/reading/2017/e2/", {CALL: reading("新题", "call", "calls", "截止: 2017-07-01\n结果: p1")},
    ),
    "a proposal shows the essay that it came of": ("/reading/2017/p1/", {ESSAY: essay("新题", LED)}),
    "a proposal shows the book of the essay that it came of": ("/reading/2017/p1/", NEW_BOOK),
    "a proposal shows that nothing led to it": ("/reading/2017/p1/", {ESSAY: essay("故事", "体裁: story\n作者: 甲某")}),
    "a call shows what was written for it": ("/reading/2017/k1/", {NOTES: essay("新题", WRITTEN)}),
    "a call shows awards": ("/reading/2017/k1/", {NOTES: essay("应征", WRITTEN.replace("一等", "二等"))}),
    "a call shows the title of the results": ("/reading/2017/k1/", {PROPOSAL: reading("新题", "proposal", "")}),
    "a recommendation shows its book": ("/reading/2017/r1/", NEW_BOOK),
    "a room shows its books": ("/reading/room1/", NEW_BOOK),
    "an event shows its books": ("/reading/2017/v1/", NEW_BOOK),
    "the home shows its theme": ("/reading/", {CAMPAIGN: reading("一七年", "campaign", "", "时期: 2017\n主题: 新题")}),
    "the home shows how many there are": ("/reading/", {NOTES: None}),
    "the home shows events": ("/reading/", {EVENT: reading("新题", "event", "events", CLUB)}),
    "the home shows books": ("/reading/", NEW_BOOK),
    "the home shows what reading led to": ("/reading/", {ESSAY: essay("故事", LED.replace("\n促成: p1", ""))}),
    "the wall shows its books": ("/reading/books/", NEW_BOOK),
    "the wall shows themes": ("/reading/books/", {BOOK: reading("书", "book", "", "著者: 丙某\n主题: 新")}),
    "the wall shows lists": ("/reading/books/", {REVIEW: reading("荐", "recommendation", "", "图书: b1\n书单期号: 8")}),
    "a book shows its facts": ("/reading/b1/", {BOOK: reading("书", "book", "", "著者: 丁某")}),
    "a book shows why it is recommended": (
        "/reading/b1/", {REVIEW: READING_BASE[REVIEW].replace("耐读", "好读")},
    ),
    "a book shows what was written": ("/reading/b1/", {ESSAY: essay("新题", LED)}),
    "a book shows how much was written": ("/reading/b1/", {NOTES: essay("应征", "体裁: essay")}),
    "a book shows what it led to": ("/reading/b1/", {PROPOSAL: reading("新题", "proposal", "", "案号: 12号")}),
    "a book shows its events": (
        "/reading/b1/", {EVENT: reading("一场", "event", "events", CLUB.replace("-06-", "-05-"))},
    ),
    "a book shows where it is held": ("/reading/b1/", {ROOM: reading("新题", "reading_room", "rooms", PLACE)}),
    "a book shows its translation": ("/reading/b1/", {"articles/reading/b1.en.md": english("Book")}),
    "a campaign shows its essays": ("/reading/c17/", {ESSAY: essay("新题", LED)}),
    "a campaign shows its books": ("/reading/c17/", NEW_BOOK),
    "a campaign shows its calls": ("/reading/c17/", {CALL: reading("新题", "call", "calls", "截止: 2017-07-01")}),
    "a campaign shows its anthology": ("/reading/c17/", {BOOKLET: None}),
    "a cover shows the title": ("/reading/b1/cover.svg", NEW_BOOK),
    "a cover shows who wrote it": ("/reading/b1/cover.svg", {BOOK: reading("书", "book", "", "著者: 丁某")}),
}  # fmt: skip
"""As :data:`tests.unit.pages.shown_changes.SHOWN`."""
