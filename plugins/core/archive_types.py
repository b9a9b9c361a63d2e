"""The content types of the archive (文史): collection, volume, record, and what stands beside them.

What each says maps to Dublin Core (``dublin_core``), to schema.org and to 档案著录规则 DA/T 18-2022 (``dat18``).
"""

from collections.abc import Mapping
from typing import Any

from plugins.core.fields import ContentType, Field

VOLUME_KINDS = {
    "selection": "选辑", "special": "专辑", "chronology": "年谱", "series": "丛书", "gazetteer": "志",
    "periodical": "期刊", "works": "作品集",
}  # fmt: skip
RELATIONS = {"experienced": "亲历", "seen": "亲见", "heard": "亲闻"}
VERIFICATIONS = {"verified": "已核实", "partial": "部分核实", "unverified": "未核实"}
CERTAINTIES = {"certain": "确切", "probable": "大致", "doubtful": "存疑"}

GATED = ("volume", "record", "oral", "photo", "artwork")
"""The types whose items are published only where :data:`OPEN` says so."""

OPEN = Field(
    "open",
    "开放",
    "flag",
    "开放标识：写 是 才公开；写 否 或不写的，页面、检索、目录和影像里都没有",
    dublin_core="accessRights",
    dat18="开放标识",
)
CONSENT = Field("consent", "授权", "flag", "口述人是否书面授权公开；没有授权的不会发布", dublin_core="accessRights")
_FONDS = Field("archive_no", "档号", "line", "档号", dublin_core="identifier", dat18="档号", schema_org="identifier")
_VERIFICATION = Field(
    "verification", "核实", "code", "内容是否经过核实", choices=VERIFICATIONS, dat18="附注"
)  # fmt: skip
_VERIFIED_BY = Field("verification_note", "核实说明", "text", "怎样核实的、与哪些记载不同", dat18="附注")

SCANS = Field(
    "scans",
    "扫描件",
    "path",
    "扫描件所在的文件夹，从 content/ 写起，例如 archive/scans/wenshi-01；按文件名的次序为第 1 页、第 2 页……",
    dublin_core="hasFormat",
    schema_org="associatedMedia",
)
_TOC_LINE = (
    Field("title", "题名", "line", "篇名", required=True),
    Field("author", "作者", "line", "作者，可写多个", many=True),
    Field("page", "页", "line", "起页"),
    Field("record", "篇目", "id", "已录入的，写篇目的编号"),
)
_SAME_PERSON = Field(
    "person", "对应人物", "id", "这个人在本站另有人物稿件（委员、领导成员）的，写它的编号", schema_org="sameAs"
)

