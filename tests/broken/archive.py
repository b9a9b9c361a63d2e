"""Broken sites with an archive, in the same way as :mod:`tests.broken.sites`."""

from tests.broken.sites import Broken

_FOLDER = "content/articles/highlights"
VOLUME, RECORD, ORAL = (f"{_FOLDER}/{name}.md" for name in ("v1", "r1", "o1"))


def entered(kind: str, *head: str, title: str = "标题") -> str:
    """A good item of the archive with more in its head, from line 4 on."""
    return "\n".join(("---", f"标题: {title}", f"类型: {kind}", *head, "---", "正文。", ""))


def archive(files: dict[str, str]) -> dict[str, str | bytes | None]:
    """A site with a volume of 300 pages and an account in it, changed by ``files``, named by their place."""
    good = {
        VOLUME: entered("书卷", "开放: 是", "总页数: 300"),
        RECORD: entered("文史篇目", "开放: 是", "所在书卷: v1", "页码: 12—18"),
    }
    return good | files


BROKEN_ARCHIVE = {
    "an account on pages that its volume does not have": Broken(
        archive({RECORD: entered("文史篇目", "开放: 是", "所在书卷: v1", "页码: 298—305")}),
        (f"{RECORD}:6: F031 页码写作 298—305，书卷 v1 只有 300 页，请照书改正，或改正书卷的 总页数",),
    ),
    "an account that ends before it begins": Broken(
        archive({RECORD: entered("文史篇目", "开放: 是", "所在书卷: v1", "页码: 18—12")}),
        (f"{RECORD}:6: F031 页码写作 18—12，起页在止页之后，请照书改正，例如 12—18",),
    ),
    "an account of a volume that is not there": Broken(
        archive({RECORD: entered("文史篇目", "开放: 是", "所在书卷: v2")}),
        (f"{RECORD}:5: L003 没有编号为 v2 的书卷，请检查编号：编号是对方的文件名，不带 .md",),
    ),
    "an account whose volume is an account": Broken(
        archive({RECORD: entered("文史篇目", "开放: 是", "所在书卷: r1")}),
        (f"{RECORD}:5: L003 编号 r1 的稿件是文史篇目，不是书卷",),
    ),
    "a volume of a collection that is not there": Broken(
        archive({VOLUME: entered("书卷", "开放: 是", "专藏: c1")}),
        (f"{VOLUME}:5: L003 没有编号为 c1 的专藏",),
    ),
    "a table of contents with an account that is not there": Broken(
        archive({VOLUME: entered("书卷", "开放: 是", "目录: [{题名: 一篇, 页: '12', 篇目: r2}]")}),
        (f"{VOLUME}:5: L003 没有编号为 r2 的文史篇目",),
    ),
    # Warnings
    "what does not say whether it is open": Broken(
        archive({
            RECORD: entered("文史篇目", "所在书卷: v1"),
            f"{_FOLDER}/a3.md": entered("书画", "图像: images/none.png"),
        }),
        (
            f"{_FOLDER}/a3.md:3: W022 没有写 开放，不会发布，可以公开的请写 开放: 是，不能的写 开放: 否",
            f"{RECORD}:3: W022 没有写 开放，不会发布，可以公开的请写 开放: 是，不能的写 开放: 否",
        ),
    ),
    "a narrator who has not agreed": Broken(
        archive({ORAL: entered("口述史", "开放: 是", "授权: 否")}),
        (
            f"{ORAL}:4: W024 写了开放，口述人却没有授权，不会发布，取得口述人的书面授权后写 授权: 是；"
            "没有授权的，开放 请写 否",
        ),
    ),
    "an interview whose times go back": Broken(
        archive({
            ORAL: entered(
                "口述史", "开放: 是", "授权: 是", "音频:", "  - 文件: files/talk.mp3", "    标题: 访谈", "    文字稿: |",
                "      [01:13] 问：哪一年？", "", "      [00:17] 答：民国二十三年。",
            ),
            "content/files/talk.mp3": b"ID3",
        }),
        (f"{ORAL}:6: W028 文字稿里 00:17 写在 01:13 之后，请对着录音改正时间，或把各段按先后排好",),
    ),
    "people and places that nobody has entered": Broken(
        archive({
            f"{_FOLDER}/shen.md": entered("小传", title="沈延毅"),
            f"{_FOLDER}/fengtian.md": entered("地名", "别名: 盛京", title="奉天"),
            RECORD: entered("文史篇目", "开放: 是", "人物: [沈延毅, 沈延义, 周某]", "地点: [盛京, 奉天, 抚顺]"),
        }),
        (
            f"{RECORD}:5: W023 人物“周某”没有录入，要有页面可以点开，请录入一篇小传",
            f"{RECORD}:5: W023 人物“沈延义”没有录入，是不是想写 沈延毅",
            f"{RECORD}:6: W023 地点“抚顺”没有录入，要有页面可以点开，请录入一篇地名",
        ),
    ),
}  # fmt: skip
