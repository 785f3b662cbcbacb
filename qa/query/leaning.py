"""How much a question leans on what was said before it: "and who said that?" wholly, "who is Aidan Clark?" not at all.

Law: it depends on the words of the question alone, and on nothing that a document holds. A question that names what it
is about, and points at nothing, stands on its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer
from qa.analysis.languages import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.languages import Language
    from qa.query.wording import Wording

# How much a question leans, by the number of its terms: one that points at something, which a long one may have named
# itself; and one that points at nothing and has no name, which may lack what it is about.
POINTING = {5: 0.7, 6: 0.5}
LACKING = {1: 1.0, 2: 0.4, 3: 0.15, 4: 0.1}
SUBJECT = 3  # words that a thing is called by
MOST = 12  # a question of more terms leans on nothing: it is a pasted text


def leaning(question: Wording) -> float:
    """How much the question depends on earlier turns: 0, it stands on its own, to 1, it says little without them.

    >>> from qa.query.wording import Wording
    >>> [leaning(Wording(text)) for text in ("and who said that?", "when did it come out?", "who is Aidan Clark?")]
    [1.0, 1.0, 0.0]
    """
    known = question.language
    number = len(question.terms)
    if not number:
        return 1.0
    if number > MOST * (2 if known.is_unspaced else 1):  # a word of two characters has two pairs
        return 0.0
    first, *more = question.sentences
    if more or _follows(question, first) or _is_name_alone(first, question):
        return 1.0  # small talk ("Really? Tell me more.") is about what was said before
    if subject(question)[1]:
        return 0.0  # "what is openai?" names what it is about
    if known.is_unspaced:
        told = _without_joins(question)
        if any(word in told for word in known.pointers | known.pronouns | known.others):
            return 1.0
    elif _points(first, known):
        return POINTING.get(min(number, max(POINTING)), 1.0)
    if known.has_names and any(_is_name(word) and analyzer.term(word, question.code) for word in first[1:]):
        return 0.0
    return LACKING.get(number, 0.0)


def _follows(question: Wording, words: Sequence[str]) -> bool:
    """Whether it begins as questions do that go on from another: "and", "what about"."""
    leads = question.language.leads
    if question.language.is_unspaced:
        return _without_joins(question).lstrip().startswith(tuple(leads))
    begin = " ".join(map(folded, words)) + " "
    return begin.startswith(tuple(f"{lead} " for lead in leads))


def opening(question: Wording) -> str:
    """The term of a first word that only says that the question goes on ("no, the other one"), or nothing."""
    first = next(iter(question.words), "")
    if not first or folded(first) not in question.language.leads:
        return ""
    return analyzer.term(first, question.code)


def stands_in(question: Wording) -> bool:
    """Whether the question has a pronoun in place of a name, and no name.

    >>> from qa.query.wording import Wording
    >>> [stands_in(Wording(text)) for text in ("when did it come out?", "what did Altman say about it?", "why?")]
    [True, False, False]
    """
    known = question.language
    if known.is_unspaced:
        told = _without_joins(question)
        return any(word in told for word in known.pronouns)
    words = question.words
    stand = (plain for place, plain in enumerate(map(_plain, words)) if _counts(place, words, plain, known))
    return any(plain in known.pronouns for plain in stand) and not names(question)


def asks_again(question: Wording, last: Wording) -> bool:
    """Whether the question is about nothing but what was just shown for the last one: it has no other words than that
    ("why?"), or at most one and ends with a word that points there ("who said that?").

    >>> from qa.query.wording import Wording
    >>> last = Wording("why was it closed?")
    >>> [asks_again(Wording(text), last) for text in ("who closed it?", "who said that?", "who is Ada?")]
    [True, True, False]
    """
    own = question.terms.keys()
    points = bool(question.words) and _plain(question.words[-1]) in question.language.pointers
    return own <= last.terms.keys() or (len(own) <= 1 and points)


def names(question: Wording) -> dict[str, str]:
    """The terms of the names in a question, each with its word: words with a capital inside a sentence, words of
    letters and digits, and a number behind one of these.

    >>> from qa.query.wording import Wording
    >>> [list(names(Wording(text))) for text in ("And what about Kimi K2?", "How many models came in 2019?")]
    [['kimi', 'k2'], []]
    """
    if not question.language.has_names:
        return {}
    found: dict[str, str] = {}
    for words in question.sentences:
        before = ""
        for word in words if len(words) <= 2 else words[1:]:
            has_letters = any(map(str.isalpha, word))
            is_part = _is_name(word) and (has_letters or bool(before))
            before = word if is_part else ""
            if is_part and (term := analyzer.term(word, question.code)):
                found.setdefault(term, word)
    return found


def subject(question: Wording) -> tuple[dict[str, str], bool]:
    """What a question is about, which a pronoun in the next one stands for: the terms of its names, or of all that
    follows "what is", each with its word; and whether the question says nothing else.

    >>> from qa.query.wording import Wording
    >>> [subject(Wording(text)) for text in ("and what about ada?", "what is it?", "did Ada sail?")]
    [({'ada': 'ada'}, True), ({}, False), ({'ada': 'Ada'}, False)]
    """
    words = question.words
    plain = [folded(word).replace("’", "'") for word in words]
    for start in range(2):  # the second try skips "and"
        for phrase in question.language.about:
            end = start + len(phrase)
            terms = {term: word for word in words[end:] if (term := analyzer.term(word, question.code))}
            if tuple(plain[start:end]) == phrase and 0 < len(terms) == len(words) - end <= SUBJECT:
                return terms, True
    found = names(question)
    return found, bool(found) and question.terms.keys() <= found.keys()


def _plain(word: str) -> str:
    """A word as the lists have it: "it's" is "it", and the US is not us."""
    if len(word) > 1 and word.isupper():
        return ""
    return folded(word).replace("’", "'").partition("'")[0]


def _points(words: Sequence[str], known: Language) -> bool:
    """Whether a word stands for something that the question does not name. "It" and "others" do where at most one word
    of content stands before them: behind more, what they stand for is likely among these."""
    before = 0
    for place, word in enumerate(words):
        plain = _plain(word)
        if _counts(place, words, plain, known):
            if plain in known.pointers:
                return True
            if before <= 1 and (plain in known.pronouns or plain in known.others):
                return True
        before += bool(analyzer.term(word, known.code))
    return False


def _counts(place: int, words: Sequence[str], plain: str, known: Language) -> bool:
    """Whether a word points where it stands: "that" joins two clauses in the middle, and "one" tells a number."""
    return plain not in known.joins or place in (0, len(words) - 1)


def _without_joins(question: Wording) -> str:
    """An unspaced question with a mark in place of each word that merely contains a pointing one: 他 is not in 其他. It
    is not folded, since NFKC takes Thai's am apart."""
    text = question.text.lower()
    for word in sorted(question.language.joins, key=lambda word: (-len(word), word)):
        text = text.replace(word, "|")
    return text


def _is_name_alone(words: Sequence[str], question: Wording) -> bool:
    """Whether there is nothing but the thing that is asked about ("Kimi K2?"): no small word, so no verb either."""
    if question.language.is_unspaced or len(words) > 2:
        return False
    return all(analyzer.term(word, question.code) for word in words)


def _is_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
