"""Lists the whole store and compares it with the manifest; reads the chain of audit records."""

from collections.abc import Mapping

from plugins.publish.audit import read_chain, trouble_with
from plugins.publish.errors import PublishError
from plugins.publish.manifest import Entry
from plugins.publish.records import FOLDER, State
from plugins.publish.release import Bucket
from plugins.publish.session import Session, open_bucket

_SHOWN = 20


def inspect(session: Session) -> bool:
    """Whether the store holds what was published and nothing else, and every audit record is sound."""
    if session.settings.store is None:
        raise PublishError("publish.toml 里没有 [store]", "主机上的版本请用 make verify 核对")
    bucket = open_bucket(session.settings.store, session.places.cache)
    state = bucket.records.state()
    found = compare(bucket, bucket.records.manifest(state.current).entries)
    for what, keys in found.items():
        session.say(f"{what}：{len(keys)} 个")
        for key in keys[:_SHOWN]:
            session.say(f"  {key}")
    if bucket.records.is_interrupted(state):
        session.say("上一次发布没有做完：再运行一次 make publish 就会补齐。")
    is_sound = _read_audit(session, bucket, state)
    if not any(found.values()):
        session.say("存储里的文件与清单一致。")
    elif found[DIFFERING] or found[MISSING]:
        session.say("要按稿件补齐：REPAIR=1 make publish")
    return is_sound and not any(found.values())


FOREIGN, DIFFERING, MISSING = "不属于本站的文件", "与发布时不同的文件", "缺少的文件"


def compare(bucket: Bucket, entries: Mapping[str, Entry]) -> dict[str, list[str]]:
    """List the store; the keys that are :data:`FOREIGN`, :data:`DIFFERING` and :data:`MISSING` beside ``entries``.

    Files that others put there are theirs: nothing of them is ever changed.
    """
    foreign, differing, seen = [], [], set()
    for found in bucket.site.list():
        if found.key.startswith(f"{FOLDER}/"):
            continue
        seen.add(found.key)
        entry = entries.get(found.key)
        if entry is None:
            foreign.append(found.key)
        elif found.size != entry.stored_size or (len(found.etag) == 32 and found.etag != entry.stored_md5.hex()):
            differing.append(found.key)
    return {
        FOREIGN: sorted(foreign),
        DIFFERING: sorted(differing),
        MISSING: sorted(entries.keys() - seen),
    }


def _read_audit(session: Session, bucket: Bucket, state: State) -> bool:
    trusted = session.settings.signing_keys
    count, is_sound, manifest = 0, True, ""
    for name, record in read_chain(bucket.records, state.audit):
        count += 1
        manifest = manifest or record.manifest
        if trouble := trouble_with(record, trusted):
            session.say(f"审计记录 {name[:12]}（{record.kind}，{record.by}）：{trouble}")
            is_sound = False
    if state.current and manifest != state.current:
        session.say("最新的审计记录与线上的清单不符：有人动过发布记录。")
        is_sound = False
    session.say(f"审计记录 {count} 条，{'首尾相接' if is_sound else '有问题'}。")
    return is_sound
