"""Read words that people write together or apart as one: "set up", "set-up" and "setup"; "RFC9110" and "RFC 9110".

Law: only a spelling that the library holds is searched, and a word that it holds stays as it is typed. A word is read
as two only if a passage that is found holds these side by side, or in a language that writes compounds as one word, if
it holds them at all.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.bm25 import idf
from qa.analysis.languages import language as language_of
from qa.analysis.names import identifier_parts
from qa.analysis.passage import analysed_passage
from qa.analysis.rows import seen
from qa.query.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from qa.model import Hit
    from qa.query.lexicon import Lexicon
    from qa.query.question import Concept

SHORTEST = 3  # letters of a part of a word; one beside a hyphen ("Wi-Fi") and a particle ("up") may be shorter
SHORTEST_LAST = 2  # letters of the last part
SHORTEST_APART = 4  # letters of a part of a compound that need not stand beside the other
LONGEST = 32  # letters of a word that is taken apart
MOST = 8  # words that are taken apart, of a question

_HYPHENS = frozenset("-\u2010\u2011\u2013")
_SPACES = frozenset((" ", "\t", "\u00a0", "\n", "\r\n"))
# A name or unit with a number ("GPT4", "40km"), divided between letters and digits; and a number, divided at thousands.
_NUMBERED = r"([^\W\d_]{2,}+)\d++|(\d++)[^\W\d_]++|(\d{1,3}),?\d{3}"


class Compounds(NamedTuple):
    """How the library writes words of a question.

    `joined` gives for a term the terms of its word written together with a neighbour. `apart` gives for a word that no
    passage holds the number of letters of its first part.
    """

    joined: dict[str, tuple[str, ...]]
    apart: dict[str, int]


def compounds(
    wording: Wording,
    concepts: Sequence[Concept],
    lexicon: Lexicon,
    languages: Sequence[str],
    whole: Container[str] = frozenset(),
) -> Compounds:
    """The words of a question that the library holds written together, or only as two words. Those in `whole` are not
    taken apart."""
    own = {term: concept for concept in concepts for term in concept.terms}
    pairs = {
        (one, two): [term for term in _terms(one + two, languages) if term not in own]
        for one, two in _neighbours(wording)
    }
    candidates = {term for terms in pairs.values() for term in terms}
    # All terms that resolving asks for are asked for at once: with a cluster, each new request costs a round trip.
    asked = [*(term.term for concept in concepts for term in concept.searched), *map(_with_heading, candidates)]
    known = lexicon.statistics([*asked, *candidates])

    def holds(terms: Iterable[str]) -> bool:
        return any(known.frequency(term) or known.frequency(_with_heading(term)) for term in terms)

    joined: dict[str, tuple[str, ...]] = {}
    for pair, terms in pairs.items():
        held = tuple(term for term in terms if holds([term]))
        for own_term in (analyzer.term(word, wording.code) for word in pair):
            if held and own_term in own:
                joined[own_term] = tuple(dict.fromkeys((*joined.get(own_term, ()), *held)))
    lacking = [one for one in concepts if not holds(one.terms) and joined.keys().isdisjoint(one.terms)]
    divisible = [one.word for one in lacking if one.word not in whole]
    return Compounds(joined, _apart(divisible, lexicon, languages))


def written_apart(wording: Wording, apart: Mapping[str, int]) -> Wording:
    """The question as if these words had been typed as two."""
    text, done = "", 0
    for match in tokenizer.matches(wording.text):
        if length := apart.get(match[0]):
            text += wording.text[done : match.start() + length] + " "
            done = match.start() + length
    return Wording(text + wording.text[done:], wording.code)


def with_identifiers_apart(text: str, language: str, lexicon: Lexicon) -> str:
    """The question with spaces between the words of each identifier that no passage holds ("getUserName")."""
    found = [(match, parts) for match in tokenizer.matches(text) if (parts := identifier_parts(match[0]))]
    if not found:
        return text
    terms = [analyzer.term(match[0], language) for match, _ in found]
    known = lexicon.statistics(list(filter(None, terms)))
    pieces, done = list[str](), 0
    for (match, parts), term in zip(found, terms, strict=True):
        if term and not known.frequency(term):
            pieces += (text[done : match.start()], " ".join(parts))
            done = match.end()
    return "".join(pieces) + text[done:]


def never_side_by_side(pairs: Iterable[tuple[str, str, str]], hits: Iterable[Hit]) -> frozenset[str]:
    """Of these words, each with the pair that it was read as, those whose pair does not stand side by side in the
    passage of any hit or in a heading: a pet in a car does not answer what is asked about a carpet. `_holds_pair` says
    where they may stand apart."""
    missing = set(pairs)
    for hit in hits if missing else ():
        passage = hit.passage
        likely = [one for one in missing if _has_both(one[1:], hit)]  # most passages need not be read
        lines = (seen(passage), passage.header, *passage.headings) if likely else ()
        missing -= {one for one in likely if any(_holds_pair(one[1:], line, passage.language) for line in lines)}
    return frozenset(word for word, *_ in missing)


def _has_both(pair: tuple[str, str], hit: Hit) -> bool:
    """Whether the passage and what stands above it have the terms of both words. A stop word may have none."""
    language, analysis = hit.passage.language, analysed_passage(hit.passage, hit.analysed)
    forms, stop_words = {_form(word, language) for word in pair}, language_of(language).stop_words
    return all(form in analysis.held or form in analysis.above or form in stop_words for form in forms)


def _holds_pair(pair: tuple[str, str], text: str, language: str) -> bool:
    """Whether both words stand side by side in the text, in any form; if one is short, with a hyphen between. In a
    language that writes compounds as one word, whether they stand in it at all."""
    known = language_of(language)
    first, second = (_form(word, language) for word in pair)
    if known.compounds and min(map(len, pair)) >= SHORTEST_APART:
        return {first, second} <= {_form(word, language) for word in tokenizer.strings(text)}
    whole = [part for part in pair if part.isdigit()] + [part for part in pair[1:] if part in known.particles]
    is_short = any(len(part) < SHORTEST and part not in whole for part in pair)
    before, end = "", 0
    for match in tokenizer.matches(text):
        form = _form(match[0], language)
        if before == first and form == second and not (is_short and text[end : match.start()] not in _HYPHENS):
            return True
        before, end = form, match.end()
    return False


def _form(word: str, language: str) -> str:
    """The term of a word; for a stop word, which has none, the word in normal form."""
    return analyzer.term(word, language) or analyzer.normal(word)


def _neighbours(wording: Wording) -> Iterator[tuple[str, str]]:
    """Each two words that may be one: joined by a hyphen, or by a space where neither is a stop word, or the second is
    a particle ("set up")."""
    particles = wording.language.particles
    before, end = "", 0
    for match in tokenizer.matches(wording.content):
        word, gap = match[0], wording.content[end : match.start()]
        if before and (_are_plain(before, word) or re.fullmatch(_NUMBERED, before + word)):
            first, second = (bool(analyzer.term(part, wording.code)) for part in (before, word))
            if gap in _HYPHENS:
                is_pair = first or second
            else:
                is_pair = gap in _SPACES and first and (second or analyzer.normal(word) in particles)
            if is_pair:
                yield before, word
        before, end = word, match.end()


def _are_plain(*words: str) -> bool:
    """Whether words have neither digits nor signs, and are in a script with spaces between words."""
    return not any(
        tokenizer.is_unspaced(word) or any(char.isdigit() or char in "'’.,+#" for char in word) for word in words
    )


def _apart(words: Iterable[str], lexicon: Lexicon, languages: Sequence[str]) -> dict[str, int]:
    """Each of these words that may be two words of the library, with the length of the first: of all places, the one
    with the rarest parts."""
    short_enough = (
        word for word in words if len(word) <= LONGEST and (_are_plain(word) or re.fullmatch(_NUMBERED, word))
    )
    parts = {word: dict(_divisions(word, languages)) for word in islice(short_enough, MOST)}
    terms = {term for places in parts.values() for both in places.values() for part in both for term in part}
    if not terms:
        return {}
    statistics = lexicon.statistics(sorted(terms | set(map(_with_heading, terms))))

    def holding_one(part: set[str]) -> int:
        return max(statistics.frequency(term) or statistics.frequency(_with_heading(term)) for term in part)

    found = {}
    for word, places in parts.items():
        holding = {at: list(map(holding_one, both)) for at, both in places.items()}
        rarity = {at: sum(idf(statistics.passages, n) for n in held) for at, held in holding.items() if all(held)}
        if rarity:
            found[word] = max(rarity, key=lambda at: (rarity[at], -at))
    return found


def _divisions(word: str, languages: Sequence[str]) -> Iterator[tuple[int, list[set[str]]]]:
    """Each place where a word may be divided, with the terms of its parts. A stop word has none."""
    numbered = re.fullmatch(_NUMBERED, word)
    for at in [numbered.end(numbered.lastindex or 0)] if numbered else range(1, len(word) - 1):
        parts = (word[:at], word[at:])
        if len(parts[1]) >= SHORTEST_LAST or numbered:
            terms = [found for part in parts if (found := _terms(part, languages))]
            if terms:
                yield at, terms


def _terms(word: str, languages: Sequence[str]) -> set[str]:
    """The terms of a word in each language; none for one that is a stop word in the first."""
    if not analyzer.term(word, languages[0]):
        return set()
    return {term for term in (analyzer.term(word, code) for code in languages) if term}


def _with_heading(term: str) -> str:
    return analyzer.HEADING + term
