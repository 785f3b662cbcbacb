"""Divide a text in LaTeX into blocks, token by token.

Law: each token is looked at once. All that a reader sees is in a block; an environment that nothing closes is read as
far as it goes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.gathering import Gatherer
from qa.loaders.latex.names import (
    ABOUT,
    ALONE,
    ESCAPED,
    FORMULAS,
    HEADINGS,
    LEFT_OUT,
    LETTER_MARKS,
    LISTS,
    TABLES,
    VERBATIM,
    WITH_SETTINGS,
)
from qa.loaders.latex.tokens import Token, braces, end_of_silent, groups, is_silent, tokens
from qa.loaders.positions import with_one_ending

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Block

_DOCUMENT = re.compile(r"^[^%\n]{0,200}?\\begin\{document\}", re.MULTILINE)
_PREAMBLE = re.compile(r"^[ \t]{0,20}\\document(?:class|style)\b", re.MULTILINE)
_PLACEMENT = re.compile(r"\[[ \t]*(?:[!htbpHTBPclr]{0,6}|[^\[\]]{0,300}=[^\[\]]{0,300})[ \t]*\]$")
_RANKED = re.compile(rf"\\[^a-zA-Z]|%[^\n]*+|\\({'|'.join(HEADINGS)})\b")  # a line may hold several
_ENDS = frozenset(("\\\\", "tabularnewline"))
_OF_COLUMNS = frozenset("tabular longtable supertabular NiceTabular".split())  # without a width
_HEADS = frozenset("hline midrule cmidrule endhead endfirsthead".split())


def latex_blocks(text: str) -> tuple[tuple[Block, ...], bool]:
    """The blocks of a text, and whether the first level of headings is that of the title that the text declares."""
    same = with_one_ending(text)
    begun = _DOCUMENT.search(same)
    reader = _Reader(same)
    if begun or _PREAMBLE.search(same):
        reader.read(0, begun.end() - len("\\begin{document}") if begun else len(same), is_preamble=bool(begun))
    if begun or not reader.is_begun:
        reader.read(begun.end() if begun else 0, len(same))
    return reader.blocks(), reader.has_title


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._pairs: dict[int, int] = {}
        self._out = Gatherer(text)
        self._depth = 0  # of lists
        self._table: list[tuple[int, int]] | None = None  # the rows of an open table
        self._row = -1  # the offset at which the open row begins
        self._rule = 0  # how many rows stand above the first rule below a row
        self._place = 0  # what stands before this offset is done
        self._ranks = _ranks(text)
        self.has_title = bool(self._ranks) and self._ranks[0] == "title"
        self.is_begun = False

    def blocks(self) -> tuple[Block, ...]:
        """All blocks."""
        self._end_table(len(self._text))
        return self._out.blocks()

    def read(self, start: int, end: int, is_preamble: bool = False) -> None:
        """Read the text between two offsets; of a preamble, only what it says of the text itself."""
        self._place = start
        self._pairs = braces(self._text[:end])
        self.is_begun = True
        for token in tokens(self._text, start, end):
            if token.start < self._place or token.kind in ("comment", "line"):
                continue
            self._place = token.end
            if token.kind == "macro":
                if not is_preamble or token.name in ABOUT or is_silent(token.name):
                    self._macro(token)
            elif is_preamble:
                continue
            elif token.kind == "end" and token.name == "document":
                return
            elif token.kind in ("begin", "end", "raw"):
                self._environment(token)
            elif token.kind == "blank":
                if self._table is None:
                    self._out.close()
            elif token.kind == "close" or (token.kind == "open" and self._out.open_kind is None):
                if token.kind == "close" and self._out.open_kind is not None:
                    self._say(token.start, token.end)
            elif token.kind != "escape" or self._out.open_kind or self._table is not None or self._is_said(token):
                self._say(token.start, token.end)

    def _is_said(self, token: Token) -> bool:
        """Whether an escape is a sign or the mark of a letter, and no space or line end."""
        return self._text[token.start + 1 : token.end] in LETTER_MARKS | ESCAPED

    def _say(self, start: int, end: int) -> None:
        """Add what a reader sees."""
        piece = self._text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        if start >= end:
            return
        if self._table is None:
            self._out.go_on(start, end)
        elif piece.strip() in _ENDS:
            self._end_row(start)
        elif self._row < 0:
            self._row = start

    def _macro(self, token: Token) -> None:
        """Read a macro: a heading, an item, one that is not shown, or any other, which is part of the text."""
        name = token.name.rstrip("*")
        if name == "bibitem":
            self._out.close()
        if is_silent(name):
            self._place = end_of_silent(self._text, token, self._pairs)
        elif name in HEADINGS or name in ABOUT:
            self._end_table(token.start)
            self._heading(token, name)
        elif name == "tabularnewline" and self._table is not None:
            self._end_row(token.start)
        elif name == "item" and self._table is None:
            self._out.begin("item", max(min(self._depth - 1, 9), 0), token.start, token.end)
        elif name == "par":
            if self._table is None:
                self._out.close()
        elif name == "caption" and self._table is None:
            self._out.close()
            self._say(token.start, token.end)
        elif name not in ALONE:
            self._say(token.start, token.end)
        elif self._table and name in _HEADS and not self._rule:
            self._rule = len(self._table)

    def _heading(self, token: Token, name: str) -> None:
        """Read a heading, or what is said of the text as a whole, which stands in braces."""
        found = [group for group in groups(self._text, token.end, self._pairs, 1) if self._text[group[0]] == "{"]
        if not found:
            if name not in ABOUT:
                line = self._text.find("\n", token.end)
                self._place = len(self._text) if line < 0 else line
                self._out.add("heading", self._level(name), token.end, self._place)
            return
        start, end = found[0][0] + 1, found[0][1] - 1
        self._out.add("heading" if name in HEADINGS else "paragraph", self._level(name), start, end)
        self._place = end + 1

    def _level(self, name: str) -> int:
        return min(self._ranks.index(name) + 1, 6) if name in self._ranks else 0

    def _environment(self, token: Token) -> None:
        """Begin or end an environment, or add what one holds whose lines stay as they are."""
        name = token.name
        if token.kind == "raw":
            if name in VERBATIM:
                self._end_table(token.start)
                self._out.add("code", 0, self._settings(token), token.end)
            return
        if self._table is not None and name not in TABLES:
            return
        self._out.close()
        if name in LISTS:
            self._depth = max(self._depth + (1 if token.kind == "begin" else -1), 0)
        if token.kind == "end":
            self._end_table(token.start)
        elif name in TABLES:
            self._end_table(token.start)
            self._table, self._row, self._rule = [], -1, 0
            self._skip_groups(
                token.end, 2 if name not in ("tabular", "longtable", "supertabular", "NiceTabular") else 1
            )
        elif name in FORMULAS:
            self._formula(token)
        elif name in WITH_SETTINGS or name in LISTS:
            self._skip_groups(token.end, 9 if name in WITH_SETTINGS else 0)
        elif name not in VERBATIM | LEFT_OUT:
            for start, end in groups(self._text, token.end, self._pairs, 0):
                if _PLACEMENT.match(self._text[start:end]):
                    self._place = end

    def _settings(self, token: Token) -> int:
        """The offset behind the settings of an environment whose lines stay as they are."""
        line = self._text.find("\n", token.start, token.end)
        ends = [end for _, end in groups(self._text, token.start, self._pairs, int(token.name == "minted"))]
        return ends[-1] if ends and (line < 0 or ends[-1] <= line) else token.start

    def _skip_groups(self, place: int, most: int) -> None:
        for _, end in groups(self._text, place, self._pairs, most):
            self._place = end

    def _formula(self, token: Token) -> None:
        """Add a formula as it is written."""
        close = self._text.find("\\end{" + token.name + "}", token.end, token.end + 20_000)
        if close > 0:
            self._out.add("code", 0, token.end, close)
            self._place = close

    def _end_row(self, end: int) -> None:
        if self._table is not None and self._row >= 0:
            self._table.append((self._row, end))
        self._row = -1

    def _end_table(self, end: int) -> None:
        """Add the rows of the open table; the one above the first rule heads it, if it stands alone there."""
        if self._table is None:
            return
        rows: Sequence[tuple[int, int]] = self._table
        if self._row >= 0:
            rows = [*rows, (self._row, end)]
        self._table, self._row = None, -1
        for number, (first, last) in enumerate(rows):
            is_head = number == 0 and self._rule == 1 and len(rows) > 1
            self._out.add("row", int(not is_head), first, last)
        self._out.close()


def _ranks(text: str) -> list[str]:
    """The headings that a text has, from the highest to the lowest."""
    used = set(_RANKED.findall(text))
    return [name for name in HEADINGS if name in used]
