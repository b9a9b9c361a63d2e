"""The command ``python -m plugins.publish.hosting``: the configuration of nginx for a built site."""

import argparse
import os
import sys
from pathlib import Path

from plugins.publish.errors import PublishError
from plugins.publish.hosting.nginx import Server, check_server, nginx_config
from plugins.publish.hosting.redirect_maps import map_tables
from plugins.publish.hosting.rules import parse_headers, parse_redirects


def main(arguments: list[str]) -> int:
    """Write the configuration of nginx; 1 if that cannot be done."""
    options = _parser().parse_args(arguments)
    server = Server(options.domain, options.root, options.certificate, options.key, options.listen, options.folder)
    try:
        files = configuration(options.output, server)
        options.to.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            _write(options.to / name, data)
    except PublishError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or ''}：{error.strerror or error}", file=sys.stderr)
        return 1
    print(f"已写好 {options.to}/ 下的 {'、'.join(files)}。")
    print(f"请复制到主机的 /etc/nginx/{options.folder}/，再运行：nginx -t && systemctl reload nginx")
    return 0


def configuration(output: Path, server: Server) -> dict[str, bytes]:
    """The files for nginx of the site that was built in ``output``, by name."""
    check_server(server)
    if not (output / "index.html").is_file():
        raise PublishError(f"{output} 里没有网站", "请先生成：make html")
    keys = _keys_below(output)
    headers = parse_headers(_text_of(output / "_headers"))
    tables = map_tables(parse_redirects(_text_of(output / "_redirects")), server.domain, keys)
    files = {f"{server.domain}.conf": nginx_config(server, headers, tables, keys).encode()}
    return files | {table.file: table.rows for table in tables}


def _keys_below(folder: Path) -> set[str]:
    found = set()
    for place, _, names in os.walk(folder):
        below = Path(place).relative_to(folder).as_posix()
        found |= {name if below == "." else f"{below}/{name}" for name in names}
    return found


def _text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def _write(file: Path, data: bytes) -> None:
    temporary = file.with_name(f"{file.name}.{os.getpid()}")
    temporary.write_bytes(data)
    temporary.replace(file)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m plugins.publish.hosting", description="写出 nginx 的配置。")
    parser.add_argument("output", type=Path, help="生成的网站，例如 output")
    parser.add_argument("--root", required=True, help="主机上的网站文件夹，例如 /srv/site/current")
    parser.add_argument("--domain", required=True, help="域名，例如 www.example.gov.cn")
    parser.add_argument("--certificate", default="", help="主机上的证书文件（用 https 时）")
    parser.add_argument("--key", default="", help="主机上的证书私钥文件（用 https 时）")
    parser.add_argument("--listen", default="", help="另外的地址或端口，例如 127.0.0.1:8080（在另一台服务器后面时）")
    parser.add_argument("--folder", default="conf.d", help="放在主机 /etc/nginx 下的哪个文件夹（默认 conf.d）")
    parser.add_argument("--to", type=Path, default=Path(".cache/nginx"), help="写到哪里（默认 .cache/nginx）")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
