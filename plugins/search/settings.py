"""How the site is searched. Taken from ``pelicanconf.py``: ``SEARCH = {"title": 8.0}``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchSettings:
    """What a word counts in each field, and lunr's two parameters of ranking.

    ``k1`` is how soon more of the same word stops to count, ``b`` how much a long text is held against it (0 to 1).
    """

    body: float = 1.0
    title: float = 8.0
    people: float = 4.0
    tags: float = 3.0
    k1: float = 1.2
    b: float = 0.75

    def boosts(self) -> dict[str, float]:
        """The boost of each field of the index, in the order of the index."""
        return {"body": self.body, "title": self.title, "people": self.people, "tags": self.tags}
