"""Chained words follow few others, the same ones in every article."""

import random
from itertools import pairwise

from tests.bench.search.chained import LEAP, MOST, make_chain
from tests.bench.vocabulary import Words

WORDS = Words(tuple(f"词{number}" for number in range(3000)), tuple(float(number + 1) for number in range(3000)))


def test_the_same_seed_draws_the_same_words() -> None:
    drawn = [make_chain(WORDS).sample(random.Random(seed), 200) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_two_articles_share_their_pairs_of_words() -> None:
    chain = make_chain(WORDS)
    free = [WORDS.sample(random.Random(seed), 5000) for seed in (1, 2)]
    chained = [chain.sample(random.Random(seed), 5000) for seed in (1, 2)]
    shared = [len(set(pairwise(a)) & set(pairwise(b))) for a, b in (free, chained)]
    assert shared[1] > 20 * max(shared[0], 1)


def test_a_frequent_word_has_more_followers_than_a_rare_one() -> None:
    chain = make_chain(WORDS)
    assert (
        len(chain.draw_followers("词0"))
        == MOST
        > len(chain.draw_followers("词500"))
        > len(chain.draw_followers("词2999"))
    )


def test_only_leaps_lead_elsewhere() -> None:
    chain = make_chain(WORDS)
    words = chain.sample(random.Random(3), 20_000)
    elsewhere = sum(after not in chain.draw_followers(before) for before, after in pairwise(words))
    assert elsewhere / len(words) < 2 * LEAP
