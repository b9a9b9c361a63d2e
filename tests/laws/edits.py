"""What editors do to articles: each edit changes the content of a workshop, by chance."""

import re
from random import Random

from tests.laws.sources import body_of, set_body, set_field
from tests.laws.specimen import CHANNELS, KEYWORDS, PARAGRAPHS, article
from tests.laws.workshop import REGISTER, Workshop

_FIELDS = {
    "标题": ("新的标题", "提案通报", "一个|很长的标题 & <b>", "“引号”标题"),
    "关键词": ("", "提案", "[协商, 读书]", "[AI 与政协, 提案, 新词]"),
    "栏目": ("", *CHANNELS, "[members, news/local]"),
    "状态": ("", "草稿", "待审", "已发布", "已撤回", "已归档"),
    "置顶": ("", "是", "否"),
    "徽标": ("", "专题", "图集"),
    "封面": ("", "images/a.png", "images/b.png", "images/same-as-b.png"),
    "摘要": ("", "写明的摘要。", "另一句摘要。"),
    "作者": ("", "[张三, 李四]"),
    "更新日期": ("", "2023-06-01", "2024-01-01 09:00"),
    "旧网址": ("", "/old/1.html", "[/old/2, /old/3/]", "/list.asp?id=7"),
    "内部": ("", "是"),
    "英文标题": ("", "English title"),
    "图片": ("", "[{文件: images/a.png, 替代文字: 会场, 摄影: 李四}]", "[{文件: images/b.png}]"),
    "附件": ("", "[{文件: files/list.txt, 标题: 名单}]"),
}
_DATES = (
    "2022-12-30 10:13",
    "2023-01-05 08:00",
    "2023-02-02",
    "2023-03-01 23:59",
    "2021-05-05",
    "2099-06-01",
    "2023-01-06",
)
_HAN = re.compile(r"[一-鿿]")


def edit_body(workshop: Workshop, rng: Random) -> None:
    """Give an article or a page another body."""
    path = workshop.sources.choose(rng, "content", ".md")
    body = "\n\n".join(rng.sample(PARAGRAPHS, rng.randint(1, 3))) + "\n"
    workshop.sources.write(path, set_body(workshop.sources.read(path), body))


def edit_field(workshop: Workshop, rng: Random) -> None:
    """Change, add or take away a field."""
    path = workshop.sources.article(rng)
    name = rng.choice(sorted(_FIELDS))
    workshop.sources.write(path, set_field(workshop.sources.read(path), name, rng.choice(_FIELDS[name])))


def edit_date(workshop: Workshop, rng: Random) -> None:
    """Give an article another date: past, of another, or to come."""
    path = workshop.sources.article(rng)
    workshop.sources.write(path, set_field(workshop.sources.read(path), "日期", rng.choice(_DATES)))


def edit_unseen(workshop: Workshop, rng: Random) -> None:
    """Replace one character by one as long and put the time stamp back: the edit that size and time do not show."""
    path = workshop.sources.choose(rng, "content", ".md")
    text, stamp = workshop.sources.read(path), workshop.sources.stamp(path)
    if found := list(_HAN.finditer(body_of(text))):
        place = len(text) - len(body_of(text)) + rng.choice(found).start()
        workshop.sources.write(path, text[:place] + rng.choice("甲乙丙丁戊己庚辛") + text[place + 1 :], stamp)


def add_article(workshop: Workshop, rng: Random) -> None:
    """Write a new article."""
    day = rng.randint(1, 28)
    text = article(f"新稿{day}", f"2023-01-{day:02}", rng.randrange(len(PARAGRAPHS)), 关键词=rng.choice(KEYWORDS))
    channel = rng.choice(("news", "highlights", "members"))
    workshop.sources.write(f"content/articles/{channel}/2023/202301{day:02}-0{rng.randint(1, 4)}.md", text)


def add_translation(workshop: Workshop, rng: Random) -> None:
    """Translate an article or a page."""
    path = workshop.sources.choose(rng, "content", ".md")
    body = "A translated text, with a [link](20230105-01).\n"
    if not path.endswith(".en.md"):
        workshop.sources.write(
            f"{path.removesuffix('.md')}.en.md", f"---\n标题: Translated {rng.randint(1, 9)}\n---\n{body}"
        )


