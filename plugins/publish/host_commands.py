"""What the commands of publishing do, on a plain host."""

import time
from collections.abc import Sequence
from pathlib import Path

from plugins.publish.consent import (
    Wishes,
    agrees,
    confirm_removals,
    keys_of,
    looks_right,
    refuse_withdrawn,
    returning,
)
from plugins.publish.errors import PublishError
from plugins.publish.hosting.host import Remote
from plugins.publish.manifest import Manifest
from plugins.publish.plan import Plan, make_plan
from plugins.publish.preparation import extra_files, prepared, purge_of
from plugins.publish.report import describe_plan, moment
from plugins.publish.session import Session, commit_of, who
from plugins.publish.verify import differences, sample_of, still_there


def publish(session: Session, wishes: Wishes) -> bool:
    """Publish ``output/``; whether the public site is as it should be in the end."""
    remote = _remote(session)
    _, entries = prepared(session)
    name, old = remote.current()
    commit = commit_of(session.places.project)
    coming_back = returning(session, old, wishes.restored)
    plan = make_plan(old, entries, session.homes, int(time.time()), commit=commit, returning=coming_back)
    refuse_withdrawn(plan)
    if plan.is_empty and plan.target.withdrawn == old.withdrawn and not wishes.repair:
        _tell_edge(session, ())
        session.say(f"没有变化：线上已是最新（{len(entries)} 个文件）。")
        return True
    session.say(describe_plan(plan, old, session.public))
    confirm_removals(session, plan, old, wishes)
    if wishes.dry or (not wishes.yes and not agrees("发布吗？[y/N] ")):
        session.say("没有发布。")
        return True
    _expect(remote, name)
    made = remote.publish(
        session.places.output,
        Manifest(dict(entries), commit),
        extra_files(session),
        returning=coming_back,
        distrust=wishes.repair,
    )
    session.say(f"发布完成：版本 {made[:15]}。")
    return _follow_up(session, plan, old)


def rollback(session: Session, to: str, wishes: Wishes) -> bool:
    """Go back to the release before, or to the one whose name or hash ``to`` begins."""
    remote = _remote(session)
    releases = remote.releases()
    for release in releases:
        session.say(f"  {release.name[:15]}  {moment(release.time, session.config.zone)}  {release.owner}")
    if wishes.dry or (not wishes.yes and not agrees(f"退回到{to or '上一版'}吗？[y/N] ")):
        session.say("没有退回。")
        return True
    _, old = remote.current()
    name = remote.rollback(to)
    session.say(f"已退回，版本 {name[:15]}。下一次 make publish 会按当前的稿件重新发布。")
    return _follow_up(session, _between(session, old, remote.current()[1]), old)


def withdraw(session: Session, item: str, wishes: Wishes) -> bool:
    """Take every address of the item with this id off the site, the CDN and every earlier release, at once."""
    remote = _remote(session)
    _, old = remote.current()
    keys = keys_of(item, old.entries)
    if not keys:
        raise PublishError(f"线上没有编号为 {item} 的网页", "请检查编号（网址里的那一段，例如 20221230-01）")
    session.say("撤下：\n" + "\n".join(f"  /{key}" for key in sorted(keys)))
    if wishes.dry or (not wishes.yes and not agrees("撤下吗？[y/N] ")):
        session.say("没有撤下。")
        return True
    remote.withdraw(keys)
    _tell_edge(session, sorted(keys))
    session.say("已撤下。请把稿件的“状态”改为“已撤回”，再运行 make publish。")
    left = still_there(session.public, sorted(keys))
    for key in left:
        session.say(f"注意：{session.public}/{key} 仍能打开，请到 CDN 控制台刷新。")
    return not left


def verify(session: Session, sample: int) -> bool:
    """Compare the public site, all or a sample of it, with the manifest on the host."""
    name, manifest = _remote(session).current()
    if not name:
        raise PublishError("还没有发布过", "请先运行 make publish")
    keys = sample_of(manifest.live, session.homes, sample, int(time.time()))
    found = differences(session.public, manifest.live, keys, "核对公开网站")
    back = still_there(session.public, [*manifest.withdrawn])
    for difference in found:
        session.say(f"{session.public}/{difference.key}：{difference.what}")
    for key in back:
        session.say(f"{session.public}/{key}：已撤下，却仍能打开")
    session.say(f"核对了 {len(keys)} 个地址，{len(found) + len(back)} 处不符。")
    return not (found or back)


def inspect(session: Session) -> bool:
    """Compare the files on the host with the manifest there, and list what was done."""
    remote = _remote(session)
    for release in remote.releases():
        words = (moment(release.time, session.config.zone), release.kind, release.owner)
        session.say(f"  {release.name[:15]}  {'  '.join(words)}")
    found = remote.verify()
    for key in found:
        session.say(f"与发布时不同：{key}")
    session.say(f"主机上 {len(found)} 个文件不符。" + ("要按稿件补齐：REPAIR=1 make publish" if found else ""))
    return not found


def _remote(session: Session) -> Remote:
    if session.settings.host is None:
        raise PublishError("publish.toml 里没有 [host]", "写法见 docs/editors/publish-host.md")
    return Remote(session.settings.host, who(), round(session.lease), session.say)


def _expect(remote: Remote, name: str) -> None:
    """What was confirmed must be what is done. Raises :class:`PublishError` if another has published meanwhile."""
    if remote.current()[0] != name:
        raise PublishError("刚刚有人发布过，线上有变", "请再运行一次 make publish")


def _between(session: Session, old: Manifest, new: Manifest) -> Plan:
    return make_plan(old, new.live, session.homes, int(time.time()))


def _follow_up(session: Session, plan: Plan, old: Manifest) -> bool:
    _tell_edge(session, [*plan.new, *plan.changes, *plan.removed])
    return looks_right(session, plan, old)


def _tell_edge(session: Session, keys: Sequence[str]) -> None:
    """Tell the CDN of ``keys`` and of what it was not told at an earlier publication from this machine."""
    purge = purge_of(session)
    if purge is None:
        return
    file = _unpurged(session)
    waiting = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    wanted = sorted({*waiting, *keys})
    if not wanted:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(wanted), encoding="utf-8")
    purge(wanted)
    file.unlink()


def _unpurged(session: Session) -> Path:
    return session.places.cache / "unpurged.txt"
