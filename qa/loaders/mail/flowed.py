"""Join the lines of a text that flows (RFC 3676): a line that ends in a space goes on in the next.

Law: no word is lost or changed, and a quoted line stays a quoted line of the same depth.
"""

from __future__ import annotations

import re

_DEPTH = re.compile(r">*+")


def joined(text: str, drops_space: bool) -> str:
    """The text with one line for each paragraph. `drops_space` (DelSp) says that the spaces at which lines were broken
    are no part of the text.

    >>> joined("We dig \\non Monday.\\n> When? \\n> Soon.\\n-- \\nAda", False)
    'We dig on Monday.\\n> When? Soon.\\n-- \\nAda'
    """
    lines: list[str] = []
    pieces: list[str] = []
    depth = 0

    def end() -> None:
        if pieces:
            lines.append(f"{'>' * depth}{' ' if depth else ''}{''.join(pieces)}")
            pieces.clear()

    for line in text.split("\n"):
        match = _DEPTH.match(line)
        marks = match.end() if match else 0
        words = line[marks:].removeprefix(" ")  # a space that was stuffed in front
        if marks != depth:
            end()
            depth = marks
        is_signature = words.rstrip() == "--" and words != "--"
        if is_signature:
            end()
        goes_on = words.endswith(" ") and not is_signature
        pieces.append(words[:-1] if goes_on and drops_space else words)
        if not goes_on:
            end()
    end()
    return "\n".join(lines)
