"""How good an answer is: recall, precision at ten, the rank of the first true article, the truth of quoted answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

TOP = 10


@dataclass(frozen=True)
class Answer:
    """What an engine answered: addresses in its order, and how many it says there are.

    The list may be shorter than ``total``: of a character that is in every article only the first are asked for.
    """

    addresses: tuple[str, ...]
    total: int


@dataclass(frozen=True)
class Score:
    """One answer judged. ``quoted`` is None where the quoted query was not asked or answered with nothing."""

    recall: float
    precision: float
    reciprocal_rank: float
    quoted: float | None
    quoted_recall: float

    @property
    def is_perfect(self) -> bool:
        """Whether all was found, a true article first, and in quotes everything true and nothing else."""
        return min(self.recall, self.reciprocal_rank, self.quoted_recall, self.quoted or 0) == 1


def judge(answer: Answer, quoted: Answer, holders: frozenset[str]) -> Score:
    """Judge the answers to a query, as it is and in quotes, by the articles that hold it (one or more)."""
    return Score(
        recall=recall(answer, holders),
        precision=precision(answer, holders),
        reciprocal_rank=reciprocal_rank(answer, holders),
        quoted=share_true(quoted.addresses, holders),
        quoted_recall=recall(quoted, holders),
    )


def recall(answer: Answer, holders: frozenset[str]) -> float:
    """Return the share of the holders that the answer has.

    Where only its first addresses were asked for: the share of true ones among as many as could be true, times the
    share of the holders that the total allows.
    """
    true = len(holders.intersection(answer.addresses))
    if len(answer.addresses) >= answer.total:
        return true / len(holders)
    possible = min(len(holders), len(answer.addresses))
    return true / possible * min(1.0, answer.total / len(holders))


def precision(answer: Answer, holders: frozenset[str]) -> float:
    """Return the share of true articles among the first ten, or among as many as there are."""
    first = answer.addresses[:TOP]
    return sum(address in holders for address in first) / min(TOP, len(holders))


def reciprocal_rank(answer: Answer, holders: frozenset[str]) -> float:
    """Return 1 ÷ the rank of the first true article, 0 if there is none."""
    ranks = (rank for rank, address in enumerate(answer.addresses, 1) if address in holders)
    return 1 / next(ranks, float("inf"))


def share_true(addresses: Sequence[str], holders: frozenset[str]) -> float | None:
    """Return the share of ``addresses`` that hold the string; None if there are no addresses."""
    return sum(address in holders for address in addresses) / len(addresses) if addresses else None


@dataclass(frozen=True)
class Summary:
    """The means over the queries of one kind; ``lowest`` is the worst recall, ``empty`` how many found nothing true."""

    queries: int
    recall: float
    lowest: float
    precision: float
    reciprocal_rank: float
    quoted: float
    quoted_recall: float
    empty: int


def summarise(scores: Iterable[Score]) -> Summary:
    """Return the means of ``scores``, of which there is at least one."""
    scores = list(scores)
    quoted = [score.quoted for score in scores if score.quoted is not None]
    return Summary(
        queries=len(scores),
        recall=fmean(score.recall for score in scores),
        lowest=min(score.recall for score in scores),
        precision=fmean(score.precision for score in scores),
        reciprocal_rank=fmean(score.reciprocal_rank for score in scores),
        quoted=fmean(quoted) if quoted else 0.0,
        quoted_recall=fmean(score.quoted_recall for score in scores),
        empty=sum(score.reciprocal_rank == 0 for score in scores),
    )
