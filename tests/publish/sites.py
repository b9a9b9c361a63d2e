"""Small sites to publish: pages that refer to one another and to a style sheet whose name changes with its bytes."""

import hashlib
from pathlib import Path

from tests.builders import write_files

SITE_TOML = """\
[site]
domain = "www.example.cn"
[languages.zh]
tag = "zh-CN"
locale = "zh_Hans_CN"
name = "中文"
title = "示例"
full_title = "示例"
[footer]
organizer = { zh = "示例办公室" }
icp = "示例ICP备1号"
police = "示例公网安备1号"
phone = "010-00000000"
[[channels]]
slug = "news"
label = { zh = "要闻" }
"""


def site_files(version: int, articles: int = 30, first: int = 0) -> dict[str, str]:
    """The files of a site: each version has another style, and an article more at the end.

    It has one less at the start, unless ``first`` says which is always the first.
    """
    style = f"body {{ margin: {version}px }}\n" * 20
    sheet = f"theme/site.{hashlib.sha256(style.encode()).hexdigest()[:10]}.css"
    ids = [f"2026{number:04}-01" for number in range(first or version, version + articles)]

    def page(title: str, links: list[str]) -> str:
        items = "".join(f'<li><a href="{link}">{link}</a>' for link in links)
        head = f'<!DOCTYPE html>\n<html lang="zh-CN"><title>{title}</title><link rel="stylesheet" href="/{sheet}">'
        return f"{head}<main><p>{version}</p><ul>{items}</ul></main>{'<p>政协' * 50}\n</html>\n"

    files = {sheet: style, "feed.xml": f"<feed>{version}</feed>\n", "data/same.csv": "a,b\n"}
    for id_, after in zip(ids, [*ids[1:], ids[0]], strict=True):
        files[f"news/{id_}/index.html"] = page(id_, ["/news/", f"/news/{after}/"])
    files["news/index.html"] = page("news", [f"/news/{id_}/" for id_ in ids])
    files["index.html"] = page("home", ["/news/", *(f"/news/{id_}/" for id_ in ids[-5:])])
    files["404.html"] = page("404", ["/"])
    return files


def write_site(folder: Path, version: int, articles: int = 30, first: int = 0) -> dict[str, str]:
    """Make ``folder`` the site of that version, as a build would: what is no part of it goes."""
    files = site_files(version, articles, first)
    replace_files(folder, files)
    return files


def replace_files(folder: Path, files: dict[str, str]) -> None:
    """Make ``folder`` hold just ``files``."""
    for file in (file for file in files if (folder / file).parent.is_file()):
        (folder / file).parent.unlink()
    write_files(folder, files)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif path.is_file() and str(path.relative_to(folder)) not in files:
            path.unlink()
