"""What the commands of publishing do, on an object store."""

import time
from collections.abc import Sequence

import msgspec

from plugins.publish.consent import Wishes, agrees, confirm_removals, keys_of, looks_right, refuse_withdrawn, returning
from plugins.publish.errors import PublishError
from plugins.publish.inspection import DIFFERING, MISSING, compare
from plugins.publish.manifest import Manifest
from plugins.publish.plan import Plan, make_plan
from plugins.publish.preparation import prepared, purge_of
from plugins.publish.records import Release, State
from plugins.publish.release import Bucket, Publisher, without
from plugins.publish.report import describe_plan, describe_release, megabytes
from plugins.publish.session import Session, commit_of, open_bucket, publisher
from plugins.publish.settings import Store as StoreSettings
from plugins.publish.verify import Difference, differences, sample_of, still_there


def publish(session: Session, wishes: Wishes) -> bool:
    """Publish ``output/``; whether the public site is as it should be in the end."""
    settings = _store(session)
    bucket = open_bucket(settings, session.places.cache)
    output, entries = prepared(session, settings.encoding)
    state = bucket.records.state()
    old = bucket.records.manifest(state.current)
    commit = commit_of(session.places.project)
    coming_back = returning(session, old, wishes.restored)

    def plan_from(old: Manifest, unsure: frozenset[str]) -> Plan:
        return make_plan(
            old, entries, session.homes, int(time.time()), commit=commit, unsure=unsure, returning=coming_back
        )

    damaged = _damaged(session, bucket, old) if wishes.repair else frozenset()
    plan = plan_from(old, damaged)
    refuse_withdrawn(plan)
    if plan.is_empty and plan.target.withdrawn == old.withdrawn and not _is_left_over(bucket, state):
        session.say(f"没有变化：线上已是最新（{len(entries)} 个文件）。")
        return True
    session.say(describe_plan(plan, old, session.public))
    confirm_removals(session, plan, old, wishes)
    if wishes.dry:
        session.say("只列计划，没有发布。")
        return True
    if not wishes.yes and not agrees("发布吗？[y/N] "):
        session.say("没有发布。")
        return True
    attempt = bucket.records.keep_manifest(plan.target)
    with publisher(session, bucket, purge_of(session), state, attempt) as at_work:
        if at_work.state.serial != state.serial:
            # What was confirmed must be what is done; and an older commit must not go over a newer one unseen.
            by = at_work.state.history[-1].by if at_work.state.history else "别人"
            raise PublishError(f"{by} 刚刚发布过，线上有变", "请再运行一次 make publish")
        again = plan_from(old, at_work.unsure() | damaged)
        at_work.settle()
        at_work.release(again, output.stored, "publish")
    session.say(f"发布完成：传了 {megabytes(at_work.sent)}，版本 {at_work.state.current[:12]}。")
    return looks_right(session, again, old)


def _is_left_over(bucket: Bucket, state: State) -> bool:
    """Whether an earlier publication did not come to its end."""
    return bool(state.sweeping or state.unpurged) or bucket.records.is_interrupted(state)


def _damaged(session: Session, bucket: Bucket, old: Manifest) -> frozenset[str]:
    """The keys that the store does not hold as they were published."""
    found = compare(bucket, old.entries)
    keys = frozenset([*found[DIFFERING], *found[MISSING]])
    session.say(f"核对存储：{len(keys)} 个文件与发布时不同或不见了。")
    return keys


def rollback(session: Session, to: str, wishes: Wishes) -> bool:
    """Go back to the release before, or to the one whose manifest or time ``to`` names."""
    bucket = open_bucket(_store(session), session.places.cache)
    state = bucket.records.state()
    target = _chosen(bucket, state, to)
    session.say(f"退回到：{describe_release(target, session.config.zone)}")
    plan = _plan_back(session, bucket, state.current, target, frozenset())
    session.say(describe_plan(plan, bucket.records.manifest(state.current), session.public))
    if wishes.dry or (not wishes.yes and not agrees("退回吗？[y/N] ")):
        session.say("没有退回。")
        return True
    with publisher(session, bucket, purge_of(session), state) as at_work:
        at_work.settle()
        plan = _plan_back(session, bucket, at_work.state.current, target, at_work.unsure())
        at_work.release(plan, lambda _key, _entry: None, "rollback", note=target.origin, origin=target.origin)
    session.say("已退回。下一次 make publish 会按当前的稿件重新发布。")
    return looks_right(session, plan, bucket.records.manifest(state.current))


