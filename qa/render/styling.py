"""Decide whether to write bold, dim and links: one rule for answers and messages, which does not load rich.

Law: --color overrides FORCE_COLOR, which overrides NO_COLOR and TERM=dumb; these override whether the stream is a
terminal.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


def is_styled(stream: TextIO, color: str) -> bool:
    """Tell whether styles are written to `stream`; `color` is auto, always or never."""
    if color != "auto":
        return color == "always"
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_laid_out(stream: TextIO, color: str) -> bool:
    """Tell whether an answer is laid out for a terminal, and not for a pipe."""
    return stream.isatty() or is_styled(stream, color)
