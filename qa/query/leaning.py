"""Tell how much a question leans on earlier turns: "and who said that?" wholly, "who is Aidan Clark?" not at all.

Law: the result depends on the words of the question alone, never on a document. A question that names its subject and
points at nothing else stands on its own.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import folded
from qa.query.asking import comparable
from qa.query.follow_up_words import WORDS, FollowUpWords
from qa.query.kinds import answer_kind
from qa.query.talk import phrases, single_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.analysis.languages import Language
    from qa.query.wording import Wording

# How much a question leans, by the number of its terms. POINTING is for a question that points at something with a word
# such as "it": a long one may have named that thing itself. LACKING is for a question without pointing words and names:
# it may not say what it is about.
POINTING = {5: 0.7, 6: 0.5}
LACKING = {1: 1.0, 2: 0.4, 3: 0.15, 4: 0.1}
SUBJECT = 3  # the most words that name a subject
MOST = 12  # a question of more terms is a pasted text and leans on nothing


def leaning(question: Wording) -> float:
    """How much the question depends on earlier turns, from 0 (it stands on its own) to 1 (it says little without them).

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
    says_when = all(term[0].isdigit() or folded(word) in known.times for term, word in question.terms.items())
    if says_when and not more and asks_by_phrase(question) and not _points(first, known):
        return 0.0  # "and what happened in 2004?"
    if more or _follows(question, first) or is_name_alone(first, question):
        return 1.0  # several sentences are small talk about the turn before ("Really? Tell me more.")
    if all(term[0].isdigit() for term in question.terms):
        return 1.0  # "how many in 2021?"
    if subject(question)[1]:
        return 0.0  # "what is openai?" names its subject
    if known.is_unspaced:
        text = _without_joins(question)
        if any(word in text for word in known.pointers | known.pronouns | known.others):
            return 1.0
    elif _points(first, known):
        return POINTING.get(min(number, max(POINTING)), 1.0)
    if known.has_names and any(_is_name(word) and analyzer.term(word, question.code) for word in first[1:]):
        return 0.0
    return LACKING.get(number, 0.0) if own_terms(question) else 1.0


def own_terms(question: Wording) -> dict[str, str]:
    """The terms of the question, each with its word, without those that say nothing in a follow-up ("why not?") or that
    only ask together with another word ("how long?").

    >>> from qa.query.wording import Wording
    >>> own_terms(Wording("why not?")), own_terms(Wording("in welk jaar?", "nl")), own_terms(Wording("how deep?"))
    ({}, {}, {'deep': 'deep'})
    """
    known = question.language
    compared = [comparable(word, known) for word in question.words]
    words = WORDS.get(question.code, FollowUpWords())
    empty = single_words(words.empty, question.code) | _asking_together(compared, known)
    text = f" {' '.join(compared)} "
    asking = (phrase for phrase in phrases(words.asking, question.code) if f" {' '.join(phrase)} " in text)
    empty = empty.union(*asking)
    return {term: word for term, word in question.terms.items() if comparable(word, known) not in empty}


def asks_by_phrase(question: Wording) -> bool:
    """Whether all words that ask are in a phrase that only asks, and for no kind of answer: "what happened in 2021?"
    leaves nothing out.

    >>> from qa.query.wording import Wording
    >>> [asks_by_phrase(Wording(text)) for text in ("what happened in 2021?", "how many in 2021?", "in 2021, please?")]
    [True, False, False]
    """
    known = question.language
    asking = known.unaccented.alone.keys() | known.unaccented.pairs.keys()
    if known.is_unspaced or question.content == question.text or answer_kind(question.text, known):
        return False
    left = tokenizer.strings(question.content)
    before, behind = ({comparable(word, known) for word in words} for words in (question.words, left))
    return not asking.isdisjoint(before) and asking.isdisjoint(behind)


def _asking_together(words: Sequence[str], known: Language) -> set[str]:
    """Those of the words that ask together with the ones right before them ("how long", "um wie viel Uhr"), and those
    before a word that also asks alone ("tahun berapa"). A verb says something: "was kostet es", and the words after one
    that asks for a place and never for a time ("var bodde hon")."""
    asking, found = known.unaccented, set[str]()
    verbs = {comparable(verb, known) for verb in known.amount_verbs}
    for place, word in enumerate(words):
        if not (tables := asking.pairs.get(word)):
            continue
        asks_for_time = any("time" in table.values() for table in tables)
        seconds = {second for table in tables for second in table if asks_for_time or table[second] != "place"}
        for second in takewhile((seconds - verbs).__contains__, map(words.__getitem__, range(place + 1, len(words)))):
            found |= {second, word} if second in asking.alone else {second}
    return found


