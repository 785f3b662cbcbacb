"""Parse HTML into a flat list of elements and texts in document order, as a browser would understand it.

Law: parsing takes time linear in the text, never recurses and never fails, whatever the text. Every text knows the line
in which it begins. (The standard library's parser is quadratic in unclosed tags and differs between versions of
Python.)
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.nesting import Nesting, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Node", "Piece", "parse_html", "plain_text", "text_of"]


class Piece(NamedTuple):
    """Raw source text, with its character references, and the number of its first line, from 1."""

    line: int
    raw: str


# A quotation mark that is never closed is an ordinary character, so that it damages only its own tag.
# What is no tag is the beginning of a comment, a declaration or a malformed tag, or of a tag that does not end.
_TAG = re.compile(
    r"""<(?:(/?)([a-zA-Z][^\s/>]*+)((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+|["'])*+)>"""
    r"|(?=[a-zA-Z/!?]))"
)
_ATTRIBUTE = re.compile(r"""([^\s/>="'][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")
_COMMENT_END = re.compile("--!?>")
_RAW = frozenset(("iframe", "noembed", "noframes", "script", "style", "textarea", "title"))
_CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_NO_ATTRIBUTES: dict[str, str] = {}  # of every element without any; it is never changed
_LONG_NUMBER = re.compile(r"&#0*+\d{8,}+;?")
_FEW = 100
_WORD_JOINERS = "\0\xad\ufeff\u2060"  # invisible, and possible inside words
_NOTHING = dict.fromkeys(map(ord, _WORD_JOINERS))


def plain_text(raw: str) -> str:
    """Source text as a browser shows it, with its white space unchanged."""
    if "&" in raw:
        # Python refuses to convert a number of thousands of digits.
        raw = unescape(_LONG_NUMBER.sub("\ufffd", raw))
    if "\0" in raw or (not raw.isascii() and any(map(raw.__contains__, _WORD_JOINERS))):
        return raw.translate(_NOTHING)
    return raw


def text_of(items: Sequence[Node | Piece], node: Node) -> str:
    """The text of a short element such as a heading or a title (its first 100 items), with white space collapsed."""
    few = items[node.first : min(node.after, node.first + _FEW)]
    found = [plain_text(item.raw) for item in few if isinstance(item, Piece)]
    return " ".join("".join(found).split())


def parse_html(text: str) -> list[Node | Piece]:
    """Parse a page whose lines end with "\\n" alone.

    The first item is the root, with the attributes of <html> and <body>. A node's descendants follow it, up to `after`.
    Scripts, styles and comments are left out; one that does not end, or a tag, hides the rest.
    """
    nesting: Nesting[Piece] = Nesting()
    add, find, new = nesting.items.append, _TAG.search, tuple.__new__
    known: dict[str, tuple[dict[str, str], bool]] = {"": (_NO_ATTRIBUTES, False)}
    hidden = _Hidden(text)
    line = counted = 0  # the lines before `counted`
    begin = position = 0  # the start of the text that is not yet added; where to search on
    while tag := find(text, position):
        start, position = tag.span()
        if begin < start:
            line, counted = line + text.count("\n", counted, begin), begin
            add(new(Piece, (line + 1, text[begin:start])))  # half the time of a call of Piece
        begin = position
        ending, name, source = tag.groups()
        if name is None:
            begin, start, position = hidden.declaration(start)
        elif ending:
            nesting.end(name.lower())
            continue
        else:
            name = name.lower()
            if source not in known:
                known[source] = (_attributes(source), source[-1] == "/" and _closes_itself(source))
            nesting.start(name, *known[source])
            if name not in _RAW or source[-1:] == "/":
                continue
            begin, start, position = hidden.raw(name, position)
        if begin < start:
            line, counted = line + text.count("\n", counted, begin), begin
            add(Piece(line + 1, text[begin:start]))
        begin = position
    if begin < len(text):
        line += text.count("\n", counted, begin)
        add(Piece(line + 1, text[begin:]))
    return nesting.close()


class _Hidden:
    """Skips what is no text of a page. Each method returns the start and the end of the text to add, and the offset
    after what is skipped."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last_section = text.rfind("]]>")
        self._unclosed: set[str] = set()

    def raw(self, name: str, start: int) -> tuple[int, int, int]:
        """Skip the contents of an element without tags in it, of which only a title's are text."""
        if name in self._unclosed:
            return start, start, start
        closing = _CLOSING[name].search(self._text, start)
        if closing:
            return start, closing.start() if name == "title" else start, closing.start()
        if name in ("title", "textarea"):
            self._unclosed.add(name)
            return start, start, start
        return start, start, len(self._text)

    def declaration(self, start: int) -> tuple[int, int, int]:
        """Skip the comment, declaration or malformed tag that begins at `start`; a section of characters is text."""
        text = self._text
        following = text[start + 1 : start + 3].lstrip("/")[:1]
        if following.isascii() and following.isalpha():
            return start, start, len(text)  # a tag that does not end
        if start < self._last_section and text.startswith("<![CDATA[", start):
            end = text.index("]]>", start)
            return start + 9, end, end + 3
        return start, start, _after_comment(text, start)


def _after_comment(text: str, start: int) -> int:
    """The offset after the comment, declaration or instruction that begins at `start`."""
    if text.startswith("<!--", start):
        if text.startswith((">", "->"), start + 4):
            return text.index(">", start) + 1
        closing = _COMMENT_END.search(text, start + 4)
        return closing.end() if closing else len(text)
    return (text.find(">", start) + 1) or len(text)


def _attributes(source: str) -> dict[str, str]:
    """The attributes of a tag by lower-case name; of two with one name the first counts."""
    found: dict[str, str] = {}
    is_plain = "&" not in source and source.isascii() and "\0" not in source
    for name, double, single, bare in _ATTRIBUTE.findall(source):
        value = double or single or bare
        found.setdefault(name.lower(), value if is_plain else plain_text(value))
    return found


def _closes_itself(source: str) -> bool:
    """Whether a tag ends with a slash that is not part of an unquoted value. HTML allows this only for void elements,
    but XHTML, and pages made from it, have `<a id="x"/>`."""
    return source.endswith("/") and (source[-2:-1] in ('"', "'", " ", "") or "=" not in source)
