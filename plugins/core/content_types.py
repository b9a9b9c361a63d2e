"""The content types, declared once: read by the reader, the checks, the importer, the reference and the form."""

from collections.abc import Mapping
from functools import cache

from plugins.core.archive_types import ARCHIVE_TYPES
from plugins.core.fields import ContentType, Field
from plugins.core.reading_types import READING_TYPES

STATUSES = {"draft": "草稿", "review": "待审", "published": "已发布", "withdrawn": "已撤回", "archived": "已归档"}
SOURCE_TYPES = {"original": "原创", "reprint": "转载", "wechat": "公众号", "submission": "来稿"}
LEVELS = {"national": "国家级", "provincial": "省级", "municipal": "市级", "county": "县级"}

PICTURE = (
    Field("file", "文件", "path", "图片文件，从 content/ 写起，例如 images/2022/x.jpg", required=True),
    Field("alt", "替代文字", "line", "看不见图的读者听到的文字"),
    Field("caption", "说明", "line", "图片说明", other_names=("图说",)),
    Field("credit", "摄影", "line", "摄影者或提供者", other_names=("供图",)),
)
ATTACHMENT = (
    Field("file", "文件", "path", "附件文件，从 content/ 写起，例如 files/2022/x.pdf", required=True),
    Field("title", "标题", "line", "附件名称"),
)
REVIEWS = (
    Field("first", "初审", "line", "初审人"),
    Field("second", "复审", "line", "复审人"),
    Field("final", "终审", "line", "终审人"),
)
POSITION = (
    Field("title", "职务", "line", "职务名称", required=True),
    Field("from", "起", "edtf", "任职起"),
    Field("to", "止", "edtf", "任职止"),
)
ADOPTION = (
    Field("level", "级别", "code", "采用单位的级别", required=True, choices=LEVELS),
    Field("date", "日期", "day", "采用日期"),
)
DOCUMENT = ATTACHMENT
TRANSCRIPT = Field("transcript", "文字稿", "text", "文字稿：一个 .md 或 .txt 文件，或直接写在这里的文字")
ALSO = Field("also", "另存", "path", "同一内容的其他格式，例如 files/2022/x.webm；浏览器放它能放的第一个", many=True)
VIDEO = (
    Field("file", "文件", "path", "视频文件，从 content/ 写起，例如 files/2022/x.mp4", required=True),
    ALSO,
    Field("title", "标题", "line", "视频名称"),
    Field("poster", "封面", "path", "播放前显示的图片，与视频同宽高比"),
    Field("captions", "字幕", "path", "字幕文件，WebVTT（.vtt）"),
    TRANSCRIPT,
)
AUDIO = (
    Field("file", "文件", "path", "音频文件，从 content/ 写起，例如 files/2022/x.mp3", required=True),
    ALSO,
    Field("title", "标题", "line", "音频名称"),
    TRANSCRIPT,
)
CORRECTION = (
    Field("date", "日期", "day", "更正的日期", required=True),
    Field("text", "内容", "text", "更正了什么，原来怎样写", required=True),
)
FIGURE = (
    Field("label", "指标", "line", "指标名称", required=True),
    Field("value", "数值", "line", "数值，照原样显示，例如 256 或 1.2 万", required=True),
    Field("unit", "单位", "line", "计量单位"),
    Field("note", "说明", "line", "口径、比上年增减等"),
)
EXEMPTION = (
    Field("code", "编号", "line", "不再报告的编号，例如 N001", required=True),
    Field("reason", "原因", "line", "为什么这里没有错", required=True),
    Field("words", "文字", "line", "只对这几个字免检；不写则这一篇都不再报告这个编号"),
)
BLOCK_KINDS = {"agenda": "议程", "documents": "文件", "list": "稿件", "cards": "卡片", "pictures": "图片"}
BLOCK = (
    Field("title", "标题", "line", "版块的标题", required=True),
    Field(
        "show",
        "内容",
        "code",
        "放什么：议程和文件取自本页的字段，其余是所属专题为本页的稿件；不写即稿件",
        choices=BLOCK_KINDS,
    ),
    Field("channel", "栏目", "line", "只取这个栏目的稿件，写 slug 或名称"),
    Field("keyword", "关键词", "line", "只取有这个关键词的稿件"),
    Field("count", "条数", "integer", "最多几条；不写则全部"),
)
COMMON = (
    Field("title", "标题", "line", "标题，不超过 64 字（字母、数字两个算一个）；用 | 标出允许换行的地方", required=True, longest=64,
          localised=True, meta="ArticleTitle", schema_org="headline", dublin_core="title", dat18="题名"),
    Field("kicker", "引题", "line", "标题上方的引题"),
    Field("subtitle", "副题", "line", "标题下方的副题，不写 ——", schema_org="alternativeHeadline",
          dublin_core="alternative", dat18="题名"),
    Field("date", "日期", "moment", "发布时间，写作 2022-12-30 或 2022-12-30 10:13（北京时间）",
          meta="PubDate", schema_org="datePublished", dublin_core="available"),
    Field("updated", "更新日期", "moment", "修改时间", schema_org="dateModified", other_names=("modified",),
          dublin_core="modified"),
    Field("event_date", "事件日期", "historical", "所记之事的日期，可以只写年或年月", schema_org="temporalCoverage",
          dublin_core="temporal", dat18="时间"),
    Field("type", "类型", "code", "内容类型；不写即 article（文章）"),
    Field("channel", "栏目", "line", "栏目的 slug 或名称，可写多个，第一个决定网址；不写则按所在文件夹", many=True,
          other_names=("channels", "category"), schema_org="articleSection"),
    Field("id", "编号", "id", "网址的最后一段，发布后不要改；不写即文件名", other_names=("slug",)),
    Field("old_urls", "旧网址", "address", "旧站的网址，自动跳转到新网址", many=True),
    Field("lang", "语言", "code", "语言；一般不写，由文件名（.en.md）决定", dublin_core="language", dat18="文种"),
    Field("translation_of", "译自", "id", "原文的编号；一般不写，译文与原文同名即可"),
    Field("source", "来源", "line", "稿件来源", meta="ContentSource", schema_org="sourceOrganization", dublin_core="source"),
    Field("source_url", "来源网址", "address", "来源网页的网址", schema_org="isBasedOn"),
    Field("source_date", "来源日期", "day", "在来源处发表的日期"),
    Field("source_page", "来源版面", "line", "报刊版次，例如 1版"),
    Field("source_type", "来源类型", "code", "稿件怎样得来", choices=SOURCE_TYPES),
    Field("author", "作者", "line", "作者，可写多个", many=True, meta="Author", schema_org="author",
          other_names=("authors",), dublin_core="creator", dat18="责任者"),
    Field("photographer", "摄影", "line", "摄影者，可写多个", many=True),
    Field("editor", "责任编辑", "line", "责任编辑，可写多个", many=True, schema_org="editor", other_names=("责编",)),
    Field("summary", "摘要", "text", "一两句话的摘要；不写则取正文开头", localised=True,
          meta="Description", schema_org="description", dublin_core="abstract", dat18="提要"),
    Field("keywords", "关键词", "line", "关键词，可写多个，成为标签", many=True, meta="Keywords", schema_org="keywords",
          other_names=("tags", "标签"), dublin_core="subject", dat18="主题词"),
    Field("people", "人物", "line", "文中人物", many=True, dublin_core="subject", dat18="人名"),
    Field("orgs", "单位", "line", "文中单位", many=True, dublin_core="subject", dat18="机构或问题"),
    Field("places", "地点", "line", "文中地点", many=True, schema_org="contentLocation", dublin_core="spatial", dat18="地名"),
    Field("term", "届次", "line", "届次，例如 十六届；委员连任的可写多个", many=True),
    Field("part_of", "所属专题", "id", "所属专题的编号，可写多个；稿件由此进入专题页", many=True),
    Field("cover", "封面", "path", "列表里用的图片", meta="Image", schema_org="image"),
    Field("images", "图片", "mapping", "正文图片的说明，或正文之后的组图", many=True, parts=PICTURE),
    Field("attachments", "附件", "mapping", "供下载的文件", many=True, parts=ATTACHMENT),
    Field("video", "视频", "mapping", "正文之后的视频", many=True, parts=VIDEO),
    Field("audio", "音频", "mapping", "正文之后的音频", many=True, parts=AUDIO),
    Field("series", "系列", "line", "连载、专栏、活动系列、丛书的名称；同名的几篇互相链接",
          schema_org="isPartOf"),
    Field("series_no", "系列序号", "integer", "在系列里排第几；不写则按期数、辑次，再按日期排"),
    Field("corrections", "更正", "mapping", "发布之后改正了什么，写给读者看", many=True, parts=CORRECTION),
    Field("pin", "置顶", "flag", "是否置顶"),
    Field("pin_until", "置顶至", "moment", "置顶到什么时候，写作 2026-12-31 或 2026-12-31 18:00；只写日期的算到当天结束"),
    Field("highlight", "醒目", "flag", "标题在列表里加粗、加下划线"),
    Field("badge", "徽标", "line", "标题旁的短标记", longest=8),
    Field("status", "状态", "code", "稿件状态", choices=STATUSES),
    Field("withdrawn_reason", "撤回原因", "line", "撤回时向读者说明的原因", other_names=("reason",)),
    Field("withdrawn_on", "撤回日期", "day", "撤回的日期"),
    Field("archived_on", "归档日期", "day", "归档的日期"),
    Field("internal", "内部", "flag", "内部稿件，任何情况下都不进入网站"),
    Field("evergreen", "常青", "flag", "长期有效，不计入更新检查"),
    Field("reviews", "审核", "mapping", "三审的姓名", parts=REVIEWS),
    Field("exemptions", "免检", "mapping", "检查误报时写明哪一条、为什么不改", many=True, parts=EXEMPTION),
    Field("rights", "版权", "line", "版权：site.toml 里 [rights] 的代码，例如 cc-by，或一句话", schema_org="copyrightNotice",
          dublin_core="rights"),
)  # fmt: skip
"""The fields of every item."""

