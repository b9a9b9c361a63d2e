"""The command ``python -m plugins.publish``: publish, rollback, withdraw, verify, audit, key."""

import argparse
import os
import sys
from pathlib import Path

from plugins.core.problems import InputError, print_problems
from plugins.publish import commands, host_commands
from plugins.publish.audit import KEY_NAME, new_key
from plugins.publish.consent import environment_wishes
from plugins.publish.credentials import without_secrets
from plugins.publish.errors import PublishError
from plugins.publish.inspection import inspect
from plugins.publish.lock import LEASE
from plugins.publish.preparation import build
from plugins.publish.session import Places, Session, open_session
from plugins.publish.upkeep import refuse_stale

_INTERRUPTED = 130


def main(arguments: list[str]) -> int:
    """Do one command; 1 if it could not be done, or if the public site is not as it should be."""
    options = _parser().parse_args(arguments)
    if options.command == "key":
        return _make_key()
    try:
        session = open_session(_places(options), _say, options.lease)
        return 0 if _do(options, session) else 1
    except InputError as error:
        print_problems(error.problems)
        print(f"共 {len(error.problems)} 处，没有发布。", file=sys.stderr)
    except PublishError as error:
        print(without_secrets(str(error)), file=sys.stderr)
    except OSError as error:
        print(without_secrets(f"{error.filename or ''}：{error.strerror or error}"), file=sys.stderr)
    except (KeyboardInterrupt, EOFError):
        print("已中断：再运行一次就会补齐。", file=sys.stderr)
        return _INTERRUPTED
    return 1


def _do(options: argparse.Namespace, session: Session) -> bool:
    wishes = environment_wishes()
    to = commands if session.settings.host is None else host_commands
    if options.command == "publish":
        if not options.built:
            build(session)
            refuse_stale(session, may_be_stale=wishes.may_be_stale)
        return to.publish(session, wishes)
    if options.command == "rollback":
        return to.rollback(session, options.to, wishes)
    if options.command == "withdraw":
        return to.withdraw(session, options.id, wishes)
    if options.command == "verify":
        return to.verify(session, options.sample)
    return inspect(session) if session.settings.host is None else host_commands.inspect(session)


def _make_key() -> int:
    private, public = new_key()
    print(f"私钥（设为环境变量 {KEY_NAME}，不要写进任何文件）：\n{private}")
    print(f'公钥（写进 publish.toml）：\nsigning_keys = ["{public}"]')
    return 0


def _say(text: str) -> None:
    print(without_secrets(text), flush=True)


def _places(options: argparse.Namespace) -> Places:
    usual = Places()
    return Places(
        project=usual.project,
        content=options.content.resolve() if options.content else None,
        settings=options.settings.resolve(),
        site=options.site.resolve(),
        output=options.output.resolve(),
        cache=options.cache.resolve(),
    )


def _parser() -> argparse.ArgumentParser:
    usual = Places()
    parser = argparse.ArgumentParser("python -m plugins.publish", description="发布网站，或核对、退回、撤下已发布的。")
    parser.add_argument("--settings", type=Path, default=usual.settings, help="发布设置（默认 publish.toml）")
    parser.add_argument("--site", type=Path, default=usual.site, help="站点设置（默认 site.toml）")
    parser.add_argument("--content", type=Path, default=None, help="内容文件夹（默认 content）")
    parser.add_argument("--output", type=Path, default=usual.output, help="生成的网站（默认 output）")
    parser.add_argument("--cache", type=Path, default=usual.cache, help="缓存（默认 .cache/publish）")
    parser.add_argument("--lease", type=float, default=LEASE, help="锁的租期（秒，默认 60）")
    kinds = parser.add_subparsers(dest="command", required=True)
    publish = kinds.add_parser("publish", help="生成、检查、发布")
    publish.add_argument("--built", action="store_true", help="不再生成，发布已有的 output")
    rollback = kinds.add_parser("rollback", help="退回到以前的版本")
    rollback.add_argument("--to", default=os.environ.get("TO", ""), help="版本的前几位（默认上一次）")
    withdraw = kinds.add_parser("withdraw", help="立刻撤下一篇")
    withdraw.add_argument("--id", required=True, help="稿件的编号")
    verify = kinds.add_parser("verify", help="核对公开网站")
    verify.add_argument("--sample", type=int, default=int(os.environ.get("SAMPLE") or 0), help="只抽查几个地址")
    kinds.add_parser("audit", help="列出存储里的全部文件，找出多余的、不同的；核对审计记录")
    kinds.add_parser("key", help="生成签名用的密钥")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
