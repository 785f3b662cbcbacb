"""Go on from a quote that only asks or announces to what answers it, and back to the short answer before a quote.

Law: the quote that was chosen is a part of the one that comes out, which has whole sentences of the same passage. What
is added beyond the first sentence keeps the whole within the longest quote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa import weights
from qa.analysis.lengths import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Passage, Span

SHORT = 5  # words of an answer that says little without the sentence behind it, with a label: "A: Only on a lead."
_ASKS = ("?", "？", "؟", "\u037e", "՞")
_ANNOUNCES = (":", "：")
_EMPHASIS = " \t*_~"
_FENCES = ("```", "~~~")


def is_open(sentence: str, language: str) -> bool:
    """Whether the sentence is a question, or ends with a colon: what it is about follows.

    >>> is_open("**May I smoke?**", "en"), is_open("Bring:", "en"), is_open("No: never.", "en")
    (True, True, False)
    """
    return asks(sentence, language) or _announces(sentence)


def asks(sentence: str, language: str) -> bool:
    """Whether the sentence, or the heading, ends with a question mark."""
    bare = sentence.rstrip(_EMPHASIS)
    return bare.endswith(_ASKS) or (language == "el" and bare.endswith(";"))


def _announces(sentence: str) -> bool:
    return sentence.rstrip(_EMPHASIS).endswith(_ANNOUNCES)


def with_answer(passage: Passage, spans: Sequence[Span], first: int, last: int) -> tuple[int, int]:
    """The indices of the first and the last sentence of a quote with what belongs to it. `spans` are those of the
    passage's sentences, and `first` and `last` the indices of the quote that was chosen."""
    texts = [span.of(passage.text) for span in spans]
    language = passage.language
    if first and _is_short(texts[first - 1], language) and not _apart(passage, spans, first - 1):
        before = texts[first - 2] if first > 1 else passage.headings[-1] if passage.headings else ""
        if asks(before, language):
            first -= 1
    if last + 1 < len(texts) and asks(texts[last], language) and not asks(texts[last + 1], language):
        last += 1
        is_first_part = _is_short(texts[last], language) and last + 1 < len(texts)
        if is_first_part and not is_open(texts[last + 1], language) and not _apart(passage, spans, last):
            last += _fits(texts[first : last + 2], language)
    if last + 1 < len(texts) and _announces(texts[last]):
        last = _end_of_list(passage, spans, first, last + 1)
    return first, last


def _end_of_list(passage: Passage, spans: Sequence[Span], first: int, begin: int) -> int:
    """The index of the last sentence of the list, the lines or the code that begins with the sentence `begin`, as far
    as the quote from `first` on has room for it."""
    texts = [span.of(passage.text) for span in spans]
    is_code = texts[begin].startswith(_FENCES)
    is_list = not _is_blank_line(_between(passage, spans, begin - 1))
    last = begin
    while last + 1 < len(texts) and _fits(texts[first : last + 2], passage.language):
        gap = _between(passage, spans, last)
        is_closed = last > begin and texts[last].startswith(_FENCES)
        if is_closed if is_code else not is_list or _is_blank_line(gap):
            break
        last += 1
    return last


def _between(passage: Passage, spans: Sequence[Span], at: int) -> str:
    """What stands between the sentence `at` and the next one: white space, and the mark of an item."""
    return passage.text[spans[at].end : spans[at + 1].start]


def _is_blank_line(gap: str) -> bool:
    return gap.count("\n") > 1 and not gap.strip()


def _apart(passage: Passage, spans: Sequence[Span], at: int) -> bool:
    """Whether another paragraph or item begins behind the sentence `at`."""
    gap = _between(passage, spans, at)
    return gap.count("\n") > 1 or bool(gap.strip())


def _is_short(sentence: str, language: str) -> bool:
    return words(sentence, language) <= SHORT


def _fits(texts: Sequence[str], language: str) -> bool:
    return sum(words(text, language) for text in texts) <= weights.QUOTE_LONGEST
