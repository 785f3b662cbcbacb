"""How much a question leans on what was said before it: "and who said that?" wholly, "who is Aidan Clark?" not at all.

Law: it depends on the words of the question alone, and on nothing that a document holds. A question that names what it
is about, and points at nothing, stands on its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import folded
from qa.analysis.languages import language as language_of
from qa.analysis.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.languages import Language

# How much a question leans, by the number of its terms: one that points at something, which a long one may have named
# itself; and one that points at nothing and has no name, which may lack what it is about.
POINTING = {5: 0.7, 6: 0.5}
LACKING = {1: 1.0, 2: 0.4, 3: 0.15, 4: 0.1}
SUBJECT = 3  # words that a thing is called by
MOST = 12  # a question of more terms leans on nothing: it is a pasted text


def leaning(question: str, language: str = "en") -> float:
    """From 0, it stands on its own, to 1, it says little without the turns before it.

    >>> [leaning(text) for text in ("and who said that?", "when did it come out?", "who is Aidan Clark?")]
    [1.0, 1.0, 0.0]
    """
    question = question.rstrip()
    known = language_of(language)
    number = len(analyzer.words_by_term(question, language))
    if not number:
        return 1.0
    if number > MOST * (2 if known.is_unspaced else 1):  # a word of two characters has two pairs
        return 0.0
    said = [[match[0] for match in tokenizer.matches(span.of(question))] for span in sentences(question, language)]
    if len(said) > 1 or _follows(question, said[0], known) or _is_name_alone(said[0], known):
        return 1.0  # who talks ("Really? Tell me more.") talks about something
    if subject(question, language)[1]:
        return 0.0  # "what is openai?" names what it is about
    if known.is_unspaced:
        told = _told_apart(question, known)
        if any(word in told for word in known.pointers | known.pronouns | known.others):
            return 1.0
    elif _points(said[0], known):
        return POINTING.get(min(number, max(POINTING)), 1.0)
    if known.has_names and any(_is_name(word) and analyzer.term(word, language) for word in said[0][1:]):
        return 0.0
    return LACKING.get(number, 0.0)


def _follows(question: str, words: Sequence[str], known: Language) -> bool:
    """Whether it begins as questions do that go on from another: "and", "what about"."""
    if known.is_unspaced:
        return _told_apart(question, known).lstrip().startswith(tuple(known.leads))
    begin = " ".join(map(folded, words)) + " "
    return begin.startswith(tuple(f"{lead} " for lead in known.leads))


def opening(question: str, language: str = "en") -> str:
    """The term of a word that begins a question and only says that it goes on ("no, the other one"), or nothing."""
    first = next(tokenizer.matches(question), None)
    if first is None or folded(first[0]) not in language_of(language).leads:
        return ""
    return analyzer.term(first[0], language)


def stands_in(question: str, language: str = "en") -> bool:
    """Whether the question has a pronoun in place of a name, and no name.

    >>> [stands_in(text) for text in ("when did it come out?", "what did Altman say about it?", "why?")]
    [True, False, False]
    """
    known = language_of(language)
    words = [match[0] for match in tokenizer.matches(question)]
    if known.is_unspaced:
        told = _told_apart(question, known)
        return any(word in told for word in known.pronouns)
    stand = (plain for place, plain in enumerate(map(_plain, words)) if _counts(place, words, plain, known))
    return any(plain in known.pronouns for plain in stand) and not names(question, language)


def asks_again(question: str, last: str, language: str = "en") -> bool:
    """Whether the question is about what was just shown for the last one, and about nothing more: it has no other words
    than that ("why?"), or one, and ends with what points there ("who said that?").

    >>> [asks_again(text, "why was it closed?") for text in ("who closed it?", "who said that?", "who is Ada?")]
    [True, True, False]
    """
    own = analyzer.words_by_term(question, language).keys()
    words = [match[0] for match in tokenizer.matches(question)]
    points = bool(words) and _plain(words[-1]) in language_of(language).pointers
    return own <= analyzer.words_by_term(last, language).keys() or (len(own) <= 1 and points)


def names(text: str, language: str = "en") -> dict[str, str]:
    """The terms of the names in a question, each with its word: what has a capital inside a sentence, or letters with
    digits, and a number behind these.

    >>> list(names("And what about Kimi K2?")), list(names("How many models came in 2019?"))
    (['kimi', 'k2'], [])
    """
    if not language_of(language).has_names:
        return {}
    found: dict[str, str] = {}
    for span in sentences(text, language):
        words = [match[0] for match in tokenizer.matches(span.of(text))]
        before = ""
        for word in words if len(words) <= 2 else words[1:]:
            has_letters = any(map(str.isalpha, word))
            is_part = _is_name(word) and (has_letters or bool(before))
            before = word if is_part else ""
            if is_part and (term := analyzer.term(word, language)):
                found.setdefault(term, word)
    return found


def subject(question: str, language: str = "en") -> tuple[dict[str, str], bool]:
    """The terms of what a question is about, each with its word, which a pronoun in the next one stands for: of its
    names, or of all that it says behind "what is", however that is written. And whether it says nothing else.

    >>> [subject(text) for text in ("and what about ada?", "what is it?", "did Ada sail?")]
    [({'ada': 'ada'}, True), ({}, False), ({'ada': 'Ada'}, False)]
    """
    words = [match[0] for match in tokenizer.matches(question)]
    plain = [folded(word).replace("’", "'") for word in words]
    for start in range(2):  # behind "and"
        for phrase in language_of(language).about:
            end = start + len(phrase)
            terms = {term: word for word in words[end:] if (term := analyzer.term(word, language))}
            if tuple(plain[start:end]) == phrase and 0 < len(terms) == len(words) - end <= SUBJECT:
                return terms, True
    found = names(question, language)
    return found, bool(found) and analyzer.words_by_term(question, language).keys() <= found.keys()


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


def _told_apart(question: str, known: Language) -> str:
    """A question without spaces, a mark in place of each word that only holds one that points: 他 is not in 其他. Not
    folded, since NFKC takes Thai's am apart."""
    question = question.lower()
    for word in sorted(known.joins, key=lambda word: (-len(word), word)):
        question = question.replace(word, "|")
    return question


def _is_name_alone(words: Sequence[str], known: Language) -> bool:
    """Whether there is nothing but what is asked about ("Kimi K2?"): no small word, so no verb either."""
    return not known.is_unspaced and len(words) <= 2 and all(analyzer.term(word, known.code) for word in words)


def _is_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
