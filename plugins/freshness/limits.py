"""After how many days a column counts as stale.

Source: the indicators of inspections of government sites (国办秘函〔2019〕19号), which CPPCC sites follow: the home page and
news two weeks, notices and policies six months. Columns of facts have no limit.
"""

from plugins.core.config import Channel, Section

HOME = 14
"""Days without anything new on the home page."""
_LIMITS = {
    "首页": 14,
    "工作动态": 14,
    "通知": 183,
    "政策文件": 183,
    "征集调查": 183,
    "数据发布": 366,
}
"""By the type of column; what is not named is never stale."""
_NOTICES = "notices"
MOST = 5
"""So many first-level columns that are stale, or so many that are empty, fail an inspection as a whole."""
SOON = 0.75
"""The share of the limit from which on a column is about to become stale."""


def limit_of(column: Channel | Section, channel: Channel) -> int:
    """The limit of ``column``, which is ``channel`` or a section of it, in days; 0 if it has none."""
    if column.fresh_days >= 0:
        return column.fresh_days
    if column.layout == _NOTICES:
        return _LIMITS["通知"]
    if column is not channel and not column.column_type:
        # A section is a part of what its channel says it is; which part is kept up is the office's affair.
        return 0
    return _LIMITS.get(column.column_type, 0)
