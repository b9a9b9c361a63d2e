"""A project of one small campaign, as editors write it; with what programs of other people trip over."""

from pathlib import Path

from tests.builders import picture_bytes, write_files
from tests.built_site import ROOT

ESSAY = """---
标题: 读书札记之{number}：& <一盏灯>
日期: 2025-05-0{number} 10:00
类型: essay
体裁: story
作者: [林知远, 周某]
奖项: 一等奖
图书: [dream, records]
摘要: 一篇读书文章。
---
头一段，讲[另一篇](/reading/2025/essay-2/)和[要闻](/reading/)。有一处脚注[^1]。

## 灯下

![灯下读书](/images/lamp.png)

| 书 | 页 |
|---|--:|
| 红楼梦 | 12 |

<details><summary>说明</summary>换行<br>之后 &nbsp; 空格，<a href="#none">无处</a></details>

[^1]: 注释文字。
"""
FILES = {
    "books/dream.md": """---
标题: 红楼梦
类型: book
书号: 978-7-02-000220-7
著者: ["[清]曹雪芹", "[清]高鹗"]
出版社: 人民文学出版社
出版年: 1996
主题: [文学, 古典]
封面: images/lamp.png
摘要: 一部长篇小说，& 其他。
---
一部写家族兴衰的长篇小说。
""",
    "books/dream.en.md": """---
title: Dream of the Red Chamber
summary: A novel.
themes: [Literature]
---
A long novel.
""",
    "books/records.md": """---
标题: =史记，"点校本"
类型: book
著者: ["[汉]司马迁"]
---
纪传体通史。
""",
    "recommendations/list-1.md": """---
标题: 荐书第一期
日期: 2025-03-01 10:00
类型: recommendation
图书: [dream, records]
书单期号: 1
推荐理由: 值得读三遍。
推荐人: ["@林知远"]
---
荐书。
""",
    "events/lecture-3.md": """---
标题: 委员大讲堂第三讲：怎样读《史记》；旧书, 新读，读给每一位愿意把一部大书读薄再读厚的人
日期: 2025-04-20 09:00
类型: event
载体: lecture-hall
开始: 2025-04-23 14:00
结束: 2025-04-23 16:30
地址: 市图书馆, 二楼; 东侧
主讲: [林知远]
图书: [records]
摘要: 从本纪读到列传。
title_en: How to read the Records
summary_en: A lecture.
---
讲座预告。
""",
    "events/week-1.md": """---
标题: 共读周
日期: 2025-04-20 09:00
类型: event
开始: 2025-05-01
结束: 2025-05-03
摘要: 三天共读。
---
三天。
""",
    "events/gone.md": """---
标题: 取消了的一场
日期: 2025-04-21 09:00
类型: event
开始: 2025-06-01 09:00
状态: withdrawn
撤回日期: 2025-05-20
撤回原因: 场地检修。
---
已撤回。
""",
    "anthologies/anthology-2025.md": """---
标题: 灯火可亲：二〇二五年读书作品选
类型: anthology
出版年: 2025
篇目: [essay-1, essay-2]
摘要: 一年的好文章。
---
编者的几句话。
""",
    "anthologies/covered.md": """---
标题: 有封面的一本
类型: anthology
篇目: [essay-2]
封面: images/lamp.png
摘要: 一篇。
---
""",
    **{f"essays/essay-{number}.md": ESSAY.format(number=number) for number in (1, 2)},
}


def write_campaign(project: Path) -> None:
    """Write the content and the settings of the project into ``project``."""
    write_files(project / "content" / "reading", dict(FILES))
    write_files(project, {"content/images/lamp.png": picture_bytes(size=(900, 600))})
    write_files(project, {"site.toml": (ROOT / "site.toml").read_bytes()})
