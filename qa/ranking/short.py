"""Find the short answer in a quote: a name, place, date or number, if one can be told.

Law: a short answer lies inside the quote and does not consist of the question's own words. There is none for a reason,
for a question that asks for none of these kinds, if nothing of its kind is near enough to the question's words, and if
two fit alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.model import Span
from qa.ranking.evidence import others_in
from qa.ranking.fitting import Place, fitting
from qa.ranking.words import Candidate, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.analysis.languages import Language
    from qa.analysis.passage import AnalysedPassage
    from qa.model import Passage
    from qa.query.question import Question

# Tuned on the even articles of SQuAD's half; half or twice as much of any of these changes little.
NEAR = 12  # characters between a candidate and a word of the question at which the word counts half
AND, COMMA, STOP = 30, 40, 80  # characters added by each "and", comma and end of a sentence between the two
LEAST = 0.05  # a candidate is no answer if less than this share of the question's weight counts near it
RIVAL = 0.9  # share of the best candidate's score at which nothing tells another one from it
WRAPPED = 45  # characters of a line that goes on in the next one; a shorter one ends there
LONGEST = 2000  # characters of a quote; a longer one (a line of data) has no short answer

_BREAK = re.compile(r"[,;:()—–|]")
_AND = re.compile(r"(?<=\w) (?:and|but|und|aber|y|pero|et|mais|ma|e|och|og|men|en|maar|i|ale|и|но) (?!\d)")
# The head of a clause that says something else, in several languages.
_CLAUSE = re.compile(
    r"\b(?:who|whose|whom|which|although|though|because|whereas|obwohl|weil|aunque|porque|quien|quienes|cuyo|cuya"
    r"|bien que|parce que|sebbene|perché|embora|ofschoon|hoewel|omdat|eftersom|fordi|который|которая|потому что)\b"
)
_OPENS = re.compile(r"[|\"“«„:]")


def short(question: Question, passage: Passage, quoted: Span, analysis: AnalysedPassage) -> Span | None:
    """The span, in the document, of the short answer in the quote, or None. `analysis` is the analysed passage."""
    kind, language, offset = question.answer_kind, language_of(passage.language), passage.span.start
    within = Span(quoted.start - offset, quoted.end - offset)
    if kind in ("person", "time") and passage.text.startswith("From: ", within.start):
        from qa.ranking.header import sent

        if found_in_header := sent(question, passage, within):
            return found_in_header
    if kind not in ("person", "place", "time", "number") or (kind in ("person", "place") and not language.has_names):
        return None
    if quoted.end - quoted.start > LONGEST:
        return None
    found: Sequence[Candidate] = _candidates(question, passage, within, analysis, language)
    if not found:
        return None
    places = _places(question, passage, analysis)
    near = [place for place in places if within.start <= place.start < within.end]
    if kind in ("time", "number"):
        found = _of_its_clause(found, passage, within, analysis, near)
    if not (found := fitting(found, question, passage, within, analysis, places)):
        return None
    if passage.header and near and len(found) == 1 and not found[0].is_wrong:  # its column tells that it is the answer
        return Span(offset + found[0].start, offset + found[0].end)
    nearness = _nearness(passage, within, analysis, near)
    scored = [(nearness(candidate) * candidate.worth, candidate) for candidate in found]
    # Of equal scores, `max` takes the first: the earliest candidate, and the longest of those that start there.
    scored.sort(key=lambda pair: (pair[1].start, -pair[1].end))
    score, best = max(scored, key=itemgetter(0))
    if best.is_wrong or score < LEAST * question.weight or _has_rival(best, score, scored, question, passage.text):
        return None
    return Span(offset + best.start, offset + best.end)


def _has_rival(
    best: Candidate, score: float, scored: Sequence[tuple[float, Candidate]], question: Question, text: str
) -> bool:
    """Whether nothing tells the best candidate from another one that says something else."""
    written = text[best.start : best.end]
    others = [pair for pair in scored if pair[1].start >= best.end or pair[1].end <= best.start]
    if question.surely < 1 and question.answer_kind == "number":
        # "How steep" asks for a number with its unit, and nothing tells which of several it is.
        return written.isdigit() or any(not text[one.start : one.end].isdigit() for _, one in others)
    strong = (text[one.start : one.end] for other, one in others if other >= RIVAL * score)
    return any(rival not in written and written not in rival for rival in strong)


def _candidates(
    question: Question, passage: Passage, quoted: Span, analysis: AnalysedPassage, language: Language
) -> list[Candidate]:
    """The words in the quote that are of the kind asked for; only the module of this kind is loaded. `quoted` is a span
    of the passage's text."""
    if language.is_unspaced:
        from qa.ranking.figures import unspaced

        return list(unspaced(question, passage.text, quoted))
    words = _words(question, passage, quoted, analysis)
    if question.answer_kind == "time":
        from qa.ranking.figures import dates as find
    elif question.answer_kind == "number":
        from qa.ranking.amounts import numbers as find
    else:
        from qa.ranking.names import names as find
    return list(find(words, question, language))


