"""Read the short form of a well-known name as the name, and the name as its short forms: US, UK, EU.

Law: only what the library holds is added, and a short form that it holds stays as it is typed. The table has a handful
of names for a language (`SHORT_NAMES`), since any other short form is explained by the text that uses it. A small word
is no short form: "us" is not the US.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa.analysis import analyzer, tokenizer
from qa.analysis.languages import language as language_of

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from qa.query.lexicon import Lexicon
    from qa.query.wording import Wording

_Names = tuple[tuple[frozenset[str], tuple[str, ...], list[str]], ...]  # short forms of a name, its words and terms


class Named(NamedTuple):
    """How the names of a question are read.

    `text` is the question with names in place of short forms. `short` gives for a term of a name the short forms that
    count for it. `full` gives each short form that was replaced, with the first two words in its place.
    """

    text: str
    short: Mapping[str, tuple[str, ...]]
    full: tuple[tuple[str, str, str], ...]


def with_full_names(wording: Wording, lexicon: Lexicon, whole: Container[str] = frozenset()) -> Named:
    """The question with the names that its short forms stand for. A short form in `whole` stays as it is typed."""
    names = _names(wording.code)
    matches = list(tokenizer.matches(wording.text)) if names else []
    terms = [analyzer.term(match[0], wording.code) for match in matches]
    text, done, found = "", 0, []
    short: dict[str, tuple[str, ...]] = {}
    for place, match in enumerate(matches):
        for forms, full, own in names:
            is_short = terms[place] in forms
            if not is_short and terms[place : place + len(own)] != own:
                continue
            if is_short and match[0] not in whole and _is_written_out(terms[place], own, lexicon):
                text += wording.text[done : match.start()] + " ".join(word.title() for word in full)
                done = match.end()
                found.append((match[0], full[0], full[1]))
            known = lexicon.statistics(sorted(forms))
            held = tuple(form for form in sorted(forms) if known.frequency(form))
            short |= dict.fromkeys((*own, terms[place]), held)
    return Named(text + wording.text[done:], short, tuple(found))


def _is_written_out(short: str, terms: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the library lacks the short form and has all words of the name."""
    known = lexicon.statistics([short, *terms])
    return not known.frequency(short) and all(map(known.frequency, terms))


@lru_cache(maxsize=8)
def _names(code: str) -> _Names:
    """The names of the table, in which "usa us: united states" is one entry."""
    found = []
    for entry in language_of(code).short_names:
        at = next(place for place, word in enumerate(entry) if word.endswith(":"))
        full = entry[at + 1 :]
        forms = frozenset((*entry[:at], entry[at].rstrip(":")))
        found.append((forms, full, [analyzer.term(word, code) for word in full]))
    return tuple(found)
