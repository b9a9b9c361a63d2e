"""After any sequence of changes an incremental build equals a clean one, byte by byte."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.laws.damage import DAMAGE
from tests.laws.edits import EDITS_OF_CONTENT
from tests.laws.edits_of_archive import EDITS_OF_ARCHIVE
from tests.laws.edits_of_campaign import EDITS_OF_CAMPAIGN
from tests.laws.edits_of_site import EDITS_OF_SITE
from tests.laws.specimen import SPECIMEN
from tests.laws.workshop import Workshop, is_thorough, open_workshop

CHANGES = (
    *EDITS_OF_CONTENT, *EDITS_OF_CONTENT, *EDITS_OF_CAMPAIGN, *EDITS_OF_ARCHIVE, *EDITS_OF_SITE, *DAMAGE
)  # fmt: skip
MODES = ((), (), (), (), ("--publish",), ("--preview",), ("--check",))


@dataclass(frozen=True)
class Step:
    """Some changes, each with its seed, and the build that follows."""

    changes: Sequence[tuple[int, int]]
    mode: int
    workers: int

    def __repr__(self) -> str:
        names = [f"{CHANGES[number].__name__}({seed})" for number, seed in self.changes]
        return f"{' '.join(names)} → build {' '.join(MODES[self.mode])} with {self.workers}"


CHANGE = st.tuples(st.integers(0, len(CHANGES) - 1), st.integers(0, 9999))
STEP = st.builds(Step, st.lists(CHANGE, min_size=0, max_size=3), st.integers(0, len(MODES) - 1), st.integers(1, 2))
EXAMPLES, STEPS = (200, 40) if is_thorough() else (5, 20)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=not is_thorough(),
    database=None,
    # To shrink takes longer than the whole suite.
    phases=[Phase.generate, *([Phase.shrink] if is_thorough() else [])],
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(STEP, min_size=STEPS, max_size=STEPS))
def test_every_build_of_a_sequence_equals_a_clean_build(steps: list[Step]) -> None:
    with TemporaryDirectory() as place, open_workshop(Path(place), SPECIMEN) as workshop:
        workshop.check()
        for number, step in enumerate(steps):
            try:
                take(workshop, step)
            except AssertionError as error:
                told = "\n".join(map(repr, steps[: number + 1]))
                raise AssertionError(f"{error}\nafter\n{told}") from error


def take(workshop: Workshop, step: Step) -> None:
    """Change, build and compare; what does not build is put in order, and built."""
    for number, seed in step.changes:
        CHANGES[number](workshop, Random(seed))
    mode = MODES[step.mode]
    if workshop.check(*mode, workers=step.workers).status:
        workshop.mend()
        assert workshop.check(workers=step.workers).status == 0
    elif not mode:  # Builds of another mode may pass over what is wrong in this one.
        workshop.remember()