def _follows(question: Wording, words: Sequence[str]) -> bool:
    """Whether the question begins with words that continue a conversation: "and", "what about"."""
    leads = question.language.leads
    if question.language.is_unspaced:
        return _without_joins(question).lstrip().startswith(tuple(leads))
    text = " ".join(map(folded, words)) + " "
    return text.startswith(tuple(f"{lead} " for lead in leads))


def leading_term(question: Wording) -> str:
    """The term of the first word if it only continues the conversation ("no, the other one"), else an empty string."""
    first = next(iter(question.words), "")
    if not first or folded(first) not in question.language.leads:
        return ""
    return analyzer.term(first, question.code)


def has_pronoun_for_name(question: Wording) -> bool:
    """Whether the question has a pronoun in place of a name, and no name.

    >>> from qa.query.wording import Wording
    >>> questions = ("when did it come out?", "what did Altman say about it?", "why?")
    >>> [has_pronoun_for_name(Wording(text)) for text in questions]
    [True, False, False]
    """
    known = question.language
    if known.is_unspaced:
        text = _without_joins(question)
        return any(word in text for word in known.pronouns)
    words = question.words
    pointing = (plain for place, plain in enumerate(map(_plain, words)) if _can_point(place, words, plain, known))
    return any(plain in known.pronouns for plain in pointing) and not names(question)


def points(question: Wording) -> bool:
    """Whether the question points at something that was said before: with "it", "their" or "this", but not with "one".

    >>> from qa.query.wording import Wording
    >>> [points(Wording(text)) for text in ("and its price?", "who said that?", "and the red one?")]
    [True, True, False]
    """
    known, words = question.language, question.words
    plain = ((place, _plain(word)) for place, word in enumerate(words))
    return any(
        word in known.pointers or (word in known.pronouns and word not in known.joins)
        for place, word in plain
        if _can_point(place, words, word, known)
    )


def asks_again(question: Wording, last: Wording) -> bool:
    """Whether the question asks again about the passages just shown for the last one.

    It does if all its terms are terms of the last question ("why?"), or if it has at most one term and ends with a
    word that points at something ("who said that?").

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
    letters and digits, and a number after one of these.

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
    """The subject of a question, which a pronoun in the next question can stand for; and whether it is all that the
    question says.

    The subject is given as terms, each with its word: all that follows "what is" or a phrase like it, else the names.

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
    """The word in the form of the language's lists: "it's" becomes "it". A word in capitals gives an empty string, so
    that "US" is not taken for "us"."""
    if len(word) > 1 and word.isupper():
        return ""
    return folded(word).replace("’", "'").partition("'")[0]


def _points(words: Sequence[str], known: Language) -> bool:
    """Whether a word points at something that the question does not name.

    "It" and "others" do so only after at most one content word: after more, they likely refer to one of these.
    """
    before = 0
    for place, word in enumerate(words):
        plain = _plain(word)
        if _can_point(place, words, plain, known):
            if plain in known.pointers:
                return True
            if before <= 1 and (plain in known.pronouns or plain in known.others):
                return True
        before += bool(analyzer.term(word, known.code))
    return False


def _can_point(place: int, words: Sequence[str], plain: str, known: Language) -> bool:
    """Whether a word can point at something in this place: in the middle of a question, "that" joins two clauses,
    unless a word such as "did" is before it, and "one" is a number."""
    if plain not in known.joins or place in (0, len(words) - 1):
        return True
    return (
        plain in known.pointers
        and _plain(words[place - 1]) in WORDS.get(known.code, FollowUpWords()).before_that.split()
    )


def _without_joins(question: Wording) -> str:
    """The text of an unspaced question, with a mark in place of each word that merely contains a pointing one: 他 in
    其他. The text is not folded, since NFKC takes Thai's am apart."""
    text = question.text.lower()
    for word in sorted(question.language.joins, key=lambda word: (-len(word), word)):
        text = text.replace(word, "|")
    return text


def is_name_alone(words: Sequence[str], question: Wording) -> bool:
    """Whether the question is only a name ("Kimi K2?", "the Heron"): at most two words, none of them a stop word, and
    perhaps an article before them."""
    articles = WORDS.get(question.code, FollowUpWords()).articles.split()
    words = words[1:] if words[1:] and folded(words[0]) in articles else words
    if question.language.is_unspaced or len(words) > 2:
        return False
    return all(analyzer.term(word, question.code) for word in words)


def _is_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
