"""Weigh the words of a question by their rarity in the library, and make the question of them.

Law: a weight depends on the question's words, its language and the library's statistics alone. Every word is weighed by
the same rule; what only asks, or may only ask, counts less.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.bm25 import idf
from qa.analysis.languages import folded
from qa.analysis.lengths import share
from qa.query.answer_words import answer_words
from qa.query.defining import thing_of
from qa.query.kinds import asked
from qa.query.question import Question, terms_of
from qa.query.slips import is_in_another_language, may_be_small
from qa.query.states import state_of
from qa.weights import ADJECTIVE, AMOUNT, COMMON, DEFINED, MEASURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.bm25 import Statistics
    from qa.query.kinds import Asked
    from qa.query.lexicon import Lexicon
    from qa.query.question import Concept, Lent
    from qa.query.wording import Wording

FIRST, SMALL = 8, 5  # letters of the first word of a question that may only ask, and of those behind it
NEARLY_ALL = 0.9  # of all passages
MOST_IN_ORDER = 64  # terms of a question whose order is compared
RUN, OF_A_WORD = 4, 0.8  # letters, and the share of a word that so many are in English
# Scripts that leave out short vowels, Hebrew and Arabic, say as much in fewer letters: as many as a root has.
WITHOUT_VOWELS, ROOT = ("\u0590", "\u06ff"), 3
MOST_RUNS = 256  # of a question; a pasted page has more


def weigh_words(wording: Wording, concepts: Sequence[Concept], lexicon: Lexicon, lent: Sequence[Lent] = ()) -> Question:
    """Make the question of these concepts and lent terms, each weighed by its rarity in the library."""
    statistics = lexicon.statistics([term.term for term in terms_of(concepts, lent)])
    if is_in_another_language(wording):
        concepts = _without_first_words(concepts, statistics)
    asks = asked(wording.text, wording.language)
    asks_amount = asks.kind == "number" and len(concepts) > 1
    of_amount = wording.language.amount_verbs if asks_amount else frozenset[str]()
    scale = _Scale(wording, statistics, asks, answer_words(wording), of_amount)
    weighed = list(map(scale.weighed, concepts))
    places = {term: place for place, concept in enumerate(weighed) for term in concept.terms}
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
        lent=tuple(map(scale.weighed_lent, lent)),
        telling_above=frozenset(
            term for concept in weighed if 2 * concept.heading_weight >= concept.weight for term in concept.terms
        ),
    )


class _Scale(NamedTuple):
    """What weighs the words of one question: `asks` is what it asks for, `of_answer` are the words that say so, and
    `of_amount` the verbs of an amount that is asked for."""

    wording: Wording
    statistics: Statistics
    asks: Asked
    of_answer: frozenset[str]
    of_amount: frozenset[str]

    def weighed(self, concept: Concept) -> Concept:
        """The concept with its weights, and with what the library and the question make of it."""
        passages, frequency = self.statistics.passages, self.statistics.frequency
        holding = sum(map(frequency, concept.terms))
        above = max(map(frequency, concept.headings), default=0)
        counts_little = not concept.is_in(self.statistics) and self._only_asks(concept)
        weight = self._rarity(concept.word, holding or above) * (MEASURE if counts_little else 1.0)
        is_amount = bool(holding) and folded(concept.word) in self.of_amount
        weight *= AMOUNT if is_amount else 1.0
        has_capital = concept.word[0].isupper() and not self.wording.text.lstrip().startswith(concept.word)
        return concept._replace(
            weight=weight,
            is_name=self.wording.language.has_names and has_capital,
            is_number=concept.terms[0][0].isdigit(),
            is_held=bool(holding or above),
            heading_weight=min(weight, self._rarity(concept.word, above)) if above else 0.0,
            only_asks=counts_little or folded(concept.word) in self.of_answer,
            is_above_all=has_capital and passages > 1 and above >= NEARLY_ALL * passages,
            is_amount=is_amount,
        )

    def weighed_lent(self, lent: Lent) -> Lent:
        """The lent term with its weight."""
        return lent._replace(weight=lent.share * self._rarity(lent.word, self.statistics.frequency(lent.term)))

    def _rarity(self, word: str, holding: int) -> float:
        weight = idf(self.statistics.passages, min(holding, self.statistics.passages))
        return weight * COMMON if analyzer.normal(word) in self.wording.language.common_words else weight

    def _only_asks(self, concept: Concept) -> bool:
        """Whether a word that the library lacks says how a number is meant, or may be a slip for a small word."""
        if self.asks.measure and folded(concept.word) == self.asks.measure:
            return True
        return not concept.others and may_be_small(concept.word, self.wording.code)


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


def _without_first_words(concepts: Sequence[Concept], statistics: Statistics) -> Sequence[Concept]:
    """The words of a question whose small words are not known, without those at its beginning that look like small
    words and that the library lacks: questions begin with words that ask. At least one is kept."""
    for place, concept in enumerate(concepts):
        is_plain = concept.word.isalpha() and (not place or concept.word.islower())
        if not is_plain or len(concept.word) > (SMALL if place else FIRST) or concept.is_in(statistics):
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
