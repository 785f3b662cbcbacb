"""Hold a question's text with its words and terms, which all stages read.

Law: every list follows from the text and its language alone, and is made once. Words that only ask ("tell me about")
have no terms.
"""

from __future__ import annotations

from functools import cached_property

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of
from qa.query.asking import without_asking


class Wording:
    """A question as typed, with its words and terms. Each list is made when it is first read.

    >>> wording = Wording("Why was it delayed?")
    >>> wording.words, wording.terms
    (('Why', 'was', 'it', 'delayed'), {'delay': 'delayed'})
    """

    def __init__(self, text: str, language: str = "en", *, is_exact: bool = False) -> None:
        """If the text `is_exact`, it is not a question, and no word of it only asks."""
        self._is_exact = is_exact
        self.text = text
        self.code = language
        self.language = language_of(language)

    @cached_property
    def content(self) -> str:
        """The text with spaces in place of the words that only ask."""
        return self.text if self._is_exact else without_asking(self.text, self.code)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words in order, as typed."""
        return tuple(match[0] for match in tokenizer.matches(self.text))

    @cached_property
    def sequence(self) -> tuple[str, ...]:
        """All terms in order, with repetitions. Stop words and words that only ask have no term."""
        return tuple(term for term, _, _ in self._tokens)

    @cached_property
    def terms(self) -> dict[str, str]:
        """Each term with the first word that it comes from, in order."""
        found: dict[str, str] = {}
        for term, start, end in self._tokens:
            found.setdefault(term, self.text[start:end])
        return found

    @cached_property
    def sentences(self) -> tuple[tuple[str, ...], ...]:
        """The words of each sentence, as typed. White space at the end of the question does not count."""
        from qa.analysis.sentences import sentences  # only follow-ups need it; it takes 2 ms to load

        text = self.text.rstrip()  # "5. " would be read as the marker of a list, not as a sentence
        return tuple(
            tuple(match[0] for match in tokenizer.matches(span.of(text))) for span in sentences(text, self.code)
        )

    @property
    def content_span(self) -> tuple[int, int]:
        """Where the first word with a term begins, and where the last one ends; (0, 0) without any."""
        return (self._tokens[0][1], self._tokens[-1][2]) if self._tokens else (0, 0)

    @cached_property
    def _tokens(self) -> tuple[tuple[str, int, int], ...]:
        """Each term with the start and end of its word in the text."""
        return tuple(analyzer.question_tokens(self.content, self.code))
