"""Find the short answer in a quote: a name, place, date or number, if one can be told.

Law: a short answer lies inside the quote and does not consist of the question's own words. There is none for a reason,
for a question that asks for none of these kinds, and if nothing of its kind is near enough to the question's words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.model import Span
from qa.ranking.amounts import numbers
from qa.ranking.evidence import others_in
from qa.ranking.figures import dates, unspaced
from qa.ranking.words import LESS, MORE, Candidate, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa.analysis.languages import Language
    from qa.analysis.passage import AnalysedPassage
    from qa.model import Passage
    from qa.query.question import Question

# Tuned on the even articles of SQuAD's half; half or twice as much of any of these changes little.
NEAR = 12  # characters between a candidate and a word of the question at which the word counts half
AND, COMMA, STOP = 30, 40, 80  # characters added by each "and", comma and end of a sentence between the two
LEAST = 0.05  # a candidate is no answer if less than this share of the question's weight counts near it
LONGEST = 2000  # characters of a quote; a longer one (a line of data) has no short answer

# The following are words of several languages, folded. Small words inside a name:
_TIES = frozenset("of the de del della di da do dos du des la las le les van von der den zu zur bin ibn al el".split())
# Words before a place, those of them that stand before no person, and words before the person who did something:
_AT = frozenset("in at near from to into throughout around en à au aux dans a nel em no na i på w v".split())
_IN = frozenset("in at near into throughout en à em i w".split())
_BY = frozenset("by par por da door av af".split())
_DOES = frozenset(("did", "does"))  # in a question for the object: "whom did Ann meet?"
_WHERE = frozenset("where wo dónde donde où dove onde waar hvor var gdzie kde где де unde nerede".split())

# Words behind the name of a street, and before one:
_STREETS = frozenset("street st road rd avenue ave boulevard blvd highway square".split())
_STREET = frozenset(
    "rue avenue boulevard calle avenida plaza carrer via viale piazza rua praça strada ulica ulicy".split()
)

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
    found = _candidates(question, passage, within, analysis, language)
    if not found:
        return None
    if kind in ("time", "number"):
        found = _of_its_clause(found, question, passage, within, analysis)
        if not found:
            return None
    nearness = _nearness(question, passage, within, analysis)
    scored = [(nearness(candidate) * candidate.worth, candidate) for candidate in found]
    # Of equal scores, `max` takes the first: the earliest candidate, and the longest of those that start there.
    scored.sort(key=lambda pair: (pair[1].start, -pair[1].end))
    score, best = max(scored, key=itemgetter(0))
    if question.surely < 1 and kind == "number":
        # "How steep" asks for a number with its unit, and nothing tells which of several it is.
        others = (other for other in found if other.start >= best.end or other.end <= best.start)
        if any(not passage.text[one.start : one.end].isdigit() for one in others):
            return None
        if passage.text[best.start : best.end].isdigit():
            return None
    return Span(offset + best.start, offset + best.end) if score >= LEAST * question.weight else None


def _candidates(
    question: Question, passage: Passage, quoted: Span, analysis: AnalysedPassage, language: Language
) -> list[Candidate]:
    """The words in the quote that are of the kind asked for. `quoted` is a span of the passage's text."""
    if language.is_unspaced:
        return list(unspaced(question, passage.text, quoted))
    words = _words(question, passage, quoted, analysis)
    find = {"time": dates, "number": numbers}.get(question.answer_kind, _names)
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
        is_first = not found or _OPENS.search(gap) is not None or not starts.isdisjoint(range(end, start + 1))
        term = analyzer.term(word, passage.language)
        is_asked = bool(term) and (term in terms or analyzer.normal(word) in asked)
        small = word.lower() if word.isascii() else analyzer.normal(word) or word
        end = quoted.start + match.end()
        following = passage.text[end : min(end + 2, quoted.end)]
        found.append(Word(word, small, start, end, gap, following, is_asked, is_first))
    return found


def _nearness(
    question: Question, passage: Passage, quoted: Span, analysis: AnalysedPassage
) -> Callable[[Candidate], float]:
    """A function that tells how much of the question stands near a candidate, the nearer the more."""
    text, places = passage.text, _places(question, passage, quoted, analysis)
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
    found: Sequence[Candidate], question: Question, passage: Passage, quoted: Span, analysis: AnalysedPassage
) -> list[Candidate]:
    """The candidates without those in a clause of their own that has no word of the question ("who died in 1901")."""
    ends = [quoted.end, *(sentence.span.end for sentence in analysis.sentences)]
    asked = _places(question, passage, quoted, analysis)
    clauses = []
    for head in _CLAUSE.finditer(passage.text, quoted.start, quoted.end):
        comma = passage.text.find(",", head.end(), quoted.end)
        stop = min(end for end in [*ends, comma] if end >= head.end())
        if not any(head.end() <= start < stop for *_, start, _ in asked):
            clauses.append((head.end(), stop))
    return [one for one in found if not any(start <= one.start < stop for start, stop in clauses)]


