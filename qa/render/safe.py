r"""The one door to the screen: make documents' text, file names and questions harmless to a terminal.

Law: the result holds no control character but \n and \t, no character that turns or hides text, and no character that
UTF-8 cannot write. Each of those is shown by its number, so nothing is lost.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Match, Pattern

# DEL and C1, line and paragraph separators, bidi overrides and isolates, the byte order mark, lone surrogates, tags.
_HIDDEN = "\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f"


# The patterns take 2 ms to compile, and most texts are printable as they are: compile them at the first need.
@lru_cache(maxsize=1)
def _unsafe() -> Pattern[str]:
    return re.compile(f"[\x00-\x08\x0b-\x1f{_HIDDEN}]")


@lru_cache(maxsize=1)
def _unsafe_in_name() -> Pattern[str]:
    return re.compile(f"[\x00-\x1f{_HIDDEN}]")


@lru_cache(maxsize=1)
def _unsafe_in_json() -> Pattern[str]:
    return re.compile(f"[{_HIDDEN}]")


@lru_cache(maxsize=1)
def _surrogate() -> Pattern[str]:
    return re.compile("[\ud800-\udfff]")


def safe(text: str) -> str:
    r"""Write every dangerous character of `text` visibly.

    >>> print(safe("a\x1b[1mb\u202ec"))
    a\x1b[1mb\u202ec
    """
    return text if text.isprintable() else _unsafe().sub(_visible, text)


def one_line(text: str) -> str:
    r"""Put `text` on one safe line: each run of white space of any kind becomes one space, and the ends have none.

    >>> one_line(" one\r\n two\u2028three ")
    'one two three'
    """
    return safe(" ".join(text.split()))


def safe_name(name: str) -> str:
    r"""Put a file's name on one safe line: spaces stay, a newline or a tab is written visibly.

    >>> print(safe_name("a  b\n.md"))
    a  b\x0a.md
    """
    return name if name.isprintable() else _unsafe_in_name().sub(_visible, name)


def safe_json(text: str) -> str:
    r"""Escape the characters of JSON text that a terminal could obey, so that its value stays the same.

    >>> print(safe_json('"\x9b \U000e0041"'))
    "\u009b \udb40\udc41"
    """
    return _unsafe_in_json().sub(_escape, text)


def unicode_only(text: str) -> str:
    """Replace each lone surrogate by U+FFFD: the length stays, and any encoder and any JSON reader takes the text."""
    return _surrogate().sub("\ufffd", text)


def _visible(match: Match[str]) -> str:
    code = ord(match[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _escape(match: Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
