"""Question + the turns before it -> Query: the weighted terms that are searched for.

Law: a pure function of its arguments. A question that stands on its own is searched as it is typed; only one that
leans on what came before ("and who said that?") gets words from the turns before it, and the query names them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import analysis, weights
from qa import text as text_module
from qa.bm25 import idf
from qa.languages import language as language_of
from qa.model import Query, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qa.model import Passage, Statistics, Turn

MOST_TERMS = 64  # of a question; a pasted page is searched by its rarest words
IN_HEADING = 0.5  # of a word's weight, where only a heading holds it: enough to make its passages candidates
MEANT_THE_SAME = 0.5  # the same for a word that means nearly the same
# What earlier turns lend to a question that leans on them: words of the last question, then of the two before it, and
# the rarest words of the passage shown first for the last.
FROM_QUESTION = 0.3
FADING = 0.5
TURNS = 3
FROM_PASSAGE = 0.2
FROM_PASSAGE_MOST = 8
CORRECTIONS = 3  # words searched in place of one
LONGEST_SWAPPED = 32  # letters of a word in which two are swapped
SHORTEST_MISSPELT = 4  # letters; of a shorter word anything is near

_LEANING = frozenset(
    """it its itself he him his himself she her hers herself they them their theirs this that these those
    there then else one ones same such former latter another""".split()
)
_LEANING_STARTS = frozenset("and but or so also".split())


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
    typed = _uncapitalised(question)
    own = _words(typed, languages[0])
    left_out: tuple[str, ...] = ()
    if len(own) > MOST_TERMS:
        rarest = _rarest(own, MOST_TERMS, statistics)
        left_out = tuple(word for term, word in own.items() if term not in rarest)
        own = {term: word for term, word in own.items() if term in rarest}
    lent = _lent(turns, own, statistics, languages[0]) if turns and leans(typed, len(own)) else {}
    terms = [found for term, word in own.items() for found in _expanded(term, word, languages)]
    corrections = _corrections(terms, statistics, languages[0], near)
    for word, others in corrections:
        found = (
            (analysis.term(other, language), similarity(word, other)) for other in others for language in languages
        )
        terms += [Term(term, strength, word, strength) for term, strength in dict(found).items() if term]
    terms += [Term(term, weight, word) for term, (word, weight) in lent.items()]
    added = tuple(word for word, _ in lent.values())
    return Query(typed, tuple(terms), added, left_out, languages[0], corrections)


def leans(question: str, words: int) -> bool:
    """Whether a question with so many words of its own needs the turns before it to be understood.

    >>> leans("and who said that?", 1), leans("who is Aidan Clark?", 2)
    (True, False)
    """
    folded = [match[0].lower() for match in text_module.matches(question)]
    return not words or folded[0] in _LEANING_STARTS or any(word in _LEANING for word in folded)


def _uncapitalised(question: str) -> str:
    """A question typed in capitals holds no names to tell from other words; a word or two may be a name ("US?")."""
    return question.lower() if question.isupper() and text_module.count(question) > 2 else question


def _words(text: str, language: str) -> dict[str, str]:
    """The terms of a question, each with the word that it comes from, in order."""
    found: dict[str, str] = {}
    for term, start, end in analysis.asked(text, language):
        found.setdefault(term, text[start:end])
    return found


def _expanded(term: str, word: str, languages: Sequence[str]) -> list[Term]:
    """A word of the question as it is searched: itself, as each language of the library has it, in headings, and by
    words that mean nearly the same."""
    own = dict.fromkeys([term, *filter(None, (analysis.term(word, language) for language in languages[1:]))])
    return [
        *(Term(each, 1.0, word) for each in own),
        *(Term(analysis.HEADING + each, IN_HEADING, word) for each in own),
        *(
            Term(synonym, MEANT_THE_SAME, word, weights.SYNONYM)
            for synonym in analysis.synonyms(word, languages[0])
            if synonym not in own
        ),
        *(Term(char, 0.0, word, weights.CHARACTER) for char in analysis.characters(word)),
    ]


def _corrections(
    terms: Iterable[Term],
    statistics: Callable[[Iterable[str]], Statistics],
    language: str,
    near: Callable[[str, int], Sequence[str]],
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What to search for in place of words that are in no passage, if those are not words that the language is known
    to have: the words of the library that are nearest to each."""
    by_word: dict[str, list[str]] = {}
    for term in terms:
        by_word.setdefault(term.word, []).append(term.term)
    known = statistics([term.term for term in terms])
    found = []
    for word, forms in by_word.items():
        if any(map(known.frequency, forms)) or not _may_be_misspelt(word, language):
            continue
        others = (*_swapped(word, statistics, language), *near(word, CORRECTIONS))
        likely = [(similarity(word, other), other) for other in others if analysis.term(other, language)]
        best = max(likely, default=(0.0, ""))[0]
        if best > 0:
            found.append((word, tuple(dict.fromkeys(other for strength, other in likely if strength == best))))
    return tuple(found)


