"""Works of every kind, as citations; what is told of them is made up, save what is public history."""

from plugins.core.citation import Citation, Creator, Kind, Role

URL = "https://www.example.cn/archive"


def work(
    kind: Kind, title: str, names: str = "", *, language: str = "zh-CN", role: Role = "author", **rest
) -> Citation:
    """A citation; ``names`` are parted by blanks, in Latin letters by semicolons."""
    parted = names.split() if language.startswith("zh") else [name.strip() for name in names.split(";") if name]
    creators = (*(Creator(name, role) for name in parted), *rest.pop("others", ()))
    return Citation(kind=kind, title=title, language=language, creators=creators, **rest)


def editors(*names: str) -> tuple[Creator, ...]:
    return tuple(Creator(name, "editor") for name in names)


SHENYANG = {"place": "沈阳", "publisher": "沈阳出版社"}
ENGLISH = {"language": "en"}

WORKS = {
    # Pages of the web
    "a page": work("page", "凝心聚力谱新篇", "王某 李某", issued="2022-12-30", url=f"{URL}/a1/"),
    "a page of three": work("page", "三人谈读书", "甲某 乙某 丙某", issued="2024-04-23", url=f"{URL}/a2/"),
    "a page of four": work("page", "四人谈读书", "甲某 乙某 丙某 丁某", issued="2024-04-23", url=f"{URL}/a3/"),
    "a page of nobody": work("page", "委员讲堂开讲", issued="2024-05-01", url=f"{URL}/a4/"),
    "a page without a day": work("page", "文史馆简介", "示例市政协", url=f"{URL}/a5/"),
    "a page with a subtitle": work("page", "开局之年", "示例市政协", subtitle="一年履职回顾", issued="2022-12-29",
                                   url=f"{URL}/a6/"),
    "a notice": work("page", "关于征集文史资料的通知", "示例市政协", number="示政协〔2022〕1号", issued="2022-03-01",
                     url=f"{URL}/a7/"),
    "an English page": work("page", "A year of consultation", "Sample Municipal CPPCC", issued="2022-12-30",
                            url=f"{URL}/en/a1/", **ENGLISH),
    "an English page of four": work("page", "Four on reading", "Wang Mou; Li Mou; Zhao Mou; Qian Mou",
                                    subtitle="a talk", issued="2024-04-23", url=f"{URL}/en/a3/", **ENGLISH),
    # Reports
    "a report": work("report", "常务委员会工作报告", "示例市政协", issued="2026-01-30", url=f"{URL}/r1/"),
    "a report of an institute": work("report", "湿地保护调研报告", "某研究院", place="沈阳", publisher="某研究院",
                                     issued="2019", pages="3-8", url=f"{URL}/r2/"),
    # Newspapers and journals
    "a newspaper": work("newspaper", "数字里的民生", "丁某", container="示例日报", issued="2022-08-16", pages="17",
                        url=f"{URL}/n1/"),
    "a newspaper on paper": work("newspaper", "一城文脉", "本报记者", container="示例晚报", issued="1994-03-05",
                                 pages="3"),
    "a newspaper without a page": work("newspaper", "夜读札记", "戊某", container="示例日报", issued="2023-01-09",
                                       url=f"{URL}/n2/"),
    "a journal": work("journal", "沈延毅书法的源流", "某甲 某乙", container="书法研究", issued="1993", issue="2",
                      pages="45-52"),
    "a journal with a volume": work("journal", "辽河航运考", "某丙", container="地方史研究", issued="2011-06", volume="14",
                                    issue="6", pages="23-26"),
    "an English journal": work("journal", "Rivers and ports", "Wang Mou", container="Journal of Local History",
                               issued="2011", volume="14", issue="6", pages="23-26", **ENGLISH),
    # Books and collected volumes
    "a book": work("book", "乡土中国", "费孝通", place="上海", publisher="观察社", issued="1948"),
    "a book in its second edition": work("book", "书法浅说", "某丁", edition="2", issued="1987", pages="15-18",
                                         **SHENYANG),
    "a revised book": work("book", "地名志", "某戊", edition="修订本", issued="1990", **SHENYANG),
    "a translated book": work("book", "东北游记", "某己", others=(Creator("某庚", "translator"),), issued="1999",
                              **SHENYANG),
    "an edited book": work("book", "沈延毅年谱", others=editors("某辛", "某壬"), issued="2003", **SHENYANG),
    "a volume of a series": work("book", "沈阳文化丛书", others=editors("某癸"), volume="第2卷", issued="2008",
                                 **SHENYANG),
    "a book on the web": work("book", "政协志", "示例市政协", issued="2010", url=f"{URL}/b1/", **SHENYANG),
    "a book of an estimated year": work("book", "诗稿", "某子", issued="1936~", **SHENYANG),
    "an English book": work("book", "From the soil", "Fei Xiaotong", place="Berkeley", edition="2",
                            publisher="University of California Press", issued="1992", isbn="9780520077966", **ENGLISH),
    "a collected volume": work("collection", "沈阳文史资料", "示例市政协文史委员会", volume="第3辑", issued="1983",
                               **SHENYANG),
    "a chapter": work("chapter", "碑学与行书", "某丑", container="东北书家论", others=editors("某寅"), issued="1995",
                      pages="101-120", **SHENYANG),
    "an account in a volume": work("contribution", "我所知道的萃升书院", "某卯", container="沈阳文史资料",
                                   others=editors("示例市政协文史委员会"), volume="第3辑", issued="1983", pages="12-20",
                                   url=f"{URL}/c1/", **SHENYANG),
    "an account of many": work("contribution", "修路记", "某辰 某巳 某午 某未", container="示例文史",
                               others=editors("某甲", "某乙", "某丙", "某丁"), issued="1991", pages="7",
                               place="沈阳", publisher="某出版社"),
    "an English chapter": work("chapter", "The inkstone", "Wang Mou", container="Pictures of a city",
                               others=editors("Li Mou"), place="London", publisher="A Press", issued="2001",
                               pages="1-9", **ENGLISH),
    # What a house holds
    "a file of an archive": work("archive", "商会往来函件", "奉天商务总会", number="JC10-1-1234", place="沈阳",
                                 publisher="示例省档案馆", issued="1924"),
    "a file that is shown": work("archive", "修志局公函", "修志局", number="JC10-2-56", issued="1929-05-03",
                                 url=f"{URL}/d1/"),
    "a photograph": work("photograph", "大南门旧影", "某申", role="photographer", issued="1935", url=f"{URL}/p1/",
                         place="沈阳", publisher="示例市文史馆"),
    "a photograph of nobody": work("photograph", "城墙", issued="1931", url=f"{URL}/p2/"),
    "a work of art": work("artwork", "行书七言联", "某酉", role="artist", number="W0012", place="沈阳",
                          publisher="示例市书画院", issued="1982", url=f"{URL}/w1/"),
    "an oral history": work("oral", "我在书院读书", "某戌", role="narrator", issued="2024-03-05", url=f"{URL}/o1/"),
    "a map": work("map", "城厢图", "某亥", issued="1917", **SHENYANG),
}  # fmt: skip

