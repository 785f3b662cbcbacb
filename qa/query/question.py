"""A query as passages are compared with it: its words, how rare each is, and the kind of answer that is asked for.

Law: it follows from the query and the statistics of the library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.bm25 import idf
from qa.analysis.languages import language as language_of
from qa.query.kinds import wanted
from qa.weights import COMMON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage, Query, Statistics, Term

MOST_IN_ORDER = 64  # terms of a question that are compared in their order


class Concept(NamedTuple):
    """A word of the question: its terms (one, or one for each language of the library), how rare it is, what else may
    stand for it with how much of it that is, and whether it is a name or a number."""

    terms: tuple[str, ...]
    weight: float
    others: tuple[tuple[str, float], ...]
    is_name: bool
    is_number: bool


class Lent(NamedTuple):
    """A term that the turns before lend: its weight with its rarity, and whether it counts in every passage, or only
    in those that they have not shown."""

    term: str
    weight: float
    is_asked: bool


class Question(NamedTuple):
    """A query as passages are compared with it: its concepts, their order by index, the kind of answer that it asks
    for, its text, and what the turns before lend to it, with the keys of the passages that they have shown and of those
    that lend."""

    concepts: tuple[Concept, ...]
    sequence: tuple[int, ...]
    wants: str
    words: frozenset[str]
    text: str
    lent: tuple[Lent, ...] = ()
    shown: frozenset[tuple[str, int, int]] = frozenset()
    lenders: frozenset[tuple[str, int, int]] = frozenset()

    @property
    def weight(self) -> float:
        """What a passage that holds every word would have."""
        return sum(concept.weight for concept in self.concepts)

    def lent_to(self, passage: Passage) -> Sequence[Lent]:
        """What counts in this passage of what the turns before lend: its own words do not speak for it again."""
        return [lent for lent in self.lent if lent.is_asked] if passage.key in self.lenders else self.lent


def understand(query: Query, statistics: Statistics) -> Question:
    """The question behind a query: its terms by the word that they stand for, with their rarity in the library."""
    by_word: dict[str, list[Term]] = {}
    lent: list[Lent] = []
    known = language_of(query.language)

    def rarity_of(word: str, holding: int) -> float:
        rarity = idf(statistics.passages, min(holding, statistics.passages))
        return rarity * COMMON if analyzer.normal(word) in known.common_words else rarity

    for term in query.terms:
        if term.lent in ("asked", "shown"):
            rarity = rarity_of(term.word, statistics.frequency(term.term))
            lent.append(Lent(term.term, term.weight * rarity, term.lent == "asked"))
        elif not term.term.startswith(analyzer.HEADING):
            by_word.setdefault(term.word, []).append(term)
    concepts: list[Concept] = []
    index: dict[str, int] = {}
    for word, terms in by_word.items():
        own = tuple(term.term for term in terms if term.strength == 1)
        holding = sum(map(statistics.frequency, own)) or max(
            statistics.frequency(analyzer.HEADING + term) for term in own
        )
        others = tuple((term.term, term.strength) for term in terms if term.strength < 1)
        name = known.has_names and word[0].isupper() and not query.text.startswith(word)
        index |= dict.fromkeys(own, len(concepts))
        concepts.append(Concept(own, rarity_of(word, holding), others, name, own[0][0].isdigit()))
    asked = (index.get(term) for term, _, _ in analyzer.question_tokens(query.text, query.language))
    named = (index[term.term] for term in query.terms if term.lent == "named")
    sequence = [place for place in (*asked, *named) if place is not None]
    words = [match[0].lower() for match in tokenizer.matches(query.text)]
    wants = wanted(query.text, known)
    about = tuple(concepts), tuple(sequence[:MOST_IN_ORDER])
    return Question(*about, wants, frozenset(words), query.text, tuple(lent), query.shown, query.lenders)
