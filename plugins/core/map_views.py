"""A sketch map as templates see it: numbered dots on a grid, without a ground and without borders."""

from plugins.core.views import View


class Dot(View):
    """A numbered dot; ``x`` and ``y`` are where it is drawn, ``at_x`` and ``at_y`` where the place is."""

    number: int
    x: str
    y: str
    at_x: str
    at_y: str
    is_moved: bool


class SketchMap(View):
    """A map in units of its drawing. Its grid has cells as wide as the bar, each of which is ``scale`` long."""

    width: int
    height: int
    dots: tuple[Dot, ...]
    columns: tuple[str, ...]
    """Where the upright lines of the grid stand, from the left."""
    rows: tuple[str, ...]
    """Where the level lines stand, from the top."""
    bar_start: str
    bar_end: str
    scale: str
