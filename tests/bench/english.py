"""English text for the translated share of the articles, from a small list of words."""

import random

ADJECTIVES = (
    "local", "municipal", "joint", "annual", "public", "special", "open", "timely", "practical", "detailed",
    "regular", "new", "rural", "shared", "clear", "careful",
)  # fmt: skip
NOUNS = (
    "committee", "proposal", "report", "meeting", "member", "district", "project", "service", "plan", "study",
    "resident", "office", "school", "hospital", "park", "road", "library", "market", "budget", "season", "question",
    "answer", "visit", "programme", "street", "village", "station", "reform", "record", "exhibition",
)  # fmt: skip
VERBS = (
    "reviews", "discusses", "visits", "supports", "follows", "answers", "opens", "records", "improves", "presents",
    "examines", "completes", "compares", "welcomes", "explains", "reports on",
)  # fmt: skip
PREPOSITIONS = ("in", "for", "near", "with", "after", "before", "during", "on behalf of", "together with")
JOINTS = (", and", ", while", "; at the same time,", ", because")


def write_phrase(rng: random.Random) -> str:
    """Write ``the joint report``."""
    return f"the {rng.choice(ADJECTIVES)} {rng.choice(NOUNS)}"


def write_statement(rng: random.Random) -> str:
    """Write ``the joint report improves the open park near the new road``."""
    subject, target, place = write_phrase(rng), write_phrase(rng), write_phrase(rng)
    return f"{subject} {rng.choice(VERBS)} {target} {rng.choice(PREPOSITIONS)} {place}"


def write_english_title(rng: random.Random, topic: str) -> str:
    """Write a headline of about eight words that names ``topic``."""
    return f"{rng.choice(ADJECTIVES).capitalize()} {rng.choice(NOUNS)} {rng.choice(VERBS)} {topic}"


def write_english_sentence(rng: random.Random) -> str:
    """Write one sentence of one or two statements."""
    sentence = write_statement(rng)
    if rng.random() < 0.4:
        sentence += f"{rng.choice(JOINTS)} {write_statement(rng)}"
    return sentence[0].upper() + sentence[1:] + "."


def write_english_body(rng: random.Random, words: int, pictures: tuple[str, ...]) -> str:
    """Write about ``words`` words in paragraphs of three to five sentences, then the pictures."""
    paragraphs = []
    length = 0
    while length < words:
        paragraph = " ".join(write_english_sentence(rng) for _ in range(rng.randint(3, 5)))
        length += paragraph.count(" ") + 1
        paragraphs.append(paragraph)
    figures = [f'![The {rng.choice(NOUNS)}]({picture} "{write_english_sentence(rng)}")' for picture in pictures]
    return "\n\n".join(paragraphs + figures) + "\n"
