"""HTML to a tree, laid flat: its elements and its texts in their order, as a browser would take them.

Law: it takes time in proportion to its text, whatever stands in it, never recurses and never fails; every text knows
the line that it begins in. (The standard library's parser is quadratic in unclosed tags, and not the same from one
version of Python to the next.)
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.nesting import Nesting, Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Node", "Piece", "parse_html", "plain_text", "text_of"]


class Piece(NamedTuple):
    """Text as it stands in the source, with its character references, and the line of its first character."""

    line: int
    raw: str


# A quote that is never closed is a character like others; so a forgotten one costs no more than its tag.
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+|["'])*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s/>="'][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")
_COMMENT_END = re.compile("--!?>")
_RAW = frozenset(("iframe", "noembed", "noframes", "script", "style", "textarea", "title"))
_CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_LONG_NUMBER = re.compile(r"&#0*+\d{8,}+;?")
_FEW = 100
_WORD_JOINERS = dict.fromkeys(map(ord, "\xad\ufeff\u2060\0"))  # shown as nothing, and in the middle of words


def plain_text(raw: str) -> str:
    """Source text as it is shown, but for its white space."""
    if "&" in raw:
        # Python refuses to read a number of thousands of digits.
        raw = unescape(_LONG_NUMBER.sub("\ufffd", raw))
    return raw if raw.isascii() and "\0" not in raw else raw.translate(_WORD_JOINERS)


def text_of(items: Sequence[Node | Piece], node: Node) -> str:
    """What is said in an element that says little, a heading or a title, white space collapsed."""
    few = items[node.first : min(node.after, node.first + _FEW)]
    found = [plain_text(item.raw) for item in few if isinstance(item, Piece)]
    return " ".join("".join(found).split())


def parse_html(text: str) -> list[Node | Piece]:
    """The items of a page whose lines end with "\\n" alone. The first is its root, with the attributes of <html> and of
    <body>; a node's descendants stand behind it up to its `after`. Scripts, styles and comments are left out."""
    nesting: Nesting[Piece] = Nesting()
    line, counted = 1, 0
    for start, end, tag in _tokens(text):
        if tag is None:
            line, counted = line + text.count("\n", counted, start), start
            nesting.items.append(Piece(line, text[start:end]))
        elif tag[1]:
            nesting.end(tag[2].lower())
        else:
            nesting.start(tag[2].lower(), _attributes(tag[3]), closed=_closes_itself(tag[3]))
    return nesting.close()


def _tokens(text: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """The tags, each as a match, and the stretches of text between them. What does not end is not shown."""
    begin = position = 0  # of the text that is not handed out yet; where to look on
    unclosed: set[str] = set()
    last_section = text.rfind("]]>")
    while (start := text.find("<", position)) >= 0:
        following = text[start + 1 : start + 2]
        if following == "/":
            following = text[start + 2 : start + 3]
            if not (following.isascii() and following.isalpha()):
                following = "?"
        if following.isascii() and following.isalpha():
            if begin < start:
                yield begin, start, None
            tag = _TAG.match(text, start)
            if not tag:
                return
            begin = position = tag.end()
            name = tag[2].lower()
            yield start, position, tag
            if name in _RAW and not tag[1] and name not in unclosed and not tag[3].endswith("/"):
                closing = _CLOSING[name].search(text, position)
                if closing:
                    if name == "title" and position < closing.start():
                        yield position, closing.start(), None
                    begin = position = closing.start()
                elif name in ("title", "textarea"):
                    unclosed.add(name)
                else:
                    return
        elif following in ("!", "?"):
            if begin < start:
                yield begin, start, None
            if start < last_section and text.startswith("<![CDATA[", start):
                end = text.index("]]>", start)
                yield start + 9, end, None
                begin = position = end + 3
            else:
                begin = position = _after_comment(text, start)
        else:
            position = start + 1  # a character like any other
    if begin < len(text):
        yield begin, len(text), None


def _after_comment(text: str, start: int) -> int:
    """Where the comment, the declaration or the instruction that begins at `start` has ended."""
    if text.startswith("<!--", start):
        if text.startswith((">", "->"), start + 4):
            return text.index(">", start) + 1
        closing = _COMMENT_END.search(text, start + 4)
        return closing.end() if closing else len(text)
    return (text.find(">", start) + 1) or len(text)


def _attributes(source: str) -> dict[str, str]:
    """Attributes by their names in small letters; of two with one name the first counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source):
        name, double, single, bare = match.groups("")
        found.setdefault(name.lower(), plain_text(double or single or bare))
    return found


def _closes_itself(source: str) -> bool:
    """Whether a tag ends with a slash that is not the end of a bare value. HTML would have it only where nothing
    closes, but XHTML, and pages made from it, have `<a id="x"/>`."""
    return source.endswith("/") and (source[-2:-1] in ('"', "'", " ", "") or "=" not in source)
