"""What the command says of an export, in Chinese."""

from collections.abc import Iterator

from plugins.importer.export.run import FAILED, GONE, KEPT, MERGED, THERE, WRITTEN, Summary

_SHOWN = 20


def lines(summary: Summary, *, dry: bool) -> Iterator[str]:
    """The lines to print."""
    rows = [outcome.row for outcome in summary.outcomes]
    kinds = ((WRITTEN, "写成新稿件" if not dry else "可以写成新稿件"), (MERGED, "与别的行是同一篇，并入"), (THERE, "已经导入过"),
             (KEPT, "同编号的文件内容不同，没有改动"), (GONE, "旧站已删除，不导入"), (FAILED, "没有导入"))  # fmt: skip
    yield f"共 {len(rows)} 行：" + "；".join(
        f"{words} {count}" for kind, words in kinds if (count := summary.count(kind))
    )
    drafts = sum(row.status == "草稿" for row in rows)
    lost = sum(picture is None for row in rows for picture in row.pictures.values())
    without_url = sum(not row.urls for row in rows)
    for count, words in (
        (drafts, "行缺日期、缺标题或有个人号码，写成草稿"),
        (lost, "张图片没有找到，原处写作“（图片缺失）”"),
        (without_url, "行没有旧网址，不会有跳转"),
    ):
        if count:
            yield f"{count} {words}"
    if summary.unknown:
        yield f"没有导入的列：{'、'.join(summary.unknown)}"
    han, kept, left = (sum(getattr(row, key) for row in rows) for key in ("han", "kept", "left"))
    yield f"核对正文：原有 {han} 字，写入 {kept} 字，略去 {left} 字（略去的、并入的每行都列在报告里）"
    for row in summary.unbalanced[:_SHOWN]:
        yield f"第 {row.number} 行对不上：原有 {row.han} 字，写入和略去 {row.kept + row.left} 字，请把这一行发给维护人员"
    yield f"每一行的结果：{summary.report}"
