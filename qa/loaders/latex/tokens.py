"""Divide a text in LaTeX into tokens: macros, braces, comments, blank lines, words; and find what belongs together.

Law: tokens cover the text in order. Each character is looked at a bounded number of times, however deep braces nest
and whatever is left open. No macro is run.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.latex.names import CITES, LEFT_OUT, SILENT, VERBATIM

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"(?P<comment>%[^\n]*+\n?[ \t]*+)|\\(?P<macro>[a-zA-Z@]++\*?)|(?P<escape>\\[^a-zA-Z@]|\\\Z)"
    r"|(?P<open>\{)|(?P<close>\})|(?P<blank>\n[ \t]*+\n\s*+)|(?P<line>\n)|(?P<math>\$\$?)|(?P<words>[^\\%{}\n$]++)"
)
_BRACE = re.compile(r"\\.|%[^\n]*+|([{}])", re.DOTALL)
_NAME = re.compile(r"(?<![ \t])[ \t]*+\{([a-zA-Z@]{1,40}\*?)\}")
_VERB = re.compile(r"(\S)[^\n]{0,1000}?\1")
_OPTION = re.compile(r"(?<![ \t%])(?:[ \t]*+\n)?+[ \t]*+(\[[^\[\]\n]{0,400}+(?:\n[^\[\]\n]{1,400}+){0,5}+\])")
_GROUP = re.compile(r"(?<![ \t%])(?:[ \t]*+(?:%[^\n]*+)?+\n)?+[ \t]*+\{")
_DEFINED = re.compile(r"(?<![ \t])[ \t]*+\\[a-zA-Z@]++[^{}\n]{0,200}(?=\{)")
_DEFINE = frozenset(("def", "edef", "gdef", "xdef"))
_LET = re.compile(r"(?<![ \t])[ \t]*+\\[a-zA-Z@]++[ \t]*+=?[ \t]*+(?:\\[a-zA-Z@]++|\\?[^\n])")


class Token(NamedTuple):
    """A piece of the text. `kind` is "comment", "macro", "escape", "open", "close", "blank", "line", "math", "words",
    "begin", "end", "verb" (with its marks) or "raw" (what an environment holds whose text is as it is written). `name`
    is that of a macro or an environment."""

    kind: str
    name: str
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int = -1) -> Iterator[Token]:
    """The tokens between two offsets."""
    place, end = start, len(text) if end < 0 else end
    unclosed: set[str] = set()
    while place < end and (match := _TOKEN.match(text, place, end)):
        kind, name, after = match.lastgroup or "", match["macro"] or "", match.end()
        if name in ("begin", "end") and (named := _NAME.match(text, after, end)):
            yield Token(name, named[1], place, named.end())
            kind, after = "", named.end()
            if name == "begin" and named[1] in VERBATIM | LEFT_OUT and named[1] not in unclosed:
                close = text.find(f"\\end{{{named[1]}}}", after, end)
                if close < 0:
                    unclosed.add(named[1])
                else:
                    yield Token("raw", named[1], after, close)
                    after = close
        elif name.rstrip("*") in ("verb", "lstinline") and (verb := _VERB.match(text, after, end)):
            kind, after = "verb", verb.end()
        if kind:
            yield Token(kind, name, place, after)
        place = after


def braces(text: str) -> dict[int, int]:
    """The offset of the closing brace for each opening one that has one."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACE.finditer(text):
        if match[1] == "{":
            opened.append(match.start())
        elif match[1] and opened:
            found[opened.pop()] = match.start()
    return found


def groups(text: str, place: int, pairs: dict[int, int], most: int = 9) -> Iterator[tuple[int, int]]:
    """The arguments that follow a macro, with their brackets or braces; `most` in braces at most."""
    while True:
        if match := _OPTION.match(text, place):
            yield match.span(1)
            place = match.end()
        elif most and (match := _GROUP.match(text, place)) and match.end() - 1 in pairs:
            yield match.end() - 1, pairs[match.end() - 1] + 1
            place, most = pairs[match.end() - 1] + 1, most - 1
        else:
            return


def is_silent(name: str) -> bool:
    """Whether a macro is not shown, with all its arguments."""
    bare = name.rstrip("*")
    return bare in SILENT or bare in _DEFINE or bare == "let" or any(one in bare for one in CITES)


def end_of_silent(text: str, token: Token, pairs: dict[int, int]) -> int:
    """The offset behind a silent macro and its arguments; "\\def" and "\\let" have others."""
    place = token.end
    if token.name == "let":
        return match.end() if (match := _LET.match(text, place)) else place
    if token.name in _DEFINE:
        return pairs.get(match.end(), match.end() - 1) + 1 if (match := _DEFINED.match(text, place)) else place
    for _, end in groups(text, place, pairs):
        place = end
    return place
