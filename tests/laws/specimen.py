"""A small site that has one of everything: the files that a workshop begins with."""

import io

from PIL import Image

from tests.laws.archive import ARCHIVE_CHANNEL, ARCHIVE_SETTINGS, archive_files
from tests.laws.campaign import CAMPAIGN_CHANNEL, CAMPAIGN_FILES, CAMPAIGN_SETTINGS

SITE = f"""\
[site]
domain = "www.example.cn"
per_page = 3
feed_items = 4

[languages.zh]
tag = "zh-CN"
locale = "zh_Hans_CN"
name = "简体中文"
alias = "中文"
title = "示例市政协"
full_title = "政协示例市委员会"
description = "示例市政协的新闻。"

[languages.en]
tag = "en"
locale = "en_GB"
name = "English"
alias = "英文"
prefix = "en"
title = "Sample CPPCC"
full_title = "Sample Committee of the CPPCC"

[footer]
organizer = {{ zh = "政协示例市委员会", en = "Sample Committee" }}
phone = "024-00000000"
pages = ["contact", "sitemap"]

{CAMPAIGN_SETTINGS}
{ARCHIVE_SETTINGS}
[[channels]]
slug = "news"
label = {{ zh = "要闻动态", en = "News" }}
description = {{ zh = "会议和活动。", en = "Meetings." }}

[[channels.sections]]
slug = "local"
label = {{ zh = "本地要闻", en = "Local news" }}

[[channels.sections]]
slug = "notices"
label = {{ zh = "通知公告", en = "Notices" }}
layout = "plain"

[[channels]]
slug = "highlights"
label = {{ zh = "履职亮点", en = "Highlights" }}
layout = "cards"

[[channels]]
slug = "members"
label = {{ zh = "委员", en = "Members" }}
layout = "gallery"

{CAMPAIGN_CHANNEL}
{ARCHIVE_CHANNEL}"""

HOME = """\
[[blocks]]
kind = "lead"
count = 2

[[blocks]]
kind = "latest"
channel = "news"
count = 3

[[blocks]]
kind = "channel"
channel = "highlights"
count = 3
style = "cards"

[[blocks]]
kind = "history"
channel = "members"
count = 2
"""

PARAGRAPHS = (
    "市政协今天举行会议，听取提案办理情况的通报。委员们就加快产业转型提出建议。",
    "会议指出，要把**协商**贯穿履职全过程。详见[前一篇](20230105-01)。",
    "![会场](images/a.png)\n\n与会委员参观了展览。",
    "- 第一件提案\n- 第二件提案\n\n1. 立案\n2. 交办",
    "| 年份 | 件数 |\n| --- | --- |\n| 2022 | 616 |\n| 2023 | 588 |",
    "据统计[^1]，全年共收到提案六百余件。\n\n[^1]: 数字截至十二月底。",
    "> 读书是政协的好传统。\n\n## 书香政协\n\n委员们交流读书心得。\n\n## 下一步\n\n继续办好讲堂。",
    "附件见[名单](files/list.txt)，联系方式见[页面](/contact/)。",
    "![](images/b.png)",
)
KEYWORDS = ("提案", "协商", "读书", "委员工作室", "AI 与政协")
CHANNELS = ("news", "news/local", "news/notices", "highlights", "members")


def picture(width: int, height: int, colour: int = 0) -> bytes:
    """A PNG in one colour."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), (colour * 40 % 256, 90, 120)).save(stream, "PNG")
    return stream.getvalue()


def article(title: str, date: str, *paragraphs: int, **fields: str) -> str:
    """An article with some of ``PARAGRAPHS``; ``fields`` are further lines of its head."""
    head = "".join(f"{name}: {text}\n" for name, text in {"标题": title, "日期": date, **fields}.items() if text)
    return f"---\n{head}---\n" + "\n\n".join(PARAGRAPHS[number] for number in paragraphs or (0,)) + "\n"


_NEWS, _LIGHT, _MEMBER = "content/articles/news", "content/articles/highlights", "content/articles/members"

SPECIMEN: dict[str, str | bytes] = {
    "site.toml": SITE,
    "content/data/home.toml": HOME,
    "content/images/a.png": picture(30, 20),
    "content/images/b.png": picture(20, 30, 1),
    "content/images/same-as-b.png": picture(20, 30, 1),
    "content/files/list.txt": "名单\n",
    "content/pages/contact.md": "---\n标题: 联系我们\n---\n办公室电话见页脚。\n",
    "content/pages/contact.en.md": "---\n标题: Contact\n---\nSee the footer.\n",
    "content/pages/members.md": "---\n标题: 委员介绍\n---\n本栏目介绍委员。\n",
    f"{_NEWS}/2022/20221230-01.md": article("年终会议", "2022-12-30 10:13", 0, 1, 置顶="是", 封面="images/a.png"),
    f"{_NEWS}/2022/20221230-01.en.md": article("Year-end meeting", "", 0, 1),
    f"{_NEWS}/2022/20221231-01.md": article("展览开幕", "2022-12-31", 2, 5, 关键词="[读书, 协商]", 封面="images/b.png"),
    f"{_NEWS}/2023/20230105-01.md": article("提案通报", "2023-01-05", 4, 关键词="提案", 栏目="news/local"),
    f"{_NEWS}/2023/20230105-01.en.md": article("Report on proposals", "", 4, 关键词="proposals"),
    f"{_NEWS}/2023/20230106-01.md": article("关于征集提案的通知", "2023-01-06", 7, 栏目="[news/notices, highlights]"),
    f"{_NEWS}/2023/20230107-01.md": article("撤下的稿件", "2023-01-07", 0, 状态="已撤回", 撤回原因="内容有误"),
    f"{_NEWS}/2023/20230108-01.md": article("草稿一件", "2023-01-08", 1, 状态="草稿"),
    f"{_NEWS}/2023/20990101-01.md": article("定时发布", "2099-01-01 08:00", 0, 关键词="[提案, 读书]"),
    f"{_LIGHT}/2023/20230201-01.md": article("履职一年", "2023-02-01", 6, 关键词="[协商, 提案]", 徽标="专题"),
    f"{_LIGHT}/2023/20230202-01.md": article("调研纪行", "2023-02-02", 3, 旧网址="[/old/1.html, /old/2]"),
    f"{_LIGHT}/2023/20230203-01.md": article(
        "组图", "2023-02-03", 0, 图片="[{文件: images/same-as-b.png, 说明: 现场}]"
    ),
    f"{_MEMBER}/2023/20230301-01.md": article("委员讲堂", "2023-03-01", 8, 关键词="读书", 作者="张三"),
    f"{_MEMBER}/2023/20230302-01.md": article(
        "工作室揭牌", "2023-03-02", 0, 附件="[{文件: files/list.txt, 标题: 名单}]"
    ),
    f"{_MEMBER}/2023/20230303-01.md": article(
        "走访群众", "2023-03-03", 0, 5, 摘要="走访的摘要。", 事件日期="1949-09-21"
    ),
    **CAMPAIGN_FILES,
    **archive_files(picture(40, 60, 2), picture(40, 60, 3)),
}