TYPES = (
    ContentType("article", "文章", "新闻和一般稿件", "NewsArticle"),
    ContentType("reprint", "转载", "转载的媒体报道", "NewsArticle", (
        Field("media", "媒体", "line", "原载媒体"),
        Field("level", "级别", "code", "媒体级别", choices=LEVELS),
        Field("edition", "版次", "line", "版次"),
    )),
    ContentType("notice", "通知公告", "通知、公告、公示", "SpecialAnnouncement", (
        Field("doc_no", "文号", "line", "发文字号"),
        Field("valid_until", "有效期", "day", "有效期至；过期后页面会注明", schema_org="expires"),
    )),
    ContentType("session", "会议", "一次会议的专题", "Event", (
        Field("body", "会议主体", "line", "全体会议、常委会会议、主席会议等"),
        Field("no", "次", "integer", "第几次", other_names=("次数",)),
        Field("dates", "会期", "edtf", "会期，例如 2023-01-08/2023-01-11"),
        Field("venue", "地址", "line", "会议地点", schema_org="location", other_names=("会场",)),
        Field("agenda", "议程", "line", "议程", many=True),
        Field("documents", "文件", "mapping", "会议文件", many=True, parts=DOCUMENT),
        Field("banner", "横幅", "path", "专题页顶部的横幅图片"),
        Field("blocks", "版块", "mapping", "专题页的版块，按先后次序；写了就成为专题页", many=True, parts=BLOCK),
    )),
    ContentType("person", "人物", "委员和领导成员", "Person", (
        Field("pinyin", "拼音", "line", "姓名拼音，用来排序"),
        Field("portrait", "照片", "path", "标准照", schema_org="image"),
        Field("positions", "职务", "mapping", "任过的职务；写了 止 的是曾任", many=True, parts=POSITION),
        Field("sector", "界别", "line", "界别"),
        Field("order", "排序", "integer", "领导成员的排列顺序，按名单次序"),
    ), dated=False),
    ContentType("org", "机构", "专委会和办事机构", "Organization", dated=False),
    ContentType("proposal", "提案", "一件提案", "CreativeWork", (
        Field("no", "案号", "line", "提案编号"),
        Field("category", "类别", "line", "提案类别"),
        Field("proposer_type", "提出方式", "line", "委员个人、联名、界别、党派等"),
        Field("handler", "承办单位", "line", "承办单位", many=True),
        Field("state", "办理状态", "line", "立案、办理中、已办复等"),
        Field("outcome", "办理结果", "text", "办理结果"),
    )),
    ContentType("opinion", "社情民意", "一期社情民意信息", "CreativeWork", (
        Field("issue_no", "期号", "line", "第几期"),
        Field("adopted_by", "采用", "mapping", "被哪一级采用", many=True, parts=ADOPTION),
    )),
    ContentType("consultation", "协商", "一次协商活动", "Event", (
        Field("platform", "平台", "line", "协商平台"),
        Field("topic", "议题", "line", "协商议题"),
        Field("place", "协商地点", "line", "地点", schema_org="location"),
        Field("participants", "参加人数", "integer", "参加人数"),
        Field("result", "协商结果", "text", "协商结果"),
        Field("solved", "解决问题", "integer", "解决问题个数"),
    )),
    ContentType("studio", "委员工作室", "委员工作室", "Organization", (
        Field("leader", "负责人", "line", "负责人"),
        Field("address", "地址", "line", "地址", schema_org="address"),
        Field("opened", "成立日期", "edtf", "成立日期", schema_org="foundingDate"),
    ), dated=False),
    *READING_TYPES,
    *ARCHIVE_TYPES,
    ContentType("statistic", "统计", "一个指标的数值", "Observation", (
        Field("indicator", "指标", "line", "指标名称"),
        Field("value", "数值", "number", "数值"),
        Field("unit", "单位名", "line", "计量单位"),
        Field("approx", "余", "flag", "是否为“余”的约数"),
        Field("period", "时期", "edtf", "时期"),
        Field("level", "级别", "code", "级别", choices=LEVELS),
    )),
    ContentType("review", "年度报告", "工作报告、年度报告：编号的目录，主要数据，按长文档打印", "Report", (
        Field("figures", "主要数据", "mapping", "列在正文之前的主要数据", many=True, parts=FIGURE),
    )),
    ContentType("topic", "专题", "一个专题，有自己的页面和版块", "CollectionPage", (
        Field("banner", "横幅", "path", "页面顶部的横幅图片"),
        Field("dates", "会期", "edtf", "起止日期，例如 2026-01-12/2026-01-15"),
        Field("venue", "地址", "line", "地点", other_names=("会场",)),
        Field("agenda", "议程", "line", "议程", many=True),
        Field("documents", "文件", "mapping", "文件", many=True, parts=DOCUMENT),
        Field("blocks", "版块", "mapping", "版块，按先后次序；不写则依次放议程、文件和全部稿件", many=True, parts=BLOCK),
    )),
)  # fmt: skip
"""The types of item, the usual one first."""

