"""Resolve a question that leans on earlier turns: what they lend to it, and what it asks about.

Law: a pure function of its arguments. A question that leaves words out keeps those of the question before it and asks
about the passage just shown; any other borrows a little.

A refused question does not change what the conversation is about, unless it names a new subject itself ("who is the
king of Spain?"). So "since when?" asks about what was last answered. Only a part of a question ("and the red one?")
keeps the words of refused ones right before it too, since it asks the same.

A question for yes or no that points at what was shown ("does it play music?") is about its own words. Any other one may
say in other words what the passage says ("why is that a problem?").
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer
from qa.analysis.rows import seen
from qa.query.antecedents import fitting, wording_of
from qa.query.concepts import concept_of, with_corrections
from qa.query.corrections import corrections
from qa.query.ellipsis import Completed, asks, completed, form_of
from qa.query.going_on import is_going_on
from qa.query.kinds import answer_kind
from qa.query.leaning import asks_again, leaning, names, own_terms, points
from qa.query.lending import in_phrases, lend, may_be_name
from qa.query.question import Concept, Lent, Question
from qa.query.talk import is_talk
from qa.query.weighing import weigh_words

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from qa.analysis.languages import Language
    from qa.model import Turn
    from qa.query.lexicon import Lexicon
    from qa.query.question import Key
    from qa.query.wording import Wording

READ = 12  # turns before a question that are read, besides the first one
SHOWN = 5  # lent words that are shown to people
# The share of their weight that the words of the question before have in one that takes the place of none of them by
# its name or number: "and the worktop?" behind "price of the sink" asks no more about the sink.
KEPT = 0.5


class _Talk(NamedTuple):
    """The turns before a question: all of them, those that it can be about, and those whose passages it can mean."""

    turns: Sequence[Turn]
    fit: Sequence[Turn]
    lexicon: Lexicon
    languages: Sequence[str]

    @property
    def wordings(self) -> list[Wording]:
        """The earlier questions, oldest first; also refused ones, since a part of a question may follow them."""
        turns = [turn for turn in self.turns if turn in self.fit or not turn.shown]
        return [wording_of(turn, self.languages) for turn in turns]


def follow_up(
    wording: Wording,
    concepts: Sequence[Concept],
    turns: Sequence[Turn],
    leans: float,
    lexicon: Lexicon,
    languages: Sequence[str],
) -> Question:
    """The question of these concepts after the turns, together with what these lend to it, to the degree that it leans
    on them."""
    every, turns = turns, (turns if len(turns) <= READ else [turns[0], *turns[-READ:]])
    turns = _counting(turns, wording, languages) or turns
    answered = [turn for turn in turns if turn.shown] or list(turns)
    talk = _Talk(turns, fitting(answered, wording, languages), lexicon, languages)
    concepts = _telling(wording, concepts, lexicon)
    last = turns[-1]
    about = last.shown[0].key if last.shown and last in talk.fit and leans == 1 else None
    is_elsewhere = _is_number_elsewhere(wording, last, lexicon)
    about = None if is_elsewhere else about
    is_pointing = about is not None and points(wording) and (asks(wording) or bool(_held(concepts, lexicon)))
    question = _left_out(wording, concepts, talk, is_pointing)
    if question and _is_number(wording):
        form = "part" if is_elsewhere else question.form
        question = question._replace(form=form, concepts=_named(question.concepts))
    if not question:
        about = about if is_pointing or not _has_new_name(wording, talk) else None
        question = _borrowing(wording, concepts, talk, leans) if talk.fit else weigh_words(wording, concepts, lexicon)
    shown = frozenset(passage.key for turn in every for passage in turn.shown) if talk.fit else frozenset()
    return question._replace(about=about, points=is_pointing, shown=shown)


def _counting(turns: Sequence[Turn], wording: Wording, languages: Sequence[str]) -> list[Turn]:
    """The turns that say what the conversation is about when this question is asked."""
    behind = max((place for place, turn in enumerate(turns, 1) if turn.shown), default=0)
    is_part = form_of(wording) == "part"

    def counts(place: int, turn: Turn) -> bool:
        if turn.shown:
            return True
        if is_talk(turn.question, wording.code) or is_going_on(turn.question, wording.code):
            return False
        return (is_part and place >= behind) or _opens_subject(turn, turns[:place], languages)

    return [turn for place, turn in enumerate(turns) if counts(place, turn)]


def _opens_subject(turn: Turn, before: Sequence[Turn], languages: Sequence[str]) -> bool:
    """Whether a question names its subject, and this by no name that was asked about or shown before."""
    wording = wording_of(turn, languages)
    if not (named := names(wording)):
        return not leaning(wording)
    asked = (term for one in before for term in wording_of(one, languages).terms)
    shown = (passage for one in before for passage in one.shown)
    return not named.keys() <= {*asked, *(term for one in shown for term in analyzer.terms(seen(one), one.language))}


def _is_number(wording: Wording) -> bool:
    """Whether the question has numbers and no other word of its own."""
    own = own_terms(wording)
    return bool(own) and all(term[0].isdigit() for term in own)


def _is_number_elsewhere(wording: Wording, last: Turn, lexicon: Lexicon) -> bool:
    """Whether the question is a number that the passage just shown lacks and another one holds."""
    if not last.shown or not _is_number(wording):
        return False
    own, first = own_terms(wording), last.shown[0]
    known = lexicon.statistics(own)
    return own.keys().isdisjoint(analyzer.terms(seen(first), first.language)) and any(map(known.frequency, own))


def _named(concepts: Sequence[Concept]) -> tuple[Concept, ...]:
    """The concepts of a question that is a number alone, which says as much as all that it borrows: it is a name."""
    borrowed = sum(one.weight for one in concepts if one.is_lent)
    return tuple(one if one.is_lent else one._replace(is_name=True, weight=one.weight + borrowed) for one in concepts)


def _has_new_name(wording: Wording, talk: _Talk) -> bool:
    """Whether the question has a name that no earlier one has: it leaves what was shown."""
    return not names(wording).keys() <= {term for earlier in talk.wordings for term in earlier.terms}


def _left_out(wording: Wording, concepts: Sequence[Concept], talk: _Talk, is_pointing: bool) -> Question | None:
    """The question with the words that it leaves out, if it does leave any out.

    None if it has words of its own and the library holds none of them. But if it points at what was shown, and all of
    them are common, it is taken for another way to say what the passage says ("why is that a problem?").
    """
    held = _held(concepts, talk.lexicon, is_exact=True)
    form = form_of(wording)
    is_vague = is_pointing and not held and all(_is_common(one.word, wording.language) for one in concepts)
    if form == "whole" and not is_vague:
        return None
    telling = own_terms(wording)
    if not is_vague and not held and (not asks(wording) or any(one.terms[0] in telling for one in concepts)):
        return None
    earlier = every = talk.wordings
    done = (
        completed(wording, earlier)
        if form != "whole"
        else Completed("bare", {}, answer_kind(wording.text, wording.language))
    )
    if done.form == "whole":
        return None
    while not (kept := _kept(done, held, telling, talk, wording)) and earlier and not done.replaces:
        done = done._replace(terms=completed(earlier[-1], earlier[:-1]).terms)
        earlier = earlier[:-1]
    lent: list[Lent] = []
    if done.form == "part":
        searched = {term.term for concept in (*held, *kept) for term in concept.searched}
        lent = list(lend(talk.fit, wording, searched, talk.lexicon, talk.languages).terms)
    question = weigh_words(wording, [*(concepts if is_vague else held), *kept], talk.lexicon, lent)
    if done.form == "part" and not done.replaces:
        question = question._replace(concepts=tuple(map(_lighter, question.concepts)))
    named = [(one.weight, one.word) for one in question.concepts if one.is_lent]
    named = named or [(one.weight, one.word) for one in question.lent]
    return question._replace(
        form=done.form,
        answer_kind=done.kind,
        lent_phrases=in_phrases([word for _, word in sorted(named, key=lambda one: -one[0])], talk.fit, every)[:SHOWN],
        lenders=_lenders(wording, talk),
    )


def _lighter(concept: Concept) -> Concept:
    """A word that an earlier question lends, with less weight; any other as it is."""
    share = KEPT if concept.is_lent else 1.0
    return concept._replace(weight=share * concept.weight, heading_weight=share * concept.heading_weight)


def _kept(
    done: Completed, held: Sequence[Concept], telling: Container[str], talk: _Talk, wording: Wording
) -> list[Concept]:
    """The words that earlier questions lend, as concepts; a part of a question keeps only what may be names and numbers
    of one in another language. After an answer, only those that the library holds."""
    own = {term for one in held for term in one.terms}
    kept = [
        concept_of(term, word, (code, *talk.languages))._replace(is_lent=True)
        for term, (word, code) in islice(done.terms.items(), analyzer.MOST_WORDS)
        if term not in telling and term not in own
        if done.form == "bare" or code == wording.code or may_be_name(word, code)
    ]
    corrected = dict(corrections(kept, talk.lexicon, talk.languages[0]))
    kept = [with_corrections(one, corrected.get(one.word, ()), talk.languages) for one in kept]
    return _held(kept, talk.lexicon) if talk.turns[-1].shown else kept


def _is_common(word: str, known: Language) -> bool:
    """Whether the word is common in its language; where it has no list, whether it may be: no name or noun."""
    return analyzer.normal(word) in known.common_words if known.common_words else word[0].islower()


def _telling(wording: Wording, concepts: Sequence[Concept], lexicon: Lexicon) -> list[Concept]:
    """The concepts without those that say nothing here ("what else?") and that the library does not hold."""
    telling = own_terms(wording)
    doubtful = [one for one in concepts if one.terms[0] not in telling]
    held = _held(doubtful, lexicon)
    return [one for one in concepts if one.terms[0] in telling or one in held]


def _held(concepts: Sequence[Concept], lexicon: Lexicon, *, is_exact: bool = False) -> list[Concept]:
    """Those of the concepts that the library holds, by their own terms or, unless `is_exact`, by one for them."""
    terms = {
        one: [*one.terms, *one.headings, *(() if is_exact else (other.term for other in one.others))]
        for one in concepts
    }
    known = lexicon.statistics([term for each in terms.values() for term in each])
    return [one for one in concepts if any(map(known.frequency, terms[one]))]


def _borrowing(wording: Wording, concepts: Sequence[Concept], talk: _Talk, leans: float) -> Question:
    """The question together with what the turns lend to it."""
    turns = talk.fit
    searched = {term.term for concept in concepts for term in concept.searched}
    loan = lend(turns, wording, searched, talk.lexicon, talk.languages)
    named = [Concept(word, (term,), is_lent=True) for term, word in loan.names.items()]
    lent = [one._replace(share=leans * one.share) for one in loan.terms]
    question = weigh_words(wording, [*concepts, *named], talk.lexicon, lent)
    return question._replace(
        lent_phrases=_heaviest(question, loan.phrases),
        lenders=_lenders(wording, talk),
    )


def _lenders(wording: Wording, talk: _Talk) -> frozenset[Key]:
    """The passages whose words are lent. A question that asks again about the passage shown last wants that passage,
    which then counts as no lender."""
    turns = talk.fit
    lending = turns[:-1] if turns and asks_again(wording, wording_of(turns[-1], talk.languages)) else turns
    return frozenset(turn.shown[0].key for turn in lending if turn.shown)


def _heaviest(question: Question, phrases: Sequence[str]) -> tuple[str, ...]:
    """The heaviest of the phrases that are lent, at most `SHOWN`, the heaviest first."""
    weight = {one.word: one.weight for one in question.concepts} | {one.word: one.weight for one in question.lent}
    names = {one.word for one in question.concepts if one.is_lent}

    def of(phrase: str) -> tuple[bool, float]:
        words = [word for word in weight if word in phrase]
        return any(word in names for word in words), max((weight[word] for word in words), default=0.0)

    return tuple(sorted(phrases, key=of, reverse=True)[:SHOWN])