ARCHIVE_TYPES = (
    ContentType("collection", "专藏", "一批书卷、篇目、照片的集合", "Collection", (
        Field("order", "排序", "integer", "在文史首页的次序；不写的排在后面"),
    ), dated=False),
    ContentType("volume", "书卷", "选辑、专辑、年谱、丛书、志、期刊、作品集", "Book", (
        OPEN,
        Field("collection", "专藏", "id", "所属专藏的编号", dublin_core="isPartOf", schema_org="isPartOf"),
        Field("kind", "体裁", "code", "体裁", choices=VOLUME_KINDS, dublin_core="type"),
        Field("no", "辑次", "line", "第几辑", dublin_core="bibliographicCitation", schema_org="volumeNumber"),
        Field("compilers", "编者", "line", "主编、编者或编纂单位，可写多个", many=True, dublin_core="contributor",
              schema_org="editor", dat18="责任者"),
        Field("publisher", "出版社", "line", "出版者或编印单位", dublin_core="publisher", schema_org="publisher"),
        Field("city", "出版地", "line", "出版者所在的城市"),
        Field("year", "出版年", "integer", "出版年", dublin_core="issued", schema_org="datePublished"),
        Field("isbn", "书号", "isbn", "ISBN，10 位或 13 位，连字符可写可不写", dublin_core="identifier",
              schema_org="isbn"),
        Field("issn", "刊号", "issn", "ISSN，例如 1002-6487", dublin_core="identifier", schema_org="issn"),
        Field("print_no", "准印证号", "line", "内部资料准印证号", dublin_core="identifier"),
        Field("page_count", "总页数", "integer", "正文的页数；篇目的页码不能超过它", dublin_core="extent",
              schema_org="numberOfPages"),
        Field("vertical", "竖排", "flag", "原书是不是竖排、从右向左翻"),
        Field("toc", "目录", "mapping", "目录，按先后次序", many=True, parts=_TOC_LINE,
              dublin_core="tableOfContents"),
        _FONDS,
        SCANS,
    ), dated=False),
    ContentType("record", "文史篇目", "一篇文史资料", "ArchiveComponent", (
        OPEN,
        Field("volume", "所在书卷", "id", "书卷的编号", dublin_core="isPartOf", schema_org="isPartOf"),
        Field("pages", "页码", "line", "起止页，例如 12—18", dublin_core="bibliographicCitation",
              schema_org="pagination"),
        Field("author_role", "作者身份", "line", "作者当时的身份", dat18="责任者"),
        Field("relation", "史料关系", "code", "亲历、亲见或亲闻", choices=RELATIONS, dat18="附注"),
        Field("recorder", "整理", "line", "记录整理者", many=True, dublin_core="contributor", dat18="责任者"),
        Field("written", "写作时间", "historical", "写成的时间，可用年号纪年", dublin_core="created",
              schema_org="dateCreated", dat18="时间"),
        _VERIFICATION, _VERIFIED_BY, _FONDS, SCANS,
    ), dated=False),
    ContentType("oral", "口述史", "一次口述访谈", "ArchiveComponent", (
        OPEN,
        Field("narrator", "口述", "line", "口述人，可写多个", many=True, dublin_core="creator", dat18="责任者"),
        Field("narrator_role", "口述人身份", "line", "口述人与所述之事的关系"),
        Field("interviewer", "采访", "line", "采访人，可写多个", many=True, dublin_core="contributor"),
        Field("recorder", "整理", "line", "记录整理者", many=True, dublin_core="contributor"),
        Field("recorded", "采访日期", "historical", "采访的日期", dublin_core="created", schema_org="dateCreated",
              dat18="时间"),
        CONSENT,
        _VERIFICATION, _VERIFIED_BY, _FONDS,
    ), dated=False),
    ContentType("biography", "小传", "一位历史人物：小传、生平、相关的篇目和照片", "Person", (
        Field("pinyin", "拼音", "line", "姓名拼音，用来排序"),
        Field("birth", "生", "historical", "出生，可用年号纪年", schema_org="birthDate"),
        Field("death", "卒", "historical", "去世，可用年号纪年", schema_org="deathDate"),
        Field("style_names", "字号", "line", "字、号、别名，可写多个", many=True, schema_org="alternateName"),
        Field("native_place", "籍贯", "line", "籍贯", schema_org="birthPlace"),
        Field("portrait", "照片", "path", "肖像", schema_org="image"),
        _SAME_PERSON,
    ), dated=False),
    ContentType("place", "地名", "一个历史地点", "Place", (
        Field("coordinates", "坐标", "coordinates", "纬度和经度，例如 41.80, 123.43；写了就在示意图上标出",
              schema_org="geo"),
        Field("other_places", "别名", "line", "旧名、别名，可写多个", many=True, schema_org="alternateName"),
        Field("pinyin", "拼音", "line", "地名拼音，用来排序"),
    ), dated=False),
    ContentType("photo", "老照片", "一张照片", "Photograph", (
        OPEN,
        Field("picture", "图像", "path", "图片文件，从 content/ 写起", required=True, dublin_core="hasFormat",
              schema_org="contentUrl"),
        Field("alt", "替代文字", "line", "看不见图的读者听到的文字"),
        Field("volume", "所在书卷", "id", "书卷的编号", dublin_core="isPartOf", schema_org="isPartOf"),
        Field("provider", "提供", "line", "提供者或收藏者", dublin_core="provenance"),
        _VERIFICATION, _VERIFIED_BY, _FONDS,
    ), dated=False),
    ContentType("artwork", "书画", "一件书画作品", "VisualArtwork", (
        OPEN,
        Field("picture", "图像", "path", "图片文件，从 content/ 写起", required=True, dublin_core="hasFormat",
              schema_org="contentUrl"),
        Field("alt", "替代文字", "line", "看不见图的读者听到的文字"),
        Field("artist", "作者名", "line", "书画作者，可写多个", many=True, dublin_core="creator", schema_org="creator",
              dat18="责任者"),
        Field("medium", "材质", "line", "材质", dublin_core="medium", schema_org="artMedium"),
        Field("size", "尺寸", "line", "尺寸，例如 纵 136 厘米，横 68 厘米", dublin_core="extent", schema_org="size"),
        Field("exhibition", "展览", "line", "参加过的展览，可写多个", many=True, dublin_core="provenance"),
        Field("accession_no", "藏品号", "line", "藏品号", dublin_core="identifier", schema_org="identifier"),
        Field("collection", "专藏", "id", "所属专藏的编号", dublin_core="isPartOf"),
        _VERIFICATION, _VERIFIED_BY,
    ), dated=False),
    ContentType("chronology", "年表", "一份年谱或大事记：正文是前言，各条写在同名的 .csv 里", "Dataset", (
        Field("person", "谱主", "id", "年谱的主人：小传的编号；大事记不写", schema_org="about"),
        Field("volume", "所在书卷", "id", "书卷的编号", dublin_core="isPartOf", schema_org="isPartOf"),
    ), dated=False),
)  # fmt: skip
"""Beside the other types, and in the same way: :data:`plugins.core.content_types.TYPES` has them all."""


def is_closed(kind: str, fields: Mapping[str, Any]) -> bool:
    """Whether the archive keeps an item to itself: not marked open, or a narrator who has not agreed in writing."""
    if kind not in GATED:
        return False
    return not fields.get(OPEN.key) or (kind == "oral" and not fields.get(CONSENT.key))
