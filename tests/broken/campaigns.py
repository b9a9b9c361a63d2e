"""Broken sites with a reading campaign, in the same way as :mod:`tests.broken.sites`."""

from tests.broken.sites import Broken, site_toml
from tests.builders import READING_TOML, SITE_TOML

_READING = f"{SITE_TOML}\n{READING_TOML}".partition("[reading]")[0].count("\n") + 1
"""The line of the table ``[reading]``."""
_ONES = READING_TOML[READING_TOML.index("[[reading.ones]]") :]


def campaign(files: dict[str, str | None], *changes: tuple[str, str]) -> dict[str, str | bytes | None]:
    """A site with a reading campaign of one book, one essay and one call, its settings and ``files`` changed.

    ``files`` are named by their path below ``content/reading/``.
    """
    text = f"{SITE_TOML}\n{READING_TOML}"
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    good = {
        "books/hongloumeng.md": reading("图书", "书号: 978-7-02-000220-7", date=""),
        "essays/e1.md": reading("读书文章", "图书: hongloumeng"),
        "calls/k1.md": reading("征文启事", "栏目: reading\n截止: 2022-12-31\n征集状态: 评选中"),
    }
    return {"site.toml": text} | {f"content/reading/{path}": file for path, file in (good | files).items()}


def reading(kind: str, head: str = "", date: str = "日期: 2022-12-30\n", body: str = "正文。") -> str:
    """A good item of the campaign with more in its head: from line 5 on, or 4 without a date."""
    return f"---\n标题: 标题\n类型: {kind}\n{date}{head}{'' if not head else chr(10)}---\n{body}\n"


CALL = "content/reading/calls/k1.md"
ESSAY = "content/reading/essays/e1.md"
BOOK = "content/reading/books"

