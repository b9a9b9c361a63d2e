"""The parts of the archive's walls of pictures."""

from plugins.core.archive_picture_views import PictureGroup, PicturesPage, PictureTile
from tools.components.example import LISTS, Example, include
from tools.components.samples import Samples, view

WALL = (*LISTS, "archive_pictures.css")


def wall(samples: Samples) -> PicturesPage:
    """A photograph, one in another language, one whose picture cannot be shown."""
    tiles = (
        PictureTile(
            title=samples.say("雅集合影", "A gathering"),
            url="#main",
            picture=samples.teaser(0).picture,
            date=samples.say("1934年5月3日", "3 May 1934"),
            note=samples.say("纸本水墨", "Ink on paper"),
        ),
        PictureTile(
            title=samples.say("A bridge", "旧桥"),
            url="#main",
            picture=samples.teaser(1).picture,
            date="",
            tag=samples.say("en", "zh-CN"),
            language_note=samples.say("English", "In Chinese"),
        ),
        PictureTile(title=samples.say("旧宅", "The old house"), url="#main", picture=None, date="1936"),
    )
    return view(PicturesPage, groups=(PictureGroup(title="", anchor="", tiles=tiles),))


ARCHIVE_PICTURE_EXAMPLES = (
    Example(
        "partials/picture_tiles.html",
        wall,
        include("partials/picture_tiles.html", tiles="(page.groups|first).tiles"),
        WALL,
    ),
)
"""In the order of the pages that have them."""
