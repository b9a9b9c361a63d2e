"""Broken sites: for each, the files that differ from a good site, and everything that an editor is told.

A file of ``None`` is not there. Paths are those of the project: ``site.toml``, ``content/…``. Of a message only what
stands in front of the advice is given, except where the advice is the point.
"""

import msgspec

from tests.builders import HANT_TOML, SITE_TOML, picture_bytes

A1 = "content/articles/news/2022/a1.md"
A1_EN = "content/articles/news/2022/a1.en.md"
A2 = "content/articles/highlights/2022/a2.md"
HOME = "content/data/home.toml"
MOBILE = "1" + "3800138000"
IDENTITY = "11010519491231002" + "X"


def article(head: str = "", body: str = "正文。") -> str:
    """A good article with more in its head (from line 4 on)."""
    return f"---\n标题: 标题\n日期: 2022-12-30 10:13\n{head}{'' if not head else chr(10)}---\n{body}\n"


GOOD = {
    "site.toml": SITE_TOML,
    A1: article(),
    A1_EN: "---\ntitle: Title\nsummary: Summary.\n---\nText.\n",
    A2: article(),
    "content/articles/members/wang.md": "---\n标题: 王某\n类型: person\n---\n委员。\n",
    "content/pages/contact.md": "---\n标题: 联系我们\n---\n电话024-12345678。\n",
}
"""A good site with something in every channel."""


class Broken(msgspec.Struct, frozen=True):
    """``told`` are the problems in the order of files and lines; those with codes of W do not stop the build."""

    files: dict[str, str | bytes | None]
    told: tuple[str, ...]


def site_toml(*changes: tuple[str, str]) -> dict[str, str]:
    """The good ``site.toml`` with one text in the place of another."""
    text = SITE_TOML
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return {"site.toml": text}


