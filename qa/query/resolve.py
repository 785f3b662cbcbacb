"""Question + the turns before it -> Query: the weighted terms that are searched for.

Law: a pure function of its arguments. A question that stands on its own is searched as it is typed; only one that
leans on what came before ("and who said that?") gets words from the turns before it, and the query names them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import weights
from qa.analysis import analyzer
from qa.model import Query, Term
from qa.query.corrections import corrections, similarity

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from qa.model import Statistics, Turn

IN_HEADING = 0.5  # of a word's weight, where only a heading holds it: enough to make its passages candidates
MEANT_THE_SAME = 0.5  # the same for a word that means nearly the same


def resolve(
    question: str,
    turns: Sequence[Turn],
    statistics: Callable[[Iterable[str]], Statistics],
    languages: Sequence[str] = ("en",),
    near: Callable[[str, int], Sequence[str]] = lambda word, limit: (),
) -> Query:
    """What to search for when `question` is asked after `turns`, oldest first.

    `statistics` gives the library's numbers for terms, to tell the rare words from the common ones; `languages` are
    first the question's own, then those of the documents; `near` gives words of the library like one.
    """
    typed = analyzer.uncapitalised(question)
    turns = [turn for turn in turns if turn.shown] or turns  # what was refused says nothing about what is meant
    own = analyzer.words_by_term(typed, languages[0])
    leans = 0.0
    if turns:  # else the modules that know of them need not be loaded
        from qa.query.leaning import leaning, opening

        leans = leaning(typed, languages[0])
        if len(own) > 1:
            own.pop(opening(typed, languages[0]), "")
    left_out: tuple[str, ...] = ()
    if len(own) > analyzer.MOST_WORDS:
        rarest = _rarest(own, analyzer.MOST_WORDS, statistics)
        left_out = tuple(word for term, word in own.items() if term not in rarest)
        own = {term: word for term, word in own.items() if term in rarest}
    terms = [found for term, word in own.items() for found in _expanded(term, word, languages)]
    found = corrections(terms, statistics, languages[0], near)
    for word, others in found:
        forms = (
            (analyzer.term(other, language), similarity(word, other)) for other in others for language in languages
        )
        terms += [Term(term, strength, word, strength) for term, strength in dict(forms).items() if term]
    if not leans:
        return Query(typed, tuple(terms), (), left_out, languages[0], found)
    from qa.query.leaning import asks_again
    from qa.query.lending import lend

    lent, added = lend(turns, typed, {term.term for term in terms}, statistics, languages[0])
    terms += [term if term.lent == "named" else term._replace(weight=leans * term.weight) for term in lent]
    shown = frozenset(passage.key for turn in turns for passage in turn.shown)
    seen = turns[:-1] if asks_again(typed, turns[-1].question, languages[0]) else turns
    lenders = frozenset(turn.shown[0].key for turn in seen if turn.shown)
    return Query(typed, tuple(terms), added, left_out, languages[0], found, shown, lenders)


def _expanded(term: str, word: str, languages: Sequence[str]) -> list[Term]:
    """A word of the question as it is searched: itself, as each language of the library has it, in headings, and by
    words that mean nearly the same."""
    own = dict.fromkeys([term, *filter(None, (analyzer.term(word, language) for language in languages[1:]))])
    return [
        *(Term(each, 1.0, word) for each in own),
        *(Term(analyzer.HEADING + each, IN_HEADING, word) for each in own),
        *(
            Term(synonym, MEANT_THE_SAME, word, weights.SYNONYM)
            for synonym in analyzer.synonyms(word, languages[0])
            if synonym not in own
        ),
        *(Term(char, 0.0, word, weights.CHARACTER) for char in analyzer.character_terms(word)),
    ]


def _rarest(found: Iterable[str], number: int, statistics: Callable[[Iterable[str]], Statistics]) -> set[str]:
    """The terms that the fewest passages hold; those that none holds come last, since they find nothing."""
    known = statistics(list(found))
    return set(sorted(known.frequencies, key=lambda term: (not known.frequency(term), known.frequency(term)))[:number])


def unmatched(query: Query, statistics: Statistics) -> tuple[str, ...]:
    """The words of the question that the library holds neither in a text nor in a heading, as they were typed; of a
    question in capitals, in small letters."""
    words: dict[str, bool] = {}
    for term in query.terms:
        if not term.lent and term.strength == 1.0:
            words[term.word] = words.get(term.word, False) or bool(statistics.frequency(term.term))
    return tuple(word for word, found in words.items() if not found)


def says_something(query: Query, wants: str, lacking: Container[str]) -> bool:
    """Whether a question that leans on others has anything of its own that the library holds, or a name for its
    pronoun, or `wants` a kind of answer ("why?"). Else what earlier turns lend would answer whatever is said."""
    if not query.added:
        return True
    own = {term.word for term in query.terms if term.strength == 1 and term.lent in ("", "named")}
    return any(word not in lacking for word in own) if own else bool(wants)


def searched(query: Query) -> str:
    """The words that were searched for, those of the library in place of misspelt ones; behind a dot, those that the
    turns before added."""
    corrected = {word: f"{' '.join(others)} (for '{word}')" for word, others in query.corrections}
    words = dict.fromkeys(term.word for term in query.terms if not term.lent)
    own = " ".join(corrected.get(word, word) for word in words)
    if query.left_out:
        own += f" (the rarest of {len(query.left_out) + len(words)} words)"
    return f"{own} · {', '.join(query.added)}".lstrip() if query.added else own
