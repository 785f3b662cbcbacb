"""Find what a pronoun of a later question can stand for: "it" is no person, and "she" may be who was just shown.

Law: the result depends on the turns and the question alone. Whether a name is a person's is told by the questions
("who is ..."); there is no list of names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.detect import of_question
from qa.analysis.rows import seen
from qa.analysis.sentences import sentences
from qa.query.asking import comparable
from qa.query.follow_up_words import WORDS, FollowUpWords
from qa.query.going_on import is_going_on
from qa.query.kinds import answer_kind
from qa.query.leaning import subject
from qa.query.overview import asks_overview
from qa.query.talk import single_words, without_talk
from qa.query.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage, Turn

PARTS = 3  # the most words of a person's name


def wording_of(turn: Turn, languages: Sequence[str]) -> Wording:
    """The words of an earlier question, in its own language and without its talk. `languages` are the likely ones."""
    code = of_question(turn.question, languages) if len(languages) > 1 else languages[0]
    return Wording(without_talk(analyzer.as_typed(turn.question, code), code).text, code)


def fitting(turns: Sequence[Turn], question: Wording, languages: Sequence[str]) -> list[Turn]:
    """The turns that the question can be about.

    If all its pronouns stand for things, a question that only asks who somebody is says nothing about it, nor does what
    was shown for it. A question for what the whole text says names no subject.
    """
    is_thing = _has_one(question, "things") and not _has_one(question, "persons")
    found, fits = [], True
    for turn in turns:
        # "Tell me more" is about what the question before it is about.
        if not is_going_on(turn.question, question.code):
            fits = not asks_overview(turn.question, languages)
            fits = fits and not (is_thing and _asks_who(wording_of(turn, languages)))
        if fits:
            found.append(turn)
    return found


def person_shown(turns: Sequence[Turn], question: Wording, languages: Sequence[str]) -> dict[str, str]:
    """The terms of the person who answers the last question, each with its word, if that asks for a person and this
    one has a pronoun for one: "who gave the speech?", "where does she work?"."""
    last = next((turn for turn in reversed(turns) if not is_going_on(turn.question, question.code)), None)
    if last is None or not last.shown or not _has_one(question, "persons"):
        return {}
    asked = wording_of(last, languages)
    if answer_kind(asked.text, asked.language) != "person":
        return {}
    return _first_name(last.shown[0], asked)


def _has_one(question: Wording, name: str) -> bool:
    """Whether the question has one of these pronouns; "US" is not "us", so a word in capitals is none."""
    wanted = single_words(getattr(WORDS.get(question.code, FollowUpWords()), name), question.code)
    words = (word for word in question.words if len(word) == 1 or not word.isupper())
    return any(comparable(word, question.language).partition("'")[0] in wanted for word in words)


def _asks_who(question: Wording) -> bool:
    """Whether the question asks who somebody is, and nothing else."""
    return subject(question)[1] and answer_kind(question.text, question.language) == "person"


def _first_name(passage: Passage, asked: Wording) -> dict[str, str]:
    """The first name that the question lacks, in the sentence of the passage that has most of its words."""
    code = passage.language
    best: tuple[int, list[str]] = (0, [])
    shown = seen(passage)
    for span in sentences(shown, code):
        text = span.of(shown)
        name = next((run for run in _capitals(text, asked, code) if len(run) > 1), [])[:PARTS]
        number = len(asked.terms.keys() & set(analyzer.terms(text, code)))
        if name and number >= best[0]:
            best = (number + 1, name)
    return {analyzer.term(word, code): word for word in best[1]}


def _capitals(text: str, asked: Wording, code: str) -> list[list[str]]:
    """The runs of words with a capital that stand side by side in the text and are not words of the question."""
    runs: list[list[str]] = []
    end = -1
    for match in tokenizer.matches(text):
        term = analyzer.term(match[0], code)
        if match[0][0].isupper() and term and term not in asked.terms:
            if runs and text[end : match.start()] == " ":
                runs[-1].append(match[0])
            else:
                runs.append([match[0]])
            end = match.end()
    return runs
