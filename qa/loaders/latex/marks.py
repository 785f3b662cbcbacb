"""Find the markup in the blocks of a text in LaTeX that a reader does not see: names of macros with their settings,
braces, addresses of references, comments, and the lines between blocks.

Law: no letter or digit is hidden but those of names, addresses, settings and comments. A sign, a letter with a mark and
a macro that the text defines by words say what they stand for. The work is linear. Formulas stay as they are written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.analysis.signs import Mark
from qa.loaders.accents import marked
from qa.loaders.gathering import furniture_between, in_order
from qa.loaders.latex.names import ALONE, ESCAPED, HIDDEN, LETTER_MARKS, LIGATURES, NAMED_MARKS, NOTES, SIGNS, SPACES
from qa.loaders.latex.tokens import Token, braces, end_of_silent, groups, is_silent, tokens
from qa.loaders.positions import with_one_ending

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.model import Block, Span

# The letter that a mark is put on: "e", "{e}", "\\i", "{\\i}". A letter is no macro of several.
_LETTER = re.compile(r"[ \t]{0,2}\{?(?:\\(?P<dotless>[ij])(?![a-zA-Z@]) ?|(?P<letter>[^\W\d_]))")
_LIGATURE = re.compile(r"---?|``|''|~")
_CITE = re.compile(r"\\[a-zA-Z]{0,20}[cC]ite")
_LENGTH = re.compile(r"\*?[ \t]{0,9}\[[^\[\]\n]{0,40}\]")
# A macro that stands for words alone.
_NAMED = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand)\*?\{?\\([a-zA-Z]{1,40})\}?\{([^{}\\#$%&~\n]{1,200})\}"
    r"|\\def\\([a-zA-Z]{1,40})\{([^{}\\#$%&~\n]{1,200})\}"
)
_Hidden = tuple[int, int] | tuple[int, int, str]
_MATH = {"\\(": "\\)", "\\[": "\\]"}


def hidden_in(text: str, blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """The markup in and between `blocks`, in order."""
    same = with_one_ending(text)
    found: list[Span | Mark] = list(furniture_between(text, blocks))
    reader = _Reader(same)
    for block in blocks:
        if block.kind != "code":
            start, end = block.span
            found += (Mark(begin, min(stop, end), said) for begin, stop, said in reader.read(start, end) if begin < end)
    return in_order(found)


class _Reader:
    """Finds the markup of a text, block by block."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pairs = braces(text)
        self._words = {match[1] or match[3]: match[2] or match[4] for match in _NAMED.finditer(text)}
        self._shown: set[int] = set()  # braces around a note
        self._unclosed: dict[str, int] = {}  # the end of the block in which no such mark follows

    def read(self, start: int, end: int) -> Iterator[Mark]:
        """What is hidden between two offsets."""
        place = start
        for token in tokens(self._text, start, end):
            if token.start < place:
                if token.kind != "words" or token.end <= place:
                    continue
                token = token._replace(start=place)
            place = token.start
            for first, last, *said in self._token(token, end):
                if last > first:
                    yield Mark(first, last, *said)
                if first <= place:  # what follows a macro without a gap belongs to it
                    place = max(place, last)
            place = max(place, self._math_end(token, end)[1])

    def _token(self, token: Token, end: int) -> Iterator[_Hidden]:
        """What is hidden of a token, and of the arguments that belong to it."""
        close, after = self._math_end(token, end)
        if after > close:
            yield token.start, token.end
            yield close, after
        elif token.kind == "macro":
            yield from self._macro(token)
        elif token.kind == "escape":
            yield from self._escape(token)
        elif token.kind == "words":
            for match in _LIGATURE.finditer(self._text, token.start, token.end):
                before_cite = match[0] == "~" and _CITE.match(self._text, match.end())
                yield *match.span(), "" if before_cite else LIGATURES[match[0]]
        elif token.kind == "verb":
            name = len(re.match(r"\\[a-z]+\*?", self._text[token.start : token.end])[0])  # type: ignore[index]
            yield token.start, token.start + name + 1
            yield token.end - 1, token.end
        elif token.kind in ("open", "close"):
            if token.start not in self._shown:
                is_between = token.kind == "close" and self._text.startswith("{", token.end)
                yield token.start, token.end + is_between, " " * is_between  # two arguments are two words
        elif token.kind == "comment":
            line = self._text.find("\n", token.start, token.end)
            yield token.start, line + 1 if line >= 0 else token.end
        elif token.kind in ("begin", "end"):
            yield token.start, token.end

    def _math_end(self, token: Token, end: int) -> tuple[int, int]:
        """Where the mark that ends a formula begins and ends, if this token begins one that ends; else twice 0."""
        mark = self._text[token.start : token.end]
        wanted = mark if token.kind == "math" else _MATH.get(mark)
        if not wanted or self._unclosed.get(wanted) == end:
            return 0, 0
        if (close := self._text.find(wanted, token.end, end)) >= 0:
            return close, close + len(mark)
        self._unclosed[wanted] = end
        return 0, 0

    def _escape(self, token: Token) -> Iterator[_Hidden]:
        start, end = token.start, token.end
        sign = self._text[start + 1 : end]
        if sign in ESCAPED or sign.isspace():
            yield start, start + 1
        elif sign in LETTER_MARKS and (match := _LETTER.match(self._text, end)):
            yield self._marked(start, sign, match)
        else:
            match = _LENGTH.match(self._text, end) if sign == "\\" else None
            yield start, match.end() if match else end, SPACES.get(sign, "")

    def _marked(self, start: int, sign: str, match: re.Match[str]) -> _Hidden:
        """A letter with the mark of a sign; its braces are markup too."""
        end = match.end()
        if "{" in match[0] and self._text.startswith("}", end):
            end += 1
        return start, end, marked(sign, match["letter"] or match["dotless"])

    def _macro(self, token: Token) -> Iterator[_Hidden]:
        start, end = token.start, token.end
        name = token.name.rstrip("*")
        if is_silent(name):
            yield start, end_of_silent(self._text, token, self._pairs)
        elif name == "item":
            first, last = next(groups(self._text, end, self._pairs, 0), (end - 1, end))
            yield start, first + 1, "•" if last == end else "• "
            if last > end:
                yield last - 1, last
        elif name in NAMED_MARKS and (match := _LETTER.match(self._text, end)):
            yield self._marked(start, name, match)
        elif name in SIGNS:
            yield start, end + self._text.startswith(" ", end), SIGNS[name]
        elif name in ALONE:
            yield start, end
        elif words := self._words.get(name):
            yield start, end + self._text.startswith(" ", end), words
        else:
            yield from self._shown_macro(token, name)

    def _shown_macro(self, token: Token, name: str) -> Iterator[_Hidden]:
        """What is hidden of a macro whose arguments are shown; without arguments, its name is."""
        hidden, end, has_text = HIDDEN.get(name, 0), token.end, False
        for first, last in groups(self._text, end, self._pairs, hidden + 1):
            if self._text[first] == "{" and not hidden:
                has_text = last - first > 2
                if name in NOTES:
                    self._shown |= {first, last - 1}
                break
            hidden -= self._text[first] == "{"
            end = last
        yield token.start, end if has_text or end > token.end else token.start + 1
