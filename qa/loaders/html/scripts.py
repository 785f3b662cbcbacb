"""Write raised and lowered text, and formulas of MathML, in a line, so that they can be told from what is beside them.

Law: an exponent, an index or the mark of a note never runs together with the number or word before it: "10^5", "m²",
"1926[4]". The endings of ordinals, trade marks and the like stay as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.loaders.html.markup import Node, Piece, plain_text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from qa.loaders.html.inline import InlineText

_LOOKED_AT = 16  # items of a raised text or of a part of a formula
_LONGEST = 24  # characters of an exponent
_LONGEST_MARK = 6  # characters of the mark of a note
_LONGEST_UNIT = 3  # letters of a unit or a variable
_NUMBER = re.compile(r"[+−–-]?\d+(?:[.,/]\d+)*")
_EXPRESSION = re.compile(r"[\w+−–*/=.,() -]*[+−–*/=-][\w+−–*/=.,() -]*")
_YEAR = re.compile(r"(?:^|\D)(?:1\d|20)\d\d$")
_WORD = re.compile(r"[^\W\d_]+$")
_POWERS = frozenset("ijkmnpqtxyzNKT")  # letters that are exponents; others after a number or a letter are endings
_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_NOTES = re.compile(r"\bnote-?ref|\bfootnote-?(?:ref|anchor|link)|\breference\b|\bfnref", re.IGNORECASE)


def script_of(items: Sequence[Node | Piece], node: Node, left_out: Collection[int], before: str) -> Piece | None:
    """What to write for a `sup` or `sub` element, or the link of a note, after the text `before`; None to write its
    contents as they are."""
    if not before or before[-1].isspace() or node.after - node.first > _LOOKED_AT:
        return None
    is_note = _is_note(node) or (node.parent is not None and node.parent.name == "a" and _is_note(node.parent))
    first: Piece | None = None
    text = ""
    for item in items[node.first + 1 : node.after]:
        if isinstance(item, Piece):
            first = first or item
            text += plain_text(item.raw)
        elif item.first in left_out or item.name in ("sup", "sub", "br", "math"):
            return None
        else:
            is_note |= _is_note(item)
    text = " ".join(text.split())
    if first is None or not text or (node.name == "a" and not is_note):
        return None
    written = _lowered(text, before) if node.name == "sub" else _raised(text, before, is_note=is_note)
    return Piece(first.line, written.replace("&", "&amp;")) if written else None


def _is_note(node: Node) -> bool:
    """Whether an element is the mark of a note: a link within the page in raised text, or one that says so."""
    given = node.attributes
    if not given:
        return False
    if node.name == "a" and given.get("href", "").startswith("#") and node.parent and node.parent.name == "sup":
        return True
    names = " ".join((given.get("class", ""), given.get("role", ""), given.get("epub:type", "")))
    return bool(_NOTES.search(names)) or (node.name == "sup" and given.get("id", "").lower().startswith(("fn", "cite")))


def _raised(text: str, before: str, *, is_note: bool) -> str:
    """How a raised text is written, or an empty string if it stays as it is."""
    last = before[-1]
    word = _WORD.search(before[-40:])
    base = len(word[0]) if word else 0
    if is_note:
        return f"[{text}]" if len(text) <= _LONGEST_MARK and text.replace(",", "").replace(" ", "").isalnum() else ""
    if _NUMBER.fullmatch(text):
        if last.isdigit():
            is_year = text.isdecimal() and len(text) < 3 and _YEAR.search(before[-5:])
            return f"[{text}]" if is_year else f"^{text}"
        if last in ")]" or 0 < base <= _LONGEST_UNIT:
            return text.translate(_RAISED) if text.strip("+-−–").isdecimal() else f"^{text}"
        return f"[{text}]" if text.isdecimal() and len(text) <= _LONGEST_UNIT else ""
    is_base = last.isdigit() or last in ")]" or base == 1
    if is_base and len(text) == 1 and text in _POWERS:
        return f"^{text}"
    if is_base and len(text) <= _LONGEST and len(text) > 1 and _EXPRESSION.fullmatch(text):
        return f"^({text})"
    return ""


def _lowered(text: str, before: str) -> str:
    return f"_{text}" if before[-1].isdigit() and text[0].isdigit() and len(text) <= _LONGEST else ""


_UNSHOWN = ("annotation", "annotation-xml")
_LEAVES = ("mi", "mn", "mo", "mtext", "ms")
_INVISIBLE = "\u2061\u2062\u2063\u2064"
# What stands before the second and third part of an element.
_BEFORE = {
    "msup": ("^",),
    "msub": ("_",),
    "msubsup": ("_", "^"),
    "munder": ("_",),
    "mover": ("^",),
    "munderover": ("_", "^"),
    "mfrac": ("/",),
    "mroot": ("^1/",),
}


_OPENINGS = ("^", "_", "/", "^1/")


class _Part(NamedTuple):
    """An open element of a formula."""

    after: int
    name: str
    closing: str
    parts: list[int]  # their number


def add_formula(items: Sequence[Node | Piece], node: Node, left_out: Collection[int], line: InlineText) -> None:
    """Write a formula of MathML to a line: "x^2", "(a+b)/c", "√(x+1)". Takes time linear in its items."""
    stack = [_Part(node.after, "math", "", [0])]
    index = node.first + 1
    apart = False  # a power, an index or a fraction comes before
    while index < node.after:
        while stack[-1].after <= index:
            part = stack.pop()
            _put(line, part.closing)
            apart |= part.name in _BEFORE
        item = items[index]
        index += 1
        if isinstance(item, Piece):
            _say(line, item, apart=apart)
            apart = False
            continue
        name = item.name.rpartition(":")[2]
        if item.first in left_out or name in _UNSHOWN:
            index = item.after
            continue
        opening, closing = _around(items, item, name, stack[-1])
        if name in _BEFORE and not opening and line.pieces and line.pieces[-1][-1].isalnum():
            line.space()
        apart &= not opening
        _put(line, opening)
        stack[-1].parts[0] += 1
        stack.append(_Part(item.after, name, closing, [0]))
    while stack:
        _put(line, stack.pop().closing)


def _put(line: InlineText, text: str) -> None:
    if text:
        line.put(text)


def _say(line: InlineText, piece: Piece, *, apart: bool) -> None:
    raw = piece.raw.strip(" \t\r\f\n")
    text = plain_text(raw)
    if not text or text in _INVISIBLE:
        return
    before = line.before()
    # Two variables are written together, but not a number, a power or a name such as "sin" and what follows.
    last = line.pieces[-1].strip() if line.pieces else ""
    follows = text[0].isalnum() and last not in _OPENINGS and (before[-1:].isalnum() or before[-1:] == ")")
    if follows and (apart or len(text) > 1 or len(last) > 1 or not before[-1].isalpha()):
        line.space()
    line.add(Piece(piece.line, raw))


def _around(items: Sequence[Node | Piece], node: Node, name: str, outer: _Part) -> tuple[str, str]:
    """What stands before and after a part of a formula."""
    number = outer.parts[0]
    between = _BEFORE.get(outer.name, ())
    opening = between[number - 1] if 0 < number <= len(between) else ""
    if number and outer.name in ("mtr", "mtable"):
        opening = ", " if outer.name == "mtr" else "; "
    is_top = outer.name == "mfrac" and number == 0
    is_inside = bool(opening) and outer.name in _BEFORE
    needs = (is_top or is_inside) and _is_compound(items, node, is_top=is_top)
    if number == 0 and outer.name in ("msup", "msubsup") and name in ("mfrac", "msup"):
        needs = True
    if name in ("msqrt", "mroot"):
        opening += "√" if name == "msqrt" else ""
        if name == "msqrt" and node.after - node.first > 4:
            return opening + "(", ")"
    return (opening + "(", ")") if needs and name != "mfenced" else (opening, "")


def _is_compound(items: Sequence[Node | Piece], node: Node, *, is_top: bool) -> bool:
    """Whether a part of a formula needs brackets in a line: a product does not above a fraction's bar."""
    if node.after - node.first > _LOOKED_AT * 2:
        return True
    inside = [item for item in items[node.first : node.after] if isinstance(item, Node)]
    leaves = [item.name.rpartition(":")[2] for item in inside if item.name.rpartition(":")[2] in _LEAVES]
    if any(item.name.rpartition(":")[2] == "mfrac" for item in inside):
        return True
    if leaves[:1] == ["mo"]:
        leaves = leaves[1:]  # a sign
    return "mo" in leaves if is_top else len(leaves) > 1
