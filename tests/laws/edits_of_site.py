"""What offices and developers do: pictures, time stamps, settings, theme, catalogs and code, by chance."""

import os
import re
import struct
import time
import zlib
from datetime import UTC, datetime
from random import Random

from tests.laws.specimen import HOME, SITE, picture
from tests.laws.workshop import Workshop

_SETTINGS = (
    (r"per_page = \d+", ("per_page = 2", "per_page = 3", "per_page = 5")),
    (r"feed_items = \d+", ("feed_items = 2", "feed_items = 4", "feed_items = 30")),
    (r'domain = ".*"', ('domain = "www.example.cn"', 'domain = "www.example.org"')),
    (r'phone = ".*"', ('phone = "024-00000000"', 'phone = "024-11111111"')),
    (r'zh = "要闻.*?"', ('zh = "要闻动态"', 'zh = "要闻"')),
    (r'en = "Highlights.*?"', ('en = "Highlights"', 'en = "Highlights of work"')),
    (r'layout = "\w+"', ('layout = "list"', 'layout = "plain"', 'layout = "cards"')),
    (r'pages = \[".*"\]', ('pages = ["contact", "sitemap"]', 'pages = ["sitemap"]')),
    (r'prefix = "\w+"', ('prefix = "en"', 'prefix = "english"')),
    (r'title = "Sample.*"', ('title = "Sample CPPCC"', 'title = "CPPCC"')),
    (r'timezone = ".*"\n|per_page', ('timezone = "Asia/Urumqi"\nper_page', "per_page")),
    (r"per_page = ", ("per_page = ", "per_page = x")),
)
_MOMENTS = (0, *(datetime(*day, tzinfo=UTC).timestamp() for day in ((2022, 12, 31), (2023, 1, 6), (2100, 1, 1))))
_FRENCH = """
[languages.fr]
tag = "fr"
locale = "fr_FR"
name = "Français"
prefix = "fr"
title = "CCPPC"
full_title = "Comité de la CCPPC"
"""
_WRAPPED = """
_plain = {name}


def {name}(*arguments, **options):
    return _plain(*arguments, **options) + "{mark}"
"""
_CODE = {"plugins/core/dates.py": "long_date", "plugins/core/text.py": "excerpt"}
"""What is shown on pages, and what is kept of a file that was read."""


def edit_picture(workshop: Workshop, rng: Random) -> None:
    """Put another picture in the place of one."""
    path = workshop.sources.choose(rng, "content/images", ".png")
    workshop.sources.write(path, picture(rng.randint(10, 40), rng.randint(10, 40), rng.randint(0, 6)))


def edit_picture_unseen(workshop: Workshop, rng: Random) -> None:
    """Turn a picture by a quarter in its header, with the size of the file and its time stamp as they were."""
    path = workshop.sources.choose(rng, "content/images", ".png")
    data, stamp = (workshop.root / path).read_bytes(), workshop.sources.stamp(path)
    if data[12:16] == b"IHDR":
        head = data[12:16] + data[20:24] + data[16:20] + data[24:29]
        workshop.sources.write(path, data[:12] + head + struct.pack(">I", zlib.crc32(head)) + data[33:], stamp)


def edit_attachment(workshop: Workshop, rng: Random) -> None:
    """Replace an attachment, perhaps by one as large."""
    workshop.sources.write("content/files/list.txt", rng.choice(("名册\n", "名单\n", "名单" * 600)))


def touch(workshop: Workshop, rng: Random) -> None:
    """Move time stamps into the past or the future, without a change of content."""
    folder = rng.choice(("content", "theme", "plugins"))
    moment = rng.choice((0, 10**9, time.time_ns(), time.time_ns() + 10**15))
    for path in workshop.sources.list(folder):
        if rng.random() < 0.7:
            os.utime(workshop.root / path, ns=(moment, moment))


def edit_settings(workshop: Workshop, rng: Random) -> None:
    """Set a value of ``site.toml``."""
    pattern, values = rng.choice(_SETTINGS)
    text = workshop.sources.read("site.toml")
    workshop.sources.write("site.toml", re.sub(pattern, lambda _: rng.choice(values), text, count=rng.randint(1, 2)))


def edit_home(workshop: Workshop, rng: Random) -> None:
    """Compose the home page anew: other blocks in another order, a wrong one, or no file at all."""
    path = "content/data/home.toml"
    if rng.random() < 0.1:
        if path in workshop.sources.list("content/data"):
            workshop.sources.remove(path)
        return
    blocks = [block for block in re.split(r"\n(?=\[\[blocks]])", HOME) if rng.random() < 0.8]
    rng.shuffle(blocks)
    text = re.sub(r"count = \d", lambda _: f"count = {rng.randint(1, 3)}", "\n".join(blocks))
    workshop.sources.write(path, text.replace("members", "nowhere") if rng.random() < 0.1 else text)


