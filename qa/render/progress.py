"""Show the progress of indexing on one line.

Law: the line is safe and fits the given width.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.render.columns import cut
from qa.render.safe import one_line, safe_name

if TYPE_CHECKING:
    from qa.model import Progress


def progress_line(progress: Progress, seconds: float, width: int) -> str:
    """Write the files, the passages per second, the time left and the last file, `seconds` after the start.

    >>> from collections import namedtuple
    >>> told = namedtuple("told", "files of passages name")
    >>> progress_line(told(30, 120, 6000, "notes/a.md"), 3.0, 80)
    'indexing 30 of 120 files · 2,000 passages/s · 9 s left · notes/a.md'
    """
    rate = progress.passages / seconds if seconds else 0.0
    left = seconds / progress.files * (progress.of - progress.files) if progress.files else 0.0
    text = f"indexing {progress.files:,} of {progress.of:,} files · {rate:,.0f} passages/s · {_time(left)} left"
    name = one_line(safe_name(progress.name))
    room = width - 1 - len(text) - 3
    if room > 4:
        text += f" · {cut(name[::-1], room)[::-1]}"  # without its beginning, if it is too long
    return cut(text, max(width - 1, 0))


def _time(seconds: float) -> str:
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"