def _words(question: Question, passage: Passage, quoted: Span, analysis: AnalysedPassage) -> list[Word]:
    """The words of the quote. `quoted` is a span of the passage's text."""
    asked = {analyzer.normal(word) for word in question.asked_words}
    terms = {term for concept in question.concepts for term in concept.terms}
    starts = {sentence.span.start for sentence in analysis.sentences}
    found: list[Word] = []
    end = quoted.start
    for match in tokenizer.matches(quoted.of(passage.text)):
        word, start = match[0], quoted.start + match.start()
        gap = passage.text[end:start]
        opens = _OPENS.search(gap) is not None or not starts.isdisjoint(range(end, start + 1))
        is_first = not found or opens or _ends_line(passage.text, end, gap)
        term = analyzer.term(word, passage.language)
        is_asked = bool(term) and (term in terms or analyzer.normal(word) in asked)
        small = word.lower() if word.isascii() else analyzer.normal(word) or word
        end = quoted.start + match.end()
        following = passage.text[end : min(end + 2, quoted.end)]
        found.append(Word(word, small, start, end, gap, following, is_asked, is_first))
    return found


def _ends_line(text: str, end: int, gap: str) -> bool:
    """Whether a line ends in the gap behind this place: one that is too short to go on in the next line."""
    at = gap.find("\n")
    return at >= 0 and end + at - (text.rfind("\n", 0, end) + 1) < WRAPPED


def _nearness(
    passage: Passage, quoted: Span, analysis: AnalysedPassage, places: Sequence[Place]
) -> Callable[[Candidate], float]:
    """A function that tells how much of the question stands near a candidate, the nearer the more."""
    text = passage.text
    breaks = [match.start() for match in _BREAK.finditer(text, quoted.start, quoted.end)]
    joins = [match.start() for match in _AND.finditer(text, quoted.start, quoted.end)]
    stops = [sentence.span.end for sentence in analysis.sentences]

    def nearness(candidate: Candidate) -> float:
        best: dict[int, float] = {}  # for each word of the question, what its nearest place counts
        for index, weight, start, end in places:
            low, high = (end, candidate.start) if start < candidate.start else (candidate.end, start)
            between = max(high - low, 0)
            if between:
                between += AND * (bisect_left(joins, high) - bisect_left(joins, low))
                between += COMMA * (bisect_left(breaks, high) - bisect_left(breaks, low))
                between += STOP * (bisect_left(stops, high) - bisect_left(stops, low))
            best[index] = max(best.get(index, 0.0), weight * NEAR / (NEAR + between))
        return sum(best.values())

    return nearness


def _of_its_clause(
    found: Sequence[Candidate], passage: Passage, quoted: Span, analysis: AnalysedPassage, places: Sequence[Place]
) -> list[Candidate]:
    """The candidates without those in a clause of their own that has no word of the question ("who died in 1901")."""
    ends = [quoted.end, *(sentence.span.end for sentence in analysis.sentences)]
    clauses = []
    for head in _CLAUSE.finditer(passage.text, quoted.start, quoted.end):
        comma = passage.text.find(",", head.end(), quoted.end)
        stop = min(end for end in [*ends, comma] if end >= head.end())
        if not any(head.end() <= start < stop for *_, start, _ in places):
            clauses.append((head.end(), stop))
    return [one for one in found if not any(start <= one.start < stop for start, stop in clauses)]


def _places(question: Question, passage: Passage, analysis: AnalysedPassage) -> list[Place]:
    """Where words of the question stand in the passage."""
    weights: dict[str, tuple[int, float]] = {}
    for index, concept in enumerate(question.concepts):
        weights |= dict.fromkeys(concept.terms, (index, concept.weight))
        for other in others_in(concept, analysis):
            weights.setdefault(other.term, (index, concept.weight * other.strength))
    return [
        Place(*weights[term], start, end)
        for term, start, end in analyzer.tokens(passage.text, passage.language)
        if term in weights
    ]