def _places(
    question: Question, passage: Passage, quoted: Span, analysis: AnalysedPassage
) -> list[tuple[int, float, int, int]]:
    """Where words of the question stand in the quote: each with its index, its weight, its start and its end."""
    weights: dict[str, tuple[int, float]] = {}
    for index, concept in enumerate(question.concepts):
        weights |= dict.fromkeys(concept.terms, (index, concept.weight))
        for other in others_in(concept, analysis):
            weights.setdefault(other.term, (index, concept.weight * other.strength))
    return [
        (*weights[term], quoted.start + start, quoted.start + end)
        for term, start, end in analyzer.tokens(quoted.of(passage.text), passage.language)
        if term in weights
    ]


def _names(words: Sequence[Word], question: Question, language: Language) -> Iterator[Candidate]:
    """The names of a quote, each weighed by the words around it."""
    own = {term for concept in question.concepts if concept.is_name for term in concept.terms}
    asked = [place for place, word in enumerate(words) if word.is_asked] or [-1]
    is_person, is_object = question.answer_kind == "person", not question.asked_words.isdisjoint(_DOES)
    is_where = not is_person and not question.asked_words.isdisjoint(_WHERE)
    for first, last in _runs(words, own, language, is_person):
        if is_person and (_is_street(words, first, last) or _is_place(words, first, last)):
            continue
        before = words[max(first - 2, 0) : first] if not words[first].is_first else ()
        has_article = bool(before) and before[-1].small == "the"
        small = before[-1 - has_article].small if len(before) > has_article else ""
        worth = 1.0
        if is_where and small not in _AT and not (small == "of" and before[0].is_asked):
            continue  # one in five of these is the answer; of the others, three in five are
        if small in (_BY if is_person else _AT):
            worth *= MORE
        elif is_person and (small in _AT or (first > asked[-1] and not is_object)):
            worth *= LESS  # "who" asks for the subject, which stands before the verb
        elif not is_person and last < asked[0] and is_object:
            worth *= LESS
        if is_person and last > first:
            worth *= 2  # a place is often one word, a person seldom
        if words[last].small in language.forms:
            worth *= LESS  # "French", a form of "France"
        if has_article and _is_attribute(words, last, language):
            worth *= LESS  # "the Byzantine general"
        possessive = 2 if words[last].small.endswith(("'s", "’s")) else 0
        yield Candidate(words[first].start, words[last].end - possessive, worth)


def _is_street(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name is that of a street, which does nothing: "Main St", "rue de Rivoli"."""
    before = words[first - 1].small if first and words[first].gap == " " else ""
    return (last > first and words[last].small in _STREETS) or words[first].small in _STREET or before in _STREET


def _is_place(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name of one word stands behind "in": "born in Lund"."""
    return first == last and first > 0 and not words[first].is_first and words[first - 1].small in _IN


def _is_attribute(words: Sequence[Word], last: int, language: Language) -> bool:
    """Whether a noun follows the word at `last`, which then only describes that noun."""
    if last + 1 == len(words):
        return False
    after = words[last + 1]
    return after.gap == " " and not after.has_capital and after.small not in language.stop_words


def _runs(words: Sequence[Word], own: set[str], language: Language, is_person: bool) -> Iterator[tuple[int, int]]:
    """The first and last word of each run of words with capitals, without the question's words.

    A run that holds words of the question is divided at its small words ("of"). A part that holds one of the question's
    names is left out; if a person is asked for, so are the parts after it.
    """
    for run in _capitals(words, language):
        parts: list[list[int]] = [[]]
        divided = any(words[place].is_asked for place in run)
        for place in run:
            if divided and words[place].small in _TIES:
                parts.append([])
            else:
                parts[-1].append(place)
        for part in [run] if not divided else parts:
            if any(words[place].is_asked and analyzer.term(words[place].text, language.code) in own for place in part):
                if is_person:
                    break
                continue
            kept = [place for place in part if not words[place].is_asked]
            if kept and kept[-1] - kept[0] == len(kept) - 1:
                yield kept[0], kept[-1]


def _capitals(words: Sequence[Word], language: Language) -> Iterator[list[int]]:
    """The places of the words of each run that looks like a name: words with capitals, and small words between."""
    run: list[int] = []
    for place, word in enumerate(words):
        last = words[place - 1]
        dotted = word.gap == ". " and (len(last.text) == 1 or last.small in language.abbreviations)
        joined = bool(run) and not word.is_first and (word.gap in (" ", "-", "\n", ".") or dotted)
        tied = joined and (word.small in _TIES or word.gap == "-") and not word.small[0].isdigit()
        named = _is_name(word, words[place + 1] if place + 1 < len(words) else None, language)
        if run and not (joined and (named or tied)):
            yield _trimmed(run, words)
            run = []
        if named or tied:
            run.append(place)
    if run:
        yield _trimmed(run, words)


def _trimmed(run: list[int], words: Sequence[Word]) -> list[int]:
    """The run without the small words at its end."""
    while not words[run[-1]].has_capital:
        run.pop()
    return run


def _is_name(word: Word, after: Word | None, language: Language) -> bool:
    """Whether the word can be part of a name, given the word after it."""
    if not word.has_capital or word.small in language.times or word.small.removesuffix("s") in language.times:
        return False
    if word.small in language.stop_words or word.small in language.numbers:
        return not word.is_first and len(word.text) > 1 and word.text.isupper()
    # "Queen Elizabeth", not "Queen": a common word at the beginning of a sentence is no name by itself.
    follows = after is not None and after.gap == " " and after.has_capital
    return not word.is_first or follows or word.small not in language.common_words