BEYOND_THE_STYLE = {
    # (2015, 2025): what the style has no words for.
    "a book of an unknown place": (
        work("book", "旧稿", "某甲", publisher="某书局", issued="1922"),
        "某甲. 旧稿[M]. [出版地不详]: 某书局, 1922.",
        "某甲. 旧稿[M]. [出版地不详]：某书局，1922.",
    ),
    "a book that nobody seems to have published": (
        work("book", "手稿", "某乙", place="沈阳", issued="1922"),
        "某乙. 手稿[M]. 沈阳: [出版者不详], 1922.",
        "某乙. 手稿[M]. 沈阳：[出版者不详]，1922.",
    ),
    "an English book of which little is known": (
        work("book", "Notes", "Wang Mou", issued="1922", **ENGLISH),
        "Wang Mou. Notes[M]. [S.l.]: [s.n.], 1922.",
        "Wang Mou. Notes[M]. [S.l.]: [s.n.], 1922.",
    ),
    "an oral history with those who took it down": (
        work("oral", "我在书院读书", "某戌", role="narrator", issued="2024-03-05", url=f"{URL}/o1/",
             others=(Creator("某甲", "interviewer"), Creator("某乙", "recorder"))),
        f"某戌. 我在书院读书[Z/OL]. 某甲, 采访, 某乙, 整理. (2024-03-05)[2026-11-22]. {URL}/o1/.",
        f"某戌. 我在书院读书[Z/OL]. 某甲，采访，某乙，整理. 2024-03-05. {URL}/o1/.",
    ),
    "a translation in English": (
        work("book", "The inkstone", "Wang Mou", place="London", publisher="A Press", issued="2001", **ENGLISH,
             others=(Creator("Li Mou", "translator"),)),
        "Wang Mou. The inkstone[M]. Li Mou, trans. London: A Press, 2001.",
        "Wang Mou. The inkstone[M]. Li Mou, trans. London: A Press, 2001.",
    ),
    "a first edition": (
        work("book", "乡土中国", "费孝通", place="上海", publisher="观察社", issued="1948", edition="1"),
        "费孝通. 乡土中国[M]. 上海: 观察社, 1948.",
        "费孝通. 乡土中国[M]. 上海：观察社，1948.",
    ),
    "an account on a day of access that is known": (
        work("page", "委员讲堂", issued="2024-05-01", url=f"{URL}/a4/", accessed="2025-01-02"),
        f"委员讲堂[EB/OL]. (2024-05-01)[2025-01-02]. {URL}/a4/.",
        f"委员讲堂[EB/OL].（2024-05-01）[2025-01-02]. {URL}/a4/.",
    ),
}  # fmt: skip