def order_channels(workshop: Workshop, rng: Random) -> None:
    """Put the channels into another order."""
    head, *channels = workshop.sources.read("site.toml").split("\n[[channels]]\n")
    rng.shuffle(channels)
    workshop.sources.write("site.toml", "\n[[channels]]\n".join([head, *channels]))


def add_language(workshop: Workshop, rng: Random) -> None:
    """Add a third language, or go back to the settings of the beginning."""
    text = workshop.sources.read("site.toml")
    catalog = workshop.sources.read("theme/translations/en/LC_MESSAGES/messages.po")
    workshop.sources.write("theme/translations/fr/LC_MESSAGES/messages.po", catalog)
    workshop.sources.write("site.toml", SITE if "fr" in text else text.replace("\n[footer]", f"{_FRENCH}\n[footer]"))


def edit_terms(workshop: Workshop, rng: Random) -> None:
    """Give the search other words of the office."""
    workshop.sources.write("content/data/terms.txt", rng.choice(("", "双周协商\n", "双周协商\n座谈会议\n")))


def edit_synonyms(workshop: Workshop, rng: Random) -> None:
    """Give the search other words for the same, or a line that is none."""
    lines = ("", "两会 = 人代会和政协会议\n", "两会 = 人代会，政协会议\n委员 = 政协委员\n", "两会\n")
    workshop.sources.write("content/data/synonyms.txt", rng.choice(lines))


def move_clock(workshop: Workshop, rng: Random) -> None:
    """Set the clock on or back, or right."""
    workshop.moment = rng.choice(_MOMENTS)


def edit_template(workshop: Workshop, rng: Random) -> None:
    """Change a template or a partial."""
    path = workshop.sources.choose(rng, "theme/templates", ".html")
    before, block, after = workshop.sources.read(path).rpartition("{% block content %}")
    mark = f"<!-- {rng.randint(1, 99)} -->"
    workshop.sources.write(path, before + block + mark + after if block else after + mark)


def break_template(workshop: Workshop, rng: Random) -> None:
    """Leave a mistake in a template that is noticed when it is read, or only when it is used."""
    path = workshop.sources.choose(rng, "theme/templates", "article.html", "tags.html", "list.html")
    fault = rng.choice(("{% if %}", "{{ page.nothing_of_the_kind }}"))
    workshop.sources.write(
        path, workshop.sources.read(path).replace("{% block content %}", "{% block content %}" + fault)
    )


def edit_catalog(workshop: Workshop, rng: Random) -> None:
    """Translate a phrase of the interface in another way."""
    path = workshop.sources.choose(rng, "theme/translations", ".po")
    text = workshop.sources.read(path)
    phrase = rng.choice(re.findall(r'^msgstr ".+"$', text, flags=re.MULTILINE))
    workshop.sources.write(path, text.replace(f"{phrase}\n", f'{phrase[:-1]}·"\n'))


def edit_asset(workshop: Workshop, rng: Random) -> None:
    """Change a style sheet, a script or an icon."""
    path = workshop.sources.choose(rng, "theme/static", ".css", ".js", ".svg")
    added = {"css": "\nbody { order: %d }\n", "js": "\nvoid %d;\n", "svg": "<!-- %d -->"}[path.rpartition(".")[2]]
    workshop.sources.write(path, workshop.sources.read(path) + added % rng.randint(1, 99))


def add_asset(workshop: Workshop, rng: Random) -> None:
    """Add a file to the theme, or take it away again: also of a name that tools like to pass over."""
    path = f"theme/static/{rng.choice(('extra.txt', '~extra.txt', '.well-known/extra.txt'))}"
    if (workshop.root / path).exists():
        workshop.sources.remove(path)
    else:
        workshop.sources.write(path, f"{rng.random()}")


def edit_code(workshop: Workshop, rng: Random) -> None:
    """Change what the code makes of dates or of the beginning of a text, or undo it."""
    path = rng.choice(sorted(_CODE))
    text, changed, _ = workshop.sources.read(path).partition("\n_plain = ")
    workshop.sources.write(path, text if changed else text + _WRAPPED.format(name=_CODE[path], mark=rng.choice("·°")))
    workshop.reload()


EDITS_OF_SITE = (
    edit_picture, edit_picture_unseen, edit_attachment, touch, edit_settings, edit_settings, edit_home, order_channels,
    add_language, move_clock, edit_template, edit_template, break_template, edit_catalog, edit_asset, add_asset,
    edit_code, edit_terms, edit_synonyms,
)  # fmt: skip
