"""What is said of a plan and of a release, in words and numbers."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from plugins.publish.manifest import Manifest
from plugins.publish.plan import Plan
from plugins.publish.records import Release
from plugins.publish.verify import address_of

_SHOWN = 5


def describe_plan(plan: Plan, old: Manifest, public: str) -> str:
    """The plan, with the first addresses of each kind."""
    lines = [f"发布到 {public}：" if old.entries else f"第一次发布到 {public}："]
    lines += _kind("新增", plan.new)
    lines += _kind("更新", plan.changes)
    lines += _kind("删去", plan.removed)
    lines.append(f"  不变 {plan.unchanged} 个文件")
    if plan.retired:
        lines.append(f"  留用 {len(plan.retired)} 个旧素材，7 天后删去")
    if plan.expired:
        lines.append(f"  清理 {len(plan.expired)} 个过期的旧素材")
    if plan.unsure:
        lines.append(f"  上一次发布中断，重新核对 {len(plan.unsure)} 个文件")
    lines.append(f"  要传 {megabytes(plan.upload)}")
    return "\n".join(lines)


def _kind(name: str, keys: Sequence[str]) -> list[str]:
    if not keys:
        return []
    pages = sum(key.endswith(".html") for key in keys)
    lines = [f"  {name} {len(keys)} 个文件（网页 {pages} 个）"]
    shown = sorted(keys, key=lambda key: (not key.endswith(".html"), key))[:_SHOWN]
    lines += [f"    {address_of(key)}" for key in shown]
    return lines + ([f"    ……另有 {len(keys) - len(shown)} 个"] if len(keys) > len(shown) else [])


def describe_release(release: Release, zone: ZoneInfo) -> str:
    """One release: its version, when, by whom, of which commit."""
    when = datetime.fromtimestamp(release.time, UTC).astimezone(zone)
    commit = f"，提交 {release.commit[:10]}" if release.commit else ""
    return f"{release.manifest[:12]}（{when:%Y-%m-%d %H:%M}，{release.by}{commit}）"


def megabytes(count: int) -> str:
    """A number of bytes, as people say it."""
    if count < 1024:
        return f"{count} 字节"
    return f"{count / 1024:.0f} KB" if count < 1024**2 else f"{count / 1024**2:.1f} MB"
