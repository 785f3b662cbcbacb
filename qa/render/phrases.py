"""Put an answer's facts into words for people: a place, a path of headings, a confidence, a row of a table.

Law: every phrase is one safe line. Only colons separate a name, a line and a column, so that a place can be searched
for, clicked on and pasted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.model import BY_OCR, Span
from qa.render.safe import one_line, safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Anchor, Answer, Citation, Only, Passage

UNTITLED = "Questions and answers"  # the title of a conversation without one
TOLD = 12  # most words that are listed as not found or as lent by earlier turns; a pasted page has many
ONE_WORD = 4  # characters of a script without spaces; more may be several words
# The lowest confidence of each word. A word says how well a passage fits the question, and no more: that a passage
# answers it cannot be told from shared words.
CONFIDENCE_WORDS = ((0.8, "strong match"), (0.6, "fair match"), (0.0, "weak match"))


def confidence_word(confidence: float) -> str:
    """Return the words for a confidence.

    >>> confidence_word(.87), confidence_word(.6), confidence_word(.1)
    ('strong match', 'fair match', 'weak match')
    """
    return next((word for floor, word in CONFIDENCE_WORDS if confidence >= floor), CONFIDENCE_WORDS[-1][1])


def format_place(name: str, at: Anchor) -> str:
    """Write a place as `notes/delay.md:14:58`; where a format has no lines, as `paper.pdf p. 12`
    or `scan.pdf p. 3 (by OCR)`, `report.docx § Findings ¶ 14` or `book.epub › Chapter 3 ¶ 9`."""
    shown = safe_name(name)
    if at.line is not None:
        return f"{shown}:{at.line}" if at.column is None else f"{shown}:{at.line}:{at.column}"
    if at.page is not None:
        shown += f" p. {at.page}"
    if not at.label:
        return shown
    label = one_line(at.label)
    if label == BY_OCR:
        return f"{shown} ({label})"
    return f"{shown} {label}" if label.startswith(("§", "¶")) else f"{shown} › {label}"


def place_of(citation: Citation) -> str:
    """Write the place of a citation's quote."""
    return format_place(shown_source(citation), citation.place)


def shown_source(citation: Citation) -> str:
    """Name the source of a citation, and what in it the quote is from."""
    return with_member(citation.name or citation.source, citation.passage)


def with_member(name: str, passage: Passage) -> str:
    """Add to a source's name what in it a passage is from: `inbox.mbox › 12/plan.pdf`."""
    return f"{name} › {passage.member.name}" if passage.member.name else name


def heading_path(headings: tuple[str, ...]) -> str:
    """Write headings from the outermost to the innermost, in one line."""
    return " › ".join(one_line(heading) for heading in headings)


def also_in(citation: Citation) -> str:
    """Name the other sources that hold the same passage; "" where there are none."""
    return "also in " + ", ".join(safe_name(name) for name in citation.also_in) if citation.also_in else ""


def place_details(citation: Citation) -> tuple[str, ...]:
    """Write the facts that follow a citation's place: its headings, the other sources of the passage, and, for an index
    whose files may be on another machine, the time at which the file was read."""
    read = one_line(citation.indexed_at)
    if read.endswith("Z"):
        read = f"{read[:16].replace('T', ' ')} UTC"
    return tuple(filter(None, (heading_path(citation.headings), also_in(citation), read and f"indexed {read}")))


def correction_note(answer: Answer) -> str:
    """Say how the search differed from the typed words; "" where it did not. For an answer without citations,
    `why_not_covered` asks "did you mean" instead."""
    corrections = answer.corrections if answer.answered else ()
    notes = [f"{' '.join(map(one_line, others))} (for '{shorten(word)}')" for word, others in corrections]
    from qa.analysis.analyzer import counted  # an answer has loaded it

    if counted(answer.question) != answer.question:
        notes.append("the first 128 kB of the question")
    if answer.left_out:
        notes.append(f"the rarest words of a long question, without {len(answer.left_out):,} others")
    return f"searched for: {', '.join(notes)}" if notes else ""


def search_note(answer: Answer) -> str:
    """Say what was searched for; "" where no earlier turn lent words and the search had exactly the typed words."""
    own, lent = one_line(answer.search.own), answer.search.lent
    if not lent:
        return correction_note(answer)
    more = f" and {len(lent) - TOLD} more" if len(lent) > TOLD else ""
    return f"searched: {f'{own} · ' if own else ''}{', '.join(map(one_line, lent[:TOLD]))}{more}"


def only_words(only: Only) -> str:
    """Write what a question is narrowed to, as `/only` takes it.

    >>> from qa.model import Only
    >>> only_words(Only(("old/", "a b.md"), ("md", "pdf"), after="2024-03-01"))
    "path=old/ path='a b.md' kind=md,pdf after=2024-03-01"
    """
    parts = [("path", path) for path in only.paths] + [("kind", ",".join(only.kinds))]
    parts += [("after", only.after), ("before", only.before)]
    return " ".join(f"{name}={_in_shell(one_line(value))}" for name, value in parts if value)


def _in_shell(text: str) -> str:
    if not {*text} & {*" '\"\\"}:
        return text
    from shlex import quote

    return quote(text)


def has_words(answer: Answer) -> bool:
    """Tell whether the question has a word to search for."""
    return bool(answer.searched.strip() or answer.unmatched)


def asks_for_more(answer: Answer) -> bool:
    """Tell whether a refused question asks for more of an answer that has been shown whole."""
    return bool(answer.coverage) and not answer.confidence