def _swapped(word: str, statistics: Callable[[Iterable[str]], Statistics], language: str) -> list[str]:
    """What the word is with two neighbouring letters the other way round, where the library holds that: the commonest
    slip, and two edits for `near`."""
    swaps = [
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, min(len(word), LONGEST_SWAPPED) - 1)
    ]
    terms = {swap: analysis.term(swap, language) for swap in swaps if swap != word}
    known = statistics(list(terms.values()))
    return [swap for swap, term in terms.items() if term and known.frequency(term)]


def _may_be_misspelt(word: str, language: str) -> bool:
    plain, known = analysis.normal(word), language_of(language)
    if text_module.is_unspaced(word) or not known.folds_accents:
        return False  # there one letter or tone makes another word
    return len(plain) >= SHORTEST_MISSPELT and plain.isalpha() and not known.knows(plain)


def similarity(word: str, other: str) -> float:
    """How likely `other` is meant by `word`: 1 if they are the same, and less by two letters' share for each edit; the
    same letters in another order are one.

    >>> similarity("Kimmi", "Kimi"), similarity("goverment", "government")
    (0.6, 0.7777777777777778)
    """
    one, two = analysis.normal(word), analysis.normal(other)
    edits = 1 if one != two and sorted(one) == sorted(two) else analysis.distance(one, two, len(one))
    return max(0.0, 1 - 2 * edits / max(len(one), 1))


def _rarest(words: Iterable[str], number: int, statistics: Callable[[Iterable[str]], Statistics]) -> set[str]:
    """The terms that the fewest passages hold; those that none holds come last, since they find nothing."""
    known = statistics(list(words))
    return set(sorted(known.frequencies, key=lambda term: (not known.frequency(term), known.frequency(term)))[:number])


def _lent(
    turns: Sequence[Turn], own: dict[str, str], statistics: Callable[[Iterable[str]], Statistics], language: str
) -> dict[str, tuple[str, float]]:
    """Terms from the turns before, each with its word and its heaviest weight; own words are not lent again."""
    found: dict[str, tuple[str, float]] = {}
    weight = FROM_QUESTION
    for turn in list(reversed(turns))[:TURNS]:
        for term, word in list(_words(_uncapitalised(turn.question), language).items())[:MOST_TERMS]:
            found.setdefault(term, (word, weight))
        weight *= FADING
    for term, word in _telling(turns[-1].shown[:1], statistics).items():
        found[term] = max(found.get(term, (word, 0.0)), (word, FROM_PASSAGE), key=lambda lent: lent[1])
    return {term: lent for term, lent in found.items() if term not in own}


def _telling(shown: Sequence[Passage], statistics: Callable[[Iterable[str]], Statistics]) -> dict[str, str]:
    """The words of the passages shown that say most about them: frequent there, rare in the library, names first."""
    words: dict[str, str] = {}
    worth: dict[str, float] = {}
    for passage in shown:
        words |= _words(passage.text, passage.language)
        for term in analysis.terms(passage.text, passage.language):
            worth[term] = worth.get(term, 0.0) + 1
    known = statistics(list(worth))
    telling = {term: worth[term] * idf(known.passages, known.frequency(term)) for term in words if term in worth}
    ranked = sorted(telling, key=lambda term: (-telling[term], not words[term][0].isupper()))
    return {term: words[term] for term in ranked[:FROM_PASSAGE_MOST]}
