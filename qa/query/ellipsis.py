"""Complete a question that leaves words out ("since when?", "and Oslo's?") with those of the questions before it.

Law: the result depends on the texts of the questions and their languages alone, never on a document.

A question is *bare* if it has no word of its own, or only a number: it asks about what was just shown. It is a *part*
if it begins with words such as "and" or is a name alone, and holds no question word: it keeps what the question before
it asks, with its own name or number in place of the old one. Any other question is whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.query.asking import comparable
from qa.query.follow_up_words import WORDS, FollowUpWords
from qa.query.going_on import is_going_on
from qa.query.kinds import answer_kind
from qa.query.leaning import asks_by_phrase, is_name_alone, leaning, names, own_terms, points
from qa.query.talk import phrases, single_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from qa.query.wording import Wording

    Form = Literal["bare", "part", "whole"]

LAST = 6  # earlier questions that are read
WORDS_KEPT = 6  # of the questions before one that points at something
PART = 4  # the most terms of a question that is a part of another


class Completed(NamedTuple):
    """A question with what it leaves out: its terms, each with its word and the language of that, and the kind of
    answer that it asks for. `replaces` says whether its own name or number takes the place of an old one."""

    form: Form
    terms: dict[str, tuple[str, str]]
    kind: str
    replaces: bool = False


def form_of(question: Wording) -> Form:
    """Whether the question is bare, a part, or whole.

    >>> from qa.query.wording import Wording
    >>> [form_of(Wording(text)) for text in ("by how much?", "and 2021?", "and Oslo's?", "and who is Ada?")]
    ['bare', 'bare', 'part', 'whole']
    """
    if leaning(question) < 1:
        return "whole"
    own = own_terms(question)
    if all(term[0].isdigit() for term in own):
        is_whole = _wants_another(question) or _is_addressed(question) or asks_by_phrase(question)
        return "whole" if is_whole else "bare"
    if question.language.is_unspaced or len(own) > PART or len(question.sentences) > 1:
        return "whole"
    rest = _behind_lead(question)
    known = WORDS.get(question.code, FollowUpWords())
    whole = single_words(known.auxiliaries, question.code)
    if not rest or comparable(rest[0], question.language) in whole or asks(question) or points(question):
        return "whole"
    return "part" if is_name_alone(rest, question) or len(rest) < len(question.words) else "whole"


def _wants_another(question: Wording) -> bool:
    """Whether the question asks for something other than what was shown ("what else did he build?")."""
    known = question.language
    if known.is_unspaced:
        return any(word in question.text for word in known.others)
    return any(comparable(word, known) in known.others for word in question.words)


def _is_addressed(question: Wording) -> bool:
    """Whether the question is about the program itself ("how are you?")."""
    you = single_words(WORDS.get(question.code, FollowUpWords()).you, question.code)
    return any(comparable(word, question.language) in you for word in question.words)


def _behind_lead(question: Wording) -> tuple[str, ...]:
    """The words behind those at the start that only continue the conversation ("and", "what about")."""
    leads = phrases(WORDS.get(question.code, FollowUpWords()).parts, question.code)
    compared = tuple(comparable(word, question.language) for word in question.words)
    number = next((number for number in range(min(6, len(compared)), 0, -1) if compared[:number] in leads), 0)
    return question.words[number:]


def completed(question: Wording, earlier: Sequence[Wording]) -> Completed:
    """The question with what it leaves out. `earlier` are those before it, oldest first."""
    known: Completed | None = None
    meant: dict[str, tuple[str, str]] = {}
    for one in (*earlier[-LAST:], question):
        if one is not question and is_going_on(one.text, one.code):
            continue
        form: Form = form_of(one) if known else "whole"
        kind = answer_kind(one.text, one.language)
        if known is None or form == "whole":
            own = {term: (word, one.code) for term, word in one.terms.items()}
            meant = known.terms if known and points(one) else {}  # "who paid for it?": what "it" is
            known = Completed("whole", own, kind)
            continue
        if form == "part" and _opens_topic(one, known.terms):
            known, meant = Completed("whole", {term: (word, one.code) for term, word in one.terms.items()}, kind), {}
            continue
        kind = kind if kind or asks(one) else known.kind
        terms = known.terms if form == "part" else dict(list((known.terms | meant).items())[:WORDS_KEPT])
        replaced = _replaced(terms, one)
        known = Completed(form, replaced, kind, not terms.keys() <= replaced.keys())
    assert known is not None  # there is always the question itself
    return known


def _opens_topic(question: Wording, before: Mapping[str, tuple[str, str]]) -> bool:
    """Whether "what about Oslo?" has no name before it whose place it could take: then it asks for all about Oslo."""
    is_about = len(question.words) - len(_behind_lead(question)) > 1
    return is_about and bool(names(question)) and not any(word[0].isupper() for word, _ in before.values())


def _replaced(before: Mapping[str, tuple[str, str]], question: Wording) -> dict[str, tuple[str, str]]:
    """The terms before, with the question's own in place of those of their kind: names for names, numbers for numbers.
    A question of several words says itself what it asks, and only keeps the names."""
    own = own_terms(question)
    named = names(question)
    has_number = any(term[0].isdigit() for term in own)
    has_name = bool(named) and not has_number
    says_much = len(own) > 1 and not own.keys() <= named.keys()
    kept = {
        term: (word, code)
        for term, (word, code) in before.items()
        if not (has_number and term[0].isdigit())
        and not (has_name and word[0].isupper())
        and not (says_much and not word[0].isupper() and not term[0].isdigit())
    }
    return kept | {term: (word, question.code) for term, word in own.items()}


def asks(question: Wording) -> bool:
    """Whether a word of the question asks, apart from those that only continue the conversation ("what about")."""
    known = question.language
    if known.is_unspaced:
        return any(phrase in question.text for phrase in known.questions.alone)
    words = (comparable(word, known) for word in _behind_lead(question))
    return any(word in known.unaccented.alone or word in known.unaccented.pairs for word in words)