def remove_translation(workshop: Workshop, rng: Random) -> None:
    """Delete a translation."""
    path = workshop.sources.choose(rng, "content", ".en.md")
    if path.endswith(".en.md"):
        workshop.sources.remove(path)


def remove_article(workshop: Workshop, rng: Random) -> None:
    """Delete an article; its translation may be left alone."""
    workshop.sources.remove(workshop.sources.article(rng))


def remove_file(workshop: Workshop, rng: Random) -> None:
    """Delete any file of the content: a page, a picture, an attachment."""
    workshop.sources.remove(workshop.sources.choose(rng, "content"))


def rename_article(workshop: Workshop, rng: Random) -> None:
    """Give a file another name, and with it another id."""
    path = workshop.sources.article(rng)
    folder, _, name = path.rpartition("/")
    workshop.sources.move(path, f"{folder}/{name[:6]}{rng.randint(10, 28)}-0{rng.randint(5, 9)}.md")


def move_article(workshop: Workshop, rng: Random) -> None:
    """Move a file into the folder of another channel."""
    path = workshop.sources.article(rng)
    target = re.sub(r"articles/\w+", f"articles/{rng.choice(('news', 'highlights', 'members'))}", path)
    workshop.sources.move(path, target)


def swap_articles(workshop: Workshop, rng: Random) -> None:
    """Let two files change names: sizes, time stamps and inodes stay, at another place."""
    first, second = (workshop.root / workshop.sources.article(rng) for _ in range(2))
    if first != second:
        _swap(first, second)


def swap_folders(workshop: Workshop, rng: Random) -> None:
    """Let two channels change folders: not even a directory entry of an article is touched."""
    names = rng.sample(("news", "highlights", "members"), 2)
    first, second = (workshop.content / "articles" / name for name in names)
    if first.is_dir() and second.is_dir():
        _swap(first, second)


def _swap(first, second) -> None:
    aside = first.with_name("~aside")
    first.rename(aside)
    second.rename(first)
    aside.rename(second)


def link_article(workshop: Workshop, rng: Random) -> None:
    """Put a link in the place of a file, and edit what it leads to."""
    file = workshop.root / workshop.sources.article(rng)
    if not file.is_symlink():
        target = workshop.root.parent / f"linked-{len(list(workshop.root.parent.iterdir()))}.md"
        file.rename(target)
        file.symlink_to(target)
    target = file.resolve()
    target.write_text(target.read_text(encoding="utf-8") + "\n再加一段。\n", encoding="utf-8")


def restore_version(workshop: Workshop, rng: Random) -> None:
    """Put an earlier version of a file back with its old time stamp, as a backup does."""
    workshop.sources.restore(rng)


def break_article(workshop: Workshop, rng: Random) -> None:
    """Leave a mistake in an article."""
    path = workshop.sources.article(rng)
    text = workshop.sources.read(path)
    broken = ("", set_field(text, "日期", "去年"), text + "\n![图](images/none.png)\n", text.replace("---\n", "", 1))
    workshop.sources.write(path, rng.choice(broken))


def forget_addresses(workshop: Workshop, rng: Random) -> None:
    """Remove the register of addresses, or one row of it."""
    file = workshop.root / REGISTER
    rows = file.read_text(encoding="utf-8").splitlines(keepends=True) if file.exists() else []
    if rows:
        rows.pop(rng.randrange(len(rows)))
        file.write_text("".join(rows) if rng.random() < 0.3 else "", encoding="utf-8")


EDITS_OF_CONTENT = (
    edit_body, edit_field, edit_field, edit_field, edit_date, edit_unseen, add_article, add_translation,
    remove_translation, remove_article, remove_file, rename_article, move_article, swap_articles, swap_folders,
    link_article, restore_version, restore_version, break_article, forget_addresses,
)  # fmt: skip
"""Those that stand twice come up twice as often."""
