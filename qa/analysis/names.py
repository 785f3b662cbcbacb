"""Take names of things apart: identifiers in a program, and numbers of versions.

Law: only what is written as no word of a text is has parts. A name that people know as one word ("JavaScript",
"iPhone") has none: who asks about Java does not mean it.
"""

from __future__ import annotations

import re

LONGEST = 64  # letters of a name that is taken apart
_MOST_DOTS = 3  # of a version

_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_VERSION = re.compile(rf"[vV]?(\d++(?:\.\d++){{2,{_MOST_DOTS}}})")


def parts_of(word: str) -> list[str]:
    """The parts by which a name is found as well: the words of an identifier, and the beginnings of a version.

    >>> parts_of("getUserName"), parts_of("v5.3.1"), parts_of("JavaScript")
    (['get', 'User', 'Name'], ['5.3'], [])
    """
    if len(word) > LONGEST or not word.isascii():
        return []
    if version := _VERSION.fullmatch(word):
        numbers = version[1].split(".")
        return [".".join(numbers[:end]) for end in range(2, len(numbers))]
    return identifier_parts(word)


def identifier_parts(word: str) -> list[str]:
    """The words of an identifier that is written with capitals inside: it begins with two small letters or has three
    parts. Empty for any other word.

    >>> identifier_parts("parseHTTPResponse"), identifier_parts("HTTPRequestHandler"), identifier_parts("iPhone")
    (['parse', 'HTTP', 'Response'], ['HTTP', 'Request', 'Handler'], [])
    """
    if len(word) > LONGEST or not (word.isascii() and word.isalnum()) or word.islower() or word.isupper():
        return []
    parts = [part for part in _PART.findall(word) if len(part) > 1]
    return parts if len(parts) > 2 or (len(parts) > 1 and word[:2].islower()) else []
