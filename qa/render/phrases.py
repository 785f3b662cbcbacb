"""How people's views put an answer's facts: a place, a path of headings, a confidence, a row of a table.

Law: every phrase is one safe line; between name, line and column stand colons and nothing else, so that it can be
searched for, clicked on and pasted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.render.safe import one_line, safe_name

if TYPE_CHECKING:
    from qa.model import Anchor, Answer, Citation

UNTITLED = "Questions and answers"  # a conversation that nobody gave a title
TOLD = 12  # words that were not found, or that earlier turns lent; a pasted page has many
# From this confidence on, this word.
CONFIDENCE_WORDS = ((0.8, "certain"), (0.6, "likely"), (0.0, "perhaps"))


def confidence_word(confidence: float) -> str:
    """A confidence in a word.

    >>> confidence_word(.87), confidence_word(.6), confidence_word(.1)
    ('certain', 'likely', 'perhaps')
    """
    return next((word for floor, word in CONFIDENCE_WORDS if confidence >= floor), CONFIDENCE_WORDS[-1][1])


def format_place(name: str, at: Anchor) -> str:
    """`notes/delay.md:14:58`; where a format has no lines, `paper.pdf p. 12`, `report.docx § Findings ¶ 14` or
    `book.epub › Chapter 3 ¶ 9`."""
    shown = safe_name(name)
    if at.line is not None:
        return f"{shown}:{at.line}" if at.column is None else f"{shown}:{at.line}:{at.column}"
    if at.page is not None:
        shown += f" p. {at.page}"
    if not at.label:
        return shown
    label = one_line(at.label)
    return f"{shown} {label}" if label.startswith(("§", "¶")) else f"{shown} › {label}"


def place_of(citation: Citation) -> str:
    """The place of a citation's quote."""
    return format_place(citation.name or citation.source, citation.place)


def heading_path(headings: tuple[str, ...]) -> str:
    """Headings from the outermost to the innermost, in one line."""
    return " › ".join(one_line(heading) for heading in headings)


def also_in(citation: Citation) -> str:
    """Where else the same passage stands, or nothing."""
    return "also in " + ", ".join(safe_name(name) for name in citation.also_in) if citation.also_in else ""


def place_details(citation: Citation) -> tuple[str, ...]:
    """What stands behind a citation's place: the headings, where else the passage stands, and, of an index that is
    asked where the files are not, when it was read."""
    read = one_line(citation.indexed_at)
    if read.endswith("Z"):
        read = f"{read[:16].replace('T', ' ')} UTC"
    return tuple(filter(None, (heading_path(citation.headings), also_in(citation), read and f"indexed {read}")))


def correction_note(answer: Answer) -> str:
    """What was searched for otherwise than it was typed, or nothing; "not covered" asks "did you mean" itself."""
    corrections = answer.corrections if answer.answered else ()
    notes = [f"{' '.join(map(one_line, others))} (for '{shorten(word)}')" for word, others in corrections]
    if answer.left_out:
        notes.append(f"the rarest words of a long question, without {len(answer.left_out):,} others")
    return f"searched for: {', '.join(notes)}" if notes else ""


def search_note(answer: Answer) -> str:
    """What was searched for, where earlier turns lent words to it or it is not what was typed; or nothing."""
    own, dot, lent = one_line(answer.searched).partition("·")
    if not dot:
        return correction_note(answer)
    words = lent.strip().split(", ")
    more = f" and {len(words) - TOLD} more" if len(words) > TOLD else ""
    return f"searched: {own}{'· ' if own else ''}{', '.join(words[:TOLD])}{more}"


def has_words(answer: Answer) -> bool:
    """Whether the question has a word to search for."""
    return bool(answer.searched.strip() or answer.unmatched)


def why_not_covered(answer: Answer) -> str:
    """Why no passage answers: words that were not found, and what was perhaps meant."""
    if not has_words(answer):
        return "the question has no word to search for"
    if not answer.unmatched:
        return "its words are there, but no passage holds them together"
    nearest = dict(answer.nearest)
    told = [_unmatched(word, nearest.get(word, ())) for word in answer.unmatched[:TOLD]]
    more = len(answer.unmatched) - len(told)
    return f"not found: {', '.join(told)}{f' and {more} more' if more else ''}"


def _unmatched(word: str, nearest: tuple[str, ...]) -> str:
    if not nearest:
        return shorten(word)
    *others, last = (f'"{shorten(near)}"' for near in nearest)
    meant = f"{', '.join(others)} or {last}" if others else last
    return f"{shorten(word)} (did you mean {meant}?)"


def quantity(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun; `plural` is the noun's plural where it is not the noun with an "s".

    >>> quantity(1, "line"), quantity(1200, "line"), quantity(2, "index", "indexes")
    ('1 line', '1,200 lines', '2 indexes')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def shorten(text: str, limit: int = 120) -> str:
    """`text` on one line, cut to `limit` characters with an ellipsis in place of the rest."""
    line = one_line(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def row_span(text: str) -> tuple[int, int]:
    r"""Where a table row's cells begin and end, without the pipes that frame them.

    >>> text = "| Company | a \\| b |"
    >>> start, end = row_span(text); print(text[start:end])
    Company | a \| b
    """
    end = len(text.rstrip())
    start = end - len(text[:end].lstrip())
    start += text.startswith("|", start, end)
    end -= text.endswith("|", start, end) and not text.endswith("\\|", start, end)
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return start, max(start, end - len(inner) + len(inner.rstrip()))


def row_text(text: str) -> str:
    """A table row on one line, without the pipes that frame it."""
    start, end = row_span(text)
    return one_line(text[start:end])
