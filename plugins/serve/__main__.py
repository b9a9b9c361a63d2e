"""The command ``python -m plugins.serve``."""

import argparse
import asyncio
import signal
import sys
from dataclasses import replace
from pathlib import Path

from plugins.core.problems import InputError, Problem, print_problems
from plugins.serve.listen import claim_folder, open_socket
from plugins.serve.server import run_preview
from plugins.serve.settings import LOOPBACK, PreviewSettings


def main(arguments: list[str]) -> int:
    """Preview the site until a signal comes; 1 if it cannot be served."""
    # Until the server takes its signals, Ctrl-C ends the command without a word.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    options = _parser().parse_args(arguments)
    try:
        settings = _settings(options)
        listener = open_socket(settings.host, settings.port)
    except InputError as error:
        print_problems(error.problems)
        return 1
    output, lock = claim_folder(settings.output)
    with lock:
        port = listener.getsockname()[1]
        if settings.port not in (0, port):
            print(f"端口 {settings.port} 已被占用，改用 {port}。")
        print(f"预览地址：http://{_shown(settings.host)}:{port}/（改动保存后页面自动刷新；按 Ctrl-C 结束）", flush=True)
        if settings.host not in LOOPBACK:
            print("注意：能连到这台机器的人都能看到草稿。", flush=True)
        asyncio.run(run_preview(replace(settings, output=output), listener))
        print("预览已结束。")
    return 0


def _parser() -> argparse.ArgumentParser:
    usual = PreviewSettings()
    parser = argparse.ArgumentParser("python -m plugins.serve", description="在本机预览网站，改动保存后自动刷新。")
    parser.add_argument("--port", default=str(usual.port), help="端口（默认 8000；被占用时用下一个）")
    parser.add_argument("--host", default=usual.host, help="监听的地址（默认只有本机能访问）")
    parser.add_argument("--content", type=Path, default=usual.content, help="内容文件夹（默认 content）")
    parser.add_argument("--theme", type=Path, default=usual.theme, help="主题文件夹（默认 theme）")
    parser.add_argument("--site", type=Path, default=usual.site, help="站点设置（默认 site.toml）")
    parser.add_argument("--output", type=Path, default=usual.output, help="预览文件夹（默认 .cache/preview）")
    return parser


def _settings(options: argparse.Namespace) -> PreviewSettings:
    if not (options.port.isascii() and options.port.isdecimal() and int(options.port) < 65536):
        advice = "应为 0 到 65535 之间的整数，例如 8000"
        raise InputError([Problem("--port", 0, "F004", f"端口写作“{options.port}”", advice)])
    folders = {name: Path(getattr(options, name)).resolve() for name in ("content", "theme", "site", "output")}
    return PreviewSettings(host=options.host, port=int(options.port), **folders)


def _shown(host: str) -> str:
    """``host`` as it stands in an address that this machine can open."""
    if host in ("0.0.0.0", "::"):  # noqa: S104  it is not listened on here
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
