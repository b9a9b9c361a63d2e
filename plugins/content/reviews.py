"""Who has reviewed an article, where its channel asks for three people."""

from collections.abc import Iterator

from plugins.content.assemble import Versions
from plugins.core.config import SiteConfig
from plugins.core.content_types import REVIEWS
from plugins.core.items import Item
from plugins.core.problems import Problem


def review_problems(config: SiteConfig, versions: Versions) -> Iterator[Problem]:
    """What is published in a channel with reviewers and was not reviewed by as many different people.

    A translation is published with its original, and takes its reviews over.
    """
    strict = {channel.slug: channel.reviewers for channel in config.channels if channel.reviewers}
    if not strict:
        return
    for group in versions.values():
        item = group.get(config.site.default_language) or next(iter(group.values()))
        if item.status == "published" and any(slug in strict for slug in item.top_channels):
            yield from _missing(item)


def _missing(item: Item) -> Iterator[Problem]:
    given = item.get("reviews", {})
    names = [given.get(field.key, "") for field in REVIEWS]
    empty = [field.alias for field, name in zip(REVIEWS, names, strict=True) if not name]
    line = item.lines.get("reviews", 1)
    path = f"content/{item.source}"
    advice = "写作 审核: {初审: 甲, 复审: 乙, 终审: 丙}；没有审完的把 状态 写作 待审"
    if empty:
        yield Problem(path, line, "F036", f"这个栏目要三审，缺少{'、'.join(empty)}", advice)
    elif len(set(names)) < len(names):
        yield Problem(path, line, "F036", f"三审不是三个人（{'、'.join(names)}）", advice)
