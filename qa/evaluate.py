"""Ask a library a file of questions, and compare each answer with the expected texts.

Law: a passage holds an expected text if it contains it after both are reduced to letters and digits, without accents
and other marks, and case-folded. A line that is no question raises an error that names the line; none is skipped.
"""

from __future__ import annotations

import json
import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from qa import weights
from qa.analysis.rows import seen
from qa.errors import UsageError
from qa.given import read_given
from qa.model import locate
from qa.outcome import EvalQuestion, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa.library import Library
    from qa.model import Anchor, Passage

    _Place = tuple[str, Anchor]

_Read = TypeVar("_Read")
LIMIT = 3  # passages of each answer that count
_EXAMPLE = 'a line is {"question": "...", "expect": "..."}, with null for what is not covered'


def read_questions(data: bytes, name: str) -> tuple[EvalQuestion, ...]:
    """Parse the questions of a file, one JSON object a line; errors and outcomes call the file `name`.

    Raises UsageError for a line that is no question with an "expect", and for a file without a question.
    """
    return tuple(EvalQuestion(*found, name, number) for number, found in _lines(data, name, _question, _EXAMPLE))


def asked_in(data: bytes, name: str) -> tuple[str, ...]:
    """The questions of a file, one a line: a text, or a JSON object with a "question". Raises UsageError for a line of
    neither kind, and for a file without a question."""

    def asked(line: bytes) -> str:
        is_object = line.lstrip().startswith(b"{")
        return _asked(line)[0] if is_object else line.decode("utf-8", errors="replace").strip()

    return tuple(text for _, text in _lines(data, name, asked, "write a question on each line"))


def _lines(data: bytes, name: str, read: Callable[[bytes], _Read], hint: str) -> Iterator[tuple[int, _Read]]:
    """What `read` makes of each line that is not blank, with its number. Raises UsageError for the ValueError of
    `read`, with an example, and for a file without a line, with `hint`."""
    is_found = False
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            try:
                yield number, read(line)
            except ValueError as error:
                raise UsageError(f"{name}:{number}: {error}", _EXAMPLE) from error
            is_found = True
    if not is_found:
        raise UsageError(f"{name}: holds no question", hint)


def _asked(line: bytes) -> tuple[str, dict[str, object]]:
    """Parse the question of a line, and the object that it stands in. Raises ValueError, which says what is wrong."""
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"is not UTF-8 at byte {error.start + 1}") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"is no JSON at column {error.colno}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, or brackets thousands deep
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
    return text, value


def _question(line: bytes) -> tuple[str, tuple[str, ...]]:
    """Parse the question and the expected texts of a line. Raises ValueError, which says what is wrong."""
    text, value = _asked(line)
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
    """Ask each question, and return the outcomes in the same order."""
    places = _Places(library)
    return tuple(_outcome(library, question, places) for question in questions)


def _outcome(library: Library, question: EvalQuestion, places: _Places) -> Outcome:
    answer = library.ask(question.text, limit=LIMIT, min_confidence=0)
    cited, wanted = answer.citations, [letters(text) for text in question.expected]
    right = [citation for citation in cited if _held(wanted, letters(seen(citation.passage)))]
    rank = cited.index(right[0]) + 1 if right else 0
    place = None
    if rank > 1:
        place = right[0].name, _place(right[0].passage, wanted)
    elif wanted and not rank:
        place = places.find(wanted)
    return Outcome(
        question,
        refused=not cited or answer.coverage < weights.THRESHOLD,
        confidence=answer.confidence,
        rank=rank,
        quoted=bool(cited) and _held(wanted, letters(cited[0].quote)),
        first=cited[0] if cited else None,
        place=place,
        unmatched=answer.unmatched,
    )


def letters(text: str) -> str:
    """Reduce `text` to its letters and digits, without accents and capitals. The result for joined texts is the joined
    results.

    >>> letters("Not Café No. 5 …"), letters("Groß")
    ('notcafeno5', 'gross')
    """
    return "".join(filter(_is_letter, unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())))


def _is_letter(char: str) -> bool:
    """Tell whether `char` is a letter, a digit, or a vowel sign of India or South-East Asia. NFD leaves such a sign in
    its place. Accents and points are not letters."""
    is_sign = "\u0900" <= char <= "\u17ff" and unicodedata.category(char)[0] == "M"
    return char.isalnum() or (is_sign and not unicodedata.combining(char))


def _held(wanted: Sequence[str], text: str) -> bool:
    return any(one in text for one in wanted)


def _place(passage: Passage, wanted: Sequence[str]) -> Anchor:
    """Find the place in a passage where the first of the texts that it holds begins."""
    text = letters(seen(passage))
    before = next(text.index(one) for one in wanted if one in text)
    ends = accumulate(len(letters(char)) for char in seen(passage))
    offset = next(offset for offset, end in enumerate(ends) if end > before)
    return locate(passage.anchors, passage.span.start + offset)


class _Places:
    """Finds texts in a library, whose passages are read only at the first search."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts: list[tuple[str, Passage, str]] = []

    def find(self, wanted: Sequence[str]) -> _Place | None:
        """Return the first place of one of the texts, in the order of the sources."""
        if not self._texts:
            self._texts = list(self._all())
        held = ((name, passage) for name, passage, text in self._texts if _held(wanted, text))
        return next(((name, _place(passage, wanted)) for name, passage in held), None)

    def _all(self) -> Iterator[tuple[str, Passage, str]]:
        for path, source in self._library.sources.items():
            for passage in self._library.passages(path):
                yield source.name, passage, letters(seen(passage))


def read_question_file(path: str) -> bytes:
    """Read a file of questions, or standard input for "-". Raises UsageError where `read_given` cannot read it."""
    return read_given(
        path, UsageError, "qa eval questions.jsonl", "a file of questions, one JSON object a line", "questions"
    )
