"""What is done to HTML pages on their way to the browser."""

from html import escape

_END = b"</body>"


def add_script(page: bytes, build: str) -> bytes:
    """``page`` with the scripts that reload it once another build than ``build`` is there, and show its notes.

    Files rather than text in the page: the site's Content-Security-Policy lets only those run.
    """
    reload = f'<script src="/-/preview.js" data-build="{escape(build)}" defer></script>'
    script = (reload + '<script src="/-/notes.js" defer></script>').encode()
    before, end, after = page.rpartition(_END)
    return before + script + end + after if end else page + script


def waiting_page() -> bytes:
    """What is shown while there is no site to show."""
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<title>网站还没有生成</title>\n</head>\n'
        "<body>\n<h1>网站还没有生成</h1>\n<p>生成之后，这里会自动显示网站。</p>\n</body>\n</html>\n"
    ).encode()
