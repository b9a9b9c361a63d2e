"""What every publication asks of whoever publishes, and looks at before and after, whatever it publishes to."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.publish.errors import PublishError
from plugins.publish.manifest import Manifest
from plugins.publish.plan import Plan
from plugins.publish.session import Session
from plugins.publish.verify import Difference, differences, sample_of, still_there

NOTICE = b'class="notice notice-withdrawn"'
"""What the theme prints above an article whose status is withdrawn: such a page has nothing else of it."""
_CHECKED = 200
"""How many of the addresses of a release are looked at in public right after it."""
_SHOWN = 20


@dataclass(frozen=True)
class Wishes:
    """What the caller asks for: ``dry`` only plans, ``yes`` asks nothing; ``removals`` is the number of addresses that
    may end, as it was confirmed; ``restored`` the id of what may come back after it was withdrawn; ``repair``
    has the store listed and mended; ``may_be_stale`` publishes a site that nobody keeps up.
    """

    dry: bool = False
    yes: bool = False
    removals: int = -1
    restored: str = ""
    repair: bool = False
    may_be_stale: bool = False


def environment_wishes(environ: Mapping[str, str] = os.environ) -> Wishes:
    """What the variables ``DRY``, ``YES``, ``REMOVALS``, ``RESTORE`` and ``STALE`` ask for."""
    removals = environ.get("REMOVALS", "")
    if removals and not removals.isdecimal():
        raise PublishError(f"REMOVALS 写作 {removals}", "应为将要删去的文件数")
    return Wishes(
        dry=environ.get("DRY", "") not in {"", "0"},
        yes=environ.get("YES", "") not in {"", "0"},
        removals=int(removals) if removals else -1,
        restored=environ.get("RESTORE", ""),
        repair=environ.get("REPAIR", "") not in {"", "0"},
        may_be_stale=environ.get("STALE", "") not in {"", "0"},
    )


def returning(session: Session, old: Manifest, restored: str) -> frozenset[str]:
    """The withdrawn keys that may be published: those that somebody asks for, and notices that say it is withdrawn."""
    asked = keys_of(restored, old.withdrawn) if restored else frozenset()
    files = ((key, session.places.output / key) for key in old.withdrawn)
    return asked | {key for key, file in files if file.is_file() and NOTICE in file.read_bytes()}


def refuse_withdrawn(plan: Plan) -> None:
    """Raises :class:`PublishError` if the plan would bring back what was withdrawn."""
    if plan.held:
        shown = "、".join(f"/{key}" for key in plan.held[:3])
        raise PublishError(
            f"已撤下的网页还在稿件里（{shown}{'等' if len(plan.held) > 3 else ''}）",
            "请把稿件的“状态”改为“已撤回”；要重新发布它，请用 RESTORE=编号 make publish",
        )


def confirm_removals(session: Session, plan: Plan, old: Manifest, wishes: Wishes) -> None:
    """Raises :class:`PublishError` if more ends at once than usual and nobody has confirmed how many."""
    live, count = len(old.live), len(plan.removed)
    if count * 100 <= live * session.settings.removals or wishes.removals == count or wishes.dry:
        return
    if not wishes.yes and sys.stdin.isatty():
        answer = input(f"将从线上删去 {count} 个文件（共 {live} 个）。确认请输入这个数目：")
        if answer.strip() == str(count):
            return
    raise PublishError(
        f"这次会从线上删去 {count} 个文件，超过 {session.settings.removals}%，没有发布",
        f"如果确实要删，请运行 REMOVALS={count} make publish",
    )


def agrees(question: str) -> bool:
    """Whether somebody at the terminal says yes. Raises :class:`PublishError` if nobody is there."""
    if not sys.stdin.isatty():
        raise PublishError("没有人可以确认", "在 CI 里请加 YES=1")
    return input(question).strip().lower() in {"y", "yes", "是"}


def keys_of(item: str, keys: Mapping[str, object] | Sequence[str]) -> frozenset[str]:
    """Every key of the item: a folder of its address, or the name of a file, is its id."""
    return frozenset(key for key in keys if item in _names_in(key))


def _names_in(key: str) -> list[str]:
    *folders, name = key.split("/")
    return [*folders, name.partition(".")[0]]


def looks_right(session: Session, plan: Plan, old: Manifest) -> bool:
    """Look at what has changed since ``old``, and at the home pages, as readers see them.

    A CDN takes some minutes until it has forgotten everywhere: what it still has of ``old`` is told, and is no fault.
    """
    live = plan.target.live
    touched = [*plan.new, *plan.changes]
    keys = sample_of({key: live[key] for key in touched}, frozenset(), _CHECKED, 0) if touched else []
    keys = sorted({*keys, *(session.homes & live.keys())})
    found = differences(session.public, live, keys, "核对公开网站")
    gone = still_there(session.public, plan.removed[:_CHECKED])
    wrong = found if session.settings.edge is None else [one for one in found if not _is_of(one, old)]
    for difference in wrong[:_SHOWN]:
        session.say(f"{session.public}/{difference.key}：{difference.what}")
    if session.settings.edge is None:
        for key in gone[:_SHOWN]:
            session.say(f"{session.public}/{key}：已删去，却仍能打开")
    if wrong or (gone and session.settings.edge is None):
        session.say(f"公开网站有 {len(found) + len(gone)} 处不是刚发布的样子。请运行 make verify 查看。")
        return False
    if found or gone:
        session.say(f"CDN 还在更新：{len(found) + len(gone)} 个地址还是旧版。几分钟后可用 make verify 再核对。")
    else:
        session.say(f"公开网站已核对：{len(keys)} 个地址都是新的。")
    return True


def _is_of(difference: Difference, old: Manifest) -> bool:
    """Whether what is seen is what ``old`` had there, or the nothing that it had."""
    entry = old.entries.get(difference.key)
    return difference.is_missing if entry is None else difference.sha256 == entry.sha256
