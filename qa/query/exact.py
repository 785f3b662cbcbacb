"""Find words exactly as they are typed: a question that fetches the candidates, and a test of each passage.

Law: a passage is found if and only if its text or one of its headings holds each word as typed, apart from case, width
and a possessive's ending; words in quotation marks stand side by side there, in their order. Stop words alone find
nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import folded
from qa.analysis.rows import seen
from qa.analysis.signs import read_out
from qa.query.question import Concept
from qa.query.weighing import weigh_words
from qa.query.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa.model import Passage
    from qa.query.lexicon import Lexicon
    from qa.query.question import Question

_PHRASE = re.compile(r'"([^"]*+)"|“([^”]*+)”|„([^“”]*+)[“”]|«([^»]*+)»|([^\s"“„«]++)')


def exactly(words: str, lexicon: Lexicon, languages: Sequence[str]) -> Question:
    """The question that finds candidates for these words: their own terms, without synonyms or corrections."""
    terms: dict[str, str] = {}
    for language in languages:
        for term, start, end in analyzer.tokens(words, language, parts=False):
            terms.setdefault(term, words[start:end])
    by_word: dict[str, tuple[str, ...]] = {}
    for term, word in terms.items():
        by_word[word] = (*by_word.get(word, ()), term)
    concepts = [Concept(word, own) for word, own in by_word.items()]
    return weigh_words(Wording(words, languages[0], is_exact=True), concepts, lexicon)


def holds(words: str) -> Callable[[Passage], bool]:
    """A function that tells whether a passage holds the words.

    >>> from qa.model import Passage, Span
    >>> passage = Passage("a.md", (), "", Span(0, 30), "Altman delayed the open model.")
    >>> [holds(words)(passage) for words in ("delayed altman", '"delayed altman"', "delay", '"the open"')]
    [True, False, False, True]
    """
    phrases = ["".join(match.groups("")).strip() for match in _PHRASE.finditer(words)]
    unspaced = [folded(phrase) for phrase in phrases if tokenizer.has_unspaced(phrase)]
    spaced = [_spaced(phrase) for phrase in phrases if not tokenizer.has_unspaced(phrase) and _spaced(phrase).strip()]

    def holds_phrases(passage: Passage) -> bool:
        texts = (read_out(passage) if passage.said else seen(passage), *passage.headings)
        lines = [_spaced(text) for text in texts] if spaced else []
        return all(any(phrase in line for line in lines) for phrase in spaced) and all(
            any(phrase in folded(text) for text in texts) for phrase in unspaced
        )

    return holds_phrases


def _spaced(text: str) -> str:
    """The words of a text in normal form, with one space before and after each, so that only whole words match."""
    return f" {' '.join(analyzer.normal(match[0]) for match in tokenizer.matches(text))} "
