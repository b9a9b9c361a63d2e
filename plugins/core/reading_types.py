"""The content types of the reading campaign (书香政协): a book is entered once, and what came of it names its id."""

from plugins.core.fields import ContentType, Field

ESSAY_KINDS = {"story": "读书故事", "essay": "征文", "reflection": "心得", "notes": "笔记", "audio": "有声"}
CALL_STATES = {"open": "征集中", "judging": "评选中", "closed": "已结束"}

_MATERIAL = (
    Field("file", "文件", "path", "课件、讲稿等，从 content/ 写起，例如 files/2025/x.pdf", required=True),
    Field("title", "标题", "line", "材料名称"),
)
_PLANNED = (
    Field("date", "日期", "edtf", "什么时候，例如 2025-04 或 2025-04-23", required=True),
    Field("text", "内容", "line", "做什么", required=True),
)
_CAMPAIGN = Field("campaign", "读书活动", "id", "所属读书活动的编号；不写则按日期归入当时的那一次")
_BOOKS = Field("books", "图书", "id", "图书的编号，可写多个", many=True, schema_org="about", other_names=("book",))

READING_TYPES = (
    ContentType("campaign", "读书活动", "一次（一年）的读书活动", "EventSeries", (
        Field("period", "时期", "edtf", "起止日期，例如 2025 或 2025-04-23/2025-12-31", schema_org="temporalCoverage"),
        Field("theme", "主题", "line", "本次活动的主题"),
        Field("organizer", "主办", "line", "主办单位，可写多个", many=True, schema_org="organizer"),
        Field("plan", "安排", "mapping", "按时间先后的安排", many=True, parts=_PLANNED),
        Field("banner", "横幅", "path", "页面顶部的横幅图片"),
    ), dated=False),
    ContentType("initiative", "倡议", "读书倡议", "CreativeWork", (
        _CAMPAIGN,
        Field("signatories", "倡议人", "line", "发起或签名的人和单位", many=True, schema_org="author"),
    )),
    ContentType("book", "图书", "一本书", "Book", (
        Field("isbn", "书号", "isbn", "ISBN，10 位或 13 位，连字符可写可不写", schema_org="isbn"),
        Field("authors", "著者", "line", "著者，可写多个；朝代或国别写在前面的括号里，例如 （清）曹雪芹", many=True,
              schema_org="author"),
        Field("translators", "译者", "line", "译者，可写多个", many=True, schema_org="translator"),
        Field("publisher", "出版社", "line", "出版社", schema_org="publisher"),
        Field("city", "出版地", "line", "出版社所在的城市"),
        Field("year", "出版年", "integer", "出版年", schema_org="datePublished"),
        Field("edition", "版次", "line", "第几版；第一版不写", schema_org="bookEdition"),
        Field("themes", "主题", "line", "主题，可写多个，书墙按它筛选", many=True, schema_org="genre"),
    ), dated=False),
    ContentType("recommendation", "荐书", "推荐一本书", "Review", (
        _CAMPAIGN,
        Field("books", "图书", "id", "所荐图书的编号，可写多个", many=True, schema_org="itemReviewed",
              other_names=("book",)),
        Field("list_no", "书单期号", "integer", "第几期书单"),
        Field("reason", "推荐理由", "text", "推荐理由", schema_org="reviewBody"),
        Field("recommender", "推荐人", "line", "推荐人，可写多个", many=True, schema_org="author"),
    )),
    ContentType("essay", "读书文章", "读书故事、征文、心得、笔记、有声", "Article", (
        _CAMPAIGN,
        _BOOKS,
        Field("kind", "体裁", "code", "体裁", choices=ESSAY_KINDS),
        Field("call", "征文启事", "id", "应哪一次征文而作：启事的编号"),
        Field("award", "奖项", "line", "所获奖项", schema_org="award"),
        Field("leads_to", "促成", "id", "由此写成的提案或社情民意的编号", many=True),
    )),
    ContentType("call", "征文启事", "征文、征集的启事", "CreativeWork", (
        _CAMPAIGN,
        Field("deadline", "截止", "moment", "截稿时间，写作 2025-06-30 或 2025-06-30 18:00；只写日期的算到当天结束",
              schema_org="expires"),
        Field("state", "征集状态", "code", "进行到哪一步", choices=CALL_STATES),
        Field("length", "篇幅", "line", "字数和体裁的要求"),
        Field("send_to", "投稿", "line", "投稿的邮箱或地址；只写办公的，不写个人手机"),
        Field("results", "结果", "id", "公布结果的稿件的编号"),
    )),
    ContentType("reading_room", "书屋", "读书的地方", "Library", (
        Field("address", "地址", "line", "地址", schema_org="address"),
        Field("coordinates", "坐标", "coordinates", "纬度和经度，例如 41.80, 123.43；写了就在示意图上标出",
              schema_org="geo"),
        Field("opened", "成立日期", "edtf", "成立日期", schema_org="foundingDate"),
        Field("leader", "负责人", "line", "负责人"),
        Field("holdings", "藏书", "integer", "藏书多少册"),
        Field("hours", "开放时间", "line", "开放时间，例如 周一至周五 9:00—17:00", schema_org="openingHours"),
        Field("books", "图书", "id", "架上有的图书的编号，可写多个", many=True, other_names=("book",)),
    ), dated=False),
    ContentType("event", "活动", "讲座、读书会等活动", "Event", (
        _CAMPAIGN,
        _BOOKS,
        Field("carrier", "载体", "line", "在哪个载体举办：site.toml 里 [[reading.carriers]] 的 slug 或名称"),
        Field("no", "期数", "integer", "第几期"),
        Field("start", "开始", "moment", "开始时间", schema_org="startDate"),
        Field("end", "结束", "moment", "结束时间", schema_org="endDate"),
        Field("venue", "地址", "line", "活动地点", schema_org="location"),
        Field("speakers", "主讲", "line", "主讲人", many=True, schema_org="performer"),
        Field("materials", "材料", "mapping", "课件、讲稿等", many=True, parts=_MATERIAL),
    )),
    ContentType("anthology", "作品集", "一年的优秀作品集：一页长文，另有 EPUB", "Book", (
        _CAMPAIGN,
        Field("year", "出版年", "integer", "编成的年份", schema_org="datePublished"),
        Field("publisher", "编印", "line", "编印或出版单位", schema_org="publisher"),
        Field("essays", "篇目", "id", "收入的文章的编号，按先后次序；不写则收同一次读书活动的全部读书文章", many=True,
              schema_org="hasPart"),
    ), dated=False),
)  # fmt: skip
"""Beside the other types, and in the same way: :data:`plugins.core.content_types.TYPES` has them all."""
