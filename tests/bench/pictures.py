"""The pictures of the corpus: two a year, shared by the articles, so that encoding them is no part of what grows."""

import random
from pathlib import Path

from PIL import Image, ImageDraw

ILLUSTRATED = 0.25
"""The share of articles with pictures; a real city's site has 27 %."""
PER_YEAR = 2
SIZE = (1200, 800)
INKS = ("#b3282d", "#2f5d50", "#34495e", "#8a6d3b")


def picture_path(year: int, number: int) -> str:
    """Return where a picture lies under the content folder."""
    return f"images/{year}/{number + 1}.jpg"


def choose_pictures(rng: random.Random, year: int) -> tuple[str, ...]:
    """Choose the pictures of an article: none for most, one or two of its year for the others."""
    if rng.random() >= ILLUSTRATED:
        return ()
    numbers = rng.sample(range(PER_YEAR), rng.randint(1, PER_YEAR))
    return tuple(picture_path(year, number) for number in numbers)


def draw_pictures(folder: Path, years: range) -> None:
    """Draw every picture of ``years`` below ``folder``: bands of colour, no two alike."""
    for year in years:
        for number in range(PER_YEAR):
            target = folder / picture_path(year, number)
            target.parent.mkdir(parents=True, exist_ok=True)
            draw_bands(year * PER_YEAR + number).save(target, quality=80)


def draw_bands(seed: int) -> Image.Image:
    """Draw twelve vertical bands whose heights and inks follow from ``seed``."""
    rng = random.Random(seed)
    picture = Image.new("RGB", SIZE, "#f4efe6")
    pen = ImageDraw.Draw(picture)
    width = SIZE[0] // 12
    for band in range(12):
        top = rng.randrange(SIZE[1] // 4, SIZE[1])
        pen.rectangle((band * width, top, (band + 1) * width - 8, SIZE[1]), fill=rng.choice(INKS))
    return picture
