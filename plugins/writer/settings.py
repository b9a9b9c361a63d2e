"""How files are written. Taken from ``pelicanconf.py``: ``WRITER = {"quiet": True}``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WriterSettings:
    """``quiet`` prints nothing when the site is built."""

    quiet: bool = False
