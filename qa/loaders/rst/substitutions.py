"""Tell what the substitutions of reStructuredText stand for, from their definitions in the text.

Law: a name that is not defined, or stands for no text, stands for nothing. No file is included: a set of characters of
docutils' own is known by the names of HTML, which are the same. No value is longer than `_LONGEST`, and what values
gain by naming others is in all about as long as the text, or as `MOST_SAID`. Names within names are followed to a depth
of `_DEEPEST`. The work is linear.
"""

from __future__ import annotations

import re

from qa.loaders.marks import MOST_SAID
from qa.loaders.references import character, filled, printable

_DEFINED = re.compile(
    r"^(?P<indent>[ \t]*)\.\.[ \t]+\|(?P<name>[^|\n]{1,100})\|[ \t]+(?P<kind>replace|unicode)::[ \t]*"
    r"(?P<value>[^\n]*(?:\n(?P=indent)[ \t]+\S[^\n]*){0,20})",
    re.MULTILINE,
)
_SETS = re.compile(r"^[ \t]*\.\.[ \t]+include::[ \t]+<(?:iso|xhtml)[\w-]{1,20}\.txt>", re.MULTILINE)
_OPTION = re.compile(r"\n[ \t]*:(?:l|r)?trim:[^\n]*")
_COMMENT = re.compile(r"(?:^|[ \t])\.\.[ \t].*", re.DOTALL)
_CODE = re.compile(r"(?:0x|\\?[xuU]|[uU]\+)([0-9a-fA-F]{1,6})|(\d{1,7})|(&#x[0-9a-fA-F]{1,6};)")
_MARKUP = re.compile(
    r"\|([^|\\\n]{1,100})\||(?::[\w.+:-]{1,60}:)?(`{1,2}|\*{1,2})(?=[^\s`*])([^`*\n]{1,300})(?<=\S)\2_{0,2}|\\([^\s])|\\\s"
)
_ADDRESS = re.compile(r"(?<![ \t])[ \t]*+<[^<>]*+>\Z")
_LONGEST = 2000  # characters of a value
_DEEPEST = 50  # names within names


class Substitutions:
    """The substitutions of a text."""

    def __init__(self, text: str) -> None:
        found = _DEFINED.finditer(text) if "::" in text and "|" in text else ()
        self._defined = {_name(match["name"]): (match["kind"], match["value"]) for match in found}
        self._has_sets = "include::" in text and _SETS.search(text) is not None
        self._known: dict[str, str | None] = {}
        self._left = max(len(text), MOST_SAID)  # characters that values may gain by the names in them
        self._depth = 0

    def of(self, name: str) -> str | None:
        """What a name stands for, or None."""
        return self._value(_name(name))

    def _value(self, name: str) -> str | None:
        if name in self._known:
            return self._known[name]
        if self._depth == _DEEPEST:
            return None
        self._known[name] = None  # a name that stands for itself stands for nothing
        kind, value = self._defined.get(name, ("", ""))
        said = character(f"&{name};") if self._has_sets and not kind else None
        if kind == "unicode":
            said = _of_codes(value)
        elif kind:
            said = self._spelt(value[:_LONGEST]) if self._left > 0 else None
        self._known[name] = said if said and len(said) <= _LONGEST else None
        return self._known[name]

    def _spelt(self, value: str) -> str:
        """A value as a reader sees it: without markup, and with the values of those that it names."""
        self._depth += 1
        said = " ".join(printable(filled(_MARKUP, self._said, value, _LONGEST + 1)).split())
        self._depth -= 1
        self._left -= max(len(said) - len(value), 0)
        return said

    def _said(self, match: re.Match[str]) -> str:
        """What a piece of markup in a value says."""
        name, _, marked, escaped = match.groups()
        if name:
            return self._value(_name(name)) or match[0]
        return _ADDRESS.sub("", marked) or marked if marked else escaped or ""


def _of_codes(value: str) -> str | None:
    """The characters that codes stand for; what is no code is text."""
    words = _COMMENT.sub("", _OPTION.sub("", value)).split()
    found = []
    for word in words:
        match = _CODE.fullmatch(word)
        code = int(match[1], 16) if match and match[1] else int(match[2]) if match and match[2] else None
        found.append((chr(code) if code < 0x110000 else "") if code is not None else character(word) or word)
    return printable("".join(found)) or None


def _name(name: str) -> str:
    return " ".join(name.lower().split())
