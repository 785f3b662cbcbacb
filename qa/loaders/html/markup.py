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
    from collections.abc import Iterator, Sequence
    from typing import Literal

__all__ = ["Node", "Piece", "parse_html", "plain_text", "text_of"]


class Piece(NamedTuple):
    """Raw source text, with its character references, and the number of its first line, from 1."""

    line: int
    raw: str


# A quotation mark that is never closed is an ordinary character, so that it damages only its own tag.
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+|["'])*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s/>="'][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")
_COMMENT_END = re.compile("--!?>")
_RAW = frozenset(("iframe", "noembed", "noframes", "script", "style", "textarea", "title"))
_CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_NO_ATTRIBUTES: dict[str, str] = {}  # of every element without any; it is never changed
_LONG_NUMBER = re.compile(r"&#0*+\d{8,}+;?")
_FEW = 100
_WORD_JOINERS = dict.fromkeys(map(ord, "\xad\ufeff\u2060\0"))  # invisible, and possible inside words


def plain_text(raw: str) -> str:
    """Source text as a browser shows it, with its white space unchanged."""
    if "&" in raw:
        # Python refuses to convert a number of thousands of digits.
        raw = unescape(_LONG_NUMBER.sub("\ufffd", raw))
    return raw if raw.isascii() and "\0" not in raw else raw.translate(_WORD_JOINERS)


def text_of(items: Sequence[Node | Piece], node: Node) -> str:
    """The text of a short element such as a heading or a title (its first 100 items), with white space collapsed."""
    few = items[node.first : min(node.after, node.first + _FEW)]
    found = [plain_text(item.raw) for item in few if isinstance(item, Piece)]
    return " ".join("".join(found).split())


def parse_html(text: str) -> list[Node | Piece]:
    """Parse a page whose lines end with "\\n" alone.

    The first item is the root, with the attributes of <html> and <body>. A node's descendants follow it, up to its
    `after`. The contents of scripts and styles, and comments, are left out.
    """
    nesting: Nesting[Piece] = Nesting()
    line, counted = 1, 0
    for start, end, tag in _tokens(text):
        if tag is None:
            line, counted = line + text.count("\n", counted, start), start
            nesting.items.append(Piece(line, text[start:end]))
            continue
        ending, name, source = tag.groups()
        if ending:
            nesting.end(name.lower())
        elif source:
            nesting.start(name.lower(), _attributes(source), closed=source[-1] == "/" and _closes_itself(source))
        else:
            nesting.start(name.lower(), _NO_ATTRIBUTES, closed=False)
    return nesting.close()


def _tokens(text: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Iterate over tags and the stretches of text between them: (start, end, match of the tag or None). A tag, script
    or comment that does not end hides the rest."""
    begin = position = 0  # the start of the text not yet yielded; where to search on
    unclosed: set[str] = set()
    last_section = text.rfind("]]>")
    while (start := text.find("<", position)) >= 0:
        tag = _TAG.match(text, start)
        opening = "tag" if tag else _opening(text, start)
        if opening == "tag":
            if begin < start:
                yield begin, start, None
            if not tag:
                return
            begin = position = tag.end()
            yield start, position, tag
            name = tag[2].lower()
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
        elif opening == "declaration":
            if begin < start:
                yield begin, start, None
            if start < last_section and text.startswith("<![CDATA[", start):
                end = text.index("]]>", start)
                yield start + 9, end, None
                begin = position = end + 3
            else:
                begin = position = _after_comment(text, start)
        else:
            position = start + 1  # an ordinary character
    if begin < len(text):
        yield begin, len(text), None


def _opening(text: str, start: int) -> Literal["tag", "declaration", "text"]:
    """What the "<" at `start` opens: a tag; a comment, declaration or instruction (also a malformed end tag); or
    nothing."""
    following = text[start + 1 : start + 2]
    if following == "/":
        following = text[start + 2 : start + 3]
        return "tag" if following.isascii() and following.isalpha() else "declaration"
    if following.isascii() and following.isalpha():
        return "tag"
    return "declaration" if following in ("!", "?") else "text"


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
