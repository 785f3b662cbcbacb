"""Choose the texts that a table of word vectors is fitted to, and make up questions.

Law: equal sources make equal texts, in the same order, on every machine.
"""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sources import Books

SEED = 5
SENTENCES, EXPLANATIONS, PARAGRAPHS = 45_000, 70_000, 5_000  # of each so many are drawn
QUESTIONS, TRIED = 30_000, 40_000  # questions that are made up, and the sentences that are tried for them
SHORTEST = 6  # words of a sentence
REFERENCE = re.compile(r"https?:|doi|Retrieved|\d\(\d")  # in what names a source and says nothing
WORD = re.compile(r"[^\W_]+")
ASKED = "what,how,why,who,when,where,which,is,does,did,can,how many,how much,what is,how long,are,".split(",")
FEWEST, MOST, LEFT_OUT = 2, 7, 3  # words of a sentence that a question has, and those that it leaves out among them


def texts_to_fit(books: Books, explanations: Sequence[str]) -> list[list[str]]:
    """Choose the texts, in groups: questions, titles, questions that are made up, sentences, explanations of words and
    paragraphs."""
    chance = random.Random(SEED)
    sentences = [text for text in books.sentences if not REFERENCE.search(text) and len(text.split()) >= SHORTEST]
    tried = chance.sample(sentences, min(TRIED, len(sentences)))
    made_up = list(_made_up(tried, chance))[:QUESTIONS]
    drawn = [
        chance.sample(texts, min(number, len(texts)))
        for texts, number in ((sentences, SENTENCES), (explanations, EXPLANATIONS), (books.paragraphs, PARAGRAPHS))
    ]
    return [list(books.questions), list(books.titles), made_up, *drawn]


def _made_up(sentences: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Make a question of each sentence that is long enough: a word that asks, and some words near to one another."""
    for sentence in sentences:
        words, number = WORD.findall(sentence.lower()), chance.randint(FEWEST, MOST)
        if len(words) >= number + LEFT_OUT:
            start = chance.randrange(len(words) - number - LEFT_OUT + 1)
            kept = sorted(chance.sample(range(number + LEFT_OUT), number))
            yield " ".join([chance.choice(ASKED), *(words[start + place] for place in kept)]).strip()