def withdraw(session: Session, item: str, wishes: Wishes) -> bool:
    """Take every address of the item with this id off the site and the CDN at once, and out of the archive."""
    bucket = open_bucket(_store(session), session.places.cache)
    state = bucket.records.state()
    keys = keys_of(item, bucket.records.manifest(state.current).entries)
    if not keys:
        raise PublishError(f"线上没有编号为 {item} 的网页", "请检查编号（网址里的那一段，例如 20221230-01）")
    session.say("撤下：\n" + "\n".join(f"  /{key}" for key in sorted(keys)))
    if wishes.dry or (not wishes.yes and not agrees("撤下吗？[y/N] ")):
        session.say("没有撤下。")
        return True
    with publisher(session, bucket, purge_of(session), state) as at_work:
        plan = _plan_without(session, bucket, at_work, keys)
        bucket.forget_versions(_versions_of(bucket, at_work.state.history, keys))
        at_work.release(plan, lambda _key, _entry: None, "withdraw", note=item)
    session.say(
        f"已撤下。列表、搜索和订阅里还有它的标题：请把稿件的“状态”改为“已撤回”，再运行 make publish。\n"
        f"以后要恢复：RESTORE={item} make publish"
    )
    left = still_there(session.public, sorted(keys))
    for key in left:
        session.say(f"注意：{session.public}/{key} 仍能打开，请到 CDN 控制台刷新。")
    return not left


def verify(session: Session, sample: int) -> bool:
    """Compare the public site, all or a sample of it, with the manifest of the last release."""
    bucket = open_bucket(_store(session), session.places.cache)
    state = bucket.records.state()
    if not state.current:
        raise PublishError("还没有发布过", "请先运行 make publish")
    manifest = bucket.records.manifest(state.current)
    keys = sample_of(manifest.live, session.homes, sample, int(time.time()))
    found = differences(session.public, manifest.live, keys, "核对公开网站")
    for difference in found:
        session.say(
            f"{session.public}/{difference.key}：{difference.what}{_since(session, bucket, state.history, difference)}"
        )
    back = still_there(session.public, [*manifest.withdrawn])
    for key in back:
        session.say(f"{session.public}/{key}：已撤下，却仍能打开")
    open_records = still_there(session.public, [f".publish/manifests/{state.current}"])
    if open_records:
        session.say(
            "注意：发布记录（.publish/）谁都能读，其中有旧版网页；请设为不公开，设法见 docs/editors/publish.md。"
        )
    session.say(f"核对了 {len(keys)} 个地址，{len(found) + len(back)} 处不符。")
    return not (found or back or open_records)


def _store(session: Session) -> StoreSettings:
    if session.settings.store is None:
        raise PublishError("publish.toml 里没有 [store]", "写法见 docs/editors/publish.md")
    return session.settings.store


def _chosen(bucket: Bucket, state: State, to: str) -> Release:
    """The release to go back to: the one that ``to`` begins to name, or the last that readers saw as something else.

    Going back twice goes back two releases: where a rollback led to counts, not when it was made.
    """
    history = state.history
    if to:
        matches = [release for release in history if release.manifest.startswith(to)]
        if not matches:
            known = "、".join(release.manifest[:12] for release in history)
            raise PublishError(f"没有版本 {to}", f"可以退回到：{known}")
        return matches[-1]
    origins = [release.manifest for release in history]
    here = origins.index(history[-1].origin) if history and history[-1].origin in origins else len(history) - 1
    now = _shown(bucket, state.current, frozenset())
    for release in reversed(history[: max(0, here)]):
        gone = frozenset(bucket.records.manifest(state.current).withdrawn)
        if _shown(bucket, release.manifest, gone) != now:
            return release
    raise PublishError("没有可以退回的版本", "更早的版本没有留存，或者与线上相同")


def _shown(bucket: Bucket, name: str, gone: frozenset[str]) -> dict[str, tuple]:
    """What readers see of a release: bytes and headers by key, without ``gone``."""
    live = bucket.records.manifest(name).live
    return {key: entry.stored for key, entry in live.items() if key not in gone}


def _plan_back(session: Session, bucket: Bucket, current: str, target: Release, unsure: frozenset[str]) -> Plan:
    wanted = bucket.records.manifest(target.manifest)
    old = bucket.records.manifest(current)
    # What is kept for readers of older pages is no part of what one goes back to.
    built = {key: entry for key, entry in wanted.live.items() if key not in old.withdrawn}
    return make_plan(old, built, session.homes, int(time.time()), commit=wanted.commit, unsure=unsure)


def _plan_without(session: Session, bucket: Bucket, at_work: Publisher, keys: frozenset[str]) -> Plan:
    old = bucket.records.manifest(at_work.state.current)
    left = msgspec.structs.replace(old, withdrawn=tuple(sorted({*old.withdrawn, *keys})))
    built = {key: entry for key, entry in old.live.items() if key not in keys}
    plan = make_plan(left, built, session.homes, int(time.time()), commit=old.commit, unsure=at_work.unsure() | keys)
    return without(plan, keys)


def _versions_of(bucket: Bucket, history: Sequence[Release], keys: frozenset[str]) -> set[str]:
    """The archived versions of ``keys`` in all releases that one could go back to."""
    manifests = [bucket.records.manifest(release.manifest) for release in history]
    return {m.entries[key].version for m in manifests for key in keys if key in m.entries}


def _since(session: Session, bucket: Bucket, history: Sequence[Release], difference: Difference) -> str:
    """From which release on an address has not been as it should, in words."""
    if not difference.sha256:
        return ""
    for release in reversed(history):
        entry = bucket.records.manifest(release.manifest).entries.get(difference.key)
        if entry is not None and entry.sha256 == difference.sha256:
            return f"，还是旧版（{describe_release(release, session.config.zone)}）"
    return "，不是任何一次发布的内容：可能被人改过"
