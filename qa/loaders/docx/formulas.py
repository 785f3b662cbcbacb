"""Write a formula of Word (OMML) as one line of text that people can read: "mλ/a=3/4", "10^-7", "√(x+1)".

Law: every visible letter of the formula is in the line, in the order in which it is read aloud. Brackets are put where
the line would otherwise say another formula. Deeper than `_DEEPEST` the letters follow each other without signs.

The signs are those of Unicode's linear format for mathematics (Unicode Technical Note 28).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.loaders.docx.elements import child, children, element_name, math_value

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

_DEEPEST = 60
_NAMES = frozenset("arccos arcsin arctan cos cosh cot det exp inf lg lim ln log max min sin sinh sup tan tanh".split())
_BESIDE = ("m:rad", "m:d", "m:sSup", "m:sSubSup", "m:sSub")  # may touch a factor before them: "2x^2"
_LEFT_OUT = frozenset(("del", "moveFrom", "rPr", "m:rPr", "m:ctrlPr", "instrText", "delText"))
_INVISIBLE = str.maketrans("", "", "\u00ad\ufeff\u2061\u2062\u2063\u2064")
_ALONE = re.compile(r"[-+−±]?[\w.,′°∞∘*]+", re.UNICODE)  # needs no brackets as an exponent or an index
_FACTOR = re.compile(r"[\w.,′°∞√^_]+|\([^()]*\)", re.UNICODE)  # needs no brackets beside a fraction's line
_HIGH = str.maketrans("0123456789n", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ")


def formula(element: Element, depth: int = 0) -> str:
    """The line of a formula, or of a part of one."""
    if depth > _DEEPEST:
        return "".join(found.text or "" for found in element.iter() if element_name(found) in ("m:t", "t"))
    line = ""
    is_apart = False  # whether the last piece must not touch a letter or digit
    for part in element:
        kind = element_name(part)
        if kind in ("m:t", "t"):
            piece = (part.text or "").translate(_INVISIBLE)
        elif kind in _SIGNS:
            piece = _SIGNS[kind](part, depth + 1)
        elif kind in _LEFT_OUT or kind.endswith("Pr"):
            continue
        else:
            piece = formula(part, depth + 1)
        apart = kind in _SIGNS or (kind == "m:r" and _is_name(part, piece))
        if piece:
            line += " " * (_touch(line, piece) and (is_apart or (apart and kind not in _BESIDE))) + piece
            is_apart = apart
    return line


def _touch(before: str, after: str) -> bool:
    return before[-1:].isalnum() and after[0].isalnum()


def _is_name(run: Element, text: str) -> bool:
    """Whether a run is a name ("sin") or a unit, which is set upright, not letters that are multiplied."""
    properties = child(run, "m:rPr")
    is_upright = math_value(child(properties, "m:sty"), "i") == "p" or child(properties, "m:nor") is not None
    return text.isalpha() and len(text) > 1 and (is_upright or text in _NAMES)


def _of(element: Element, name: str, depth: int) -> str:
    """The line of a part of an element, empty if it has none."""
    part = child(element, name)
    return "" if part is None else formula(part, depth).strip()


def _bracketed(text: str, alone: re.Pattern[str]) -> str:
    return text if not text or alone.fullmatch(text) else f"({text})"


def _fraction(element: Element, depth: int) -> str:
    above, below = (_bracketed(_of(element, name, depth), _FACTOR) for name in ("m:num", "m:den"))
    is_choice = math_value(child(element, "m:fPr", "m:type"), "bar") == "noBar"
    return f"{above}{'¦' if is_choice else '/'}{below}"


def _scripts(element: Element, depth: int) -> str:
    """A base with an index, an exponent or both."""
    base = _of(element, "m:e", depth)
    if not re.fullmatch(r"[\w.,]*|\(.*\)|\[.*\]|\|.*\||.", base):
        base = f"({base})"
    return base + _limits(element, depth)


def _limits(element: Element, depth: int) -> str:
    low, high = (_bracketed(_of(element, name, depth), _ALONE) for name in ("m:sub", "m:sup"))
    if high in ("∘", "°", "′", "″"):  # degrees, feet and primes are written without a sign
        return (f"_{low}" if low else "") + high.replace("∘", "°")
    return (f"_{low}" if low else "") + (f"^{high}" if high else "")


def _before(element: Element, depth: int) -> str:
    """Scripts that stand before their base, as in isotopes."""
    return _limits(element, depth) + _of(element, "m:e", depth)


def _root(element: Element, depth: int) -> str:
    degree = _of(element, "m:deg", depth)
    base = _bracketed(_of(element, "m:e", depth), _ALONE)
    sign = degree.translate(_HIGH) if re.fullmatch("[0-9n]*", degree) else f"({degree})"
    return f"{sign}√{base}"


def _large(element: Element, depth: int) -> str:
    """A sum, a product or an integral with its limits."""
    sign = math_value(child(element, "m:naryPr", "m:chr"), "∫")
    return f"{sign}{_limits(element, depth)} {_of(element, 'm:e', depth)}"


def _delimited(element: Element, depth: int) -> str:
    properties = child(element, "m:dPr")
    begin, between, end = (
        math_value(child(properties, name), default)
        for name, default in (("m:begChr", "("), ("m:sepChr", "|"), ("m:endChr", ")"))
    )
    return begin + between.join(formula(part, depth).strip() for part in children(element, "m:e")) + end


def _function(element: Element, depth: int) -> str:
    return f"{_of(element, 'm:fName', depth)} {_of(element, 'm:e', depth)}"


def _limit(element: Element, depth: int) -> str:
    """A base with something below it ("lim" over "x→0") or above it."""
    sign = "_" if element_name(element) == "m:limLow" else "^"
    return f"{_of(element, 'm:e', depth)}{sign}{_bracketed(_of(element, 'm:lim', depth), _ALONE)}"


def _accent(element: Element, depth: int) -> str:
    base = _of(element, "m:e", depth)
    return base + math_value(child(element, "m:accPr", "m:chr"), "\u0302") if len(base) == 1 else base


def _matrix(element: Element, depth: int) -> str:
    rows = (
        ", ".join(formula(cell, depth).strip() for cell in children(row, "m:e")) for row in children(element, "m:mr")
    )
    return "; ".join(rows)


def _lines(element: Element, depth: int) -> str:
    return "; ".join(formula(part, depth).strip() for part in children(element, "m:e"))


_SIGNS: dict[str, Callable[[Element, int], str]] = {
    "m:f": _fraction,
    "m:sSup": _scripts,
    "m:sSub": _scripts,
    "m:sSubSup": _scripts,
    "m:sPre": _before,
    "m:rad": _root,
    "m:nary": _large,
    "m:d": _delimited,
    "m:func": _function,
    "m:limLow": _limit,
    "m:limUpp": _limit,
    "m:acc": _accent,
    "m:m": _matrix,
    "m:eqArr": _lines,
}
