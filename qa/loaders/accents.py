"""Put a mark on a letter, as LaTeX, roff and their like write it: by a sign in front of it.

Law: what comes out is one letter with its mark.
"""

from __future__ import annotations

from unicodedata import normalize

# The sign, or the letter for one that has none, and the mark as Unicode combines it.
MARKS = dict(
    zip(
        "`'^~=.\":,ruvHcdkob",
        "\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u0308\u0327\u030a\u0306\u030c\u030b\u0327\u0323\u0328\u030a\u0331",
        strict=True,
    )
)


def marked(sign: str, letter: str) -> str:
    """The letter with the mark of a sign.

    >>> marked("'", "e"), marked("v", "S")
    ('é', 'Š')
    """
    return normalize("NFC", letter + MARKS[sign])
