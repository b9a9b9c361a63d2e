"""Rights that are written as a code which ``site.toml`` does not have."""

import difflib
import re
from collections.abc import Iterator

from plugins.content.assemble import Versions, problem_at
from plugins.core.config import RIGHTS_CODE, SiteConfig
from plugins.core.problems import Problem


def rights_problems(config: SiteConfig, versions: Versions) -> Iterator[Problem]:
    """Every unknown code, on its line. Words are what has a blank, a capital or a character that is no Latin letter."""
    for item in (item for group in versions.values() for item in group.values()):
        said = item.fields.get("rights")
        if not said or "rights" not in item.lines or said in config.rights or not re.fullmatch(RIGHTS_CODE, said):
            continue
        near = difflib.get_close_matches(said, config.rights, 1)
        known = "、".join(config.rights)
        advice = f"是不是想写 {near[0]}" if near else f"可写 {known}，或写一句话" if known else "请写一句话"
        yield problem_at(item, "rights", "F004", f"版权写作“{said}”，site.toml 的 [rights] 里没有这个代码", advice)
