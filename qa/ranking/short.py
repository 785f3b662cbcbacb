"""Question + passage + quote -> the name, date or number in the quote that answers, where one can be told.

Law: a short answer lies inside the quote and is not made of the question's own words. For a reason, for a question
that asks for none of these kinds, and where nothing near enough to the question's words is of its kind, there is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.model import Span
from qa.ranking.figures import LESS, MORE, Candidate, Word, dates, numbers, unspaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa.analysis.languages import Language
    from qa.analysis.passage import AnalysedPassage
    from qa.model import Passage
    from qa.query.question import Question

# Tuned on the even articles of SQuAD's half; half or twice as much of any changes little. A word of the question
# counts half at so many characters from a candidate, to which a comma or the end of a sentence adds some.
NEAR, COMMA, STOP = 12, 40, 80
LEAST = 0.05  # of all the words of the question, a candidate has so much near by, or is none
LONGEST = 2000  # characters of a quote; in a longer one (a line of data) nothing short is told

# Words of several languages, folded. Small ones inside a name:
_TIES = frozenset("of the de del della di da do dos du des la las le les van von der den zu zur bin ibn al el".split())
# Before a place, and before who did it:
_AT = frozenset("in at near from to into throughout around en à au aux dans a nel em no na i på w v".split())
_BY = frozenset("by par por da door av af".split())
_DOES = frozenset(("did", "does"))  # in a question about the object
_WHERE = frozenset("where wo dónde donde où dove onde waar hvor var gdzie kde где де unde nerede".split())

_BREAK = re.compile(r"[,;:()—–|]")
_OPENS = re.compile(r"[|\"“«„:]")


def short(question: Question, passage: Passage, quoted: Span, reading: AnalysedPassage) -> Span | None:
    """The span, in the document, of the short answer in the quote, or None; `reading` is the analysed passage."""
    kind, language, offset = question.answer_kind, language_of(passage.language), passage.span.start
    if kind not in ("person", "place", "time", "number") or (kind in ("person", "place") and not language.has_names):
        return None
    within = Span(quoted.start - offset, quoted.end - offset)
    if quoted.end - quoted.start > LONGEST:
        return None
    if language.is_unspaced:
        found = list(unspaced(question, passage.text, within))
    else:
        words = _words(question, passage, within, reading)
        finds = dates if kind == "time" else numbers if kind == "number" else _names
        found = list(finds(words, question, language))
    if not found:
        return None
    near = _nearness(question, passage, within, reading)
    worth, begin, end = max((near(one) * one.worth, -one.start, one.end) for one in found)
    return Span(offset - begin, offset + end) if worth >= LEAST * question.weight else None


def _words(question: Question, passage: Passage, quoted: Span, reading: AnalysedPassage) -> list[Word]:
    asked = {analyzer.normal(word) for word in question.asked_words}
    terms = {term for concept in question.concepts for term in concept.terms}
    starts = {sentence.span.start for sentence in reading.sentences}
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
        behind = passage.text[end : min(end + 2, quoted.end)]
        found.append(Word(word, small, start, end, gap, behind, is_asked, is_first))
    return found


def _nearness(
    question: Question, passage: Passage, quoted: Span, reading: AnalysedPassage
) -> Callable[[Candidate], float]:
    """How much of the question stands how near a candidate."""
    text = passage.text
    weights: dict[str, tuple[int, float]] = {}
    for index, concept in enumerate(question.concepts):
        weights |= dict.fromkeys(concept.terms, (index, concept.weight))
        for other in concept.others:
            weights.setdefault(other.term, (index, concept.weight * other.strength))
    places = [
        (*weights[term], quoted.start + begin, quoted.start + end)
        for term, begin, end in analyzer.tokens(quoted.of(text), passage.language)
        if term in weights
    ]
    breaks = [match.start() for match in _BREAK.finditer(text, quoted.start, quoted.end)]
    stops = [sentence.span.end for sentence in reading.sentences]

    def near(one: Candidate) -> float:
        best: dict[int, float] = {}
        for index, weight, begin, end in places:
            low, high = (end, one.start) if begin < one.start else (one.end, begin)
            between = max(high - low, 0)
            if between:
                between += COMMA * (bisect_left(breaks, high) - bisect_left(breaks, low))
                between += STOP * (bisect_left(stops, high) - bisect_left(stops, low))
            best[index] = max(best.get(index, 0.0), weight * NEAR / (NEAR + between))
        return sum(best.values())

    return near


def _names(words: Sequence[Word], question: Question, language: Language) -> Iterator[Candidate]:
    own = {term for concept in question.concepts if concept.is_name for term in concept.terms}
    asked = [place for place, word in enumerate(words) if word.is_asked] or [-1]
    is_person, is_object = question.answer_kind == "person", not question.asked_words.isdisjoint(_DOES)
    is_where = not is_person and not question.asked_words.isdisjoint(_WHERE)
    for first, last in _runs(words, own, language, is_person):
        before = words[max(first - 2, 0) : first] if not words[first].is_first else ()
        article = bool(before) and before[-1].small == "the"
        small = before[-1 - article].small if len(before) > article else ""
        worth = 1.0
        if is_where and small not in _AT and not (small == "of" and before[0].is_asked):
            continue  # one in five of these is the answer, and three of the others
        if small in (_BY if is_person else _AT):
            worth *= MORE
        elif is_person and (small in _AT or (first > asked[-1] and not is_object)):
            worth *= LESS  # who asks for the subject, which stands before what it does
        elif not is_person and last < asked[0] and is_object:
            worth *= LESS
        if is_person and last > first:
            worth *= 2  # a place is often one word, a person seldom
        if words[last].small in language.forms:
            worth *= LESS  # "French", a form of "France"
        after = words[last + 1] if last + 1 < len(words) else None
        if article and after and after.gap == " " and not after.has_capital and after.small not in language.stop_words:
            worth *= LESS  # "the Byzantine general"
        possessive = 2 if words[last].small.endswith(("'s", "’s")) else 0
        yield Candidate(words[first].start, words[last].end - possessive, worth)


def _runs(words: Sequence[Word], own: set[str], language: Language, is_person: bool) -> Iterator[tuple[int, int]]:
    """The first and last word of each run of words with capitals: all of it, or parts without a word of the question;
    a part that holds one of its names is none, and behind a person's name nothing is."""
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
    while not words[run[-1]].has_capital:
        run.pop()
    return run


def _is_name(word: Word, after: Word | None, language: Language) -> bool:
    if not word.has_capital or word.small in language.times or word.small.removesuffix("s") in language.times:
        return False
    if word.small in language.stop_words or word.small in language.numbers:
        return not word.is_first and len(word.text) > 1 and word.text.isupper()
    # "Queen Elizabeth", not "Queen": at the beginning of a sentence a common word is none by itself.
    follows = after is not None and after.gap == " " and after.has_capital
    return not word.is_first or follows or word.small not in language.common_words
