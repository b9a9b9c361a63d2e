"""What a site generator is to the benchmark, and the scenarios that each of them goes through."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

UNLIMITED = 10**9
CLEAN, EDIT, NO_CHANGE, TEMPLATE = SCENARIOS = ("clean", "one edit", "no change", "one template")
"""In this order, in one folder: each finds what the ones before have left."""


@dataclass(frozen=True)
class Peer:
    """A site generator.

    ``prepare`` lays out the articles of a corpus in an empty folder in the way that the generator wants them; it is not
    measured. ``command`` returns what to run, in the project's folder, to write the site into ``output`` below that
    folder; caches stand in the folder too. ``edit`` changes one comma in one article, ``change_template`` one word in
    the template of articles. ``largest`` is the number of articles up to which all scenarios are run;
    ``largest_clean`` that up to which the clean build is, once.
    """

    name: str
    prepare: Callable[[Path, Path], None]
    command: Callable[[Path], list[str]]
    edit: Callable[[Path, Path], None]
    change_template: Callable[[Path], None]
    version: Callable[[], str]
    largest: int = UNLIMITED
    largest_clean: int = UNLIMITED

    def scenarios(self, size: int, run: int) -> tuple[str, ...]:
        """What is run over ``size`` articles in the run number ``run``, the first being 0."""
        if size <= self.largest:
            return SCENARIOS
        return (CLEAN,) if run == 0 and size <= self.largest_clean else ()


def change_word(path: Path, word: str, other: str) -> None:
    """Put ``other`` for every ``word`` of a template; raise ``ValueError`` if there is none."""
    text = path.read_text(encoding="utf-8")
    if word not in text:
        raise ValueError(f"{path} has no {word}")
    path.write_text(text.replace(word, other), encoding="utf-8")
