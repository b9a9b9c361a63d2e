"""The reading campaign of the small site: its settings and its files."""

CAMPAIGN_SETTINGS = """\
[reading]
channel = "reading"
brand = { zh = "示例正读书", en = "Shili Reads" }

[[reading.carriers]]
slug = "hall"
label = { zh = "委员大讲堂", en = "Lecture Hall" }

[[reading.carriers]]
slug = "club"
label = { zh = "读书会", en = "Reading Club" }

[[reading.ones]]
label = { zh = "推荐一本好书", en = "One book" }
counts = ["recommendation"]
section = "books"

[[reading.ones]]
label = { zh = "写一篇文章", en = "One essay" }
counts = ["essay/story", "essay/notes"]
section = "essays"
"""
CAMPAIGN_CHANNEL = """\
[[channels]]
slug = "reading"
label = { zh = "书香政协", en = "Reading" }
layout = "campaign"

[[channels.sections]]
slug = "books"
label = { zh = "书墙", en = "Books" }
layout = "books"

[[channels.sections]]
slug = "essays"
label = { zh = "读书文章", en = "Essays" }
layout = "essays"

[[channels.sections]]
slug = "calls"
label = { zh = "征文启事", en = "Calls" }
layout = "calls"

[[channels.sections]]
slug = "rooms"
label = { zh = "书屋", en = "Rooms" }
layout = "rooms"

[[channels.sections]]
slug = "events"
label = { zh = "读书日程", en = "Events" }
layout = "calendar"

[[channels.sections]]
slug = "duty"
label = { zh = "读书促履职", en = "Duty" }
layout = "duty"
"""
NUMBERS = ("9787020002207", "7-101-00304-4", "978-7-108-01019-3", "9787506365437")
"""Numbers of books; the second is of ten digits."""


def reading_item(title: str, kind: str, text: str = "读后写下几句。", **fields: str) -> str:
    """A file of the campaign; ``fields`` are further lines of its head."""
    head = "".join(f"{name}: {value}\n" for name, value in {"标题": title, "类型": kind, **fields}.items() if value)
    return f"---\n{head}---\n{text}\n"


def essay(title: str, date: str, **fields: str) -> str:
    """An essay of the campaign."""
    return reading_item(title, "读书文章", 日期=date, **fields)


_BOOKS, _ESSAYS, _EVENTS = (f"content/reading/{name}" for name in ("books", "essays", "events"))

CAMPAIGN_FILES = {
    "content/reading/spring.md": reading_item("二〇二三年读书活动", "读书活动", 时期="2023", 主题="读史"),
    "content/reading/spring.en.md": "---\n标题: Reading in 2023\n主题: History\n---\nWe read.\n",
    "content/reading/winter.md": reading_item("二〇二二年读书活动", "读书活动", 时期="2022-06/2022-12-31"),
    f"{_BOOKS}/hongloumeng.md": reading_item(
        "红楼梦", "图书", 书号=NUMBERS[0], 著者="（清）曹雪芹", 主题="[小说, 名著]", 出版社="人民文学出版社"
    ),
    f"{_BOOKS}/hongloumeng.en.md": "---\n标题: The Story of the Stone\n主题: Novels\n---\nA novel.\n",
    f"{_BOOKS}/shiji.md": reading_item("史记", "图书", 书号=NUMBERS[1], 著者="（汉）司马迁", 主题="[历史, 名著]"),
    f"{_BOOKS}/xiangtu.md": reading_item("乡土中国", "图书", 著者="费孝通", 主题="社会", 封面="images/a.png"),
    f"{_BOOKS}/huozhe.md": reading_item("活着", "图书", 书号=NUMBERS[3], 著者="余华", 主题="小说"),
    "content/reading/recommendations/20230110-01.md": reading_item(
        "荐《史记》", "荐书", 日期="2023-01-10", 栏目="reading", 图书="shiji", 书单期号="1", 推荐人="张三", 推荐理由="写得好。"
    ),
    "content/reading/recommendations/20230210-01.md": reading_item(
        "荐两本书", "荐书", 日期="2023-02-10", 栏目="reading", 图书="[hongloumeng, xiangtu]", 书单期号="2", 推荐人="李四"
    ),
    f"{_ESSAYS}/20221201-01.md": essay("冬读史记", "2022-12-01", 图书="shiji", 体裁="心得", 作者="王五"),
    f"{_ESSAYS}/20230115-01.md": essay(
        "读出一件提案", "2023-01-15", 图书="[xiangtu, shiji]", 体裁="读书故事", 作者="张三", 促成="20230401-01"
    ),
    f"{_ESSAYS}/20230115-01.en.md": "---\n标题: From reading to a proposal\n作者: Zhang San\n---\nI read.\n",
    f"{_ESSAYS}/20230220-01.md": essay("红楼笔记", "2023-02-20", 图书="hongloumeng", 体裁="笔记", 作者="李四"),
    f"{_ESSAYS}/20230225-01.md": essay(
        "应征一篇", "2023-02-25", 图书="huozhe", 体裁="征文", 作者="张三", 征文启事="20230101-02", 奖项="一等奖"
    ),
    f"{_ESSAYS}/20230301-02.md": essay("再读活着", "2023-03-01", 图书="huozhe", 体裁="读书故事", 读书活动="winter"),
    "content/reading/calls/20230101-02.md": reading_item(
        "征文启事", "征文启事", 日期="2023-01-01", 截止="2023-01-03", 征集状态="评选中"
    ),
    "content/reading/rooms/hedong.md": reading_item(
        "河东书屋", "书屋", 坐标="41.80, 123.43", 地址="河东路1号", 图书="shiji", 藏书="3000"
    ),
    "content/reading/rooms/hexi.md": reading_item("河西书屋", "书屋", 坐标="41.79, 123.40", 地址="河西路2号"),
    f"{_EVENTS}/20230120-01.md": reading_item(
        "第一讲", "活动", 日期="2023-01-20", 开始="2023-01-28 14:00", 结束="2023-01-28 16:00", 载体="hall", 期数="1",
        图书="shiji", 主讲="赵六", 材料="[{文件: files/list.txt, 标题: 书目}]",
    ),
    f"{_EVENTS}/20230301-03.md": reading_item("共读红楼", "活动", 日期="2023-03-01", 开始="2023-04-23", 载体="读书会"),
    "content/reading/anthologies/zuopinji.md": reading_item(
        "二〇二三年作品集", "作品集", 栏目="reading", 读书活动="spring", 出版年="2023"
    ),
    "content/articles/highlights/2023/20230401-01.md": reading_item("关于乡村书屋的提案", "提案", 日期="2023-04-01"),
}  # fmt: skip