DEFAULT_TYPE = TYPES[0].key


@cache
def type_names() -> dict[str, ContentType]:
    """Every type by its key and by its Chinese name."""
    return {name: kind for kind in TYPES for name in (kind.key, kind.alias)}


@cache
def field_names(type_key: str) -> dict[str, Field]:
    """Every field that an item of the type may have, by each way of writing its key.

    A field of the type goes before a common one of the same name.
    """
    return {name: field for field in (*COMMON, *type_names()[type_key].fields) for name in field.names}


_SAME_IN_EVERY_LANGUAGE = (
    "moment", "day", "edtf", "integer", "number", "flag", "code", "path", "isbn", "issn", "coordinates", "historical"
)  # fmt: skip
_SAME_THOUGH_TEXT = (
    "part_of", "campaign", "books", "call", "results", "leads_to", "essays", "carrier", "pinyin", "source_url",
    "doc_no", "issue_no", "accession_no", "volume", "collection", "person", "archive_no", "print_no", "pages"
)  # fmt: skip
_OF_ONE_VERSION = ("type", "lang", "internal")


@cache
def inherited_keys() -> tuple[str, ...]:
    """The fields that a translation takes over from its original: what is the same in every language.

    Text is not: it would be in the wrong one.
    """
    fields = (*COMMON, *(field for kind in TYPES for field in kind.fields))
    return tuple(
        dict.fromkeys(
            field.key
            for field in fields
            if (field.kind in _SAME_IN_EVERY_LANGUAGE or field.key in _SAME_THOUGH_TEXT)
            and field.key not in _OF_ONE_VERSION
        )
    )


@cache
def all_field_names() -> dict[str, Field]:
    """Every field of every type by each way of writing its key, the common ones first.

    For a translation that leaves its type to the original.
    """
    names: dict[str, Field] = {}
    for field in (*COMMON, *(field for kind in TYPES for field in kind.fields)):
        for name in field.names:
            names.setdefault(name, field)
    return names


def localised_names(languages: Mapping[str, str]) -> dict[str, tuple[str, Field]]:
    """Every way of writing a common field in another language (``title_en``, 英文标题), with its key and the field.

    ``languages`` maps language codes to their Chinese names.
    """
    names: dict[str, tuple[str, Field]] = {}
    for field in COMMON:
        for code, alias in languages.items() if field.localised else ():
            for name in (f"{field.key}_{code}", f"{field.alias}_{code}", f"{alias}{field.alias}"):
                names.setdefault(name, (f"{field.key}_{code}", field))
    return names
