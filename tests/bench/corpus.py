"""Write a corpus: a content folder of realistic articles, the same for the same size, seed, code and dictionary."""

import hashlib
import random
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from importlib.metadata import version
from pathlib import Path

from tests.bench.article import Slot, Source, write_article, write_front_matter
from tests.bench.pictures import draw_pictures
from tests.bench.vocabulary import Vocabulary, load_vocabulary

FIRST_DAY, LAST_DAY = date(2016, 7, 1), date(2026, 6, 30)
YEARS = range(FIRST_DAY.year, LAST_DAY.year + 1)
PAGES = (("about", "市政协简介"), ("contact", "联系我们"), ("accessibility", "无障碍声明"), ("copyright", "版权声明"))
"""Every page that the project's ``site.toml`` links to from the footer."""

MODULES = ("article", "body", "corpus", "english", "pictures", "prose", "subjects", "vocabulary")
"""What a corpus is made by: a change in one of them makes a new one."""


def ensure_corpus(cache: Path, size: int, seed: int) -> Path:
    """Return the folder of the corpus of ``size`` articles below ``cache``; write it if it is not there yet.

    The articles are in its folder ``content``. It is renamed into place when whole, so an interrupted run leaves none.
    """
    folder = cache / corpus_key(size, seed)
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="unfinished-") as unfinished:
        whole = Path(unfinished) / "corpus"
        write_corpus(whole, size, seed)
        whole.replace(folder)
    return folder


def corpus_key(size: int, seed: int) -> str:
    """Return a name that changes with whatever the corpus is made from."""
    digest = hashlib.sha256(f"{size} {seed} {version('jieba')} {version('pillow')}".encode())
    for module in MODULES:
        digest.update(Path(__file__).with_name(f"{module}.py").read_bytes())
    return f"{size}-{digest.hexdigest()[:12]}"


def write_corpus(folder: Path, size: int, seed: int) -> None:
    """Write ``size`` articles, the pages and the pictures into ``folder/content``."""
    content = folder / "content"
    write_sources(content, (source for article in write_articles(load_vocabulary(), size, seed) for source in article))
    write_sources(content, map(write_page, PAGES))
    draw_pictures(content, YEARS)


def write_articles(vocabulary: Vocabulary, size: int, seed: int, share: float = 1.0) -> Iterator[list[Source]]:
    """Yield the source files of each of ``size`` articles, the oldest article first; ``share`` of the usual length."""
    for slot in plan_slots(size, seed):
        yield write_article(random.Random(f"{seed} {slot.id}"), vocabulary, slot, share)


def plan_slots(size: int, seed: int) -> list[Slot]:
    """Spread ``size`` articles over ten years, more of them in later ones, and number those of a day."""
    rng = random.Random(seed)
    span = (LAST_DAY - FIRST_DAY).days
    days = sorted(round(span * rng.random() ** 0.7) for _ in range(size))
    slots: list[Slot] = []
    serial = 0
    for position, offset in enumerate(days):
        serial = serial + 1 if position and days[position - 1] == offset else 1
        day = FIRST_DAY + timedelta(days=offset)
        time = datetime(day.year, day.month, day.day, rng.randint(8, 17), rng.randint(0, 59))
        slots.append(Slot(id=f"{day:%Y%m%d}-{serial:02}", time=time))
    return slots


def write_page(page: tuple[str, str]) -> Source:
    """Write a page of (id, title)."""
    name, title = page
    fields = {"标题": title, "日期": f"{FIRST_DAY}"}
    return Source(f"pages/{name}.md", f"{write_front_matter(fields)}本页是演示用的{title}。\n")


def write_sources(content: Path, sources: Iterator[Source]) -> None:
    """Write each source below ``content``, making folders once."""
    made: set[Path] = set()
    for source in sources:
        target = content / source.path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_text(source.text, encoding="utf-8")
