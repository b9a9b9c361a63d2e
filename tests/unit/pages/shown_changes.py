"""The sources of the small site, and for what each class of page shows a change of them that it shows."""

from tests.unit.pages.archive_people_changes import ARCHIVE_PEOPLE_BASE, ARCHIVE_PEOPLE_SHOWN
from tests.unit.pages.reading_changes import READING_BASE, READING_SHOWN


def article(title, day, head="", body="正文。"):
    return f"---\n标题: {title}\n日期: 2022-12-{day:02} 10:13\n{head}\n---\n{body}\n"


def serial(title, day, head):
    """An article of another year, which is on no page of news."""
    return article(title, day, head).replace("2022-12", "2018-12")


def person(name, term, post="主席", more=""):
    head = f"标题: {name}\n类型: person\n届次: {term}\n职务: [{{职务: {post}, 起: 2022}}]"
    return f"---\n{head}\n栏目: [members/leaders, members/cards]\n{more}\n---\n生平。\n"


def english(head):
    return f"---\ntitle: {head}\n---\nText.\n"


A1, A2, A3, OLD = (f"articles/news/{name}.md" for name in ("a1", "a2", "a3", "old"))
ALONE = "articles/highlights/alone.md"
M1, M2 = "articles/members/m1.md", "articles/members/m2.md"
A4, WANG, LI = "articles/news/a4.md", "articles/members/wang.md", "articles/members/li.md"
TOPIC = "articles/members/t.md"
BOUND = "人物: 王某\n地点: 河东区\n所属专题: t\n栏目: [news, members/places]"
EN, CONTACT, NEWS = "articles/news/a1.en.md", "pages/contact.md", "pages/news.md"
PHOTO = "![图](images/x.png)"
S1, S2, S3 = (f"articles/members/{name}.md" for name in ("s1", "s2", "s3"))
SERIES = "系列: 札记\n视频: [{文件: files/a.pdf, 封面: images/y.png}]"

BASE = {
    A1: article("甲", 1, "关键词: 提案\n旧网址: /old/1.html"),
    A2: article("乙", 2, "关键词: 提案\n事件日期: 1949-09-21"),
    A3: article("丙", 3, "栏目: news/local\n关键词: 监督", f"见[甲](a1)。\n\n{PHOTO}"),
    A4: article("丁", 4, f"英文标题: Title\n英文摘要: Summary.\n{BOUND}"),
    WANG: person("王某", "十六届"),
    LI: person("李某", "十五届"),
    TOPIC: article("专题", 1, "类型: topic\n栏目: members"),
    OLD: article("旧闻", 1, "关键词: 提案").replace("2022", "2020"),
    S1: serial("庚", 8, "系列: 札记"),
    S2: serial("辛", 9, SERIES),
    M1: article("壬", 1),
    M2: article("癸", 2),
    ALONE: article("独", 5, "封面: images/y.png\n图片: [{文件: images/y.png, 替代文字: 图}]"),
    EN: english("English"),
    CONTACT: "---\n标题: 联系\n---\n电话。\n",
    NEWS: "---\n标题: 要闻\n---\n介绍。\n",
    **READING_BASE,
    **ARCHIVE_PEOPLE_BASE,
}

