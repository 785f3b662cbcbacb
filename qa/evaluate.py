"""Questions with what is expected of them -> what a library makes of each.

Law: a text is held by another when it is in it after everything but letters and digits is taken out of both, accents
and other marks too, and case is folded. A line that is no question is an error that names it; none is passed over.
"""

from __future__ import annotations

import json
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING

from qa import weights
from qa.errors import UsageError
from qa.model import locate
from qa.outcome import EvalQuestion, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.library import Library
    from qa.model import Anchor, Passage

    _Place = tuple[str, Anchor]

LIMIT = 3  # passages that are looked at
_EXAMPLE = 'a line is {"question": "...", "expect": "..."}, with null for what is not covered'


def read_questions(data: bytes, name: str) -> tuple[EvalQuestion, ...]:
    """The questions of a file, one JSON object a line; `name` is what errors and outcomes call it.

    Raises UsageError for a line that is no question with an "expect", and where there is none at all.
    """
    found = []
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            try:
                text, expected = _question(line)
            except ValueError as error:
                raise UsageError(f"{name}:{number}: {error}", _EXAMPLE) from error
            found.append(EvalQuestion(text, expected, name, number))
    if not found:
        raise UsageError(f"{name}: holds no question", _EXAMPLE)
    return tuple(found)


def _question(line: bytes) -> tuple[str, tuple[str, ...]]:
    """The question of a line and what is expected; a ValueError says what is wrong with it."""
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"is not UTF-8 at byte {error.start + 1}") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"is no JSON at column {error.colno}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, or brackets as deep
        raise ValueError("is no JSON that can be read") from error
    if not isinstance(value, dict):
        raise ValueError("is no JSON object")
    text = value.get("question", value.get("q"))
    if text is None:
        raise ValueError("has no question")
    if not isinstance(text, str):
        raise ValueError("its question is no text")
    if not text.strip():
        raise ValueError("its question is empty")
    if "expect" not in value:
        raise ValueError('has no "expect"')
    expected = value["expect"]
    if expected is None:
        return text, ()
    expected = expected if isinstance(expected, list) else [expected]
    if not expected or not all(isinstance(one, str) for one in expected):
        raise ValueError('its "expect" is no text, no list of texts and not null')
    if not all(map(letters, expected)):
        raise ValueError('its "expect" has a text without a letter or digit')
    return text, tuple(expected)


def evaluate(library: Library, questions: Sequence[EvalQuestion]) -> tuple[Outcome, ...]:
    """What becomes of each question, in their order."""
    places = _Places(library)
    return tuple(_outcome(library, question, places) for question in questions)


def _outcome(library: Library, question: EvalQuestion, places: _Places) -> Outcome:
    answer = library.ask(question.text, limit=LIMIT, min_confidence=0)
    cited, wanted = answer.citations, [letters(text) for text in question.expected]
    right = [citation for citation in cited if _held(wanted, letters(citation.passage.text))]
    rank = cited.index(right[0]) + 1 if right else 0
    place = None
    if rank > 1:
        place = right[0].name, _place(right[0].passage, wanted)
    elif wanted and not rank:
        place = places.find(wanted)
    return Outcome(
        question,
        refused=not cited or answer.confidence < weights.THRESHOLD,
        confidence=answer.confidence,
        rank=rank,
        quoted=bool(cited) and _held(wanted, letters(cited[0].quote)),
        first=cited[0] if cited else None,
        place=place,
        unmatched=answer.unmatched,
    )


def letters(text: str) -> str:
    """The letters and digits of `text` alone, without accents and capitals; those of a joined text are those of its
    parts.

    >>> letters("Not Café No. 5 …"), letters("Groß")
    ('notcafeno5', 'gross')
    """
    return "".join(filter(_is_letter, unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())))


def _is_letter(char: str) -> bool:
    """Or a vowel sign of India or South-East Asia, which stays in its place in NFD; accents and points are none."""
    is_sign = "\u0900" <= char <= "\u17ff" and unicodedata.category(char)[0] == "M"
    return char.isalnum() or (is_sign and not unicodedata.combining(char))


def _held(wanted: Sequence[str], text: str) -> bool:
    return any(one in text for one in wanted)


def _place(passage: Passage, wanted: Sequence[str]) -> Anchor:
    """Where in a passage that holds one of the texts it begins."""
    text = letters(passage.text)
    before = next(text.index(one) for one in wanted if one in text)
    ends = accumulate(len(letters(char)) for char in passage.text)
    offset = next(offset for offset, end in enumerate(ends) if end > before)
    return locate(passage.anchors, passage.span.start + offset)


class _Places:
    """Where a text stands in a library; all of it is only gone through when it is first asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts: list[tuple[str, Passage, str]] = []

    def find(self, wanted: Sequence[str]) -> _Place | None:
        """The first place that holds one of the texts, in the order of the sources."""
        if not self._texts:
            self._texts = list(self._all())
        held = ((name, passage) for name, passage, text in self._texts if _held(wanted, text))
        return next(((name, _place(passage, wanted)) for name, passage in held), None)

    def _all(self) -> Iterator[tuple[str, Passage, str]]:
        for path, source in self._library.sources.items():
            for passage in self._library.passages(path):
                yield source.name, passage, letters(passage.text)


def read_question_file(path: str) -> bytes:
    """The bytes of a file of questions, or of standard input for "-". Raises UsageError where they cannot be read."""
    import sys

    try:
        if path != "-":
            with open(path, "rb") as file:
                return file.read()
        if sys.stdin is None:
            raise UsageError("standard input is closed", "name a file: qa eval questions.jsonl")
        return sys.stdin.buffer.read()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{path}: {reason}", "name a file of questions, one JSON object a line") from error
