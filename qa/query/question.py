"""Define a resolved question: what engines search for and what passages are compared with.

Law: the terms for the engine are derived from the concepts; the text is not analysed a second time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.bm25 import idf
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.lengths import share
from qa.model import Query, Searched, Term
from qa.query.answer_words import answer_words
from qa.query.defining import Thing, thing_of
from qa.query.kinds import asked
from qa.query.slips import is_in_another_language, may_be_small
from qa.query.states import state_of
from qa.query.stretches import as_typed, lacking
from qa.weights import ADJECTIVE, AMOUNT, COMMON, DEFINED, MEASURE, STATE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from qa.analysis.meaning.vectors import Meaning
    from qa.model import Passage
    from qa.query.ellipsis import Form
    from qa.query.lexicon import Lexicon
    from qa.query.wording import Wording

Key = tuple[str, int, int]  # identifies a passage: its source, start and end

IN_HEADING = 0.5  # the weight of a word in a heading: enough to make the passages under it candidates
FIRST, SMALL = 8, 5  # letters of the first word of a question that may only ask, and of those behind it
NEARLY_ALL = 0.9  # of all passages
MOST_IN_ORDER = 64  # terms of a question whose order is compared
RUN, OF_A_WORD = 4, 0.8  # letters, and the share of a word that so many are in English
# Scripts that leave out short vowels, Hebrew and Arabic, say as much in fewer letters: as many as a root has.
WITHOUT_VOWELS, ROOT = ("\u0590", "\u06ff"), 3
MOST_RUNS = 256  # of a question; a pasted page has more


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
        return Query(self.text, _terms(self.concepts, self.lent))

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


def weigh_words(wording: Wording, concepts: Sequence[Concept], lexicon: Lexicon, lent: Sequence[Lent] = ()) -> Question:
    """Make the question of these concepts and lent terms, each weighed by its rarity in the library."""
    known = wording.language
    statistics = lexicon.statistics([term.term for term in _terms(concepts, lent)])

    def rarity(word: str, holding: int) -> float:
        weight = idf(statistics.passages, min(holding, statistics.passages))
        return weight * COMMON if analyzer.normal(word) in known.common_words else weight

    def is_missing(concept: Concept) -> bool:
        return not any(map(statistics.frequency, (*concept.terms, *concept.headings)))

    if is_in_another_language(wording):
        concepts = _without_first_words(concepts, is_missing)
    asks, of_answer = asked(wording.text, known), answer_words(wording)
    of_amount = known.amount_verbs if asks.kind == "number" and len(concepts) > 1 else frozenset()
    weighed: list[Concept] = []
    places: dict[str, int] = {}
    for concept in concepts:
        holding = sum(map(statistics.frequency, concept.terms))
        above = max(map(statistics.frequency, concept.headings), default=0)
        counts_little = is_missing(concept) and _only_asks(concept, asks.measure, wording.code)
        weight = rarity(concept.word, holding or above) * (MEASURE if counts_little else 1.0)
        is_amount = bool(holding) and folded(concept.word) in of_amount
        weight *= AMOUNT if is_amount else 1.0
        has_capital = concept.word[0].isupper() and not wording.text.lstrip().startswith(concept.word)
        places |= dict.fromkeys(concept.terms, len(weighed))
        weighed.append(
            concept._replace(
                weight=weight,
                is_name=known.has_names and has_capital,
                is_number=concept.terms[0][0].isdigit(),
                is_held=bool(holding or above),
                heading_weight=min(weight, rarity(concept.word, above)) if above else 0.0,
                only_asks=counts_little or folded(concept.word) in of_answer,
                is_above_all=has_capital and statistics.passages > 1 and above >= NEARLY_ALL * statistics.passages,
                is_amount=is_amount,
            )
        )
    in_order = [*wording.sequence, *(term for concept in concepts if concept.is_lent for term in concept.terms)]
    return Question(
        text=wording.text,
        language=wording.code,
        concepts=_without_borders(weighed),
        sequence=tuple([places[term] for term in in_order if term in places][:MOST_IN_ORDER]),
        answer_kind=asks.kind,
        measure=asks.measure,
        asked_words=frozenset(word.lower() for word in wording.words),
        average_length=statistics.average_length,
        state=state_of(wording),
        thing=thing_of(wording),
        defined=DEFINED * max((one.weight for one in weighed), default=0.0),
        surely=ADJECTIVE if asks.is_by_adjective else 1.0,
        runs=_runs(analyzer.letters(_telling(wording, weighed, of_amount), wording.code)),
        lent=tuple(one._replace(weight=one.share * rarity(one.word, statistics.frequency(one.term))) for one in lent),
        telling_above=frozenset(
            term for concept in weighed if 2 * concept.heading_weight >= concept.weight for term in concept.terms
        ),
    )


def _without_borders(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """The concepts, in the order of the text, with no characters for a pair that the library lacks between two that it
    holds: at the border of two words, a pair is no word."""
    found = list(concepts)
    for at in range(1, len(concepts) - 1):
        before, one, behind = concepts[at - 1 : at + 2]
        is_between = (
            before.is_held and behind.is_held and (before.word[-1], behind.word[0]) == (one.word[0], one.word[-1])
        )
        if is_between and one.others and not one.is_held and tokenizer.is_unspaced(one.word):
            found[at] = one._replace(others=())
    return tuple(found)


def _only_asks(concept: Concept, measure: str, language: str) -> bool:
    """Whether a word that the library lacks says how a number is meant, or may be a slip for a small word."""
    if measure and folded(concept.word) == measure:
        return True
    return not concept.others and may_be_small(concept.word, language)


def _without_first_words(concepts: Sequence[Concept], is_missing: Callable[[Concept], bool]) -> Sequence[Concept]:
    """The words of a question whose small words are not known, without those at its beginning that look like small
    words and that the library lacks: questions begin with words that ask. At least one is kept."""
    for place, concept in enumerate(concepts):
        is_plain = concept.word.isalpha() and (not place or concept.word.islower())
        if not is_plain or len(concept.word) > (SMALL if place else FIRST) or not is_missing(concept):
            return concepts[place:]
    return concepts


def _telling(wording: Wording, concepts: Sequence[Concept], of_amount: frozenset[str]) -> str:
    """The words of a question without those whose letters tell no passage from another: names above every passage, and
    the verbs of an amount that is asked for."""
    others = {one.word for one in concepts if one.is_above_all or folded(one.word) in of_amount}
    if not others:
        return wording.content
    return " ".join(word for word in tokenizer.strings(wording.content) if word not in others)


def _runs(letters: str) -> tuple[str, ...]:
    """The first different runs of RUN letters, or of as many characters as say as much, at most MOST_RUNS."""
    spans = ((at, at + _run_at(letter)) for at, letter in enumerate(letters[: 4 * MOST_RUNS]))
    return tuple(dict.fromkeys(letters[start:end] for start, end in spans if end <= len(letters)))[:MOST_RUNS]


def _run_at(letter: str) -> int:
    """How long a run is that begins with this letter: RUN letters, or two characters that say as much."""
    if tokenizer.is_unspaced(letter):
        return max(2, min(RUN, round(OF_A_WORD / share(letter))))
    first, last = WITHOUT_VOWELS
    return ROOT if first <= letter <= last else RUN


def _terms(concepts: Sequence[Concept], lent: Sequence[Lent]) -> tuple[Term, ...]:
    """The terms that the engine searches for: those of the concepts, then the lent ones."""
    own = tuple(term for concept in concepts for term in concept.searched)
    return own + tuple(Term(one.term, one.share) for one in lent)
