"""Define a resolved question: what engines search for and what passages are compared with.

Law: the terms for the engine are derived from the concepts; the text is not analysed a second time. Questions are made
by `qa/query/weighing.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.model import Query, Searched, Term
from qa.query.stretches import as_typed, lacking
from qa.weights import STATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa.analysis.bm25 import Statistics
    from qa.analysis.meaning.vectors import Meaning
    from qa.model import Passage
    from qa.query.defining import Thing
    from qa.query.ellipsis import Form

Key = tuple[str, int, int]  # identifies a passage: its source, start and end

IN_HEADING = 0.5  # the weight of a word in a heading: enough to make the passages under it candidates


class Variant(NamedTuple):
    """A term that counts in place of a concept's own terms: a synonym, a character of a pair, a compound, a correction.

    `strength` is the share of the concept's weight that it has in the ranking, from 0 to 1. `weight` multiplies its
    BM25 when the engine searches for candidates.
    """

    term: str
    strength: float
    weight: float


class Concept(NamedTuple):
    """One word of the question, with all terms that can match it.

    `terms` are its own: one for each language of the library in which it differs, and those of the word written
    together with a neighbour ("setup" for "set up"). `others` may stand for it. `is_held` says whether a passage or
    heading holds one of `terms`.

    `weight` is its rarity in the library (idf, less for a word that is common in the language). `heading_weight` is its
    rarity among headings, at most `weight`: a word of a title, which is above every passage, has next to none.

    `is_lent` marks a name from an earlier turn that a pronoun stands for. `only_asks` marks a word that says which kind
    of answer is wanted ("name"). It also marks one that no passage holds and that says how a number is meant ("often"
    in "how often"), or may be a slip for a small word. `is_above_all` marks a name that stands above nearly every
    passage, as in the title of the only document: each passage is about it. `is_amount` marks a verb that asks how much
    ("cost"), if a passage holds it and the question has other words.
    """

    word: str
    terms: tuple[str, ...]
    others: tuple[Variant, ...] = ()
    weight: float = 0.0
    is_name: bool = False
    is_number: bool = False
    is_held: bool = False
    is_lent: bool = False
    heading_weight: float = 0.0
    only_asks: bool = False
    is_above_all: bool = False
    is_amount: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """Its own terms in the form that headings are indexed in."""
        return tuple(analyzer.HEADING + term for term in self.terms)

    def is_in(self, statistics: Statistics) -> bool:
        """Whether a passage or a heading holds one of its own terms."""
        return any(map(statistics.frequency, (*self.terms, *self.headings)))

    @property
    def searched(self) -> Iterator[Term]:
        """The terms that the engine searches for it."""
        yield from (Term(term, 1.0) for term in self.terms)
        yield from (Term(term, IN_HEADING) for term in self.headings)
        yield from (Term(other.term, other.weight) for other in self.others)


class Lent(NamedTuple):
    """A term that earlier turns lend to the question.

    `share` multiplies its BM25 in the search for candidates; `weight` is that share times its rarity. A term of the
    last question (`is_asked`) counts in every passage, any other only in passages that did not lend it.
    """

    word: str
    term: str
    share: float
    is_asked: bool
    weight: float = 0.0


class Question(NamedTuple):
    """A resolved question: what engines search for and what the ranking weighs.

    Its words: `sequence` has the indices of its concepts in the order of the text. `asked_words` are all its words in
    lower case. `corrections` are the words searched in place of a misspelt one. `left_out` are words of a very long
    question that are not searched for. `apart` are the words that were read as two or more ("opensource", "UK"), each
    with the first two. `telling_above` are the terms that say something in a heading: not those of a title, which is
    above every passage. `average_length` is the average length of the library's passages, in terms.

    What it asks for: `answer_kind` is "person", "place", "time", "number", "reason" or "". `surely` is how much it
    counts that a passage holds this kind, from 0 to 1. `measure` is the word that says how a number is meant ("often"),
    `state` the stop word for a state that it asks for ("down"). `thing` is what the question asks about if it
    only asks what that is. `defined` is what it counts that a sentence says so, or has the question as a label.
    `sections` are the numbers of the sections that it names ("section 3"), if the library has such numbers.

    What it means: `meaning` is the vector of its words, with stop words and without those that only ask; None if its
    language has no table of vectors. `runs` are the runs of letters in the same words, each once.

    What it takes from earlier turns: `form` says whether it is whole or leaves words to the question before it, as
    `qa/query/ellipsis.py` reads it. `lent` are their terms that it borrows. `lent_phrases` are the words of these as
    shown to people, with each name in one piece. `shown` are the keys of the passages that were shown, `lenders` those
    whose words are lent. `points` says that it points at what was shown with a word such as "it". `about` is the
    passage that was just shown, if it asks about that. `near` is what each passage gains by standing there or beside
    it.
    """

    text: str
    language: str
    concepts: tuple[Concept, ...]
    sequence: tuple[int, ...]
    answer_kind: str
    asked_words: frozenset[str]
    average_length: float
    corrections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    left_out: tuple[str, ...] = ()
    lent: tuple[Lent, ...] = ()
    lent_phrases: tuple[str, ...] = ()
    shown: frozenset[Key] = frozenset()
    lenders: frozenset[Key] = frozenset()
    apart: tuple[tuple[str, str, str], ...] = ()
    form: Form = "whole"
    about: Key | None = None
    near: Mapping[Key, float] = {}
    points: bool = False
    meaning: Meaning | None = None
    telling_above: frozenset[str] = frozenset()
    surely: float = 1.0
    runs: tuple[str, ...] = ()
    measure: str = ""
    state: str = ""
    thing: Thing | None = None
    defined: float = 0.0
    sections: frozenset[str] = frozenset()

    @property
    def query(self) -> Query:
        """The query for the engine."""
        return Query(self.text, terms_of(self.concepts, self.lent))

    @property
    def weight(self) -> float:
        """The weight of a passage that holds every word."""
        return sum(concept.weight for concept in self.concepts)

    @property
    def weight_of_state(self) -> float:
        """How much it counts that a sentence has the word for the state that it asks for: more than that it has the
        heaviest of the others, for which there may be a pronoun."""
        return STATE * max((one.weight for one in self.concepts), default=0.0) if self.state else 0.0

    @property
    def weight_of_meaning(self) -> float:
        """How much it counts that a passage means the same: the weight of the words that are no names, which no table
        knows."""
        return sum(concept.weight for concept in self.concepts if not concept.is_name) if self.meaning else 0.0

    @property
    def unmatched(self) -> tuple[str, ...]:
        """Its own words that neither a passage nor a heading holds, as typed; in lower case if it was all capitals."""
        own = [one.word for one in self.concepts if not one.is_held and not one.is_lent]
        if not any(map(tokenizer.is_unspaced, own)):
            return tuple(own)
        spaced = [word for word in own if not tokenizer.is_unspaced(word)]
        held = [one.word for one in self.concepts if one.is_held and not one.is_lent]
        return (*spaced, *(one.text for one in lacking(self.text, own, held)))

    @property
    def says_something(self) -> bool:
        """Whether the question itself gives something to go by, so that lent words alone do not answer it.

        A question that leans on earlier turns does so with a word that the library holds, with a pronoun whose name is
        known, or, if it has no words to search for, by asking for a kind of answer ("why?").
        """
        if not self.lent_phrases:
            return True
        if self.form == "bare" and self.about:
            return any(concept.is_held for concept in self.concepts)
        if not self.concepts:
            return bool(self.answer_kind)
        return (self.points and self.is_common) or any(one.is_held or one.is_lent for one in self.concepts)

    @property
    def is_common(self) -> bool:
        """Whether all its own words are common in its language."""
        common = language_of(self.language).common_words
        return all(one.is_lent or analyzer.normal(one.word) in common for one in self.concepts)

    @property
    def searched(self) -> Searched:
        """The words that are searched for, to show to people."""
        words = [concept.word for concept in self.concepts if not concept.is_lent]
        return Searched(as_typed(words, self.text), self.corrections, self.lent_phrases, len(self.left_out))

    def heaviest_lent(self, most: int) -> list[Lent]:
        """The lent terms of the greatest weight, at most so many."""
        return sorted(self.lent, key=lambda lent: -lent.weight)[:most]

    def lent_to(self, passage: Passage) -> Sequence[Lent]:
        """The lent terms that count in this passage: a passage gains nothing from words that it lent itself."""
        return [lent for lent in self.lent if lent.is_asked] if passage.key in self.lenders else self.lent


def terms_of(concepts: Sequence[Concept], lent: Sequence[Lent]) -> tuple[Term, ...]:
    """The terms that the engine searches for: those of the concepts, then the lent ones."""
    own = tuple(term for concept in concepts for term in concept.searched)
    return own + tuple(Term(one.term, one.share) for one in lent)