BROKEN = {
    # site.toml
    "a setting that does not exist": Broken(
        site_toml(('domain = "www', 'domian = "www')),
        (
            "site.toml:1: C002 缺少设置项 domain，请补上",
            "site.toml:2: C001 不认识的设置项 domian，是不是想写 domain",
        ),
    ),
    "a setting with a wrong value": Broken(
        site_toml(("[site]\n", "[site]\nper_page = 0\n")),
        ("site.toml:2: C003 per_page 写作 0，应为 1 到 200 之间的整数",),
    ),
    "settings that are no TOML": Broken(
        site_toml(('"www.example.cn"', "“www.example.cn”")), ("site.toml:2: C004 第 10 列附近写法有误",)
    ),
    "the home page in the settings": Broken(
        site_toml(("[footer]\n", "[home]\nlead = 4\n\n[footer]\n")),
        ("site.toml:23: C005 首页的板块不再写在 site.toml 里",),
    ),
    # The home page
    "a home page of blocks that do not exist": Broken(
        {HOME: '[[blocks]]\nkind = "led"\n\n[[blocks]]\ncount = 3\n'},
        (
            f"{HOME}:2: C003 没有 led 这种板块，是不是想写 lead",
            f"{HOME}:4: C002 缺少设置项 kind",
        ),
    ),
    "a home page with wrong channels and articles": Broken(
        {HOME: '[[blocks]]\nkind = "lead"\nitems = ["b9"]\n\n[[blocks]]\nkind = "services"\n\n[[blocks.items]]\n'
               'label = { zh = "提案" }\nurl = "/proposals/"\n'},
        (
            f"{HOME}:3: L002 没有编号为 b9 的已发布稿件",
            f"{HOME}:10: L002 链接 /proposals/ 指向的页面不存在",
        ),
    ),
    "a home page with a channel that does not exist": Broken(
        {HOME: '[[blocks]]\nkind = "channel"\nchannel = "higlights"\n'},
        (f"{HOME}:3: C003 没有栏目“higlights”，是不是想写 highlights",),
    ),
    "a language without words": Broken(
        {
            "site.toml": SITE_TOML.replace(
                "[footer]", '[languages.fr]\ntag = "fr"\nlocale = "fr"\nname = "Français"\nprefix = "fr"\n'
                'title = "CPPCC"\nfull_title = "CPPCC"\n\n[footer]'
            )
        },
        ("theme/translations/fr/LC_MESSAGES/messages.po: F019 没有这种语言的界面文字，请复制 theme/translations/en 并翻译",),
    ),
    "a language that is converted from one that there is not": Broken(
        site_toml(("[footer]", HANT_TOML.replace('"zh"', '"cn"') + "[footer]")),
        ("site.toml:24: C003 derived_from 写作 cn，应为用简体中文写的语言：zh",),
    ),
    "a language that is converted from English": Broken(
        site_toml(("[footer]", HANT_TOML.replace('"zh"', '"en"') + "[footer]")),
        ("site.toml:24: C003 derived_from 写作 en，应为用简体中文写的语言：zh",),
    ),
    "a converted language without a conversion": Broken(
        site_toml(("[footer]", HANT_TOML.replace('conversion = "s2t"\n', "") + "[footer]")),
        ("site.toml:23: C002 缺少设置项 conversion，应为 s2t、s2hk、s2hkp、s2tw、s2twp 之一",),
    ),
    "a converted language with a title of its own": Broken(
        site_toml(("[footer]", HANT_TOML + 'title = "示例市政協"\n[footer]')),
        (
            "site.toml:30: C003 title 不能在这里写，转换出来的语言只写 tag、name、short、prefix、derived_from、conversion、reviewed，"
            "其余由 zh 转换而来",
        ),
    ),
    "an article in a converted language": Broken(
        {**site_toml(("[footer]", HANT_TOML + "[footer]")), "content/articles/news/2022/a1.zh-hant.md": article()},
        ("content/articles/news/2022/a1.zh-hant.md: F012 语言 zh-hant 由 zh 转换而来，没有自己的稿件，请删去这个文件",),
    ),
    "names that cannot be read": Broken(
        {**site_toml(("[footer]", HANT_TOML + "[footer]")), "content/data/names.txt": "# 人名\n于学利\n于学利=\n=沈\n"},
        (
            "content/data/names.txt:3: F026 “于学利=”看不明白，应当一行一个名字，如 于学利；要写明繁体的，如 于学利=于學利",
            "content/data/names.txt:4: F026 “=沈”看不明白",
        ),
    ),
    "words that are lent by nobody": Broken(
        site_toml(('name = "English"', 'name = "English"\nfallback = "fr"')),
        ("site.toml:17: C003 fallback 写作 fr，应为另一种语言：zh",),
    ),
    "a language without a title": Broken(
        site_toml(('title = "Sample CPPCC"\n', "")), ("site.toml:13: C002 缺少设置项 title，请补上",)
    ),
    # One file
    "a date in words": Broken(
        {A1: article("更新日期: 2025年2月1日")}, (f"{A1}:4: F001 更新日期写作“2025年2月1日”，应为 2025-02-01 10:00",)
    ),
    "a day that does not exist": Broken(
        {A1: article("来源日期: 2022-02-30")}, (f"{A1}:4: F001 来源日期写作“2022-02-30”，应为 2025-02-01 这样的日期",)
    ),
    "neither title nor date": Broken(
        {A1: "---\n来源: 示例日报\n---\n正文。\n"},
        (
            f"{A1}:1: F002 缺少日期，请写 日期: 2025-02-01 10:00 这样的一行",
            f"{A1}:1: F002 缺少标题，请写 标题: … 这样的一行",
        ),
    ),
    "a file without a head": Broken(
        {A1: "只有正文。\n"}, (f"{A1}:1: F002 缺少日期", f"{A1}:1: F002 缺少标题")
    ),
    "an unknown field": Broken({A1: article("来原: 示例日报")}, (f"{A1}:4: F003 不认识的字段“来原”，是不是想写“来源”",)),
    "a wrong value": Broken({A1: article("状态: 发布")}, (f"{A1}:4: F004 状态写作“发布”",)),
    "a field twice": Broken({A1: article("来源: 甲\n来源: 乙")}, (f"{A1}:5: F005 来源写了两次（第 4 行和第 5 行）",)),
    "a full-width colon": Broken({A1: article("来源：示例日报")}, (f"{A1}:4: F006 字段名后面用了全角冒号",)),
    "a head without an end": Broken({A1: "---\n标题: 甲\n\n正文。\n"}, (f"{A1}:1: F007 文件头只有开始的 ---，没有结束的 ---",)),
    "another encoding": Broken({A1: article().encode("gb18030")}, (f"{A1}:2: F008 不是 UTF-8 编码",)),
    "an empty file": Broken({A1: ""}, (f"{A1}: F009 文件是空的，请写入标题、日期和正文，或删去这个文件",)),
    "rights by a code that is in no table": Broken(
        site_toml(("[footer]\n", '[rights.cc-by]\nlabel = { zh = "CC BY 4.0" }\n\n[footer]\n'))
        | {A1: article("版权: cc-bz"), A1_EN: "---\ntitle: Title\nsummary: Summary.\nrights: public\n---\nText.\n"},
        (
            f"{A1_EN}:4: F004 版权写作“public”，site.toml 的 [rights] 里没有这个代码，可写 cc-by，或写一句话",
            f"{A1}:4: F004 版权写作“cc-bz”，site.toml 的 [rights] 里没有这个代码，是不是想写 cc-by",
        ),
    ),
    "rights of a wrong kind in the settings": Broken(
        site_toml(("[footer]\n", '[rights.CC_BY]\nlabel = { en = "CC BY" }\nurl = "cc.org"\n\n[footer]\n')),
        ('site.toml:25: C003 url 写作 "cc.org"，应为完整的网址，例如 https://www.example.cn/',),
    ),
    "rights under a name that is no code": Broken(
        site_toml(("[footer]\n", '[rights.CC_BY]\nlabel = { zh = "署名" }\n\n[footer]\n')),
        (
            "site.toml:23: C003 版权的代码写作 CC_BY，只用小写英文字母、数字、点和连字符，并以字母开头，例如 cc-by-4.0",
        ),
    ),
    "an unknown channel": Broken({A1: article("栏目: 本地新闻")}, (f"{A1}:4: F010 没有栏目“本地新闻”，是不是想写 本地要闻",)),
    "a folder that is no channel": Broken(
        {"content/articles/misc/a3.md": article()},
        ("content/articles/misc/a3.md:1: F010 没有写栏目，所在文件夹也不是栏目，请写 栏目: news 这样的一行",),
    ),
    "an unknown type": Broken({A1: article("类型: 新闻")}, (f"{A1}:4: F011 没有类型“新闻”",)),
    "an unknown language": Broken({A1: article("语言: fr")}, (f"{A1}:4: F012 没有语言 fr，应为 zh、en 之一",)),
    "an unknown language in a file name": Broken(
        {"content/articles/news/2022/a1.fr.md": article()},
        ("content/articles/news/2022/a1.fr.md: F012 文件名里的语言 fr 没有在 site.toml 里写明，应为 zh、en 之一",),
    ),
    "an id in Chinese": Broken({A1: article("编号: 履职"), A1_EN: None}, (f"{A1}:4: F013 编号写作“履职”",)),
    "a file name in Chinese": Broken(
        {"content/articles/news/2022/开会.md": article()},
        ("content/articles/news/2022/开会.md: F013 文件名“开会”不能作编号，请改用英文字母、数字和连字符，例如 20221230-01.md",),
    ),
    "an identity number": Broken({A1: article(body=f"王某，{IDENTITY}")}, (f"{A1}:5: P001 出现了公民身份号码，公开页面不能有个人信息，请删去",)),
    "a bank card": Broken({A1: article(body="账号：4111111111111111")}, (f"{A1}:5: P003 出现了银行卡号，公开页面不能有个人信息，请删去",)),
    "a mobile number": Broken({A1: article(body=f"一段。\n\n电话{MOBILE}")}, (f"{A1}:7: P002 出现了手机号码，公开页面不能有个人信息，请删去",)),
    # Several files
    "an id twice": Broken(
        {"content/articles/news/2021/a1.md": article()},
        (f"{A1}:1: F014 编号 a1 与 content/articles/news/2021/a1.md 重复",),
    ),
    "two ids that differ in case": Broken(
        {"content/articles/news/2021/A1.md": article()},
        (f"{A1}:1: F015 与 content/articles/news/2021/A1.md 都要写到 /news/2022/a1/（不分大小写）",),
    ),
    "a page where the tags are": Broken(
        {"content/pages/tags.md": "---\n标题: 标签\n---\n标签。\n"},
        ("content/pages/tags.md:1: F015 地址 /tags/ 已由首页、栏目或标签使用",),
    ),
    "two tags at one address": Broken(
        {A1: article("关键词: [提案/监督]"), A2: article("关键词: [提案-监督]")},
        (f"{A1}:4: F015 关键词“提案/监督”和“提案-监督”的网址相同，请统一成一种写法",),
    ),
    "an old address that is in use": Broken(
        {A1: article("旧网址: [/highlights/2022/a2/]")},
        (f"{A1}:4: F015 旧网址 /highlights/2022/a2/ 是现在正在用的网址，请删去这一条",),
    ),
    "an old address of two articles": Broken(
        {A1: article("旧网址: [/1.html]"), A2: article("旧网址: /1.html")},
        (f"{A1}:4: F015 旧网址 /1.html 已由另一篇使用，请只留一处",),
    ),
    "an old address that leaves the site": Broken(
        {A1: article("旧网址: [/../1.html]")}, (f"{A1}:4: F004 旧网址 /../1.html 里有 ..",)
    ),
    "a translation of nothing": Broken(
        {"content/articles/news/2022/a3.en.md": "---\ntitle: Title\ndate: 2022-12-30\n译自: b9\n---\nText.\n"},
        ("content/articles/news/2022/a3.en.md:4: F016 没有编号为 b9 的原文，请检查 译自",),
    ),
    "an id that was published and has changed": Broken(
        {
            A1: article("编号: b1"),
            A1_EN: None,
            "content/data/addresses.tsv": "/news/2022/a1/\tarticles/news/2022/a1.md\n",
        },
        (f"{A1}: F017 已发布的地址由 /news/2022/a1/ 变成了 /news/2022/b1/",),
    ),
    "a file that was published and is gone": Broken(
        {A2: None, "content/data/addresses.tsv": "/highlights/2022/a2/\tarticles/highlights/2022/a2.md\n"},
        (
            f"{A2}: F017 已发布的页面 /highlights/2022/a2/ 不见了，"
            "请恢复文件；要撤下的把状态改为 已撤回；换了文件的在新文件的 旧网址 里写上 /highlights/2022/a2/",
        ),
    ),
    "a published article made a draft again": Broken(
        {A2: article("状态: 草稿"), "content/data/addresses.tsv": "/highlights/2022/a2/\tarticles/highlights/2022/a2.md\n"},
        (f"{A2}: F017 已发布的页面 /highlights/2022/a2/ 不见了",),
    ),
    # Pictures, files and links
    "a picture that is not there": Broken(
        {A1: article("封面: images/none.jpg", "一段。\n\n![图](images/2022/x.jpg)")},
        (f"{A1}:4: L001 文件 images/none.jpg 不存在", f"{A1}:8: L001 文件 images/2022/x.jpg 不存在"),
    ),
    "an attachment that is not there": Broken(
        {A1: article("附件: [{文件: files/2022/x.pdf, 标题: 名单}]")}, (f"{A1}:4: L001 文件 files/2022/x.pdf 不存在",)
    ),
    "a link to nothing": Broken({A1: article(body="见[这里](b9)。")}, (f"{A1}:5: L002 链接 b9 指向的内容不存在",)),
    "a topic that is not there": Broken(
        {A1: article(head="所属专题: b9")}, (f"{A1}:4: L002 没有编号为 b9 的专题，请检查 所属专题",)
    ),
    "a picture that is none": Broken(
        {A1: article(body="![图](images/x.jpg)"), "content/images/x.jpg": "no picture"},
        (f"{A1}:5: W006 图片 images/x.jpg 不是图片，或是不能识别的格式，已略去，请导出为 JPEG 或 PNG",),
    ),
    "an attachment that nobody can read out": Broken(
        {
            A1: article("附件: [{文件: files/x.pdf}]"),
            A2: article(body="见[全文](files/x.pdf)。"),
            "content/files/x.pdf": b"%PDF-1.4\n1 0 obj << /Subtype /Image >> stream\nx\nendstream endobj\n",
        },
        (
            f"{A2}:5: W009 附件 files/x.pdf 是扫描件，没有可以选取和朗读的文字",
            f"{A1}:4: W007 附件 files/x.pdf 没有标题，读者只看到文件名，请写上 标题，说明里面是什么",
            f"{A1}:4: W009 附件 files/x.pdf 是扫描件，没有可以选取和朗读的文字",
        ),
    ),
    "recordings without words, in formats of some browsers": Broken(
        {
            A1: article("视频:\n  - {文件: files/x.mp4}\n  - {文件: files/x.avi, 文字稿: 一句话。}\n音频: [{文件: files/x.mp3}]"),
            **{f"content/files/x.{end}": "x" for end in ("mp4", "avi", "mp3")},
        },
        (
            f"{A1}:5: W008 视频 files/x.mp4 没有字幕，也没有文字稿，请写上 字幕 或 文字稿，听不见的读者靠它知道内容",
            f"{A1}:6: W010 视频 files/x.avi 有的浏览器放不出来（例如旧的苹果设备），请另外导出一份 MP4（H.264），写在 另存 里",
            f"{A1}:7: W008 音频 files/x.mp3 没有文字稿，请写上 文字稿，听不见的读者靠它知道内容",
        ),
    ),
    "days before the publication": Broken(
        {A1: article("置顶至: 2022-01-31\n更正:\n  - {日期: 2022-12-03, 内容: 原作八十，应为一百。}")},
        (
            f"{A1}:4: W011 置顶至 2022-01-31 早于发布日期 2022-12-30，请核对这两个日期",
            f"{A1}:6: W011 更正的日期 2022-12-03 早于发布日期 2022-12-30，请核对这两个日期",
        ),
    ),
    "a withdrawal without its status": Broken(
        {A1: article("撤回原因: 内容重复"), A2: article("归档日期: 2023-01-31")},
        (
            f"{A2}:4: W012 写了归档日期，状态却没有写 已归档，读者看到的和从前一样，请写 状态: 已归档，或删去归档日期",
            f"{A1}:4: W012 写了撤回原因，状态却没有写 已撤回，读者看到的和从前一样，请写 状态: 已撤回，或删去撤回原因",
        ),
    ),
    "links to places that are not there": Broken(
        {
            A1: article(body="## 一节\n\n[好](#s1)[坏](#nowhere)[列表](/news/)[检索](/search/)[坏](/news/2021/none/)"),
            A2: article(body="[坏](a1#gone)[坏](/tagz/)"),
        },
        (
            f"{A2}:5: W013 链接 /news/2022/a1/#gone 指向的位置（#gone）不存在，小标题改过之后，指向它的链接也要改",
            f"{A2}:5: W014 链接 /tagz/ 指向的页面不存在，请检查网址",
            f"{A1}:7: W013 链接 #nowhere 指向的位置（#nowhere）不存在，小标题改过之后，指向它的链接也要改",
            f"{A1}:7: W014 链接 /news/2021/none/ 指向的页面不存在，请检查网址",
        ),
    ),
    "published without three reviewers": Broken(
        {
            "site.toml": SITE_TOML.replace('slug = "news"\n', 'slug = "news"\nreviewers = 3\n'),
            A1: article("审核: {初审: 赵一, 终审: 孙三}"),
            "content/articles/news/2022/a3.md": article("审核: {初审: 赵一, 复审: 钱二, 终审: 赵一}"),
            "content/articles/news/2022/a4.md": article("状态: 草稿"),
            "content/articles/news/2022/a5.md": article("审核: {初审: 赵一, 复审: 钱二, 终审: 孙三}"),
        },
        (
            f"{A1}:4: F036 这个栏目要三审，缺少复审，写作 审核: {{初审: 甲, 复审: 乙, 终审: 丙}}；没有审完的把 状态 写作 待审",
            "content/articles/news/2022/a3.md:4: F036 三审不是三个人（赵一、钱二、赵一）",
        ),
    ),
    "a correction that says nothing": Broken(
        {A1: article("更正: [{日期: 2023-01-02}]"), A2: article("更正: 改了一处")},
        (f"{A2}:4: F004 更正没有分项写，应写明日期、内容", f"{A1}:4: F002 更正缺少内容，请补上"),
    ),
    # Many things at once
    "everything at once": Broken(
        {
            A1: article("日期: 昨天\n拦目: news\n状态: 发布", f"电话{MOBILE}"),
            A1_EN: "---\ntitle: Title\nsumary: Summary.\n---\nText.\n",
            A2: article(body="![图](images/x.jpg)\n\n见[标题](a1)。"),
            "content/articles/highlights/2022/a3.md": article("旧网址: /news/"),
            "content/articles/highlights/2022/a4.en.md": "---\ntitle: Title\n---\nText.\n",
            "content/pages/empty.md": "",
        },
        (
            f"{A2}:5: L001 文件 images/x.jpg 不存在",
            "content/articles/highlights/2022/a3.md:4: F015 旧网址 /news/ 是现在正在用的网址",
            "content/articles/highlights/2022/a4.en.md:1: F002 缺少日期",
            f"{A1_EN}:3: F003 不认识的字段“sumary”，是不是想写“summary”",
            f"{A1}:4: F005 日期写了两次（第 3 行和第 4 行）",
            f"{A1}:5: F003 不认识的字段“拦目”，是不是想写“栏目”",
            f"{A1}:6: F004 状态写作“发布”",
            f"{A1}:8: P002 出现了手机号码",
            "content/pages/empty.md: F009 文件是空的",
        ),
    ),
    "an original that cannot be read, which is no fault of its translation": Broken(
        {A1: article("状态: 发布")}, (f"{A1}:4: F004 状态写作“发布”",)
    ),
    # Warnings
    "an empty channel": Broken({A2: None}, ("site.toml: W001 栏目“履职亮点”没有内容，已自动隐藏，请补充内容或删去这个栏目",)),
    "a picture without words for it": Broken(
        {A1: article(body="![](images/x.png)"), "content/images/x.png": picture_bytes()},
        (f"{A1}:5: W002 图片 images/x.png 没有替代文字，请在方括号里写上看不见图的读者需要知道的内容",),
    ),
    "markup that has no place on a page": Broken(
        {A1: article(body='正文。\n\n<script>x</script>\n\n<p onclick="x">文字</p>\n\n[甲](javascript:x)')},
        (
            f"{A1}:7: W004 正文里的 <script 已去掉",
            f"{A1}:9: W004 正文里的 onclick 已去掉",
            f"{A1}:11: W004 正文里的 javascript: 已去掉，链接只能写 https://、http://、mailto: 和 tel:",
        ),
    ),
    "a picture of another host": Broken(
        {A1: article(body="![会场](https://img.example.com/a.jpg)")},
        (f"{A1}:5: W005 图片 https://img.example.com/a.jpg 在别的网站上，已改为链接",),
    ),
}  # fmt: skip