BROKEN_CAMPAIGNS = {
    # Settings
    "a reading campaign without its channel": Broken(
        campaign({}, ('[reading]\nchannel = "reading"', '[reading]\nchannel = "raeding"')),
        (f"site.toml:{_READING + 1}: C003 没有栏目 raeding，是不是想写 reading",),
    ),
    "layouts of a reading campaign on a site that has none": Broken(
        site_toml(
            ('slug = "highlights"', 'slug = "highlights"\nlayout = "campaign"'),
            ('layout = "plain"', 'layout = "books"'),
        ),
        (
            "site.toml:47: C003 layout 写作 books，这是书香政协的子栏目用的",
            "site.toml:51: C003 layout 写作 campaign，这是书香政协的栏目用的",
        ),
    ),
    "carriers that cannot be told apart": Broken(
        campaign({}, ('slug = "club"', 'slug = "hall"'), ('"读书会"', '"委员大讲堂"')),
        (
            f"site.toml:{_READING + 9}: C003 两个载体的 slug 都是 hall，每个载体的 slug 应不同",
            f"site.toml:{_READING + 10}: C003 两个载体都叫 委员大讲堂，每个载体的名称应不同",
        ),
    ),
    "a carrier without a name and one with a wrong setting": Broken(
        campaign(
            {},
            ('\nlabel = { zh = "读书会", en = "Reading Club" }', ""),
            ('slug = "hall"', 'slug = "hall"\nname = "讲堂"'),
        ),
        (
            f"site.toml:{_READING + 6}: C001 不认识的设置项 name，这里可写 slug、label、description",
            f"site.toml:{_READING + 9}: C002 缺少设置项 label，请补上",
        ),
    ),
    "ones that count nothing and lead nowhere": Broken(
        campaign(
            {},
            ('["recommendation"]', '["荐书"]'),
            ('section = "books"', 'section = "book"'),
            ('"essay/audio"', '"essay/poem"'),
        ),
        (
            f"site.toml:{_READING + 14}: C003 没有类型“荐书”，请写 recommendation",
            f"site.toml:{_READING + 15}: C003 栏目 reading 没有子栏目 book，是不是想写 books",
            f"site.toml:{_READING + 19}: C003 没有类型“essay/poem”，是不是想写 essay/notes",
        ),
    ),
    "ones that are no tables": Broken(
        campaign({}, (_ONES, ""), ('channel = "reading"\n', 'channel = "reading"\nones = ["荐书"]\n')),
        (f"site.toml:{_READING + 2}: C003 ones 写法不对，应写作 [[reading.ones]]",),
    ),
    # One item
    "a book with a wrong number": Broken(
        campaign({"books/hongloumeng.md": reading("图书", "书号: 978-7-02-000220-8", date="")}),
        (f"{BOOK}/hongloumeng.md:4: F028 书号写作“978-7-02-000220-8”，校验码不对，请照版权页核对每一位数字",),
    ),
    "a book with a number of before there were such": Broken(
        campaign({"books/hongloumeng.md": reading("图书", "书号: 10019·3193", date="")}),
        (f"{BOOK}/hongloumeng.md:4: F028 书号写作“10019·3193”，应为 10 位或 13 位数字",),
    ),
    "an author whose dynasty is in square brackets": Broken(
        campaign({"books/hongloumeng.md": reading("图书", "著者: [清]曹雪芹", date="")}),
        (f"{BOOK}/hongloumeng.md:4: F006 方括号之后还有文字",),
    ),
    "a book that names itself": Broken(
        campaign({"books/hongloumeng.md": reading("图书", "图书: hongloumeng", date="")}),
        (f"{BOOK}/hongloumeng.md:4: F003 不认识的字段“图书”，这是荐书、读书文章、书屋、活动的字段，请检查类型",),
    ),
    "a room with its coordinates the wrong way round": Broken(
        campaign({"rooms/m1.md": reading("书屋", "坐标: 123.43, 41.80", date="")}),
        ("content/reading/rooms/m1.md:4: F004 坐标写作“123.43, 41.80”，写反了，纬度在前，经度在后，应为 41.80, 123.43",),
    ),
    "a campaign that ends before it begins": Broken(
        campaign({"c1.md": reading("读书活动", "时期: 2022-12-31/2022-04-23", date="")}),
        ("content/reading/c1.md:4: F001 时期写作“2022-12-31/2022-04-23”，结束早于开始，请把起止调换过来，或者核对年份",),
    ),
    "a campaign that is named after a year alone": Broken(
        campaign({"2022.md": reading("读书活动", "时期: 2022", date="")}),
        (
            "content/reading/2022.md:1: F015 地址 /reading/2022/ 是 2022 年的稿件所在的地方，"
            "编号不能只是年份，例如可改为 campaign-2022",
        ),
    ),
    "a campaign of a time that no calendar has": Broken(
        campaign({"c1.md": reading("读书活动", "时期: 2022-13", date="")}),
        ("content/reading/c1.md:4: F001 时期“2022-13”的月份是 13，月份应是 01 至 12；四季写 21（春）至 24（冬）",),
    ),
    "an event that ends before it begins": Broken(
        campaign({"events/v1.md": reading("活动", "开始: 2022-04-23 14:00\n结束: 2022-04-23 04:30")}),
        ("content/reading/events/v1.md:6: F030 结束 2022-04-23 04:30 早于开始 2022-04-23 14:00，请改正其中一个",),
    ),
    "an event of a carrier that does not exist": Broken(
        campaign({"events/v1.md": reading("活动", "开始: 2022-04-23 14:00\n载体: 委员讲堂")}),
        ("content/reading/events/v1.md:6: F004 没有载体“委员讲堂”，是不是想写 委员大讲堂",),
    ),
    "an event whose materials are not there": Broken(
        campaign({"events/v1.md": reading("活动", "开始: 2022-04-23 14:00\n材料: [{文件: files/x.pdf, 标题: 讲稿}]")}),
        ("content/reading/events/v1.md:6: L001 文件 files/x.pdf 不存在",),
    ),
    "an award and a recording of no kind": Broken(
        campaign({
            "essays/e1.md": reading("读书文章", "奖项: 一等奖"),
            "essays/e2.md": reading("读书文章", "体裁: 有声"),
            "essays/e3.md": reading("读书文章", "体裁: 诗歌"),
        }),
        (
            f"{ESSAY}:5: F002 写了奖项，没有写体裁，请写 体裁: 征文 这样的一行",
            "content/reading/essays/e2.md:5: F002 体裁是有声，没有写音频",
            "content/reading/essays/e3.md:5: F004 体裁写作“诗歌”，应为读书故事、征文、心得、笔记、有声之一",
        ),
    ),
    "a list of recommendations without a number": Broken(
        campaign({
            "recommendations/r1.md": reading("荐书", "栏目: reading\n图书: hongloumeng\n书单期号: 第3期"),
            "recommendations/r2.md": reading("荐书", "栏目: reading\n图书: hongloumeng\n书单期号: -3"),
        }),
        (
            "content/reading/recommendations/r1.md:7: F004 书单期号写作“第3期”，应为整数",
            "content/reading/recommendations/r2.md:7: F004 书单期号写作“-3”，应为 1、2、3 这样的期号",
        ),
    ),
    # Several items
    "an essay on a book that is not there": Broken(
        campaign({"essays/e1.md": reading("读书文章", "图书: honglomeng")}),
        (f"{ESSAY}:5: L003 没有编号为 honglomeng 的图书，是不是想写 hongloumeng",),
    ),
    "an essay that names a book by its title": Broken(
        campaign({"essays/e1.md": reading("读书文章", "图书: 《红楼梦》")}),
        (f"{ESSAY}:5: F013 图书写作“《红楼梦》”，这里写的是别的稿件的编号，不是标题；只能用英文字母、数字和连字符，例如 20221230-01",),
    ),
    "ids that lead nowhere": Broken(
        campaign({
            "essays/e1.md": reading("读书文章", "读书活动: c1\n征文启事: k2\n促成: [p1, e1]"),
            "anthologies/s1.md": reading("作品集", "栏目: reading\n篇目: [e1, e9]", date=""),
            "calls/k1.md": reading("征文启事", "栏目: reading\n结果: n1"),
        }),
        (
            "content/reading/anthologies/s1.md:5: L003 没有编号为 e9 的读书文章",
            f"{CALL}:6: L003 没有编号为 n1 的稿件",
            f"{ESSAY}:5: L003 没有编号为 c1 的读书活动",
            f"{ESSAY}:6: L003 没有编号为 k2 的征文启事",
            f"{ESSAY}:7: L003 没有编号为 p1 的提案或社情民意",
            f"{ESSAY}:7: L003 编号 e1 的稿件是读书文章，不是提案或社情民意",
        ),
    ),
    "an essay on an essay": Broken(
        campaign({"essays/e2.md": reading("读书文章", "图书: e1")}),
        ("content/reading/essays/e2.md:5: L003 编号 e1 的稿件是读书文章，不是图书",),
    ),
    "essays on books that readers may not see": Broken(
        campaign({
            "books/hongloumeng.md": reading("图书", "状态: 草稿", date=""),
            "books/shiji.md": reading("图书", "内部: 是", date=""),
            "books/lunyu.md": reading("图书", "日期: 2031-05-01", date=""),
            "books/mengzi.md": reading("图书", "状态: 已撤回", date=""),
            "essays/e2.md": reading("读书文章", "图书: [shiji, lunyu, mengzi]"),
        }),
        (
            f"{ESSAY}:5: L003 编号 hongloumeng 的稿件还没有发布（草稿），请先发布它，或删去这个编号",
            "content/reading/essays/e2.md:5: L003 编号 lunyu 的稿件到 2031-05-01 00:00 才发布",
            "content/reading/essays/e2.md:5: L003 编号 shiji 的稿件是内部稿件，不公开，公开的稿件不能提到它，请删去这个编号",
        ),
    ),
    "a book twice": Broken(
        campaign({
            "books/hlm.md": reading("图书", "书号: 9787020002207", date=""),
            "books/shitouji.md": reading("图书", "书号: 7-02-000220-X", date=""),
        }),
        (
            f"{BOOK}/hongloumeng.md:4: F029 书号与 {BOOK}/hlm.md 相同，一本书只录一次：请删去其中一个，或改正书号",
            f"{BOOK}/shitouji.md:4: F029 书号与 {BOOK}/hlm.md 相同",
        ),
    ),
    "two themes and two readers at one address": Broken(
        campaign({
            "books/hongloumeng.md": reading("图书", "主题: [文学/古典, 小说]", date=""),
            "books/shiji.md": reading("图书", "主题: 文学-古典", date=""),
            "essays/e1.md": reading("读书文章", "作者: Wang Wei"),
            "essays/e2.md": reading("读书文章", "作者: wang wei"),
        }),
        (
            f"{BOOK}/shiji.md:4: F015 主题“文学-古典”和“文学/古典”的网址相同，请统一成一种写法",
            "content/reading/essays/e2.md:5: F015 人名“wang wei”和“Wang Wei”的网址相同，请统一成一种写法",
        ),
    ),
    # Warnings
    "a call past its deadline that is still open": Broken(
        campaign({"calls/k1.md": reading("征文启事", "栏目: reading\n截止: 2022-12-31\n征集状态: 征集中")}),
        (f"{CALL}:7: W020 征文到 2022-12-31 截止，仍写作征集中，请把 征集状态 改为 评选中 或 已结束",),
    ),
    "items that will not be where they are looked for": Broken(
        campaign({"recommendations/r1.md": reading("荐书", "栏目: reading"), "events/v1.md": reading("活动")}),
        (
            "content/reading/events/v1.md:1: W021 活动没有写开始时间，不会出现在日程里，请写 开始: 2025-04-23 14:00 这样的一行",
            "content/reading/recommendations/r1.md:1: W021 荐书没有写图书，不会出现在书墙和书目里",
        ),
    ),
}  # fmt: skip
