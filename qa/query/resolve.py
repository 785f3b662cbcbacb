"""Resolve a question after earlier turns: find the words to search for, each with the terms that can match it.

Law: a pure function of its arguments. A question that stands on its own is searched as it is typed. Only a question
that leans on earlier turns ("and who said that?") borrows words from them, and the result names these words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import folded
from qa.analysis.meaning.vectors import meaning_of
from qa.errors import UsageError
from qa.model import TURNS
from qa.query.answer_words import saying_words, words_for_names, words_for_parts
from qa.query.compounds import compounds, with_identifiers_apart, written_apart
from qa.query.concepts import (
    concept_of,
    with_arabic_forms,
    with_corrections,
    with_forms,
    with_kindred,
    with_syllables,
)
from qa.query.corrections import corrections
from qa.query.lexicon import Remembered
from qa.query.marks import as_meant
from qa.query.short_names import with_full_names
from qa.query.slips import mended
from qa.query.weighing import weigh_words
from qa.query.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from qa.model import Turn
    from qa.query.lexicon import Lexicon
    from qa.query.question import Concept, Question


def validated(question: str, limit: int | None) -> str:
    """What of the question counts. Raises UsageError for an empty one, and for a limit below 1."""
    if not question.strip():
        raise UsageError("the question is empty", 'ask something: qa ask "why was it delayed?"')
    if limit is not None and limit < 1:
        raise UsageError(f"the limit is {limit}", "a limit is 1 or more")
    return analyzer.counted(question)


def read_turns(turns: Sequence[Turn]) -> list[Turn]:
    """The turns that count, the first one and the last `TURNS`, each with what of its question counts."""
    return [
        turn if (counted := analyzer.counted(turn.question)) == turn.question else turn._replace(question=counted)
        for turn in (turns if len(turns) <= TURNS else (turns[0], *turns[-TURNS:]))
    ]


def resolve(
    question: str,
    turns: Sequence[Turn],
    lexicon: Lexicon,
    languages: Sequence[str] = ("en",),
    whole: Container[str] = frozenset(),
) -> Question:
    """What `question` means after `turns`, oldest first.

    `lexicon` tells rare words from common ones and finds words that are spelt like a misspelt one. `languages` are the
    question's own, then those of the documents. Words in `whole` are not read as two.
    """
    lexicon = Remembered(lexicon)
    question = mended(analyzer.as_typed(question, languages[0]), languages[0], lexicon)
    text, leans, asked = question, 0.0, turns
    turns = [turn for turn in turns if turn.shown] or turns  # a question without an answer says nothing about this one
    if turns:  # a first question does not load the modules for follow-ups
        from qa.query.leaning import leaning
        from qa.query.talk import is_talk, without_talk

        if is_talk(text, languages[0]) and "?" not in text:  # "thanks!" asks nothing, whatever the library holds
            return weigh_words(Wording(text, languages[0]), (), lexicon)
        text, changes = without_talk(text, languages[0])
        said = (question, text)  # with its talk: "Really? ..." continues a conversation
        leans = 0.0 if changes else max(leaning(Wording(one, languages[0])) for one in dict.fromkeys(said))
    read = _read(text, bool(turns), lexicon, languages, whole)
    if read.sections and read.sections.issuperset(read.wording.terms.values()):
        leans = 0.0  # "and section 3?" names what it is about
    if leans:
        from qa.query.follow_up import follow_up

        resolved = follow_up(read.wording, read.concepts, asked, leans, lexicon, languages)
    else:
        resolved = weigh_words(read.wording, with_kindred(read.wording, read.concepts, lexicon, languages), lexicon)
    return resolved._replace(
        corrections=read.corrections,
        left_out=read.left_out,
        apart=read.apart,
        meaning=meaning_of(read.wording.content, languages[0]),
        sections=read.sections,
    )


class _Read(NamedTuple):
    """A question by itself: its words, what they may match, and what is told of it."""

    wording: Wording
    sections: frozenset[str]
    concepts: list[Concept]
    corrections: tuple[tuple[str, tuple[str, ...]], ...]
    left_out: tuple[str, ...]
    apart: tuple[tuple[str, str, str], ...]


def _read(text: str, is_later: bool, lexicon: Lexicon, languages: Sequence[str], whole: Container[str]) -> _Read:
    """Find the words of a question, each with all terms that the library may have for it."""
    dated = None
    if any(map(str.isdigit, text)):
        from qa.query.dates import with_dates  # most questions have no number

        dated = with_dates(text, languages, lexicon)
        text = dated.text
    names = with_full_names(Wording(with_identifiers_apart(text, languages[0], lexicon), languages[0]), lexicon, whole)
    wording, sections = _without_parts(Wording(names.text, languages[0]), lexicon, languages)
    concepts, left_out = _concepts(wording, is_later, lexicon, languages)
    found = compounds(wording, concepts, lexicon, languages, whole)
    if found.apart:
        wording = written_apart(wording, found.apart)
        concepts, left_out = _concepts(wording, is_later, lexicon, languages)
    concepts = [with_forms(with_forms(concept, found.joined), names.short) for concept in concepts]
    if dated:
        concepts = [with_forms(concept, dated.same, dated.alike) for concept in concepts]
    if wording.language.endings:
        concepts = with_syllables(concepts, lexicon, languages[0])
    inside: tuple[tuple[str, tuple[str, ...]], ...] = ()
    if wording.language.compounds:
        from qa.query.parts import inside_compounds

        concepts, inside = inside_compounds(concepts, lexicon, languages)
    corrected = corrections(concepts, lexicon, languages[0])
    concepts = [with_corrections(concept, dict(corrected).get(concept.word, ()), languages) for concept in concepts]
    apart = (*names.full, *((word, word[:length], word[length:]) for word, length in found.apart.items()))
    return _Read(wording, sections, concepts, (*inside, *corrected), left_out, apart)


def _concepts(
    wording: Wording, is_later: bool, lexicon: Lexicon, languages: Sequence[str]
) -> tuple[list[Concept], tuple[str, ...]]:
    """The words of the question that are searched, and those that are left out of a very long one. A later question may
    begin with a word that only continues the conversation."""
    own = dict(wording.terms)
    if is_later and len(own) > 1:
        from qa.query.leaning import leading_term

        own.pop(leading_term(wording), "")
    own, left_out = _searchable(own, lexicon)
    concepts = [concept_of(term, word, languages) for term, word in own.items()]
    meant = as_meant(concepts, wording, lexicon, languages)
    if "ar" in languages:
        meant = with_arabic_forms(meant, lexicon)
    return _without_asking_words(meant, wording, lexicon), left_out


def _without_parts(wording: Wording, lexicon: Lexicon, languages: Sequence[str]) -> tuple[Wording, frozenset[str]]:
    """The question without its words for a part of a text ("what does section 3.2 say?") if the library lacks these and
    holds the number in a heading, or with a dot; then without those that ask what is said there. And the numbers that
    stand in a heading."""
    parts = words_for_parts(wording)
    if not parts:
        return wording, frozenset()
    terms = {one: [analyzer.term(one, code) for code in languages] for both in parts.items() for one in both}
    headings = {one: [analyzer.HEADING + term for term in found] for one, found in terms.items()}
    known = lexicon.statistics([term for one in terms for term in (*terms[one], *headings[one])])
    held = frozenset(
        one
        for one in parts.values()
        if any(map(known.frequency, (*headings[one], *(terms[one] if "." in one else ()))))
    )
    found = {
        part
        for part, number in parts.items()
        if number in held and not any(map(known.frequency, (*terms[part], *headings[part])))
    }
    if not found:
        return wording, held
    found |= saying_words(wording)
    left = list(wording.text)
    for match in tokenizer.matches(wording.text):
        if folded(match[0]) in found:
            left[match.start() : match.end()] = " " * len(match[0])
    return Wording("".join(left), wording.code), held


def _without_asking_words(concepts: list[Concept], wording: Wording, lexicon: Lexicon) -> list[Concept]:
    """The concepts without the words that only ask for a name or for what is said, if the library lacks them and
    anything else is asked about."""
    asking = words_for_names(wording) | saying_words(wording)
    if not asking:
        return concepts
    known = lexicon.statistics([term for one in concepts for term in (*one.terms, *one.headings)])
    return [one for one in concepts if one.is_in(known) or folded(one.word) not in asking] or concepts


def _searchable(terms: dict[str, str], lexicon: Lexicon) -> tuple[dict[str, str], tuple[str, ...]]:
    """The terms to search for, each with its word: of a very long question only the rarest. Then the words left out."""
    if len(terms) <= analyzer.MOST_WORDS:
        return terms, ()
    rarest = _rarest(terms, analyzer.MOST_WORDS, lexicon)
    left_out = tuple(word for term, word in terms.items() if term not in rarest)
    return {term: word for term, word in terms.items() if term in rarest}, left_out


def _rarest(terms: Mapping[str, str], number: int, lexicon: Lexicon) -> set[str]:
    """The `number` terms that the fewest passages hold. Terms in no passage come last, since they find nothing."""
    known = lexicon.statistics(list(terms))
    return set(sorted(terms, key=lambda term: (not known.frequency(term), known.frequency(term)))[:number])
