"""The command ``python -m tools.components``: writes the pages and says how to look at them."""

from pathlib import Path

from tools.components.pages import write_pages

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = Path(".cache/components")


def main() -> None:
    """Write the pages into ``.cache/components``."""
    count = write_pages(ROOT, ROOT / FOLDER)
    print(f"已写出 {count} 个部件的各种显示方式，在 {FOLDER}/。")
    print(f"查看：.venv/bin/python -m http.server --bind 127.0.0.1 --directory {FOLDER} 8080")
    print("然后用浏览器打开 http://127.0.0.1:8080/")


if __name__ == "__main__":
    main()