SHOWN = {
    "an article shows its text": ("/news/2022/a1/", {A1: BASE[A1] + "\n又一段。"}),
    "an article shows a fact that it does not print": ("/news/2022/a1/", {A1: article("甲", 1, "关键词: 提案\n来源: 甲报")}),
    "an article shows the title of the one before": ("/news/2022/a2/", {A1: article("新题", 1)}),
    "an article shows the title of the one after": ("/news/2022/a1/", {A2: article("新题", 2)}),
    "an article shows the title of a neighbour without its tags": ("/members/2022/m1/", {M2: article("新题", 2)}),
    "an article shows which one is after it": ("/news/2022/a1/", {A2: None}),
    "an article shows whether one is before or after it": ("/news/2022/a2/", {A1: None, OLD: None}),
    "an article shows whether its neighbour is before or after it": (
        "/members/2022/m1/", {M2: article("癸", 2).replace("2022-12", "2022-11")},
    ),
    "an article shows the titles of what has its tags": (
        "/news/2022/a2/", {OLD: BASE[OLD].replace("旧闻", "新题")},
    ),
    "an article shows what has its tags": ("/news/2022/a2/", {A1: article("甲", 1, "旧网址: /old/1.html")}),
    "an article shows the title of its translation": ("/news/2022/a1/", {EN: english("New")}),
    "an article shows that it has a translation": ("/news/2022/a1/", {EN: None}),
    "a translation shows the date of its original": ("/en/news/2022/a1/", {A1: article("甲", 9, "关键词: 提案")}),
    "an article shows the address of what it links to": ("/news/2022/a3/", {A1: BASE[A1].replace("2022", "2021")}),
    "an article shows how large its pictures are": ("/news/2022/a3/", {"images/x.png": 9}),
    "an article shows how large the pictures of its gallery are": ("/highlights/2022/alone/", {"images/y.png": 9}),
    "an article shows the titles of its series": ("/members/2018/s1/", {S2: serial("新题", 9, SERIES)}),
    "an article shows how many parts its series has": ("/members/2018/s1/", {S3: serial("又一篇", 10, SERIES)}),
    "an article shows which part it is": ("/members/2018/s1/", {S2: serial("辛", 7, SERIES)}),
    "an article shows how large its video is": ("/members/2018/s2/", {"images/y.png": 9}),
    "an article shows the title of its topic": (
        "/news/2022/a4/", {TOPIC: article("新题", 1, "类型: topic\n栏目: members")},
    ),
    "an article shows whether its topic is one": (
        "/news/2022/a4/", {TOPIC: article("专题", 1, "栏目: members")},
    ),
    "an article shows the formats of its video": (
        "/members/2018/s2/", {S2: serial("辛", 9, SERIES.replace("封面:", "另存: images/x.png, 封面:"))},
    ),
    "an article shows its corrections": (
        "/news/2022/a1/", {A1: article("甲", 1, "更正: [{日期: 2023-01-01, 内容: 改正。}]")},
    ),
    "an article shows the navigation": ("/highlights/2022/alone/", {M1: article("壬", 1, "栏目: members/people")}),
    "an article shows the footer": ("/highlights/2022/alone/", {CONTACT: "---\n标题: 联系我们\n---\n电话。\n"}),
    "an article shows where its list is in another language": (
        "/highlights/2022/alone/", {"articles/highlights/h2.en.md": english("H\ndate: 2022-12-01")},
    ),
    "an article shows that there is a feed": ("/en/news/2022/a1/", {EN: english("English\nstatus: 已撤回")}),
    "a list shows the titles of its articles": ("/news/page/2/", {A2: article("新题", 2)}),
    "a list shows how many there are on other pages": ("/news/", {OLD: None}),
    "a list shows how large its pictures are": ("/highlights/", {"images/y.png": 9}),
    "a list shows its introduction": ("/news/", {NEWS: "---\n标题: 要闻\n---\n新的介绍。\n"}),
    "a list shows its sections": ("/news/page/2/", {"articles/news/n.md": article("通知", 8, "栏目: news/notices")}),
    "a list shows whether there is one in another language": (
        "/highlights/", {"articles/highlights/h2.en.md": english("H\ndate: 2022-12-01")},
    ),
    "a section shows whether there is one in another language": (
        "/news/local/", {"articles/news/l.en.md": english("L\ndate: 2022-12-01\nchannel: news/local")},
    ),
    "a list shows what is in another language": (
        "/en/news/", {"articles/news/a4.en.md": english("Title\nsummary: Summary.")},
    ),
    "a list shows that it has a feed": ("/en/news/", {EN: None}),
    "a channel shows its years": ("/news/page/2/", {OLD: None}),
    "a channel shows the newest topic": ("/members/", {TOPIC: article("新题", 1, "类型: topic\n栏目: members")}),
    "a year of a channel shows the titles of its articles": ("/news/2022/page/2/", {A2: article("新题", 2)}),
    "a year of a channel shows the other years": ("/news/2022/", {OLD: BASE[OLD].replace("2020", "2019")}),
    "a roster shows the posts": ("/members/leaders/", {WANG: person("王某", "十六届", "副主席")}),
    "a roster shows who was one": ("/members/leaders/", {LI: BASE[LI].replace("起: 2022", "止: 2022")}),
    "a roster shows how large its portraits are": (
        "/members/leaders/", {WANG: person("王某", "十六届", more="照片: images/y.png"), "images/y.png": 9},
    ),
    "members are shown by sector": ("/members/cards/", {WANG: person("王某", "十六届", more="界别: 经济界")}),
    "members show that there is an earlier term": ("/members/cards/", {LI: None}),
    "an earlier term shows its members": ("/members/cards/term/15/", {LI: person("李某", "十五届", "委员")}),
    "a person shows the posts": ("/members/wang/", {WANG: person("王某", "十六届", "副主席")}),
    "a person shows what names the person": ("/members/wang/", {A4: article("新题", 4, BOUND)}),
    "a person shows what the person wrote": ("/members/wang/", {A2: article("乙", 2, "作者: 王某")}),
    "a person shows that another has the name": ("/members/wang/", {LI: person("王某", "十五届")}),
    "a person shows a translation": ("/members/wang/", {"articles/members/wang.en.md": english("Wang")}),
    "a topic shows its articles": ("/members/2022/t/", {A4: article("新题", 4, BOUND)}),
    "a topic shows what belongs to it": ("/members/2022/t/", {A2: article("乙", 2, "所属专题: t")}),
    "a topic shows its agenda": (
        "/members/2022/t/", {TOPIC: article("专题", 1, "类型: topic\n栏目: members\n议程: [听取报告]")},
    ),
    "a topic shows a translation": ("/members/2022/t/", {"articles/members/t.en.md": english("Topic")}),
    "a district shows its articles": ("/members/places/", {A2: article("新题", 2, "单位: 河东区政协")}),
    "the site map shows the people": ("/sitemap/", {WANG: person("王五", "十六届")}),
    "a tag shows its articles": ("/tags/%E6%8F%90%E6%A1%88/", {A2: article("新题", 2, "关键词: 提案")}),
    "a tag shows where all tags of another language are": (
        "/tags/%E6%8F%90%E6%A1%88/", {EN: english("English\ntags: Tag")},
    ),
    "the page of tags shows how many there are of each": ("/tags/", {A2: article("乙", 2, "关键词: 监督")}),
    "the home page shows the newest": ("/", {A2: article("新题", 2)}),
    "the home page shows how large its pictures are": ("/", {"images/y.png": 9}),
    "the home page shows what stands out": ("/", {A2: article("乙", 2, "醒目: 是")}),
    "the home page shows what is pinned": ("/", {OLD: BASE[OLD].replace("关键词", "置顶: 是\n关键词")}),
    "the home page shows a pin that has not ended": (
        "/", {OLD: BASE[OLD].replace("关键词", "置顶至: 2030-06-01\n关键词")},
    ),
    "the home page shows the year that history tells of": ("/", {A2: article("乙", 2, "事件日期: 1954")}),
    "the home page shows people": ("/", {M1: article("壬", 1, "类型: person\n界别: 经济界")}),
    "the home page shows what a district has done": ("/", {A4: article("新题", 4, BOUND)}),
    "the home page shows the figure of an article": (
        "/", {"articles/news/n1.md": article("数", 1, "类型: statistic\n指标: 提案\n数值: 616")},
    ),
    "a month shows what happened on its days": (
        "/on-this-day/09.json", {A2: article("新题", 2, "事件日期: 1949-09-21")},
    ),
    "the sister of a month shows what happened on its days": (
        "/zh-hant/on-this-day/09.json", {A2: article("新题", 2, "事件日期: 1949-09-21")},
    ),
    "the site map shows how many there are": ("/sitemap/", {A2: None}),
    "the search page shows how many there are in a year": ("/search/", {OLD: None}),
    "a year shows the titles of its articles": ("/browse/2022/", {A2: article("新题", 2)}),
    "a year shows on which day they are": ("/browse/2022/", {A2: article("乙", 3)}),
    "a year shows the channels": ("/browse/2022/", {A2: article("乙", 2, "栏目: news/local"), A3: None, OLD: None}),
    "a year shows what is in another language": (
        "/en/browse/2022/", {"articles/news/a4.en.md": english("Title\nsummary: Summary.")},
    ),
    "a year shows the ones beside it": ("/browse/2022/", {OLD: BASE[OLD].replace("2020", "2019")}),
    "a year shows whether there is one in another language": (
        "/browse/2020/", {"articles/news/old.en.md": english("Old")},
    ),
    "the error page shows the channels": ("/404.html", {ALONE: None}),
    "a page shows its text": ("/contact/", {CONTACT: "---\n标题: 联系\n---\n地址。\n"}),
    "a page shows its translation": ("/contact/", {"pages/contact.en.md": english("Contact")}),
    "a feed shows the text of its articles": ("/news/feed.xml", {A3: article("丙", 3, "栏目: news/local", "新。")}),
    "a feed shows the addresses of links": ("/feed.xml", {A1: article("甲", 1, "栏目: members")}),
    "a feed shows how large its pictures are": ("/feed.xml", {"images/x.png": 9}),
    "an old address shows the present one": ("/old/1.html", {A1: BASE[A1].replace("2022", "2021")}),
    "the map of old addresses shows them": ("/_redirects", {A2: article("乙", 2, "旧网址: /old/2.html")}),
    "the map for machines shows every page": ("/sitemap.xml", {A2: None}),
    "the map for machines shows when a page has changed": ("/sitemap.xml", {A2: article("乙", 2, "更新日期: 2023-01-01")}),
}  # fmt: skip
"""An address, and what is changed: texts of files (``None``: gone) or sizes of measured ones."""
SHOWN |= READING_SHOWN | ARCHIVE_PEOPLE_SHOWN