def why_not_covered(answer: Answer) -> str:
    """Say why no passage answers: the words that were not found, and similar words that may be meant.

    If all are found, say so: a word that stands alone cannot stand apart from others, and a question of small words has
    none.
    """
    if asks_for_more(answer):
        return "nothing more was found"
    if answer.only and answer.is_outside and not answer.answered:
        return f"nothing under {shorten(only_words(answer.only))} answers: what does is left out"
    if answer.overview:
        return "there is no text to give an overview of"
    if not has_words(answer):
        return "the question has no word to search for"
    if answer.unmatched:
        nearest = dict(answer.nearest)
        told = [_unmatched(word, nearest.get(word, ())) for word in answer.unmatched[:TOLD]]
        more = len(answer.unmatched) - len(told)
        return f"not found: {', '.join(told)}{f' and {more} more' if more else ''}"
    own = answer.search.own.split()
    if len(own) == 1 and not _may_be_several(own[0]):
        return f'"{shorten(own[0])}" is there, but one word says too little: ask a whole question'
    if answer.search.lent and not own:
        return "the question has no word of its own to search for"
    return "its words are there, but no passage holds them together"


def _may_be_several(word: str) -> bool:
    """Tell whether a run of characters may be several words: in Thai and the scripts behind it in Unicode, most of
    which are written without spaces."""
    return word[0] >= "\u0e00" and len(word) > ONE_WORD


def _unmatched(word: str, nearest: tuple[str, ...]) -> str:
    if not nearest:
        return shorten(word)
    *others, last = (f'"{shorten(near)}"' for near in nearest)
    meant = f"{', '.join(others)} or {last}" if others else last
    return f"{shorten(word)} (did you mean {meant}?)"


def is_refusal(answer: Answer) -> bool:
    """Tell whether the question was refused. The closest passage may be shown nevertheless, if it was asked for."""
    return not answer.answered or answer.closest is not None


def closest_note(answer: Answer) -> str:
    """Say where the closest passage of a refused question stands; "" where there is none, or where it is shown."""
    if answer.answered or answer.closest is None:
        return ""
    at = answer.closest.place._replace(column=None)
    place = format_place(shown_source(answer.closest), at)
    return f"closest: {', '.join(filter(None, (place, heading_path(answer.closest.headings))))}"


def language_note(answer: Answer) -> str:
    """Say that a refused question is in a language that no document has; "" where it is not, or may not be."""
    if not answer.question_language:
        return ""
    from qa.render.languages import NAMES

    name = NAMES.get(answer.question_language) or one_line(answer.question_language)
    return f"the question seems to be in {name}; no document is"


def refusal(answer: Answer) -> tuple[str, ...]:
    """Say all that helps with a refused question, each in one line: why it is refused, in which language it is if no
    document is in it, and what comes closest."""
    return tuple(filter(None, (why_not_covered(answer), language_note(answer), closest_note(answer))))


def match_note(answer: Answer) -> str:
    """Say how well the first passage fits the question, or that the answer is an overview; and what the question is
    narrowed to. Of a passage that would not be the first without that, it is not known how well it fits."""
    if is_refusal(answer):
        note = "closest, but no answer"
    elif answer.is_outside:
        note = "not the best match"
    else:
        note = "overview" if answer.overview else confidence_word(answer.confidence)
    return f"{note}, only {shorten(only_words(answer.only))}" if answer.only else note


def missing_note(citation: Citation) -> str:
    """Name the words of the question that the passage lacks; "" where it lacks none of weight."""
    missing = ", ".join(map(shorten, citation.missing))
    return f"not in this passage: {missing}" if missing else ""


def first_notes(answer: Answer) -> tuple[str, ...]:
    """Say of an answer's first citation, each in one line, how well it fits and what it lacks."""
    return tuple(filter(None, (match_note(answer), missing_note(answer.citations[0]))))


def waiting_note(holder: str) -> str:
    """Say that another process, by what is known of it, is waited for."""
    return f"another process{f' ({one_line(holder)})' if holder else ''} is indexing: waiting for it"


def first_numbers(answers: Sequence[Answer]) -> list[int]:
    """Number the citations of all answers from 1 on, and return the first number of each answer."""
    firsts = [1]
    for answer in answers[:-1]:
        firsts.append(firsts[-1] + len(answer.citations))
    return firsts[: len(answers)]


def quantity(number: int, noun: str, plural: str = "") -> str:
    """Write a number with its noun; `plural` is needed where the plural is not the noun with an "s".

    >>> quantity(1, "line"), quantity(1200, "line"), quantity(2, "index", "indexes")
    ('1 line', '1,200 lines', '2 indexes')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def shorten(text: str, limit: int = 120) -> str:
    """Put `text` on one line of at most `limit` characters; an ellipsis replaces the rest."""
    line = one_line(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def row_span(text: str) -> Span:
    r"""Find a table row's cells, without the pipes that frame them.

    >>> text = "| Company | a \\| b |"
    >>> print(row_span(text).of(text))
    Company | a \| b
    """
    end = len(text.rstrip())
    start = end - len(text[:end].lstrip())
    start += text.startswith("|", start, end)
    end -= text.endswith("|", start, end) and not text.endswith("\\|", start, end)
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return Span(start, max(start, end - len(inner) + len(inner.rstrip())))


def row_text(text: str) -> str:
    """Put a table row on one line, without the pipes that frame it."""
    return one_line(row_span(text).of(text))
